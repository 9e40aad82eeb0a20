package io.newretail;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of the house plan, for any root package, so that they can be tried on classes that break them. */
final class ArchitectureRules {
  private static final Set<String> GENERATORS = Set.of(
      "java.util.Random",
      "java.util.SplittableRandom",
      "java.util.concurrent.ThreadLocalRandom",
      "java.security.SecureRandom");

  private final String root;
  private final List<String> hidden;

  /** Rules for the packages under a root, which ends with a dot. */
  ArchitectureRules(String root) {
    this.root = root;
    hidden = List.of(root + "internal.", "com.google.", "org.apache.commons.", "org.HdrHistogram.");
  }

  /** The packages there, without the root. */
  Set<String> packages(JavaClasses classes) {
    return classes.stream()
        .map(c -> c.getPackageName().substring(root.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Nobody knows a package that the arrows do not name. */
  ArchRule arrows(Map<String, Set<String>> arrows) {
    return classes().should(condition("follow the arrows", (type, report) -> {
      String from = type.getPackageName().substring(root.length());
      Set<String> allowed = arrows.getOrDefault(from, Set.of());
      type.getDirectDependenciesFromSelf().stream()
          .map(d -> d.getTargetClass().getBaseComponentType().getPackageName())
          .filter(p -> p.startsWith(root))
          .map(p -> p.substring(root.length()))
          .filter(to -> !to.equals(from) && !allowed.contains(to))
          .distinct()
          .forEach(to -> report.add(violation(type, from + " may not know " + to)));
    }));
  }

  /** No package leads back to itself. */
  ArchRule noCycles() {
    return slices().matching(root + "(**)").should().beFreeOfCycles();
  }

  /** No public signature shows what lies behind. */
  ArchRule signatures() {
    return classes().should(condition("show only public types", (type, report) -> {
      if (isShown(type) && !type.getPackageName().startsWith(root + "internal")) {
        signatureTypes(type)
            .flatMap(t -> t.getAllInvolvedRawTypes().stream())
            .map(c -> c.getBaseComponentType().getName())
            .filter(name -> hidden.stream().anyMatch(name::startsWith))
            .distinct()
            .forEach(name -> report.add(violation(type, "shows " + name)));
      }
    }));
  }

  private static boolean isShown(JavaClass type) {
    Set<JavaModifier> modifiers = type.getModifiers();
    boolean shown =
        modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    return shown && type.getEnclosingClass().map(ArchitectureRules::isShown).orElse(true);
  }

  private static boolean isShown(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || member.getModifiers().contains(JavaModifier.PROTECTED);
  }

  private static Stream<JavaType> signatureTypes(JavaClass type) {
    Stream<JavaType> parents =
        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
    Stream<JavaType> fields =
        type.getFields().stream().filter(ArchitectureRules::isShown).map(f -> f.getType());
    Stream<JavaType> units = type.getCodeUnits().stream()
        .filter(ArchitectureRules::isShown)
        .flatMap(ArchitectureRules::signatureTypes);
    return Stream.of(parents, bounds(type.getTypeParameters()), fields, units).flatMap(s -> s);
  }

  private static Stream<JavaType> signatureTypes(JavaCodeUnit unit) {
    Stream<JavaType> thrown = unit.getExceptionTypes().stream().map(t -> (JavaType) t);
    return Stream.of(
            unit.getParameterTypes().stream(),
            Stream.of(unit.getReturnType()),
            thrown,
            bounds(unit.getTypeParameters()))
        .flatMap(s -> s);
  }

  private static Stream<JavaType> bounds(List<? extends JavaTypeVariable<?>> variables) {
    return variables.stream().flatMap(v -> v.getUpperBounds().stream());
  }

  /** Classes are final, nested ones too, unless they are sealed. */
  ArchRule finality() {
    return classes()
        .should(condition("be final, sealed, an interface or an enum", (type, report) -> {
          boolean free =
              type.isInterface() || type.isEnum() || type.isAnonymousClass() || type.isLocalClass();
          if (!free
              && !type.getModifiers().contains(JavaModifier.FINAL)
              && !type.reflect().isSealed()) {
            report.add(violation(type, "is open to inheritance"));
          }
        }));
  }

  /** Nothing prints, nothing logs, and chance comes from no generator but our own streams. */
  ArchRule quiet() {
    return noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(StrictMath.class, "random")
        .orShould()
        .dependOnClassesThat(DescribedPredicate.describe(
            "are generators or loggers",
            c -> GENERATORS.contains(c.getName())
                || c.getPackageName().startsWith("java.util.logging")));
  }

  /** Only the stopwatch reads the wall clock. */
  ArchRule timeless() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName(root + "sim.Stopwatch")
        .should()
        .callMethodWhere(DescribedPredicate.describe(
            "reads the wall clock", call -> readsClock(call.getTarget())));
  }

  private static boolean readsClock(AccessTarget.MethodCallTarget target) {
    String owner = target.getOwner().getName();
    String name = target.getName();
    boolean system = owner.equals("java.lang.System")
        && Set.of("currentTimeMillis", "nanoTime").contains(name);
    boolean clock = owner.equals("java.time.Clock") || owner.equals("java.time.InstantSource");
    return system || clock || (owner.startsWith("java.time.") && name.equals("now"));
  }

  private static ArchCondition<JavaClass> condition(
      String description, BiConsumer<JavaClass, ConditionEvents> check) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        check.accept(type, events);
      }
    };
  }

  private static ConditionEvent violation(JavaClass type, String what) {
    return SimpleConditionEvent.violated(type, type.getName() + " " + what);
  }
}

package io.newretail;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the house plan: who may know whom, and what a user may see. */
final class ArchitectureTest {
  private static final String ROOT = "io.newretail.";

  /** Every package, and the packages of this library that it may import. A package that is not here may not exist. */
  private static final Map<String, Set<String>> ARROWS = arrows(
      "unit <-",
      "network <- unit",
      "demand <- unit network",
      "policy <- unit network theory",
      "theory <-",
      "scenario <- unit network demand policy",
      "report <- unit",
      "internal.clock <-",
      "internal.tally <- report",
      "internal.plan <- unit network demand policy scenario internal.clock",
      "internal.state <- policy internal.clock internal.plan",
      "internal.flow <- unit network demand policy scenario internal.clock internal.plan"
          + " internal.state internal.tally",
      "sim <- unit network demand policy scenario report internal.clock internal.plan internal.flow internal.tally",
      "experiment <- unit network demand policy scenario sim report theory");

  /** Libraries that must not show in a public signature. */
  private static final List<String> HIDDEN =
      List.of(ROOT + "internal.", "com.google.", "org.apache.commons.", "org.HdrHistogram.");

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages("io.newretail");

  private static Map<String, Set<String>> arrows(String... lines) {
    Map<String, Set<String>> arrows = new TreeMap<>();
    for (String line : lines) {
      String[] sides = line.split("<-", -1);
      arrows.put(
          sides[0].strip(),
          Arrays.stream(sides[1].strip().split(" "))
              .filter(p -> !p.isEmpty())
              .collect(Collectors.toSet()));
    }
    return arrows;
  }

  @Test
  void everyPackageIsInThePlan() {
    Set<String> there = CLASSES.stream()
        .map(c -> c.getPackageName().substring(ROOT.length()))
        .collect(Collectors.toCollection(TreeSet::new));

    assertThat(there).isEqualTo(ARROWS.keySet());
  }

  @Test
  void noPackageKnowsAnotherThatThePlanDoesNotName() {
    ARROWS.forEach((from, to) -> arrow(from, to).check(CLASSES));
  }

  private static ArchRule arrow(String from, Set<String> to) {
    Set<String> allowed = new TreeSet<>(to);
    allowed.add(from);
    DescribedPredicate<JavaClass> forbidden = DescribedPredicate.describe(
        "lie in another package than " + allowed,
        c -> c.getPackageName().startsWith(ROOT)
            && !allowed.contains(c.getPackageName().substring(ROOT.length())));
    return noClasses().that().resideInAPackage(ROOT + from).should().dependOnClassesThat(forbidden);
  }

  @Test
  void thereAreNoCycles() {
    slices().matching("io.newretail.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void noPublicSignatureShowsWhatLiesBehind() {
    signatures().check(CLASSES);
  }

  private static ArchRule signatures() {
    return classes()
        .that()
        .arePublic()
        .and(resideOutsideOfPackage(ROOT + "internal.."))
        .should(new ArchCondition<>("show only public types of this library and the JDK") {
          @Override
          public void check(JavaClass type, ConditionEvents events) {
            signatureTypes(type)
                .filter(t -> HIDDEN.stream().anyMatch(t::startsWith))
                .forEach(t -> events.add(SimpleConditionEvent.violated(
                    type, type.getName() + " shows " + t + " in a public signature")));
          }
        });
  }

  private static Stream<String> signatureTypes(JavaClass type) {
    Stream<JavaType> units = type.getCodeUnits().stream()
        .filter(ArchitectureTest::isShown)
        .flatMap(u -> Stream.concat(u.getParameterTypes().stream(), Stream.of(u.getReturnType())));
    Stream<JavaType> fields =
        type.getFields().stream().filter(ArchitectureTest::isShown).map(JavaField::getType);
    Stream<JavaType> parents =
        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
    return Stream.of(units, fields, parents)
        .flatMap(s -> s)
        .flatMap(t -> t.getAllInvolvedRawTypes().stream())
        .map(JavaClass::getName);
  }

  private static boolean isShown(JavaCodeUnit unit) {
    return unit.getModifiers().contains(JavaModifier.PUBLIC)
        || unit.getModifiers().contains(JavaModifier.PROTECTED);
  }

  private static boolean isShown(JavaField field) {
    return field.getModifiers().contains(JavaModifier.PUBLIC)
        || field.getModifiers().contains(JavaModifier.PROTECTED);
  }

  @Test
  void classesAreFinalUnlessTheyAreInterfacesOrEnums() {
    classes()
        .that()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .and()
        .areTopLevelClasses()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(CLASSES);
  }

  @Test
  void theLibraryNeitherPrintsNorLogsNorDrawsFromGlobalGenerators() {
    quiet().check(CLASSES);
  }

  private static ArchRule quiet() {
    return noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .dependOnClassesThat(resideInAPackage("java.util.logging.."));
  }

  @Test
  void onlyTheStopwatchReadsTheWallClock() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("io.newretail.sim.Stopwatch")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.InstantSource")
        .check(CLASSES);
  }

  @Test
  void theRulesBite() {
    JavaClasses bad = new ClassFileImporter().importClasses(Shouting.class, Showing.class);

    assertThatThrownBy(() -> quiet().check(bad)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> signatures().check(bad))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("ImmutableList");
    assertThatThrownBy(() -> arrow("sim", Set.of()).check(CLASSES))
        .isInstanceOf(AssertionError.class);
  }

  /** Breaks the rule of silence. */
  public static final class Shouting {
    /** Prints. */
    public void shout() {
      System.out.println("!");
    }
  }

  /** Breaks the rule of signatures. */
  public static final class Showing {
    /** Shows Guava. */
    public List<com.google.common.collect.ImmutableList<String>> show() {
      return List.of();
    }
  }
}

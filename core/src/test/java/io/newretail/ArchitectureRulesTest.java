package io.newretail;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of the house plan bite, and bite nothing else: tried on classes that break them. */
final class ArchitectureRulesTest {
  private static final String ROOT = "io.newretail.fixture.";
  private static final ArchitectureRules RULES = new ArchitectureRules(ROOT);
  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPackages("io.newretail.fixture");

  private static List<String> violations(ArchRule rule) {
    return rule.evaluate(CLASSES).getFailureReport().getDetails();
  }

  @Test
  void aPackageThatThePlanDoesNotNameIsSeen() {
    assertThat(RULES.packages(CLASSES))
        .containsExactly("internal.flow", "network", "nowhere", "unit");
  }

  @Test
  void anArrowAgainstThePlanIsSeen() {
    Map<String, Set<String>> arrows =
        Map.of("unit", Set.of(), "network", Set.of("unit", "internal.flow"));

    assertThat(violations(RULES.arrows(arrows)))
        .containsExactly(ROOT + "unit.Upward unit may not know network");
  }

  @Test
  void anArrowThatThePlanNamesIsNot() {
    Map<String, Set<String>> arrows =
        Map.of("unit", Set.of("network"), "network", Set.of("unit", "internal.flow"));

    assertThat(violations(RULES.arrows(arrows))).isEmpty();
  }

  @Test
  void aCycleIsSeen() {
    assertThat(violations(RULES.noCycles())).singleElement().asString().contains("network", "unit");
  }

  @Test
  void whatLiesBehindIsSeenInEveryPartOfAPublicSignature() {
    String in = ROOT + "network.Showing$";
    String secret = " shows " + ROOT + "internal.flow.Secret";

    assertThat(violations(RULES.signatures()))
        .containsExactlyInAnyOrder(
            in + "Returned" + secret,
            in + "Taken" + secret,
            in + "Thrown" + secret + "$Spilled",
            in + "Inherited" + secret,
            in + "Bounded" + secret,
            in + "MethodBounded" + secret,
            in + "Component" + secret,
            in + "InField shows com.google.common.collect.ImmutableList");
  }

  @Test
  void classesOpenToInheritanceAreSeenNestedOnesToo() {
    String in = ROOT + "network.Misfits$";

    assertThat(violations(RULES.finality()))
        .containsExactlyInAnyOrder(
            in + "Open is open to inheritance", in + "HalfOpen is open to inheritance");
  }

  @Test
  void printingAndForeignGeneratorsAreSeen() {
    bites(
        RULES.quiet(),
        "Printing",
        "Complaining",
        "Drawing",
        "OldGenerator",
        "SplitGenerator",
        "ThreadGenerator");
  }

  @Test
  void everyReadingOfTheWallClockIsSeen() {
    bites(RULES.timeless(), "Nanos", "Millis", "Instants", "Dates", "Clocks");
  }

  private static void bites(ArchRule rule, String... misfits) {
    List<String> found = violations(rule);
    for (String misfit : misfits) {
      assertThat(found).as(misfit).anyMatch(v -> v.contains("Misfits$" + misfit + "."));
    }
    assertThat(found)
        .allMatch(v ->
            List.of(misfits).stream().anyMatch(misfit -> v.contains("Misfits$" + misfit + ".")));
  }
}

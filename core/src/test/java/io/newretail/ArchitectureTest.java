package io.newretail;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.newretail.scenario.Scenario;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the house plan: who may know whom, and what a user may see. That the rules bite: {@link ArchitectureRulesTest}. */
final class ArchitectureTest {
  private static final ArchitectureRules RULES = new ArchitectureRules("io.newretail.");

  /** Every package, and the packages of this library that it may import. A package that is not here may not exist. */
  private static final Map<String, Set<String>> ARROWS = arrows(
      "unit <-",
      "network <- unit",
      "demand <- unit network",
      "policy <- unit network theory",
      "theory <- internal.lp",
      "alliance <- unit",
      "scenario <- unit network demand policy alliance",
      "stock <- unit policy theory",
      "station <-",
      "report <- unit stock",
      "internal.clock <-",
      "internal.lp <-",
      "internal.crew <-",
      "fulfilment <- report internal.clock internal.lp",
      "internal.tally <- report",
      "internal.plan <- unit network demand policy scenario internal.clock",
      "internal.state <- policy report internal.clock internal.plan",
      "internal.flow <- unit network demand policy scenario report internal.clock internal.plan"
          + " internal.state internal.tally",
      "internal.stock <- policy stock report theory internal.clock internal.plan",
      "internal.station <- station report internal.clock",
      "sim <- unit network demand policy scenario stock station report internal.clock"
          + " internal.plan internal.flow internal.stock internal.station internal.tally",
      "fit <- unit demand theory report internal.clock internal.plan",
      "experiment.design <- report internal.clock",
      "experiment.output <-",
      "experiment.rare <- report internal.clock",
      "experiment.selection <- sim internal.crew",
      "experiment.metamodel <-",
      "experiment.testbed <- experiment experiment.optimise internal.clock",
      "experiment.optimise <- experiment experiment.design experiment.metamodel report sim"
          + " internal.clock",
      "experiment <- unit stock station network demand policy scenario sim report theory"
          + " internal.clock internal.crew experiment.output",
      "worth <- unit network alliance scenario sim report theory experiment",
      "recommend <- unit network demand theory report internal.clock");

  /** The classes of the library: what lies where one of them lies, in whatever folder the build puts them. */
  private static final JavaClasses CLASSES = new ClassFileImporter()
      .importUrl(Scenario.class.getProtectionDomain().getCodeSource().getLocation());

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
    assertThat(RULES.packages(CLASSES)).isEqualTo(ARROWS.keySet());
  }

  @Test
  void noPackageKnowsAnotherThatThePlanDoesNotName() {
    RULES.arrows(ARROWS).check(CLASSES);
  }

  @Test
  void thereAreNoCycles() {
    RULES.noCycles().check(CLASSES);
  }

  @Test
  void noPublicSignatureShowsWhatLiesBehind() {
    RULES.signatures().check(CLASSES);
  }

  @Test
  void classesAreFinalUnlessTheyAreSealedInterfacesOrEnums() {
    RULES.finality().check(CLASSES);
  }

  @Test
  void theLibraryNeitherPrintsNorLogsNorDrawsFromOtherGenerators() {
    RULES.quiet().check(CLASSES);
  }

  @Test
  void onlyTheStopwatchReadsTheWallClock() {
    RULES.timeless().check(CLASSES);
  }
}

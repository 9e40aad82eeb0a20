package io.newretail.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenario files on the command line. */
final class FileCommandsTest {
  @TempDir
  private Path folder;

  private static String digest(Cli call) {
    assertThat(call.err()).isEmpty();
    assertThat(call.status()).isZero();
    return call.out().lines().filter(l -> l.startsWith("Digest")).findFirst().orElseThrow();
  }

  @Test
  void whatIsExportedRunsToTheSameDigest() {
    Path file = folder.resolve("my/small.yaml");

    Cli export =
        Cli.run("export", "quickstart", "--set", "stores.count=2", "--out", file.toString());

    assertThat(export.status()).isZero();
    assertThat(export.out()).contains("small.yaml, scenario.schema.json in");
    assertThat(digest(Cli.run("run", file.toString(), "--replications", "2")))
        .isEqualTo(digest(Cli.run("run", "quickstart:stores.count=2", "--replications", "2")));
  }

  @Test
  void anyValueIsSetByItsPath() {
    Cli.run("export", "quickstart:stores.count=2", "--out", folder.toString());
    String file = folder.resolve("quickstart.yaml").toString();

    String set = digest(Cli.run(
        "run",
        file,
        "--replications",
        "1",
        "--set",
        "network.catchments[0].stores[*].pickers=12",
        "--set",
        "promise.slots.capacity=60"));
    String inName = digest(Cli.run(
        "run",
        file + ":network.catchments[0].stores[*].pickers=12,promise.slots.capacity=60",
        "--replications",
        "1"));

    assertThat(set)
        .isEqualTo(inName)
        .isEqualTo(digest(Cli.run(
            "run",
            "quickstart:stores.count=2,stores.pickers=12,slots.capacity=60",
            "--replications",
            "1")));
  }

  @Test
  void aReadyScenarioIsExtended() throws IOException {
    Path file = folder.resolve("more.yaml");
    Files.writeString(file, """
        extends: quickstart
        network:
          catchments: [{name: city, depot: depot, stores: [{name: "store-#", count: 2, pickers: 9,
            counters: 5}]}]
        """);

    assertThat(digest(Cli.run("run", file.toString(), "--replications", "1")))
        .isEqualTo(digest(Cli.run("run", "quickstart:stores.count=2", "--replications", "1")));
  }

  @Test
  void mistakesAreOneLineEachAndStatusTwo() throws IOException {
    Path file = folder.resolve("a.yaml");
    Files.writeString(file, "extends: quickstart\nhold: {timeout: 15}\npick: {tme: 1 min}\n");

    Cli call = Cli.run("run", file.toString(), "--set", "demand.online.baskets=700");

    assertThat(call.status()).isEqualTo(2);
    assertThat(call.err().lines())
        .hasSize(3)
        .allMatch(l -> l.contains("did you mean"))
        .anyMatch(l -> l.startsWith(file + ":2:17: hold.timeout: 15: "))
        .anyMatch(l -> l.startsWith("--set: demand.online.baskets: 700: "));
  }

  @Test
  void numbersOfAFileAreVaried() {
    Cli.run("export", "quickstart:stores.count=2", "--out", folder.toString());
    String file = folder.resolve("quickstart.yaml").toString();

    Cli sweep = Cli.run(
        "sweep",
        file,
        "--vary",
        "promise.slots.capacity=40,80",
        "--vary",
        "demand.online.baskets=600/day,700/day",
        "--replications",
        "2",
        "--out",
        folder.resolve("sweep").toString());

    assertThat(sweep.err()).isEmpty();
    assertThat(sweep.status()).isZero();
    assertThat(folder.resolve("sweep/sweep.csv")).content().contains("demand.online.baskets");
  }

  @Test
  void theLastOfTwoSettingsHoldsWhateverStandsBetween() {
    Cli.run("export", "quickstart:stores.count=2", "--out", folder.toString());
    String file = folder.resolve("quickstart.yaml").toString();
    String slots = "promise.slots={width: 2 h, capacity: 50}";
    String last = "promise.slots.capacity=60";

    assertThat(FileChoice.of(file, List.of("promise.slots.capacity=40", slots, last))
            .scenario())
        .extracting(s -> s.promise().slots().capacity())
        .isEqualTo(60);
  }

  @Test
  void aPageNamesTheFileWithoutItsFolders() {
    assertThat(FileChoice.withoutFolders("my/a.yaml")).isEqualTo("a.yaml");
    assertThat(FileChoice.withoutFolders("my/a.yaml:demand.online.baskets=670/day"))
        .isEqualTo("a.yaml:demand.online.baskets=670/day");
    assertThat(FileChoice.withoutFolders("quickstart:stores.pickers=12"))
        .isEqualTo("quickstart:stores.pickers=12");
  }

  @Test
  void readyScenariosCountAmongTheFilesOfOne() throws IOException {
    Path file = folder.resolve("many.yaml");
    Files.writeString(
        file, "extends: [" + String.join(", ", Collections.nCopies(40, "quickstart")) + "]\n");

    Cli call = Cli.run("check", file.toString());

    assertThat(call.status()).isEqualTo(2);
    assertThat(call.err().lines())
        .singleElement()
        .asString()
        .contains("quickstart: must be one of at most 32 files");
  }

  /** What a file calls its scenario names no folder. */
  @Test
  void aNameOfAFileLeadsNowhere() throws IOException {
    Path file = folder.resolve("in/a.yaml");
    Files.createDirectories(folder.resolve("in"));
    Files.writeString(file, "extends: quickstart\nname: ../../../climbs\n");

    Cli export =
        Cli.run("export", file.toString(), "--out", folder.resolve("out").toString());

    assertThat(export.status()).isZero();
    assertThat(folder.resolve("out/a.yaml")).exists();
    assertThat(folder.resolve("climbs.yaml")).doesNotExist();
  }

  @Test
  void theSchemaIsPrinted() {
    assertThat(Cli.run("schema").out()).startsWith("{").contains("\"NewRetail scenario\"");
  }

  @Test
  void endsThatDoNotFitAreTold() {
    Cli call = Cli.run("export", "quickstart", "--format", "json", "--out", "x.yaml");

    assertThat(call.status()).isEqualTo(2);
    assertThat(call.err()).contains("--out: x.yaml: must end as --format says");
  }
}

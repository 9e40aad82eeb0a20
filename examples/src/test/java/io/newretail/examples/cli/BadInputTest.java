package io.newretail.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BadInputTest {
  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run quickstrat | SCENARIO: quickstrat: is no ready scenario (did you mean quickstart?",
        "run | Missing required parameter: 'SCENARIO'",
        "frob | frob: is no command (did you mean ",
        "run quickstart --replications -1 | --replications: -1: must be 1 to 1000000",
        "run quickstart --replications 0 | --replications: 0: must be 1 to 1000000",
        "run quickstart --replications two | Invalid value for option '--replications': 'two'",
        "run quickstart --threads 0 | --threads: 0: must be 1 to 1024",
        "run quickstart --seed x | Invalid value for option '--seed': 'x' is not a long",
        "run quickstart --bucket 1parsec | --bucket: 1parsec: must be a time of 100ms to 1d",
        "run quickstart --set stores.picker=3 | (did you mean stores.pickers?)",
        "run quickstart --set stores.pickers=many | must be a whole number such as 12",
        "run quickstart --set stores.pickers=1.5 | must be a whole number such as 12",
        "run quickstart --set event.multiplier=NaN | must be a number such as 1.43",
        "run quickstart --set event.multiplier=-1 | --set event.multiplier: -1: must be 0 to 1000",
        "run quickstart --set online.pays=140% | must be 0% to 100%",
        "run quickstart --set hold.timeout=soon | must be a time such as 90s, 30min, 2h or 1d",
        "run quickstart --set foo | --set foo: no value: must be PATH=VALUE",
        "run quickstart --bukcet 1s | --bukcet: is no option of run (did you mean --bucket?",
        "run quickstart --format xml | Invalid value for option '--format' (csv|parquet)",
        "run quickstart --store-bucket 5 | --store-bucket: 5: must be a time of 1s to 1d",
        "run quickstart --traces 5 | --traces: needs --out, the folder for orders.csv",
        "run quickstart --traces store-9 --out x | --traces: store-9: must be a number from 1 or a",
        "compare quickstart | requires at least 2 values",
        "list nothing | SCENARIO: nothing: is no ready scenario",
      })
  void aWrongCallIsToldInClearLinesWithStatusTwo(String call, String message) {
    Cli result = Cli.run(call.split(" "));

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err()).contains(message).doesNotContain("\tat ", "Exception");
    assertThat(result.err().lines().count()).isLessThanOrEqualTo(2);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void everyBadSettingIsToldAtOnce() {
    Cli result = Cli.run(
        "run", "quickstart", "--set", "a=1", "--set", "stores.pickers=x", "--set", "slots.lead=9y");

    assertThat(result.status()).isEqualTo(2);
    assertThat(result.err().lines()).hasSize(3);
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldBeforeTheRunAndNothingIsMade() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");

    for (Path out : new Path[] {file, file.resolve("below"), file.resolve("deep/below")}) {
      Cli result = Cli.run("run", "quickstart", "--out", out.toString());
      assertThat(result.status()).isEqualTo(2);
      assertThat(result.err()).startsWith("--out: " + out + ": ").hasLineCount(1);
      assertThat(result.out()).isEmpty();
    }

    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void aWrongCallMakesNoFolder() {
    Path out = folder.resolve("new");

    Cli.run("run", "quickstart", "--out", out.toString(), "--replications", "-1");

    assertThat(out).doesNotExist();
  }
}

package io.newretail.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OptimiseCommandTest {
  private static final List<String> FILES =
      List.of("optimise.csv", "optimise.json", "optimise.journal");

  @TempDir
  private Path folder;

  private static Cli optimise(Path out, int threads, String... more) {
    List<String> call = new ArrayList<>(List.of(
        "optimise",
        "store-day-ordinary",
        "--vary",
        "pickers=4..14",
        "--minimise",
        "pickers.staffed",
        "--subject-to",
        "ready.in.time>=70%",
        "--replications",
        "2",
        "--budget",
        "24",
        "--threads",
        Integer.toString(threads),
        "--out",
        out.toString()));
    call.addAll(List.of(more));
    return Cli.run(call.toArray(String[]::new));
  }

  /** Cost rises and service does not fall with pickers, so the best is the least number that keeps the bound. */
  @Test
  void theFewestPickersThatKeepTheBoundAreFound() throws IOException {
    Cli call = optimise(folder.resolve("best"), 2);
    Path all = folder.resolve("all");
    Cli.run(
        "sweep",
        "store-day-ordinary",
        "--vary",
        "pickers=4..14",
        "--replications",
        "2",
        "--kpi",
        "ready.in.time",
        "--out",
        all.toString());

    assertThat(call.status()).as(call.err()).isZero();
    String fewest = "";
    for (String row : Files.readAllLines(all.resolve("sweep.csv")).subList(1, 12)) {
      String[] cells = row.split(",", -1);
      if (fewest.isEmpty() && Double.parseDouble(cells[3]) >= 70) {
        fewest = cells[1];
      }
    }
    assertThat(fewest).isNotEmpty();
    List<String> trace = Files.readAllLines(folder.resolve("best/optimise.csv"));
    assertThat(trace.get(0))
        .isEqualTo("step,replications_spent,pickers,pickers.staffed,"
            + "pickers.staffed.half_width_95,ready.in.time,ready.in.time.half_width_95,"
            + "keeps_bounds,best_so_far");
    String least = fewest;
    assertThat(trace).anyMatch(r -> r.split(",", -1)[2].equals(least) && r.contains(",true,"));
    assertThat(trace)
        .noneMatch(r -> r.contains(",true,")
            && Integer.parseInt(r.split(",", -1)[2]) < Integer.parseInt(least));
    assertThat(call.out()).contains("new shoppers", "ready.in.time >= 70");
  }

  @Test
  void aStoppedSearchEndsInTheSameFilesForAnyNumberOfThreads() throws IOException {
    Path whole = folder.resolve("whole");
    Path stopped = folder.resolve("stopped");
    optimise(whole, 1);
    List<String> lines = Files.readAllLines(whole.resolve("optimise.journal"));
    Files.createDirectories(stopped);
    String torn = String.join("\n", lines.subList(0, lines.size() - 5))
        + "\n"
        + lines.get(lines.size() - 5).substring(0, 30);
    Files.writeString(stopped.resolve("optimise.journal"), torn);

    Cli again = optimise(stopped, 3);

    assertThat(again.status()).as(again.err()).isZero();
    for (String file : FILES) {
      assertThat(stopped.resolve(file)).as(file).hasSameBinaryContentAs(whole.resolve(file));
    }
  }

  @Test
  void whatIsWrongIsToldAtOnceWithTheNearestNames() {
    Cli call = Cli.run(
        "optimise",
        "quickstart",
        "--vary",
        "stores.pickers=2..9",
        "--minimise",
        "picker.staffed",
        "--subject-to",
        "ready.intime>=95%",
        "--subject-to",
        "fill.online>=9 hours",
        "--subject-to",
        "fill.online>=0.95",
        "--out",
        folder.toString());

    assertThat(call.status()).isEqualTo(2);
    assertThat(call.err())
        .contains("--minimise: picker.staffed", "did you mean pickers.staffed?")
        .contains("--subject-to: ready.intime", "did you mean ready.in.time?")
        .contains("fill.online is in %, not in hours")
        .contains("fill.online is in %: write 95.00% if that is meant");
    assertThat(folder).isEmptyDirectory();
  }
}

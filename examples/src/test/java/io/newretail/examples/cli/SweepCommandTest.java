package io.newretail.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class SweepCommandTest {
  private static final List<String> FILES =
      List.of("sweep.csv", "sweep-differences.csv", "sweep.json", "sweep.journal");

  @TempDir
  private Path folder;

  private List<String> call(Path out, int threads) {
    return List.of(
        "sweep",
        "store-day-ordinary",
        "--vary",
        "pickers=8,11",
        "--vary",
        "slots.capacity=10,60",
        "--replications",
        "3",
        "--threads",
        Integer.toString(threads),
        "--out",
        out.toString());
  }

  private Cli sweep(Path out, int threads) {
    return Cli.run(call(out, threads).toArray(String[]::new));
  }

  @Test
  void everyPointMeetsTheSameShoppers() throws IOException {
    Cli call = sweep(folder, 2);

    assertThat(call.status()).as(call.err()).isZero();
    assertThat(call.out()).contains("4 points", "pickers  slots.capacity");
    List<String> rows = Files.readAllLines(folder.resolve("sweep.csv"));
    assertThat(rows).hasSize(5);
    assertThat(rows.get(0)).startsWith("point,pickers,slots.capacity,n,baskets.placed,");
    assertThat(rows.stream().skip(1).map(r -> r.split(",", -1)[4]).distinct()).hasSize(1);
    assertThat(folder.resolve("sweep-differences.csv"))
        .content()
        .contains("2,8,60,baskets.placed,0,0,3,,baskets");
  }

  @Test
  void aStoppedSweepEndsInTheSameFilesForAnyNumberOfThreads() throws IOException {
    Path whole = folder.resolve("whole");
    Path stopped = folder.resolve("stopped");
    sweep(whole, 1);
    List<String> lines = new ArrayList<>(Files.readAllLines(whole.resolve("sweep.journal")));
    int body = lines.size() - 12;
    Files.createDirectories(stopped);
    String torn = lines.get(body + 7).substring(0, 40);
    List<String> kept = new ArrayList<>(lines.subList(0, body));
    kept.addAll(List.of(lines.get(body + 9), lines.get(body), lines.get(body + 4)));
    Files.writeString(stopped.resolve("sweep.journal"), String.join("\n", kept) + "\n" + torn);

    Cli again = sweep(stopped, 3);

    assertThat(again.status()).as(again.err()).isZero();
    for (String file : FILES) {
      assertThat(stopped.resolve(file)).as(file).hasSameBinaryContentAs(whole.resolve(file));
    }
  }

  @Test
  void whatIsDoneIsNotRunAgain() throws IOException {
    sweep(folder, 2);
    String journal = Files.readString(folder.resolve("sweep.journal"));
    String marked =
        journal.replaceFirst("(?m)^(pickers=8,slots.capacity=10\t0\t)[0-9.]+", "$112345.0");
    Files.writeString(folder.resolve("sweep.journal"), marked);

    sweep(folder, 2);

    assertThat(Files.readString(folder.resolve("sweep.journal"))).isEqualTo(marked);
  }

  @Test
  void moreReplicationsGoOnFromThoseThatAreThere() throws IOException {
    List<String> fewer = new ArrayList<>(call(folder, 2));
    fewer.set(fewer.indexOf("3"), "2");
    Cli.run(fewer.toArray(String[]::new));
    assertThat(sweep(folder, 2).status()).isZero();

    Path once = folder.resolve("once");
    sweep(once, 2);
    for (String file : FILES) {
      assertThat(folder.resolve(file)).as(file).hasSameBinaryContentAs(once.resolve(file));
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aKilledSweepLosesNothingThatItHadFinished() throws IOException, InterruptedException {
    Path whole = folder.resolve("whole");
    Path killed = folder.resolve("killed");
    Process process = new ProcessBuilder(command(killed))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
    List<String> before;
    try {
      Path journal = killed.resolve("sweep.journal");
      while (process.isAlive() && finished(journal).size() < 3) {
        Thread.sleep(5);
      }
      process.destroyForcibly();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      before = finished(journal);
    } finally {
      process.destroyForcibly();
    }

    assertThat(sweep(killed, 2).status()).isZero();

    sweep(whole, 2);
    assertThat(before).hasSizeGreaterThanOrEqualTo(3);
    assertThat(finished(killed.resolve("sweep.journal"))).containsAll(before).hasSize(12);
    for (String file : FILES) {
      assertThat(killed.resolve(file)).as(file).hasSameBinaryContentAs(whole.resolve(file));
    }
  }

  private List<String> command(Path out) {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName()));
    command.addAll(call(out, 1));
    return command;
  }

  /** The whole lines of finished replications. */
  private static List<String> finished(Path journal) throws IOException {
    if (!Files.exists(journal)) {
      return List.of();
    }
    String text = Files.readString(journal);
    return text.substring(0, text.lastIndexOf('\n') + 1)
        .lines()
        .filter(l -> l.startsWith("pickers="))
        .toList();
  }

  @Test
  void anotherSweepDoesNotGoIntoTheSameFolder() {
    sweep(folder, 2);
    List<String> other = new ArrayList<>(call(folder, 2));
    other.set(other.indexOf("pickers=8,11"), "pickers=8,12");

    Cli call = Cli.run(other.toArray(String[]::new));

    assertThat(call.status()).isEqualTo(2);
    assertThat(call.err().lines())
        .singleElement()
        .asString()
        .contains("is of another study", "vary: there pickers=8,11", "now pickers=8,12");
  }

  @Test
  void whatIsWrongIsToldInALineWithTheNearestName() {
    assertThat(wrong("--vary", "pickrs=8,9")).contains("did you mean pickers?");
    assertThat(wrong("--vary", "pickers=8,9", "--kpi", "ready.in.tme"))
        .contains("did you mean ready.in.time?");
    assertThat(wrong("--vary", "pickers=8,8")).contains("twice");
    assertThat(wrong("--vary", "pickers=8,9", "--vary", "pickers=3,4")).contains("varied twice");
    assertThat(wrong("--vary", "pickers=8,9", "--set", "pickers=4")).contains("is set too");
    assertThat(wrong("--vary", "pickers=8..20", "--design", "sobol")).contains("--points");
    assertThat(wrong("--vary", "pickers=20..8", "--design", "lhs", "--points", "4"))
        .contains("must rise");
    assertThat(wrong("--vary", "pays.delay=5")).contains("must be a time");
  }

  private String wrong(String... options) {
    List<String> all = new ArrayList<>(List.of("sweep", "store-day", "--out", folder.toString()));
    all.addAll(List.of(options));
    Cli call = Cli.run(all.toArray(String[]::new));
    assertThat(call.status()).isEqualTo(2);
    assertThat(call.err().lines()).hasSize(1);
    return call.err();
  }

  @Test
  void designsOverRangesKeepToThem() throws IOException {
    Cli call = Cli.run(
        "sweep",
        "store-day-ordinary",
        "--design",
        "lhs",
        "--points",
        "4",
        "--vary",
        "pickers=8..11",
        "--vary",
        "hold.timeout=10min..30min",
        "--replications",
        "1",
        "--kpi",
        "ready.in.time",
        "--out",
        folder.toString());

    assertThat(call.status()).as(call.err()).isZero();
    List<String> rows = Files.readAllLines(folder.resolve("sweep.csv"));
    assertThat(rows.get(0))
        .isEqualTo(
            "point,pickers,hold.timeout_seconds,n,ready.in.time,ready.in.time.half_width_95,ready.in.time.n");
    assertThat(rows.stream()
            .skip(1)
            .map(r -> r.split(",", -1)[1])
            .sorted((a, b) -> Integer.compare(Integer.parseInt(a), Integer.parseInt(b))))
        .containsExactly("8", "9", "10", "11");
    assertThat(rows.stream().skip(1).mapToDouble(r -> Double.parseDouble(r.split(",", -1)[2])))
        .allMatch(s -> s >= 600 && s <= 1_800);
  }
}

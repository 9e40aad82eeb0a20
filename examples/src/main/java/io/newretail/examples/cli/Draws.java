package io.newretail.examples.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of everything that is simulated, however often. */
final class Draws {
  private static final int MOST_THREADS = 1_024;

  @Mixin
  private Seed seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads; results do not depend on them (default: all processors).")
  private @Nullable Integer threads;

  long seed() {
    return seed.value();
  }

  /** How many threads; says so if that is out of range. */
  int threads(List<String> wrong) {
    int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (workers < 1 || workers > MOST_THREADS) {
      wrong.add("--threads: " + workers + ": must be 1 to " + MOST_THREADS);
    }
    return workers;
  }

  /** The command that does the same again, without what changes no result: threads, folders, what is shown meanwhile. */
  static String command(String verb, long seed, int runs, List<String> assignments) {
    StringBuilder text = new StringBuilder("newretail " + verb);
    text.append(" --seed ").append(seed).append(" --replications ").append(runs);
    assignments.forEach(a -> text.append(" --set '").append(a).append('\''));
    return text.toString();
  }
}

package io.newretail.examples.cli;

import picocli.CommandLine.Option;

/** The option of everything that is drawn at random. */
final class Seed {
  /** What it means, wherever it stands. */
  static final String WORDS =
      "Seed of all random draws; the same seed gives the same results (default: ${DEFAULT-VALUE}).";

  @Option(names = "--seed", paramLabel = "N", description = WORDS)
  private long value = 11;

  long value() {
    return value;
  }
}

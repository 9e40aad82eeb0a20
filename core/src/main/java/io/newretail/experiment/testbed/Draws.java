package io.newretail.experiment.testbed;

import io.newretail.internal.clock.RandomStream;

/** The streams of a replication: of a stage, for a purpose. */
final class Draws {
  private Draws() {}

  static long key(long seed, int stage, int replication, String what) {
    return RandomStream.key(
        RandomStream.part(seed, stage),
        replication,
        RandomStream.Purpose.TEST_PROBLEMS,
        RandomStream.entity(what));
  }

  static RandomStream stream(long seed, int stage, int replication, String what) {
    RandomStream draws = new RandomStream();
    draws.seek(key(seed, stage, replication, what));
    return draws;
  }
}

package io.newretail.examples.cli;

import io.newretail.experiment.Simulation;
import java.util.List;

/**
 * A point of a search, with the shoppers of one of its stages.
 *
 * @param study where it is simulated and kept
 * @param varied the parameters
 * @param values their values
 * @param stage 0 is the search; others have other shoppers
 * @param seed of the study
 */
record SearchedPoint(Study study, List<Varied> varied, double[] values, int stage, long seed) {
  /** The stage whose shoppers nothing was chosen by. */
  static final int FRESH = 2;

  private static final long APART = 0x9E37_79B9_7F4A_7C15L;

  /** The seed of a run with the shoppers of the stage. */
  long ownSeed() {
    return seed + stage * APART;
  }

  /** One thread's simulation of the point. */
  Simulation simulation() {
    String point = Varied.point(varied, values);
    String name = "stage " + stage + " " + point;
    long own = ownSeed();
    Study.Worker worker = study.worker();
    return new Simulation() {
      @Override
      public double[] replicate(int replication) {
        return worker.run(point, own, name, replication);
      }

      @Override
      public void close() {
        worker.close();
      }
    };
  }
}

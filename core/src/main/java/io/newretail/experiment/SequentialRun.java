package io.newretail.experiment;

import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.sim.Run;
import io.newretail.sim.RunOptions;
import java.util.List;

/**
 * A run of a scenario that goes on until its key figures are sure enough.
 *
 * @param report of all replications
 * @param attained how sure the figures are
 */
public record SequentialRun(Report report, Attained attained) {

  /**
   * Runs a scenario.
   *
   * @param scenario the scenario
   * @param options how to run it; its number of replications does not matter
   * @param precisions what is wanted of which key figures, at least one; all must be reached
   * @param stopping when to look
   * @return the run; the same for any number of threads
   * @throws IllegalArgumentException if there is no such key figure
   * @throws io.newretail.sim.RunInterruptedException if the calling thread is interrupted
   */
  public static SequentialRun of(
      Scenario scenario, RunOptions options, List<Precision> precisions, Stopping stopping) {
    try (Run run = new Run(scenario, options)) {
      for (int look = stopping.first(); ; look = stopping.after(look)) {
        Report report = run.more(look - run.replications()).report();
        Attained attained = Attained.of(precisions, look, report::samples);
        if (attained.reached() || look == stopping.most()) {
          return new SequentialRun(report, attained);
        }
      }
    }
  }
}

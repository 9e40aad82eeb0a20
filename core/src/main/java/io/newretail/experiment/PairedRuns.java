package io.newretail.experiment;

import com.google.common.collect.ImmutableList;
import io.newretail.report.Comparison;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.sim.RunOptions;
import io.newretail.sim.Simulator;
import java.util.ArrayList;
import java.util.List;

/**
 * Several scenarios on the same shoppers: each is run under the same seed and replications, so that differences come from
 * the scenarios and not from the draws.
 *
 * @param reports one report a scenario, in the order given
 */
public record PairedRuns(List<Report> reports) {

  /** Copies the reports. */
  public PairedRuns {
    reports = ImmutableList.copyOf(reports);
  }

  /**
   * Runs scenarios one after the other.
   *
   * @param options how to run each
   * @param scenarios the scenarios
   * @return the runs
   * @throws io.newretail.sim.RunInterruptedException if the calling thread is interrupted
   */
  public static PairedRuns of(RunOptions options, List<Scenario> scenarios) {
    List<Report> reports = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      reports.add(Simulator.run(scenario, options));
    }
    return new PairedRuns(reports);
  }

  /**
   * Each later scenario measured against the first.
   *
   * @return one comparison for each scenario after the first
   */
  public List<Comparison> againstFirst() {
    return reports.stream().skip(1).map(r -> r.comparedWith(reports.get(0))).toList();
  }
}

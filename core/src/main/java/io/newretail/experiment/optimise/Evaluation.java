package io.newretail.experiment.optimise;

import com.google.common.collect.ImmutableList;
import io.newretail.report.Estimate;
import java.util.List;

/**
 * What the replications at a point gave.
 *
 * @param point a value for each variable
 * @param replications how many replications
 * @param objective the mean of the objective with its interval
 * @param constraints the same of each constrained output, in the order of the constraints
 * @param excess by how much the means break bounds, each relative to its bound, in all; 0 keeps them all
 */
public record Evaluation(
    List<Double> point,
    int replications,
    Estimate objective,
    List<Estimate> constraints,
    double excess) {

  /** Copies the lists. */
  public Evaluation {
    point = ImmutableList.copyOf(point);
    constraints = ImmutableList.copyOf(constraints);
  }

  /**
   * Whether the means keep all bounds.
   *
   * @return true if so
   */
  public boolean isFeasible() {
    return excess == 0;
  }

  double[] values() {
    return point.stream().mapToDouble(v -> v).toArray();
  }
}

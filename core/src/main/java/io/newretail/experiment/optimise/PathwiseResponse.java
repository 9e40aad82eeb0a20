package io.newretail.experiment.optimise;

/** A simulation that knows how its objective would change along its path: infinitesimal perturbation analysis. */
public interface PathwiseResponse extends Response {

  /**
   * The slope of a replication's first output along each variable.
   *
   * @param point a value for each variable
   * @param stage which draws
   * @param replication the replication's number
   * @return one slope a variable
   */
  double[] slopes(double[] point, int stage, int replication);
}

package io.newretail.experiment.optimise;

import io.newretail.experiment.Model;

/** A simulation whose settings are searched. */
@FunctionalInterface
public interface Response {

  /**
   * The model at a point.
   *
   * @param point a value for each variable, on its grid and in its range
   * @param stage which draws: replications of one stage have the same draws at every point (common random numbers), those of different stages
   *     have nothing to do with one another. 0 is the search, 1 the confirmation, 2 the final interval
   * @return a model with the objective and every constrained output
   */
  Model at(double[] point, int stage);
}

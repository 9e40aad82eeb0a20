package io.newretail.experiment.optimise;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.newretail.experiment.Model;
import io.newretail.experiment.Simulation;
import io.newretail.report.Estimate;
import java.util.ArrayList;
import java.util.List;

/**
 * How the mean of an output changes with each variable.
 *
 * @param slopes one estimate a variable
 */
public record Gradient(List<Estimate> slopes) {

  /** Copies the slopes. */
  public Gradient {
    slopes = ImmutableList.copyOf(slopes);
  }

  /**
   * Infinitesimal perturbation analysis (Ho and Cao 1983; Glasserman 1991): the mean of the slopes along paths. Unbiased where the output is continuous along a path.
   *
   * @param response the simulation
   * @param point a value for each variable
   * @param stage which draws
   * @param replications how many, at least 2
   * @return the gradient of its first output
   */
  public static Gradient pathwise(
      PathwiseResponse response, double[] point, int stage, int replications) {
    double[][] values = new double[point.length][replications];
    for (int r = 0; r < replications; r++) {
      double[] slopes = response.slopes(point.clone(), stage, r);
      for (int i = 0; i < point.length; i++) {
        values[i][r] = slopes[i];
      }
    }
    return of(values);
  }

  /**
   * Central differences under common random numbers.
   *
   * @param response the simulation
   * @param output the output's name
   * @param point a value for each variable
   * @param steps how far to either side, above 0, one a variable
   * @param stage which draws
   * @param replications how many, at least 2
   * @return the gradient
   */
  public static Gradient finiteDifference(
      Response response,
      String output,
      double[] point,
      double[] steps,
      int stage,
      int replications) {
    double[][] values = new double[point.length][replications];
    for (int i = 0; i < point.length; i++) {
      checkArgument(steps[i] > 0, "step: %s: must be above 0", steps[i]);
      double[] up = point.clone();
      double[] down = point.clone();
      up[i] += steps[i];
      down[i] -= steps[i];
      Model difference = response.at(up, stage).minus(response.at(down, stage));
      int place = difference.place(output);
      try (Simulation simulation = difference.open()) {
        for (int r = 0; r < replications; r++) {
          values[i][r] = simulation.replicate(r)[place] / (2 * steps[i]);
        }
      }
    }
    return of(values);
  }

  private static Gradient of(double[][] values) {
    List<Estimate> slopes = new ArrayList<>();
    for (double[] value : values) {
      checkArgument(value.length >= 2, "replications: %s: must be at least 2", value.length);
      slopes.add(Estimate.of("per unit", value));
    }
    return new Gradient(slopes);
  }
}

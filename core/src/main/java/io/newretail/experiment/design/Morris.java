package io.newretail.experiment.design;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.internal.clock.RandomStream;
import java.util.function.ToDoubleFunction;

/**
 * Elementary effects (Morris 1991; the mean of magnitudes by Campolongo, Cariboni and Saltelli 2007): which of many factors matter at all, in few runs.
 * Each trajectory changes one factor after the other on a grid of levels; {@code factors + 1} runs a trajectory.
 *
 * @param mean mean effect of each factor over its whole range
 * @param meanMagnitude mean of the effects' magnitudes; ranks the factors
 * @param deviation standard deviation of the effects: large where a factor works together with others, or not along a line
 */
public record Morris(double[] mean, double[] meanMagnitude, double[] deviation) {

  /** Copies the figures. */
  public Morris {
    mean = mean.clone();
    meanMagnitude = meanMagnitude.clone();
    deviation = deviation.clone();
  }

  @Override
  public double[] mean() {
    return mean.clone();
  }

  @Override
  public double[] meanMagnitude() {
    return meanMagnitude.clone();
  }

  @Override
  public double[] deviation() {
    return deviation.clone();
  }

  /**
   * Screens a response.
   *
   * @param response of a point whose coordinates lie in [0, 1]
   * @param factors how many, at least 1
   * @param trajectories how many, at least 2
   * @param levels levels of the grid, even, at least 2; 4 is usual
   * @param seed the seed
   * @return the effects
   */
  public static Morris of(
      ToDoubleFunction<double[]> response, int factors, int trajectories, int levels, long seed) {
    checkArgument(factors >= 1, "factors: %s: must be at least 1", factors);
    checkArgument(trajectories >= 2, "trajectories: %s: must be at least 2", trajectories);
    checkArgument(levels >= 2 && levels % 2 == 0, "levels: %s: must be even, at least 2", levels);
    double[][] effects = new double[factors][trajectories];
    RandomStream draws = new RandomStream();
    for (int t = 0; t < trajectories; t++) {
      draws.seek(RandomStream.key(seed, t, RandomStream.Purpose.DESIGN, 1));
      walk(response, levels, draws, effects, t);
    }
    return summary(effects);
  }

  private static void walk(
      ToDoubleFunction<double[]> response,
      int levels,
      RandomStream draws,
      double[][] effects,
      int trajectory) {
    int factors = effects.length;
    double jump = levels / (2.0 * (levels - 1));
    double[] x = new double[factors];
    int[] order = new int[factors];
    for (int f = 0; f < factors; f++) {
      x[f] = (int) (draws.nextUniform() * levels) / (levels - 1.0);
      int j = (int) (draws.nextUniform() * (f + 1));
      order[f] = order[j];
      order[j] = f;
    }
    double before = response.applyAsDouble(x.clone());
    for (int f : order) {
      boolean up = x[f] < 0.5;
      x[f] += up ? jump : -jump;
      double after = response.applyAsDouble(x.clone());
      effects[f][trajectory] = (after - before) / (up ? jump : -jump);
      before = after;
    }
  }

  private static Morris summary(double[][] effects) {
    int factors = effects.length;
    double[] mean = new double[factors];
    double[] magnitude = new double[factors];
    double[] deviation = new double[factors];
    for (int f = 0; f < factors; f++) {
      int n = effects[f].length;
      for (double effect : effects[f]) {
        mean[f] += effect / n;
        magnitude[f] += Math.abs(effect) / n;
      }
      double squares = 0;
      for (double effect : effects[f]) {
        squares += (effect - mean[f]) * (effect - mean[f]);
      }
      deviation[f] = Math.sqrt(squares / (n - 1));
    }
    return new Morris(mean, magnitude, deviation);
  }
}

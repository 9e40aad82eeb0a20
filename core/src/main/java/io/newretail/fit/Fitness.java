package io.newretail.fit;

import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Purpose;
import java.util.Arrays;

/**
 * How well predicted laws agree with what was sold.
 *
 * @param rows how many days of series
 * @param logLikelihood nats a row
 * @param pitDistance the Kolmogorov distance of the randomised probability integral transform from the uniform law
 *     (Smith 1985)
 * @param coverage90 how many rows lie in the central 90 % of their law
 * @param absoluteError the sum of absolute errors of the mean over the sum of units
 */
public record Fitness(
    int rows, double logLikelihood, double pitDistance, double coverage90, double absoluteError) {

  /**
   * Judges negative binomial laws.
   *
   * @param units what was sold, whole numbers
   * @param mean what was expected
   * @param alpha the over-dispersion, variance = mean + alpha mean^2
   * @return the figures; of NaN if there are no rows
   */
  public static Fitness of(double[] units, double[] mean, double[] alpha) {
    RandomStream random = new RandomStream();
    random.seek(RandomStream.key(1, 0, Purpose.FIT, 0));
    int n = units.length;
    double[] pit = new double[n];
    double sum = 0;
    double error = 0;
    double sold = 0;
    int inside = 0;
    for (int i = 0; i < n; i++) {
      sum += NegativeBinomial.logLikelihood(units[i], mean[i], alpha[i]);
      double[] chance = NegativeBinomial.below(units[i], mean[i], alpha[i]);
      pit[i] = chance[0] + random.nextUniform() * chance[1];
      inside += pit[i] > 0.05 && pit[i] < 0.95 ? 1 : 0;
      error += Math.abs(units[i] - mean[i]);
      sold += units[i];
    }
    Arrays.sort(pit);
    double distance = 0;
    for (int i = 0; i < n; i++) {
      distance = Math.max(distance, Math.abs(pit[i] - (i + 0.5) / n));
    }
    return new Fitness(n, sum / n, distance, (double) inside / n, error / sold);
  }
}

package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * How much is wanted in a stretch of time, as a probability law with its loss function. Units are the caller's. Implementations
 * are immutable and safe for any thread.
 */
public sealed interface DemandLaw {

  /**
   * The expectation.
   *
   * @return units
   */
  double mean();

  /**
   * The probability of at most some units.
   *
   * @param units any number
   * @return {@code P(D <= units)}
   */
  double cdf(double units);

  /**
   * The smallest amount that demand exceeds with at most the complementary probability.
   *
   * @param probability in (0, 1)
   * @return the smallest x with {@code P(D <= x) >= probability}; a whole number for a law of whole numbers
   */
  double quantile(double probability);

  /**
   * The loss function.
   *
   * @param level at least 0
   * @return {@code E[(D - level)+]}
   */
  double shortage(double level);

  /**
   * The expected rest.
   *
   * @param level at least 0
   * @return {@code E[(level - D)+]}
   */
  default double excess(double level) {
    return level - mean() + shortage(level);
  }

  /**
   * The demand of several independent stretches together.
   *
   * @param stretches how many; at least 0
   * @return the law of the sum
   * @throws UnsupportedOperationException if the sum has no law of this kind
   */
  DemandLaw over(int stretches);

  /**
   * Whether only whole numbers are wanted.
   *
   * @return true for counts
   */
  boolean whole();

  /**
   * Whole units, independent of each other.
   *
   * @param mean the mean, at least 0
   */
  record Poisson(double mean) implements DemandLaw {
    /** Checks the mean. */
    public Poisson {
      checkArgument(mean >= 0 && mean < 1e9, "mean: %s: must be in [0, 1e9)", mean);
    }

    @Override
    public double cdf(double units) {
      if (units < 0 || mean == 0) {
        return units < 0 ? 0 : 1;
      }
      return PoissonDistribution.of(mean).cumulativeProbability((int) Math.floor(units));
    }

    @Override
    public double quantile(double probability) {
      return mean == 0 ? 0 : PoissonDistribution.of(mean).inverseCumulativeProbability(probability);
    }

    /** For whole levels {@code mean P(D >= s) - s P(D > s)}, between them a straight line. */
    @Override
    public double shortage(double level) {
      double floor = Math.floor(level);
      if (floor < level) {
        double part = level - floor;
        return (1 - part) * shortage(floor) + part * shortage(floor + 1);
      }
      if (level <= 0 || mean == 0) {
        return Math.max(0, mean - level);
      }
      PoissonDistribution law = PoissonDistribution.of(mean);
      int s = (int) level;
      return mean * law.survivalProbability(s - 1) - s * law.survivalProbability(s);
    }

    @Override
    public Poisson over(int stretches) {
      return new Poisson(mean * stretches);
    }

    @Override
    public boolean whole() {
      return true;
    }
  }

  /**
   * Whole units with more spread than Poisson: failures before the r-th success.
   *
   * @param successes r, any number above 0
   * @param probability of a success, in (0, 1)
   */
  record NegativeBinomial(double successes, double probability) implements DemandLaw {
    /** Checks the parts. */
    public NegativeBinomial {
      checkArgument(successes > 0 && successes < 1e9, "successes: %s: must be > 0", successes);
      checkArgument(
          probability > 0 && probability < 1, "probability: %s: must be in (0, 1)", probability);
    }

    @Override
    public double mean() {
      return successes * (1 - probability) / probability;
    }

    /** By the regularised beta function {@code I_p(r, k + 1)}. */
    @Override
    public double cdf(double units) {
      return units < 0 ? 0 : RegularizedBeta.value(probability, successes, Math.floor(units) + 1);
    }

    @Override
    public double quantile(double wanted) {
      double k = 0;
      while (cdf(k) < wanted) {
        k++;
      }
      return k;
    }

    /** {@code mean - sum over k < s of P(D > k)}; the time grows with the level. */
    @Override
    public double shortage(double level) {
      double floor = Math.floor(level);
      double loss = mean();
      for (double k = 0; k < floor; k++) {
        loss -= 1 - cdf(k);
      }
      return loss - (level - floor) * (1 - cdf(floor));
    }

    @Override
    public DemandLaw over(int stretches) {
      return stretches == 0
          ? new Poisson(0)
          : new NegativeBinomial(successes * stretches, probability);
    }

    @Override
    public boolean whole() {
      return true;
    }
  }

  /**
   * Normal; demand below zero is taken as the textbooks take it, as if it were returned.
   *
   * @param mean the mean
   * @param sd the standard deviation, above 0
   */
  record Normal(double mean, double sd) implements DemandLaw {
    /** Checks the parts. */
    public Normal {
      checkArgument(sd > 0 && sd < Double.POSITIVE_INFINITY, "sd: %s: must be > 0", sd);
    }

    @Override
    public double cdf(double units) {
      return NormalDistribution.of(mean, sd).cumulativeProbability(units);
    }

    @Override
    public double quantile(double probability) {
      return NormalDistribution.of(mean, sd).inverseCumulativeProbability(probability);
    }

    @Override
    public double shortage(double level) {
      NormalDistribution law = NormalDistribution.of(mean, sd);
      return sd * sd * law.density(level) - (level - mean) * law.survivalProbability(level);
    }

    @Override
    public Normal over(int stretches) {
      return new Normal(mean * stretches, sd * Math.sqrt(stretches));
    }

    @Override
    public boolean whole() {
      return false;
    }
  }

  /**
   * A normal logarithm.
   *
   * @param mu the mean of the logarithm
   * @param sigma its standard deviation, above 0
   */
  record LogNormal(double mu, double sigma) implements DemandLaw {
    /** Checks the parts. */
    public LogNormal {
      checkArgument(sigma > 0 && sigma < 100, "sigma: %s: must be in (0, 100)", sigma);
    }

    @Override
    public double mean() {
      return Math.exp(mu + sigma * sigma / 2);
    }

    @Override
    public double cdf(double units) {
      return LogNormalDistribution.of(mu, sigma).cumulativeProbability(units);
    }

    @Override
    public double quantile(double probability) {
      return LogNormalDistribution.of(mu, sigma).inverseCumulativeProbability(probability);
    }

    @Override
    public double shortage(double level) {
      if (level <= 0) {
        return mean() - level;
      }
      NormalDistribution standard = NormalDistribution.of(0, 1);
      double z = (mu - Math.log(level)) / sigma;
      return mean() * standard.cumulativeProbability(z + sigma)
          - level * standard.cumulativeProbability(z);
    }

    @Override
    public DemandLaw over(int stretches) {
      if (stretches == 1) {
        return this;
      }
      throw new UnsupportedOperationException("a sum of lognormal demands is not lognormal");
    }

    @Override
    public boolean whole() {
      return false;
    }
  }

  /**
   * Whole units with given probabilities.
   *
   * @param weights of 0, 1, 2, ... units; only ratios matter
   */
  record Discrete(List<Double> weights) implements DemandLaw {
    /** Copies and scales the weights to a sum of 1. */
    public Discrete {
      double total = weights.stream().mapToDouble(Double::doubleValue).sum();
      checkArgument(
          total > 0 && weights.stream().allMatch(w -> w >= 0),
          "weights: %s: must be >= 0 and not all 0",
          weights);
      weights = weights.stream().map(w -> w / total).toList();
    }

    @Override
    public double mean() {
      double mean = 0;
      for (int k = 0; k < weights.size(); k++) {
        mean += k * weights.get(k);
      }
      return mean;
    }

    @Override
    public double cdf(double units) {
      double sum = 0;
      for (int k = 0; k < weights.size() && k <= units; k++) {
        sum += weights.get(k);
      }
      return Math.min(1, sum);
    }

    @Override
    public double quantile(double probability) {
      double sum = 0;
      for (int k = 0; k < weights.size(); k++) {
        sum += weights.get(k);
        if (sum >= probability * (1 - 1e-15)) {
          return k;
        }
      }
      return weights.size() - 1.0;
    }

    @Override
    public double shortage(double level) {
      double loss = 0;
      for (int k = 0; k < weights.size(); k++) {
        loss += Math.max(0, k - level) * weights.get(k);
      }
      return loss;
    }

    @Override
    public Discrete over(int stretches) {
      double[] sum = {1};
      for (int i = 0; i < stretches; i++) {
        double[] next = new double[sum.length + weights.size() - 1];
        for (int a = 0; a < sum.length; a++) {
          for (int b = 0; b < weights.size(); b++) {
            next[a + b] += sum[a] * weights.get(b);
          }
        }
        sum = next;
      }
      return new Discrete(java.util.Arrays.stream(sum).boxed().toList());
    }

    @Override
    public boolean whole() {
      return true;
    }
  }
}

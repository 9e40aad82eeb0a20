package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/** How likely a service is to take longer than a time. Immutable; any thread. */
public sealed interface ServiceTail {

  /**
   * The mean time.
   *
   * @return above 0
   */
  double mean();

  /**
   * The probability of taking longer.
   *
   * @param time at least 0
   * @return in [0, 1], not rising
   */
  double above(double time);

  /**
   * A time that is practically never exceeded.
   *
   * @return the end of the law, or where less than 1e-12 is left
   */
  double longest();

  /**
   * The integral of a function from 0 to the longest time, by Gauss and Legendre in stretches that grow from a hundredth of the
   * mean on. The function should be smooth.
   *
   * @param f the function
   * @return the integral
   */
  default double integral(DoubleUnaryOperator f) {
    return Quadrature.growing(f, mean() / 100, longest());
  }

  /**
   * Exponential.
   *
   * @param mean above 0
   */
  record Exponential(double mean) implements ServiceTail {
    /** Checks the mean. */
    public Exponential {
      Checks.positive("mean", mean);
    }

    @Override
    public double above(double time) {
      return Math.exp(-time / mean);
    }

    @Override
    public double longest() {
      return 28 * mean;
    }
  }

  /**
   * Always the same.
   *
   * @param mean above 0
   */
  record Deterministic(double mean) implements ServiceTail {
    /** Checks the mean. */
    public Deterministic {
      Checks.positive("mean", mean);
    }

    @Override
    public double above(double time) {
      return time < mean ? 1 : 0;
    }

    @Override
    public double longest() {
      return mean;
    }
  }

  /**
   * Lognormal.
   *
   * @param mean above 0
   * @param variability squared coefficient of variation, above 0
   */
  record LogNormal(double mean, double variability) implements ServiceTail {
    /** Checks the figures. */
    public LogNormal {
      Checks.positive("mean", mean);
      checkArgument(
          variability > 0 && variability <= 100,
          "variability: %s: must be above 0, at most 100",
          variability);
    }

    private DemandLaw law() {
      double variance = Math.log1p(variability);
      return new DemandLaw.LogNormal(Math.log(mean) - variance / 2, Math.sqrt(variance));
    }

    @Override
    public double above(double time) {
      return time <= 0 ? 1 : 1 - law().cdf(time);
    }

    @Override
    public double longest() {
      return law().quantile(1 - 1e-12);
    }
  }

  /**
   * Gamma.
   *
   * @param mean above 0
   * @param variability squared coefficient of variation, above 0
   */
  record Gamma(double mean, double variability) implements ServiceTail {
    /** Checks the figures. */
    public Gamma {
      Checks.positive("mean", mean);
      Checks.positive("variability", variability);
    }

    @Override
    public double above(double time) {
      return time <= 0 ? 1 : RegularizedGamma.Q.value(1 / variability, time / mean / variability);
    }

    @Override
    public double longest() {
      double time = mean;
      while (above(time) > 1e-12) {
        time *= 1.5;
      }
      return time;
    }
  }
}

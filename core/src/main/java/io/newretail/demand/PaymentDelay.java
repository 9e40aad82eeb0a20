package io.newretail.demand;

import io.newretail.unit.Problems;
import java.time.Duration;
import org.apache.commons.math3.special.Erf;

/** How long shoppers who pay take from the order to the payment. Implementations are immutable. */
public sealed interface PaymentDelay {

  /**
   * The mean of the delay.
   *
   * @return the mean, to the nanosecond
   */
  Duration mean();

  /**
   * The probability that a shopper who pays does so within a time.
   *
   * @param time the time
   * @return the probability, in [0, 1]
   */
  double within(Duration time);

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  void check(Problems problems);

  /**
   * A delay without memory.
   *
   * @param mean the mean; zero pays at once
   * @return the law
   */
  static PaymentDelay exponential(Duration mean) {
    return new Exponential(mean);
  }

  /**
   * A delay with a long tail: some pay in seconds, some in hours.
   *
   * @param median the median; above 0
   * @param sigma the standard deviation of the logarithm; above 0, at most 5
   * @return the law
   */
  static PaymentDelay lognormal(Duration median, double sigma) {
    return new Lognormal(median, sigma);
  }

  /**
   * A time that the payment takes at least, and an exponential time on top.
   *
   * @param least the least time
   * @param mean the mean of what comes on top; zero for none
   * @return the law
   */
  static PaymentDelay atLeast(Duration least, Duration mean) {
    return new Shifted(least, mean);
  }

  /**
   * The lognormal law that turns the fitted order curve of Singles' Day 2017 into a payment peak of 14.9 times the mean second, five
   * minutes after midnight: median 196 s, sigma 2.3. Both parameters are fitted to these two published numbers, so that the peak
   * comes out is no evidence for the law.
   *
   * @return the law
   */
  static PaymentDelay singlesDay2017() {
    return new Lognormal(Duration.ofSeconds(196), 2.3);
  }

  /**
   * A delay without memory.
   *
   * @param mean the mean; zero pays at once
   */
  record Exponential(Duration mean) implements PaymentDelay {
    @Override
    public double within(Duration time) {
      return exponentialWithin(seconds(time), seconds(mean));
    }

    @Override
    public void check(Problems problems) {
      problems.time(mean, "mean", Duration.ZERO);
    }
  }

  /**
   * A delay with a long tail.
   *
   * @param median the median
   * @param sigma the standard deviation of the logarithm
   */
  record Lognormal(Duration median, double sigma) implements PaymentDelay {
    @Override
    public Duration mean() {
      double nanos = median.toNanos() * StrictMath.exp(sigma * sigma / 2);
      return Duration.ofNanos((long) nanos);
    }

    @Override
    public double within(Duration time) {
      if (time.isZero() || time.isNegative()) {
        return 0;
      }
      double z = StrictMath.log(seconds(time) / seconds(median)) / sigma;
      return Erf.erfc(-z / StrictMath.sqrt(2)) / 2;
    }

    @Override
    public void check(Problems problems) {
      problems.time(median, "median", Duration.ofMillis(1));
      problems.require(
          sigma > 0 && sigma <= 5,
          "sigma",
          sigma,
          "must be above 0 and at most 5",
          "for a delay of one length use atLeast with a mean of zero");
    }
  }

  /**
   * A least time and an exponential one on top.
   *
   * @param least the least time
   * @param onTop the mean of what comes on top
   */
  record Shifted(Duration least, Duration onTop) implements PaymentDelay {
    @Override
    public Duration mean() {
      return least.plus(onTop);
    }

    @Override
    public double within(Duration time) {
      return exponentialWithin(seconds(time) - seconds(least), seconds(onTop));
    }

    @Override
    public void check(Problems problems) {
      problems.time(least, "least", Duration.ZERO);
      problems.time(onTop, "onTop", Duration.ZERO);
    }
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }

  private static double exponentialWithin(double time, double mean) {
    if (time < 0) {
      return 0;
    }
    return mean == 0 ? 1 : -StrictMath.expm1(-time / mean);
  }
}

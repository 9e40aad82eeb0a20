package io.newretail.internal.plan;

import io.newretail.demand.PaymentDelay;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.Ticks;

/**
 * A time to payment in ticks: a least time, and on top an exponential or a lognormal one.
 *
 * @param least the least ticks
 * @param scale the mean ticks on top if exponential, their median if lognormal
 * @param sigma the standard deviation of the logarithm; 0 if exponential
 */
public record PayDelay(long least, long scale, double sigma) {
  private static final double LONGEST = 1e17;

  static PayDelay of(PaymentDelay delay) {
    if (delay instanceof PaymentDelay.Lognormal law) {
      return new PayDelay(0, Ticks.of(law.median()), law.sigma());
    }
    if (delay instanceof PaymentDelay.Shifted law) {
      return new PayDelay(Ticks.of(law.least()), Ticks.of(law.onTop()), 0);
    }
    return new PayDelay(0, Ticks.of(delay.mean()), 0);
  }

  /** Whether it takes no time. */
  boolean none() {
    return least == 0 && scale == 0;
  }

  /** A draw from where the stream stands, cut at 3,000 years so that sums of ticks stay in range. */
  public long ticks(RandomStream random) {
    double onTop =
        sigma > 0 ? StrictMath.exp(sigma * random.nextNormal()) : random.nextExponential();
    return (long) Math.min(LONGEST, least + scale * onTop);
  }
}

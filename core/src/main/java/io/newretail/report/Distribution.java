package io.newretail.report;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * How a time is spread over all baskets of all replications, told apart to a hundredth or better of its value, in bounded
 * memory. Immutable to its users; safe for any thread.
 */
public final class Distribution {
  private final Histogram millis;

  private Distribution(Histogram millis) {
    this.millis = millis;
  }

  /**
   * A distribution over times that were noted in milliseconds.
   *
   * @param encoded pairs of milliseconds and how often, in rising order
   * @return the distribution
   */
  public static Distribution ofMillis(long[][] encoded) {
    Histogram histogram = new Histogram(40L * 86_400_000, 3);
    for (long[] pair : encoded) {
      histogram.recordValueWithCount(pair[0], pair[1]);
    }
    return new Distribution(histogram);
  }

  /**
   * How many times were noted.
   *
   * @return the count
   */
  public long count() {
    return millis.getTotalCount();
  }

  /**
   * The time that a share of all does not exceed.
   *
   * @param share in [0, 1]
   * @return the quantile; zero if nothing was noted
   */
  public Duration quantile(double share) {
    return Duration.ofMillis(millis.getValueAtPercentile(100 * share));
  }

  /**
   * The share of times above a limit.
   *
   * @param limit the limit, at least zero
   * @return the share, in [0, 1]; zero if nothing was noted
   */
  public double shareAbove(Duration limit) {
    if (count() == 0) {
      return 0;
    }
    return 1 - millis.getCountBetweenValues(0, limit.toMillis()) / (double) count();
  }
}

package io.newretail.stock;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * When a point may order.
 *
 * @param every the time between reviews in periods or units of time; 0 for always: every period, or after every customer
 * @param first the first review
 */
public record Review(double every, double first) {
  /** At every period, or after every customer. */
  public static final Review ALWAYS = new Review(0, 0);

  /** Checks the times. */
  public Review {
    checkArgument(every >= 0, "review: every %s: must be at least 0", every);
    checkArgument(first >= 0, "review: first %s: must be at least 0", first);
  }

  /**
   * At regular times from 0.
   *
   * @param time between reviews, above 0
   * @return the review
   */
  public static Review every(double time) {
    return new Review(time, 0);
  }
}

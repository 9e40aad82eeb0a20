package io.newretail.unit;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A part of a whole, from 0 to 1, both ends included.
 *
 * @param value the share; 0.18 is eighteen per cent
 */
public record Share(double value) {

  /** Checks the range. */
  public Share {
    checkArgument(value >= 0 && value <= 1, "share: %s: must lie in [0, 1]", value);
  }

  /**
   * A share given as a fraction.
   *
   * @param value the fraction, in [0, 1]
   * @return the share
   */
  public static Share of(double value) {
    return new Share(value);
  }

  /**
   * A share given in per cent.
   *
   * @param percent the percentage, in [0, 100]
   * @return the share
   */
  public static Share percent(double percent) {
    return new Share(percent / 100);
  }

  @Override
  public String toString() {
    return value * 100 + " %";
  }
}

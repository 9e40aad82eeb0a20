package io.newretail.demand;

import java.util.ArrayList;
import java.util.List;

/**
 * How the amount ordered on a sale day piles up from midnight to midnight: the form behind the
 * Singles' Day (11 November) presets.
 *
 * <p>With {@code t} in seconds since 00:00 and {@code T = 86400},
 *
 * <pre>
 *   F(t) = sum over bursts b of  share_b * W_b(t - start_b) / W_b(T - start_b)
 *        + (1 - sum of share_b) * D(t)
 *   W_b(x) = 1 - exp(-(u(x) / scale_b)^shape_b)      (Weibull; 0 for x &lt;= 0)
 *   u(x)   = x - ramp * tanh(x / ramp)               (slow first seconds, then a delay of ramp)
 *   D'(t)  = c * exp(g(t) + tilt * (t / 43200 - 1))  (g linear between knots; c makes D(T) = 1)
 * </pre>
 *
 * <p>So F(0) = 0, F(86400) = 1, and F never falls. A burst is a crowd with filled carts that is let
 * loose at one instant; D is the smooth demand of an ordinary waking day.
 *
 * <p>Values are immutable and safe for use by many threads. A call of {@link #cumulative} or {@link
 * #rate} takes a few hundred nanoseconds and allocates nothing; tabulate the curve where that is
 * too dear. Only {@link StrictMath} is used, so results are the same to the last bit on every JVM.
 *
 * <p>Source of the Singles' Day parameters: this project's least-squares fit ({@link
 * SurgeCurveFit}) to clock times and amounts published by Alibaba and the press from 2015 to 2018;
 * see {@code docs/model/day-curve.md}. They describe a whole platform in money, not one grocery
 * store in baskets.
 */
public final class SurgeCurve {
  /** Length of the day in seconds, the end of every curve. */
  public static final double DAY_SECONDS = 86_400;

  private static final double HALF_DAY_SECONDS = DAY_SECONDS / 2;

  private final double rampSeconds;
  private final double tilt;
  private final List<SurgeBurst> bursts;
  private final SurgeBurst[] burst;
  private final double[] fullBurst;
  private final double[] knotSeconds;
  private final double[] logRates;
  private final LogLinearRate daytime;
  private final double daytimeShare;

  private SurgeCurve(Builder from) {
    rampSeconds = within("rampSeconds", from.rampSeconds, 1e-3, 3600);
    tilt = within("tilt", from.tilt, -10, 10);
    bursts = List.copyOf(from.bursts);
    burst = bursts.toArray(new SurgeBurst[0]);
    fullBurst = new double[burst.length];
    double shares = 0;
    for (int i = 0; i < burst.length; i++) {
      fullBurst[i] = burst[i].through(DAY_SECONDS, rampSeconds);
      shares += burst[i].share();
    }
    daytimeShare = 1 - within("sum of burst shares", shares, 0, 1);
    knotSeconds = from.knotSeconds.clone();
    logRates = from.logRates.clone();
    daytime = LogLinearRate.of(knotSeconds, tilted());
    if (knotSeconds[0] != 0 || knotSeconds[knotSeconds.length - 1] != DAY_SECONDS) {
      throw new IllegalArgumentException("daytime knots must start at 0 and end at 86400");
    }
  }

  /**
   * Returns the fitted curve of Singles' Day in China, 00:00 to 24:00 China Standard Time.
   *
   * @param year 2016, 2017 or 2018
   * @return the curve of that year
   * @throws IllegalArgumentException if the year is not one of these three
   */
  public static SurgeCurve singlesDay(int year) {
    return SinglesDayParameters.of(year);
  }

  /**
   * Returns a builder without bursts, with a flat daytime rate, a ramp of 15 s and no tilt.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder filled with this curve's parameters.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    Builder copy = new Builder().rampSeconds(rampSeconds).tilt(tilt);
    bursts.forEach(copy::burst);
    return copy.daytime(knotSeconds, logRates);
  }

  /**
   * The daytime alone: what is left if the crowds that make the bursts are told apart.
   *
   * @return a curve of the same daytime without bursts
   */
  public SurgeCurve withoutBursts() {
    return new Builder()
        .rampSeconds(rampSeconds)
        .tilt(tilt)
        .daytime(knotSeconds, logRates)
        .build();
  }

  /**
   * Share of the day's amount ordered from 00:00 to the given time.
   *
   * @param seconds time since 00:00, in [0, 86400]
   * @return the share, in [0, 1]; 0 at 0 and 1 at 86400, never falling
   * @throws IllegalArgumentException if the time is outside the day or not a number
   */
  public double cumulative(double seconds) {
    within("seconds", seconds, 0, DAY_SECONDS);
    if (seconds == DAY_SECONDS) {
      return 1;
    }
    double sum = daytimeShare * daytime.cumulative(seconds);
    for (int i = 0; i < burst.length; i++) {
      sum += burst[i].share() * burst[i].through(seconds, rampSeconds) / fullBurst[i];
    }
    return Math.min(sum, 1);
  }

  /**
   * Speed of ordering at the given time: the derivative of {@link #cumulative}.
   *
   * @param seconds time since 00:00, in [0, 86400]
   * @return share of the day per second, finite and not negative
   * @throws IllegalArgumentException if the time is outside the day or not a number
   */
  public double rate(double seconds) {
    within("seconds", seconds, 0, DAY_SECONDS);
    double sum = daytimeShare * daytime.rate(seconds);
    for (int i = 0; i < burst.length; i++) {
      sum += burst[i].share() * burst[i].speed(seconds, rampSeconds) / fullBurst[i];
    }
    return sum;
  }

  /**
   * The bursts, in the order they were added.
   *
   * @return an unmodifiable list
   */
  public List<SurgeBurst> bursts() {
    return bursts;
  }

  /**
   * Share of the day that belongs to the smooth daytime curve.
   *
   * @return the share, in [0, 1]
   */
  public double daytimeShare() {
    return daytimeShare;
  }

  /**
   * Length of the slow start of each burst, after which it runs this much behind the clock.
   *
   * @return seconds, in [0.001, 3600]
   */
  public double rampSeconds() {
    return rampSeconds;
  }

  /**
   * Lean of the daytime rate: the factor {@code exp(tilt * (t / 43200 - 1))}; above 0 is later.
   *
   * @return the tilt, in [-10, 10]
   */
  public double tilt() {
    return tilt;
  }

  /**
   * Times at which the logarithm of the daytime rate bends.
   *
   * @return seconds since 00:00, increasing from 0 to 86400; a fresh copy
   */
  public double[] daytimeKnotSeconds() {
    return knotSeconds.clone();
  }

  /**
   * Natural logarithm of the daytime rate at each knot, before the tilt, up to a common constant.
   *
   * @return one value for each knot; a fresh copy
   */
  public double[] daytimeLogRates() {
    return logRates.clone();
  }

  private double[] tilted() {
    double[] sum = logRates.clone();
    for (int i = 0; i < Math.min(sum.length, knotSeconds.length); i++) {
      sum[i] += tilt * (knotSeconds[i] / HALF_DAY_SECONDS - 1);
    }
    return sum;
  }

  /** Returns the value if it is in the closed range, and complains by name if not. */
  static double within(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          name + " must be in [" + least + ", " + most + "], but was " + value);
    }
    return value;
  }

  /** Collects the parameters of a {@link SurgeCurve}. For use by one thread. */
  public static final class Builder {
    private final List<SurgeBurst> bursts = new ArrayList<>();
    private double rampSeconds = 15;
    private double tilt;
    private double[] knotSeconds = {0, DAY_SECONDS};
    private double[] logRates = {0, 0};

    private Builder() {}

    /**
     * Adds a burst.
     *
     * @param burst the burst
     * @return this builder
     */
    public Builder burst(SurgeBurst burst) {
      bursts.add(burst);
      return this;
    }

    /**
     * Sets the slow start of all bursts.
     *
     * @param seconds in [0.001, 3600]
     * @return this builder
     */
    public Builder rampSeconds(double seconds) {
      rampSeconds = seconds;
      return this;
    }

    /**
     * Sets the lean of the daytime rate.
     *
     * @param value in [-10, 10]; above 0 moves demand to later hours
     * @return this builder
     */
    public Builder tilt(double value) {
      tilt = value;
      return this;
    }

    /**
     * Sets the daytime rate.
     *
     * @param knots seconds since 00:00, increasing from 0 to 86400
     * @param naturalLogs logarithm of the rate at each knot, up to a common constant; in [-30, 30]
     *     after the tilt
     * @return this builder
     */
    public Builder daytime(double[] knots, double[] naturalLogs) {
      knotSeconds = knots.clone();
      logRates = naturalLogs.clone();
      return this;
    }

    /**
     * Returns the curve.
     *
     * @return the curve
     * @throws IllegalArgumentException if a value is out of its range, the shares of the bursts sum
     *     to more than 1, or the knots do not increase from 0 to 86400
     */
    public SurgeCurve build() {
      return new SurgeCurve(this);
    }
  }
}

package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How many are being served when nobody ever waits and the arrival rate swings like a sine wave (M(t)/G/infinity, Eick, Massey
 * and Whitt 1993): {@code rate + swing sin(2 pi time / period)}. The number there is Poisson at every time. Rates are per the
 * unit of the times. All figures are closed forms, for a system that has run forever.
 *
 * @param rate the mean arrival rate, above 0
 * @param swing how far the rate goes up and down, from 0 to {@code rate}
 * @param period of the wave, above 0
 * @param meanService mean time of service, above 0
 * @param service the law of the time of service
 */
public record InfiniteServers(
    double rate, double swing, double period, double meanService, Service service) {

  /** The law of the time of service. */
  public enum Service {
    /** Exponential. */
    EXPONENTIAL,
    /** Always the mean. */
    DETERMINISTIC
  }

  /** Checks the parts. */
  public InfiniteServers {
    Checks.positive("rate", rate);
    checkArgument(swing >= 0 && swing <= rate, "swing: %s: must be in [0, rate]", swing);
    Checks.positive("period", period);
    Checks.positive("meanService", meanService);
  }

  private double frequency() {
    return 2 * Math.PI / period;
  }

  /**
   * The mean number there at a time, which is also the variance.
   *
   * @param time any
   * @return the mean
   */
  public double meanAt(double time) {
    double w = frequency();
    if (service == Service.EXPONENTIAL) {
      double ws = w * meanService;
      double wave = Math.sin(w * time) - ws * Math.cos(w * time);
      return meanService * (rate + swing * wave / (1 + ws * ws));
    }
    return rate * meanService
        + swing / w * (Math.cos(w * (time - meanService)) - Math.cos(w * time));
  }

  /**
   * How far the mean goes up and down.
   *
   * @return the greatest mean less the mean over a period
   */
  public double amplitude() {
    double ws = frequency() * meanService;
    return service == Service.EXPONENTIAL
        ? swing * meanService / Math.hypot(1, ws)
        : 2 * swing / frequency() * Math.abs(Math.sin(ws / 2));
  }

  /**
   * How long after the arrival rate the mean number has its peak.
   *
   * @return a time in [0, period)
   */
  public double lagOfPeak() {
    double ws = frequency() * meanService;
    if (service == Service.EXPONENTIAL) {
      return Math.atan(ws) / frequency();
    }
    double lag = meanService / 2 + (Math.sin(ws / 2) < 0 ? period / 2 : 0);
    return lag % period;
  }
}

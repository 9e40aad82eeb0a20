package io.newretail.fit;

import io.newretail.demand.DayCurve;
import io.newretail.internal.clock.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;

/**
 * A day curve from the clock times of arrivals: a constant rate in each hour, by maximum likelihood, and the test of Kim and Whitt
 * (2014) whether arrivals within an hour are those of a Poisson process of constant rate.
 *
 * <p>The test: given their number, the arrivals of an hour of a day are uniform in it; so the places in their hours of all arrivals together
 * are held against the uniform law (Kolmogorov and Smirnov). It depends on no fitted number. Times that are whole minutes or whole
 * hundredths of an hour would fail it for their rounding alone; they are spread over their last digit first, with a fixed seed.
 *
 * @param hours by hour, the share of the day's arrivals with its standard error
 * @param arrivals how many arrivals there were
 * @param resolution the width over which times were spread, in seconds; 0 for none
 * @param distance the largest distance from the uniform law
 * @param pValue the chance of a distance at least as large if the rate were constant in each hour
 */
public record CurveFit(
    List<Parameter> hours, long arrivals, double resolution, double distance, double pValue) {
  private static final int HOURS = 24;
  private static final double HOUR = 3_600;
  private static final double DAY = 86_400;
  private static final long SEED = 0xC10CL;

  /** Copies the list. */
  public CurveFit {
    hours = List.copyOf(hours);
  }

  /**
   * Fits a curve.
   *
   * @param seconds the clock times, seconds after midnight, in [0, 86400); at least one
   * @return the fit
   * @throws IllegalArgumentException if there is no time, or one is out of its range
   */
  public static CurveFit ofTimes(double... seconds) {
    long[] count = new long[HOURS];
    for (double t : seconds) {
      if (!(t >= 0 && t < DAY)) {
        throw new IllegalArgumentException("time: " + t + ": must be in [0, 86400)");
      }
      count[(int) (t / HOUR)]++;
    }
    if (seconds.length == 0) {
      throw new IllegalArgumentException("times: none: must be at least one");
    }
    double n = seconds.length;
    List<Parameter> hours = new ArrayList<>();
    for (int h = 0; h < HOURS; h++) {
      double p = count[h] / n;
      hours.add(new Parameter("hour-" + h, p, Math.sqrt(p * (1 - p) / n)));
    }
    double resolution = resolution(seconds);
    double distance = distance(places(seconds, resolution));
    double root = Math.sqrt(n);
    double scaled = (root + 0.12 + 0.11 / root) * distance;
    double p = 1 - new KolmogorovSmirnovTest().ksSum(scaled, 1e-10, 100_000);
    return new CurveFit(hours, seconds.length, resolution, distance, Math.max(0, Math.min(1, p)));
  }

  /** The coarsest of an hour's usual divisions that all times are multiples of; 0 if they are finer than a second. */
  private static double resolution(double[] seconds) {
    for (double width : new double[] {900, 300, 60, 1}) {
      if (Arrays.stream(seconds).allMatch(t -> t % width == 0)) {
        return width;
      }
    }
    return 0;
  }

  private static double[] places(double[] seconds, double resolution) {
    RandomStream random = new RandomStream();
    random.seek(SEED);
    double[] place = new double[seconds.length];
    for (int i = 0; i < place.length; i++) {
      place[i] = (seconds[i] % HOUR + resolution * random.nextUniform()) / HOUR;
    }
    Arrays.sort(place);
    return place;
  }

  private static double distance(double[] sorted) {
    double most = 0;
    for (int i = 0; i < sorted.length; i++) {
      most = Math.max(
          most,
          Math.max(
              sorted[i] - i / (double) sorted.length,
              (i + 1) / (double) sorted.length - sorted[i]));
    }
    return most;
  }

  /**
   * The curve.
   *
   * @return a constant rate in each hour
   */
  public DayCurve curve() {
    return DayCurve.hourly(hours.stream().mapToDouble(Parameter::value).toArray());
  }
}

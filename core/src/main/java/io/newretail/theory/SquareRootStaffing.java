package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many servers a load needs: the load, and a number of its standard deviations on top. Pure functions; any thread.
 *
 * <p>The margin {@code beta} belongs to a probability of having to wait: without impatience by Halfin and Whitt (1981), with it by
 * Garnett, Mandelbaum and Reiman (2002). With load that changes, the load is the modified one (Jennings, Mandelbaum, Massey and
 * Whitt 1996): see {@link OfferedLoad}.
 */
public final class SquareRootStaffing {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double WIDEST = 8;

  private SquareRootStaffing() {}

  /**
   * The probability of having to wait, nobody leaving the queue.
   *
   * @param beta standard deviations above the load, above 0
   * @return {@code 1 / (1 + beta Phi(beta) / phi(beta))}
   */
  public static double delay(double beta) {
    Checks.positive("beta", beta);
    return 1 / (1 + beta * NORMAL.cumulativeProbability(beta) / NORMAL.density(beta));
  }

  /**
   * The margin for a probability of having to wait, nobody leaving the queue.
   *
   * @param delay in (0.000001, 1)
   * @return standard deviations above the load
   */
  public static double beta(double delay) {
    checkDelay(delay);
    return Search.root(b -> delay - delay(b), 1e-12, WIDEST);
  }

  /**
   * The probability of having to wait if those who wait lose their patience after an exponential time.
   *
   * @param beta standard deviations above the load; may be below 0
   * @param patience rate of leaving over rate of service, above 0
   * @return the probability
   */
  public static double delay(double beta, double patience) {
    Checks.finite("beta", beta);
    Checks.positive("patience", patience);
    double root = Math.sqrt(patience);
    return 1 / (1 + root * hazard(beta / root) / hazard(-beta));
  }

  private static double hazard(double x) {
    double above = NORMAL.survivalProbability(x);
    return above > 0 ? NORMAL.density(x) / above : x;
  }

  /**
   * The margin for a probability of having to wait if those who wait lose their patience.
   *
   * @param delay in (0.000001, 0.999999)
   * @param patience rate of leaving over rate of service, above 0
   * @return standard deviations above the load; below 0 if few servers are enough
   */
  public static double beta(double delay, double patience) {
    checkDelay(delay);
    return Search.root(b -> delay - delay(b, patience), -WIDEST, WIDEST);
  }

  private static void checkDelay(double delay) {
    checkArgument(delay > 1e-6 && delay < 1, "delay: %s: must be in (0.000001, 1)", delay);
  }

  /**
   * Servers for a load.
   *
   * @param load mean number in service if nobody ever waited, at least 0
   * @param beta standard deviations on top
   * @return rounded up, at least 0
   */
  public static int servers(double load, double beta) {
    return servers(load, beta, 1);
  }

  /**
   * Servers for a load whose variance is not its mean (He, Liu and Whitt 2016).
   *
   * @param load mean number in service if nobody ever waited, at least 0
   * @param beta standard deviations on top
   * @param peakedness variance over mean of that number, above 0; 1 for Poisson arrivals
   * @return rounded up, at least 0
   */
  public static int servers(double load, double beta, double peakedness) {
    Checks.notNegative("load", load);
    Checks.finite("beta", beta);
    Checks.positive("peakedness", peakedness);
    double servers = load + beta * Math.sqrt(peakedness * load);
    return (int) Math.max(0, Math.ceil(servers - 1e-9));
  }

  /**
   * Variance over mean of the number in service when a whole day is busy or quiet together: arrivals are Poisson times a level
   * of mean 1.
   *
   * @param load mean number in service, at least 0
   * @param variation coefficient of variation of the level, at least 0
   * @return {@code 1 + load variation^2}
   */
  public static double peakednessOfLevel(double load, double variation) {
    Checks.notNegative("load", load);
    Checks.notNegative("variation", variation);
    return 1 + load * variation * variation;
  }

  /**
   * Variance over mean of the number in service when arrivals vary more, or less, than Poisson ones, in heavy traffic
   * (Whitt 1992): {@code 1 + (dispersion - 1) integral P(S > t)^2 dt / E(S)}.
   *
   * @param dispersion limit of variance over mean of the counts, above 0
   * @param service the service time
   * @return the peakedness
   */
  public static double peakedness(double dispersion, ServiceTail service) {
    Checks.positive("dispersion", dispersion);
    double squares = service.integral(t -> service.above(t) * service.above(t));
    return 1 + (dispersion - 1) * squares / service.mean();
  }
}

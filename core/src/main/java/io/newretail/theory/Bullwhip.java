package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How much more a stage's orders vary than the demand it sees, as a ratio of variances: order-up-to on a forecast, demand
 * autoregressive of the first order, orders allowed to be negative.
 */
public final class Bullwhip {
  private Bullwhip() {}

  private static void check(int leadTime, double correlation) {
    checkArgument(leadTime >= 0, "leadTime: %s: must be >= 0", leadTime);
    checkArgument(
        correlation > -1 && correlation < 1, "correlation: %s: must be in (-1, 1)", correlation);
  }

  /**
   * Forecast by a moving average (Chen, Drezner, Ryan and Simchi-Levi 2000).
   *
   * @param leadTime periods covered by the order-up-to level, review included
   * @param window periods averaged, at least 1
   * @param correlation of demand from one period to the next
   * @return the ratio, exact for a safety factor of zero
   */
  public static double movingAverage(int leadTime, int window, double correlation) {
    check(leadTime, correlation);
    checkArgument(window >= 1, "window: %s: must be >= 1", window);
    double x = (double) leadTime / window;
    return 1 + (2 * x + 2 * x * x) * (1 - Math.pow(correlation, window));
  }

  /**
   * Forecast by exponential smoothing (Chen, Ryan and Simchi-Levi 2000).
   *
   * @param leadTime periods covered by the order-up-to level, review included
   * @param smoothing weight of the last demand, in (0, 1]
   * @param correlation of demand from one period to the next
   * @return the ratio, exact for a safety factor of zero
   */
  public static double smoothing(int leadTime, double smoothing, double correlation) {
    check(leadTime, correlation);
    checkArgument(smoothing > 0 && smoothing <= 1, "smoothing: %s: must be in (0, 1]", smoothing);
    double x = leadTime * smoothing;
    double part = (1 - correlation) / (1 - (1 - smoothing) * correlation);
    return 1 + (2 * x + 2 * x * x / (2 - smoothing)) * part;
  }

  /**
   * Best forecast of an autoregressive demand (Lee, So and Tang 2000), orders placed at the end of a period.
   *
   * @param leadTime periods
   * @param correlation of demand from one period to the next
   * @return the ratio
   */
  public static double bestForecast(int leadTime, double correlation) {
    check(leadTime, correlation);
    double a = 1 - Math.pow(correlation, leadTime + 1.0);
    double b = 1 - Math.pow(correlation, leadTime + 2.0);
    return 1 + 2 * correlation * a * b / (1 - correlation);
  }

  /**
   * Several stages that all forecast from the shoppers' demand by a moving average, independent from period to period.
   *
   * @param leadTimes of the stages, from the shopper up
   * @param window periods averaged
   * @return the ratio of the last stage's orders
   */
  public static double sharedDemand(int[] leadTimes, int window) {
    int total = 0;
    for (int leadTime : leadTimes) {
      total += leadTime;
    }
    return movingAverage(total, window, 0);
  }

  /**
   * Several stages that each forecast from the orders they see. Each stage's orders are a filter of what it sees, so the ratio is the
   * sum of the squares of the filters' product: more than the product of the stages' ratios.
   *
   * @param leadTimes of the stages, from the shopper up
   * @param window periods averaged
   * @return the ratio of the last stage's orders
   */
  public static double chainOfForecasts(int[] leadTimes, int window) {
    double[] filter = {1};
    for (int leadTime : leadTimes) {
      check(leadTime, 0);
      double x = (double) leadTime / window;
      double[] next = new double[filter.length + 1];
      for (int i = 0; i < filter.length; i++) {
        next[i] += (1 + x) * filter[i];
        next[i + 1] -= x * filter[i];
      }
      filter = next;
    }
    double sum = 0;
    for (double f : filter) {
      sum += f * f;
    }
    return sum;
  }
}

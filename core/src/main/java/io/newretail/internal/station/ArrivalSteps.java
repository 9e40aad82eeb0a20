package io.newretail.internal.station;

import java.util.List;

/** Times of a Poisson process whose rate comes round, by inversion of the integrated rate (Cinlar 1975). */
final class ArrivalSteps {
  private final double[] rates;
  private final double step;

  ArrivalSteps(List<Double> rates, double step) {
    this.rates = rates.stream().mapToDouble(x -> x).toArray();
    this.step = rates.size() == 1 ? Double.POSITIVE_INFINITY : step;
  }

  /** When the integrated rate from a time on reaches an amount; infinite if never. */
  double after(double time, double amount) {
    double left = amount;
    double at = time;
    int n = rates.length;
    int idle = 0;
    for (long k = n == 1 ? 0 : (long) Math.floor(time / step); idle <= n; k++) {
      double rate = rates[(int) (k % n)];
      double end = (k + 1) * step;
      if (rate > 0 && left <= rate * (end - at)) {
        return at + left / rate;
      }
      if (n == 1) {
        return Double.POSITIVE_INFINITY;
      }
      left -= rate * (end - at);
      idle = rate == 0 ? idle + 1 : 0;
      at = end;
    }
    return Double.POSITIVE_INFINITY;
  }
}

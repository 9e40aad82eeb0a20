package io.newretail.fit;

/**
 * The fixed-interval smoother of a first-order autoregression seen through noise (Kalman 1960; Rauch, Tung and Striebel
 * 1965), for one group over its days. Days without weight are bridged.
 */
final class LocalLevel {
  private final double[] mean;
  private final double[] variance;
  private final double[] meanBefore;
  private final double[] varianceBefore;

  LocalLevel(int days) {
    mean = new double[days];
    variance = new double[days];
    meanBefore = new double[days];
    varianceBefore = new double[days];
  }

  /**
   * Smooths.
   *
   * @param z what was seen, from {@code from} on
   * @param weight one over the variance of the noise of each day, 0 where nothing was seen
   */
  void smooth(double[] z, double[] weight, int from, double stationary, double correlation) {
    int days = mean.length;
    double m = 0;
    double p = stationary;
    double fresh = stationary * (1 - correlation * correlation);
    for (int t = 0; t < days; t++) {
      if (t > 0) {
        m *= correlation;
        p = correlation * correlation * p + fresh;
      }
      meanBefore[t] = m;
      varianceBefore[t] = p;
      double w = weight[from + t];
      double gain = p * w / (1 + p * w);
      m += gain * (z[from + t] - m);
      p /= 1 + p * w;
      mean[t] = m;
      variance[t] = p;
    }
    for (int t = days - 2; t >= 0; t--) {
      double before = varianceBefore[t + 1];
      double back = before > 0 ? variance[t] * correlation / before : 0;
      mean[t] += back * (mean[t + 1] - meanBefore[t + 1]);
      variance[t] += back * back * (variance[t + 1] - varianceBefore[t + 1]);
    }
  }

  double mean(int day) {
    return mean[day];
  }

  double variance(int day) {
    return variance[day];
  }
}

package io.newretail.experiment.output;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How much to cut off the start of a run in steady state, by MSER-5 (White 1997): the cut that makes the mean of what is left
 * look surest, over means of five values, within the first half. For steady state only: a run that ends, such as a day from opening
 * to closing, has no warm-up to cut.
 *
 * @param cut how many values to leave out
 * @param settled whether the best cut lies before the last one that was tried; if not, the run is too short to tell
 * @param mean of the values after the cut
 */
public record WarmUp(int cut, boolean settled, double mean) {
  private static final int BATCH = 5;
  private static final int LEAST = 20;

  /**
   * Finds the cut.
   *
   * @param series the run from its start, at least 20 values; for several replications, their average value by value (Welch 1983)
   * @return the cut
   */
  public static WarmUp mser5(double... series) {
    int batches = series.length / BATCH;
    checkArgument(
        series.length >= LEAST, "series: %s values: must be at least %s", series.length, LEAST);
    double[] means = new double[batches];
    for (int b = 0; b < batches; b++) {
      for (int i = 0; i < BATCH; i++) {
        means[b] += series[b * BATCH + i] / BATCH;
      }
    }
    int last = batches / 2;
    int best = best(means, last);
    double sum = 0;
    for (int i = best * BATCH; i < series.length; i++) {
      sum += series[i];
    }
    return new WarmUp(best * BATCH, best < last, sum / (series.length - best * BATCH));
  }

  /** The cut with the least statistic; from the end to the start, so that each costs one step (Welford 1962). */
  private static int best(double[] means, int last) {
    double mean = 0;
    double squares = 0;
    double least = Double.POSITIVE_INFINITY;
    int best = 0;
    for (int d = means.length - 1; d >= 0; d--) {
      int n = means.length - d;
      double step = means[d] - mean;
      mean += step / n;
      squares += step * (means[d] - mean);
      double statistic = squares / ((double) n * n);
      if (d <= last && statistic <= least) {
        least = statistic;
        best = d;
      }
    }
    return best;
  }
}

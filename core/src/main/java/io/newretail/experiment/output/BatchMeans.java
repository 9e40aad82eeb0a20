package io.newretail.experiment.output;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;

/** Intervals from one long run in steady state, whose values depend on those before. */
public final class BatchMeans {
  /** The variance of overlapping batches has 1.5 times the degrees of freedom of separate ones (Meketon and Schmeiser 1984). */
  private static final double OVERLAP = 1.5;

  private BatchMeans() {}

  /**
   * Separate batches, whose means are taken as independent (Conway 1963; Schmeiser 1982 advises 10 to 30 of them). What does not fill
   * the batches is left out at the start.
   *
   * @param confidence in (0, 1)
   * @param batches how many, at least 2
   * @param series the run, warm-up cut off
   * @return the interval; its n is the number of batches
   */
  public static Interval separate(double confidence, int batches, double... series) {
    return Intervals.mean(confidence, means(batches, series));
  }

  /**
   * The means of separate batches.
   *
   * @param batches how many, at least 2
   * @param series the run
   * @return one mean a batch
   */
  public static double[] means(int batches, double... series) {
    checkArgument(
        batches >= 2 && batches <= series.length,
        "batches: %s: must be at least 2 and at most %s",
        batches,
        series.length);
    int size = series.length / batches;
    int from = series.length - batches * size;
    double[] means = new double[batches];
    for (int b = 0; b < batches; b++) {
      int start = from + b * size;
      means[b] = Intervals.average(Arrays.copyOfRange(series, start, start + size));
    }
    return means;
  }

  /**
   * The correlation of neighbours in a series; for batch means it should be near 0 (von Neumann 1941), else the batches are too
   * short and the interval too narrow.
   *
   * @param series at least 3 values
   * @return about -1 to 1
   */
  public static double lagOneCorrelation(double... series) {
    checkArgument(series.length >= 3, "series: %s values: must be at least 3", series.length);
    double mean = Intervals.average(series);
    double products = 0;
    double squares = 0;
    for (int i = 0; i < series.length; i++) {
      double d = series[i] - mean;
      squares += d * d;
      products += i == 0 ? 0 : d * (series[i - 1] - mean);
    }
    return products / squares;
  }

  /**
   * All batches of some size, each a step after the one before (Meketon and Schmeiser 1984): two thirds of the variance of the
   * variance that separate batches of that size have.
   *
   * @param confidence in (0, 1)
   * @param size of a batch, at least 1 and below half the run
   * @param series the run, warm-up cut off
   * @return the interval; its n is the number of batches that fit side by side
   */
  public static Interval overlapping(double confidence, int size, double... series) {
    Intervals.checkConfidence(confidence);
    int n = series.length;
    checkArgument(
        size >= 1 && 2L * size <= n, "size: %s: must be at least 1, at most half of %s", size, n);
    double mean = Intervals.average(series);
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += series[i] - mean;
    }
    double squares = sum * sum;
    for (int i = size; i < n; i++) {
      sum += series[i] - series[i - size];
      squares += sum * sum;
    }
    double batches = n - size + 1.0;
    double variance = squares / size * n / batches / (n - size);
    double degrees = OVERLAP * ((double) n / size - 1);
    double half = Intervals.t(degrees, confidence) * Math.sqrt(variance / n);
    return Interval.around(mean, half, confidence, n / size);
  }
}

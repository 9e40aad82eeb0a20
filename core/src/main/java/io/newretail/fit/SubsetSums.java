package io.newretail.fit;

/**
 * The elementary symmetric sums e_n(w): the sum, over all sets of n articles, of the product of their weights. They normalise
 * the law of a basket of given size (conditional Poisson sampling, Hájek 1964; Chen, Dempster and Liu 1994).
 *
 * <p>Exact, by the recursion over articles, up to {@link #exact} lines; beyond by a saddle point with the error of Stirling's
 * formula taken out, at a grid of sizes, and by cubic interpolation between them (the slope is minus the log of the saddle point). Work
 * arrays are reused. One thread.
 */
final class SubsetSums {
  private static final int EXACT = 48;
  private static final double GROWTH = 1.35;
  private final int items;
  private final int largest;
  private final int exact;
  private final int[] grid;
  private final double[] saddle;
  private final double[] logSum;
  private final double[] sum;
  private final double[] adjoint;
  private final double[] history;

  SubsetSums(int items, int largest) {
    this.items = items;
    this.largest = largest;
    exact = items <= 4 * EXACT ? largest : Math.min(largest, EXACT);
    grid = grid(exact, largest);
    saddle = new double[grid.length];
    logSum = new double[largest + 1];
    sum = new double[exact + 1];
    adjoint = new double[exact + 1];
    history = new double[items * (exact + 1)];
  }

  private static int[] grid(int exact, int largest) {
    if (largest <= exact) {
      return new int[0];
    }
    java.util.stream.IntStream.Builder points = java.util.stream.IntStream.builder();
    for (double n = exact; n < largest; n = Math.max(n + 1, n * GROWTH)) {
      points.add((int) n);
    }
    return points.add(largest).build().toArray();
  }

  int exact() {
    return exact;
  }

  /** log e_n of the weights, for n from 0 to the largest size; valid until the next call. */
  double[] logSums(double[] weight) {
    forward(weight, scale(weight), false);
    extend(weight);
    return logSum;
  }

  /**
   * Adds up, over sizes, how many baskets are expected to hold each article.
   *
   * @param weight the weights of the articles
   * @param baskets how many baskets have each size
   * @param expected receives the expected number of baskets with each article
   */
  void expected(double[] weight, double[] baskets, double[] expected) {
    double scale = scale(weight);
    forward(weight, scale, true);
    extend(weight);
    for (int n = 1; n <= exact; n++) {
      adjoint[n] = baskets[n] > 0 ? baskets[n] / sum[n] : 0;
    }
    adjoint[0] = 0;
    for (int i = items - 1; i >= 0; i--) {
      double w = weight[i] * scale;
      int row = i * (exact + 1);
      double total = 0;
      for (int n = 1; n <= exact; n++) {
        total += adjoint[n] * history[row + n - 1];
      }
      for (int n = 0; n < exact; n++) {
        adjoint[n] += w * adjoint[n + 1];
      }
      expected[i] = w * total;
    }
    addLarge(weight, baskets, expected);
  }

  /** The factor on the weights at which the sums peak about half way, so that none leaves the range of a double. */
  private double scale(double[] weight) {
    return saddleAt(weight, Math.min(0.5 * exact + 0.5, 0.9 * items), 1, 0.05);
  }

  private void forward(double[] weight, double scale, boolean keep) {
    java.util.Arrays.fill(sum, 0);
    sum[0] = 1;
    for (int i = 0; i < items; i++) {
      if (keep) {
        System.arraycopy(sum, 0, history, i * (exact + 1), exact + 1);
      }
      double w = weight[i] * scale;
      for (int n = Math.min(exact, i + 1); n >= 1; n--) {
        sum[n] += w * sum[n - 1];
      }
    }
    double logScale = Math.log(scale);
    for (int n = 0; n <= exact; n++) {
      logSum[n] = Math.log(sum[n]) - n * logScale;
    }
  }

  /** Fills the sums beyond the exact ones. */
  private void extend(double[] weight) {
    double guess = grid.length == 0 ? 1 : grid[0];
    double offset = 0;
    for (int g = 0; g < grid.length; g++) {
      saddle[g] = saddleAt(weight, grid[g], guess, 1e-5);
      guess = g + 1 < grid.length ? saddle[g] * grid[g + 1] / grid[g] : guess;
      double value = saddleSum(weight, saddle[g], grid[g]);
      if (g == 0) {
        offset = logSum[grid[0]] - value;
      }
      logSum[grid[g]] = value + offset;
    }
    for (int g = 0; g + 1 < grid.length; g++) {
      int from = grid[g];
      double width = grid[g + 1] - from;
      double rise = logSum[grid[g + 1]] - logSum[from];
      double left = -Math.log(saddle[g]) * width;
      double right = -Math.log(saddle[g + 1]) * width;
      for (int n = from + 1; n < grid[g + 1]; n++) {
        double t = (n - from) / width;
        double a = left - rise;
        double b = rise - right;
        logSum[n] = logSum[from] + t * rise + t * (1 - t) * (a * (1 - t) + b * t);
      }
    }
  }

  /** The x at which the articles, each held with odds x w, make n lines on average. */
  private double saddleAt(double[] weight, double lines, double guess, double tolerance) {
    double log = Math.log(guess);
    for (int step = 0; step < 100; step++) {
      double x = Math.exp(log);
      double mean = 0;
      double variance = 0;
      for (double w : weight) {
        double p = x * w / (1 + x * w);
        mean += p;
        variance += p * (1 - p);
      }
      double move = Math.max(-2, Math.min(2, (lines - mean) / Math.max(variance, 1e-12)));
      log += move;
      if (Math.abs(move) < tolerance) {
        break;
      }
    }
    return Math.exp(log);
  }

  private static double saddleSum(double[] weight, double x, int n) {
    double logs = 0;
    double variance = 0;
    double product = 1;
    for (double w : weight) {
      double p = x * w / (1 + x * w);
      variance += p * (1 - p);
      product *= 1 + x * w;
      if (product > 1e200) {
        logs += Math.log(product);
        product = 1;
      }
    }
    return logs
        + Math.log(product)
        - n * Math.log(x)
        - 0.5 * Math.log(variance)
        - 1.0 / (12 * variance);
  }

  private void addLarge(double[] weight, double[] baskets, double[] expected) {
    double[] share = new double[grid.length];
    boolean any = false;
    for (int n = exact + 1; n <= largest; n++) {
      if (baskets[n] > 0) {
        int g = 0;
        while (grid[g + 1] < n) {
          g++;
        }
        double t = (n - grid[g]) / (double) (grid[g + 1] - grid[g]);
        share[g] += baskets[n] * (1 - t);
        share[g + 1] += baskets[n] * t;
        any = true;
      }
    }
    for (int g = 0; any && g < grid.length; g++) {
      for (int i = 0; i < items && share[g] > 0; i++) {
        double odds = saddle[g] * weight[i];
        expected[i] += share[g] * odds / (1 + odds);
      }
    }
  }
}

package io.newretail.fit;

import io.newretail.internal.clock.RandomStream;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * Trip types by expectation and maximisation (Dempster, Laird and Rubin 1977): given its size class, a basket is of a type with
 * some share; given size and type, its articles follow conditional Poisson sampling with the type's weights. A few picks by the common
 * weights are added to each type, so that an article no basket of a type held is rare there and not impossible. Starting points come from a
 * fixed seed, so the same baskets give the same types.
 */
final class TripTypes {
  /** Size classes: exact up to six lines, then about a third wider each. */
  private static final int[] CLASSES = {
    1, 2, 3, 4, 5, 6, 7, 9, 11, 14, 18, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024
  };

  /** From this share of one-line baskets on, the first type is for them alone: what is bought alone differs from all else. */
  private static final double LEAST_SINGLES = 0.03;

  private static final double SINGLE_PICKS = 0.25;
  private static final int MOST_STEPS = 60;

  /** A range of more articles than this gets fewer steps: each costs more and the last ones move little. */
  private static final int WIDE = 1_000;

  private static final double WIDE_PART = 0.4;
  private static final double SETTLED = 1.5e-6;
  private final BasketData data;
  private final int types;
  private final double picks;
  private final double shareWeight;
  private final Queue<SubsetSums> sums = new ConcurrentLinkedQueue<>();
  private final double[][] responsible;
  private final double[] logOf;
  private final int[] classOf;
  private final double[] common;
  private final double[] picksOf;
  private final boolean single;
  private final double[][] baskets;

  /** By type, the weights; they sum to one. */
  final double[][] weight;

  /** By size class and type, the share. */
  final double[][] share;

  /** By type and size, the log of the normalising sum. */
  private final double[][] logSum;

  private final double[][] logWeight;
  private final double[][] held;
  private double logLikelihood;

  /**
   * Prepares a fit.
   *
   * @param data the baskets
   * @param common the common weights
   * @param types how many types, the one for one-line baskets not counted
   * @param picks how many picks by the common weights each type gets on top
   */
  TripTypes(BasketData data, double[] common, int types, double picks) {
    this.data = data;
    this.common = common;
    single = data.sizes()[1] >= Math.max(100, LEAST_SINGLES * data.baskets());
    this.types = single ? types + 1 : types;
    this.picks = picks;
    shareWeight = 10;
    picksOf = new double[this.types];
    Arrays.fill(picksOf, picks);
    if (single) {
      picksOf[0] = picks * SINGLE_PICKS;
    }
    int largest = data.largest();
    responsible = new double[data.baskets()][this.types];
    logOf = new double[data.baskets()];
    classOf = classOf(largest);
    baskets = new double[this.types][largest + 1];
    weight = new double[this.types][];
    share = new double[classOf[largest] + 1][this.types];
    logSum = new double[this.types][];
    logWeight = new double[this.types][common.length];
    held = new double[this.types][common.length];
  }

  static int[] classOf(int largest) {
    int[] classOf = new int[largest + 1];
    for (int n = 1; n <= largest; n++) {
      int c = Arrays.binarySearch(CLASSES, n);
      classOf[n] = c >= 0 ? c : -c - 2;
    }
    return classOf;
  }

  static int leastSize(int sizeClass) {
    return CLASSES[sizeClass];
  }

  /** The weights common to all baskets: one type, no picks on top. */
  static double[] common(BasketData data) {
    int items = data.items().size();
    double[] count = data.counts();
    double[] weight = new double[items];
    for (int i = 0; i < items; i++) {
      weight[i] = (count[i] + 0.5) / (data.lines() + 0.5 * items);
    }
    double[] baskets = new double[data.largest() + 1];
    for (int b = 0; b < data.baskets(); b++) {
      baskets[data.size(b)]++;
    }
    SubsetSums sums = new SubsetSums(items, data.largest());
    double[] expected = new double[items];
    for (int step = 0; step < 25; step++) {
      sums.expected(weight, baskets, expected);
      scaleUp(weight, count, expected, 0.5);
    }
    return weight;
  }

  private static void scaleUp(double[] weight, double[] seen, double[] expected, double extra) {
    double total = 0;
    for (int i = 0; i < weight.length; i++) {
      weight[i] *= (seen[i] + extra) / (expected[i] + extra);
      total += weight[i];
    }
    for (int i = 0; i < weight.length; i++) {
      weight[i] /= total;
    }
  }

  /** Fits from a starting point; returns this. */
  TripTypes fit(long seed) {
    return fit(seed, MOST_STEPS);
  }

  /** Fits from a starting point in at most so many steps; returns this. */
  TripTypes fit(long seed, int mostSteps) {
    start(seed);
    double steps = common.length > WIDE ? WIDE_PART * mostSteps : mostSteps;
    double before = Double.NEGATIVE_INFINITY;
    for (int step = 0; step < steps; step++) {
      double now = expect() / data.baskets();
      maximise();
      if (Math.abs(now - before) < SETTLED * Math.abs(now)) {
        break;
      }
      before = now;
    }
    logLikelihood = logLikelihood(data);
    return this;
  }

  private void start(long seed) {
    RandomStream random = new RandomStream();
    random.seek(seed);
    for (int t = 0; t < types; t++) {
      weight[t] = common.clone();
      double total = 0;
      for (int i = 0; i < common.length; i++) {
        weight[t][i] *= types == 1 ? 1 : random.nextGamma(2) / 2 + 1e-3;
        total += weight[t][i];
      }
      for (int i = 0; i < common.length; i++) {
        weight[t][i] /= total;
      }
    }
    for (int c = 0; c < share.length; c++) {
      Arrays.fill(share[c], single && c > 0 ? 1.0 / (types - 1) : 1.0 / types);
      if (single && c > 0) {
        share[c][0] = 0;
      }
    }
    tabulate();
  }

  private void tabulate() {
    IntStream.range(0, types).parallel().forEach(t -> {
      SubsetSums work = borrow();
      tabulate(t, work);
      sums.add(work);
    });
  }

  private void tabulate(int type, SubsetSums work) {
    logSum[type] = work.logSums(weight[type]).clone();
    for (int i = 0; i < common.length; i++) {
      logWeight[type][i] = Math.log(weight[type][i]);
    }
  }

  /** Work arrays, as many sets as threads; which one is taken makes no difference. */
  private SubsetSums borrow() {
    SubsetSums free = sums.poll();
    return free == null ? new SubsetSums(common.length, data.largest()) : free;
  }

  /**
   * Gives each basket to the types by their posterior shares; returns the log-likelihood given the sizes. Baskets first, then types,
   * each on its own and added up in order, so the number of threads makes no difference.
   */
  private double expect() {
    IntStream.range(0, data.baskets())
        .parallel()
        .forEach(b -> logOf[b] = posterior(data, b, responsible[b]));
    double[][] shares = new double[share.length][types];
    IntStream.range(0, types).parallel().forEach(t -> add(t, shares));
    smooth(shares);
    double total = 0;
    for (double log : logOf) {
      total += log;
    }
    return total;
  }

  /** Adds up, for a type, the baskets of each size and size class, and the articles they hold. */
  private void add(int type, double[][] shares) {
    int[] start = data.start();
    int[] item = data.flat();
    double[] holds = held[type];
    Arrays.fill(baskets[type], 0);
    Arrays.fill(holds, 0);
    for (int b = 0; b < data.baskets(); b++) {
      double r = responsible[b][type];
      int size = data.size(b);
      baskets[type][size] += r;
      shares[classOf[size]][type] += r;
      if (r > 1e-9) {
        for (int p = start[b]; p < start[b + 1]; p++) {
          holds[item[p]] += r;
        }
      }
    }
  }

  /** Shares by size class, each with some baskets by the overall shares on top. */
  private void smooth(double[][] shares) {
    double[] overall = new double[types];
    for (double[] s : shares) {
      for (int t = 0; t < types; t++) {
        overall[t] += s[t] / data.baskets();
      }
    }
    for (int c = 0; c < share.length; c++) {
      double sum = 0;
      for (int t = 0; t < types; t++) {
        share[c][t] = single && c > 0 && t == 0 ? 0 : shares[c][t] + shareWeight * overall[t];
        sum += share[c][t];
      }
      for (int t = 0; t < types; t++) {
        share[c][t] /= sum;
      }
    }
  }

  private void maximise() {
    IntStream.range(0, types).parallel().forEach(t -> {
      SubsetSums work = borrow();
      maximise(t, work);
      tabulate(t, work);
      sums.add(work);
    });
  }

  private void maximise(int type, SubsetSums work) {
    double[] w = weight[type];
    double[] expected = new double[w.length];
    double onTop = picksOf[type];
    for (int round = 0; round < 2; round++) {
      work.expected(w, baskets[type], expected);
      double total = 0;
      for (int i = 0; i < w.length; i++) {
        w[i] *= (held[type][i] + onTop * common[i]) / (expected[i] + onTop * w[i]);
        total += w[i];
      }
      for (int i = 0; i < w.length; i++) {
        w[i] /= total;
      }
    }
  }

  /** The posterior shares of a basket; returns the log probability of its articles given its size. */
  double posterior(BasketData of, int basket, double[] r) {
    int size = of.size(basket);
    int[] item = of.flat();
    int from = of.start()[basket];
    double most = Double.NEGATIVE_INFINITY;
    for (int t = 0; t < types; t++) {
      double[] log = logWeight[t];
      double sum = Math.log(share[classOf[size]][t]) - logSum[t][size];
      for (int p = from; p < from + size; p++) {
        sum += log[item[p]];
      }
      r[t] = sum;
      most = Math.max(most, sum);
    }
    double total = 0;
    for (int t = 0; t < types; t++) {
      r[t] = Math.exp(r[t] - most);
      total += r[t];
    }
    for (int t = 0; t < types; t++) {
      r[t] /= total;
    }
    return most + Math.log(total);
  }

  /** The log-likelihood of baskets given their sizes; baskets larger than any that was fitted are left out. */
  double logLikelihood(BasketData of) {
    double[] r = new double[types];
    double sum = 0;
    for (int b = 0; b < of.baskets(); b++) {
      sum += of.size(b) < classOf.length ? posterior(of, b, r) : 0;
    }
    return sum;
  }

  double logLikelihood() {
    return logLikelihood;
  }

  int count() {
    return types;
  }

  double picks() {
    return picks;
  }
}

package io.newretail.fit;

import io.newretail.demand.BasketModel;
import io.newretail.demand.PairLift;
import io.newretail.demand.TripType;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.plan.BasketSampler;
import io.newretail.internal.plan.BasketTables;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How likely baskets are under a model: the log of the probability of the size, plus the log of the probability of the set of
 * articles given the size, summed over the trip types; natural logarithms, a basket. The sums over all sets of a size are exact or
 * by saddle point; the factor that pair lifts put on them is from drawn baskets, with a fixed seed.
 *
 * <p>Baskets with an article that the model does not hold, or larger than it can draw, are left out. The same on any number of threads.
 */
public final class BasketLikelihood {
  private static final int DRAWN_LINES = 2_500;
  private static final int MOST_DRAWS = 500;
  private static final int POWERS = 5;
  private static final int LEAST_DRAWS = 12;
  private static final double WIDER = 1.3;
  private final BasketModel model;
  private final int types;
  private final int items;
  private final int largest;
  private final double[] logSize;
  private final double[][] logShare;
  private final double[][] logWeight;
  private final double[][] logSum;
  private final BasketTables tables;
  private final int[] classOf;
  private final double[] term;
  private final boolean[] in;

  private BasketLikelihood(BasketModel model, int largestSeen) {
    this.model = model;
    types = model.types().size();
    items = model.items().size();
    largest = Math.min(Math.min(model.lines().weights().size(), items), largestSeen);
    tables = new BasketTables(model);
    logSize = logs(model.lines().weights());
    logShare = new double[model.sizeClasses().size()][types];
    logWeight = new double[types][];
    logSum = new double[types][];
    classOf = new int[largest + 1];
    term = new double[types];
    in = new boolean[items];
    for (int n = 1; n <= largest; n++) {
      classOf[n] = model.sizeClass(n);
    }
    fill();
  }

  /**
   * The mean log probability of baskets.
   *
   * @param model the model
   * @param baskets the baskets; their first articles are those of the model, in its order
   * @return nats a basket
   */
  public static Result of(BasketModel model, BasketData baskets) {
    return new BasketLikelihood(model, baskets.largest()).mean(baskets);
  }

  /**
   * What came out.
   *
   * @param mean the mean log probability, in nats a basket
   * @param baskets how many baskets it is over
   * @param leftOut how many were left out
   */
  public record Result(double mean, int baskets, int leftOut) {}

  private static double[] logs(List<Double> weights) {
    double total = weights.stream().mapToDouble(Double::doubleValue).sum();
    return weights.stream().mapToDouble(w -> Math.log(w / total)).toArray();
  }

  private void fill() {
    for (int c = 0; c < logShare.length; c++) {
      int at = c;
      double total = model.types().stream().mapToDouble(t -> t.shares().get(at)).sum();
      for (int t = 0; t < types; t++) {
        logShare[c][t] = Math.log(model.types().get(t).shares().get(c) / total);
      }
    }
    SubsetSums sums = new SubsetSums(items, largest);
    for (int t = 0; t < types; t++) {
      TripType type = model.types().get(t);
      logWeight[t] = logs(type.weights());
      double[] weight = new double[items];
      for (int i = 0; i < items; i++) {
        weight[i] = Math.exp(logWeight[t][i]);
      }
      logSum[t] = sums.logSums(weight).clone();
    }
    if (!model.pairs().isEmpty()) {
      BasketTables[] powers = powers(model);
      IntStream.range(0, types)
          .parallel()
          .forEach(t -> addLifts(
              Arrays.stream(powers).map(BasketSampler::new).toArray(BasketSampler[]::new), t));
    }
  }

  /** Adds the log of the mean product of lifts, at some sizes drawn and between them straight. */
  private void addLifts(BasketSampler[] powers, int type) {
    RandomStream random = new RandomStream();
    int before = 1;
    double factorBefore = 0;
    int next = 2;
    while (before < largest) {
      random.seek(RandomStream.part(type, next));
      double factor = path(powers, random, type, next);
      for (int n = before + 1; n <= next; n++) {
        double part = (n - before) / (double) (next - before);
        logSum[type][n] += factorBefore + part * (factor - factorBefore);
      }
      before = next;
      factorBefore = factor;
      next = Math.min(largest, Math.max(next + 1, (int) (next * WIDER)));
    }
  }

  /**
   * The log of the mean product of lifts over all sets of a type and size, by path sampling (Gelman and Meng 1998): the mean of the log product, drawn under lifts to the power of
   * 0 to 1, integrated by Simpson's rule. The mean of the product itself would rest on the few sets that no draw finds.
   */
  private double path(BasketSampler[] powers, RandomStream random, int type, int size) {
    int draws = Math.max(LEAST_DRAWS, Math.min(MOST_DRAWS, DRAWN_LINES / size));
    double integral = 0;
    for (int k = 0; k < powers.length; k++) {
      double sum = 0;
      for (int d = 0; d < draws; d++) {
        powers[k].draw(random, type, size);
        sum += powers[k].logLifts(tables);
      }
      boolean end = k == 0 || k == powers.length - 1;
      integral += sum / draws * (end ? 1 : k % 2 == 1 ? 4 : 2) / (3.0 * (powers.length - 1));
    }
    return integral;
  }

  /** The model with its lifts to the powers of 0 to 1. */
  private static BasketTables[] powers(BasketModel model) {
    BasketTables[] powers = new BasketTables[POWERS];
    for (int k = 0; k < POWERS; k++) {
      BasketModel.Builder of = model.toBuilder().withoutLifts();
      for (PairLift p : model.pairs()) {
        if (k > 0) {
          of.lift(p.first(), p.second(), Math.pow(p.lift(), k / (POWERS - 1.0)));
        }
      }
      powers[k] = new BasketTables(of.build());
    }
    return powers;
  }

  private Result mean(BasketData data) {
    double sum = 0;
    int known = 0;
    for (int b = 0; b < data.baskets(); b++) {
      double log = one(data, b);
      if (log > Double.NEGATIVE_INFINITY) {
        sum += log;
        known++;
      }
    }
    return new Result(sum / known, known, data.baskets() - known);
  }

  private double one(BasketData data, int basket) {
    int size = data.size(basket);
    if (size > largest || !holds(data, basket)) {
      return Double.NEGATIVE_INFINITY;
    }
    double most = Double.NEGATIVE_INFINITY;
    for (int t = 0; t < types; t++) {
      term[t] = logShare[classOf[size]][t] - logSum[t][size];
      for (int line = 0; line < size; line++) {
        term[t] += logWeight[t][data.item(basket, line)];
      }
      most = Math.max(most, term[t]);
    }
    double sum = 0;
    for (double log : term) {
      sum += Math.exp(log - most);
    }
    return logSize[size - 1] + most + Math.log(sum) + lifts(data, basket);
  }

  private boolean holds(BasketData data, int basket) {
    for (int line = 0; line < data.size(basket); line++) {
      if (data.item(basket, line) >= items) {
        return false;
      }
    }
    return true;
  }

  private double lifts(BasketData data, int basket) {
    if (model.pairs().isEmpty()) {
      return 0;
    }
    for (int line = 0; line < data.size(basket); line++) {
      in[data.item(basket, line)] = true;
    }
    double twice = 0;
    for (int line = 0; line < data.size(basket); line++) {
      twice += tables.logAttraction(data.item(basket, line), in);
    }
    for (int line = 0; line < data.size(basket); line++) {
      in[data.item(basket, line)] = false;
    }
    return twice / 2;
  }
}

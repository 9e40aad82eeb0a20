package io.newretail.fit;

import io.newretail.demand.BasketModel;
import io.newretail.demand.TripType;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.plan.BasketSampler;
import io.newretail.internal.plan.BasketTables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Pairs that go together more or less often than size and trip types explain, by moments: the model is drawn, given the sizes that
 * were seen, and the lifts of the strongest pairs move until the drawn counts meet the shrunk counts; item weights follow, so that
 * every item keeps its rate. The counts are shrunk towards the model by an empirical Bayes rule (normal on the log), less so where they
 * stand out (James and Stein 1961).
 */
final class PairLifts {
  /** Baskets larger than this say nothing about pairs: everything meets everything. */
  static final int LARGEST = 100;

  private static final double STRONG = 2.5;
  private static final double DOUBT = 5;
  private static final double LEAST_EXPECTED = 2;
  private static final int PAIRS_PER_ITEM = 2;
  private static final int MOST_PAIRS = 4_000;
  private static final double MOST_LOG = 6;
  private static final int ROUNDS = 6;
  private static final double FIRST_STEP = 1;
  private static final double LEAST_SLOPE = 0.4;
  private static final double SETTLED = 0.93;
  private static final int LANES = 2;
  private static final long SEED = 0x5EEDL;
  private final BasketData data;
  private final PairCounts seen;
  private final int copies;
  private final double[] itemsSeen;
  private BasketModel model;
  private final List<Pair> pairs = new ArrayList<>();

  /** A pair under adjustment. */
  private static final class Pair {
    final int first;
    final int second;
    final double plain;
    final double target;
    final double standardError;
    double log;
    double kept;
    double keptLift;

    Pair(int first, int second, double plain, double target, double standardError) {
      this.first = first;
      this.second = second;
      this.plain = plain;
      this.target = target;
      this.standardError = standardError;
    }

    /** Notes that the log lift now in force made a log lift of the counts. */
    void keep(double lift) {
      kept = log;
      keptLift = lift;
    }
  }

  PairLifts(BasketData data, BasketModel model, int drawnLines) {
    this.data = data;
    this.model = model;
    seen = new PairCounts(data.counts());
    itemsSeen = data.counts();
    for (int b = 0; b < data.baskets(); b++) {
      if (data.size(b) <= LARGEST) {
        seen.add(data, b);
      }
    }
    copies = Math.max(2, Math.min(40, drawnLines / Math.max(1, data.lines())));
  }

  /**
   * Adds lifts to the model; returns it. A step that leads away from the targets is taken back and halved, so many pairs of
   * one article cannot drive each other off.
   */
  BasketModel fit() {
    double[] drawn = new double[itemsSeen.length];
    choose(draw(drawn));
    BasketModel best = model;
    double least = error(p -> 0) + itemError(drawn);
    double step = FIRST_STEP;
    adjust(best, drawn, step);
    boolean moves = !pairs.isEmpty();
    for (int round = 0; round < ROUNDS && moves; round++) {
      model = withLifts();
      double[] items = new double[itemsSeen.length];
      PairCounts counts = draw(items);
      double error = error(p -> lift(p, counts.count(p.first, p.second))) + itemError(items);
      if (error < least) {
        moves = error < SETTLED * least;
        least = error;
        best = model;
        drawn = items;
        pairs.forEach(p -> p.keep(lift(p, counts.count(p.first, p.second))));
      } else {
        step /= 2;
      }
      adjust(best, drawn, step);
    }
    return best;
  }

  private double lift(Pair pair, int count) {
    return Math.log((count / (double) copies + 0.5) / (pair.plain + 0.5));
  }

  /** How far the drawn log lifts are from their targets. */
  private double error(ToDoubleFunction<Pair> now) {
    double sum = 0;
    for (Pair p : pairs) {
      double miss = p.target - now.applyAsDouble(p);
      sum += miss * miss * p.plain;
    }
    return sum;
  }

  /** The standard errors of the log lifts, in the order of the model's pairs. */
  List<Double> standardErrors() {
    return pairs.stream().map(p -> p.standardError).toList();
  }

  /**
   * Draws as many baskets of each size as were seen, several times over; counts pairs and items. The copies go to lanes; each copy has a stream of its own and counts
   * are whole numbers, so the number of threads makes no difference.
   */
  private PairCounts draw(double[] items) {
    BasketTables tables = new BasketTables(model);
    PairCounts[] counts = new PairCounts[LANES];
    int[][] held = new int[LANES][items.length];
    IntStream.range(0, LANES).parallel().forEach(lane -> {
      counts[lane] = seen.empty();
      for (int copy = lane; copy < copies; copy += LANES) {
        draw(copy, new BasketSampler(tables), counts[lane], held[lane]);
      }
    });
    for (int lane = 1; lane < LANES; lane++) {
      counts[0].add(counts[lane]);
    }
    for (int i = 0; i < items.length; i++) {
      int sum = 0;
      for (int[] of : held) {
        sum += of[i];
      }
      items[i] = sum / (double) copies;
    }
    return counts[0];
  }

  private void draw(int copy, BasketSampler sampler, PairCounts counts, int[] held) {
    RandomStream random = new RandomStream();
    random.seek(RandomStream.part(SEED, copy));
    for (int b = 0; b < data.baskets(); b++) {
      int lines = sampler.drawOfSize(random, data.size(b));
      for (int line = 0; line < lines; line++) {
        held[sampler.item(line)]++;
      }
      if (lines <= LARGEST) {
        counts.add(sampler, lines);
      }
    }
  }

  private void choose(PairCounts drawn) {
    double spread = spread(drawn);
    List<Pair> found = new ArrayList<>();
    List<Double> strength = new ArrayList<>();
    seen.forEach((a, b, count) -> {
      double plain = drawn.count(a, b) / (double) copies;
      double z = (count - plain) / Math.sqrt((plain + 0.5) * (1 + 1.0 / copies));
      if (plain >= LEAST_EXPECTED && Math.abs(z) >= STRONG) {
        double shrink = Math.max(spread / (spread + 1 / plain), 1 - DOUBT / (z * z));
        double target = shrink * Math.log((count + 0.5) / (plain + 0.5));
        found.add(new Pair(a, b, plain, target, Math.sqrt(shrink / plain)));
        strength.add(Math.abs(z));
      }
    });
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.<Integer>comparingDouble(i -> -strength.get(i)).thenComparing(i -> i));
    order.stream()
        .limit(Math.min(MOST_PAIRS, PAIRS_PER_ITEM * itemsSeen.length))
        .forEach(i -> pairs.add(found.get(i)));
  }

  /** The variance of the true log lifts over well-filled pairs, with the noise of counting taken off. */
  private double spread(PairCounts drawn) {
    double[] sum = new double[2];
    seen.forEach((a, b, count) -> {
      double plain = drawn.count(a, b) / (double) copies;
      if (plain >= 5) {
        double log = Math.log((count + 0.5) / (plain + 0.5));
        sum[0] += (log * log - 1 / plain) * plain;
        sum[1] += plain;
      }
    });
    return sum[1] == 0 ? 0.01 : Math.max(0.005, sum[0] / sum[1]);
  }

  /** How far the drawn logs of item counts are from those seen. */
  private double itemError(double[] items) {
    double sum = 0;
    for (int i = 0; i < items.length; i++) {
      double miss = Math.log((itemsSeen[i] + 5) / (items[i] + 5));
      sum += miss * miss * itemsSeen[i];
    }
    return sum;
  }

  private BasketModel withLifts() {
    BasketModel.Builder next = model.toBuilder().withoutLifts();
    for (Pair p : pairs) {
      next.lift(data.items().get(p.first), data.items().get(p.second), Math.exp(p.log));
    }
    return next.build();
  }

  /**
   * Moves lifts and weights from the best point so far. A lift that grows would make its articles more frequent: their weights give
   * way by the share of their baskets that hold the other, and the lift grows by so much more.
   */
  private void adjust(BasketModel best, double[] items, double step) {
    double[] giveWay = new double[items.length];
    for (Pair p : pairs) {
      double both = seen.count(p.first, p.second);
      double ofFirst = both / itemsSeen[p.first];
      double ofSecond = both / itemsSeen[p.second];
      double slope = Math.max(LEAST_SLOPE, 1 - ofFirst - ofSecond);
      double log = p.kept + step * (p.target - p.keptLift) / slope;
      p.log = Math.max(-MOST_LOG, Math.min(MOST_LOG, log));
      giveWay[p.first] += (p.log - p.kept) * ofFirst;
      giveWay[p.second] += (p.log - p.kept) * ofSecond;
    }
    BasketModel.Builder next = best.toBuilder().withoutTypes();
    for (TripType type : best.types()) {
      List<Double> weights = new ArrayList<>();
      for (int i = 0; i < items.length; i++) {
        double miss = Math.log((itemsSeen[i] + 5) / (items[i] + 5));
        double move = Math.max(-1, Math.min(1, step * miss - giveWay[i]));
        weights.add(type.weights().get(i) * Math.exp(move));
      }
      next.type(new TripType(type.name(), type.shares(), weights));
    }
    model = next.build();
  }
}

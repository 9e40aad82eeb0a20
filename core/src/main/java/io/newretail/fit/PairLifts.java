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

  private static final double STRONG = 1;
  private static final double DOUBT = 5;
  private static final double LEAST_EXPECTED = 2;
  private static final int PAIRS_PER_ITEM = 10;
  private static final int MOST_PAIRS = 4_000;
  private static final double MOST_LOG = 6;
  private static final int ROUNDS = 10;
  private static final int AVERAGED = 3;
  private static final double STEP = 0.5;
  private static final double SLOW = 8;

  /** The part of what a lift gives that is taken back at once: with many partners that come together, the whole is too much. */
  private static final double GIVE = 0.3;

  private static final int LANES = 2;
  private static final long SEED = 0x5EEDL;
  private final BasketData data;
  private final PairCounts seen;
  private final int copies;
  private final double[] itemsSeen;
  private final BasketModel plain;
  private BasketModel model;
  private int rounds;
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

    Pair(int first, int second, double plain, double target, double standardError) {
      this.first = first;
      this.second = second;
      this.plain = plain;
      this.target = target;
      this.standardError = standardError;
    }
  }

  PairLifts(BasketData data, BasketModel model, int drawnLines) {
    this.data = data;
    this.model = model;
    plain = model;
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
   * Adds lifts to the model; returns it. The steps fall like one over the round (Robbins and Monro 1951), each round has random numbers of its own, and the
   * mean of the last points is taken (Polyak and Juditsky 1992), so that no draw is fitted.
   */
  BasketModel fit() {
    double[] drawn = new double[itemsSeen.length];
    PairCounts counts = draw(drawn);
    choose(counts);
    double[] logs = new double[itemsSeen.length];
    double[] kept = new double[itemsSeen.length];
    int averaged = 0;
    for (int round = 0; round < ROUNDS && !pairs.isEmpty(); round++) {
      double step = STEP / (1 + round / SLOW);
      adjust(counts, drawn, step, logs);
      if (round >= ROUNDS - AVERAGED) {
        averaged++;
        for (int i = 0; i < logs.length; i++) {
          kept[i] += (logs[i] - kept[i]) / averaged;
        }
        for (Pair p : pairs) {
          p.kept += (p.log - p.kept) / averaged;
        }
      }
      if (round + 1 < ROUNDS) {
        model = with(logs, p -> p.log);
        counts = draw(drawn);
      }
    }
    return pairs.isEmpty() ? plain : with(kept, p -> p.kept);
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
    int first = copies * rounds++;
    PairCounts[] counts = new PairCounts[LANES];
    int[][] held = new int[LANES][items.length];
    IntStream.range(0, LANES).parallel().forEach(lane -> {
      counts[lane] = seen.empty();
      for (int copy = lane; copy < copies; copy += LANES) {
        draw(first + copy, new BasketSampler(tables), counts[lane], held[lane]);
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
        found.add(new Pair(a, b, plain, target, Math.sqrt(shrink * variance(a, b, count))));
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

  /** The variance of the log odds ratio of two articles (Woolf 1955). */
  private double variance(int a, int b, double both) {
    double none = data.baskets() - itemsSeen[a] - itemsSeen[b] + both;
    return 1 / (both + 0.5)
        + 1 / (itemsSeen[a] - both + 0.5)
        + 1 / (itemsSeen[b] - both + 0.5)
        + 1 / (none + 0.5);
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

  private BasketModel with(double[] logs, ToDoubleFunction<Pair> lift) {
    BasketModel.Builder next = plain.toBuilder().withoutTypes();
    for (TripType type : plain.types()) {
      List<Double> weights = new ArrayList<>();
      for (int i = 0; i < logs.length; i++) {
        weights.add(type.weights().get(i) * Math.exp(logs[i]));
      }
      next.type(new TripType(type.name(), type.shares(), weights));
    }
    for (Pair p : pairs) {
      next.lift(
          data.items().get(p.first), data.items().get(p.second), Math.exp(lift.applyAsDouble(p)));
    }
    return next.build();
  }

  /**
   * Moves lifts and weights. With the counts of both articles given, the lift is the odds ratio of the table of two by two that they make: it moves
   * by what the log of that ratio misses, and the weights by what the odds of one without the other miss.
   */
  private void adjust(PairCounts drawn, double[] items, double step, double[] logs) {
    for (int i = 0; i < logs.length; i++) {
      double miss = Math.log((itemsSeen[i] + 5) / (items[i] + 5));
      logs[i] += step * Math.max(-1, Math.min(1, miss));
    }
    for (Pair p : pairs) {
      double both = drawn.count(p.first, p.second) / (double) copies;
      double wanted = (p.plain + 0.5) * Math.exp(p.target) - 0.5;
      double[] now = table(both, items[p.first], items[p.second]);
      double[] then = table(wanted, itemsSeen[p.first], itemsSeen[p.second]);
      double move = step * (then[0] - now[0]);
      p.log = Math.max(-MOST_LOG, Math.min(MOST_LOG, p.log + move));
      logs[p.first] += step * GIVE * (then[1] - now[1]);
      logs[p.second] += step * GIVE * (then[2] - now[2]);
    }
  }

  /** The log odds ratio of two articles, and the log odds of each without the other, those by their counts alone taken off. */
  private double[] table(double both, double first, double second) {
    double one = Math.max(0, first - both) + 0.5;
    double other = Math.max(0, second - both) + 0.5;
    double none = Math.max(0, data.baskets() - first - second + both) + 0.5;
    return new double[] {
      Math.log((both + 0.5) * none / (one * other)),
      Math.log(one * (data.baskets() - first + 0.5) / (none * (first + 0.5))),
      Math.log(other * (data.baskets() - second + 0.5) / (none * (second + 0.5)))
    };
  }
}

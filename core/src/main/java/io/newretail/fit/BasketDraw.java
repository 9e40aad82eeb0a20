package io.newretail.fit;

import io.newretail.demand.BasketModel;
import io.newretail.demand.TripType;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.plan.BasketSampler;
import io.newretail.internal.plan.BasketTables;
import io.newretail.unit.Problems;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws baskets from a model. Basket number n is the same whatever was drawn before; neighbours are drawn together, so
 * drawing in order is cheapest. Mutable; one thread.
 *
 * <p>Drawn files are stratified. For each {@value #BLOCK} baskets several times as many candidates are drawn, their sizes and trip types from equal
 * parts of the law (McKay, Beckman and Conover 1979). The candidates are put in order by size and by which of the most popular
 * articles they hold, and every so many-th is taken, from a random one on (systematic sampling, Madow and Madow 1944). Each candidate is taken with the
 * same probability, so each basket has the model's law; a file meets sizes, shares and sets of popular articles closer than
 * independent draws would.
 */
public final class BasketDraw {
  private static final int BLOCK = 1_024;
  private static final int MOST_CANDIDATES = 8;

  /** So many lines of candidates a basket, at most, on average. */
  private static final double CANDIDATE_LINES = 400;

  private final BasketModel model;
  private final BasketSampler sampler;
  private final RandomStream random = new RandomStream();
  private final long seed;
  private final double[] sizeUpTo;
  private final double[][] typeUpTo;
  private final int[] rank;
  private final int[] byRank;
  private final int candidates;
  private final int[] order;
  private final int[][] sets;
  private final int[] types;
  private double left;
  private long block = -1;
  private int basket;
  private int[] units = new int[16];

  private BasketDraw(BasketModel model, long seed) {
    this.model = model;
    this.seed = RandomStream.part(seed, 0);
    sampler = new BasketSampler(new BasketTables(model));
    sizeUpTo = upTo(model.lines().weights());
    typeUpTo = new double[model.sizeClasses().size()][];
    for (int c = 0; c < typeUpTo.length; c++) {
      int at = c;
      typeUpTo[c] = upTo(model.types().stream().map(t -> t.shares().get(at)).toList());
    }
    double lines = 0;
    for (int n = 1; n < sizeUpTo.length; n++) {
      lines += n * (sizeUpTo[n] - sizeUpTo[n - 1]) / sizeUpTo[sizeUpTo.length - 1];
    }
    candidates = (int) Math.max(1, Math.min(MOST_CANDIDATES, CANDIDATE_LINES / lines));
    byRank = byPopularity(model);
    rank = new int[byRank.length];
    for (int r = 0; r < rank.length; r++) {
      rank[byRank[r]] = r;
    }
    order = new int[BLOCK];
    sets = new int[candidates * BLOCK][];
    types = new int[sets.length];
  }

  private static double[] upTo(List<Double> weights) {
    double[] upTo = new double[weights.size() + 1];
    for (int i = 0; i < weights.size(); i++) {
      upTo[i + 1] = upTo[i] + weights.get(i);
    }
    return upTo;
  }

  /** The articles by their weight over all types and size classes, the heaviest first. */
  private static int[] byPopularity(BasketModel model) {
    double[] popularity = new double[model.items().size()];
    for (TripType type : model.types()) {
      double share = type.shares().stream().mapToDouble(Double::doubleValue).sum();
      double total = type.weights().stream().mapToDouble(Double::doubleValue).sum();
      for (int i = 0; i < popularity.length; i++) {
        popularity[i] += share * type.weights().get(i) / total;
      }
    }
    return IntStream.range(0, popularity.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -popularity[i]))
        .mapToInt(i -> i)
        .toArray();
  }

  /** Which part of a law the number that is left falls into; keeps where in it. */
  private int part(double[] upTo) {
    double u = Math.min(left, Math.nextDown(1.0)) * upTo[upTo.length - 1];
    int at = Arrays.binarySearch(upTo, u);
    int part = at >= 0 ? at : -at - 2;
    while (upTo[part + 1] <= u) {
      part++;
    }
    left = (u - upTo[part]) / (upTo[part + 1] - upTo[part]);
    return part;
  }

  private void drawBlock() {
    for (int c = 0; c < sets.length; c++) {
      random.seek(RandomStream.part(seed, block * sets.length + c));
      left = (c + random.nextUniform()) / sets.length;
      int size = part(sizeUpTo) + 1;
      types[c] = part(typeUpTo[model.sizeClass(size)]);
      int[] set = new int[sampler.draw(random, types[c], size)];
      for (int line = 0; line < set.length; line++) {
        set[line] = rank[sampler.item(line)];
      }
      Arrays.sort(set);
      sets[c] = set;
    }
    random.seek(RandomStream.part(~seed, block));
    int first = (int) (random.nextUniform() * candidates);
    int[] sorted = IntStream.range(0, sets.length)
        .boxed()
        .sorted(this::compare)
        .mapToInt(c -> c)
        .toArray();
    for (int i = 0; i < BLOCK; i++) {
      int j = (int) (random.nextUniform() * (i + 1));
      order[i] = order[j];
      order[j] = sorted[first + i * candidates];
    }
  }

  private int compare(int one, int other) {
    int bySize = Integer.compare(sets[one].length, sets[other].length);
    return bySize != 0 ? bySize : Arrays.compare(sets[one], sets[other]);
  }

  /**
   * Draws from a model.
   *
   * @param model the model
   * @param seed the seed
   * @return the drawer, at no basket yet
   * @throws IllegalArgumentException if something is wrong with the model
   */
  public static BasketDraw of(BasketModel model, long seed) {
    Problems problems = Problems.none();
    model.check(problems);
    if (!problems.found().isEmpty()) {
      throw new IllegalArgumentException("basket model: " + problems.found().get(0));
    }
    return new BasketDraw(model, seed);
  }

  /**
   * Draws a basket.
   *
   * @param number which one, from 0
   * @return how many lines it has
   */
  public int draw(long number) {
    if (number / BLOCK != block) {
      block = number / BLOCK;
      drawBlock();
    }
    basket = order[(int) (number % BLOCK)];
    int lines = sets[basket].length;
    if (lines > units.length) {
      units = new int[Math.max(lines, 2 * units.length)];
    }
    random.seek(RandomStream.part(seed + 1, number));
    for (int line = 0; line < lines; line++) {
      units[line] = sampler.units(random);
    }
    return lines;
  }

  /**
   * The article of a line of the basket drawn last.
   *
   * @param line the line, from 0
   * @return its index in the model's articles
   */
  public int item(int line) {
    return byRank[sets[basket][line]];
  }

  /**
   * The units of a line of the basket drawn last.
   *
   * @param line the line, from 0
   * @return how many, at least 1
   */
  public int units(int line) {
    return units[line];
  }

  /**
   * The trip type of the basket drawn last.
   *
   * @return its index in the model's types
   */
  public int type() {
    return types[basket];
  }

  /**
   * The model.
   *
   * @return the model
   */
  public BasketModel model() {
    return model;
  }
}

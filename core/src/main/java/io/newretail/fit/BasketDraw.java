package io.newretail.fit;

import io.newretail.demand.BasketModel;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.plan.BasketSampler;
import io.newretail.internal.plan.BasketTables;
import io.newretail.unit.Problems;
import java.util.Arrays;
import java.util.List;

/**
 * Draws baskets from a model. Basket number n is the same whatever was drawn before. Allocates nothing a basket. Mutable; one
 * thread.
 *
 * <p>Drawn files are stratified: one uniform number decides size, then trip type, then the article of a basket of one line, each by what
 * the one before left of it, and over baskets these numbers are a scrambled sequence of van der Corput (Owen 1995). Of any 2^k baskets
 * from a multiple of 2^k on, one has its number in each of 2^k equal parts. So a file meets the model's sizes, types and
 * single articles closer than independent draws would; the articles of larger baskets are drawn independently, as a run draws them.
 */
public final class BasketDraw {
  private static final double TWO_32 = 4294967296.0;
  private final BasketModel model;
  private final BasketSampler sampler;
  private final RandomStream random = new RandomStream();
  private final long seed;
  private final double[] sizeUpTo;
  private final double[][] typeUpTo;
  private final double[][] itemUpTo;
  private double left;
  private int[] units = new int[16];
  private int lines;

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
    itemUpTo = new double[model.types().size()][];
    for (int t = 0; t < itemUpTo.length; t++) {
      itemUpTo[t] = upTo(model.types().get(t).weights());
    }
  }

  private static double[] upTo(List<Double> weights) {
    double[] upTo = new double[weights.size() + 1];
    for (int i = 0; i < weights.size(); i++) {
      upTo[i + 1] = upTo[i] + weights.get(i);
    }
    return upTo;
  }

  /** A basket's number in [0, 1): its index with the bits reversed, scrambled as Laine and Karras (2011) do. */
  private double uniform(long number) {
    int v = (int) number + (int) RandomStream.part(~seed, number >>> 32);
    v ^= v * 0x6c50b47c;
    v ^= v * 0xb82f1e52;
    v ^= v * 0xc7afe638;
    v ^= v * 0x8d22f6e6;
    return (Integer.toUnsignedLong(Integer.reverse(v)) + random.nextUniform()) / TWO_32;
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
    random.seek(RandomStream.part(seed, number));
    left = uniform(number);
    int size = part(sizeUpTo) + 1;
    int type = part(typeUpTo[model.sizeClass(size)]);
    lines = size == 1
        ? sampler.take(type, part(itemUpTo[type]))
        : sampler.draw(random, type, size);
    if (lines > units.length) {
      units = new int[Math.max(lines, 2 * units.length)];
    }
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
    return sampler.item(line);
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
    return sampler.type();
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

package io.newretail.fit;

import io.newretail.demand.BasketModel;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.plan.BasketSampler;
import io.newretail.internal.plan.BasketTables;
import io.newretail.unit.Problems;
import java.util.Arrays;

/**
 * Draws baskets from a model. Basket number n is the same whatever was drawn before. Allocates nothing a basket. Mutable; one
 * thread.
 *
 * <p>The sizes are stratified: of each {@value #BLOCK} baskets, one has its size from each of as many equal parts of the
 * law, in random order (McKay, Beckman and Conover 1979). So a file's sizes meet the model closer than independent draws
 * would; all else is drawn independently, as a run draws it.
 */
public final class BasketDraw {
  private static final int BLOCK = 1_000;
  private final BasketModel model;
  private final BasketSampler sampler;
  private final RandomStream random = new RandomStream();
  private final long seed;
  private final double[] upTo;
  private final int[] order = new int[BLOCK];
  private long block = -1;
  private int[] units = new int[16];
  private int lines;

  private BasketDraw(BasketModel model, long seed) {
    this.model = model;
    this.seed = RandomStream.part(seed, 0);
    sampler = new BasketSampler(new BasketTables(model));
    upTo = new double[model.lines().weights().size()];
    double total = 0;
    for (int n = 0; n < upTo.length; n++) {
      total += model.lines().weights().get(n);
      upTo[n] = total;
    }
  }

  /** The size of a basket, from its part of the law. */
  private int size(long number) {
    if (number / BLOCK != block) {
      block = number / BLOCK;
      random.seek(RandomStream.part(~seed, block));
      for (int i = 0; i < BLOCK; i++) {
        int j = (int) (random.nextUniform() * (i + 1));
        order[i] = order[j];
        order[j] = i;
      }
    }
    random.seek(RandomStream.part(seed, number));
    double u = (order[(int) (number % BLOCK)] + random.nextUniform()) / BLOCK;
    int at = Arrays.binarySearch(upTo, u * upTo[upTo.length - 1]);
    return Math.min(upTo.length, at >= 0 ? at + 2 : -at);
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
    lines = sampler.drawOfSize(random, size(number));
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

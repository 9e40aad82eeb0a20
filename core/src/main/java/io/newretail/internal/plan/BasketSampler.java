package io.newretail.internal.plan;

import io.newretail.internal.clock.RandomStream;
import java.util.Arrays;

/**
 * Draws baskets from a model without allocating: the size, the trip type, as many different articles as the size says, one
 * by one by weight, then {@value #SWEEPS} sweeps in which each article may be replaced.
 *
 * <p>A replacement is proposed by weight and taken with the ratio of the pair lifts (Metropolis and others 1953): so the law of
 * {@link io.newretail.demand.BasketModel} is the law that the sweeps keep, and articles drawn first gain no privilege. The number of draws is
 * bounded by the size. Mutable; one thread.
 */
public final class BasketSampler {
  private static final int SWEEPS = 3;
  private static final int TRIES_PER_LINE = 16;
  private final BasketTables tables;
  private final boolean[] in;
  private int[] drawn = new int[64];
  private int lines;
  private int type;

  /** A sampler over tables. */
  public BasketSampler(BasketTables tables) {
    this.tables = tables;
    in = new boolean[tables.items];
  }

  /** Draws a basket; returns how many lines it has. */
  public int draw(RandomStream random) {
    int size = tables.lines.draw(random.nextLong()) + 1;
    int ofType = tables.type[tables.sizeClass[size]].draw(random.nextLong());
    return draw(random, ofType, size);
  }

  /** Draws a basket of a size and a type; returns how many lines it has: fewer if the type carries fewer articles. */
  public int draw(RandomStream random, int ofType, int size) {
    type = ofType;
    lines = 0;
    int wanted = Math.min(size, tables.carried[ofType]);
    if (wanted > drawn.length) {
      drawn = Arrays.copyOf(drawn, Math.max(wanted, 2 * drawn.length));
    }
    fill(random, tables.item[ofType], wanted);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int line = 0; line < lines; line++) {
        replace(random, tables.item[ofType], line);
      }
    }
    for (int line = 0; line < lines; line++) {
      in[drawn[line]] = false;
    }
    return lines;
  }

  private void fill(RandomStream random, AliasTable articles, int wanted) {
    int tries = TRIES_PER_LINE * wanted;
    while (lines < wanted && tries-- > 0) {
      add(articles.draw(random.nextLong()));
    }
    // What is left are articles of little weight: take them in turn, from a random one on.
    int next = (int) (random.nextUniform() * tables.items);
    for (int i = 0; i < tables.items && lines < wanted; i++) {
      if (articles.weighs(next)) {
        add(next);
      }
      next = next + 1 == tables.items ? 0 : next + 1;
    }
  }

  private void add(int article) {
    if (!in[article]) {
      in[article] = true;
      drawn[lines++] = article;
    }
  }

  private void replace(RandomStream random, AliasTable articles, int line) {
    int proposed = articles.draw(random.nextLong());
    if (in[proposed]) {
      return;
    }
    int old = drawn[line];
    if (tables.pairItem.length > 0) {
      in[old] = false;
      double gain = attraction(proposed) - attraction(old);
      in[old] = true;
      if (gain < 0 && random.nextUniform() >= StrictMath.exp(gain)) {
        return;
      }
    }
    in[old] = false;
    in[proposed] = true;
    drawn[line] = proposed;
  }

  /** The sum of the log lifts between an article and those that are in. */
  private double attraction(int article) {
    double sum = 0;
    for (int p = tables.pairStart[article]; p < tables.pairStart[article + 1]; p++) {
      if (in[tables.pairItem[p]]) {
        sum += tables.pairLog[p];
      }
    }
    return sum;
  }

  /** The log of the product of all pair lifts within the basket drawn last. */
  public double logLifts() {
    double twice = 0;
    for (int line = 0; line < lines; line++) {
      in[drawn[line]] = true;
    }
    for (int line = 0; line < lines; line++) {
      twice += attraction(drawn[line]);
    }
    for (int line = 0; line < lines; line++) {
      in[drawn[line]] = false;
    }
    return twice / 2;
  }

  /** The article of a line of the basket drawn last. */
  public int item(int line) {
    return drawn[line];
  }

  /** The trip type of the basket drawn last. */
  public int type() {
    return type;
  }

  /** Draws the units of a line. */
  public int units(RandomStream random) {
    return tables.oneUnit ? 1 : tables.units.draw(random.nextLong()) + 1;
  }
}

package io.newretail.internal.plan;

import io.newretail.internal.clock.RandomStream;
import java.util.Arrays;

/**
 * Draws baskets from a model without allocating: the size, the trip type, as many different articles as the size says, one
 * by one by weight, then {@value #SWEEPS} sweeps in which each article may be replaced.
 *
 * <p>Half of the replacements are proposed by weight, half from what another article in the basket attracts, so that a strong
 * lift is met in few sweeps; they are taken by the rule of Hastings (1970), which keeps the law of {@link
 * io.newretail.demand.BasketModel}. Without lifts all are proposed by weight and taken. The number of draws is bounded by the size. Mutable; one
 * thread.
 */
public final class BasketSampler {
  private static final int SWEEPS = 4;
  private static final int TRIES_PER_LINE = 16;

  /** Keeps the ratio of two products a number when very many lifts meet. */
  private static final double LEAST_PRODUCT = 1e-150;

  private final BasketTables tables;
  private final boolean[] in;
  private int[] drawn = new int[64];
  private int lines;
  private int loners;
  private int type;
  private double calls;

  /** A sampler over tables. */
  public BasketSampler(BasketTables tables) {
    this.tables = tables;
    in = new boolean[tables.items];
  }

  /** Draws a basket; returns how many lines it has. */
  public int draw(RandomStream random) {
    return drawOfSize(random, tables.lines.draw(random.nextLong()) + 1);
  }

  /** Draws a basket of a size; returns how many lines it has: fewer if its type carries fewer articles. */
  public int drawOfSize(RandomStream random, int size) {
    int ofClass = tables.sizeClass[Math.min(size, tables.sizeClass.length - 1)];
    return draw(random, tables.type[ofClass].draw(random.nextLong()), size);
  }

  /** Draws a basket of a size and a type; returns how many lines it has: fewer if the type carries fewer articles. */
  public int draw(RandomStream random, int ofType, int size) {
    type = ofType;
    lines = 0;
    loners = 0;
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
      loners += tables.loner(article);
    }
  }

  private void replace(RandomStream random, AliasTable articles, int line) {
    int old = drawn[line];
    boolean lifts = tables.pairItem.length > 0 && lines > 1;
    int proposed = lifts && random.nextLong() < 0 ? attracted(random, line) : -1;
    if (proposed < 0) {
      proposed = articles.draw(random.nextLong());
    }
    if (in[proposed] || (lifts && !taken(random, old, proposed))) {
      return;
    }
    in[old] = false;
    in[proposed] = true;
    drawn[line] = proposed;
    loners += tables.loner(proposed) - tables.loner(old);
  }

  /** One of those that an article on another line attracts; -1 if there are none. */
  private int attracted(RandomStream random, int line) {
    int other = (int) (random.nextUniform() * (lines - 1));
    int article = drawn[other >= line ? other + 1 : other];
    int first = tables.pairStart[article];
    int partners = tables.attractedEnd[article] - first;
    return partners == 0 ? -1 : tables.pairItem[first + (int) (random.nextUniform() * partners)];
  }

  private boolean taken(RandomStream random, int old, int proposed) {
    in[old] = false;
    double odds = attraction(proposed);
    double callsNew = calls;
    odds /= attraction(old);
    double callsOld = calls;
    in[old] = true;
    if (callsOld > 0 || callsNew > 0) {
      double weightOld = tables.weight[type][old];
      double weightNew = tables.weight[type][proposed];
      double others = lines - 1.0;
      double byWeight = 1 + (loners - tables.loner(old)) / others;
      odds *= weightNew
          * (byWeight * weightOld + callsOld / others)
          / (weightOld * (byWeight * weightNew + callsNew / others));
    }
    return odds >= 1 || random.nextUniform() < odds;
  }

  /** The product of the lifts between an article and those that are in; in {@code calls}, how often these would propose it. */
  private double attraction(int article) {
    double product = 1;
    double sum = 0;
    int attracted = tables.attractedEnd[article];
    for (int p = tables.pairStart[article]; p < tables.pairStart[article + 1]; p++) {
      int partner = tables.pairItem[p];
      if (in[partner]) {
        product *= tables.pairLift[p];
        sum += p < attracted ? tables.call[partner] : 0;
      }
    }
    calls = sum;
    return Math.max(LEAST_PRODUCT, Math.min(1 / LEAST_PRODUCT, product));
  }

  /** The log of the product of all lifts, as given by some tables, of the pairs in the basket drawn last. */
  public double logLifts(BasketTables by) {
    double twice = 0;
    for (int line = 0; line < lines; line++) {
      in[drawn[line]] = true;
    }
    for (int line = 0; line < lines; line++) {
      twice += by.logAttraction(drawn[line], in);
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

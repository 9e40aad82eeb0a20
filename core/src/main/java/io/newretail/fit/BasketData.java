package io.newretail.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Baskets as they were seen: which articles, how many units, whose. Kept in flat arrays, eight bytes a line. Immutable once
 * built; any thread.
 */
public final class BasketData {
  private final List<String> items;
  private final int[] start;
  private final int[] item;
  private final int[] units;
  private final int[] customer;

  private BasketData(Builder b) {
    items = List.copyOf(b.items);
    start = Arrays.copyOf(b.start, b.baskets + 1);
    item = Arrays.copyOf(b.item, b.lines);
    units = b.hasUnits ? Arrays.copyOf(b.units, b.lines) : new int[0];
    customer = b.customers.isEmpty() ? new int[0] : Arrays.copyOf(b.customer, b.baskets);
  }

  /**
   * An empty collection.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * An empty collection that numbers the articles as another does, so that a model fitted to the other can be held against it.
   *
   * @param like the other
   * @return a builder
   */
  public static Builder builderLike(BasketData like) {
    Builder b = new Builder();
    like.items.forEach(b::index);
    return b;
  }

  /**
   * How many baskets there are.
   *
   * @return the count
   */
  public int baskets() {
    return start.length - 1;
  }

  /**
   * How many lines there are in all baskets.
   *
   * @return the count
   */
  public int lines() {
    return item.length;
  }

  /**
   * The articles.
   *
   * @return their names, in the order in which they were first seen
   */
  public List<String> items() {
    return items;
  }

  /**
   * How many lines a basket has.
   *
   * @param basket the basket, from 0
   * @return the count, at least 1
   */
  public int size(int basket) {
    return start[basket + 1] - start[basket];
  }

  /**
   * The article of a line.
   *
   * @param basket the basket, from 0
   * @param line the line, from 0
   * @return the article's index in {@link #items}
   */
  public int item(int basket, int line) {
    return item[start[basket] + line];
  }

  /**
   * Baskets of some numbers only, with the same articles.
   *
   * @param keep which baskets, by their number, to keep
   * @return the baskets in the same order, without customers and units
   */
  public BasketData where(java.util.function.IntPredicate keep) {
    Builder b = builderLike(this);
    for (int i = 0; i < baskets(); i++) {
      if (keep.test(i)) {
        b.begin();
        for (int p = start[i]; p < start[i + 1]; p++) {
          b.put(item[p], 1);
        }
      }
    }
    return b.build();
  }

  int largest() {
    int most = 0;
    for (int b = 0; b < baskets(); b++) {
      most = Math.max(most, size(b));
    }
    return most;
  }

  /** How many baskets have each size. */
  long[] sizes() {
    long[] count = new long[largest() + 1];
    for (int b = 0; b < baskets(); b++) {
      count[size(b)]++;
    }
    return count;
  }

  /** How many baskets hold each article. */
  double[] counts() {
    double[] count = new double[items.size()];
    for (int i : item) {
      count[i]++;
    }
    return count;
  }

  int[] start() {
    return start;
  }

  int[] flat() {
    return item;
  }

  int[] units() {
    return units;
  }

  int[] customers() {
    return customer;
  }

  /** Collects baskets, one after the other. One thread. */
  public static final class Builder {
    private final List<String> items = new ArrayList<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<String, Integer> customers = new HashMap<>();
    private int[] start = new int[64];
    private int[] item = new int[256];
    private int[] units = new int[256];
    private int[] customer = new int[64];
    private int baskets;
    private int lines;
    private boolean hasUnits;

    private Builder() {}

    /**
     * Begins a basket.
     *
     * @return this
     */
    public Builder begin() {
      if (baskets > 0 && start[baskets] == start[baskets - 1]) {
        baskets--;
      }
      baskets++;
      if (baskets + 1 > start.length) {
        start = Arrays.copyOf(start, start.length + start.length / 2 + 1);
        customer = Arrays.copyOf(customer, start.length);
      }
      start[baskets] = lines;
      return this;
    }

    /**
     * Says whose basket it is.
     *
     * @param name the customer
     * @return this
     */
    public Builder by(String name) {
      Integer known = customers.putIfAbsent(name, customers.size());
      customer[baskets - 1] = known == null ? customers.size() - 1 : known;
      return this;
    }

    /**
     * Adds a line; an article that is in the basket already gets the units.
     *
     * @param name the article
     * @param count how many units, at least 1
     * @return this
     */
    public Builder add(String name, int count) {
      hasUnits = true;
      put(index(name), count);
      return this;
    }

    /**
     * Adds an article without saying how many units; no effect if it is in the basket already.
     *
     * @param name the article
     * @return this
     */
    public Builder add(String name) {
      put(index(name), 0);
      return this;
    }

    private int index(String name) {
      Integer known = byName.get(name);
      if (known != null) {
        return known;
      }
      byName.put(name, items.size());
      items.add(name);
      return items.size() - 1;
    }

    private void put(int article, int count) {
      for (int p = start[baskets - 1]; p < lines; p++) {
        if (item[p] == article) {
          units[p] += count;
          return;
        }
      }
      if (lines == item.length) {
        item = Arrays.copyOf(item, lines + lines / 2);
        units = Arrays.copyOf(units, item.length);
      }
      item[lines] = article;
      units[lines++] = count;
      start[baskets] = lines;
    }

    /**
     * Makes the collection; an empty basket at the end is left out.
     *
     * @return the baskets
     */
    public BasketData build() {
      if (baskets > 0 && start[baskets] == start[baskets - 1]) {
        baskets--;
      }
      return new BasketData(this);
    }
  }
}

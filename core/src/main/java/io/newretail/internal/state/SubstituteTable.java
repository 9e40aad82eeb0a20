package io.newretail.internal.state;

import java.util.Arrays;

/**
 * What pickers have put in open baskets in the place of what was missing: rows from a free list, chained by order. One thread at
 * a time.
 */
public final class SubstituteTable {
  private int[] first = new int[0];
  private int[] item = new int[16];
  private int[] units = new int[16];
  private int[] price = new int[16];
  private int[] next = new int[16];
  private int used;
  private int free = -1;

  /** Forgets all rows. */
  public void clear() {
    Arrays.fill(first, -1);
    used = 0;
    free = -1;
  }

  /** Adds units of an article to an order, at a price for each. */
  public void add(int order, int ofItem, int howMany, int atPrice) {
    int row = free;
    if (row >= 0) {
      free = next[row];
    } else {
      row = used++;
      if (row == item.length) {
        item = Arrays.copyOf(item, 2 * row);
        units = Arrays.copyOf(units, 2 * row);
        price = Arrays.copyOf(price, 2 * row);
        next = Arrays.copyOf(next, 2 * row);
      }
    }
    if (order >= first.length) {
      int before = first.length;
      first = Arrays.copyOf(first, Math.max(64, 2 * order));
      Arrays.fill(first, before, first.length, -1);
    }
    item[row] = ofItem;
    units[row] = howMany;
    price[row] = atPrice;
    next[row] = first[order];
    first[order] = row;
  }

  /** The first row of an order, or -1. */
  public int first(int order) {
    return order < first.length ? first[order] : -1;
  }

  /** The next row of the same order, or -1. */
  public int next(int row) {
    return next[row];
  }

  /** The article. */
  public int item(int row) {
    return item[row];
  }

  /** How many units. */
  public int units(int row) {
    return units[row];
  }

  /** The price of a unit. */
  public int price(int row) {
    return price[row];
  }

  /** Gives all rows of an order back. */
  public void close(int order) {
    int row = first(order);
    while (row >= 0) {
      int then = next[row];
      next[row] = free;
      free = row;
      row = then;
    }
    if (order < first.length) {
      first[order] = -1;
    }
  }
}

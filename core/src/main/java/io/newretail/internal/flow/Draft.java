package io.newretail.internal.flow;

import io.newretail.internal.plan.PriceList;
import io.newretail.internal.state.OrderTable;
import java.util.Arrays;

/** The basket that is being drawn and promised: lines of article and units. Reused; one thread at a time. */
final class Draft {
  /** Instead of a slot, for baskets that are promised at the door within a time. */
  static final int NO_SLOT = -2;

  int store;
  int channel;

  /** Whether the channel is given, so that the scenario decides nothing. */
  boolean channelGiven;

  int segment;
  int source;
  long key;

  /** The tick whose mix of articles and whose visible claims the basket has. */
  long drawn;

  /** What is paid for its articles. */
  PriceList prices;

  int lines;
  int units;
  long amount;
  int[] item = new int[64];
  int[] want = new int[64];
  int[] given = new int[64];
  int[] gathered = new int[64];

  Draft(PriceList prices) {
    this.prices = prices;
  }

  void begin(int ofStore, long ofKey, PriceList ofPrices) {
    store = ofStore;
    prices = ofPrices;
    channel = OrderTable.COLLECT;
    channelGiven = false;
    segment = 0;
    key = ofKey;
    lines = 0;
    units = 0;
    amount = 0;
  }

  /** Adds a unit: to its article's line if there is one. */
  void add(int article) {
    units++;
    amount += prices.unit[article];
    for (int i = 0; i < lines; i++) {
      if (item[i] == article) {
        want[i]++;
        return;
      }
    }
    if (lines == item.length) {
      grow();
    }
    item[lines] = article;
    want[lines++] = 1;
  }

  /** How many units of an article are wanted. */
  int wanted(int article) {
    for (int i = 0; i < lines; i++) {
      if (item[i] == article) {
        return want[i];
      }
    }
    return 0;
  }

  /** Adds a line of an article that is not there yet. */
  void addLine(int article, int count) {
    if (lines == item.length) {
      grow();
    }
    item[lines] = article;
    want[lines++] = count;
    units += count;
    amount += (long) count * prices.unit[article];
  }

  /** Adds a line of another article that was not wanted first, and is reserved already. */
  void substitute(int article, int units) {
    if (lines == item.length) {
      grow();
    }
    item[lines] = article;
    want[lines] = 0;
    given[lines++] = units;
  }

  private void grow() {
    item = Arrays.copyOf(item, 2 * lines);
    want = Arrays.copyOf(want, 2 * lines);
    given = Arrays.copyOf(given, 2 * lines);
    gathered = Arrays.copyOf(gathered, 2 * lines);
  }
}

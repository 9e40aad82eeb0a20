package io.newretail.demand;

import io.newretail.unit.Problem;
import io.newretail.unit.Problems;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A log of real orders, replayed as it was: each order at its time, at its store, by its channel, with its articles and units. Nothing of
 * it is drawn; payment and visits follow the scenario, and so does the channel of an order that names none. An order that walked in
 * fills its basket from the shelves at its time.
 *
 * <p>Kept in arrays of numbers: 21 bytes an order and 8 bytes a line. Immutable; any thread.
 */
public final class TraceDemand {
  private static final int MOST_PROBLEMS = 20;
  private static final byte NONE = -1;
  private static final Channel[] CHANNELS = Channel.values();
  private final List<String> stores;
  private final List<String> items;
  private final long[] micros;
  private final int[] store;
  private final byte[] channel;
  private final int[] firstLine;
  private final int[] item;
  private final int[] units;
  private final List<Problem> problems;

  private TraceDemand(Builder b) {
    stores = List.copyOf(b.stores.keySet());
    items = List.copyOf(b.items.keySet());
    micros = Arrays.copyOf(b.micros, b.orders);
    store = Arrays.copyOf(b.store, b.orders);
    channel = Arrays.copyOf(b.channel, b.orders);
    firstLine = Arrays.copyOf(b.firstLine, b.orders + 1);
    firstLine[b.orders] = b.lines;
    item = Arrays.copyOf(b.item, b.lines);
    units = Arrays.copyOf(b.units, b.lines);
    problems = List.copyOf(b.problems);
  }

  /**
   * Starts a log; orders must be added in the order of their times.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * How many orders there are.
   *
   * @return the count
   */
  public int orders() {
    return micros.length;
  }

  /**
   * When an order was placed.
   *
   * @param order from 0
   * @return microseconds after 1970-01-01 00:00 of the chain's local time
   */
  public long micros(int order) {
    return micros[order];
  }

  /**
   * At which store an order was placed.
   *
   * @param order from 0
   * @return its place in {@link #stores}
   */
  public int store(int order) {
    return store[order];
  }

  /**
   * By which channel an order came.
   *
   * @param order from 0
   * @return the channel: collect, deliver or walk in; null where the log names none
   */
  public @Nullable Channel channel(int order) {
    return channel[order] == NONE ? null : CHANNELS[channel[order]];
  }

  /**
   * The first line of an order.
   *
   * @param order from 0 to {@link #orders}
   * @return the line; the lines of an order end where those of the next begin
   */
  public int firstLine(int order) {
    return firstLine[order];
  }

  /**
   * The article of a line.
   *
   * @param line from 0
   * @return its place in {@link #items}
   */
  public int item(int line) {
    return item[line];
  }

  /**
   * The units of a line.
   *
   * @param line from 0
   * @return units, at least 1
   */
  public int units(int line) {
    return units[line];
  }

  /**
   * The stores of the log.
   *
   * @return names, in the order in which they came first
   */
  public List<String> stores() {
    return stores;
  }

  /**
   * The articles of the log.
   *
   * @return names, in the order in which they came first
   */
  public List<String> items() {
    return items;
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param all where to say it
   */
  public void check(Problems all) {
    for (Problem p : problems) {
      all.require(false, p.path(), p.value(), p.rule(), p.suggestion());
    }
  }

  /**
   * Says what does not fit the days of a run, if anything.
   *
   * @param all where to say it
   * @param from the first day
   * @param to the day after the last
   */
  public void checkDays(Problems all, LocalDate from, LocalDate to) {
    if (micros.length > 0) {
      inside(all, micros[0], from, to);
      inside(all, micros[micros.length - 1], from, to);
    }
  }

  /**
   * Says whether orders are to be brought home that nobody can bring.
   *
   * @param all where to say it
   * @param riders whether the scenario brings baskets home
   */
  public void checkRiders(Problems all, boolean riders) {
    for (int order = 0; order < channel.length && !riders; order++) {
      if (channel(order) == Channel.DELIVER) {
        all.require(
            false,
            "channel",
            "deliver, of order " + (order + 1) + " of the log",
            "needs riders",
            "give delivery riders, or a share of baskets that is delivered");
        return;
      }
    }
  }

  private static void inside(Problems all, long at, LocalDate from, LocalDate to) {
    LocalDateTime time = LocalDate.EPOCH.atStartOfDay().plus(at, ChronoUnit.MICROS);
    boolean in = !time.isBefore(from.atStartOfDay()) && time.isBefore(to.atStartOfDay());
    String rule = "must lie in the run, " + from + " to " + to;
    all.require(in, "time", time, rule, "change the days of the scenario or cut the log");
  }

  /** Collects a log order by order; not safe for several threads. */
  public static final class Builder {
    private final Map<String, Integer> stores = new LinkedHashMap<>();
    private final Map<String, Integer> items = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private long[] micros = new long[64];
    private int[] store = new int[64];
    private byte[] channel = new byte[64];
    private int[] firstLine = new int[65];
    private int[] item = new int[256];
    private int[] units = new int[256];
    private int orders;
    private int lines;

    private Builder() {}

    /**
     * Adds an order, not earlier than the one before.
     *
     * @param id what it is called, for messages
     * @param at when it was placed, in the chain's local time
     * @param atStore the store's name
     * @return this; its lines follow
     */
    public Builder order(String id, LocalDateTime at, String atStore) {
      return order(id, at, atStore, null);
    }

    /**
     * Adds an order, not earlier than the one before.
     *
     * @param id what it is called, for messages
     * @param at when it was placed, in the chain's local time
     * @param atStore the store's name
     * @param by collect, deliver or walk in; null for the way that the scenario has for online orders
     * @return this; its lines follow
     */
    public Builder order(String id, LocalDateTime at, String atStore, @Nullable Channel by) {
      if (orders == micros.length) {
        micros = Arrays.copyOf(micros, 2 * orders);
        store = Arrays.copyOf(store, 2 * orders);
        channel = Arrays.copyOf(channel, 2 * orders);
        firstLine = Arrays.copyOf(firstLine, 2 * orders + 1);
      }
      micros[orders] = ChronoUnit.MICROS.between(LocalDate.EPOCH.atStartOfDay(), at);
      if (orders > 0 && micros[orders] < micros[orders - 1]) {
        problem(id, at, "must not be before the order above it", "sort the log by time");
      }
      if (by == Channel.RIVAL || by == Channel.NOTHING) {
        problem(
            id, by, "must be COLLECT, DELIVER or WALK_IN", "leave out what the chain did not sell");
      }
      channel[orders] = by == null ? NONE : (byte) by.number();
      store[orders] = stores.computeIfAbsent(atStore, s -> stores.size());
      firstLine[orders++] = lines;
      return this;
    }

    /**
     * Adds a line to the order added last.
     *
     * @param article the article's name
     * @param number how many units
     * @return this
     * @throws IllegalStateException if there is no order yet
     */
    public Builder line(String article, int number) {
      if (orders == 0) {
        throw new IllegalStateException("line: add an order first");
      }
      if (lines == item.length) {
        item = Arrays.copyOf(item, 2 * lines);
        units = Arrays.copyOf(units, 2 * lines);
      }
      if (number < 1) {
        problem("line " + (lines + 1), number, "units must be at least 1", "");
      }
      item[lines] = items.computeIfAbsent(article, i -> items.size());
      units[lines++] = number;
      return this;
    }

    private void problem(String where, Object value, String rule, String suggestion) {
      if (problems.size() < MOST_PROBLEMS) {
        problems.add(new Problem("[" + where + "]", String.valueOf(value), rule, suggestion));
      }
    }

    /**
     * Finishes the log. What is wrong with it a scenario tells.
     *
     * @return the log
     */
    public TraceDemand build() {
      return new TraceDemand(this);
    }
  }
}

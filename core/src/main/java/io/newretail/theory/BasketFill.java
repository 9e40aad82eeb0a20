package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.theory.DemandLaw.Poisson;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The exact share of multi-line baskets that is complete in time (assemble to order). Each item is kept by one-for-one
 * continuous replenishment with a constant lead time, short units are owed, units are given out first come, first served.
 *
 * <p>A line of q units is ready within w of the order if the earlier demand of the last {@code lead - w} is at most the base
 * stock less q. The joint law of these demands is a convolution over the stretches between distinct lead times, on a grid cut
 * at the base stocks (Song 1998). Time: product of the base stocks of the items in the basket, times stretches, streams and
 * the largest base stock. Immutable.
 */
public final class BasketFill {
  private static final int MOST_STATES = 20_000_000;

  private final List<BasketStream> streams;
  private final List<Double> leadTimes;
  private final List<Integer> baseStocks;

  /**
   * A store.
   *
   * @param streams the kinds of basket, each with the units of every item
   * @param leadTimes of each item, at least 0, in the unit of time of the rates
   * @param baseStocks of each item, at least 0 units
   */
  public BasketFill(List<BasketStream> streams, List<Double> leadTimes, List<Integer> baseStocks) {
    this.streams = List.copyOf(streams);
    this.leadTimes = List.copyOf(leadTimes);
    this.baseStocks = List.copyOf(baseStocks);
    checkArgument(
        leadTimes.size() == baseStocks.size(), "leadTimes and baseStocks: must match in number");
    checkArgument(
        leadTimes.stream().allMatch(l -> l >= 0 && l < 1e9),
        "leadTimes: %s: must be >= 0",
        leadTimes);
    checkArgument(
        baseStocks.stream().allMatch(s -> s >= 0), "baseStocks: %s: must be >= 0", baseStocks);
    BasketStream.check(streams, leadTimes.size());
  }

  /**
   * The share of the baskets of a stream that can be met at once.
   *
   * @param stream its number
   * @return a probability
   */
  public double immediate(int stream) {
    return within(stream, 0);
  }

  /**
   * The share of the baskets of a stream that is complete within a time after the order.
   *
   * @param stream its number
   * @param window the time, at least 0
   * @return a probability
   */
  public double within(int stream, double window) {
    checkArgument(window >= 0, "window: %s: must be >= 0", window);
    return ready(streams.get(stream).units(), window);
  }

  /**
   * The share of single units of an item that would be met at once.
   *
   * @param item its number
   * @return a probability
   */
  public double itemFillRate(int item) {
    return lineReady(item, 1, 0);
  }

  /**
   * What comes out for the baskets of a stream if their lines are taken as independent: the product over the lines.
   *
   * @param stream its number
   * @param window the time after the order, at least 0
   * @return a number in [0, 1], in general not the probability
   */
  public double independentProduct(int stream, double window) {
    List<Integer> units = streams.get(stream).units();
    return IntStream.range(0, units.size())
        .filter(i -> units.get(i) > 0)
        .mapToDouble(i -> lineReady(i, units.get(i), window))
        .reduce(1, (a, b) -> a * b);
  }

  /**
   * The share of all baskets that is complete within a time after the order.
   *
   * @param window the time, at least 0
   * @return a probability
   */
  public double overall(double window) {
    double ready = 0;
    double all = 0;
    for (int k = 0; k < streams.size(); k++) {
      double rate = streams.get(k).rate();
      ready += rate == 0 ? 0 : rate * within(k, window);
      all += rate;
    }
    return ready / all;
  }

  private double lineReady(int item, int units, double window) {
    return ready(
        IntStream.range(0, leadTimes.size())
            .mapToObj(i -> i == item ? units : 0)
            .toList(),
        window);
  }

  /** The chance that lines of so many units are all ready; lines that come from the basket's own order in time drop out. */
  private double ready(List<Integer> units, double window) {
    int[] items = IntStream.range(0, units.size())
        .filter(i -> units.get(i) > 0 && leadTimes.get(i) > window)
        .toArray();
    int[] room = IntStream.of(items).map(i -> baseStocks.get(i) - units.get(i)).toArray();
    if (IntStream.of(room).anyMatch(r -> r < 0)) {
      return 0;
    }
    Grid grid = new Grid(room);
    double[] rest =
        IntStream.of(items).mapToDouble(i -> leadTimes.get(i) - window).toArray();
    double from = 0;
    for (double to : Arrays.stream(rest).distinct().sorted().toArray()) {
      addStretch(grid, items, rest, from, to);
      from = to;
    }
    return grid.total();
  }

  /** Adds the demand of one stretch of time, counted back from the order, to the items whose lead time reaches that far. */
  private void addStretch(Grid grid, int[] items, double[] rest, double from, double to) {
    for (BasketStream stream : streams) {
      int[] units = new int[items.length];
      for (int i = 0; i < items.length; i++) {
        units[i] = rest[i] >= to ? stream.units().get(items[i]) : 0;
      }
      if (stream.rate() > 0 && IntStream.of(units).anyMatch(u -> u > 0)) {
        grid.add(units, new Poisson(stream.rate() * (to - from)));
      }
    }
  }

  /** The joint law of demands, cut at the room of each item. */
  private static final class Grid {
    private final int[] room;
    private final double[] weights;

    Grid(int[] room) {
      long states = 1;
      for (int r : room) {
        states = Math.min(states * (r + 1L), MOST_STATES + 1L);
      }
      checkArgument(states <= MOST_STATES, "baseStocks: too many states together");
      this.room = room;
      this.weights = new double[(int) states];
      weights[0] = 1;
    }

    /** Convolves in place, from the far end, with a Poisson number of baskets. */
    void add(int[] units, Poisson count) {
      int step = 0;
      int most = Integer.MAX_VALUE;
      for (int i = 0; i < room.length; i++) {
        step = step * (room[i] + 1) + units[i];
        most = units[i] == 0 ? most : Math.min(most, room[i] / units[i]);
      }
      double[] chances = Chances.of(count, most);
      for (int x = weights.length - 1; x >= 0; x--) {
        int times = Math.min(most, times(x, units));
        double sum = 0;
        for (int k = 0; k <= times; k++) {
          sum += chances[k] * weights[x - k * step];
        }
        weights[x] = sum;
      }
    }

    /** How many baskets fit below a state. */
    private int times(int state, int[] units) {
      int rest = state;
      int times = Integer.MAX_VALUE;
      for (int i = room.length - 1; i >= 0; i--) {
        int at = rest % (room[i] + 1);
        rest /= room[i] + 1;
        times = units[i] == 0 ? times : Math.min(times, at / units[i]);
      }
      return times;
    }

    double total() {
      return Math.min(1, Arrays.stream(weights).sum());
    }
  }
}

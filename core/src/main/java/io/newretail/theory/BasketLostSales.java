package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Baskets of several items where what is missing is lost. Each unit sold starts its own replenishment with an independent
 * exponential time. The chain of the units on hand of all items is solved exactly (Song, Xu and Liu 1999); memory and time
 * grow with the square and the cube of the number of its states, the product of the base stocks plus one.
 *
 * @param orderFill share of all baskets delivered complete
 * @param lineFill share of all lines delivered; a line is delivered whole or not at all
 * @param streamFill share of the baskets of each stream for which every line is on hand
 * @param onHand mean units on hand of each item
 */
public record BasketLostSales(
    double orderFill, double lineFill, List<Double> streamFill, List<Double> onHand) {
  private static final int MOST_STATES = 2_000;

  /** What happens to a basket of which a line is missing. */
  public enum Service {
    /** The basket is lost. */
    TOTAL,
    /** The lines on hand are sold, the others are lost. */
    PARTIAL
  }

  /**
   * The stationary figures.
   *
   * @param streams the kinds of basket, each with the units of every item
   * @param baseStocks of each item, at least 0; at most 2000 states together
   * @param replenishment rate of the replenishment of each item, above 0
   * @param service what happens to incomplete baskets
   * @return the figures
   */
  public static BasketLostSales solve(
      List<BasketStream> streams,
      List<Integer> baseStocks,
      List<Double> replenishment,
      Service service) {
    BasketStream.check(streams, baseStocks.size());
    checkArgument(
        baseStocks.stream().allMatch(s -> s >= 0), "baseStocks: %s: must be >= 0", baseStocks);
    checkArgument(
        replenishment.size() == baseStocks.size() && replenishment.stream().allMatch(r -> r > 0),
        "replenishment: %s: must be > 0 for each item",
        replenishment);
    return new Chain(streams, baseStocks, replenishment, service).figures();
  }

  /** Copies the lists. */
  public BasketLostSales {
    streamFill = List.copyOf(streamFill);
    onHand = List.copyOf(onHand);
  }

  private record Chain(
      List<BasketStream> streams,
      List<Integer> baseStocks,
      List<Double> replenishment,
      Service service) {

    private int states() {
      long states = 1;
      for (int s : baseStocks) {
        states = Math.min(states * (s + 1L), MOST_STATES + 1L);
      }
      checkArgument(
          states <= MOST_STATES, "baseStocks: %s: more than %s states", baseStocks, MOST_STATES);
      return (int) states;
    }

    private int[] onHand(int state) {
      int[] onHand = new int[baseStocks.size()];
      int rest = state;
      for (int i = onHand.length - 1; i >= 0; i--) {
        onHand[i] = rest % (baseStocks.get(i) + 1);
        rest /= baseStocks.get(i) + 1;
      }
      return onHand;
    }

    private int step(int item) {
      return baseStocks.stream().skip(item + 1L).mapToInt(s -> s + 1).reduce(1, (a, b) -> a * b);
    }

    private static boolean complete(BasketStream stream, int[] onHand) {
      return IntStream.range(0, onHand.length)
          .allMatch(i -> onHand[i] >= stream.units().get(i));
    }

    /** The state after a basket. */
    private int after(int state, BasketStream stream, int[] onHand) {
      if (service == Service.TOTAL && !complete(stream, onHand)) {
        return state;
      }
      int after = state;
      for (int i = 0; i < onHand.length; i++) {
        int units = stream.units().get(i);
        after -= onHand[i] >= units ? units * step(i) : 0;
      }
      return after;
    }

    private double[][] rates() {
      double[][] rates = new double[states()][states()];
      for (int state = 0; state < rates.length; state++) {
        int[] onHand = onHand(state);
        for (int i = 0; i < onHand.length; i++) {
          int due = baseStocks.get(i) - onHand[i];
          if (due > 0) {
            rates[state][state + step(i)] += due * replenishment.get(i);
          }
        }
        for (BasketStream stream : streams) {
          rates[state][after(state, stream, onHand)] += stream.rate();
        }
      }
      return rates;
    }

    private BasketLostSales figures() {
      double[] weights = stationary(rates());
      double[] complete = new double[streams.size()];
      double[] mean = new double[baseStocks.size()];
      double lines = 0;
      for (int state = 0; state < weights.length; state++) {
        int[] onHand = onHand(state);
        for (int i = 0; i < mean.length; i++) {
          mean[i] += weights[state] * onHand[i];
        }
        for (int k = 0; k < complete.length; k++) {
          BasketStream stream = streams.get(k);
          boolean whole = complete(stream, onHand);
          complete[k] += whole ? weights[state] : 0;
          lines += weights[state] * stream.rate() * linesSold(stream, onHand, whole);
        }
      }
      return result(complete, mean, lines);
    }

    private int linesSold(BasketStream stream, int[] onHand, boolean whole) {
      return service == Service.TOTAL && !whole
          ? 0
          : (int) IntStream.range(0, onHand.length)
              .filter(
                  i -> stream.units().get(i) > 0 && onHand[i] >= stream.units().get(i))
              .count();
    }

    private BasketLostSales result(double[] complete, double[] mean, double linesSold) {
      double baskets = 0;
      double delivered = 0;
      double lines = 0;
      for (int k = 0; k < complete.length; k++) {
        double rate = streams.get(k).rate();
        baskets += rate;
        delivered += rate * complete[k];
        lines += rate * streams.get(k).units().stream().filter(u -> u > 0).count();
      }
      return new BasketLostSales(
          delivered / baskets,
          linesSold / lines,
          IntStream.range(0, complete.length).mapToObj(k -> complete[k]).toList(),
          IntStream.range(0, mean.length).mapToObj(i -> mean[i]).toList());
    }
  }

  /** By elimination of states without subtraction (Grassmann, Taksar and Heyman 1985); destroys the rates. */
  private static double[] stationary(double[][] rates) {
    // Every state but the last, where all is on hand, has a replenishment that leads to a higher
    // number.
    int n = rates.length;
    double[] weights = new double[n];
    for (int k = 0; k < n - 1; k++) {
      double out = 0;
      for (int j = k + 1; j < n; j++) {
        out += rates[k][j];
      }
      for (int i = k + 1; i < n; i++) {
        rates[i][k] /= out;
        for (int j = k + 1; j < n && rates[i][k] > 0; j++) {
          rates[i][j] += rates[i][k] * rates[k][j];
        }
      }
    }
    weights[n - 1] = 1;
    for (int k = n - 2; k >= 0; k--) {
      for (int i = k + 1; i < n; i++) {
        weights[k] += weights[i] * rates[i][k];
      }
    }
    double total = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(w -> w / total).toArray();
  }
}

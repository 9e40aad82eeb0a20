package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.theory.DemandLaw.Poisson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Periodic review by (s, S) where some shoppers who find the shelf empty wait and the others leave. Demand is Poisson by single
 * units. At a review, if the position (on hand, plus on order, less owed) is at most s, it is ordered up to S; an order comes in
 * after a constant lead time. The figures are averages over time in the long run.
 *
 * <p>The chain of net stock and orders on the way, seen at the reviews, is iterated until it settles; between the events net
 * stock is a pure death process, solved by uniformisation (Jensen 1953). Exact but for rounding. Time grows with the square of
 * S times the number of ways in which orders can be on the way, which grows fast with the lead time counted in reviews.
 *
 * @param onHand mean units on hand
 * @param backorders mean units owed
 * @param position mean inventory position
 * @param lost share of the shoppers who leave
 * @param metAtOnce share of the shoppers who are served at once
 * @param orders per unit of time
 * @param stockAtReceipt mean units on hand just before an order comes in
 * @param timeBetweenLost mean time from one lost shopper to the next; infinite if none is lost
 */
public record WaitOrLeave(
    double onHand,
    double backorders,
    double position,
    double lost,
    double metAtOnce,
    double orders,
    double stockAtReceipt,
    double timeBetweenLost) {
  private static final int MOST_LEVELS = 3_000;
  private static final int MOST_STEPS = 200_000;
  private static final double SETTLED = 1e-12;
  private static final double NEGLIGIBLE = 1e-15;

  /**
   * The stationary figures.
   *
   * @param rate of demand, units per unit of time, above 0
   * @param wait the chance that a shopper waits, in [0, 1]
   * @param s order at a position of at most this, at least 0
   * @param upTo S, above s, below 2500
   * @param review time from one review to the next, above 0
   * @param lead time from a review to the delivery, at least 0
   * @return the figures
   */
  public static WaitOrLeave solve(
      double rate, double wait, int s, int upTo, double review, double lead) {
    checkArgument(rate > 0 && rate < 1e6, "rate: %s: must be in (0, 1e6)", rate);
    checkArgument(wait >= 0 && wait <= 1, "wait: %s: must be in [0, 1]", wait);
    checkArgument(s >= 0 && upTo > s, "s and S: must be 0 <= s < S (%s, %s)", s, upTo);
    checkArgument(review > 0 && review < 1e6, "review: %s: must be in (0, 1e6)", review);
    checkArgument(lead >= 0 && lead < 1e6, "lead: %s: must be in [0, 1e6)", lead);
    Chain chain = new Chain(rate, wait, s, upTo, review, lead);
    chain.settle();
    return chain.figures(rate, wait, review, lead);
  }

  /** Net stock over a stretch of time without deliveries. */
  private static final class Stretch {
    private final double rate;
    private final double wait;
    private final int low;
    private final double[][] to;
    private final double[] onHand;
    private final double[] owed;
    private final double[] empty;

    Stretch(double rate, double wait, int low, int levels, double time) {
      this.rate = rate;
      this.wait = wait;
      this.low = low;
      this.to = new double[levels][levels];
      this.onHand = new double[levels];
      this.owed = new double[levels];
      this.empty = new double[levels];
      double[] chances = Chances.of(new Poisson(rate * time));
      for (int i = 0; i < levels; i++) {
        run(i, chances);
      }
    }

    /** After k demands the net stock has the law {@code at}; time with k demands weighs as the chance of more than k. */
    private void run(int from, double[] chances) {
      double[] at = new double[to.length];
      at[from] = 1;
      double more = 1;
      for (double chance : chances) {
        more = Math.max(0, more - chance);
        for (int i = 0; i <= from; i++) {
          int net = low + i;
          to[from][i] += chance * at[i];
          onHand[from] += more / rate * at[i] * Math.max(0, net);
          owed[from] += more / rate * at[i] * Math.max(0, -net);
          empty[from] += net <= 0 ? more / rate * at[i] : 0;
        }
        demand(at, from);
      }
    }

    private void demand(double[] at, int top) {
      for (int i = 0; i <= top; i++) {
        double accepted = low + i > 0 ? 1 : wait;
        double falls = i == 0 ? 0 : at[i] * accepted;
        at[i] -= falls;
        if (i > 0) {
          at[i - 1] += falls;
        }
      }
    }

    double[] carry(double[] at) {
      double[] end = new double[at.length];
      for (int i = 0; i < at.length; i++) {
        for (int j = 0; at[i] > 0 && j <= i; j++) {
          end[j] += at[i] * to[i][j];
        }
      }
      return end;
    }
  }

  private static final class Chain {
    private final int s;
    private final int upTo;
    private final int low;
    private final int levels;
    private final Stretch before;
    private final Stretch after;

    /** By orders on the way at a review, youngest first, the chances of net stock. */
    private Map<List<Integer>, double[]> states = new HashMap<>();

    private double onHand;
    private double owed;
    private double empty;
    private double orders;
    private double ordered;
    private double receipts;
    private double stock;

    Chain(double rate, double wait, int s, int upTo, double review, double lead) {
      int onTheWay = (int) Math.max(0, Math.ceil(lead / review - 1e-9) - 1);
      double delivery = Math.max(0, lead - onTheWay * review);
      this.s = s;
      this.upTo = upTo;
      this.low = -(int) new Poisson(wait * rate * (lead + review)).quantile(1 - NEGLIGIBLE);
      this.levels = upTo - low + 1;
      checkArgument(levels <= MOST_LEVELS, "S: %s: too many levels of stock", upTo);
      this.before = new Stretch(rate, wait, low, levels, delivery);
      this.after = new Stretch(rate, wait, low, levels, Math.max(0, review - delivery));
      List<Integer> none = new ArrayList<>();
      for (int i = 0; i < onTheWay; i++) {
        none.add(0);
      }
      states.put(List.copyOf(none), new double[levels]);
      states.values().forEach(at -> at[levels - 1] = 1);
    }

    void settle() {
      for (int step = 0; step < MOST_STEPS; step++) {
        Map<List<Integer>, double[]> next = step();
        double change = change(next);
        states = next;
        if (change < SETTLED) {
          return;
        }
      }
      throw new ArithmeticException("the stock does not settle");
    }

    /** What the next chances have above those of now; both sum to 1. */
    private double change(Map<List<Integer>, double[]> next) {
      double[] none = new double[levels];
      double change = 0;
      for (Map.Entry<List<Integer>, double[]> entry : next.entrySet()) {
        double[] now = states.getOrDefault(entry.getKey(), none);
        for (int i = 0; i < levels; i++) {
          change += Math.max(0, entry.getValue()[i] - now[i]);
        }
      }
      return change;
    }

    /** From one review to the next; sums up the figures on the way. */
    private Map<List<Integer>, double[]> step() {
      onHand = 0;
      owed = 0;
      empty = 0;
      orders = 0;
      ordered = 0;
      receipts = 0;
      stock = 0;
      Map<List<Integer>, double[]> next = new HashMap<>();
      review().forEach((onTheWay, at) -> {
        int last = onTheWay.size() - 1;
        double[] end = period(at, onTheWay.get(last));
        next.merge(List.copyOf(onTheWay.subList(0, last)), end, Chain::sum);
      });
      next.values().removeIf(at -> total(at) < NEGLIGIBLE);
      double total = next.values().stream().mapToDouble(Chain::total).sum();
      next.values().forEach(at -> Arrays.setAll(at, i -> at[i] / total));
      return next;
    }

    /** The states just after the orders of a review, the new order in front. */
    private Map<List<Integer>, double[]> review() {
      Map<List<Integer>, double[]> after = new HashMap<>();
      states.forEach((onTheWay, at) -> {
        int due = onTheWay.stream().mapToInt(q -> q).sum();
        for (int i = 0; i < levels; i++) {
          int position = low + i + due;
          int order = position <= s ? upTo - position : 0;
          if (at[i] > 0) {
            List<Integer> key = new ArrayList<>(onTheWay);
            key.add(0, order);
            after.computeIfAbsent(key, k -> new double[levels])[i] += at[i];
            orders += order > 0 ? at[i] : 0;
            ordered += order * at[i];
          }
        }
      });
      return after;
    }

    private double[] period(double[] at, int delivery) {
      count(before, at);
      double[] now = before.carry(at);
      double[] received = new double[levels];
      for (int i = 0; i < levels; i++) {
        received[Math.min(levels - 1, i + delivery)] += now[i];
        receipts += delivery > 0 ? now[i] : 0;
        stock += delivery > 0 ? now[i] * Math.max(0, low + i) : 0;
      }
      count(after, received);
      return after.carry(received);
    }

    private void count(Stretch stretch, double[] at) {
      for (int i = 0; i < levels; i++) {
        onHand += at[i] * stretch.onHand[i];
        owed += at[i] * stretch.owed[i];
        empty += at[i] * stretch.empty[i];
      }
    }

    private static double[] sum(double[] one, double[] two) {
      for (int i = 0; i < one.length; i++) {
        one[i] += two[i];
      }
      return one;
    }

    private static double total(double[] at) {
      return Arrays.stream(at).sum();
    }

    /** The mean on order is the units ordered per unit of time times the lead time (Little). */
    WaitOrLeave figures(double rate, double wait, double review, double lead) {
      double out = empty / review;
      double lost = (1 - wait) * out;
      return new WaitOrLeave(
          onHand / review,
          owed / review,
          (onHand - owed + ordered * lead) / review,
          lost,
          1 - out,
          orders / review,
          receipts > 0 ? stock / receipts : Double.NaN,
          1 / (rate * lost));
    }
  }
}

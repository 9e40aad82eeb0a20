package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Shifts that cover a need (set covering, Dantzig 1954): the least of paid steps and of priced steps short. The linear programme is
 * solved by the simplex method; its whole parts are taken and the rest is solved again, the largest part rounded up where no whole one is
 * left. So the cost is that of a plan, and {@code bound} tells how much better any plan could be. Immutable.
 *
 * @param shifts those worked
 * @param staffed at work in each step, who is on a break left out
 * @param missing steps short, added up
 * @param cost paid steps and the price of those short
 * @param bound no plan costs less
 */
public record ShiftCover(
    List<Shift> shifts, List<Integer> staffed, int missing, double cost, double bound) {
  private static final int MOST_ROUNDS = 10_000;

  /**
   * A shift.
   *
   * @param start its first step
   * @param length in steps, the break included
   * @param breakAt the first step of the break, counted from the start; -1 for none
   * @param breakLength in steps; 0 for none
   */
  public record Shift(int start, int length, int breakAt, int breakLength) {
    /**
     * Whether somebody on this shift is at work.
     *
     * @param step the step
     * @return not outside the shift, not on the break
     */
    public boolean works(int step) {
      int at = step - start;
      return at >= 0 && at < length && (breakAt < 0 || at < breakAt || at >= breakAt + breakLength);
    }

    /**
     * Steps paid.
     *
     * @return the length less the break
     */
    public int paid() {
      return length - breakLength;
    }
  }

  /**
   * What a shift may be.
   *
   * @param shortest steps, at least 1
   * @param longest steps, at least the shortest
   * @param startEvery shifts begin at multiples of so many steps
   * @param breakFrom shifts of so many steps or more have a break around their middle
   * @param breakLength steps; 0 for no breaks
   * @param shortPrice of a step short, in paid steps; above 0
   */
  public record Rules(
      int shortest,
      int longest,
      int startEvery,
      int breakFrom,
      int breakLength,
      double shortPrice) {
    /** Checks the parts. */
    public Rules {
      checkArgument(shortest >= 1, "shortest: %s: must be >= 1", shortest);
      checkArgument(longest >= shortest, "longest: %s: must be >= the shortest", longest);
      checkArgument(startEvery >= 1, "startEvery: %s: must be >= 1", startEvery);
      checkArgument(
          breakLength >= 0 && breakLength < breakFrom,
          "breakLength: %s: must be 0 or less than breakFrom",
          breakLength);
      Checks.positive("shortPrice", shortPrice);
    }

    /**
     * Shifts of four to eight hours that begin on the hour or the half, a break of half an hour in those of six hours or more; a missing
     * hour costs as much as three paid ones.
     *
     * @return rules for steps of half an hour
     */
    public static Rules halfHours() {
      return new Rules(8, 16, 1, 12, 1, 3);
    }
  }

  /** Copies the lists. */
  public ShiftCover {
    shifts = List.copyOf(shifts);
    staffed = List.copyOf(staffed);
  }

  /**
   * Covers a need.
   *
   * @param need how many should be at work in each step, at most 400 steps
   * @param rules what a shift may be; shifts lie within the steps
   * @return the plan
   */
  public static ShiftCover of(List<Integer> need, Rules rules) {
    checkArgument(
        !need.isEmpty() && need.size() <= 400 && need.stream().allMatch(n -> n >= 0),
        "need: must be 1 to 400 numbers of at least 0");
    List<Shift> all = patterns(need.size(), rules);
    int[] left = need.stream().mapToInt(n -> n).toArray();
    List<Shift> chosen = new ArrayList<>();
    double bound = Double.NaN;
    for (int round = 0; round < MOST_ROUNDS && positive(left); round++) {
      Relaxed best = relaxed(left, all, rules.shortPrice());
      bound = Double.isNaN(bound) ? best.cost() : bound;
      if (!take(best.point(), all, left, chosen)) {
        break;
      }
    }
    return plan(need, chosen, rules.shortPrice(), Double.isNaN(bound) ? 0 : bound);
  }

  private static List<Shift> patterns(int steps, Rules rules) {
    List<Shift> all = new ArrayList<>();
    for (int start = 0; start < steps; start += rules.startEvery()) {
      for (int n = rules.shortest(); n <= rules.longest() && start + n <= steps; n++) {
        if (rules.breakLength() == 0 || n < rules.breakFrom()) {
          all.add(new Shift(start, n, -1, 0));
        } else {
          int middle = (n - rules.breakLength()) / 2;
          for (int at = Math.max(1, middle - 2); at <= middle + 2; at += 2) {
            if (at + rules.breakLength() < n) {
              all.add(new Shift(start, n, at, rules.breakLength()));
            }
          }
        }
      }
    }
    return all;
  }

  private static boolean positive(int[] left) {
    for (int n : left) {
      if (n > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * The linear programme: shifts, then spare staff by step. What is short is the slack of a row, so that no shifts at all are a
   * first solution; the cost of having nobody is left out of the objective and added again.
   */
  private static Relaxed relaxed(int[] need, List<Shift> all, double price) {
    int columns = all.size() + need.length;
    double[] costs = new double[columns];
    for (int j = 0; j < all.size(); j++) {
      costs[j] = all.get(j).paid();
    }
    double nobody = 0;
    List<LinearConstraint> rows = new ArrayList<>();
    for (int t = 0; t < need.length; t++) {
      if (need[t] > 0) {
        double[] row = new double[columns];
        for (int j = 0; j < all.size(); j++) {
          row[j] = all.get(j).works(t) ? 1 : 0;
          costs[j] -= price * row[j];
        }
        row[all.size() + t] = -1;
        costs[all.size() + t] = price;
        nobody += price * need[t];
        rows.add(new LinearConstraint(row, Relationship.LEQ, need[t]));
      }
    }
    PointValuePair best = new SimplexSolver()
        .optimize(
            new MaxIter(100_000),
            new LinearObjectiveFunction(costs, nobody),
            new LinearConstraintSet(rows),
            GoalType.MINIMIZE,
            new NonNegativeConstraint(true));
    return new Relaxed(best.getPoint(), best.getValue());
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Relaxed(double[] point, double cost) {}

  /** Whole shifts of a solution; or one more of the shift with the largest part. False if the rest stays short. */
  private static boolean take(double[] point, List<Shift> all, int[] left, List<Shift> chosen) {
    boolean any = false;
    int largest = 0;
    for (int j = 0; j < all.size(); j++) {
      int whole = (int) Math.floor(point[j] + 1e-6);
      any |= whole > 0;
      add(all.get(j), whole, left, chosen);
      largest = point[j] > point[largest] ? j : largest;
    }
    if (!any && !all.isEmpty() && point[largest] > 1e-6) {
      add(all.get(largest), 1, left, chosen);
      return true;
    }
    return any;
  }

  private static void add(Shift shift, int count, int[] left, List<Shift> chosen) {
    for (int i = 0; i < count; i++) {
      chosen.add(shift);
      for (int t = shift.start(); t < shift.start() + shift.length(); t++) {
        left[t] -= shift.works(t) ? 1 : 0;
      }
    }
  }

  /** Drops what is not worth its pay, then adds up. */
  private static ShiftCover plan(
      List<Integer> need, List<Shift> chosen, double price, double bound) {
    int[] spare = new int[need.size()];
    for (int t = 0; t < spare.length; t++) {
      spare[t] = -need.get(t);
      for (Shift shift : chosen) {
        spare[t] += shift.works(t) ? 1 : 0;
      }
    }
    List<Shift> kept = new ArrayList<>();
    double cost = 0;
    for (Shift shift : chosen) {
      if (worth(shift, spare, price)) {
        kept.add(shift);
        cost += shift.paid();
      } else {
        for (int t = 0; t < spare.length; t++) {
          spare[t] -= shift.works(t) ? 1 : 0;
        }
      }
    }
    List<Integer> staffed = new ArrayList<>();
    int missing = 0;
    for (int t = 0; t < spare.length; t++) {
      staffed.add(spare[t] + need.get(t));
      missing += Math.max(0, -spare[t]);
    }
    return new ShiftCover(kept, staffed, missing, cost + price * missing, bound);
  }

  private static boolean worth(Shift shift, int[] spare, double price) {
    int wanted = 0;
    for (int t = 0; t < spare.length; t++) {
      wanted += shift.works(t) && spare[t] <= 0 ? 1 : 0;
    }
    return wanted * price >= shift.paid();
  }
}

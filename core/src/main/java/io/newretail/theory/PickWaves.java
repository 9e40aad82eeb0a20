package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;

/**
 * Picking for pick-up on the same day in waves that follow each other without a break (the frontier of MacCarthy, Zhang and
 * Muyldermans 2019, for orders that come evenly). Orders flow at one rate from time 0 to the closing time; each wave picks what came
 * since the wave before started, and starts when that one is done; all must be ready at the deadline. The time a wave
 * picks is {@code rate / pickRate} times the time it collected, so the gaps form a geometric sequence. Times are
 * in any one unit, rates per that unit. Immutable; any thread.
 *
 * @param rate orders a unit of time, above 0
 * @param closing until when orders are taken, above 0
 * @param deadline when all must be ready, after the closing
 */
public record PickWaves(double rate, double closing, double deadline) {

  /** Checks the parts. */
  public PickWaves {
    Checks.positive("rate", rate);
    Checks.positive("closing", closing);
    checkArgument(
        deadline > closing && deadline < Double.POSITIVE_INFINITY,
        "deadline: %s: must be after the closing (%s)",
        deadline,
        closing);
  }

  /**
   * The least rate of picking that has every order ready in time.
   *
   * @param waves how many, 1 to 10,000
   * @return orders picked a unit of time
   */
  public double pickRate(int waves) {
    checkArgument(waves >= 1 && waves <= 10_000, "waves: %s: must be 1 to 10,000", waves);
    double last = deadline - closing;
    double ratio = Search.root(q -> collected(q, waves, last) - closing, 0, closing / last + 1);
    return rate * ratio;
  }

  /** The time that all waves collect, if the last of them picks for {@code last}. */
  private static double collected(double ratio, int waves, double last) {
    double gap = last;
    double sum = 0;
    for (int i = 0; i < waves && sum < Double.MAX_VALUE; i++) {
      gap *= ratio;
      sum += gap;
    }
    return sum;
  }

  /**
   * When the waves start at that rate.
   *
   * @param waves how many, 1 to 10,000
   * @return rising times; the last is the closing
   */
  public List<Double> waveTimes(int waves) {
    double ratio = pickRate(waves) / rate;
    List<Double> times = new ArrayList<>();
    double gap = deadline - closing;
    double time = closing;
    for (int i = 0; i < waves; i++) {
      times.add(0, time);
      gap *= ratio;
      time -= gap;
    }
    return times;
  }

  /**
   * The rate of picking that no number of waves gets below.
   *
   * @return all orders over the whole time until the deadline
   */
  public double limit() {
    return rate * closing / deadline;
  }

  /**
   * The least rate of picking for one wave if a share of the orders may be late. The wave starts when that share has come, and
   * what comes later is not promised.
   *
   * @param share of the orders ready at the deadline, above 0, at most 1
   * @return orders picked a unit of time
   */
  public double pickRateForShare(double share) {
    checkArgument(share > 0 && share <= 1, "share: %s: must be in (0, 1]", share);
    return share * rate * closing / (deadline - share * closing);
  }
}

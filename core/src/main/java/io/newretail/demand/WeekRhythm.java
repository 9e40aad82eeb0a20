package io.newretail.demand;

import com.google.common.collect.ImmutableList;
import io.newretail.unit.Problems;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;

/**
 * The weekly rhythm: seven factors from Monday to Sunday, scaled to a mean of 1.
 *
 * @param weights seven weights; only ratios matter
 */
public record WeekRhythm(List<Double> weights) {

  /** Copies the weights. */
  public WeekRhythm {
    weights = ImmutableList.copyOf(weights);
  }

  /**
   * Every day alike.
   *
   * @return the rhythm
   */
  public static WeekRhythm flat() {
    return new WeekRhythm(Collections.nCopies(7, 1.0));
  }

  /**
   * Fresh-food stores in 18 Chinese cities in 2024: against Monday, Tuesday +1 %, Wednesday -7 %, Thursday -12 %, Friday
   * -8 %, Saturday +22 %, Sunday +29 % (Poisson regression on FreshRetailNet-50K, Dingdong-Inc, arXiv 2505.16319, CC BY
   * 4.0).
   *
   * @return the rhythm
   */
  public static WeekRhythm grocery() {
    return new WeekRhythm(List.of(1.00, 1.01, 0.93, 0.88, 0.92, 1.22, 1.29));
  }

  /**
   * The factor of a weekday.
   *
   * @param day the weekday
   * @return its demand over the mean day's
   */
  public double factor(DayOfWeek day) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return weights.get(day.getValue() - 1) * 7 / sum;
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.require(weights.size() == 7, "", weights, "must be seven weights", "Monday first");
    for (int i = 0; i < weights.size(); i++) {
      problems.notNegative(weights.get(i), "[" + i + "]");
    }
    problems.require(weights.stream().anyMatch(w -> w > 0), "", weights, "one must be above 0", "");
  }
}

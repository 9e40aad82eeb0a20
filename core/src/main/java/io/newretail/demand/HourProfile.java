package io.newretail.demand;

import io.newretail.unit.Problems;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How the demand of a week is spread over its hours: 24 weights for each weekday from Monday on, flat within an hour. Only
 * ratios matter; over a week the demand of a mean day comes seven times.
 *
 * @param weights seven lists of 24
 */
public record HourProfile(List<List<Double>> weights) {
  /** Units in a thousand series-hours in stock, from Monday on. */
  private static final int[][] FRESH_FOOD = {
    {
      91, 53, 32, 23, 28, 96, 288, 547, 820, 940, 916, 737, 626, 609, 731, 964, 1081, 845, 591, 468,
      388, 225, 130, 72
    },
    {
      103, 56, 34, 26, 34, 124, 349, 614, 868, 896, 881, 724, 617, 596, 714, 950, 1064, 847, 603,
      485, 401, 244, 148, 80
    },
    {
      86, 48, 31, 23, 29, 105, 300, 552, 804, 890, 842, 670, 572, 556, 669, 895, 1005, 800, 561,
      451, 380, 224, 135, 75
    },
    {
      89, 49, 30, 23, 28, 103, 293, 541, 790, 875, 831, 655, 533, 509, 621, 831, 934, 736, 511, 412,
      346, 205, 125, 69
    },
    {
      101, 57, 33, 25, 33, 115, 320, 577, 838, 915, 873, 677, 550, 526, 622, 832, 935, 752, 539,
      446, 396, 253, 172, 105
    },
    {
      122, 70, 41, 28, 34, 115, 365, 787, 1279, 1575, 1462, 989, 684, 621, 728, 960, 1064, 820, 543,
      407, 357, 230, 157, 95
    },
    {
      128, 72, 42, 29, 33, 108, 343, 773, 1339, 1695, 1568, 1056, 734, 668, 781, 1021, 1105, 847,
      557, 424, 361, 221, 134, 75
    }
  };

  /** Copies the weights. */
  public HourProfile {
    List<List<Double>> copy = new ArrayList<>();
    for (List<Double> day : Problems.copy(weights)) {
      copy.add(Problems.copy(day));
    }
    weights = Collections.unmodifiableList(copy);
  }

  /**
   * Every hour alike.
   *
   * @return the profile
   */
  public static HourProfile flat() {
    return new HourProfile(Collections.nCopies(7, Collections.nCopies(24, 1.0)));
  }

  /**
   * Fresh-food stores in 18 Chinese cities in 2024: mean units of a series in an hour in stock (FreshRetailNet-50K,
   * Dingdong-Inc, arXiv 2505.16319, CC BY 4.0; changed: totals over 718 stores and 76 days, rounded). Peaks at 9 h and 16 h
   * on weekdays, at 9 h on weekends.
   *
   * @return the profile
   */
  public static HourProfile freshFood() {
    List<List<Double>> week = new ArrayList<>();
    for (int[] day : FRESH_FOOD) {
      List<Double> hours = new ArrayList<>();
      for (int weight : day) {
        hours.add((double) weight);
      }
      week.add(hours);
    }
    return new HourProfile(week);
  }

  /**
   * The demand of a part of a day.
   *
   * @param day the weekday
   * @param from where it begins, microseconds of the day
   * @param to where it ends, microseconds of the day
   * @return in demands of a mean day
   */
  public double mass(DayOfWeek day, long from, long to) {
    double hour = 3_600e6;
    double sum = 0;
    for (int h = 0; h < 24; h++) {
      double overlap = Math.min((double) to, (h + 1) * hour) - Math.max((double) from, h * hour);
      sum += overlap > 0 ? weights.get(day.getValue() - 1).get(h) * overlap / hour : 0;
    }
    double total = 0;
    for (List<Double> hours : weights) {
      for (double weight : hours) {
        total += weight;
      }
    }
    return sum * 7 / total;
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.require(
        weights.size() == 7, "weights", weights.size() + " days", "must be seven", "Monday first");
    boolean any = false;
    for (int d = 0; d < weights.size(); d++) {
      List<Double> hours = weights.get(d);
      Problems here = problems.at("weights[" + d + "]");
      here.require(hours.size() == 24, "", hours.size() + " hours", "must be 24", "");
      for (int h = 0; h < hours.size(); h++) {
        here.notNegative(hours.get(h), "[" + h + "]");
        any |= hours.get(h) > 0;
      }
    }
    problems.require(any, "weights", "nothing", "one must be above 0", "");
  }
}

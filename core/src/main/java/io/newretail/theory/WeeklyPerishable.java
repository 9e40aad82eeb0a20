package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * The best orders of an article that perishes and whose demand comes round, such as weekdays, with lost sales, oldest first, by value
 * iteration. Order of events: order, receive, demand, charge (units that expire among those held), expiry.
 */
public final class WeeklyPerishable {
  private final List<double[]> days;
  private final int life;
  private final int most;
  private final Costs costs;
  private final int base;
  private final int states;
  private double[][] values;

  /**
   * Costs.
   *
   * @param order of an order
   * @param unit of a unit ordered
   * @param shortage of a unit not sold
   * @param waste of a unit that expires
   * @param holding of a unit left over
   * @param discount of one period, above 0 and below 1
   */
  public record Costs(
      double order, double unit, double shortage, double waste, double holding, double discount) {}

  /**
   * An article.
   *
   * @param days chances of 0, 1, ... units on each day of the round
   * @param shelfLife days in which a unit can be sold, at least 2
   * @param most the largest order
   * @param costs of everything
   */
  public WeeklyPerishable(List<double[]> days, int shelfLife, int most, Costs costs) {
    checkArgument(!days.isEmpty(), "days: must not be empty");
    checkArgument(shelfLife >= 2, "shelfLife: %s: must be >= 2", shelfLife);
    checkArgument(
        costs.discount > 0 && costs.discount < 1,
        "discount: %s: must be above 0, below 1",
        costs.discount);
    this.days = days.stream().map(double[]::clone).toList();
    this.life = shelfLife;
    this.most = most;
    this.costs = costs;
    base = most + 1;
    double size = Math.pow(base, life - 1.0);
    checkArgument(size <= 20_000, "shelfLife %s with most %s: too many states", life, most);
    states = (int) Math.rint(size);
    values = new double[days.size()][states];
    double change = 1;
    while (change > 1e-10) {
      change = 0;
      for (int day = days.size() - 1; day >= 0; day--) {
        double[] better = new double[states];
        for (int s = 0; s < states; s++) {
          better[s] = value(day, s, best(day, s));
          change = Math.max(change, Math.abs(better[s] - values[day][s]));
        }
        values[day] = better;
      }
    }
  }

  private int best(int day, int s) {
    int best = 0;
    double least = value(day, s, 0);
    for (int a = 1; a <= most; a++) {
      double v = value(day, s, a);
      if (v < least - 1e-9) {
        least = v;
        best = a;
      }
    }
    return best;
  }

  private double value(int day, int s, int order) {
    int[] lots = new int[life];
    lots[0] = order;
    int left = s;
    int stock = order;
    for (int i = life - 1; i > 0; i--) {
      lots[i] = left % base;
      stock += lots[i];
      left /= base;
    }
    double sum = (order > 0 ? costs.order : 0) + costs.unit * order;
    double[] after = values[(day + 1) % days.size()];
    double[] law = days.get(day);
    for (int d = 0; d < law.length; d++) {
      int met = Math.min(d, stock);
      int[] y = lots.clone();
      int issue = met;
      for (int i = life - 1; i >= 0 && issue > 0; i--) {
        int taken = Math.min(issue, y[i]);
        y[i] -= taken;
        issue -= taken;
      }
      int next = 0;
      for (int i = 0; i < life - 1; i++) {
        next = next * base + y[i];
      }
      sum += law[d]
          * (costs.shortage * (d - met)
              + costs.waste * y[life - 1]
              + costs.holding * (stock - met)
              + costs.discount * after[next]);
    }
    return sum;
  }

  /**
   * The best order.
   *
   * @param day of the round, from 0
   * @param lots on hand, freshest first, without today's
   * @return units
   */
  public int order(int day, int... lots) {
    return best(day, state(lots));
  }

  /**
   * The least discounted cost.
   *
   * @param day of the round, from 0
   * @param lots on hand, freshest first
   * @return costs from this day on
   */
  public double cost(int day, int... lots) {
    return values[day][state(lots)];
  }

  private int state(int... lots) {
    int s = 0;
    for (int x : lots) {
      s = s * base + Math.min(most, x);
    }
    return s;
  }
}

package io.newretail.theory;

import org.jspecify.annotations.Nullable;

/** Whole demand: costs at the positions 0, 1, 2, ...; a straight line below, as then all that is wanted is late. */
final class SerialLattice implements SerialCost {
  private double[] cost = {0};
  private double intercept;
  private double slope;
  private int level;

  /**
   * No stage yet.
   *
   * @param owed backlog cost and all holding costs of a unit owed
   */
  SerialLattice(double owed) {
    slope = -owed;
  }

  @Override
  public double add(@Nullable DemandLaw lead, double holding, double from, double to) {
    double[] before = new double[(int) to + 1];
    for (int x = 0; x < before.length; x++) {
      before[x] = (holding * x) + cost[Math.min(x, level)];
    }
    slope += holding;
    cost = lead == null ? before : expect(before, lead);
    intercept -= lead == null ? 0 : slope * lead.mean();
    level = (int) from;
    for (int y = level + 1; y <= (int) to; y++) {
      if (cost[y] < cost[level]) {
        level = y;
      }
    }
    return level;
  }

  private double[] expect(double[] before, DemandLaw lead) {
    double[] weight = new double[before.length];
    double[] after = new double[before.length];
    for (int y = 0; y < before.length; y++) {
      weight[y] = lead.cdf(y) - lead.cdf(y - 1.0);
      double sum = (intercept * (1 - lead.cdf(y))) - (slope * lead.shortage(y));
      for (int d = 0; d <= y; d++) {
        sum += weight[d] * before[y - d];
      }
      after[y] = sum;
    }
    return after;
  }

  @Override
  public double least() {
    return cost[level];
  }
}

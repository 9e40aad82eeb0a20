package io.newretail.fit;

import io.newretail.demand.ItemShocks.Scope;

/** A level of each series times a factor of each weekday, by iterative proportional fitting weighted with exposure. */
final class SeriesMeans {
  private static final int ROUNDS = 15;

  /** Units on a whole day of a mean weekday, by series. */
  final double[] level;

  /** The weekdays from Monday on, of mean 1. */
  final double[] week = {1, 1, 1, 1, 1, 1, 1};

  /** What was expected of each row, as exposed. */
  final double[] mean;

  SeriesMeans(DemandPanel panel) {
    level = new double[panel.series()];
    for (int round = 0; round < ROUNDS; round++) {
      levels(panel);
      weekdays(panel);
    }
    levels(panel);
    int[] series = panel.group(Scope.ITEM);
    mean = new double[panel.rows];
    for (int i = 0; i < panel.rows; i++) {
      mean[i] =
          Math.max(1e-9, level[series[i]] * panel.exposure[i] * week[panel.weekday(panel.day[i])]);
    }
  }

  private void levels(DemandPanel panel) {
    int[] series = panel.group(Scope.ITEM);
    double[] exposed = new double[level.length];
    double[] sold = new double[level.length];
    for (int i = 0; i < panel.rows; i++) {
      if (panel.counts(i)) {
        sold[series[i]] += panel.units[i];
        exposed[series[i]] += panel.exposure[i] * week[panel.weekday(panel.day[i])];
      }
    }
    for (int s = 0; s < level.length; s++) {
      level[s] = exposed[s] > 0 ? sold[s] / exposed[s] : 0;
    }
  }

  private void weekdays(DemandPanel panel) {
    int[] series = panel.group(Scope.ITEM);
    double[] expected = new double[7];
    double[] sold = new double[7];
    for (int i = 0; i < panel.rows; i++) {
      if (panel.counts(i)) {
        int w = panel.weekday(panel.day[i]);
        sold[w] += panel.units[i];
        expected[w] += panel.exposure[i] * level[series[i]];
      }
    }
    double sum = 0;
    for (int w = 0; w < 7; w++) {
      week[w] = expected[w] > 0 && sold[w] > 0 ? sold[w] / expected[w] : 1;
      sum += week[w] / 7;
    }
    for (int w = 0; w < 7; w++) {
      week[w] /= sum;
    }
  }
}

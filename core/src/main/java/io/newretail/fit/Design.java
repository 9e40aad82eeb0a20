package io.newretail.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The fixed effects of a daily panel: a constant, six weekdays against Monday, and whatever conditions vary in the data.
 * Conditions are centred, so that a row of which they are unknown gets their mean.
 */
final class Design {
  /** What the data can tell of the effects beyond weekdays. */
  static final List<String> CONDITIONS = List.of(
      "log price ratio",
      "promotion",
      "holiday on a weekday",
      "worked weekend",
      "log(1 + mm of rain)",
      "10 degrees Celsius");

  private static final String[] DAYS = {
    "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
  };

  final List<String> names;
  final boolean[] used;
  final double[] centre;
  final boolean weekendsAreHolidays;

  Design(boolean[] used, double[] centre, boolean weekendsAreHolidays) {
    this.used = used.clone();
    this.centre = centre.clone();
    this.weekendsAreHolidays = weekendsAreHolidays;
    List<String> all = new ArrayList<>(List.of("constant"));
    all.addAll(List.of(DAYS));
    for (int c = 0; c < used.length; c++) {
      if (used[c]) {
        all.add(CONDITIONS.get(c));
      }
    }
    names = List.copyOf(all);
  }

  /** Weekdays only. */
  static Design blind() {
    return new Design(new boolean[6], new double[6], false);
  }

  /** Weekdays and every condition that varies in the rows that count. */
  static Design of(DemandPanel panel) {
    boolean weekends = weekendsAreHolidays(panel);
    Design all = new Design(trues(), new double[6], weekends);
    boolean[] used = new boolean[6];
    double[] centre = new double[6];
    for (int c = 0; c < 6; c++) {
      double sum = 0;
      double squares = 0;
      int n = 0;
      for (int i = 0; i < panel.rows; i++) {
        double x = all.condition(panel, i, c);
        if (panel.counts(i) && !Double.isNaN(x)) {
          sum += x;
          squares += x * x;
          n++;
        }
      }
      centre[c] = n == 0 ? 0 : sum / n;
      used[c] = n > 0 && squares / n - centre[c] * centre[c] > 1e-6;
    }
    return new Design(used, centre, weekends);
  }

  private static boolean[] trues() {
    boolean[] all = new boolean[6];
    Arrays.fill(all, true);
    return all;
  }

  private static boolean weekendsAreHolidays(DemandPanel panel) {
    int weekends = 0;
    int marked = 0;
    for (int i = 0; i < panel.rows; i++) {
      if (panel.weekday(panel.day[i]) >= 5 && !Double.isNaN(panel.conditions[2][i])) {
        weekends++;
        marked += panel.conditions[2][i] > 0.5 ? 1 : 0;
      }
    }
    return 2 * marked > weekends;
  }

  /** Whether conditions say the price if it matters, else anything that does. */
  boolean served(Conditions conditions) {
    for (int c = 0; c < used.length; c++) {
      if (used[c]) {
        boolean known = !Double.isNaN(condition(0, conditions, c));
        if (known || c == 0) {
          return known;
        }
      }
    }
    return false;
  }

  int size() {
    return names.size();
  }

  /** Fills the effects of a row of the panel. */
  void fill(DemandPanel panel, int row, double[] x) {
    Conditions c = new Conditions(
        panel.conditions[0][row],
        panel.conditions[1][row],
        panel.conditions[2][row],
        panel.conditions[3][row],
        panel.conditions[4][row]);
    fill(panel.weekday(panel.day[row]), c, x);
  }

  /** Fills the effects of a day. */
  void fill(int weekday, Conditions conditions, double[] x) {
    Arrays.fill(x, 0);
    x[0] = 1;
    if (weekday > 0) {
      x[weekday] = 1;
    }
    int next = 7;
    for (int c = 0; c < used.length; c++) {
      if (used[c]) {
        double value = condition(weekday, conditions, c);
        x[next++] = Double.isNaN(value) ? 0 : value - centre[c];
      }
    }
  }

  private double condition(DemandPanel panel, int row, int c) {
    double[][] of = panel.conditions;
    return condition(
        panel.weekday(panel.day[row]),
        new Conditions(of[0][row], of[1][row], of[2][row], of[3][row], of[4][row]),
        c);
  }

  private double condition(int weekday, Conditions of, int c) {
    double free = of.holiday();
    return switch (c) {
      case 0 -> Math.log(Math.max(0.05, of.priceRatio()));
      case 1 -> of.promotion();
      case 2 -> weekday < 5 || !weekendsAreHolidays ? free : free * 0;
      case 3 -> weekendsAreHolidays && weekday >= 5 ? 1 - free : free * 0;
      case 4 -> Math.log1p(Math.max(0, of.rain()));
      default -> of.temperature() / 10;
    };
  }
}

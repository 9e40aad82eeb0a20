package io.newretail.examples.cli;

import io.newretail.experiment.optimise.Constraint;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bound on a figure, as a user writes it: {@code ready.in.time>=95%}.
 *
 * @param constraint what it says
 */
record Bound(Constraint constraint) {
  private static final Pattern TEXT =
      Pattern.compile("\\s*([^<>=\\s]+)\\s*(<=|>=)\\s*([-+0-9.,eE]+)\\s*(.*?)\\s*");

  /** Reads a bound on one of some figures, whose units are known. */
  static Bound of(String option, String text, Map<String, String> units) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new UserError(
          option + ": " + text + ": must be KPI<=x or KPI>=x, such as 'ready.in.time>=95%'");
    }
    String figure = parts.group(1);
    Study.checkFigure(option, figure, units.keySet());
    String unit = units.getOrDefault(figure, "");
    if (!parts.group(4).isEmpty() && !parts.group(4).equals(unit)) {
      throw new UserError(
          option + ": " + text + ": " + figure + " is in " + unit + ", not in " + parts.group(4));
    }
    try {
      double value = Double.parseDouble(parts.group(3).replace(",", ""));
      if (unit.equals("%") && parts.group(4).isEmpty() && value > 0 && value <= 1) {
        throw new UserError(option + ": " + text + ": " + figure + " is in %: write "
            + Numbers.show(100 * value) + "% if that is meant, or " + parts.group(3) + "%");
      }
      return new Bound(new Constraint(figure, parts.group(2).equals("<="), value));
    } catch (NumberFormatException e) {
      throw new UserError(option + ": " + text + ": " + parts.group(3) + " is no number");
    }
  }
}

package io.newretail.examples.validate;

import io.newretail.report.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers cases by theory and by the engine, and judges. Theory must be within the tolerance of its case. A simulated value
 * must be within three standard errors; if one of a case is not, the case is run again, four times as long and with another seed,
 * and the second run alone decides.
 */
public final class Validator {
  private static final double ERRORS = 3 / 1.96;
  private final long seed;
  private final double effort;

  /**
   * A validator.
   *
   * @param seed equal seeds, equal results
   * @param effort how long the engine runs: 1 for the usual time, above 0
   */
  public Validator(long seed, double effort) {
    this.seed = seed;
    this.effort = effort;
  }

  /** The rows of a case; what could not be answered, and why, is told. */
  List<Row> rows(Case c, Consumer<String> problem) {
    Family family = Families.of(c.family());
    Answers theory = new Answers();
    Answers simulated = new Answers();
    if (family == null) {
      return rows(c, theory, simulated);
    }
    String wrong = attempt(() -> family.theory(c, theory));
    if (wrong != null) {
      problem.accept(wrong);
    }
    String other = attempt(() -> family.simulate(c, seed, effort, simulated));
    if (other == null && !allPass(c, simulated)) {
      Answers again = new Answers();
      other = attempt(() -> family.simulate(c, seed + 1, 4 * effort, again));
      return told(rows(c, theory, again), other, problem);
    }
    return told(rows(c, theory, simulated), wrong == null ? other : null, problem);
  }

  private static List<Row> told(List<Row> rows, @Nullable String wrong, Consumer<String> problem) {
    if (wrong != null) {
      problem.accept("engine: " + wrong);
    }
    return rows;
  }

  /** Runs it; tells what was wrong, or null. */
  private static @Nullable String attempt(Runnable part) {
    try {
      part.run();
      return null;
    } catch (CaseProblem
        | IllegalArgumentException
        | ArithmeticException
        | UnsupportedOperationException e) {
      return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    } catch (IndexOutOfBoundsException e) {
      return "lists do not fit each other: " + e.getMessage();
    } catch (OutOfMemoryError e) {
      return "too large for the memory";
    }
  }

  private static List<Row> rows(Case c, Answers theory, Answers simulated) {
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, Double> e : c.quantities().entrySet()) {
      String quantity = e.getKey();
      Estimate t = theory.get(base(quantity));
      Estimate s = simulated.get(base(quantity));
      rows.add(new Row(
          c.family(),
          c.id(),
          quantity,
          e.getValue(),
          t == null ? null : t.mean(),
          t == null ? Verdict.NOT_SUPPORTED : verdict(near(c, quantity, e.getValue(), t.mean())),
          s,
          s == null ? Verdict.NOT_SUPPORTED : verdict(covers(c, quantity, e.getValue(), s))));
    }
    return rows;
  }

  private static Verdict verdict(boolean passed) {
    return passed ? Verdict.PASSED : Verdict.FAILED;
  }

  private static boolean allPass(Case c, Answers simulated) {
    for (Map.Entry<String, Double> e : c.quantities().entrySet()) {
      Estimate s = simulated.get(base(e.getKey()));
      if (s != null && !covers(c, e.getKey(), e.getValue(), s)) {
        return false;
      }
    }
    return true;
  }

  /** Printed figures are answered by the exact ones. */
  static String base(String quantity) {
    return quantity.replaceAll("_(printed|published_\\ddp)$", "");
  }

  private static boolean near(Case c, String quantity, double expected, double answer) {
    boolean reference = c.tolerance().isEmpty()
        || c.tolerance().properties().stream()
            .noneMatch(e -> e.getKey().startsWith("analytic") || e.getKey().startsWith("exact"));
    if (reference) {
      return Math.abs(answer - expected)
          <= Math.max(reference(c, quantity), simulatedTo(c) * Math.abs(expected));
    }
    double allowed = reference(c, quantity)
        + Math.max(
            c.tolerance("analytic_abs"),
            Math.abs(expected) * Math.max(c.tolerance("analytic_rel"), 6e-9));
    if (quantity.matches(".*(level|base_stock|up_to|reorder_point).*")) {
      allowed = Math.max(allowed, c.tolerance("levels_abs"));
    }
    return Math.abs(answer - expected) <= Math.max(allowed, rounding(quantity, expected)) + 1e-12;
  }

  /** How near the expected values of a case can be that were simulated: three standard errors of its least certain one. */
  private static double simulatedTo(Case c) {
    double widest = 5e-4;
    for (String name : c.quantities().keySet()) {
      Double half = number(c, name + "_95pct_half_width");
      if (half != null) {
        widest = Math.max(widest, 1.53 * half / Math.abs(c.expectations().number(name)));
      }
    }
    return widest;
  }

  /** Half a unit of the last digit of a printed figure, or of one that is given to six decimals or more. */
  private static double rounding(String quantity, double expected) {
    boolean printed = !base(quantity).equals(quantity);
    String text = new java.math.BigDecimal(String.format(Locale.ROOT, "%.9g", expected))
        .stripTrailingZeros()
        .toPlainString();
    int point = text.indexOf('.');
    int decimals = point < 0 ? 0 : text.length() - point - 1;
    return printed || decimals >= 6 ? 0.5001 * Math.pow(10, -Math.max(2, decimals)) : 0;
  }

  private static boolean covers(Case c, String quantity, double expected, Estimate s) {
    double slack =
        Math.abs(expected) * 1e-6 + rounding(quantity, expected) + reference(c, quantity);
    return Math.abs(s.mean() - expected) <= ERRORS * halfWidth(s) + Math.max(slack, 1e-9);
  }

  private static double halfWidth(Estimate s) {
    return Double.isNaN(s.halfWidth95()) ? 0 : s.halfWidth95();
  }

  /** The precision of a value that was itself simulated. */
  private static double reference(Case c, String quantity) {
    Double own = number(c, quantity + "_95pct_half_width");
    Double run = number(c, "long_run_95pct_half_width");
    Double months =
        quantity.startsWith("mean_total_of") ? number(c, "sd_of_one_120_month_run") : null;
    double half = own != null ? own : run != null && quantity.startsWith("long_run") ? run : 0;
    return 1.5 * half
        + (months == null ? 0 : 0.01 * months)
        + (quantity.startsWith("sd_of_one") ? 0.02 * c.expectations().number(quantity) : 0);
  }

  private static @Nullable Double number(Case c, String name) {
    return c.expectations().has(name) ? Double.valueOf(c.expectations().number(name)) : null;
  }
}

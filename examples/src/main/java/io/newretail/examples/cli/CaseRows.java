package io.newretail.examples.cli;

import io.newretail.examples.validate.Row;
import io.newretail.examples.validate.Verdict;
import io.newretail.report.Estimate;
import java.util.Locale;

/** The rows of a validation in columns that are known before the first: a case, and below it its quantities. */
final class CaseRows {
  private static final int QUANTITY = 20;
  private static final int FIGURE = 11;
  private static final int SPREAD = 10;
  private static final String ROW = "  %-" + QUANTITY + "s %" + FIGURE + "s %" + FIGURE + "s %-4s %"
      + FIGURE + "s %-" + SPREAD + "s %s";

  private final Screen screen;
  private String open = "";

  CaseRows(Screen screen) {
    this.screen = screen;
  }

  void headers() {
    screen.heading(line("quantity", "expected", "theory", "", "engine", "", ""));
  }

  void print(Row r) {
    String name = r.family() + "/" + r.id();
    if (!name.equals(open)) {
      open = name;
      screen.heading(name);
    }
    boolean named = Table.width(r.quantity()) <= QUANTITY;
    if (!named) {
      screen.line("  " + r.quantity());
    }
    Double theory = r.theory();
    Estimate engine = r.simulated();
    String line = line(
        named ? r.quantity() : "",
        number(r.expected()),
        theory == null ? "" : number(theory),
        mark(r.theoryVerdict()),
        engine == null ? "" : number(engine.mean()),
        engine == null || Double.isNaN(engine.halfWidth95())
            ? ""
            : "+- " + String.format(Locale.ROOT, "%.2g", engine.halfWidth95()),
        mark(r.simulatedVerdict()));
    if (r.theoryVerdict() == Verdict.FAILED || r.simulatedVerdict() == Verdict.FAILED) {
      screen.alarm(line);
    } else {
      screen.line(line);
    }
    screen.flush();
  }

  private static String line(Object... parts) {
    return String.format(Locale.ROOT, ROW, parts).stripTrailing();
  }

  private static String mark(Verdict verdict) {
    return switch (verdict) {
      case PASSED -> "ok";
      case FAILED -> "FAIL";
      case NOT_SUPPORTED -> "";
    };
  }

  /** Six digits: enough to see whether two figures are the same; files have all. */
  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6g", value)
        .replaceAll("(\\.\\d*?)0+(e.*)?$", "$1$2")
        .replaceAll("\\.(e.*)?$", "$1");
  }
}

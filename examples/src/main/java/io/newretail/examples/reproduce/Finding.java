package io.newretail.examples.reproduce;

import io.newretail.report.Estimate;
import java.util.Locale;

/**
 * One published figure beside ours.
 *
 * @param what the figure
 * @param published as it stands in the paper
 * @param ours our value
 * @param halfWidth95 half the width of its 95 % interval; NaN where it is exact
 * @param verdict what became of it
 */
public record Finding(
    String what, String published, double ours, double halfWidth95, Verdict verdict) {

  /** What became of a figure. */
  public enum Verdict {
    /** Near enough: to its last digit, or within three standard errors. */
    HOLDS,
    /** Not near enough. */
    FAILS,
    /** Set to this value: it shows nothing. */
    FITTED,
    /** Not fitted, and where the paper says. */
    FORETOLD,
    /** Not fitted, and elsewhere. */
    MISSED
  }

  /** Standard errors that a simulated value may be off, over the half-width of 95 %. */
  private static final double ERRORS = 3 / 1.96;

  /**
   * A value that must be met.
   *
   * @param what the figure
   * @param published its value
   * @param ours ours
   * @param off how far they may be apart
   * @return the finding
   */
  public static Finding exact(String what, double published, double ours, double off) {
    boolean near = Math.abs(published - ours) <= off;
    return new Finding(
        what, show(published), ours, Double.NaN, near ? Verdict.HOLDS : Verdict.FAILS);
  }

  /**
   * A simulated value.
   *
   * @param what the figure
   * @param published its value
   * @param ours ours
   * @param off how far the published value itself may be off
   * @return the finding; holds within three standard errors and that
   */
  public static Finding simulated(String what, double published, Estimate ours, double off) {
    double half = Double.isNaN(ours.halfWidth95()) ? 0 : ours.halfWidth95();
    boolean near = Math.abs(published - ours.mean()) <= ERRORS * half + off;
    return new Finding(
        what,
        show(published) + (off > 0 ? " +- " + show(off) : ""),
        ours.mean(),
        ours.halfWidth95(),
        near ? Verdict.HOLDS : Verdict.FAILS);
  }

  /**
   * What the free number was set by.
   *
   * @param what the figure
   * @param published its value
   * @param ours ours
   * @return the finding
   */
  public static Finding fitted(String what, double published, double ours) {
    return new Finding(what, show(published), ours, Double.NaN, Verdict.FITTED);
  }

  /**
   * What follows without a further fit.
   *
   * @param what the figure
   * @param published what the paper says, in words or figures
   * @param ours ours
   * @param low the least value that agrees with it
   * @param high the greatest
   * @return the finding
   */
  public static Finding foretold(
      String what, String published, double ours, double low, double high) {
    boolean in = ours >= low && ours <= high;
    return new Finding(what, published, ours, Double.NaN, in ? Verdict.FORETOLD : Verdict.MISSED);
  }

  /**
   * Whether it speaks for the model.
   *
   * @return false if it fails or is missed
   */
  public boolean agrees() {
    return verdict != Verdict.FAILS && verdict != Verdict.MISSED;
  }

  /**
   * A number for a table.
   *
   * @param value the number
   * @return up to six digits
   */
  public static String show(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e6) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    double size = Math.abs(value);
    String form = size >= 1000 ? "%,.1f" : size >= 10 ? "%.3f" : size >= 0.001 ? "%.5f" : "%.3g";
    return String.format(Locale.ROOT, form, value);
  }
}

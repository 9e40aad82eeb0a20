package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How far a picker walks through parallel aisles for some lines, each anywhere with equal chance (Hall 1993). Aisles
 * are entered from a cross aisle at either end; the start is at one end of the front cross aisle. Lengths are in one unit. Pure functions;
 * the time grows with the lines; any thread.
 *
 * @param aisles how many, at least 1
 * @param length of an aisle, above 0
 * @param pitch from an aisle to the next, above 0
 */
public record PickRoute(int aisles, double length, double pitch) {

  /** Checks the parts. */
  public PickRoute {
    checkArgument(aisles >= 1 && aisles <= 100_000, "aisles: %s: must be 1 to 100,000", aisles);
    Checks.positive("length", length);
    Checks.positive("pitch", pitch);
  }

  /**
   * The mean number of aisles with a line to pick.
   *
   * @param lines at least 1
   * @return {@code aisles (1 - (1 - 1/aisles)^lines)}
   */
  public double visited(int lines) {
    check(lines);
    return aisles * (1 - Math.pow(1 - 1.0 / aisles, lines));
  }

  /** To the farthest aisle with a line and back: the mean of the greatest of so many. */
  private double across(int lines) {
    double below = 0;
    for (int k = 1; k < aisles; k++) {
      below += Math.pow((double) k / aisles, lines);
    }
    return 2 * pitch * (aisles - 1 - below);
  }

  /**
   * The mean way in an S: every aisle with a line is walked through; where their number is odd, the last one to its end and back.
   *
   * @param lines at least 1
   * @return the mean way
   */
  public double sShape(int lines) {
    return (visited(lines) + odd(lines)) * length + across(lines);
  }

  /** The probability that the number of aisles with a line is odd. */
  private double odd(int lines) {
    double[] law = new double[Math.min(lines, aisles) + 1];
    law[0] = 1;
    for (int i = 0; i < lines; i++) {
      for (int k = Math.min(i + 1, law.length - 1); k >= 0; k--) {
        double fresh = k == 0 ? 0 : law[k - 1] * (aisles - k + 1) / aisles;
        law[k] = law[k] * k / aisles + fresh;
      }
    }
    double odd = 0;
    for (int k = 1; k < law.length; k += 2) {
      odd += law[k];
    }
    return odd;
  }

  /**
   * The mean way by the largest gap: each aisle is entered from both ends as far as its largest stretch without a line, the first and
   * the last aisle walked through.
   *
   * @param lines at least 1
   * @return the mean way
   */
  public double largestGap(int lines) {
    check(lines);
    double p = 1.0 / aisles;
    double weight = Math.pow(1 - p, lines);
    double within = 0;
    double harmonic = 1;
    for (int k = 1; k <= lines && aisles > 1; k++) {
      weight *= (lines - k + 1) / (double) k * p / (1 - p);
      harmonic += 1.0 / (k + 1);
      within += weight * 2 * length * (1 - harmonic / (k + 1));
    }
    double passed = Math.min(2, visited(lines));
    double inner = visited(lines) == 0 ? 0 : (visited(lines) - passed) / visited(lines);
    return aisles * within * inner + 2 * length + across(lines);
  }

  private static void check(int lines) {
    checkArgument(lines >= 1 && lines <= 10_000, "lines: %s: must be 1 to 10,000", lines);
  }
}

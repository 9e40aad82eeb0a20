package io.newretail.demand;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The published points of Singles' Day 2015 to 2018, and how far each may be trusted. */
final class SinglesDayPoints {
  private static final String FILE = "singles-day-intraday.csv";

  private SinglesDayPoints() {}

  /**
   * One row of the file.
   *
   * @param rounding half-width of the rounding of the amount, as a share of the day
   * @param uncertaintySeconds half-width of the time
   */
  record Published(
      int year,
      double seconds,
      double share,
      double rounding,
      String kind,
      double uncertaintySeconds) {

    static Published of(String line) {
      String[] cell = line.split(",", -1);
      return new Published(
          Integer.parseInt(cell[0]),
          Double.parseDouble(cell[1]),
          Double.parseDouble(cell[2]),
          Double.parseDouble(cell[3]),
          cell[4],
          Double.parseDouble(cell[5]));
    }

    /** Crossings and snapshots: the points by which a curve is judged. */
    boolean sharp() {
      return kind.equals("crossing") || kind.equals("snapshot");
    }

    /** All but the ends of the day, which hold by form, and the upper bounds. */
    boolean fitted() {
      return sharp() || kind.equals("rounded_time");
    }

    boolean upperBound() {
      return kind.equals("upper_bound_time");
    }

    /**
     * The point with its standard deviation: what the form cannot follow (0.15 % of the day, less
     * in the first minutes), the rounding of the amount, and the half-width of the time at the rough
     * speed of that part of the day.
     */
    SurgeCurveFit.Point point() {
      double form = Math.min(0.0015, 0.0002 + 0.01 * share);
      double amount = rounding / Math.sqrt(3);
      double time = uncertaintySeconds * roughRate();
      return new SurgeCurveFit.Point(
          seconds, share, Math.sqrt(form * form + amount * amount + time * time));
    }

    private double roughRate() {
      if (seconds < 3600) {
        return 1e-5 + 0.66 / 3600 * StrictMath.exp(-seconds / 1500);
      }
      return (seconds <= 7200 ? 0.12 : 0.04) / 3600;
    }
  }

  static List<Published> all() {
    try (InputStream in =
            Objects.requireNonNull(SinglesDayPoints.class.getResourceAsStream(FILE), FILE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).map(Published::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.newretail.demand;

import java.util.List;

/**
 * The vector form of a joint fit: from numbers without bounds to curves, and from curves to
 * residuals.
 *
 * <p>The vector holds the log rates at the knots, then seven centres, then for each day the same
 * seven values and a tilt. The seven: logit of the first burst's share, log scale, log shape; logit
 * of the second burst's part of what is left, log scale, log shape; log ramp.
 */
final class SurgeCurveModel {
  private static final double SECOND_START = 3600;
  private static final double HOUR = 3600;
  private static final double[] KNOT_HOURS = {0, 1, 3, 6, 8.5, 12, 14.5, 18, 21, 24};
  private static final int KNOTS = KNOT_HOURS.length;
  private static final int SHAPES = 7;
  private static final int PER_DAY = SHAPES + 1;

  /** Where the centres are expected, and how far from there they may be (one sigma). */
  private static final double[] CENTRE = {
    logit(0.30),
    StrictMath.log(1000),
    StrictMath.log(0.95),
    logit(0.14),
    StrictMath.log(1700),
    StrictMath.log(0.90),
    StrictMath.log(15)
  };

  private static final double[] CENTRE_SIGMA = {1, 0.5, 0.2, 0.6, 0.4, 0.2, 0.3};

  /** How far one day may be from the centre (one sigma). */
  private static final double[] DAY_SIGMA = {1, 0.4, 0.2, 0.5, 0.4, 0.3, 0.4};

  private static final double TILT_SIGMA = 0.1;
  private static final double BEND_SIGMA = 1;
  private static final double ENDS_SIGMA = 0.5;

  private final List<List<SurgeCurveFit.Point>> days;
  private final int rows;

  SurgeCurveModel(List<List<SurgeCurveFit.Point>> days) {
    this.days = days;
    int points = days.stream().mapToInt(List::size).sum();
    this.rows = points + days.size() * PER_DAY + SHAPES + KNOTS - 2 + 3;
  }

  double[] start() {
    double[] vector = new double[KNOTS + SHAPES + days.size() * PER_DAY];
    System.arraycopy(CENTRE, 0, vector, KNOTS, SHAPES);
    for (int day = 0; day < days.size(); day++) {
      System.arraycopy(CENTRE, 0, vector, dayOffset(day), SHAPES);
    }
    return vector;
  }

  int rows() {
    return rows;
  }

  SurgeCurve curve(double[] vector, int day) {
    int at = dayOffset(day);
    double first = logistic(vector[at]);
    double second = (1 - first) * logistic(vector[at + 3]);
    double[] knots = new double[KNOTS];
    double[] logRates = new double[KNOTS];
    for (int i = 0; i < KNOTS; i++) {
      knots[i] = KNOT_HOURS[i] * HOUR;
      logRates[i] = Math.max(-15, Math.min(15, vector[i]));
    }
    return SurgeCurve.builder()
        .burst(burst(0, first, vector[at + 1], vector[at + 2]))
        .burst(burst(SECOND_START, second, vector[at + 4], vector[at + 5]))
        .rampSeconds(bounded(vector[at + 6], 1, 600))
        .tilt(Math.max(-5, Math.min(5, vector[at + SHAPES])))
        .daytime(knots, logRates)
        .build();
  }

  /** Residuals in sigmas: of the points first, then of what was expected of the parameters. */
  double[] residuals(double[] vector) {
    double[] out = new double[rows];
    int row = 0;
    for (int day = 0; day < days.size(); day++) {
      SurgeCurve curve = curve(vector, day);
      for (SurgeCurveFit.Point point : days.get(day)) {
        out[row++] = (curve.cumulative(point.seconds()) - point.share()) / point.sigmaShare();
      }
    }
    row = expectedOfDays(vector, out, row);
    expectedOfDaytime(vector, out, row);
    return out;
  }

  private int expectedOfDays(double[] vector, double[] out, int from) {
    int row = from;
    double tilts = 0;
    for (int day = 0; day < days.size(); day++) {
      int at = dayOffset(day);
      for (int i = 0; i < SHAPES; i++) {
        out[row++] = (vector[at + i] - vector[KNOTS + i]) / DAY_SIGMA[i];
      }
      out[row++] = vector[at + SHAPES] / TILT_SIGMA;
      tilts += vector[at + SHAPES];
    }
    for (int i = 0; i < SHAPES; i++) {
      out[row++] = (vector[KNOTS + i] - CENTRE[i]) / CENTRE_SIGMA[i];
    }
    out[row++] = 100 * tilts / days.size();
    return row;
  }

  private static void expectedOfDaytime(double[] vector, double[] out, int from) {
    int row = from;
    double sum = vector[0] + vector[KNOTS - 1];
    for (int i = 1; i < KNOTS - 1; i++) {
      double before = KNOT_HOURS[i] - KNOT_HOURS[i - 1];
      double after = KNOT_HOURS[i + 1] - KNOT_HOURS[i];
      double bend = (vector[i + 1] - vector[i]) / after - (vector[i] - vector[i - 1]) / before;
      out[row++] = bend / (BEND_SIGMA * StrictMath.sqrt((before + after) / 2));
      sum += vector[i];
    }
    out[row++] = sum / KNOTS;
    out[row] = (vector[0] - vector[KNOTS - 1]) / ENDS_SIGMA;
  }

  private static SurgeBurst burst(double start, double share, double logScale, double logShape) {
    return new SurgeBurst(
        start, share, bounded(logScale, 10, 40_000), bounded(logShape, 0.41, 4.9));
  }

  private static int dayOffset(int day) {
    return KNOTS + SHAPES + day * PER_DAY;
  }

  private static double bounded(double log, double least, double most) {
    return Math.max(least, Math.min(most, StrictMath.exp(log)));
  }

  private static double logit(double share) {
    return StrictMath.log(share / (1 - share));
  }

  private static double logistic(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }
}

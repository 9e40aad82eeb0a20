package io.newretail.demand;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresProblem;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/**
 * Fits {@link SurgeCurve} to published points of one sale day, or of several days at once.
 *
 * <p>Every day gets a burst at 00:00, a burst at 01:00, a ramp and a tilt of its own; all days
 * share one daytime rate through ten fixed knots. Days are pulled, mildly, towards their common
 * centre, and the centre towards the values typical of Singles' Day; so a stretch of the day
 * without points takes its shape from the other days. This is penalised least squares (a normal
 * prior on the logarithms), solved by Levenberg and Marquardt's method as in Moré (1978), from one
 * fixed start and without random numbers: the same points give the same curve.
 *
 * <p>Cost: about a quarter of a second for four days of 15 points. The class holds no state, and its
 * methods may be called by many threads.
 */
public final class SurgeCurveFit {
  private static final double STEP = 1e-6;
  private static final int MOST_EVALUATIONS = 2000;

  private SurgeCurveFit() {}

  /**
   * Fits one day.
   *
   * @param points the points of the day, at least one, in any order
   * @return the fitted curve and the residual of each point
   * @throws IllegalArgumentException if there is no point
   * @throws IllegalStateException if the search does not settle
   */
  public static Result single(List<Point> points) {
    return jointly(List.of(points)).get(0);
  }

  /**
   * Fits several days that share one daytime rate.
   *
   * @param days the points of each day, in any order; a day may be empty as long as one is not
   * @return for each day, in the same order, its curve and the residual of each point
   * @throws IllegalArgumentException if there is no point at all
   * @throws IllegalStateException if the search does not settle
   */
  public static List<Result> jointly(List<List<Point>> days) {
    List<List<Point>> copy = days.stream().map(List::copyOf).toList();
    if (copy.stream().allMatch(List::isEmpty)) {
      throw new IllegalArgumentException("days must hold at least one point");
    }
    SurgeCurveModel model = new SurgeCurveModel(copy);
    double[] best = solve(model);
    return IntStream.range(0, copy.size())
        .mapToObj(day -> Result.of(model.curve(best, day), copy.get(day)))
        .toList();
  }

  private static double[] solve(SurgeCurveModel model) {
    MultivariateJacobianFunction function = at -> evaluate(model, at.toArray());
    LeastSquaresProblem problem = new LeastSquaresBuilder()
        .start(model.start())
        .target(new double[model.rows()])
        .model(function)
        .maxEvaluations(MOST_EVALUATIONS)
        .maxIterations(MOST_EVALUATIONS)
        .build();
    try {
      return new LevenbergMarquardtOptimizer()
          .withCostRelativeTolerance(1e-11)
          .withParameterRelativeTolerance(1e-9)
          .optimize(problem)
          .getPoint()
          .toArray();
    } catch (org.apache.commons.math3.exception.MathIllegalStateException e) {
      throw new IllegalStateException("the fit did not settle", e);
    }
  }

  private static Pair<RealVector, RealMatrix> evaluate(SurgeCurveModel model, double[] at) {
    double[] value = model.residuals(at);
    double[][] slopes = new double[value.length][at.length];
    for (int column = 0; column < at.length; column++) {
      double kept = at[column];
      at[column] = kept + STEP;
      double[] above = model.residuals(at);
      at[column] = kept - STEP;
      double[] below = model.residuals(at);
      at[column] = kept;
      for (int row = 0; row < value.length; row++) {
        slopes[row][column] = (above[row] - below[row]) / (2 * STEP);
      }
    }
    return new Pair<>(new ArrayRealVector(value, false), new Array2DRowRealMatrix(slopes, false));
  }

  /**
   * A published figure: by this time, this share of the day's amount had been ordered.
   *
   * @param seconds time since 00:00, in [0, 86400]
   * @param share share of the day's amount, in [0, 1]
   * @param sigmaShare how far the share may be off, one standard deviation, above 0
   */
  public record Point(double seconds, double share, double sigmaShare) {
    /**
     * Checks the ranges.
     *
     * @param seconds time since 00:00
     * @param share share of the day's amount
     * @param sigmaShare one standard deviation of the share
     * @throws IllegalArgumentException if a value is out of its range
     */
    public Point {
      check("seconds", seconds, seconds >= 0 && seconds <= SurgeCurve.DAY_SECONDS, "[0, 86400]");
      check("share", share, share >= 0 && share <= 1, "[0, 1]");
      check("sigmaShare", sigmaShare, sigmaShare > 0 && sigmaShare <= 1, "(0, 1]");
    }

    private static void check(String name, double value, boolean holds, String range) {
      if (!holds) {
        throw new IllegalArgumentException(name + " must be in " + range + ", but was " + value);
      }
    }
  }

  /**
   * What a curve says of a point.
   *
   * @param point the point
   * @param residualShare share on the curve minus share of the point
   */
  public record Residual(Point point, double residualShare) {}

  /**
   * A fitted day.
   *
   * @param curve the curve
   * @param residuals one for each point of the day, in the order the points were given
   */
  public record Result(SurgeCurve curve, List<Residual> residuals) {
    /**
     * Copies the list.
     *
     * @param curve the curve
     * @param residuals one for each point
     */
    public Result {
      residuals = List.copyOf(residuals);
    }

    private static Result of(SurgeCurve curve, List<Point> points) {
      List<Residual> residuals = new ArrayList<>();
      for (Point point : points) {
        residuals.add(new Residual(point, curve.cumulative(point.seconds()) - point.share()));
      }
      return new Result(curve, residuals);
    }
  }
}

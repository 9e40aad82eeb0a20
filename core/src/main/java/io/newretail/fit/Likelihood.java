package io.newretail.fit;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/** A log-likelihood of a few parameters: where it is largest, and how sharply it is peaked there. */
final class Likelihood {
  private static final int MOST_EVALUATIONS = 1_000;
  private final ToDoubleFunction<double[]> log;

  Likelihood(ToDoubleFunction<double[]> log) {
    this.log = log;
  }

  double at(double[] point) {
    double value = log.applyAsDouble(point);
    return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
  }

  /** The point of the largest value, by the simplex method (Nelder and Mead 1965), started twice. */
  double[] maximise(double[] start, double step) {
    double[] once = search(start, step);
    return search(once, step / 4);
  }

  private double[] search(double[] start, double step) {
    double[] steps = new double[start.length];
    Arrays.fill(steps, step);
    double[] best = start.clone();
    double[] most = {at(start)};
    ObjectiveFunction objective = new ObjectiveFunction(p -> {
      double value = Math.max(-1e300, at(p));
      if (value > most[0]) {
        most[0] = value;
        System.arraycopy(p, 0, best, 0, best.length);
      }
      return value;
    });
    try {
      new SimplexOptimizer(1e-12, 1e-9)
          .optimize(
              new MaxEval(MOST_EVALUATIONS),
              objective,
              GoalType.MAXIMIZE,
              new InitialGuess(start),
              new NelderMeadSimplex(steps));
    } catch (TooManyEvaluationsException e) {
      return best; // A ridge without end: its best point so far; the standard errors say how flat
      // it is.
    }
    return best;
  }

  /** Standard errors from the inverse of the observed information; NaN where there is none. */
  double[] standardErrors(double[] point) {
    int n = point.length;
    double[] step = new double[n];
    for (int i = 0; i < n; i++) {
      step[i] = 1e-4 * Math.max(1e-3, Math.abs(point[i]));
    }
    double[][] information = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double curve = (moved(point, i, step[i], j, step[j])
                - moved(point, i, step[i], j, -step[j])
                - moved(point, i, -step[i], j, step[j])
                + moved(point, i, -step[i], j, -step[j]))
            / (4 * step[i] * step[j]);
        information[i][j] = -curve;
        information[j][i] = -curve;
      }
    }
    return roots(information);
  }

  private double moved(double[] point, int i, double byI, int j, double byJ) {
    double[] at = point.clone();
    at[i] += byI;
    at[j] += byJ;
    return at(at);
  }

  /** The roots of the diagonal of an inverse. */
  static double[] roots(double[][] information) {
    double[] errors = new double[information.length];
    Arrays.fill(errors, Double.NaN);
    try {
      RealMatrix inverse =
          new LUDecomposition(new Array2DRowRealMatrix(information)).getSolver().getInverse();
      for (int i = 0; i < errors.length; i++) {
        errors[i] = Math.sqrt(inverse.getEntry(i, i));
      }
    } catch (SingularMatrixException e) {
      return errors;
    }
    return errors;
  }
}

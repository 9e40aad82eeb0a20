package io.newretail.experiment.metamodel;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** A Gaussian field with an unknown mean, seen at some points with some noise, for given ranges and variance. */
final class Field {
  /** Keeps the matrix regular, relative to the variance. */
  private static final double JITTER = 1e-9;

  private static final double WORST = 1e10;
  private final double[][] x;
  private final double[] y;
  private final double[] ranges;
  private final double variance;
  private final @Nullable DecompositionSolver solver;
  private final double logDeterminant;
  private final double mean;
  private final double weight;
  private final double[] pulls;

  /** A field; the logarithms are of the range along each factor, then of the variance. */
  Field(double[][] x, double[] y, double[] noise, double[] logs) {
    this.x = x;
    this.y = y;
    int factors = logs.length - 1;
    ranges = new double[factors];
    for (int f = 0; f < factors; f++) {
      ranges[f] = StrictMath.exp(logs[f]);
    }
    variance = StrictMath.exp(logs[factors]);
    double[][] covariance = new double[x.length][x.length];
    for (int i = 0; i < x.length; i++) {
      covariance[i][i] = variance * (1 + JITTER) + noise[i];
      for (int j = 0; j < i; j++) {
        covariance[i][j] = variance * correlation(x[i], x[j]);
        covariance[j][i] = covariance[i][j];
      }
    }
    CholeskyDecomposition root = decompose(covariance);
    solver = root == null ? null : root.getSolver();
    logDeterminant = root == null ? 0 : logDeterminant(root.getL());
    double[] ones = new double[x.length];
    java.util.Arrays.fill(ones, 1);
    double[] rows = solver == null ? ones : solve(solver, ones);
    weight = sum(rows);
    mean = dot(rows, y) / weight;
    double[] left = new double[y.length];
    for (int i = 0; i < left.length; i++) {
      left[i] = y[i] - mean;
    }
    pulls = solver == null ? left : solve(solver, left);
  }

  private static double[] solve(DecompositionSolver solver, double[] right) {
    return solver.solve(new ArrayRealVector(right, false)).toArray();
  }

  private static @Nullable CholeskyDecomposition decompose(double[][] covariance) {
    try {
      return new CholeskyDecomposition(new Array2DRowRealMatrix(covariance, false), 1e-10, 1e-14);
    } catch (NonPositiveDefiniteMatrixException e) {
      return null;
    }
  }

  private static double logDeterminant(RealMatrix root) {
    double sum = 0;
    for (int i = 0; i < root.getRowDimension(); i++) {
      sum += 2 * StrictMath.log(root.getEntry(i, i));
    }
    return sum;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** Matern 5/2, the product over factors. */
  private double correlation(double[] a, double[] b) {
    double product = 1;
    for (int f = 0; f < a.length; f++) {
      double d = Math.sqrt(5) * Math.abs(a[f] - b[f]) / ranges[f];
      product *= (1 + d + d * d / 3) * StrictMath.exp(-d);
    }
    return product;
  }

  /** Twice the negative logarithm of the likelihood, up to a constant. */
  double badness() {
    if (solver == null) {
      return WORST;
    }
    double quadratic = 0;
    for (int i = 0; i < y.length; i++) {
      quadratic += (y[i] - mean) * pulls[i];
    }
    return quadratic + logDeterminant;
  }

  /** Mean and variance at a point, the mean's own doubt included. */
  double[] at(double[] point) {
    double[] near = new double[x.length];
    for (int i = 0; i < near.length; i++) {
      near[i] = variance * correlation(point, x[i]);
    }
    double[] shares = solve(regular(), near);
    double rest = 1 - sum(shares);
    return new double[] {
      mean + dot(near, pulls), variance - dot(near, shares) + rest * rest / weight
    };
  }

  /** Each response less what the others say. */
  double[] leaveOneOut() {
    RealMatrix q = regular().getInverse();
    double[] rows = new double[y.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = sum(q.getRow(i));
    }
    double[] errors = new double[y.length];
    for (int i = 0; i < errors.length; i++) {
      double own = q.getEntry(i, i) - rows[i] * rows[i] / weight;
      errors[i] = pulls[i] / own;
    }
    return errors;
  }

  private DecompositionSolver regular() {
    if (solver == null) {
      throw new IllegalArgumentException("points: two are too close for these ranges");
    }
    return solver;
  }

  double[] ranges() {
    return ranges.clone();
  }

  /** The logarithms that this was made with. */
  double[] logs() {
    double[] logs = new double[ranges.length + 1];
    for (int f = 0; f < ranges.length; f++) {
      logs[f] = StrictMath.log(ranges[f]);
    }
    logs[ranges.length] = StrictMath.log(variance);
    return logs;
  }
}

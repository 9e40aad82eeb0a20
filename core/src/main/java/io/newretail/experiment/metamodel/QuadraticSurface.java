package io.newretail.experiment.metamodel;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * A quadratic response surface (Box and Wilson 1951): constant, slopes, squares and products, by least squares. Immutable; any thread.
 */
public final class QuadraticSurface {
  private final Samples samples;
  private final double[] coefficients;
  private final double r2;
  private final double q2;

  private QuadraticSurface(Samples samples, double[] coefficients, double r2, double q2) {
    this.samples = samples;
    this.coefficients = coefficients;
    this.r2 = r2;
    this.q2 = q2;
  }

  /**
   * Fits a surface.
   *
   * @param points one row a point
   * @param responses one a point
   * @return the surface
   * @throws IllegalArgumentException if there are no more points than terms, or the points cannot tell the terms apart
   */
  public static QuadraticSurface fit(double[][] points, double[] responses) {
    Samples samples = new Samples(points, responses);
    int factors = samples.factors();
    int terms = (factors + 1) * (factors + 2) / 2;
    checkArgument(
        points.length > terms, "points: %s: must be more than %s terms", points.length, terms);
    double[][] x = Arrays.stream(points).map(p -> terms(samples.inner(p))).toArray(double[][]::new);
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
    regression.setNoIntercept(true);
    regression.newSampleData(responses, x);
    try {
      double[] coefficients = regression.estimateRegressionParameters();
      double[] errors = regression.estimateResiduals();
      double r2 = Samples.share(errors, responses);
      RealMatrix hat = regression.calculateHat();
      for (int i = 0; i < errors.length; i++) {
        errors[i] /= 1 - hat.getEntry(i, i);
      }
      return new QuadraticSurface(samples, coefficients, r2, Samples.share(errors, responses));
    } catch (org.apache.commons.math3.linear.SingularMatrixException e) {
      throw new IllegalArgumentException("points: cannot tell the terms of a quadratic apart", e);
    }
  }

  /** 1, slopes, then squares and products row by row. */
  private static double[] terms(double[] inner) {
    int factors = inner.length;
    double[] terms = new double[(factors + 1) * (factors + 2) / 2];
    int t = 0;
    terms[t++] = 1;
    for (double x : inner) {
      terms[t++] = x;
    }
    for (int f = 0; f < factors; f++) {
      for (int g = f; g < factors; g++) {
        terms[t++] = inner[f] * inner[g];
      }
    }
    return terms;
  }

  /**
   * The surface at a point.
   *
   * @param point its coordinates
   * @return the value
   */
  public double predict(double[] point) {
    double[] terms = terms(samples.inner(point));
    double value = 0;
    for (int t = 0; t < terms.length; t++) {
      value += coefficients[t] * terms[t];
    }
    return value;
  }

  /**
   * The share of the responses' variance that the surface explains.
   *
   * @return R2
   */
  public double r2() {
    return r2;
  }

  /**
   * The same share when each response is predicted by the surface through all the others.
   *
   * @return leave-one-out Q2, at most R2
   */
  public double q2() {
    return q2;
  }

  /**
   * Where the surface is level.
   *
   * @return the point; may lie outside the points that it was fitted to
   * @throws IllegalStateException if there is no single one
   */
  public double[] stationaryPoint() {
    int factors = samples.factors();
    double[] slopes = Arrays.copyOfRange(coefficients, 1, factors + 1);
    for (int f = 0; f < factors; f++) {
      slopes[f] = -slopes[f];
    }
    var solver = new QRDecomposition(curvature(), 1e-12).getSolver();
    if (!solver.isNonSingular()) {
      throw new IllegalStateException("surface: has a ridge, not a single level point");
    }
    return samples.outer(solver.solve(new ArrayRealVector(slopes)).toArray());
  }

  /**
   * Whether the surface has a lowest point.
   *
   * @return true if it bends up in every direction
   */
  public boolean hasMinimum() {
    for (double value : new EigenDecomposition(curvature()).getRealEigenvalues()) {
      if (value <= 0) {
        return false;
      }
    }
    return true;
  }

  private RealMatrix curvature() {
    int factors = samples.factors();
    double[][] matrix = new double[factors][factors];
    int t = factors + 1;
    for (int f = 0; f < factors; f++) {
      for (int g = f; g < factors; g++) {
        double value = coefficients[t++];
        matrix[f][g] += value;
        matrix[g][f] += value;
      }
    }
    return new Array2DRowRealMatrix(matrix, false);
  }
}

package io.newretail.experiment.output;

import static com.google.common.base.Preconditions.checkArgument;

import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * The mean of an output, corrected by how far outputs of known mean came out from theirs: least squares on the controls (Lavenberg and
 * Welch 1981). For normal outputs the variance is that of the plain mean times {@code (1 - R^2)(n - 2)/(n - q - 2)} with q controls, so a
 * control that explains little costs more than it brings.
 *
 * @param interval the corrected mean, with n - q - 1 degrees of freedom
 * @param varianceFactor the estimated variance of the plain mean over that of the corrected one; above 1 is a gain
 */
public record ControlVariates(Interval interval, double varianceFactor) {

  /**
   * The corrected mean.
   *
   * @param confidence in (0, 1)
   * @param values the output, one value a replication; more than controls plus 2
   * @param controls by control, its values
   * @param means by control, its true mean
   * @return the estimate
   * @throws IllegalArgumentException if the controls depend on each other
   */
  public static ControlVariates of(
      double confidence, double[] values, double[][] controls, double[] means) {
    Intervals.checkConfidence(confidence);
    int n = values.length;
    int q = controls.length;
    checkArgument(
        q >= 1 && q == means.length, "controls: %s, of means %s: must be as many", q, means.length);
    checkArgument(n >= q + 3, "values: %s: must be at least %s", n, q + 3);
    double[][] rows = new double[n][q];
    for (int c = 0; c < q; c++) {
      checkArgument(controls[c].length == n, "controls[%s]: must have %s values", c, n);
      for (int r = 0; r < n; r++) {
        rows[r][c] = controls[c][r] - means[c];
      }
    }
    OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
    regression.newSampleData(values, rows);
    double mean;
    double error;
    try {
      mean = regression.estimateRegressionParameters()[0];
      error = regression.estimateRegressionParametersStandardErrors()[0];
    } catch (org.apache.commons.math3.linear.SingularMatrixException e) {
      throw new IllegalArgumentException("controls: must not depend on each other", e);
    }
    double half = Intervals.t(n - q - 1.0, confidence) * error;
    double plain = Intervals.variance(values) / n;
    return new ControlVariates(Interval.around(mean, half, confidence, n), plain / (error * error));
  }
}

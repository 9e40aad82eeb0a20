package io.newretail.fit;

/** Small symmetric positive definite systems, of which the lower triangle is read. */
final class Cholesky {
  private Cholesky() {}

  private static double[][] factor(double[][] a) {
    int n = a.length;
    double[][] l = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= l[i][k] * l[j][k];
        }
        l[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-300)) : sum / l[j][j];
      }
    }
    return l;
  }

  private static double[] back(double[][] l, double[] b) {
    int n = b.length;
    double[] x = b.clone();
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= l[i][k] * x[k];
      }
      x[i] /= l[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= l[k][i] * x[k];
      }
      x[i] /= l[i][i];
    }
    return x;
  }

  /** Solves a x = b. */
  static double[] solve(double[][] a, double[] b) {
    return back(factor(a), b);
  }

  /** The inverse of a. */
  static double[][] inverse(double[][] a) {
    double[][] l = factor(a);
    double[][] inverse = new double[a.length][];
    for (int j = 0; j < a.length; j++) {
      double[] unit = new double[a.length];
      unit[j] = 1;
      inverse[j] = back(l, unit);
    }
    return inverse;
  }
}

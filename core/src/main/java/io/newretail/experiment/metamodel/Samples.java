package io.newretail.experiment.metamodel;

import static com.google.common.base.Preconditions.checkArgument;

/** Points with their ranges, laid onto the cube from -1 to 1, and how well predictions meet responses. */
final class Samples {
  private final double[] middle;
  private final double[] half;

  Samples(double[][] points, double[] responses) {
    checkArgument(points.length >= 2, "points: %s: must be at least 2", points.length);
    checkArgument(
        points.length == responses.length,
        "responses: %s: must be one for each of %s points",
        responses.length,
        points.length);
    int factors = points[0].length;
    checkArgument(factors >= 1, "factors: %s: must be at least 1", factors);
    middle = new double[factors];
    half = new double[factors];
    for (int f = 0; f < factors; f++) {
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      for (double[] point : points) {
        checkArgument(point.length == factors, "point: must have %s coordinates", factors);
        checkArgument(Double.isFinite(point[f]), "point: %s: must be finite", point[f]);
        least = Math.min(least, point[f]);
        most = Math.max(most, point[f]);
      }
      checkArgument(most > least, "factor: number %s: must vary", f);
      middle[f] = (least + most) / 2;
      half[f] = (most - least) / 2;
    }
    for (double response : responses) {
      checkArgument(Double.isFinite(response), "response: %s: must be finite", response);
    }
  }

  int factors() {
    return middle.length;
  }

  double[] inner(double[] point) {
    checkArgument(point.length == factors(), "point: must have %s coordinates", factors());
    double[] inner = new double[point.length];
    for (int f = 0; f < point.length; f++) {
      inner[f] = (point[f] - middle[f]) / half[f];
    }
    return inner;
  }

  double[] outer(double[] inner) {
    double[] point = new double[inner.length];
    for (int f = 0; f < point.length; f++) {
      point[f] = middle[f] + inner[f] * half[f];
    }
    return point;
  }

  /** One less the squares of errors over the squares about the mean. */
  static double share(double[] errors, double[] responses) {
    double mean = 0;
    for (double response : responses) {
      mean += response / responses.length;
    }
    double left = 0;
    double all = 0;
    for (int i = 0; i < errors.length; i++) {
      left += errors[i] * errors[i];
      all += (responses[i] - mean) * (responses[i] - mean);
    }
    return 1 - left / all;
  }
}

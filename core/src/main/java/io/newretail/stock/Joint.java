package io.newretail.stock;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * Normal demands of a period that move together.
 *
 * @param points names of points; each gets its demand from here instead of its own
 * @param means of a period
 * @param sds of a period, each at least 0
 * @param correlations between the points, a full symmetric matrix that is positive semidefinite
 */
public record Joint(
    List<String> points, List<Double> means, List<Double> sds, List<List<Double>> correlations) {
  /** Keeps a copy and checks the shapes. */
  public Joint {
    points = List.copyOf(points);
    means = List.copyOf(means);
    sds = List.copyOf(sds);
    correlations = correlations.stream().map(List::copyOf).toList();
    int n = points.size();
    checkArgument(
        means.size() == n && sds.size() == n && correlations.size() == n,
        "joint demand: means, sds and correlations: must be as many as points, %s",
        n);
    checkArgument(
        correlations.stream().allMatch(row -> row.size() == n), "correlations: must be square");
  }

  /**
   * The same correlation for every pair.
   *
   * @param points names
   * @param means of a period
   * @param sds of a period
   * @param correlation between any two
   * @return the demand
   */
  public static Joint evenly(
      List<String> points, List<Double> means, List<Double> sds, double correlation) {
    int n = points.size();
    List<List<Double>> matrix = new java.util.ArrayList<>();
    for (int i = 0; i < n; i++) {
      List<Double> row = new java.util.ArrayList<>();
      for (int j = 0; j < n; j++) {
        row.add(i == j ? 1 : correlation);
      }
      matrix.add(row);
    }
    return new Joint(points, means, sds, matrix);
  }
}

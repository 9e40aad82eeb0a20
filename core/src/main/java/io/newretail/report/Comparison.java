package io.newretail.report;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Two reports on the same shoppers: for each key figure the mean difference, paired replication by replication, with its
 * interval, and by which factor the pairing cut the variance.
 *
 * @param first the name of the scenario that is measured
 * @param second the name of the scenario it is measured against
 * @param differences by key figure, first less second
 */
public record Comparison(String first, String second, Map<String, Difference> differences) {

  /**
   * The difference of one figure.
   *
   * @param estimate first less second
   * @param varianceFactor the variance of the difference had the runs been independent, over the variance as paired; NaN
   *     with fewer than two replications
   */
  public record Difference(Estimate estimate, double varianceFactor) {
    /**
     * The mean of paired differences.
     *
     * @param unit what is counted
     * @param first one value a replication
     * @param second as many, of the same replications
     * @return first less second
     */
    public static Difference of(String unit, double[] first, double[] second) {
      return difference(unit, first, second);
    }
  }

  /** Copies the differences. */
  public Comparison {
    differences = ImmutableMap.copyOf(differences);
  }

  /**
   * Compares two reports.
   *
   * @param first the report that is measured
   * @param second the report it is measured against
   * @return the comparison
   * @throws IllegalArgumentException if seed or replications differ, so that the shoppers are not the same
   */
  public static Comparison of(Report first, Report second) {
    if (first.seed() != second.seed() || first.replications() != second.replications()) {
      throw new IllegalArgumentException("comparison: seeds "
          + first.seed()
          + " and "
          + second.seed()
          + ", replications "
          + first.replications()
          + " and "
          + second.replications()
          + ": must be the same for both");
    }
    Map<String, Difference> differences = new LinkedHashMap<>();
    first.kpis().forEach((name, estimate) -> {
      if (second.kpis().containsKey(name)) {
        differences.put(
            name, difference(estimate.unit(), first.samples(name), second.samples(name)));
      }
    });
    return new Comparison(first.scenario(), second.scenario(), differences);
  }

  private static Difference difference(String unit, double[] a, double[] b) {
    double[] d = new double[a.length];
    for (int i = 0; i < d.length; i++) {
      d[i] = a[i] - b[i];
    }
    double paired = variance(d);
    double factor = paired > 0 ? (variance(a) + variance(b)) / paired : Double.NaN;
    return new Difference(Estimate.of(unit, d), factor);
  }

  private static double variance(double[] values) {
    double mean = 0;
    for (double v : values) {
      mean += v / values.length;
    }
    double sum = 0;
    for (double v : values) {
      sum += (v - mean) * (v - mean);
    }
    return values.length < 2 ? Double.NaN : sum / (values.length - 1);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(first + " less " + second + ", same shoppers:");
    differences.forEach(
        (name, d) -> text.append(String.format("%n  %-28s %s", name, d.estimate())));
    return text.toString();
  }
}

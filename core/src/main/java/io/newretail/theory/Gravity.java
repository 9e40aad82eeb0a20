package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/**
 * How shoppers spread over stores by size and distance: attraction {@code area^a / distance^b} (Huff 1964), and its estimation
 * as a multiplicative competitive interaction model by least squares on log-centred shares (Nakanishi and Cooper 1974).
 *
 * @param areaPower a, finite; about 1 for grocery
 * @param distancePower b, finite; 1 to 2 for grocery
 */
public record Gravity(double areaPower, double distancePower) {

  /** Checks the powers. */
  public Gravity {
    Checks.finite("areaPower", areaPower);
    Checks.finite("distancePower", distancePower);
  }

  /**
   * An estimate.
   *
   * @param gravity the estimated powers
   * @param areaError the standard error of the power of the area
   * @param distanceError the standard error of the power of the distance
   * @param residual the standard deviation of the residuals of the log-centred shares
   */
  public record Fit(Gravity gravity, double areaError, double distanceError, double residual) {}

  /**
   * The attraction of a store.
   *
   * @param area of any unit, above 0
   * @param distance of any unit, above 0
   * @return {@code area^a / distance^b}
   */
  public double attraction(double area, double distance) {
    Checks.positive("area", area);
    Checks.positive("distance", distance);
    return StrictMath.pow(area, areaPower) / StrictMath.pow(distance, distancePower);
  }

  /**
   * The shares of the stores among shoppers of one place.
   *
   * @param areas of the stores
   * @param distances from the place
   * @return one share a store; they sum to 1
   */
  public List<Double> shares(double[] areas, double... distances) {
    return sharesBeside(0, areas, distances).items();
  }

  /**
   * The shares of the stores beside an outside option, for instance a rival or ordering elsewhere.
   *
   * @param outside the attraction of the outside option, at least 0
   * @param areas of the stores
   * @param distances from the place
   * @return the shares; {@code none} is that of the outside option
   */
  public Choice.Shares sharesBeside(double outside, double[] areas, double... distances) {
    Checks.notNegative("outside", outside);
    checkArgument(
        areas.length > 0 && distances.length == areas.length, "distances: one for each store");
    double[] pull = new double[areas.length];
    double total = outside;
    for (int j = 0; j < pull.length; j++) {
      pull[j] = attraction(areas[j], distances[j]);
      total += pull[j];
    }
    double sum = total;
    return new Choice.Shares(
        Arrays.stream(pull).map(p -> p / sum).boxed().toList(), outside / total);
  }

  /**
   * Estimates the powers from the shares of stores among shoppers of several places. Every place must know at least two stores;
   * its outside option, if any, stays out of the shares (independence of irrelevant alternatives).
   *
   * @param areas of the stores
   * @param distances by place and store, above 0
   * @param shares by place and store: any numbers above 0 whose ratios are those of the visits
   * @return the powers with their standard errors
   */
  public static Fit estimate(double[] areas, double[][] distances, double[][] shares) {
    checkArgument(areas.length >= 2, "areas: %s: must be two stores or more", areas.length);
    checkArgument(
        distances.length > 0 && shares.length == distances.length, "shares: a row for each place");
    List<double[]> rows = new ArrayList<>();
    List<Double> answers = new ArrayList<>();
    double[] area = centred("area", areas);
    for (int i = 0; i < distances.length; i++) {
      checkArgument(
          distances[i].length == areas.length && shares[i].length == areas.length,
          "place %s: one for each store",
          i);
      double[] distance = centred("distance", distances[i]);
      double[] share = centred("share", shares[i]);
      for (int j = 0; j < areas.length; j++) {
        rows.add(new double[] {area[j], -distance[j]});
        answers.add(share[j]);
      }
    }
    return fit(rows, answers, distances.length);
  }

  private static Fit fit(List<double[]> rows, List<Double> answers, int places) {
    checkArgument(rows.size() > places + 2, "shares: %s: too few", rows.size());
    OLSMultipleLinearRegression ols = new OLSMultipleLinearRegression();
    ols.setNoIntercept(true);
    ols.newSampleData(
        answers.stream().mapToDouble(Double::doubleValue).toArray(), rows.toArray(new double[0][]));
    double[] power = ols.estimateRegressionParameters();
    double[] error = ols.estimateRegressionParametersStandardErrors();
    // Centring costs a degree of freedom a place, which the regression does not know.
    double freedom = (rows.size() - 2.0) / (rows.size() - places - 2.0);
    return new Fit(
        new Gravity(power[0], power[1]),
        error[0] * Math.sqrt(freedom),
        error[1] * Math.sqrt(freedom),
        ols.estimateRegressionStandardError() * Math.sqrt(freedom));
  }

  private static double[] centred(String name, double... values) {
    double[] logs = new double[values.length];
    double mean = 0;
    for (int i = 0; i < values.length; i++) {
      Checks.positive(name, values[i]);
      logs[i] = Math.log(values[i]);
      mean += logs[i] / values.length;
    }
    for (int i = 0; i < logs.length; i++) {
      logs[i] -= mean;
    }
    return logs;
  }
}

package io.newretail.fit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Weekly sales against prices, log-linear: {@code log units = level of store and brand + own log price + rivals' mean log
 * price + advertised + rivals advertised + coupon} (the constant-elasticity form of SCAN*PRO, Wittink and others 1988).
 * Immutable; {@link PriceFit} makes it.
 */
public final class PriceModel {
  /** What the coefficients stand for, in their order. */
  static final List<String> NAMES = List.of(
      "own log price", "rivals' mean log price", "advertised", "rivals' mean advertised", "coupon");

  private final Parts parts;
  private final Map<String, Level> byName = new HashMap<>();
  private final Map<String, double[]> byBrand = new HashMap<>();

  /**
   * The level of a brand in a store.
   *
   * @param store the store
   * @param brand the brand
   * @param level the mean logarithm of units at logarithms of prices of 0 and no promotion
   */
  public record Level(String store, String brand, double level) {}

  /**
   * All parts, for keeping the model in a file.
   *
   * @param coefficients over all weeks alike, standard errors clustered by store
   * @param forecasting the coefficients for forecasts, recent weeks weighing more
   * @param memory the weight of a week over that of the next
   * @param lastWeek the last week of the data
   * @param levels the levels for forecasts
   */
  public record Parts(
      List<Parameter> coefficients,
      List<Double> forecasting,
      double memory,
      int lastWeek,
      List<Level> levels) {
    /** Copies the lists. */
    public Parts {
      coefficients = List.copyOf(coefficients);
      forecasting = List.copyOf(forecasting);
      levels = List.copyOf(levels);
    }
  }

  /**
   * A model of its parts.
   *
   * @param parts the parts
   */
  public PriceModel(Parts parts) {
    this.parts = parts;
    for (Level level : parts.levels()) {
      byName.put(level.store() + "|" + level.brand(), level);
      double[] sum = byBrand.computeIfAbsent(level.brand(), b -> new double[2]);
      sum[0] += level.level();
      sum[1]++;
      double[] all = byBrand.computeIfAbsent("", b -> new double[2]);
      all[0] += level.level();
      all[1]++;
    }
  }

  /**
   * The parts.
   *
   * @return all of them
   */
  public Parts parts() {
    return parts;
  }

  /**
   * Predicts weeks. Rivals are the other brands of the same store and week among the rows. A brand that a store did not sell
   * has its mean level over stores.
   *
   * @param rows the weeks, units ignored
   * @return the expected logarithm of units of each row
   */
  public double[] logUnits(List<PriceRow> rows) {
    double[][] x = effects(rows);
    double[] log = new double[rows.size()];
    for (int i = 0; i < log.length; i++) {
      PriceRow row = rows.get(i);
      Level level = byName.get(row.store() + "|" + row.brand());
      double[] mean =
          byBrand.getOrDefault(row.brand(), byBrand.getOrDefault("", new double[] {0, 1}));
      log[i] = level == null ? mean[0] / mean[1] : level.level();
      for (int j = 0; j < NAMES.size(); j++) {
        log[i] += parts.forecasting().get(j) * x[i][j];
      }
    }
    return log;
  }

  /** The root mean square error of the logarithm of units, over rows of which units are known. */
  static double error(List<PriceRow> rows, double[] log) {
    double sum = 0;
    int n = 0;
    for (int i = 0; i < log.length; i++) {
      if (!Double.isNaN(rows.get(i).units())) {
        double miss = Math.log(rows.get(i).units()) - log[i];
        sum += miss * miss;
        n++;
      }
    }
    return Math.sqrt(sum / n);
  }

  /**
   * Judges the model on weeks whose units are known.
   *
   * @param rows the weeks
   * @return the root mean square error of the logarithm of units; NaN if none is known
   */
  public double error(List<PriceRow> rows) {
    return error(rows, logUnits(rows));
  }

  /** The effects of each row. */
  static double[][] effects(List<PriceRow> rows) {
    Map<String, double[]> shelf = new HashMap<>();
    List<double[]> of = new ArrayList<>();
    for (PriceRow row : rows) {
      double[] sum = shelf.computeIfAbsent(row.store() + "|" + row.week(), k -> new double[3]);
      sum[0] += Math.log(row.price());
      sum[1] += row.promotion().advertised();
      sum[2]++;
      of.add(sum);
    }
    double[][] x = new double[rows.size()][];
    for (int i = 0; i < x.length; i++) {
      PriceRow row = rows.get(i);
      double own = Math.log(row.price());
      double advertised = row.promotion().advertised();
      double[] sum = of.get(i);
      double rivals = sum[2] - 1;
      x[i] = new double[] {
        own,
        rivals > 0 ? (sum[0] - own) / rivals : 0,
        advertised,
        rivals > 0 ? (sum[1] - advertised) / rivals : 0,
        row.promotion().coupon()
      };
    }
    return x;
  }
}

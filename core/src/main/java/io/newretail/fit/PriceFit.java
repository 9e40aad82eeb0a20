package io.newretail.fit;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fits {@link PriceModel} by least squares within store and brand. */
public final class PriceFit {
  private static final double[] MEMORIES = {1, 0.99, 0.98, 0.97, 0.95, 0.92, 0.88};
  private static final int P = PriceModel.NAMES.size();

  private final List<PriceRow> rows;
  private final double[][] x;
  private final double[] y;
  private final int[] series;
  private final int[] store;
  private final List<PriceRow> firsts = new ArrayList<>();
  private final int stores;

  /**
   * What came of a fit.
   *
   * @param model the model
   * @param rows how many rows there were
   * @param residual the root mean square of the residuals, all weeks alike
   * @param rSquared the share of the variance within store and brand that is explained
   * @param forecastError the root mean square error of the logarithm of units over the last weeks, predicted from those
   *     before
   * @param heldWeeks how many weeks that were
   */
  public record Result(
      PriceModel model,
      int rows,
      double residual,
      double rSquared,
      double forecastError,
      int heldWeeks) {}

  private record Line(double[] slope, double[] level, double[][] cross) {}

  private PriceFit(List<PriceRow> rows) {
    this.rows = rows;
    x = PriceModel.effects(rows);
    y = new double[rows.size()];
    series = new int[y.length];
    store = new int[y.length];
    Map<String, Integer> ids = new LinkedHashMap<>();
    Map<String, Integer> storeIds = new LinkedHashMap<>();
    for (int i = 0; i < y.length; i++) {
      PriceRow row = rows.get(i);
      y[i] = Math.log(row.units());
      Integer id = ids.putIfAbsent(row.store() + "|" + row.brand(), ids.size());
      if (id == null) {
        firsts.add(row);
      }
      series[i] = id == null ? ids.size() - 1 : id;
      Integer at = storeIds.putIfAbsent(row.store(), storeIds.size());
      store[i] = at == null ? storeIds.size() - 1 : at;
    }
    stores = storeIds.size();
  }

  /**
   * Fits.
   *
   * @param rows weeks of brands in stores, units known
   * @param heldWeeks how many of the last weeks choose how much recent weeks weigh; 0 for none
   * @return the model and how well it fits
   */
  public static Result of(List<PriceRow> rows, int heldWeeks) {
    checkArgument(rows.size() >= 50, "rows: %s: must be at least 50 to fit", rows.size());
    for (PriceRow row : rows) {
      checkArgument(row.units() > 0, "units: %s: must be known to fit", row.units());
    }
    return new PriceFit(List.copyOf(rows)).fit(heldWeeks);
  }

  private Result fit(int heldWeeks) {
    int last = rows.stream().mapToInt(PriceRow::week).max().orElse(0);
    int first = rows.stream().mapToInt(PriceRow::week).min().orElse(0);
    boolean held = heldWeeks > 0 && last - first > 2 * heldWeeks;
    double memory = 1;
    double error = Double.NaN;
    for (double candidate : held ? MEMORIES : new double[0]) {
      double e = heldError(candidate, last - heldWeeks);
      if (!(e >= error)) {
        error = e;
        memory = candidate;
      }
    }
    Line alike = line(1, last);
    Line recent = line(memory, last);
    double[] residual = residuals(alike);
    List<Parameter> coefficients = coefficients(alike, residual);
    List<PriceModel.Level> levels = new ArrayList<>();
    for (int s = 0; s < firsts.size(); s++) {
      levels.add(new PriceModel.Level(
          firsts.get(s).store(), firsts.get(s).brand(), recent.level()[s]));
    }
    List<Double> slope = new ArrayList<>();
    for (double b : recent.slope()) {
      slope.add(b);
    }
    PriceModel model =
        new PriceModel(new PriceModel.Parts(coefficients, slope, memory, last, levels));
    double squares = 0;
    for (double e : residual) {
      squares += e * e;
    }
    return new Result(
        model,
        y.length,
        Math.sqrt(squares / y.length),
        1 - squares / within(),
        error,
        held ? heldWeeks : 0);
  }

  private double within() {
    double[] sum = new double[firsts.size()];
    double[] n = new double[sum.length];
    double squares = 0;
    for (int i = 0; i < y.length; i++) {
      sum[series[i]] += y[i];
      n[series[i]]++;
      squares += y[i] * y[i];
    }
    for (int s = 0; s < sum.length; s++) {
      squares -= sum[s] * sum[s] / n[s];
    }
    return squares;
  }

  private double heldError(double memory, int lastWeek) {
    Line line = line(memory, lastWeek);
    double sum = 0;
    int n = 0;
    for (int i = 0; i < y.length; i++) {
      if (rows.get(i).week() > lastWeek && !Double.isNaN(line.level()[series[i]])) {
        double miss = y[i] - line.level()[series[i]] - dot(line.slope(), x[i]);
        sum += miss * miss;
        n++;
      }
    }
    return Math.sqrt(sum / n);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < P; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  /** Least squares within series over the weeks up to one, the weight of a week falling with its age. */
  private Line line(double memory, int lastWeek) {
    int n = firsts.size();
    double[] w = new double[y.length];
    double[] total = new double[n];
    double[] meanY = new double[n];
    double[][] meanX = new double[n][P];
    for (int i = 0; i < w.length; i++) {
      int age = lastWeek - rows.get(i).week();
      w[i] = age < 0 ? 0 : Math.pow(memory, age);
      total[series[i]] += w[i];
      meanY[series[i]] += w[i] * y[i];
      for (int j = 0; j < P; j++) {
        meanX[series[i]][j] += w[i] * x[i][j];
      }
    }
    for (int s = 0; s < n; s++) {
      meanY[s] /= total[s];
      for (int j = 0; j < P; j++) {
        meanX[s][j] /= total[s];
      }
    }
    double[][] a = new double[P][P];
    double[] b = new double[P];
    for (int i = 0; i < w.length; i++) {
      for (int j = 0; j < P && w[i] > 0; j++) {
        double xj = w[i] * (x[i][j] - meanX[series[i]][j]);
        b[j] += xj * (y[i] - meanY[series[i]]);
        for (int k = 0; k < P; k++) {
          a[j][k] += xj * (x[i][k] - meanX[series[i]][k]);
        }
      }
    }
    for (int j = 0; j < P; j++) {
      a[j][j] += 1e-6;
    }
    double[] slope = Cholesky.solve(a, b);
    for (int s = 0; s < n; s++) {
      meanY[s] -= dot(slope, meanX[s]);
    }
    return new Line(slope, meanY, a);
  }

  private double[] residuals(Line line) {
    double[] residual = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      residual[i] = y[i] - line.level()[series[i]] - dot(line.slope(), x[i]);
    }
    return residual;
  }

  /** Standard errors that allow for any dependence within a store (Liang and Zeger 1986). */
  private List<Parameter> coefficients(Line line, double[] residual) {
    double[][] meanX = new double[firsts.size()][P];
    double[] count = new double[firsts.size()];
    for (int i = 0; i < y.length; i++) {
      count[series[i]]++;
      for (int j = 0; j < P; j++) {
        meanX[series[i]][j] += x[i][j];
      }
    }
    double[][] score = new double[stores][P];
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < P; j++) {
        score[store[i]][j] += residual[i] * (x[i][j] - meanX[series[i]][j] / count[series[i]]);
      }
    }
    double[][] inverse = Cholesky.inverse(line.cross());
    double small = stores > 1 ? stores / (stores - 1.0) : Double.NaN;
    List<Parameter> coefficients = new ArrayList<>();
    for (int j = 0; j < P; j++) {
      double variance = 0;
      for (double[] of : score) {
        double z = dot(inverse[j], of);
        variance += z * z;
      }
      coefficients.add(
          new Parameter(PriceModel.NAMES.get(j), line.slope()[j], Math.sqrt(variance * small)));
    }
    return coefficients;
  }
}

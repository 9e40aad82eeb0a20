package io.newretail.fit;

import io.newretail.demand.ItemShocks;
import io.newretail.demand.ItemShocks.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits what draws panels. What a shelf that ran out does to the figures of a panel has no closed form, so the mean, the
 * size of the shocks and the part of products in them are set by simulated moments: panels are drawn, and all are corrected until the panels have the mean,
 * the relative variance and the covariance within a product of the data.
 */
final class DrawingFit {
  private static final int ROUNDS = 5;
  private static final int PANELS = 4;
  private static final double PRIOR_DAYS = 30;

  private final DemandPanel panel;
  private final DemandModel.Drawing start;

  DrawingFit(DemandPanel panel, SeriesMeans means, ItemShocks shocks) {
    this.panel = panel;
    List<Double> week = new ArrayList<>();
    for (double w : means.week) {
      week.add(w);
    }
    start = new DemandModel.Drawing(
        shocks, week, ExposureLaw.of(panel, means.mean), 1, volatility(panel, means.mean));
  }

  /** The relative variance of each product over that of all, drawn in to 1 as far as its days are few. */
  private static Map<String, Double> volatility(DemandPanel panel, double[] mean) {
    int[] product = panel.group(Scope.PRODUCT);
    double[] excess = new double[panel.groups(Scope.PRODUCT)];
    double[] weight = new double[excess.length];
    double[] days = new double[excess.length];
    double allExcess = 0;
    double allWeight = 0;
    for (int i = 0; i < panel.rows; i++) {
      if (panel.counts(i)) {
        double miss = panel.units[i] - mean[i];
        excess[product[i]] += miss * miss - mean[i];
        weight[product[i]] += mean[i] * mean[i];
        days[product[i]]++;
        allExcess += miss * miss - mean[i];
        allWeight += mean[i] * mean[i];
      }
    }
    Map<String, Double> volatility = new LinkedHashMap<>();
    double all = Math.max(1e-3, allExcess / allWeight);
    for (int p = 0; p < excess.length; p++) {
      double own = Math.max(0.05, excess[p] / Math.max(1e-9, weight[p]) / all);
      double sure = days[p] / (days[p] + PRIOR_DAYS);
      volatility.put(panel.names(Scope.PRODUCT).get(p), sure * own + 1 - sure);
    }
    return volatility;
  }

  /** The drawing whose panels have the mean, variance and shared shocks of the data; {@code bare} holds all other parts. */
  DemandModel.Drawing fit(DemandModel.Parts bare) {
    double[] data = moments(panel);
    DemandModel.Drawing drawing = start;
    for (int round = 0; round < ROUNDS; round++) {
      double[] mean = new double[data.length];
      for (int p = 0; p < PANELS; p++) {
        double[] drawn = moments(panel(bare, drawing, p));
        for (int m = 0; m < mean.length; m++) {
          mean[m] += drawn[m] / PANELS;
        }
      }
      double larger = ratio(data[1], mean[1]);
      drawing = drawing
          .scaled(mean[0] > 0 ? data[0] / mean[0] : 1, larger)
          .withProducts(ratio(data[2], mean[2]) / larger);
    }
    return drawing;
  }

  private static double ratio(double wanted, double drawn) {
    return wanted > 0 && drawn > 0 ? Math.min(1.5, Math.max(0.67, wanted / drawn)) : 1;
  }

  private DemandPanel panel(DemandModel.Parts bare, DemandModel.Drawing drawing, int seed) {
    List<PanelRow> rows = new ArrayList<>();
    new DemandModel(bare.drawing(drawing)).draw().draw(panel.days, 1_000 + seed, rows::add);
    return DemandPanel.of(rows);
  }

  /**
   * Units on a whole day; the variance beyond Poisson relative to the mean squared; the covariance of two series of one product on one day,
   * which is larger than the shocks of a product say where the products that are in most stores also vary most.
   */
  private static double[] moments(DemandPanel of) {
    double[] mean = new SeriesMeans(of).mean;
    double units = 0;
    double exposure = 0;
    double excess = 0;
    double weight = 0;
    for (int i = 0; i < of.rows; i++) {
      if (of.counts(i)) {
        units += of.units[i];
        exposure += of.exposure[i];
        double miss = of.units[i] - mean[i];
        excess += miss * miss - mean[i];
        weight += mean[i] * mean[i];
      }
    }
    return new double[] {units / exposure, excess / weight, ofProducts(of, mean)};
  }

  static double ofProducts(DemandPanel of, double[] mean) {
    int[] product = of.group(Scope.PRODUCT);
    double[] misses = new double[of.groups(Scope.PRODUCT) * of.days];
    double[] means = new double[misses.length];
    double top = 0;
    double bottom = 0;
    for (int i = 0; i < of.rows; i++) {
      if (of.counts(i)) {
        double miss = of.units[i] - mean[i];
        int cell = product[i] * of.days + of.day[i];
        misses[cell] += miss;
        means[cell] += mean[i];
        top -= miss * miss;
        bottom -= mean[i] * mean[i];
      }
    }
    for (int c = 0; c < misses.length; c++) {
      top += misses[c] * misses[c];
      bottom += means[c] * means[c];
    }
    return bottom > 1e-9 * of.rows ? top / bottom : 0;
  }

  DemandModel.Drawing start() {
    return start;
  }
}

package io.newretail.fit;

import io.newretail.demand.ItemShocks;
import io.newretail.demand.ItemShocks.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits what draws panels. What a shelf that ran out does to the figures of a panel has no closed form, so the mean and the
 * size of the shocks are set by simulated moments: panels are drawn, and both are corrected until the panels have the mean and
 * the relative variance of the data.
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

  /** The drawing whose panels have the mean and variance of the data; {@code bare} holds all other parts. */
  DemandModel.Drawing fit(DemandModel.Parts bare) {
    double[] data = moments(panel);
    DemandModel.Drawing drawing = start;
    for (int round = 0; round < ROUNDS; round++) {
      double mean = 0;
      double variance = 0;
      for (int p = 0; p < PANELS; p++) {
        double[] drawn = moments(panel(bare, drawing, p));
        mean += drawn[0] / PANELS;
        variance += drawn[1] / PANELS;
      }
      double larger = data[1] > 0 && variance > 0 ? data[1] / variance : 1;
      drawing =
          drawing.scaled(mean > 0 ? data[0] / mean : 1, Math.min(1.5, Math.max(0.67, larger)));
    }
    return drawing;
  }

  private DemandPanel panel(DemandModel.Parts bare, DemandModel.Drawing drawing, int seed) {
    List<PanelRow> rows = new ArrayList<>();
    new DemandModel(bare.drawing(drawing)).draw().draw(panel.days, 1_000 + seed, rows::add);
    return DemandPanel.of(rows);
  }

  /** Units on a whole day, and the variance beyond Poisson relative to the mean squared. */
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
    return new double[] {units / exposure, excess / weight};
  }

  DemandModel.Drawing start() {
    return start;
  }
}

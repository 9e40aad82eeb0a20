package io.newretail.fit;

import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.ShockPath;
import java.util.ArrayList;
import java.util.List;

/** A panel drawn from known parameters: 4 cities of 3 stores, 12 articles each. */
final class MadePanel {
  static final int DAYS = 77;
  static final double PRICE = -1.8;
  static final double PROMOTION = 0.25;
  static final double SATURDAY = 0.3;
  static final double ALPHA = 0.08;
  static final double PRODUCT_CITY = 0.05;
  static final double LASTING = 0.7;
  static final double CORRELATION = 0.9;
  private static final int STORES = 12;
  private static final int PRODUCTS = 12;

  private final RandomStream random = new RandomStream();
  private final List<PanelRow> rows = new ArrayList<>();

  private MadePanel(long seed, double outShare) {
    ShockPath[] path = new ShockPath[4 * PRODUCTS];
    for (int g = 0; g < path.length; g++) {
      path[g] = new ShockPath(PRODUCT_CITY, new ShockPath.Memory(LASTING, CORRELATION, 0, 0));
      path[g].reset(RandomStream.part(seed, g));
    }
    RandomStream noise = new RandomStream();
    noise.seek(RandomStream.part(seed, 1_000_000));
    for (int d = 0; d < DAYS; d++) {
      double[] shock = new double[path.length];
      for (int g = 0; g < path.length; g++) {
        shock[g] = path[g].nextLog(random);
      }
      for (int s = 0; s < STORES * PRODUCTS; s++) {
        rows.add(row(s / PRODUCTS, s % PRODUCTS, d, shock, noise, outShare));
      }
    }
  }

  private static PanelRow row(
      int store, int product, int d, double[] shock, RandomStream noise, double outShare) {
    double level = Math.log(4 + product) + 0.1 * (store % 3);
    boolean sale = noise.nextUniform() < 0.3;
    double price = sale ? 0.7 + 0.2 * noise.nextUniform() : 1;
    double flag = noise.nextUniform() < 0.2 ? 1 : 0;
    double exposure = noise.nextUniform() < outShare ? 0.3 + 0.6 * noise.nextUniform() : 1;
    double log = level
        + PRICE * Math.log(price)
        + PROMOTION * flag
        + (d % 7 == 5 ? SATURDAY : 0)
        + shock[store / 3 * PRODUCTS + product];
    double gamma = noise.nextGamma(1 / ALPHA) * ALPHA;
    int units = noise.nextPoisson(exposure * Math.exp(log) * gamma);
    return new PanelRow(
        new Place("s" + store, "p" + product, "c" + store / 3, "k" + product / 4),
        d,
        d % 7,
        units,
        exposure,
        new Conditions(price, flag, Double.NaN, Double.NaN, Double.NaN));
  }

  static List<PanelRow> rows(long seed, double outShare) {
    return new MadePanel(seed, outShare).rows;
  }
}

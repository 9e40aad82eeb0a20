package io.newretail.fit;

import io.newretail.demand.ItemShocks;
import io.newretail.demand.ItemShocks.Scope;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Purpose;
import io.newretail.internal.clock.ShockPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws daily sales of the series of a model: level (drawn in by what lasting shocks had added to it), weekday, nested shocks
 * that last or pass, gamma-Poisson noise of each series, the shocks of some products larger than of others; and the hours
 * out of stock as an exposure that goes with what is asked for. Every group and every series has random numbers of its own, so leaving out a series moves no random number of another.
 */
public final class PanelDraw {
  private static final Scope[] SHARED = {
    Scope.CHAIN, Scope.CITY, Scope.STORE, Scope.CATEGORY, Scope.PRODUCT, Scope.PRODUCT_IN_CITY
  };

  private final DemandModel model;
  private final List<Map<String, ShockPath>> paths = new ArrayList<>();
  private final RandomStream random = new RandomStream();
  private final double shrinkage;
  private final double centre;

  /** Takes a drawn day of a series. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes it.
     *
     * @param row the day; without conditions
     */
    void take(PanelRow row);
  }

  PanelDraw(DemandModel model) {
    this.model = model;
    List<DemandModel.Series> series = model.parts().series();
    double sum = 0;
    double squares = 0;
    for (DemandModel.Series s : series) {
      double log = StrictMath.log(s.level() + 1e-9);
      sum += log / series.size();
      squares += log * log / series.size();
    }
    double between = squares - sum * sum;
    double drawn = model.parts().drawing().shocks().total() * lost();
    shrinkage = between > 0 ? StrictMath.sqrt(Math.max(0.25, 1 - drawn / between)) : 1;
    centre = (1 - shrinkage) * sum;
  }

  /** The share of the variance of the shocks that went into the levels of the data, and will be drawn anew. */
  private double lost() {
    int n = model.parts().days().last() - model.parts().days().first() + 1;
    double sum = n;
    for (int k = 1; k < n; k++) {
      sum += 2.0 * (n - k) * model.parts().drawing().shocks().memory().autocorrelation(k);
    }
    return sum / ((double) n * n);
  }

  /**
   * Draws days from the first day of the data on.
   *
   * @param days how many
   * @param seed the seed
   * @param sink takes the rows, day by day
   */
  public void draw(int days, long seed, Sink sink) {
    ItemShocks shocks = model.parts().drawing().shocks();
    List<DemandModel.Series> series = model.parts().series();
    begin(shocks, series, seed);
    ShockPath[] own = own(shocks, series, seed);
    double[] noise = noise(shocks, series);
    double[] swing = swing(series);
    double passed = shocks.variance(Scope.ITEM) * kept(shocks);
    long[] key = new long[own.length];
    for (int s = 0; s < key.length; s++) {
      key[s] = key(seed, 100, DemandPanel.name(Scope.ITEM, series.get(s).place()));
    }
    for (int d = 0; d < days; d++) {
      List<Map<String, Double>> today = today();
      for (int s = 0; s < own.length; s++) {
        double log = swung(own[s].nextLog(random), passed, swing[s]);
        for (int k = 0; k < SHARED.length; k++) {
          double shock = today
              .get(k)
              .getOrDefault(DemandPanel.name(SHARED[k], series.get(s).place()), 0.0);
          boolean wide = SHARED[k].number() < Scope.PRODUCT.number();
          log += wide ? shock : swung(shock, shocks.variance(SHARED[k]), swing[s]);
        }
        random.seek(RandomStream.part(key[s], d));
        sink.take(row(series.get(s), d, log, noise[s] * swing[s]));
      }
    }
  }

  private double[] swing(List<DemandModel.Series> series) {
    Map<String, Double> volatility = model.parts().drawing().volatility();
    return series.stream()
        .mapToDouble(s -> volatility.getOrDefault(s.place().product(), 1.0))
        .toArray();
  }

  /** The logarithm of a factor of mean 1 and a variance, its variance made larger: the mean stays 1. */
  private static double swung(double log, double variance, double larger) {
    double square = StrictMath.log(1 + variance);
    double scale = StrictMath.sqrt(larger);
    return scale * (log + square / 2) - larger * square / 2;
  }

  private void begin(ItemShocks shocks, List<DemandModel.Series> series, long seed) {
    paths.clear();
    for (Scope scope : SHARED) {
      Map<String, ShockPath> of = new LinkedHashMap<>();
      for (DemandModel.Series s : series) {
        String name = DemandPanel.name(scope, s.place());
        of.computeIfAbsent(name, n -> {
          ShockPath path = new ShockPath(shocks.variance(scope), memory(shocks));
          path.reset(key(seed, scope.number(), n));
          return path;
        });
      }
      paths.add(of);
    }
  }

  private static long key(long seed, int scope, String name) {
    long entity = RandomStream.entity(name);
    return RandomStream.part(RandomStream.key(seed, 0, Purpose.ITEM_SHOCKS, entity), scope);
  }

  private static ShockPath.Memory memory(ItemShocks shocks) {
    ItemShocks.Memory m = shocks.memory();
    return new ShockPath.Memory(m.lasting(), m.correlation(), m.weekly(), m.weeklyCorrelation());
  }

  private static double kept(ItemShocks shocks) {
    return shocks.memory().lasting() + shocks.memory().weekly();
  }

  /** What lasts of the shocks of single series. */
  private static ShockPath[] own(ItemShocks shocks, List<DemandModel.Series> series, long seed) {
    double lasting = shocks.variance(Scope.ITEM) * kept(shocks);
    ShockPath[] own = new ShockPath[series.size()];
    for (int s = 0; s < own.length; s++) {
      own[s] = new ShockPath(lasting, memory(shocks).withoutPassing());
      String name = DemandPanel.name(Scope.ITEM, series.get(s).place());
      own[s].reset(key(seed, Scope.ITEM.number(), name));
    }
    return own;
  }

  /** What passes of them, as the alpha of each series: in proportion to what the data show of it. */
  private static double[] noise(ItemShocks shocks, List<DemandModel.Series> series) {
    double all = 0;
    double weight = 0;
    for (DemandModel.Series s : series) {
      all += s.blind() * s.level() * s.level();
      weight += s.level() * s.level();
    }
    double passing = shocks.variance(Scope.ITEM) * (1 - kept(shocks));
    double[] noise = new double[series.size()];
    for (int s = 0; s < noise.length; s++) {
      noise[s] = all > 0 ? passing * series.get(s).blind() * weight / all : passing;
    }
    return noise;
  }

  private List<Map<String, Double>> today() {
    List<Map<String, Double>> today = new ArrayList<>();
    for (Map<String, ShockPath> of : paths) {
      Map<String, Double> logs = new LinkedHashMap<>();
      of.forEach((name, path) -> logs.put(name, path.nextLog(random)));
      today.add(logs);
    }
    return today;
  }

  private PanelRow row(DemandModel.Series series, int d, double log, double alpha) {
    int day = model.parts().days().first() + d;
    int weekday = model.weekday(day);
    double usual = StrictMath.exp(centre + shrinkage * StrictMath.log(series.level() + 1e-9))
        * model.parts().drawing().week().get(weekday);
    double gamma = alpha > 1e-6 ? random.nextGamma(1 / alpha) * alpha : 1;
    double mean = usual * model.parts().drawing().lift() * StrictMath.exp(log) * gamma;
    int asked = random.nextPoisson(mean);
    double exposure = model.parts().drawing().exposure().draw(asked / usual, random);
    int units = sold(asked, exposure, random.nextUniform());
    return new PanelRow(series.place(), day, weekday, units, exposure, Conditions.unknown());
  }

  /** A shelf that runs out has sold something; else its share of the day, rounded up or down by chance. */
  private static int sold(int asked, double exposure, double u) {
    if (exposure >= 1) {
      return asked;
    }
    double share = asked * exposure;
    int units = (int) Math.floor(share + u);
    return exposure > DemandPanel.LEAST_EXPOSURE && asked > 0 ? Math.max(1, units) : units;
  }
}

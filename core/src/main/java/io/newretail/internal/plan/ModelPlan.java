package io.newretail.internal.plan;

import io.newretail.demand.BasketModel;
import io.newretail.demand.TripType;
import io.newretail.internal.clock.RandomStream;
import io.newretail.network.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A basket model over the articles of the range. Immutable; any thread. */
public final class ModelPlan {
  private static final int DRAWS = 20_000;
  private static final int BY_WEIGHT = 200;

  /** The model as tables. */
  public final BasketTables tables;

  /** By article of the model, the article of the range. */
  public final int[] item;

  ModelPlan(BasketModel model, List<Item> range) {
    tables = new BasketTables(model);
    Map<String, Integer> index = new HashMap<>();
    for (Item each : range) {
      index.put(each.name(), index.size());
    }
    item = model.items().stream().mapToInt(name -> index.getOrDefault(name, 0)).toArray();
  }

  /**
   * Adds the expected units of each article, of so many baskets: from baskets drawn with a fixed key, and for what hardly comes from the
   * weights.
   */
  void addUnits(BasketModel model, double baskets, double[] units) {
    double[] lines = byWeight(model);
    for (int i = 0; i < lines.length; i++) {
      lines[i] *= BY_WEIGHT;
    }
    BasketSampler sampler = new BasketSampler(tables);
    RandomStream random = new RandomStream();
    for (int b = 0; b < DRAWS; b++) {
      random.seek(RandomStream.part(0, b));
      int n = sampler.draw(random);
      for (int line = 0; line < n; line++) {
        lines[sampler.item(line)]++;
      }
    }
    double perLine = baskets * model.units().mean() / (DRAWS + BY_WEIGHT);
    for (int i = 0; i < lines.length; i++) {
      units[item[i]] += perLine * lines[i];
    }
  }

  /** The lines of a basket by article if all were drawn by weight and came as often as they liked. */
  private static double[] byWeight(BasketModel model) {
    double[] lines = new double[model.items().size()];
    List<Double> sizes = model.lines().weights();
    double baskets = sizes.stream().mapToDouble(Double::doubleValue).sum();
    for (TripType type : model.types()) {
      double weight = type.weights().stream().mapToDouble(Double::doubleValue).sum();
      double ofType = 0;
      for (int n = 1; n <= sizes.size(); n++) {
        int c = model.sizeClass(n);
        double all = model.types().stream().mapToDouble(t -> t.shares().get(c)).sum();
        ofType += n * sizes.get(n - 1) / baskets * type.shares().get(c) / all;
      }
      for (int i = 0; i < lines.length; i++) {
        lines[i] += ofType * type.weights().get(i) / weight;
      }
    }
    return lines;
  }
}

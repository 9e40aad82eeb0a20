package io.newretail.internal.plan;

import io.newretail.demand.BasketModel;
import io.newretail.demand.PairLift;
import io.newretail.demand.TripType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A basket model as tables: all that {@link BasketSampler} looks up. Immutable; any thread. */
public final class BasketTables {
  /** How many articles there are. */
  public final int items;

  final AliasTable lines;
  final AliasTable units;
  final boolean oneUnit;
  final int[] sizeClass;
  final AliasTable[] type;
  final AliasTable[] item;
  final int[] carried;
  final int[] pairStart;
  final int[] pairItem;
  final double[] pairLift;

  /** Where the partners end that an article attracts; those it repels follow. */
  final int[] attractedEnd;

  /** One over how many an article attracts: the chance that it proposes a given one of them. */
  final double[] call;

  /** By type, the share of each article in what is proposed. */
  final double[][] weight;

  /** The tables of a checked model. */
  public BasketTables(BasketModel model) {
    items = model.items().size();
    double[] sizes = values(model.lines().weights());
    lines = AliasTable.of(sizes);
    units = AliasTable.of(values(model.units().weights()));
    oneUnit = units.size() == 1;
    sizeClass = new int[sizes.length + 1];
    for (int n = 1; n <= sizes.length; n++) {
      sizeClass[n] = model.sizeClass(n);
    }
    List<TripType> types = model.types();
    type = new AliasTable[model.sizeClasses().size()];
    for (int c = 0; c < type.length; c++) {
      double[] shares = new double[types.size()];
      for (int t = 0; t < shares.length; t++) {
        shares[t] = types.get(t).shares().get(c);
      }
      type[c] = AliasTable.of(shares);
    }
    item = new AliasTable[types.size()];
    carried = new int[types.size()];
    weight = new double[types.size()][];
    for (int t = 0; t < item.length; t++) {
      double[] weights = values(types.get(t).weights());
      item[t] = AliasTable.of(weights);
      double total = 0;
      for (double w : weights) {
        carried[t] += w > 0 ? 1 : 0;
        total += w;
      }
      weight[t] = weights;
      for (int i = 0; i < items; i++) {
        weights[i] /= total;
      }
    }
    pairStart = new int[items + 1];
    pairItem = new int[2 * model.pairs().size()];
    pairLift = new double[pairItem.length];
    attractedEnd = new int[items];
    fillPairs(model);
    call = new double[items];
    for (int i = 0; i < items; i++) {
      call[i] = 1.0 / Math.max(1, attractedEnd[i] - pairStart[i]);
    }
  }

  private void fillPairs(BasketModel model) {
    Map<String, Integer> index = new HashMap<>();
    for (int i = 0; i < items; i++) {
      index.put(model.items().get(i), i);
    }
    int[] ends = new int[pairItem.length];
    int n = 0;
    for (PairLift pair : model.pairs()) {
      ends[n++] = index.getOrDefault(pair.first(), 0);
      ends[n++] = index.getOrDefault(pair.second(), 0);
    }
    for (int end : ends) {
      pairStart[end + 1]++;
    }
    for (int i = 0; i < items; i++) {
      pairStart[i + 1] += pairStart[i];
    }
    int[] next = pairStart.clone();
    place(model, ends, next, true);
    System.arraycopy(next, 0, attractedEnd, 0, items);
    place(model, ends, next, false);
  }

  private void place(BasketModel model, int[] ends, int[] next, boolean attracting) {
    for (int e = 0; e < ends.length; e++) {
      double lift = model.pairs().get(e / 2).lift();
      if (lift > 1 == attracting) {
        int at = next[ends[e]]++;
        pairItem[at] = ends[e ^ 1];
        pairLift[at] = lift;
      }
    }
  }

  /** 1 if an article attracts none, else 0. */
  int loner(int article) {
    return attractedEnd[article] == pairStart[article] ? 1 : 0;
  }

  /** The log of the product of the lifts between an article and those that are in. */
  public double logAttraction(int article, boolean[] in) {
    double sum = 0;
    for (int p = pairStart[article]; p < pairStart[article + 1]; p++) {
      if (in[pairItem[p]]) {
        sum += StrictMath.log(pairLift[p]);
      }
    }
    return sum;
  }

  private static double[] values(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }
}

package io.newretail.internal.plan;

import io.newretail.demand.Demand;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.WalkInDemand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The units of each article that a store may expect on an ordinary day, where shoppers differ by segment or come from zones.
 * Immutable; any thread.
 *
 * @param visits by segment and article, the units that the visits of a store of size 1 would take if all bought from the chain
 * @param rest by article, the units that all others take in a store of size 1
 * @param weight by store and segment, the visits that buy from the chain, in visits of a store of size 1
 */
record ExpectedUnits(double[][] visits, double[] rest, double[][] weight) {

  /** What a compiled scenario may expect; its stores, segments and choices must be there. */
  static ExpectedUnits of(PlanCompiler c, Demand demand) {
    OnlineDemand o = demand.online();
    WalkInDemand w = demand.walkIn();
    double online = o == null ? 0 : o.baskets().perDay() * o.size().mean();
    double walkIn = w == null ? 0 : w.baskets().perDay() * w.size().mean();
    double[] rest = new double[c.items];
    for (double[] segment : units(c, c.walkInSegments, walkIn)) {
      for (int i = 0; i < rest.length; i++) {
        rest[i] += segment[i];
      }
    }
    for (int i = 0; i < rest.length; i++) {
      rest[i] += c.countedUnits * c.share[i];
    }
    double[][] visits = units(c, c.segments, online);
    return new ExpectedUnits(visits, rest, weights(c, visits.length));
  }

  /** By segment and article, the units of so many units a day of ordinary baskets. */
  private static double[][] units(PlanCompiler c, @Nullable SegmentPlan plan, double ordinary) {
    int count = plan == null ? 1 : plan.count;
    double[][] units = new double[count][c.items];
    for (int s = 0; s < count; s++) {
      double[] shares = plan == null ? c.share : plan.itemShare[s];
      double scale = plan == null ? 1 : plan.share[s] * plan.meanSize[s] / plan.ordinarySize;
      for (int i = 0; i < c.items; i++) {
        units[s][i] = ordinary * scale * shares[i];
      }
    }
    return units;
  }

  private static double[][] weights(PlanCompiler c, int segments) {
    double[][] weight = new double[c.scenario.network().storeCount()][segments];
    for (ShardPlan shard : c.shards) {
      for (int store = 0; store < shard.stores().size(); store++) {
        int row = shard.stores().get(store).index();
        for (int segment = 0; segment < segments; segment++) {
          weight[row][segment] = visits(c.choice, shard, store, segment);
        }
      }
    }
    return weight;
  }

  /** The visits of a segment that buy from the chain at a store, in visits of a store of size 1. */
  private static double visits(
      @Nullable ChoicePlan choice, ShardPlan shard, int store, int segment) {
    if (shard.zones().isEmpty()) {
      double kept = choice == null ? 1 : choice.kept(segment, Double.NaN);
      return kept * shard.stores().get(store).size();
    }
    double visits = 0;
    for (ZonePlan zone : shard.zones()) {
      if (zone.share()[store] > 0) {
        double kept = choice == null ? 1 : choice.kept(segment, zone, store);
        visits += zone.source().size() * zone.share()[store] * kept;
      }
    }
    return visits;
  }

  /** The units of an article in a store. */
  double units(StorePlan store, int item) {
    double units = rest[item] * store.size();
    for (int s = 0; s < visits.length; s++) {
      units += visits[s][item] * weight[store.index()][s];
    }
    return units;
  }

  /** The units of an article in the stores of some catchments. */
  double units(List<ShardPlan> shards, int item) {
    double units = 0;
    for (ShardPlan shard : shards) {
      for (StorePlan store : shard.stores()) {
        units += units(store, item);
      }
    }
    return units;
  }
}

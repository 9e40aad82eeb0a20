package io.newretail.internal.plan;

import io.newretail.policy.Exposure;

/** The exposure thresholds of a catchment, worked out once before the run. */
public final class Thresholds implements Exposure.Desk {
  private final Plan plan;
  private final StorePlan at;
  private final int depot;
  private int item;

  private Thresholds(Plan plan, StorePlan at, int depot) {
    this.plan = plan;
    this.at = at;
    this.depot = depot;
  }

  /** By store and item, side by side; empty if all are the policy's safety stock. */
  public static int[] of(Plan plan, ShardPlan shard) {
    Exposure exposure = plan.promise.exposure();
    if (exposure.isFull()) {
      return new int[0];
    }
    int[] units = new int[shard.stores().size() * plan.items];
    int cell = 0;
    for (StorePlan store : shard.stores()) {
      Thresholds desk = new Thresholds(plan, store, shard.depot());
      for (desk.item = 0; desk.item < plan.items; desk.item++) {
        units[cell++] = Math.max(plan.promise.safetyStock(), exposure.units(desk));
      }
    }
    return units;
  }

  @Override
  public String store() {
    return at.name();
  }

  @Override
  public int item() {
    return item;
  }

  @Override
  public String category() {
    return plan.classes.get(plan.classOf[item]);
  }

  @Override
  public double dailyWalkIns() {
    return Math.max(0, plan.dailyDemand(at, item) - dailyOnline());
  }

  @Override
  public double dailyOnline() {
    return plan.onlineUnits * at.size() * plan.share[item];
  }

  @Override
  public int openingStock() {
    return plan.level(at, depot, item);
  }
}

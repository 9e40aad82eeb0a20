package io.newretail.internal.flow;

import io.newretail.demand.ItemShocks;
import io.newretail.demand.ItemShocks.Scope;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Purpose;
import io.newretail.internal.clock.ShockPath;
import io.newretail.internal.plan.CountPlan;
import java.util.function.IntToLongFunction;

/**
 * The factor of each article in each store on a day: the product of the shocks of all groups that it belongs to. Each group has
 * random numbers of its own, named by what it is, so that neither stores nor articles nor catchments move each other. One small
 * object a group, made when the run begins.
 */
final class DayFactors {
  private static final Scope[] SCOPES = Scope.values();

  private final Shard shard;
  private final CountPlan counts;
  private final ShockPath[][] paths = new ShockPath[SCOPES.length][];
  private final double[][] log = new double[SCOPES.length][];
  private final double[] factor;
  private int day = -1;

  DayFactors(Shard shard, CountPlan counts) {
    this.shard = shard;
    this.counts = counts;
    ItemShocks.Memory m = counts.shocks.memory();
    ShockPath.Memory memory =
        new ShockPath.Memory(m.lasting(), m.correlation(), m.weekly(), m.weeklyCorrelation());
    for (Scope scope : SCOPES) {
      double variance = counts.shocks.variance(scope);
      ShockPath[] of = new ShockPath[variance > 0 ? groups(scope) : 0];
      for (int g = 0; g < of.length; g++) {
        of[g] = new ShockPath(variance, memory);
      }
      paths[scope.number()] = of;
      log[scope.number()] = new double[groups(scope)];
    }
    factor = new double[shard.stores.length * shard.plan.items];
  }

  private int groups(Scope scope) {
    int stores = shard.stores.length;
    int items = shard.plan.items;
    return switch (scope) {
      case CHAIN, CITY -> 1;
      case STORE -> stores;
      case CATEGORY -> stores * counts.classEntity.length;
      case PRODUCT, PRODUCT_IN_CITY -> items;
      case ITEM -> stores * items;
    };
  }

  void reset(long seed, int replication) {
    day = -1;
    int items = shard.plan.items;
    int classes = counts.classEntity.length;
    long city = shard.shardPlan.entity();
    IntToLongFunction store = s -> shard.stores[s].entity();
    for (Scope scope : SCOPES) {
      ShockPath[] of = paths[scope.number()];
      for (int g = 0; g < of.length; g++) {
        long owner = switch (scope) {
          case CHAIN -> 0;
          case CITY -> city;
          case STORE -> store.applyAsLong(g);
          case CATEGORY -> store.applyAsLong(g / classes);
          case PRODUCT, PRODUCT_IN_CITY -> counts.itemEntity[g];
          case ITEM -> store.applyAsLong(g / items);
        };
        long within = switch (scope) {
          case CHAIN, CITY, STORE, PRODUCT -> 0;
          case CATEGORY -> counts.classEntity[g % classes];
          case PRODUCT_IN_CITY -> city;
          case ITEM -> counts.itemEntity[g % items];
        };
        long key = RandomStream.key(seed, replication, Purpose.ITEM_SHOCKS, owner);
        of[g].reset(RandomStream.part(RandomStream.part(key, scope.number()), within));
      }
    }
  }

  /** Goes on to a day; days are gone through one after the other. */
  void advance(int toDay) {
    while (day < toDay) {
      day++;
      for (int s = 0; s < SCOPES.length; s++) {
        for (int g = 0; g < paths[s].length; g++) {
          log[s][g] = paths[s][g].nextLog(shard.random);
        }
      }
      multiply();
    }
  }

  private void multiply() {
    int items = shard.plan.items;
    int classes = counts.classEntity.length;
    double all = log[Scope.CHAIN.number()][0] + log[Scope.CITY.number()][0];
    double[] product = log[Scope.PRODUCT.number()];
    double[] inCity = log[Scope.PRODUCT_IN_CITY.number()];
    double[] category = log[Scope.CATEGORY.number()];
    double[] own = log[Scope.ITEM.number()];
    for (int store = 0; store < shard.stores.length; store++) {
      double here = all + log[Scope.STORE.number()][store];
      for (int item = 0; item < items; item++) {
        int row = store * items + item;
        factor[row] = StrictMath.exp(here
            + product[item]
            + inCity[item]
            + category[store * classes + shard.plan.classOf[item]]
            + own[row]);
      }
    }
  }

  /** The factor of today. */
  double of(int store, int item) {
    return factor[store * shard.plan.items + item];
  }
}

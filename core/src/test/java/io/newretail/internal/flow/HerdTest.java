package io.newretail.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.demand.Deal;
import io.newretail.demand.Herding;
import io.newretail.demand.OnlineDemand;
import io.newretail.internal.clock.Ticks;
import io.newretail.internal.plan.Plan;
import io.newretail.internal.plan.PlanCompiler;
import io.newretail.network.Network;
import io.newretail.sim.Chains;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What visible claims add lies on top of baskets that are the same without, and is the same whenever a basket is drawn. */
final class HerdTest {
  private static final Network CITY = Chains.city(5, Chains.store("a"), Chains.store("b"));
  private static final int DEALS = 2;

  private record Basket(long tick, int store, long key, TreeMap<Integer, Integer> units) {}

  private static OnlineDemand online() {
    return Chains.online(3_000, 3);
  }

  private static OnlineDemand herded() {
    List<Deal> deals = new ArrayList<>();
    for (int d = 0; d < DEALS; d++) {
      deals.add(Deal.of(
          CITY.assortment().items().get(d).name(),
          Chains.MONDAY.atTime(3, 0),
          Chains.MONDAY.atTime(20, 0)));
    }
    return online().herdedBy(Herding.on(deals));
  }

  private static List<Basket> baskets(OnlineDemand online, boolean again) {
    Plan plan = PlanCompiler.compile(Chains.scenario(CITY, online, 1).build());
    Shard shard = new Shard(plan, plan.shards.get(0));
    Arrivals arrivals = new Arrivals(shard);
    arrivals.reset(4, 0);
    List<Basket> baskets = new ArrayList<>();
    while (shard.queue.pollBefore(plan.end)) {
      shard.now = shard.queue.tick();
      assertThat(arrivals.draw(shard.queue.row())).isTrue();
      baskets.add(basket(shard, shard.now));
    }
    if (again) {
      shard.now = plan.end - 1;
      baskets.replaceAll(b -> {
        arrivals.fill(b.store(), b.store(), b.key(), b.tick());
        return basket(shard, b.tick());
      });
    }
    return baskets;
  }

  private static Basket basket(Shard shard, long tick) {
    Draft draft = shard.draft;
    TreeMap<Integer, Integer> units = new TreeMap<>();
    for (int line = 0; line < draft.lines; line++) {
      units.put(draft.item[line], draft.want[line]);
    }
    return new Basket(tick, draft.store, draft.key, units);
  }

  @Test
  void theBasketsBelowAreTheSameWithAndWithoutAndOnlyDealsInTheirHoursAreAddedTo() {
    List<Basket> without = baskets(online(), false);
    List<Basket> with = baskets(herded(), false);

    assertThat(with).hasSameSizeAs(without).hasSizeGreaterThan(5_000);
    int added = 0;
    for (int b = 0; b < with.size(); b++) {
      Basket more = with.get(b);
      Basket plain = without.get(b);
      assertThat(more.tick()).isEqualTo(plain.tick());
      assertThat(more.key()).isEqualTo(plain.key());
      boolean running = more.tick() >= 4 * Ticks.HOUR && more.tick() < 20 * Ticks.HOUR;
      for (int item = 0; item < 5; item++) {
        int extra = more.units().getOrDefault(item, 0) - plain.units().getOrDefault(item, 0);
        assertThat(extra).isBetween(0, running && item < DEALS ? Integer.MAX_VALUE : 0);
        added += extra;
      }
    }
    assertThat(added).isGreaterThan(5_000);
  }

  @Test
  void aBasketThatIsDrawnAgainLaterIsTheSame() {
    assertThat(baskets(herded(), true)).isEqualTo(baskets(herded(), false));
  }
}

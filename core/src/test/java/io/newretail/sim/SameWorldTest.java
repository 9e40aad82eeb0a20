package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.demand.ChannelChoice;
import io.newretail.demand.Shoppers;
import io.newretail.report.Report;
import io.newretail.report.Series;
import io.newretail.report.StoreReport;
import io.newretail.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The shopper sees the same world whatever the chain decides: random scenarios, each with two sets of decisions on stock, promises, picking and
 * staff. Arrivals are compared minute by minute, baskets and choices by their worth and counts in every store. Shoppers who choose see
 * posted offers; if they were shown slots and stock, decisions would move them on purpose.
 */
final class SameWorldTest {
  private static final int SCENARIOS = 120;
  private static final List<String> SEEN =
      List.of("baskets_placed", "gmv_online", "walkin_baskets");

  @Test
  void decisionsOnStockPicksAndStaffMoveNoShopper() {
    int moved = 0;
    for (long seed = 1; seed <= SCENARIOS; seed++) {
      Scenario base = posted(new RandomScenario(seed).draw());
      Scenario decisions = new RandomScenario(10_000 + seed).draw();
      Scenario other = base.toBuilder()
          .promise(decisions.promise())
          .sourcing(decisions.sourcing())
          .hold(decisions.hold())
          .pick(decisions.pick())
          .collect(decisions.collect())
          .restock(decisions.restock())
          .build();
      RunOptions options = RunOptions.seed(seed).withThreads(1);
      Report one = Simulator.run(base, options);
      Report two = Simulator.run(other, options);
      assertSame(seed, one, two);
      moved += one.digest().equals(two.digest()) ? 0 : 1;
    }
    assertThat(moved).as("decisions that matter").isGreaterThan(SCENARIOS / 2);
  }

  private static Scenario posted(Scenario scenario) {
    Shoppers shoppers = scenario.demand().shoppers();
    if (shoppers.channels() == null) {
      return scenario;
    }
    ChannelChoice choice =
        shoppers.channels().toBuilder().sight(ChannelChoice.Sight.POSTED).build();
    return scenario.toBuilder()
        .demand(scenario.demand().withShoppers(shoppers.withChannels(choice)))
        .build();
  }

  private static void assertSame(long seed, Report one, Report two) {
    for (StoreReport store : one.stores()) {
      List<String> figures = new ArrayList<>(SEEN);
      store.figures().keySet().stream()
          .filter(name -> name.equals("visits") || name.startsWith("chose_"))
          .forEach(figures::add);
      for (String figure : figures) {
        assertThat(two.store(store.store()).figure(figure))
            .as("seed %s, %s of %s", seed, figure, store.store())
            .isEqualTo(store.figure(figure));
      }
    }
    for (int b = 0; b < one.series().buckets(); b++) {
      for (Series.Column column :
          List.of(Series.Column.BASKETS_PLACED, Series.Column.GMV, Series.Column.WALKIN_BASKETS)) {
        assertThat(two.series().count(b, column))
            .as("seed %s, %s of minute %s", seed, column, b)
            .isEqualTo(one.series().count(b, column));
      }
    }
  }
}

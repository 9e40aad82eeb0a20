package io.newretail.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.Demand;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Promotion;
import io.newretail.internal.clock.Ticks;
import io.newretail.internal.plan.Plan;
import io.newretail.internal.plan.PlanCompiler;
import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Item;
import io.newretail.network.Network;
import io.newretail.sim.Chains;
import io.newretail.unit.Money;
import io.newretail.unit.Share;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

/**
 * What the engine draws under a promotion of one category, by day and article. Baskets of one unit: the units of an article on a day are
 * Poisson, independent of all others. Each count must lie in the central interval of its law that right code misses with
 * probability 1e-8; a test makes at most 60 such checks.
 */
final class PromotedDaysTest {
  private static final int DAYS = 14;
  private static final double BASKETS = 20_000;
  private static final LocalDate FIRST = Chains.MONDAY.plusDays(4);
  private static final Promotion TEA = Promotion.of(FIRST, FIRST.plusDays(3), 0.75, -2.4)
      .onCategory("tea")
      .shown(1.1, 1.05)
      .waitedFor(Share.of(0.3), Share.of(0.1))
      .followedBy(Share.of(0.4), Share.of(0.2), Share.of(0.05));
  private static final double UPLIFT = StrictMath.pow(0.75, -2.4) * 1.1 * 1.05;
  private static final double[] WEIGHT = {4, 3, 2, 1};
  private static final boolean[] PROMOTED = {false, true, false, true};

  private static long[][] units(OnlineDemand online, Promotion... promotions) {
    Network network = Network.builder()
        .assortment(Assortment.of(List.of(item(0), item(1), item(2), item(3))))
        .depot(Depot.unlimited("depot", Duration.ofHours(12)))
        .catchment(new Catchment("city", "depot", List.of(Chains.store("a"))))
        .build();
    Demand demand = Demand.none().withOnline(online).withPromotions(List.of(promotions));
    Plan plan = PlanCompiler.compile(
        Chains.scenario(network, online, DAYS).demand(demand).build());
    Shard shard = new Shard(plan, plan.shards.get(0));
    Arrivals arrivals = new Arrivals(shard);
    arrivals.reset(11, 0);
    long[][] units = new long[DAYS][WEIGHT.length];
    while (shard.queue.pollBefore(plan.end)) {
      shard.now = shard.queue.tick();
      assertThat(arrivals.draw(shard.queue.row())).isTrue();
      for (int line = 0; line < shard.draft.lines; line++) {
        units[(int) (shard.now / Ticks.DAY)][shard.draft.item[line]] += shard.draft.want[line];
      }
    }
    return units;
  }

  private static Item item(int index) {
    return new Item("item" + index, Money.rmb("5"), WEIGHT[index])
        .withCategory(PROMOTED[index] ? "tea" : "rice");
  }

  private static void assertPoisson(long count, double mean, String what) {
    PoissonDistribution law = PoissonDistribution.of(mean);
    assertThat(count)
        .as("%s: mean %s", what, mean)
        .isBetween((long) law.inverseCumulativeProbability(5e-9), (long)
            law.inverseSurvivalProbability(5e-9));
  }

  /** By days from Monday on, worked out by hand: two days of waiting, three of promotion, three of dip. */
  private static double factor(int day) {
    double excess = UPLIFT - 1;
    return switch (day) {
      case 2 -> 1 - 0.1 * excess;
      case 3 -> 1 - 0.3 * excess;
      case 4, 5, 6 -> UPLIFT;
      case 7 -> 1 - 0.4 * excess;
      case 8 -> 1 - 0.2 * excess;
      case 9 -> 1 - 0.05 * excess;
      default -> 1;
    };
  }

  @Test
  void everyArticleHasItsUpliftItsWaitingAndItsDipDayByDay() {
    long[][] units = units(Chains.online(BASKETS, 1), TEA);

    for (int day = 0; day < DAYS; day++) {
      for (int i = 0; i < WEIGHT.length; i++) {
        double mean = BASKETS * WEIGHT[i] / 10 * (PROMOTED[i] ? factor(day) : 1);
        assertPoisson(units[day][i], mean, "article " + i + " on day " + day);
      }
    }
  }

  @Test
  void theUnitsOfTheMemoryWindowAddUpToTheGain() {
    long[][] units = units(Chains.online(BASKETS, 1), TEA);
    long all = 0;
    for (int day = 2; day < 10; day++) {
      all += units[day][1] + units[day][3];
    }
    double ordinary = BASKETS * 0.4;
    double gain = (UPLIFT - 1) * (3 - 0.3 - 0.1 - 0.4 - 0.2 - 0.05);

    assertThat(TEA.gain()).isEqualTo(gain, within(1e-12));
    assertPoisson(all, ordinary * (8 + gain), "the window");
  }

  @Test
  void promotionsThatMeetMultiply() {
    Promotion all =
        Promotion.of(FIRST.plusDays(2), FIRST.plusDays(4), 0.9, -2).waitedFor(Share.of(0.5));
    double both = StrictMath.pow(0.9, -2);
    long[][] units = units(Chains.online(BASKETS, 1), TEA, all);

    assertPoisson(units[5][1], 0.3 * BASKETS * UPLIFT * (1 - 0.5 * (both - 1)), "waiting for one");
    assertPoisson(units[6][1], 0.3 * BASKETS * UPLIFT * both, "both");
    assertPoisson(units[6][0], 0.4 * BASKETS * both, "the one for all");
    assertPoisson(units[7][3], 0.1 * BASKETS * factor(7) * both, "one in the dip of the other");
  }

  @Test
  void largerBasketsAreMoreBasketsOfTheSameSize() {
    long[][] units = units(Chains.online(BASKETS / 5, 5), TEA);
    double mean = BASKETS / 5 * (0.6 + 0.4 * UPLIFT);
    long all = units[5][0] + units[5][1] + units[5][2] + units[5][3];
    double tea = 0.4 * UPLIFT / (0.6 + 0.4 * UPLIFT);

    assertThat(all % 5).isZero();
    assertPoisson(all / 5, mean, "baskets");
    // Given the baskets, units of the category are binomial: six standard errors, 2e-9.
    assertThat(units[5][1] + units[5][3]).isCloseTo(Math.round(all * tea), within((long)
        (6 * Math.sqrt(all * tea * (1 - tea)))));
  }
}

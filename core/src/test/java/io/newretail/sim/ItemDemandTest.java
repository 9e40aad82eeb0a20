package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.Demand;
import io.newretail.demand.HourProfile;
import io.newretail.demand.ItemDemand;
import io.newretail.demand.ItemShocks;
import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Item;
import io.newretail.network.Network;
import io.newretail.network.Store;
import io.newretail.policy.RestockPolicy;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.scenario.ScenarioException;
import io.newretail.unit.Money;
import io.newretail.unit.Rate;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Counts of articles that vary with hour, weekday and day. */
final class ItemDemandTest {
  private static final LocalDate MONDAY = LocalDate.of(2024, 4, 1);

  private static Scenario.Builder scenario(ItemDemand demand, int days, String... stores) {
    List<Item> items = IntStream.range(0, 12)
        .mapToObj(i -> new Item("i" + i, Money.rmb("1"), 1).withCategory("c" + i % 3))
        .toList();
    Network network = Network.builder()
        .assortment(Assortment.of(items))
        .depot(Depot.unlimited("d", Duration.ofHours(8)))
        .catchment(new Catchment(
            "city",
            "d",
            java.util.Arrays.stream(stores)
                .map(s -> Store.ofPickers(1).named(s))
                .toList()))
        .build();
    return Scenario.builder(network)
        .days(MONDAY, MONDAY.plusDays(days))
        .demand(Demand.none().withItems(demand))
        .restock(RestockPolicy.fixedStock(1_000_000));
  }

  private static ItemDemand fresh() {
    return ItemDemand.freshFood(Rate.perDay(120));
  }

  private static double wanted(Report report) {
    return report.kpi("sales.walkin").mean() * 1e6;
  }

  /** 12 articles of 10 units over 140 days and two stores: Poisson noise 0.6 %, no shocks; four standard errors. */
  @Test
  void theMeanIsThatOfTheDemandWhateverTheProfileAndScatter() {
    Report report = Simulator.run(
        scenario(fresh().withShocks(ItemShocks.none()), 140, "a", "b").build(), RunOptions.seed(3));
    assertThat(wanted(report)).isCloseTo(2 * 120 * 140, within(0.025 * 2 * 120 * 140));
  }

  @Test
  void theSameSeedGivesTheSameResultOnOneAndTwoThreadsAndTheBooksBalance() {
    Scenario scenario = scenario(fresh(), 10, "a", "b")
        .restock(RestockPolicy.orderUpTo(io.newretail.unit.Share.percent(50)))
        .build();
    Report one = Simulator.run(scenario, RunOptions.seed(3).withThreads(1).checkingEveryEvent());
    Report two = Simulator.run(scenario, RunOptions.seed(3).withThreads(2));
    assertThat(one.digest()).isEqualTo(two.digest());
    assertThat(one.conservation().units()).isZero();
    assertThat(one.kpi("shelf.empty.hours").mean()).isBetween(0.0, 60.0);
  }

  @Test
  void anotherStoreMovesNothing() {
    Report one = Simulator.run(scenario(fresh(), 10, "b").build(), RunOptions.seed(3));
    Report two = Simulator.run(scenario(fresh(), 10, "a", "b").build(), RunOptions.seed(3));
    assertThat(two.store("b").figures()).isEqualTo(one.store("b").figures());
  }

  @Test
  void stockedShelvesAreNeverEmptyAndUnvariedCountsAreNotWatched() {
    Report full = Simulator.run(scenario(fresh(), 3, "a").build(), RunOptions.seed(3));
    assertThat(full.kpi("shelf.empty.hours").mean()).isZero();
    Report plain = Simulator.run(
        scenario(ItemDemand.daily(Rate.perDay(120)), 3, "a").build(), RunOptions.seed(3));
    assertThat(plain.kpis()).doesNotContainKey("shelf.empty.hours");
  }

  /** One unit of each article and no restocking: gone at once, empty ever after; 16 hours a day are looked at. */
  @Test
  void shelvesThatAreNeverFilledStandEmpty() {
    Report report = Simulator.run(
        scenario(fresh(), 20, "a")
            .restock(RestockPolicy.fixedStock(1))
            .warmUpDays(5)
            .build(),
        RunOptions.seed(3));
    assertThat(report.kpi("shelf.empty.hours").mean()).isEqualTo(100);
    assertThat(report.kpi("shelf.empty.days").mean()).isEqualTo(100);
  }

  @Test
  void theProfileIsThatOfTheSource() {
    HourProfile profile = HourProfile.freshFood();
    double week = 0;
    for (DayOfWeek day : DayOfWeek.values()) {
      week += profile.mass(day, 0, Duration.ofDays(1).toNanos() / 1_000);
    }
    assertThat(week).isCloseTo(7, within(1e-9));
    double saturday = profile.mass(DayOfWeek.SATURDAY, 0, 86_400_000_000L);
    double thursday = profile.mass(DayOfWeek.THURSDAY, 0, 86_400_000_000L);
    assertThat(saturday / thursday).isBetween(1.3, 1.5);
    double nine = profile.mass(DayOfWeek.SUNDAY, 9 * 3_600_000_000L, 10 * 3_600_000_000L);
    assertThat(nine / profile.mass(DayOfWeek.SUNDAY, 0, 86_400_000_000L)).isBetween(0.1, 0.13);
  }

  @Test
  void everyProblemIsTold() {
    ItemDemand wrong = new ItemDemand(
        Rate.perDay(1),
        Duration.ofHours(5),
        HourProfile.freshFood(),
        -1,
        new ItemShocks(
            List.of(new ItemShocks.Shock(ItemShocks.Scope.STORE, -0.1)),
            new ItemShocks.Memory(0.9, 1, 0.2, 0.5)));
    Assertions.assertThatThrownBy(() -> scenario(wrong, 3, "a").build())
        .isInstanceOfSatisfying(
            ScenarioException.class,
            e -> assertThat(e.problems().stream().map(p -> p.path()).toList())
                .contains(
                    "demand.items.period",
                    "demand.items.concentration",
                    "demand.items.shocks.shocks[0].variance",
                    "demand.items.shocks.memory.lasting",
                    "demand.items.shocks.memory.correlation"));
  }
}

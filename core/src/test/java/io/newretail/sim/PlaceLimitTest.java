package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.Demand;
import io.newretail.demand.Habits;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Visit;
import io.newretail.policy.CollectPolicy;
import io.newretail.policy.DeliveryPolicy;
import io.newretail.policy.PickPolicy;
import io.newretail.policy.PlaceLimit;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.ReadyPlaces;
import io.newretail.policy.ServiceTime;
import io.newretail.report.Conservation;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.theory.Erlang;
import io.newretail.unit.Share;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Capable to promise: a locker, a ready space or a rider from the promise on. */
final class PlaceLimitTest {
  private static final ServiceTime AT_ONCE = ServiceTime.fixed(Duration.ofMillis(1));

  /** 720 baskets a day, picked at once, fetched so long after as the shopper takes: a load of 30 in lockers held for an hour. */
  private static Scenario.Builder lockers(int boxes, int days) {
    OnlineDemand online = Chains.online(720, 1).withVisit(Visit.onceReady(Duration.ofHours(1)));
    return Chains.scenario(Chains.city(3, Chains.store("a")), online, days)
        .pick(PickPolicy.continuous(AT_ONCE))
        .collect(CollectPolicy.counter(AT_ONCE).withPlaces(ReadyPlaces.plain().withLockers(boxes)))
        .promise(PromisePolicy.timeSlots(Duration.ofMinutes(30)).withPlaces(PlaceLimit.lockers()));
  }

  /**
   * Where lockers are the only bottleneck, refusals are Erlang's loss. 100 days of 720 baskets: the spread of the share refused is some
   * 0.004 at a loss of 0.13 (correlated over an hour), so 4 of them.
   */
  @ParameterizedTest
  @CsvSource({"30, 0.13246, 0.016", "36, 0.04289, 0.010", "40, 0.01441, 0.006"})
  void refusalsForWantOfALockerAreErlangsLoss(int boxes, double blocking, double off) {
    assertThat(Erlang.blocking(boxes, 30)).isCloseTo(blocking, within(1e-5));
    Report report = Simulator.run(
        lockers(boxes, 101).warmUpDays(1).build(), RunOptions.seed(8).withReplications(1));
    double refused = Chains.figure(report, "baskets.refused.place");
    double placed = Chains.figure(report, "baskets.placed");
    assertThat(refused / placed).isCloseTo(blocking, within(off));
    assertThat(Chains.figure(report, "lost.to.place")).isEqualTo(refused);
  }

  /**
   * The same load with other dwells: a quarter, or half, keep their locker for exactly an hour and never come, the others come after 20
   * minutes on average, or at once. Erlang's loss does not ask for the law. 100 days of 1,440 baskets, some 4 spreads.
   */
  @ParameterizedTest
  @CsvSource({"0, 30", "0.25, 20", "0.5, 0"})
  void refusalsDoNotDependOnTheLawOfTheDwell(double noShow, int meanMinutes) {
    OnlineDemand online = Chains.online(1_440, 1)
        .withVisit(new Visit.OnceReady(Duration.ofMinutes(meanMinutes), Share.of(noShow)));
    Scenario scenario = lockers(36, 101)
        .demand(Demand.none().withOnline(online))
        .collect(CollectPolicy.counter(AT_ONCE)
            .withKeepFor(Duration.ofMinutes(60))
            .withPlaces(ReadyPlaces.plain().withLockers(36)))
        .warmUpDays(1)
        .build();
    Report report = Simulator.run(scenario, RunOptions.seed(8).withReplications(1));
    double refused = Chains.figure(report, "baskets.refused.place");
    assertThat(refused / Chains.figure(report, "baskets.placed"))
        .isCloseTo(Erlang.blocking(36, 30), within(0.008));
  }

  @Test
  void aRiderHasSoManyBasketsAndNoMore() {
    OnlineDemand online =
        Chains.online(2_000, 1).withHabits(Habits.plain().withDelivered(Share.of(1)));
    Scenario.Builder scenario = Chains.scenario(Chains.city(3, Chains.store("a")), online, 2)
        .pick(PickPolicy.continuous(AT_ONCE))
        .delivery(DeliveryPolicy.of(5));
    PromisePolicy slots = PromisePolicy.timeSlots(Duration.ofMinutes(30));
    Report free = Simulator.run(scenario.promise(slots).build(), RunOptions.seed(3));
    Report limited = Simulator.run(
        scenario
            .promise(slots.withPlaces(PlaceLimit.none().withBasketsPerRider(3)))
            .build(),
        RunOptions.seed(3).checkingEveryEvent());

    assertThat(free.kpis()).doesNotContainKey("baskets.refused.place");
    assertThat(Chains.figure(limited, "baskets.refused.place")).isGreaterThan(500);
    assertThat(Chains.figure(limited, "click.to.door.p95"))
        .isLessThan(0.5 * Chains.figure(free, "click.to.door.p95"));
  }

  /** Every way a basket can end, in random chains: no place is promised twice, none is kept for a basket that has ended. */
  @Test
  void theBooksBalanceWithPlaces() {
    double refused = 0;
    for (long seed = 0; seed < 60; seed++) {
      Scenario plain =
          seed % 2 == 0 ? new RandomScenario(seed).draw() : new RandomOperations(seed).draw();
      boolean boxes = seed % 3 == 0 && plain.collect().places().lockers() > 0;
      PlaceLimit limit = boxes ? PlaceLimit.lockers() : PlaceLimit.readyPlaces();
      limit = plain.delivery().riders() > 0 ? limit.withBasketsPerRider(1) : limit;
      Scenario limited =
          plain.toBuilder().promise(plain.promise().withPlaces(limit)).build();
      Report report =
          Simulator.run(limited, RunOptions.seed(seed).withThreads(1).checkingEveryEvent());
      assertThat(report.conservation()).as("seed %d", seed).isEqualTo(new Conservation(0, 0, 0));
      refused += Chains.figure(report, "baskets.refused.place");
    }
    assertThat(refused).isGreaterThan(100);
  }

  @Test
  void placesThatAreAmpleChangeNothing() {
    Scenario plain = lockers(10_000, 3)
        .promise(PromisePolicy.timeSlots(Duration.ofMinutes(30)))
        .build();
    Scenario ample = lockers(10_000, 3).build();
    Report before = Simulator.run(plain, RunOptions.seed(2));
    Report after = Simulator.run(ample, RunOptions.seed(2));
    for (String kpi : before.kpis().keySet()) {
      assertThat(after.kpi(kpi)).as(kpi).isEqualTo(before.kpi(kpi));
    }
  }

  @Test
  void placesThatAreNotThereCannotBeAskedFor() {
    Scenario.Builder none = Chains.scenario(
            Chains.city(1, Chains.store("a")), Chains.online(10, 1), 1)
        .promise(PromisePolicy.timeSlots(Duration.ofMinutes(30))
            .withPlaces(PlaceLimit.lockers().withBasketsPerRider(2)));
    assertThatThrownBy(none::build)
        .hasMessageContaining("must not be LOCKER where there are no lockers")
        .hasMessageContaining("must be 0 where there are no riders");
  }

  @Test
  void aWrongLimitIsTold() {
    PromisePolicy wrong = PromisePolicy.timeSlots(Duration.ofMinutes(30))
        .withPlaces(PlaceLimit.none().withBasketsPerRider(-1));
    Scenario.Builder scenario = Chains.scenario(
            Chains.city(3, Chains.store("a")), Chains.online(10, 1), 1)
        .demand(Demand.none().withOnline(Chains.online(10, 1)))
        .promise(wrong);
    assertThatThrownBy(scenario::build).hasMessageContaining("basketsPerRider");
  }
}

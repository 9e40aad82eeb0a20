package io.newretail.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import io.newretail.demand.DayLevel;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Presale;
import io.newretail.internal.clock.EventKind;
import io.newretail.internal.plan.Plan;
import io.newretail.internal.plan.PlanCompiler;
import io.newretail.sim.Chains;
import io.newretail.theory.PresaleOrdering;
import io.newretail.unit.Share;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The value of knowing the presales: by theory, and with deposits and baskets that the engine draws. */
final class PresaleOrderingTest {
  private static final int DAYS = 6_000;

  @ParameterizedTest
  @CsvSource({"0.1, 5829, 8355, 9000", "0.2, 5181, 7566, 8000", "0.3, 4532, 6668, 7000"})
  void theGoldenTableComesOut(double ahead, double blind, double informed, double perfect) {
    PresaleOrdering day = new PresaleOrdering(4, 1_000, ahead, 30, 20, 12);

    assertThat(day.blind()).isCloseTo(blind, withPercentage(0.05));
    assertThat(day.informed()).isCloseTo(informed, withPercentage(0.05));
    assertThat(day.perfect()).isCloseTo(perfect, withPercentage(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"1, 50, 0.05", "4, 1000, 0.5", "20, 300, 0.9", "0.3, 8, 0.2"})
  void informationIsWorthSomethingAndNeverMoreThanAllOfIt(double shape, double mean, double ahead) {
    PresaleOrdering day = new PresaleOrdering(shape, mean, ahead, 10, 6, 1);

    assertThat(day.blind()).isLessThanOrEqualTo(day.informed() + 1e-9);
    assertThat(day.informed()).isLessThan(day.perfect());
  }

  @Test
  void depositsOfTheEngineAreWorthWhatTheTheorySays() {
    Presale presale = Presale.tmall(2017, Share.percent(20)).withConverts(Share.of(1));
    OnlineDemand online = Chains.online(1_000, 1)
        .withLevel(DayLevel.gamma(0.5).sharedBy(DayLevel.Scope.STORE))
        .plus(presale);
    Plan plan = PlanCompiler.compile(
        Chains.scenario(Chains.city(1, Chains.store("a")), online, 6).build());
    Shard shard = new Shard(plan, plan.shards.get(0));
    ArrivalClock clock =
        new ArrivalClock(Objects.requireNonNull(plan.online), plan.shards.get(0), true);
    Presales presales = new Presales(shard);
    PresaleOrdering day = new PresaleOrdering(4, 1_000, 0.2, 30, 20, 12);
    int blind = day.quantityBlind();
    double without = 0;
    double with = 0;
    for (int r = 0; r < DAYS; r++) {
      shard.clear();
      clock.reset(3, r);
      presales.reset(3, r, clock);
      int rest = shard.random.nextPoisson(800 * clock.level(0, 5));
      without += profit(blind, rest) / DAYS;
      with += profit(day.quantity(deposits(shard, presales)), rest) / DAYS;
    }

    // The profit of a day has a standard deviation of about 6,000 and 4,100: five standard errors,
    // 6e-7 under right code.
    assertThat(without).isEqualTo(day.blind(), within(5 * 6_000 / Math.sqrt(DAYS)));
    assertThat(with).isEqualTo(day.informed(), within(5 * 4_100 / Math.sqrt(DAYS)));
  }

  private static int deposits(Shard shard, Presales presales) {
    int deposits = 0;
    while (shard.queue.pollBefore(shard.plan.end)) {
      shard.now = shard.queue.tick();
      if (shard.queue.kind() == EventKind.DEPOSIT) {
        presales.deposit(shard.queue.row());
        deposits++;
      }
    }
    return deposits;
  }

  private static double profit(int quantity, int wanted) {
    return 30.0 * Math.min(quantity, wanted)
        + 12.0 * Math.max(0, quantity - wanted)
        - 20.0 * quantity;
  }

  @Test
  void badArgumentsAreNamed() {
    assertThatThrownBy(() -> new PresaleOrdering(4, 1_000, 1, 30, 20, 12))
        .hasMessageContaining("ahead");
    assertThatThrownBy(() -> new PresaleOrdering(4, 1_000, 0.1, 30, 31, 12))
        .hasMessageContaining("cost");
  }
}

package io.newretail.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Payment;
import io.newretail.demand.Visit;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.Ticks;
import io.newretail.policy.PickPolicy;
import io.newretail.policy.ServiceTime;
import io.newretail.sim.Chains;
import io.newretail.unit.Share;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class BasketRulesTest {
  private static final long MINUTE = 60 * Ticks.SECOND;
  private static final long HOUR = Ticks.HOUR;
  private static final ServiceTime TIME =
      ServiceTime.perUnit(Duration.ofMinutes(2), Duration.ofSeconds(30));

  private static BasketRules rules(PickPolicy pick, OnlineDemand online) {
    var scenario =
        Chains.scenario(Chains.city(1, Chains.store("a")), online, 1).pick(pick).build();
    return new BasketRules(scenario, online);
  }

  private static BasketRules rules(PickPolicy pick) {
    return rules(pick, Chains.online(1, 1));
  }

  @Test
  void continuousPickingReleasesWhenPaid() {
    assertThat(rules(PickPolicy.continuous(TIME)).releaseTick(12_345, 9 * HOUR)).isEqualTo(12_345);
  }

  @Test
  void pickingBySlotReleasesALeadBeforeTheSlotButNeverBeforePayment() {
    BasketRules rules = rules(PickPolicy.bySlot(Duration.ofHours(2), TIME));

    assertThat(rules.releaseTick(HOUR, 9 * HOUR)).isEqualTo(7 * HOUR);
    assertThat(rules.releaseTick(8 * HOUR, 9 * HOUR)).isEqualTo(8 * HOUR);
    assertThat(rules.releaseTick(10 * HOUR, 9 * HOUR)).isEqualTo(10 * HOUR);
  }

  @Test
  void wavesReleaseAtTheNextMultipleCountedFromMidnight() {
    BasketRules rules = rules(PickPolicy.waves(Duration.ofMinutes(45), TIME));

    assertThat(rules.releaseTick(0, 9 * HOUR)).isZero();
    assertThat(rules.releaseTick(1, 9 * HOUR)).isEqualTo(45 * MINUTE);
    assertThat(rules.releaseTick(45 * MINUTE, 9 * HOUR)).isEqualTo(45 * MINUTE);
    assertThat(rules.releaseTick(45 * MINUTE + 1, 9 * HOUR)).isEqualTo(90 * MINUTE);
    long day = 3 * Ticks.DAY;
    assertThat(rules.releaseTick(day + 10 * HOUR, 0)).isEqualTo(day + 630 * MINUTE);
  }

  @Test
  void wavesThatDoNotDivideTheDayStartAgainAtMidnight() {
    BasketRules rules = rules(PickPolicy.waves(Duration.ofHours(7), TIME));

    assertThat(rules.releaseTick(21 * HOUR, 0)).isEqualTo(21 * HOUR);
    assertThat(rules.releaseTick(21 * HOUR + 1, 0)).isEqualTo(Ticks.DAY);
    assertThat(rules.releaseTick(Ticks.DAY, 0)).isEqualTo(Ticks.DAY);
    assertThat(rules.releaseTick(Ticks.DAY + 1, 0)).isEqualTo(31 * HOUR);
  }

  @Test
  void basketsArePaidAtOnceOnlyIfEverybodyPaysWithoutDelay() {
    PickPolicy pick = PickPolicy.continuous(TIME);
    OnlineDemand online = Chains.online(1, 1);
    Payment share = new Payment(Share.percent(99), Duration.ZERO);
    Payment delay = new Payment(Share.of(1), Duration.ofSeconds(1));

    assertThat(rules(pick, online).paidAtOnce).isTrue();
    assertThat(rules(pick, online.withPayment(share)).paidAtOnce).isFalse();
    assertThat(rules(pick, online.withPayment(delay)).paidAtOnce).isFalse();
    assertThat(rules(pick, online.withPayment(delay)).payDelay.scale()).isEqualTo(Ticks.SECOND);
  }

  @Test
  void visitsAreInTheSlotOrOnceReady() {
    PickPolicy pick = PickPolicy.continuous(TIME);
    OnlineDemand online = Chains.online(1, 1);
    BasketRules inSlot = rules(pick, online.withVisit(Visit.inSlot(Share.percent(25))));
    BasketRules ready = rules(pick, online.withVisit(Visit.onceReady(Duration.ofMinutes(3))));

    assertThat(inSlot.visitOnceReady).isFalse();
    assertThat(inSlot.noShow).isEqualTo(0.25);
    assertThat(ready.visitOnceReady).isTrue();
    assertThat(ready.visitDelay).isEqualTo(3 * MINUTE);
    assertThat(ready.noShow).isZero();
  }

  @Test
  void serviceTakesAPartForTheBasketAndAPartForEachUnit() {
    Service service = Service.of(TIME);
    RandomStream random = new RandomStream();

    assertThat(service.ticks(0, random, 1)).isEqualTo(2 * MINUTE);
    assertThat(service.ticks(7, random, 1)).isEqualTo(2 * MINUTE + 210 * Ticks.SECOND);
  }

  @Test
  void anExponentialServiceDependsOnItsKeyAndNotOnUnitsOrOtherDraws() {
    Service service = Service.of(ServiceTime.exponential(Duration.ofMinutes(5)));
    RandomStream random = new RandomStream();
    long first = service.ticks(1, random, 77);
    random.nextLong();

    assertThat(service.ticks(50, random, 77)).isEqualTo(first);
    assertThat(service.ticks(1, random, 78)).isNotEqualTo(first);
  }
}

package io.newretail.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.internal.clock.Ticks;
import io.newretail.internal.plan.PlanCompiler;
import io.newretail.internal.plan.StorePlan;
import io.newretail.network.Store;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.SlotPlan;
import io.newretail.sim.Chains;
import io.newretail.unit.Window;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class SlotTableTest {
  private static final int DAYS = 4;
  private static final int PER_DAY = 3;
  private static final SlotPlan PLAN = SlotPlan.of(
      Window.of("18:00", "21:00"), Window.of("08:00", "09:00"), Window.of("12:00", "14:00"));

  private static SlotTable table(SlotPlan slots, Store... stores) {
    return new SlotTable(stores(slots, stores), DAYS);
  }

  private static List<StorePlan> stores(SlotPlan slots, Store... stores) {
    var scenario = Chains.scenario(Chains.city(1, stores), Chains.online(1, 1), 1)
        .promise(PromisePolicy.timeSlots(slots))
        .build();
    return PlanCompiler.compile(scenario).shards.get(0).stores();
  }

  private static long at(int day, int hour) {
    return day * Ticks.DAY + hour * Ticks.HOUR;
  }

  @Test
  void slotsAreNumberedThroughTheDaysInTheOrderOfTheClock() {
    SlotTable slots = table(PLAN, Chains.store("a"));

    assertThat(slots.start(0, 0)).isEqualTo(at(0, 8));
    assertThat(slots.end(0, 0)).isEqualTo(at(0, 9));
    assertThat(slots.start(0, 2)).isEqualTo(at(0, 18));
    assertThat(slots.start(0, PER_DAY + 1)).isEqualTo(at(1, 12));
    assertThat(slots.end(0, PER_DAY + 1)).isEqualTo(at(1, 14));
  }

  @Test
  void slotsOfOneWidthFillTheOpeningHours() {
    Store store = Chains.store("a").withHours(Window.of("07:30", "22:00"));
    SlotTable slots = table(SlotPlan.every(Duration.ofHours(2)), store);

    assertThat(slots.start(0, 0)).isEqualTo(15 * Ticks.HOUR / 2);
    assertThat(slots.end(0, 6)).isEqualTo(43 * Ticks.HOUR / 2);
    assertThat(slots.start(0, 7)).isEqualTo(Ticks.DAY + 15 * Ticks.HOUR / 2);
  }

  @Test
  void theFirstSlotIsTheOneThatStartsThenOrNext() {
    SlotTable slots = table(PLAN, Chains.store("a"));

    assertThat(slots.find(0, 0, 3, false)).isZero();
    assertThat(slots.find(0, at(0, 8), 3, false)).isZero();
    assertThat(slots.find(0, at(0, 8) + 1, 3, false)).isEqualTo(1);
    assertThat(slots.find(0, at(0, 18) + 1, 3, false)).isEqualTo(PER_DAY);
    assertThat(slots.find(0, at(0, 18) + 1, 0, false)).isEqualTo(-1);
  }

  @Test
  void noSlotLiesBeyondTheTablesDays() {
    SlotTable slots = table(PLAN, Chains.store("a"));

    assertThat(slots.find(0, at(3, 18), 60, false)).isEqualTo(DAYS * PER_DAY - 1);
    assertThat(slots.find(0, at(3, 18) + 1, 60, false)).isEqualTo(-1);
    assertThat(slots.find(0, at(400, 0), 500, true)).isEqualTo(-1);
  }

  @Test
  void theCapacityGrowsWithTheStoreAndIsAtLeastOne() {
    SlotTable slots = table(
        PLAN.withCapacity(2), Chains.store("a").withSize(2), Chains.store("b").withSize(0.01));

    for (int i = 0; i < 4; i++) {
      assertThat(slots.hasRoom(0, 5)).isTrue();
      slots.take(0, 5);
    }
    assertThat(slots.hasRoom(0, 5)).isFalse();
    assertThat(slots.hasRoom(1, 5)).isTrue();
    slots.take(1, 5);
    assertThat(slots.hasRoom(1, 5)).isFalse();
  }

  @Test
  void slotsWithoutALimitAlwaysHaveRoom() {
    SlotTable slots = table(PLAN, Chains.store("a"));
    for (int i = 0; i < 100_000; i++) {
      slots.take(0, 0);
    }
    slots.giveBack(0, 1);

    assertThat(slots.hasRoom(0, 0)).isTrue();
    assertThat(slots.find(0, 0, 0, true)).isZero();
    assertThat(slots.withinCapacity(0)).isTrue();
  }

  @Test
  void aPlaceTooManyOrTooFewIsNoticed() {
    SlotTable slots = table(PLAN.withCapacity(1), Chains.store("a"), Chains.store("b"));
    slots.take(0, 4);
    assertThat(slots.withinCapacity(0)).isTrue();
    slots.take(0, 4);
    assertThat(slots.withinCapacity(0)).isFalse();

    slots.giveBack(1, 0);
    assertThat(slots.withinCapacity(1)).isFalse();

    slots.clear();
    assertThat(slots.withinCapacity(0)).isTrue();
    assertThat(slots.withinCapacity(1)).isTrue();
  }

  @Test
  void theSoonestSlotIsTheSameWhetherOrNotFullOnesAreRemembered() {
    for (int seed = 0; seed < 100; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      SlotTable slots = table(PLAN.withCapacity(1 + random.nextInt(3)), Chains.store("a"));
      int[] taken = new int[DAYS * PER_DAY];
      long tick = 0;
      for (int step = 0; step < 300; step++) {
        tick += random.nextLong(Ticks.HOUR);
        long lastDay = tick / Ticks.DAY + 1;
        int slow = slots.find(0, tick, lastDay, false);
        assertThat(slots.find(0, tick, lastDay, true)).as("seed %d", seed).isEqualTo(slow);
        int back = random.nextInt(taken.length);
        if (slow >= 0 && random.nextInt(4) > 0) {
          slots.take(0, slow);
          taken[slow]++;
        } else if (taken[back] > 0) {
          slots.giveBack(0, back);
          taken[back]--;
        }
        assertThat(slots.withinCapacity(0)).isTrue();
      }
    }
  }

  @Test
  void clearingForgetsWhichSlotsWereFull() {
    SlotTable slots = table(PLAN.withCapacity(1), Chains.store("a"));
    slots.take(0, 0);
    assertThat(slots.find(0, 0, 3, true)).isEqualTo(1);

    slots.clear();

    assertThat(slots.find(0, 0, 3, true)).isZero();
  }
}

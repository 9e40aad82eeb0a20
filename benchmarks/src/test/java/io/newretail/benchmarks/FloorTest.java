package io.newretail.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.newretail.internal.tally.Count;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The floor must do the engine's work, or the ratio says nothing: both count the same over thirty days, within noise. */
final class FloorTest {
  private static final int DAYS = 30;

  @Test
  void theEventDayOfTheFloorIsTheEngines() {
    Day day = new Day(StoreDays.event());
    Floor floor = Floor.event();
    Map<String, double[]> counts = new TreeMap<>();
    for (int i = 0; i < DAYS; i++) {
      day.run(i);
      floor.run(i * 977L + 5);
      add(counts, "placed", day.loop().total(Count.PLACED), floor.placedBaskets);
      add(counts, "promised", day.loop().total(Count.PROMISED), floor.promised);
      add(counts, "expired", day.loop().total(Count.EXPIRED), floor.expired);
      add(counts, "collected", day.loop().total(Count.COLLECTED), floor.collected);
      add(counts, "units", day.loop().total(Count.UNITS_WANTED), floor.unitsWanted);
      add(counts, "click to ready", day.loop().total(Count.CLICK_TO_READY), floor.clickToReady);
    }
    same(counts);
  }

  @Test
  void theOrdinaryDayOfTheFloorIsTheEngines() {
    Day day = new Day(StoreDays.ordinary());
    Floor floor = Floor.ordinary(day.levels());
    Map<String, double[]> counts = new TreeMap<>();
    for (int i = 0; i < DAYS; i++) {
      day.run(i);
      floor.run(i * 977L + 5);
      add(counts, "placed", day.loop().total(Count.PLACED), floor.placedBaskets);
      add(counts, "walk-ins", day.loop().total(Count.WALK_INS), floor.walkInBaskets);
      add(counts, "collected", day.loop().total(Count.COLLECTED), floor.collected);
      add(counts, "ordered", day.loop().total(Count.UNITS_ORDERED), floor.unitsOrdered);
    }
    same(counts);
  }

  private static void add(Map<String, double[]> counts, String name, long engine, long floor) {
    double[] both = counts.computeIfAbsent(name, n -> new double[2]);
    both[0] += engine;
    both[1] += floor;
  }

  private static void same(Map<String, double[]> counts) {
    counts.forEach((name, both) ->
        assertThat(both[1]).as(name).isPositive().isCloseTo(both[0], withPercentage(3)));
  }

  @Test
  void bothHeapsGiveTheKeysInOrder() {
    SplittableRandom random = new SplittableRandom(8);
    BareHeap bare = new BareHeap(5_000);
    PackedHeap packed = new PackedHeap(10);
    long[] keys = random.longs(5_000, 0, 1L << 40).toArray();
    for (long key : keys) {
      bare.push(key);
      packed.push(key);
    }
    java.util.Arrays.sort(keys);
    for (long key : keys) {
      assertThat(bare.poll()).isEqualTo(key);
      assertThat(packed.poll()).isEqualTo(key);
    }
    assertThat(packed.size()).isZero();
  }
}

package io.newretail.internal.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class TalliesTest {
  private static final long WIDTH = 10;
  private static final long END = 95;

  @Test
  void theMeasuredTimeStartsWhenTheRunIsWarmAndTheTotalGoesOn() {
    StoreTally tally = new StoreTally(2);
    tally.add(1, Count.GMV, 500);
    tally.one(0, Count.PLACED);
    tally.warmedUp();
    tally.add(1, Count.GMV, 30);

    assertThat(tally.measured(1, Count.GMV)).isEqualTo(30);
    assertThat(tally.total(1, Count.GMV)).isEqualTo(530);
    assertThat(tally.measured(0, Count.PLACED)).isZero();
    assertThat(tally.total(0, Count.PLACED)).isEqualTo(1);
  }

  @Test
  void peaksOfTheMeasuredTimeStartFromWhatStandsThere() {
    StoreTally tally = new StoreTally(1);
    tally.pickQueue(0, 9);
    for (int i = 0; i < 5; i++) {
      tally.shelf(0, 1);
    }
    tally.shelf(0, -1);
    tally.shelf(0, -1);
    assertThat(tally.shelfPeak(0)).isEqualTo(5);

    tally.warmedUp();

    assertThat(tally.onShelf(0)).isEqualTo(3);
    assertThat(tally.shelfPeak(0)).isEqualTo(3);
    assertThat(tally.pickPeak(0)).isZero();
    tally.pickQueue(0, 2);
    tally.pickQueue(0, 1);
    assertThat(tally.pickPeak(0)).isEqualTo(2);
  }

  @Test
  void clearingForgetsCountsPeaksAndTimes() {
    StoreTally tally = new StoreTally(1);
    tally.one(0, Count.PLACED);
    tally.warmedUp();
    tally.one(0, Count.PLACED);
    tally.shelf(0, 1);
    tally.pickQueue(0, 4);
    tally.counterWait(0, 5_000);

    tally.clear();

    assertThat(tally.total(0, Count.PLACED)).isZero();
    assertThat(tally.measured(0, Count.PLACED)).isZero();
    assertThat(tally.onShelf(0) + tally.shelfPeak(0) + tally.pickPeak(0)).isZero();
    assertThat(tally.counterWait().getTotalCount()).isZero();
  }

  @Test
  void aWaitOfNothingIsServedButDidNotWait() {
    StoreTally tally = new StoreTally(1);
    tally.counterWait(0, 0);
    tally.counterWait(0, 7_000);

    assertThat(tally.total(0, Count.COUNTER_SERVED)).isEqualTo(2);
    assertThat(tally.total(0, Count.COUNTER_WAITED)).isEqualTo(1);
    assertThat(tally.total(0, Count.COUNTER_WAIT)).isEqualTo(7_000);
    assertThat(tally.counterWait().getMaxValue()).isEqualTo(7);
  }

  @Test
  void aTimeLongerThanAMonthCountsAsAMonth() {
    StoreTally tally = new StoreTally(1);
    tally.clickToReady(0, 1_000_000L * StoreTally.LONGEST);

    assertThat(tally.clickToReady().getTotalCount()).isEqualTo(1);
    assertThat(tally
            .clickToReady()
            .valuesAreEquivalent(tally.clickToReady().getMaxValue(), StoreTally.LONGEST))
        .isTrue();
  }

  @Test
  void theLastBucketMayBeShort() {
    assertThat(new SeriesTally(WIDTH, END).buckets()).isEqualTo(10);
    assertThat(new SeriesTally(WIDTH, 90).buckets()).isEqualTo(9);
    assertThat(new SeriesTally(WIDTH, 1).buckets()).isEqualTo(1);
  }

  @Test
  void anEventFallsIntoTheBucketThatStartsAtOrBeforeIt() {
    SeriesTally series = new SeriesTally(WIDTH, END);
    series.begin(0);
    series.add(0, SeriesTally.READY, 1);
    series.add(9, SeriesTally.READY, 2);
    series.add(10, SeriesTally.READY, 4);
    series.add(94, SeriesTally.READY, 8);
    series.begin(25);
    series.placed(29, 600);
    series.placed(30, 50);
    series.walkIn(30, 7, 3);

    assertThat(series.count(0, SeriesTally.READY)).isEqualTo(3);
    assertThat(series.count(1, SeriesTally.READY)).isEqualTo(4);
    assertThat(series.count(9, SeriesTally.READY)).isEqualTo(8);
    assertThat(series.count(2, SeriesTally.PLACED)).isEqualTo(1);
    assertThat(series.gmv(2)).isEqualTo(600);
    assertThat(series.gmv(3)).isEqualTo(50);
    assertThat(series.walkInSales(3)).isEqualTo(7);
    assertThat(series.count(3, SeriesTally.SHORT_ON_SHELF)).isEqualTo(3);
  }

  @Test
  void theSumOverWorkersIsWhatOneWorkerWouldHaveCounted() {
    SplittableRandom random = new SplittableRandom(2);
    SeriesTally one = new SeriesTally(WIDTH, END);
    SeriesTally first = new SeriesTally(WIDTH, END);
    SeriesTally second = new SeriesTally(WIDTH, END);
    for (int i = 0; i < 1_000; i++) {
      long tick = random.nextLong(END);
      SeriesTally worker = random.nextBoolean() ? first : second;
      for (SeriesTally tally : new SeriesTally[] {one, worker}) {
        tally.begin(tick);
        tally.placed(tick, i);
        tally.walkIn(tick, 2L * i, i % 3);
        tally.add(tick, SeriesTally.PICKS, i % 5 - 2);
      }
    }

    first.addAll(second);

    for (int b = 0; b < one.buckets(); b++) {
      assertThat(first.gmv(b)).isEqualTo(one.gmv(b)).isPositive();
      assertThat(first.walkInSales(b)).isEqualTo(one.walkInSales(b));
      for (int column = 0; column < SeriesTally.COLUMNS; column++) {
        assertThat(first.count(b, column)).isEqualTo(one.count(b, column));
      }
    }
  }
}

package io.newretail.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class OrderTableTest {
  private final OrderTable orders = new OrderTable();

  @Test
  void anOpenedRowIsHeldAndUnmarkedAndTellsWhatItWasGiven() {
    int row = orders.open(3, 17, 256, 5);
    orders.describe(row, 9, -77L, 123_456_789_012L, 42L);

    assertThat(orders.store(row)).isEqualTo(3);
    assertThat(orders.slot(row)).isEqualTo(17);
    assertThat(orders.block(row)).isEqualTo(256);
    assertThat(orders.lines(row)).isEqualTo(5);
    assertThat(orders.units(row)).isEqualTo(9);
    assertThat(orders.key(row)).isEqualTo(-77L);
    assertThat(orders.amount(row)).isEqualTo(123_456_789_012L);
    assertThat(orders.placed(row)).isEqualTo(42L);
    fresh(row);
  }

  private void fresh(int row) {
    assertThat(orders.isOpen(row)).isTrue();
    assertThat(orders.state(row)).isEqualTo(OrderTable.PROMISED);
    assertThat(orders.next(row)).isEqualTo(-1);
    assertThat(orders.came(row)).isFalse();
    assertThat(orders.lapsed(row)).isFalse();
    assertThat(orders.isShort(row)).isFalse();
  }

  @Test
  void theThreeNotesAreKeptApart() {
    int came = orders.open(0, 0, 0, 1);
    int lapsed = orders.open(0, 0, 0, 1);
    int shorted = orders.open(0, 0, 0, 1);
    orders.come(came);
    orders.lapse(lapsed);
    orders.fallShort(shorted);

    for (int row : new int[] {came, lapsed, shorted}) {
      assertThat(orders.came(row)).isEqualTo(row == came);
      assertThat(orders.lapsed(row)).isEqualTo(row == lapsed);
      assertThat(orders.isShort(row)).isEqualTo(row == shorted);
    }
  }

  @Test
  void aClosedRowIsUsedAgainWithoutAnyTraceOfItsPast() {
    orders.open(0, 0, 0, 1);
    int row = orders.open(0, 0, 0, 1);
    orders.come(row);
    orders.lapse(row);
    orders.fallShort(row);
    orders.move(row, OrderTable.RESERVED);
    orders.setNext(row, 5);

    orders.close(row);
    assertThat(orders.isOpen(row)).isFalse();
    assertThat(orders.state(row)).isNegative();
    assertThat(orders.openRows()).isEqualTo(1);

    assertThat(orders.open(2, 2, 2, 2)).isEqualTo(row);
    fresh(row);
    assertThat(orders.openRows()).isEqualTo(2);
  }

  @Test
  void clearingStartsAgainAtRowZero() {
    orders.open(0, 0, 0, 1);
    orders.close(orders.open(0, 0, 0, 1));

    orders.clear();

    assertThat(orders.openRows()).isZero();
    assertThat(orders.bound()).isZero();
    assertThat(orders.open(1, 1, 1, 1)).isZero();
    fresh(0);
  }

  @Test
  void rowsKeepWhatTheyHoldWhileTheTableGrowsAndOthersComeAndGo() {
    SplittableRandom random = new SplittableRandom(4);
    List<Integer> open = new ArrayList<>();
    int most = 0;
    for (int step = 0; step < 30_000; step++) {
      if (open.isEmpty() || random.nextInt(100) < 60 - step / 500) {
        int row = orders.open(step, step + 1, step + 2, step + 3);
        orders.describe(row, step + 4, step + 5, step + 6, step + 7);
        orders.setMark(row, step + 8);
        assertThat(open).doesNotContain(row);
        open.add(row);
      } else {
        int row = open.remove(random.nextInt(open.size()));
        holds(row);
        orders.close(row);
      }
      most = Math.max(most, open.size());
    }
    open.forEach(this::holds);
    assertThat(orders.openRows()).isEqualTo(open.size());
    assertThat(orders.bound()).isEqualTo(most).isGreaterThan(200);
  }

  private void holds(int row) {
    int step = orders.store(row);
    assertThat(orders.slot(row)).isEqualTo(step + 1);
    assertThat(orders.block(row)).isEqualTo(step + 2);
    assertThat(orders.lines(row)).isEqualTo(step + 3);
    assertThat(orders.units(row)).isEqualTo(step + 4);
    assertThat(orders.key(row)).isEqualTo(step + 5);
    assertThat(orders.amount(row)).isEqualTo(step + 6);
    assertThat(orders.placed(row)).isEqualTo(step + 7);
    assertThat(orders.mark(row)).isEqualTo(step + 8);
  }
}

package io.newretail.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StockTableTest {
  private final StockTable stock = new StockTable(3, 5);
  private final int row = stock.row(1, 2);

  @BeforeEach
  void openAtTen() {
    stock.setLevel(row, 10);
    stock.reset();
  }

  @Test
  void everyPairOfStoreAndArticleHasItsOwnCells() {
    for (int store = 0; store < 3; store++) {
      for (int item = 0; item < 5; item++) {
        stock.setLevel(stock.row(store, item), 100 * store + item);
        stock.want(stock.row(store, item), 7 * store + item);
      }
    }
    for (int store = 0; store < 3; store++) {
      for (int item = 0; item < 5; item++) {
        assertThat(stock.level(stock.row(store, item))).isEqualTo(100 * store + item);
        assertThat(stock.wanted(stock.row(store, item))).isEqualTo(7 * store + item);
      }
    }
  }

  @Test
  void anArticleOpensAtItsLevelWithNothingElse() {
    stands(10, 0, 0, 0);
    assertThat(stock.level(row)).isEqualTo(10);
    assertThat(stock.wanted(row)).isZero();
    assertThat(stock.shortOf(row)).isZero();
  }

  @Test
  void resettingForgetsEverythingButTheLevel() {
    stock.reserve(row, 4);
    stock.takeOne(row);
    stock.order(row, 6);
    stock.ship(row, 6, 5);
    stock.want(row, 3);
    stock.fallShort(row, 2);

    stock.reset();

    anArticleOpensAtItsLevelWithNothingElse();
  }

  @Test
  void reservedUnitsStayOnTheShelfButAreNotFree() {
    stock.reserve(row, 4);
    stands(10, 4, 0, 0);
    assertThat(stock.free(row, false)).isEqualTo(6);

    stock.release(row, 3);
    stands(10, 1, 0, 0);
    assertThat(stock.free(row, false)).isEqualTo(9);
  }

  @Test
  void pickingTakesReservedUnitsOffTheShelf() {
    stock.reserve(row, 4);

    assertThat(stock.pick(row, 3)).isEqualTo(3);

    stands(7, 1, 0, 0);
  }

  @Test
  void pickingTakesNoMoreThanStandsThereAndEndsTheWholeReservation() {
    stock.reserve(row, 10);
    for (int i = 0; i < 8; i++) {
      assertThat(stock.takeOne(row)).isTrue();
    }

    assertThat(stock.pick(row, 10)).isEqualTo(2);

    stands(0, 0, 0, 0);
  }

  @Test
  void walkInShoppersTakeUntilTheShelfIsEmptyThenFallShort() {
    for (int i = 0; i < 10; i++) {
      assertThat(stock.takeOne(row)).isTrue();
    }

    assertThat(stock.takeOne(row)).isFalse();

    stands(0, 0, 0, 0);
    assertThat(stock.wanted(row)).isEqualTo(11);
    assertThat(stock.shortOf(row)).isEqualTo(1);
  }

  @Test
  void anArticleIsOvertakenOnceMoreIsReservedThanRecordedAndDue() {
    stock.order(row, 1);
    stock.ship(row, 1, 1);
    stock.reserve(row, 10);
    stock.takeOne(row);
    assertThat(stock.overtaken(row)).isFalse();

    stock.takeOne(row);
    assertThat(stock.overtaken(row)).isTrue();

    stock.receive(row, 1);
    assertThat(stock.overtaken(row)).isTrue();

    stock.putBack(row, 1);
    assertThat(stock.overtaken(row)).isFalse();
  }

  @Test
  void anOrderBecomesDueAsFarAsItIsShippedAndThenStandsOnTheShelf() {
    stock.order(row, 8);
    stands(10, 0, 8, 0);

    stock.ship(row, 8, 5);
    stands(10, 0, 5, 5);
    assertThat(stock.free(row, false)).isEqualTo(10);
    assertThat(stock.free(row, true)).isEqualTo(15);

    stock.receive(row, 5);
    stands(15, 0, 0, 0);
  }

  @Test
  void theBuiltInRuleFillsUpToTheLevelCountingWhatIsOnOrderAndNotWhatIsPromised() {
    assertThat(stock.belowLevel(row)).isZero();

    stock.takeOne(row);
    stock.reserve(row, 4);
    assertThat(stock.belowLevel(row)).isEqualTo(5);

    stock.order(row, 3);
    assertThat(stock.belowLevel(row)).isEqualTo(2);

    stock.putBack(row, 20);
    assertThat(stock.belowLevel(row)).isZero();
  }

  @Test
  void oneArticlesVerbsTouchNoOther() {
    stock.setLevel(stock.row(1, 1), 3);
    stock.setLevel(stock.row(1, 3), 4);
    stock.reset();

    stock.reserve(row, 2);
    stock.pick(row, 2);
    stock.takeOne(row);
    stock.putBack(row, 5);
    stock.order(row, 1);
    stock.ship(row, 1, 1);
    stock.receive(row, 1);
    stock.fallShort(row, 9);

    for (int item : new int[] {1, 3}) {
      int other = stock.row(1, item);
      assertThat(stock.onHand(other)).isEqualTo(item == 1 ? 3 : 4);
      assertThat(stock.recorded(other)).isEqualTo(stock.onHand(other));
      assertThat(stock.reserved(other) + stock.onOrder(other) + stock.due(other))
          .isZero();
      assertThat(stock.wanted(other) + stock.shortOf(other)).isZero();
    }
  }

  private void stands(int onHand, int reserved, int onOrder, int due) {
    assertThat(stock.onHand(row)).as("on hand").isEqualTo(onHand);
    assertThat(stock.recorded(row)).as("recorded").isEqualTo(onHand);
    assertThat(stock.reserved(row)).as("reserved").isEqualTo(reserved);
    assertThat(stock.onOrder(row)).as("on order").isEqualTo(onOrder);
    assertThat(stock.due(row)).as("due").isEqualTo(due);
  }
}

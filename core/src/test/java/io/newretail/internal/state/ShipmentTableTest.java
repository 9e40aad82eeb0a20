package io.newretail.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ShipmentTableTest {
  private final ShipmentTable shipments = new ShipmentTable();

  @Test
  void anOrderTellsItsStoreTimeAndLines() {
    int first = shipments.open(3, 99);
    int second = shipments.open(4, 100);
    shipments.add(first, 7, 20);
    shipments.add(second, 9, 1);
    shipments.add(first, 8, 30);
    shipments.setUnits(first, 1, 12);

    assertThat(shipments.store(first)).isEqualTo(3);
    assertThat(shipments.placed(first)).isEqualTo(99);
    assertThat(shipments.lines(first)).isEqualTo(2);
    assertThat(shipments.item(first, 0)).isEqualTo(7);
    assertThat(shipments.units(first, 0)).isEqualTo(20);
    assertThat(shipments.item(first, 1)).isEqualTo(8);
    assertThat(shipments.units(first, 1)).isEqualTo(12);
    assertThat(shipments.store(second)).isEqualTo(4);
    assertThat(shipments.lines(second)).isEqualTo(1);
  }

  @Test
  void anOrderGrowsToAnyLength() {
    int shipment = shipments.open(0, 0);
    for (int i = 0; i < 10_000; i++) {
      shipments.add(shipment, i, 2 * i);
    }

    assertThat(shipments.lines(shipment)).isEqualTo(10_000);
    for (int i = 0; i < 10_000; i++) {
      assertThat(shipments.item(shipment, i)).isEqualTo(i);
      assertThat(shipments.units(shipment, i)).isEqualTo(2 * i);
    }
  }

  @Test
  void aClosedRowIsUsedAgainAndIsEmpty() {
    int shipment = shipments.open(1, 1);
    shipments.add(shipment, 5, 5);

    shipments.close(shipment);

    assertThat(shipments.open(2, 7)).isEqualTo(shipment);
    assertThat(shipments.lines(shipment)).isZero();
    assertThat(shipments.store(shipment)).isEqualTo(2);
    assertThat(shipments.placed(shipment)).isEqualTo(7);
  }

  @Test
  void sentOrdersWaitInTheOrderTheyWereSentUntilTheBoxIsEmptied() {
    for (int i = 0; i < 100; i++) {
      shipments.send(shipments.open(i, i));
    }

    assertThat(shipments.outgoing()).isEqualTo(100);
    for (int i = 0; i < 100; i++) {
      assertThat(shipments.store(shipments.outgoing(i))).isEqualTo(i);
    }
    shipments.clearOutbox();
    assertThat(shipments.outgoing()).isZero();
    assertThat(shipments.store(42)).isEqualTo(42);
  }

  @Test
  void afterClearingEveryRowIsFreeOnceAndTheTableStillGrows() {
    for (int i = 0; i < 50; i++) {
      shipments.send(shipments.open(i, i));
    }
    shipments.close(10);
    shipments.close(3);

    shipments.clear();

    assertThat(shipments.outgoing()).isZero();
    Set<Integer> rows = new HashSet<>();
    for (int i = 0; i < 80; i++) {
      rows.add(shipments.open(i, i));
    }
    assertThat(rows).hasSize(80);
    rows.forEach(shipments::close);
    assertThat(rows).contains(shipments.open(0, 0));
  }
}

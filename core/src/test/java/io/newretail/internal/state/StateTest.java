package io.newretail.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class StateTest {
  @Test
  void aStockRowFollowsItsUnits() {
    StockTable stock = new StockTable(2, 3);
    int row = stock.row(1, 2);
    stock.setLevel(row, 10);
    stock.reset();

    stock.want(row, 4);
    stock.reserve(row, 4);
    assertThat(stock.free(row, false)).isEqualTo(6);
    assertThat(stock.pick(row, 3)).isEqualTo(3);
    stock.release(row, 1);
    assertThat(stock.onHand(row)).isEqualTo(7);
    assertThat(stock.recorded(row)).isEqualTo(7);
    assertThat(stock.reserved(row)).isZero();
    assertThat(stock.belowLevel(row)).isEqualTo(3);

    stock.order(row, 3);
    assertThat(stock.belowLevel(row)).isZero();
    stock.ship(row, 3, 2);
    assertThat(stock.onOrder(row)).isEqualTo(2);
    assertThat(stock.due(row)).isEqualTo(2);
    assertThat(stock.free(row, true)).isEqualTo(9);
    stock.receive(row, 2);
    assertThat(stock.onHand(row)).isEqualTo(9);
    assertThat(stock.due(row)).isZero();
    stock.putBack(row, 1);
    assertThat(stock.onHand(row)).isEqualTo(10);
    assertThat(stock.wanted(row)).isEqualTo(4);

    assertThat(stock.row(0, 0)).isNotEqualTo(row);
    assertThat(stock.onHand(stock.row(0, 0))).isZero();
    assertThat(stock.takeOne(stock.row(0, 0))).isFalse();
    assertThat(stock.shortOf(stock.row(0, 0))).isEqualTo(1);
  }

  @Test
  void walkInShoppersMayOvertakeAReservation() {
    StockTable stock = new StockTable(1, 1);
    int row = stock.row(0, 0);
    stock.setLevel(row, 2);
    stock.reset();
    stock.reserve(row, 2);
    assertThat(stock.overtaken(row)).isFalse();

    assertThat(stock.takeOne(row)).isTrue();

    assertThat(stock.overtaken(row)).isTrue();
    assertThat(stock.free(row, true)).isEqualTo(-1);
    assertThat(stock.pick(row, 2)).isEqualTo(1);
  }

  @Test
  void orderRowsAreReusedAndGrowWithWhatIsOpen() {
    OrderTable orders = new OrderTable();
    Set<Integer> open = new HashSet<>();
    SplittableRandom random = new SplittableRandom(1);
    int most = 0;
    for (int i = 0; i < 50_000; i++) {
      if (open.isEmpty() || random.nextInt(100) < 51) {
        int row = orders.open(i & 7, i, i, 3);
        assertThat(open.add(row)).isTrue();
        orders.describe(row, 3, i * 7L, i * 100L, i);
        most = Math.max(most, open.size());
      } else {
        int row = open.iterator().next();
        open.remove(row);
        assertThat(orders.key(row)).isEqualTo(orders.slot(row) * 7L);
        assertThat(orders.amount(row)).isEqualTo(orders.slot(row) * 100L);
        assertThat(orders.placed(row)).isEqualTo(orders.slot(row));
        orders.close(row);
        assertThat(orders.isOpen(row)).isFalse();
      }
      assertThat(orders.openRows()).isEqualTo(open.size());
    }
    assertThat(orders.bound()).isEqualTo(most);
    orders.clear();
    assertThat(orders.openRows()).isZero();
  }

  @Test
  void flagsOfAnOrderDoNotDisturbEachOther() {
    OrderTable orders = new OrderTable();
    int row = orders.open(1, 2, 3, 4);
    orders.come(row);
    assertThat(orders.came(row)).isTrue();
    assertThat(orders.lapsed(row)).isFalse();
    assertThat(orders.isShort(row)).isFalse();
    orders.lapse(row);
    orders.fallShort(row);
    assertThat(orders.lapsed(row)).isTrue();
    assertThat(orders.isShort(row)).isTrue();
    orders.setState(row, OrderTable.READY);
    orders.setMark(row, 99);
    assertThat(orders.state(row)).isEqualTo(OrderTable.READY);
    assertThat(orders.mark(row)).isEqualTo(99);
    orders.close(row);
    assertThat(orders.came(orders.open(1, 2, 3, 4)))
        .as("a reused row starts clean")
        .isFalse();
  }

  @Test
  void lineBlocksNeverOverlap() {
    LineTable lines = new LineTable();
    SplittableRandom random = new SplittableRandom(2);
    List<int[]> open = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      if (open.isEmpty() || random.nextInt(100) < 51) {
        int count = 1 + random.nextInt(random.nextInt(10) == 0 ? 2_048 : 20);
        int block = lines.open(count);
        for (int k = 0; k < count; k++) {
          lines.set(block + k, i, 1 + k % LineTable.MAX_UNITS);
        }
        open.add(new int[] {block, count, i});
      } else {
        int[] one = open.remove(random.nextInt(open.size()));
        for (int k = 0; k < one[1]; k++) {
          assertThat(lines.item(one[0] + k)).isEqualTo(one[2]);
          assertThat(lines.units(one[0] + k)).isEqualTo(1 + k % LineTable.MAX_UNITS);
        }
        lines.close(one[0], one[1]);
      }
    }
  }

  @Test
  void serversTakeBasketsInTheOrderOfTheirComing() {
    OrderTable orders = new OrderTable();
    ServerTable servers = new ServerTable(2, orders);
    servers.staff(1, 2);
    Deque<Integer> expected = new ArrayDeque<>();
    for (int i = 0; i < 5; i++) {
      int row = orders.open(1, 0, 0, 1);
      servers.enqueue(1, row);
      expected.add(row);
    }
    assertThat(servers.start(0)).as("the other store").isEqualTo(-1);
    assertThat(servers.start(1)).isEqualTo(expected.remove());
    assertThat(servers.start(1)).isEqualTo(expected.remove());
    assertThat(servers.start(1)).as("both busy").isEqualTo(-1);
    servers.finish(1);
    assertThat(servers.start(1)).isEqualTo(expected.remove());
    assertThat(servers.waiting(1)).isEqualTo(2);
    servers.staff(1, 1);
    servers.finish(1);
    assertThat(servers.start(1)).as("off duty").isEqualTo(-1);
    assertThat(servers.busy(1)).isEqualTo(1);
  }

  @Test
  void shipmentsAreReused() {
    ShipmentTable shipments = new ShipmentTable();
    int first = shipments.open(3, 77);
    for (int i = 0; i < 1_000; i++) {
      shipments.add(first, i, i + 1);
    }
    shipments.setUnits(first, 5, 0);
    shipments.send(first);
    assertThat(shipments.outgoing()).isEqualTo(1);
    assertThat(shipments.outgoing(0)).isEqualTo(first);
    assertThat(shipments.lines(first)).isEqualTo(1_000);
    assertThat(shipments.item(first, 999)).isEqualTo(999);
    assertThat(shipments.units(first, 999)).isEqualTo(1_000);
    assertThat(shipments.units(first, 5)).isZero();
    assertThat(shipments.store(first)).isEqualTo(3);
    assertThat(shipments.placed(first)).isEqualTo(77);
    shipments.clearOutbox();
    int second = shipments.open(4, 78);
    assertThat(second).isNotEqualTo(first);
    shipments.close(first);
    assertThat(shipments.open(5, 79)).isEqualTo(first);
    assertThat(shipments.lines(first)).isZero();
  }
}

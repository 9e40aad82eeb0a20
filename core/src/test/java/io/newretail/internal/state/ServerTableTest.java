package io.newretail.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ServerTableTest {
  private final OrderTable orders = new OrderTable();
  private final ServerTable servers = new ServerTable(2, orders);

  private int basket() {
    return orders.open(0, 0, 0, 1);
  }

  @Test
  void nobodyIsServedWithoutServersOrWithoutBaskets() {
    servers.staff(0, 2);
    assertThat(servers.start(0)).isEqualTo(-1);

    servers.enqueue(1, basket());
    assertThat(servers.start(1)).isEqualTo(-1);
    assertThat(servers.waiting(1)).isEqualTo(1);
  }

  @Test
  void storesDoNotShareServers() {
    servers.staff(0, 1);
    int here = basket();
    servers.enqueue(0, here);
    servers.enqueue(1, basket());

    assertThat(servers.start(1)).isEqualTo(-1);
    assertThat(servers.start(0)).isEqualTo(here);
    assertThat(servers.busy(0)).isEqualTo(1);
    assertThat(servers.busy(1)).isZero();
  }

  @Test
  void serversWhoGoOffDutyFinishTheBasketInHandAndTakeNoOther() {
    servers.staff(0, 2);
    for (int i = 0; i < 3; i++) {
      servers.enqueue(0, basket());
    }
    servers.start(0);
    servers.start(0);

    servers.staff(0, 1);
    assertThat(servers.busy(0)).isEqualTo(2);
    servers.finish(0);
    assertThat(servers.start(0)).isEqualTo(-1);
    servers.finish(0);
    assertThat(servers.start(0)).isEqualTo(2);
    assertThat(servers.staffed(0)).isEqualTo(1);
  }

  @Test
  void basketsAreServedInTheOrderTheyCame() {
    SplittableRandom random = new SplittableRandom(8);
    Deque<Integer> expected = new ArrayDeque<>();
    int busy = 0;
    int served = 0;
    for (int step = 0; step < 20_000; step++) {
      switch (random.nextInt(4)) {
        case 0, 1 -> {
          int row = basket();
          servers.enqueue(0, row);
          expected.add(row);
        }
        case 2 -> servers.staff(0, random.nextInt(5));
        default -> {
          if (busy > 0) {
            servers.finish(0);
            busy--;
          }
        }
      }
      while (!expected.isEmpty() && busy < servers.staffed(0)) {
        assertThat(servers.start(0)).isEqualTo(expected.remove());
        busy++;
        served++;
      }
      assertThat(servers.start(0)).isEqualTo(-1);
      assertThat(servers.busy(0)).isEqualTo(busy);
      assertThat(servers.waiting(0)).isEqualTo(expected.size());
    }
    assertThat(served).isGreaterThan(1_000);
  }

  @Test
  void clearingEmptiesQueuesAndSendsStaffHome() {
    servers.staff(0, 1);
    servers.enqueue(0, basket());
    servers.start(0);
    servers.enqueue(0, basket());

    servers.clear();

    assertThat(servers.staffed(0)).isZero();
    assertThat(servers.busy(0)).isZero();
    assertThat(servers.waiting(0)).isZero();
    servers.staff(0, 1);
    assertThat(servers.start(0)).isEqualTo(-1);
  }
}

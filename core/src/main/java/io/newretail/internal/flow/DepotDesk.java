package io.newretail.internal.flow;

import io.newretail.internal.clock.EventKind;
import io.newretail.internal.plan.DepotPlan;
import io.newretail.internal.state.ShipmentTable;
import io.newretail.internal.tally.Count;
import io.newretail.policy.StockPolicy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * A depot between epochs: takes the orders of its stores in the order of their time (then of the stores' places), ships
 * what it has, cuts the rest, and restocks itself from suppliers by periodic review and order-up-to.
 *
 * <p>An epoch is no longer than the lead time, so what an order gets is decided before it could arrive: the result is the
 * same as if the depot had answered at once. One thread at a time; depots do not touch one another.
 */
final class DepotDesk {
  private final DepotPlan plan;
  private final List<EventLoop> loops;
  private final int[] onHand;
  private final int[] onOrder;
  private final Deque<Supply> pipeline = new ArrayDeque<>();
  private final List<Order> orders = new ArrayList<>();
  private long nextReview;
  private long supplied;
  private long shipped;
  private long opening;

  private record Supply(long tick, int[] units) {}

  private record Order(Shard shard, int shipment, long placed, int place) {}

  DepotDesk(DepotPlan plan, List<EventLoop> loops) {
    this.plan = plan;
    this.loops = loops;
    onHand = new int[plan.level().length];
    onOrder = new int[plan.level().length];
  }

  void reset() {
    System.arraycopy(plan.level(), 0, onHand, 0, onHand.length);
    loops.forEach(loop -> loop.shard().depotStock = onHand);
    Arrays.fill(onOrder, 0);
    pipeline.clear();
    nextReview = plan.reviewEvery();
    supplied = 0;
    shipped = 0;
    opening = Arrays.stream(onHand).asLongStream().sum();
  }

  /** Answers all orders placed before a tick. */
  void exchange(long until) {
    orders.clear();
    for (EventLoop loop : loops) {
      Shard shard = loop.shard();
      for (int i = 0; i < shard.shipments.outgoing(); i++) {
        int shipment = shard.shipments.outgoing(i);
        int store = shard.shipments.store(shipment);
        orders.add(new Order(
            shard, shipment, shard.shipments.placed(shipment), shard.stores[store].index()));
      }
      shard.shipments.clearOutbox();
    }
    orders.sort(Comparator.comparingLong(Order::placed).thenComparingInt(Order::place));
    for (Order order : orders) {
      advance(order.placed());
      ship(order);
    }
    advance(until - 1);
  }

  /** Lets supplies arrive and reviews happen up to a tick, the supply first where both fall together. */
  private void advance(long tick) {
    if (plan.unlimited()) {
      return;
    }
    while (true) {
      long supply = pipeline.isEmpty() ? Long.MAX_VALUE : pipeline.getFirst().tick();
      if (Math.min(supply, nextReview) > tick) {
        return;
      }
      if (supply <= nextReview) {
        receive(pipeline.removeFirst());
      } else {
        review();
      }
    }
  }

  private void receive(Supply supply) {
    for (int item = 0; item < onHand.length; item++) {
      int units = supply.units()[item];
      onHand[item] += units;
      onOrder[item] -= units;
      supplied += units;
    }
  }

  private void review() {
    int[] units = new int[onHand.length];
    for (int item = 0; item < units.length; item++) {
      units[item] = wanted(item);
      onOrder[item] += units[item];
    }
    pipeline.addLast(new Supply(nextReview + plan.supplierLead(), units));
    nextReview += plan.reviewEvery();
  }

  private int wanted(int item) {
    int position = onHand[item] + onOrder[item];
    StockPolicy policy = plan.ordering() == null ? null : plan.ordering().policy(plan.name(), item);
    return policy == null
        ? Math.max(0, plan.level()[item] - position)
        : StockPolicy.quantity(policy, position);
  }

  private void ship(Order order) {
    Shard shard = order.shard();
    ShipmentTable shipments = shard.shipments;
    int shipment = order.shipment();
    int store = shipments.store(shipment);
    long cut = 0;
    for (int i = 0; i < shipments.lines(shipment); i++) {
      int item = shipments.item(shipment, i);
      int wanted = shipments.units(shipment, i);
      int units = plan.unlimited() ? wanted : Math.min(wanted, onHand[item]);
      if (plan.unlimited()) {
        supplied += units;
      } else {
        onHand[item] -= units;
      }
      shipped += units;
      cut += wanted - units;
      shipments.setUnits(shipment, i, units);
      shard.stock.ship(shard.stock.row(store, item), wanted, units);
    }
    shard.tally.add(store, Count.UNITS_CUT, cut);
    long arrival = order.placed() + plan.lead();
    shard.lastDue[store] = Math.max(shard.lastDue[store], arrival);
    shard.queue.push(arrival, EventKind.RECEIPT, shipment);
  }

  /** Opening + supplied - shipped - on hand, and shipped - received - due: both in absolute value. */
  long residual() {
    long here = Arrays.stream(onHand).asLongStream().sum();
    long onTheWay = 0;
    for (EventLoop loop : loops) {
      onTheWay += loop.books().unitsReceived() + loop.books().unitsDue();
    }
    return Math.abs(opening + supplied - shipped - here) + Math.abs(shipped - onTheWay);
  }
}

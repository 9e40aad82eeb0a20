package io.newretail.internal.stock;

import io.newretail.internal.clock.EventQueue;
import io.newretail.stock.Rationing;
import io.newretail.stock.StockSystem;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Drives a system in continuous time, event by event. A point that reviews always does so after every change that lowers its
 * position, from the shops up. One thread; used again for many replications.
 */
public final class ArrivalLoop implements StockLoop {
  /** Ticks in a unit of time. */
  static final double UNIT = 1e7;

  private static final int RECEIPT = 0;
  private static final int STATE = 1;
  private static final int REVIEW = 2;
  private static final int DUE = 3;
  private static final int CUSTOMER = 4;

  /** Who waits in a line: a customer nobody asks after. */
  private static final int NOBODY = -1;

  private final StockPlan plan;
  private final Cell[] cells;
  private final Stream[] streams;
  private final WaitingLine[] lines;
  private final long[] touched;
  private final boolean[] always;
  private final Cell[][] above;
  private final int[] granted;
  private EventQueue queue = new EventQueue(256);
  private final Orders orders = new Orders();
  private int[] shipments = new int[64];
  private int freeShipment = -1;
  private int usedShipments;
  private int[] sizes = new int[8];
  private long now;

  /**
   * The loop of a system.
   *
   * @param system a system in continuous time
   */
  public ArrivalLoop(StockSystem system) {
    plan = new StockPlan(system);
    cells = plan.cells;
    Map<String, Cell> byName = new HashMap<>();
    for (Cell cell : cells) {
      byName.put(cell.spec.name(), cell);
    }
    streams = system.customers().stream().map(c -> new Stream(c, byName)).toArray(Stream[]::new);
    lines = new WaitingLine[cells.length];
    touched = new long[cells.length];
    always = new boolean[cells.length];
    above = new Cell[cells.length][];
    granted = new int[plan.lanes.length];
    int widest = 8;
    for (Stream s : streams) {
      widest = Math.max(widest, s.cells.length);
    }
    sizes = new int[widest];
    for (Cell cell : cells) {
      int i = cell.index;
      lines[i] = new WaitingLine();
      always[i] = cell.spec.review().every() == 0;
      above[i] = Arrays.stream(plan.upstream)
          .filter(c -> c == cell || supplies(c, cell))
          .toArray(Cell[]::new);
    }
  }

  private static boolean supplies(Cell upper, Cell lower) {
    for (LaneState lane : upper.supplied) {
      if (lane.to == lower || supplies(lane.to, lower)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public double[][] run(long seed, int replication, double warmUp, double length) {
    plan.start(seed, replication);
    queue = new EventQueue(256);
    now = 0;
    orders.clear();
    freeShipment = -1;
    usedShipments = 0;
    Arrays.fill(touched, 0);
    for (int i = 0; i < streams.length; i++) {
      streams[i].start(seed, replication);
      schedule(i, 0);
    }
    for (LaneState lane : plan.lanes) {
      if (lane.spec.disruption().failure() > 0) {
        toggleLater(lane);
      }
    }
    for (Cell cell : cells) {
      lines[cell.index].clear();
      if (!always[cell.index]) {
        queue.push(ticks(cell.spec.review().first()), REVIEW, cell.index);
      }
    }
    for (Cell cell : plan.upstream) {
      review(cell);
    }
    long begin = ticks(warmUp);
    long end = begin + ticks(length);
    drain(begin);
    observeAll(begin);
    plan.reset();
    for (Stream s : streams) {
      s.reset();
    }
    drain(end);
    observeAll(end);
    return plan.figures(UNIT);
  }

  @Override
  public long imbalance() {
    return plan.imbalance();
  }

  @Override
  public double[][] streams() {
    return Arrays.stream(streams).map(Stream::figures).toArray(double[][]::new);
  }

  private static long ticks(double time) {
    return Math.round(time * UNIT);
  }

  private void schedule(int stream, double time) {
    double at = streams[stream].next(time);
    if (at < 4e9) {
      queue.push(Math.max(now, ticks(at)), CUSTOMER, stream);
    }
  }

  private void drain(long limit) {
    int events = 0;
    while (queue.pollBefore(limit)) {
      now = queue.tick();
      int row = queue.row();
      switch (queue.kind()) {
        case RECEIPT -> arrive(row);
        case STATE -> toggle(plan.lanes[row]);
        case REVIEW -> reviewOnTime(cells[row]);
        case DUE -> due(row);
        default -> {
          customer(streams[row]);
          schedule(row, now / UNIT);
        }
      }
      if ((++events & 0xFFFF) == 0 && Thread.currentThread().isInterrupted()) {
        return;
      }
    }
    now = limit;
  }

  /** Adds what has been since the last change; call before a change of stock, backlog or order. */
  private void observe(Cell cell) {
    long gone = now - touched[cell.index];
    if (gone == 0) {
      return;
    }
    touched[cell.index] = now;
    cell.now = now / UNIT;
    cell.stockTime += (double) gone * cell.onHand;
    cell.backlogTime += (double) gone * cell.backlog;
    cell.owedTime += (double) gone * cell.owed;
    cell.positionTime += (double) gone * cell.position();
    if (cell.onHand == 0) {
      cell.emptyTime += gone;
    }
    for (LaneState lane : cell.lanes) {
      cell.transitTime += (double) gone * lane.inTransit;
      cell.transitCost += gone * lane.inTransit * lane.spec.transitHolding();
    }
  }

  private void observeAll(long at) {
    now = at;
    for (Cell cell : cells) {
      observe(cell);
    }
  }

  private void customer(Stream s) {
    int n = s.cells.length;
    for (int i = 0; i < n; i++) {
      sizes[i] = s.size(i) * plan.system.grain();
    }
    if (s.spec.ahead() > 0) {
      for (int i = 0; i < n; i++) {
        orderAhead(s.cells[i], sizes[i]);
      }
      queue.push(now + ticks(s.spec.ahead()), DUE, orders.plan(indexOf(s), sizes, n));
    } else {
      serve(s, false);
    }
  }

  private int indexOf(Stream s) {
    for (int i = 0; i < streams.length; i++) {
      if (streams[i] == s) {
        return i;
      }
    }
    return -1;
  }

  private void orderAhead(Cell cell, int units) {
    observe(cell);
    cell.pledged += units;
    cell.moveEchelons(-units);
    cell.asked += units;
    reviewAbove(cell);
  }

  private void due(int row) {
    Stream s = streams[orders.stream(row)];
    for (int i = 0; i < s.cells.length; i++) {
      sizes[i] = orders.size(row, i);
      Cell cell = s.cells[i];
      observe(cell);
      cell.pledged -= sizes[i];
      cell.moveEchelons(sizes[i]);
    }
    orders.close(row);
    serve(s, true);
  }

  /** A customer's order is due: lines are met, waited for or lost. */
  private void serve(Stream s, boolean ahead) {
    int n = s.cells.length;
    if (s.spec.whole() && refused(s, n)) {
      return;
    }
    int met = 0;
    int open = 0;
    int lost = 0;
    int row = orders.open(indexOf(s), now);
    for (int i = 0; i < n; i++) {
      int waits = line(s.cells[i], sizes[i], row, ahead);
      if (waits == 0) {
        met++;
      } else if (waits < 0) {
        lost++;
      } else {
        open++;
      }
    }
    s.lines += n;
    s.linesMet += met;
    orders.await(row, open, lost > 0);
    if (open == 0) {
      complete(row);
    }
    if (!ahead) {
      for (int i = 0; i < n; i++) {
        reviewAbove(s.cells[i]);
      }
    }
  }

  /** All or nothing: whether something is missing, and so all is lost. */
  private boolean refused(Stream s, int n) {
    boolean missing = false;
    for (int i = 0; i < n; i++) {
      missing |= s.cells[i].onHand < sizes[i];
    }
    if (!missing) {
      return false;
    }
    s.placed++;
    s.lostOrders++;
    s.lines += n;
    for (int i = 0; i < n; i++) {
      s.cells[i].demanded += sizes[i];
      s.cells[i].lose(sizes[i]);
    }
    return true;
  }

  /** Serves a line: 0 if it is met, above 0 if some of it waits, below 0 if some of it is lost and none waits. */
  private int line(Cell cell, int units, int row, boolean ahead) {
    observe(cell);
    cell.demanded += units;
    if (!ahead) {
      cell.asked += units;
    }
    int met = Math.min(cell.onHand, units);
    if (met > 0) {
      cell.hand(met, 0);
      cell.metAtOnce += met;
      cell.moveEchelons(-met);
    }
    int rest = units - met;
    if (rest > 0 && cell.pooled) {
      rest -= borrow(cell, rest);
    }
    cell.cycles++;
    if (rest == 0) {
      cell.cyclesMet++;
      return 0;
    }
    double waiting = cell.spec.shortage().waiting();
    int wait = waiting == 1 ? rest : waiting == 0 ? 0 : cell.waiters(rest);
    if (wait > 0) {
      cell.backlog += wait;
      cell.moveEchelons(-wait);
      lines[cell.index].push(row, wait);
    }
    if (rest > wait) {
      cell.lose(rest - wait);
    }
    return wait > 0 ? wait : -1;
  }

  private int borrow(Cell cell, int wanted) {
    int got = 0;
    for (StockPlan.PoolState pool : plan.pools) {
      if (!Arrays.asList(pool.cells()).contains(cell)) {
        continue;
      }
      while (got < wanted) {
        Cell giver = cell;
        for (Cell c : pool.cells()) {
          if (c != cell && c.onHand > pool.keep() && (giver == cell || c.onHand > giver.onHand)) {
            giver = c;
          }
        }
        if (giver == cell) {
          break;
        }
        observe(giver);
        int units = Math.min(wanted - got, giver.onHand - pool.keep());
        giver.lend(units, cell, 0);
        pool.charge(cell, units, plan.system.grain());
        cell.metByPool += units;
        cell.moveEchelons(-units);
        cell.hand(units, 0);
        got += units;
        reviewAbove(giver);
      }
    }
    return got;
  }

  private void complete(int row) {
    Stream s = streams[orders.stream(row)];
    s.placed++;
    if (orders.lost(row)) {
      s.lostOrders++;
    } else {
      s.complete++;
      long time = now - orders.since(row);
      s.waited += time / UNIT;
      s.atOnce += time == 0 ? 1 : 0;
      for (int k = 0; k < s.within.length; k++) {
        s.inTime[k] += time <= s.within[k] * UNIT + 0.5 ? 1 : 0;
      }
    }
    orders.close(row);
  }

  private void reviewOnTime(Cell cell) {
    queue.push(now + ticks(cell.spec.review().every()), REVIEW, cell.index);
    orderAt(cell);
    for (Cell upper : above[cell.index]) {
      review(upper);
    }
  }

  private void reviewAbove(Cell cell) {
    for (Cell c : above[cell.index]) {
      review(c);
    }
  }

  private void review(Cell cell) {
    if (always[cell.index]) {
      orderAt(cell);
    }
  }

  private void orderAt(Cell cell) {
    observe(cell);
    cell.now = now / UNIT;
    int wish = cell.ordering.quantity(cell);
    cell.asked = 0;
    cell.echelonAsked = 0;
    if (wish <= 0) {
      return;
    }
    LaneState lane = cell.lane();
    int q = cell.book(lane, wish, plan.system.grain());
    if (lane.source >= 0) {
      Cell source = cells[lane.source];
      observe(source);
      source.asked += q;
      source.askedBelow += q;
      source.owed += q;
      lane.wanted += q;
      if (!source.sharesFairly()) {
        lines[source.index].push(-2 - lane.index, q);
      }
      int before = source.onHand;
      hand(source);
      source.shippedAtOnce += Math.min(q, before - source.onHand);
    } else if (lane.up) {
      dispatch(lane, q);
    } else {
      lane.waiting += q;
    }
  }

  private void dispatch(LaneState lane, int units) {
    observe(lane.to);
    lane.inTransit += units;
    leave(lane, units);
  }

  private void leave(LaneState lane, int units) {
    long time = ticks(lane.drawTime());
    int row = shipment(lane.index, units);
    if (time == 0) {
      arrive(row);
    } else {
      queue.push(now + time, RECEIPT, row);
    }
  }

  private int shipment(int lane, int units) {
    int row = freeShipment;
    if (row >= 0) {
      freeShipment = shipments[2 * row];
    } else {
      row = usedShipments++;
      if (2 * row + 2 > shipments.length) {
        shipments = Arrays.copyOf(shipments, 2 * shipments.length);
      }
    }
    shipments[2 * row] = lane;
    shipments[2 * row + 1] = units;
    return row;
  }

  private void arrive(int row) {
    LaneState lane = plan.lanes[shipments[2 * row]];
    int units = shipments[2 * row + 1];
    shipments[2 * row] = freeShipment;
    freeShipment = row;
    Cell cell = lane.to;
    observe(cell);
    cell.receive(lane, units);
    hand(cell);
  }

  /** Hands stock to who waits for it: customers and lanes as they came, or the lanes by a rule of sharing. */
  private void hand(Cell cell) {
    WaitingLine line = lines[cell.index];
    while (cell.onHand > 0 && !line.isEmpty()) {
      int who = line.who();
      int units = Math.min(cell.onHand, line.units());
      boolean last = units == line.units();
      if (who <= -2 && !plan.lanes[-2 - who].up) {
        break;
      }
      line.serve(units);
      if (who <= -2) {
        send(cell, plan.lanes[-2 - who], units);
      } else {
        cell.backlog -= units;
        cell.hand(units, 0);
        if (last && who != NOBODY && orders.lineDone(who)) {
          complete(who);
        }
      }
    }
    if (cell.owed > 0 && cell.onHand > 0 && cell.spec.rationing() != Rationing.FIRST_COME) {
      Sharing.share(cell, granted);
      for (int i = 0; i < cell.supplied.length; i++) {
        if (granted[i] > 0 && cell.supplied[i].up) {
          send(cell, cell.supplied[i], granted[i]);
        }
      }
    }
  }

  private void send(Cell cell, LaneState lane, int units) {
    observe(lane.to);
    cell.ship(lane, units, 0);
    leave(lane, units);
  }

  private void toggleLater(LaneState lane) {
    double rate =
        lane.up ? lane.spec.disruption().failure() : lane.spec.disruption().recovery();
    queue.push(now + ticks(lane.chance.nextExponential() / rate), STATE, lane.index);
  }

  private void toggle(LaneState lane) {
    lane.up = !lane.up;
    toggleLater(lane);
    if (!lane.up) {
      return;
    }
    if (lane.source >= 0) {
      observe(cells[lane.source]);
      hand(cells[lane.source]);
    } else if (lane.waiting > 0) {
      int units = lane.waiting;
      lane.waiting = 0;
      dispatch(lane, units);
    }
  }
}

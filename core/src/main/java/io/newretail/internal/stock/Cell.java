package io.newretail.internal.stock;

import io.newretail.internal.clock.RandomStream;
import io.newretail.report.StockCount;
import io.newretail.stock.Rationing;
import io.newretail.stock.RecordErrors;
import io.newretail.stock.Shortage;
import io.newretail.stock.StockPoint;

/**
 * The state of a stock point and the verbs on it. Every movement of a unit goes through here and is counted once, so that
 * {@link #imbalance} can be asked at any time. One thread.
 */
final class Cell {
  final StockPoint spec;
  final int index;
  final int shelfLife;
  final boolean errors;
  final boolean pooled;
  final boolean tracksAsked;
  final Ordering ordering;
  final DemandSampler sampler;
  final RandomStream random = new RandomStream();
  final RandomStream choice = new RandomStream();
  final RandomStream losses = new RandomStream();
  final Lots lots = new Lots();
  final int opening;
  private final double waiting;

  LaneState[] lanes = new LaneState[0];

  /** Lanes that this point supplies. */
  LaneState[] supplied = new LaneState[0];

  /** Other points with the same article. */
  Cell[] siblings = new Cell[0];

  /** This point and those above it whose echelon position is kept. */
  Cell[] echelons = new Cell[0];

  double now;
  int onHand;
  int phantom;
  int hidden;
  int onOrder;
  int backlog;
  int owed;
  int pledged;
  int echelonPosition;
  int asked;
  int echelonAsked;

  /** Wanted this period and not met, before the pool was asked. */
  int gap;

  /** Stock before the customers of the period came, so that losses do not depend on who comes first; -1 in continuous time. */
  int offered = -1;

  private int stockAtReset;
  private int orderedNow;
  long demanded;
  long metAtOnce;
  long metByPool;
  long sold;
  long returned;
  long lost;
  long lostRecordWrong;
  long lostWrongPlace;
  long lostNowhere;
  double stockTime;
  double backlogTime;
  double owedTime;
  double transitTime;
  double positionTime;
  double emptyTime;
  long cycles;
  long cyclesMet;
  long orders;
  long ordered;
  double orderedSquares;
  double demandedSquares;
  long receipts;
  long received;
  double stockAtReceipt;
  long shipped;
  long askedBelow;
  long shippedAtOnce;
  long wasted;
  long shrunk;
  long lent;
  long borrowed;
  long counts;
  double orderCost;
  double transitCost;
  double transferCost;
  double firstEmpty = Double.NaN;

  Cell(StockPoint spec, int index, int grain, boolean pooled) {
    this.spec = spec;
    this.index = index;
    this.pooled = pooled;
    shelfLife = spec.shelfLife();
    errors = !spec.records().equals(RecordErrors.none());
    ordering = new Ordering(spec.policy(), grain, this);
    tracksAsked = ordering.orders();
    sampler = new DemandSampler(spec.demand(), grain);
    opening = Ordering.grains(spec.opening(), grain);
    Shortage shortage = spec.shortage();
    waiting = shortage.waiting();
  }

  void start(long seed, int replication) {
    long entity = RandomStream.entity(spec.name());
    random.seek(RandomStream.key(seed, replication, RandomStream.Purpose.STOCK_DEMAND, entity));
    choice.seek(RandomStream.key(seed, replication, RandomStream.Purpose.STOCK_SHORTAGE, entity));
    losses.seek(RandomStream.key(seed, replication, RandomStream.Purpose.STOCK_LOSS, entity));
    onHand = opening;
    phantom = 0;
    hidden = 0;
    onOrder = 0;
    backlog = 0;
    owed = 0;
    pledged = 0;
    echelonPosition = 0;
    asked = 0;
    echelonAsked = 0;
    gap = 0;
    now = 0;
    firstEmpty = onHand == 0 ? 0 : Double.NaN;
    lots.clear();
    if (shelfLife > 0) {
      lots.add(shelfLife - 1, onHand);
    }
    ordering.clear();
    sampler.clear();
    for (LaneState lane : lanes) {
      lane.clear();
      lane.seek(seed, replication);
    }
    reset();
  }

  /** What the record shows. */
  int recorded() {
    return onHand + phantom;
  }

  int position() {
    return onHand + phantom + onOrder - backlog - owed - pledged;
  }

  void moveEchelons(int units) {
    for (Cell c : echelons) {
      c.echelonPosition += units;
    }
  }

  /** The lane of the next order: the first that is up, or else the first. */
  LaneState lane() {
    if (lanes.length > 1) {
      for (LaneState lane : lanes) {
        if (lane.up) {
          return lane;
        }
      }
    }
    return lanes[0];
  }

  /** Books an order, raised to what the lane demands. */
  int book(LaneState lane, int wish, int grain) {
    int q = wish;
    if (q > 0 && (lane.spec.casePack() > 1 || lane.spec.minimumOrder() > 0)) {
      q = Math.max(q, lane.spec.minimumOrder() * grain);
      int pack = lane.spec.casePack() * grain;
      q = Math.floorDiv(q + pack - 1, pack) * pack;
    }
    onOrder += q;
    orderedNow += q;
    orders++;
    ordered += q;
    orderCost += lane.spec.orderCost() + lane.spec.unitCost() * q / grain;
    if (echelons.length > 0) {
      raiseEchelons(lane, q);
    }
    return q;
  }

  /** An order from outside of an echelon adds to it; one from a point of the same echelon moves stock within. */
  private void raiseEchelons(LaneState lane, int q) {
    for (Cell c : echelons) {
      boolean within =
          c.index == lane.source || (lane.source >= 0 && c != this && c.above(lane.source));
      if (!within) {
        c.echelonPosition += q;
      }
    }
  }

  /** Whether this point supplies another, directly or not. */
  private boolean above(int other) {
    for (LaneState lane : supplied) {
      if (lane.to.index == other || lane.to.above(other)) {
        return true;
      }
    }
    return false;
  }

  /** Customers want units; those that neither are met nor wait are lost. */
  void demand(int units, int period) {
    demanded += units;
    demandedSquares += (double) units * units;
    if (units <= 0) {
      asked += units;
      giveBack(-units, period);
      return;
    }
    asked += units;
    int met = Math.min(onHand, units);
    hand(met, period);
    metAtOnce += met;
    cycles++;
    if (met == units) {
      cyclesMet++;
      if (echelons.length > 0) {
        moveEchelons(-units);
        askEchelons(units);
      }
      return;
    }
    if (echelons.length > 0) {
      moveEchelons(-met);
      askEchelons(units);
    }
    if (pooled) {
      gap = units - met;
    } else {
      fallShort(units - met);
    }
  }

  void askEchelons(int units) {
    for (Cell c : echelons) {
      c.echelonAsked += units;
    }
  }

  private void giveBack(int units, int period) {
    if (units == 0) {
      return;
    }
    returned += units;
    moveEchelons(units);
    onHand += units;
    if (shelfLife > 0) {
      lots.add(period + shelfLife - 1, units);
    }
    serveBacklog(period);
  }

  /** Hands units to customers. */
  void hand(int units, int period) {
    onHand -= units;
    sold += units;
    if (errors) {
      misrecord(units);
    }
    if (shelfLife > 0) {
      lots.take(units, spec.issuing(), choice, null, period);
    }
    if (onHand == 0 && Double.isNaN(firstEmpty)) {
      firstEmpty = now;
    }
  }

  private void misrecord(int units) {
    double share = spec.records().scanError();
    for (int i = 0; share > 0 && i < units; i++) {
      double u = losses.nextUniform();
      phantom += u < share / 2 ? 1 : u < share ? -1 : 0;
    }
  }

  /** Customers do not get units: they wait or leave. */
  void fallShort(int units) {
    int wait = waiting == 1 ? units : waiting == 0 ? 0 : waiters(units);
    backlog += wait;
    if (wait > 0 && echelons.length > 0) {
      moveEchelons(-wait);
    }
    if (units > wait) {
      lose(units - wait);
    }
  }

  int waiters(int units) {
    int wait = 0;
    for (int i = 0; i < units; i++) {
      wait += choice.nextUniform() < waiting ? 1 : 0;
    }
    return wait;
  }

  void lose(int units) {
    lost += units;
    int wrong = Math.min(units, Math.max(0, phantom) + hidden);
    lostRecordWrong += wrong;
    int rest = units - wrong;
    if (rest > 0) {
      int elsewhere = 0;
      for (Cell other : siblings) {
        elsewhere += other.offered >= 0 ? other.offered : other.onHand;
      }
      int misplaced = Math.min(rest, elsewhere);
      lostWrongPlace += misplaced;
      lostNowhere += rest - misplaced;
    }
    if (wrong > 0
        && spec.records().zeroBalance() > 0
        && losses.nextUniform() < spec.records().zeroBalance()) {
      count();
    }
  }

  /** Gives units to another point of the pool, oldest first. */
  void lend(int units, Cell other, int period) {
    onHand -= units;
    lent += units;
    other.borrowed += units;
    other.onHand += units;
    moveEchelons(-units);
    other.moveEchelons(units);
    if (shelfLife > 0) {
      lots.take(units, spec.issuing(), choice, null, period);
      other.lots.add(period + other.shelfLife - 1, units);
    }
  }

  /** Hands borrowed units to the customers of this period and to those who wait. */
  void takeFromPool(int nowUnits, int laterUnits, int period) {
    gap -= nowUnits;
    metByPool += nowUnits;
    backlog -= laterUnits;
    moveEchelons(-nowUnits);
    hand(nowUnits + laterUnits, period);
  }

  /** What the fair share is measured against: the mean demand so far. */
  double fairWeight() {
    return demanded + askedBelow + 1.0;
  }

  /** Hands out what customers wait for, as far as there is stock. */
  void serveBacklog(int period) {
    if (backlog > 0 && onHand > 0) {
      int x = Math.min(onHand, backlog);
      backlog -= x;
      hand(x, period);
    }
  }

  /** Units arrive. */
  void receive(LaneState lane, int units) {
    receipts++;
    stockAtReceipt += onHand;
    received += units;
    onOrder -= units;
    lane.inTransit -= units;
    onHand += units;
    if (errors && spec.records().misplaced() > 0) {
      misplace(units);
    }
  }

  private void misplace(int units) {
    int away = 0;
    for (int i = 0; i < units; i++) {
      away += losses.nextUniform() < spec.records().misplaced() ? 1 : 0;
    }
    if (away > 0 && shelfLife > 0) {
      lots.take(away, spec.issuing(), losses, null, 0);
    }
    onHand -= away;
    hidden += away;
    phantom += away;
  }

  /** Units leave for a point below. */
  void ship(LaneState lane, int units, int due) {
    lane.wanted -= units;
    owed -= units;
    onHand -= units;
    shipped += units;
    lane.inTransit += units;
    if (shelfLife > 0) {
      lots.take(units, spec.issuing(), choice, lane, due);
    }
  }

  /** Unseen losses and counts of a period. */
  void drift(int period) {
    RecordErrors r = spec.records();
    if (r.shrink() > 0) {
      int gone = Math.min(onHand, losses.nextPoisson(r.shrink()));
      onHand -= gone;
      phantom += gone;
      shrunk += gone;
      if (shelfLife > 0) {
        lots.take(gone, spec.issuing(), losses, null, period);
      }
      moveEchelons(-gone);
    }
    if (r.countEvery() > 0 && (period + 1) % r.countEvery() == 0) {
      count();
    }
  }

  /** A count: the record is right again, and what was misplaced is found. */
  private void count() {
    counts++;
    onHand += hidden;
    if (shelfLife > 0) {
      lots.add((int) now + shelfLife - 1, hidden);
    }
    hidden = 0;
    phantom = 0;
  }

  void expire(int period) {
    int gone = lots.expire(period);
    if (gone > 0) {
      onHand -= gone;
      wasted += gone;
      moveEchelons(-gone);
    }
  }

  /** Observes the end of a period. */
  void charge() {
    stockTime += onHand + hidden;
    backlogTime += backlog;
    owedTime += owed;
    positionTime += position();
    if (onHand == 0) {
      emptyTime++;
    }
    for (LaneState lane : lanes) {
      if (lane.inTransit != 0) {
        transitTime += lane.inTransit;
        transitCost += lane.inTransit * lane.spec.transitHolding();
      }
    }
    if (orderedNow != 0) {
      orderedSquares += (double) orderedNow * orderedNow;
      orderedNow = 0;
    }
  }

  /** Units that came in less those that went out less those that are here; 0 if nothing was lost. */
  long imbalance() {
    long in = stockAtReset + received + returned + borrowed;
    long out = sold + shipped + wasted + shrunk + lent;
    return in - out - onHand - hidden;
  }

  boolean sharesFairly() {
    return spec.rationing() != Rationing.FIRST_COME;
  }

  /** Begins the measured time. */
  void reset() {
    stockAtReset = onHand + hidden;
    orderedNow = 0;
    demanded = 0;
    metAtOnce = 0;
    metByPool = 0;
    sold = 0;
    returned = 0;
    lost = 0;
    lostRecordWrong = 0;
    lostWrongPlace = 0;
    lostNowhere = 0;
    stockTime = 0;
    backlogTime = 0;
    owedTime = 0;
    transitTime = 0;
    positionTime = 0;
    emptyTime = 0;
    cycles = 0;
    cyclesMet = 0;
    orders = 0;
    ordered = 0;
    orderedSquares = 0;
    demandedSquares = 0;
    receipts = 0;
    received = 0;
    stockAtReceipt = 0;
    shipped = 0;
    askedBelow = 0;
    shippedAtOnce = 0;
    wasted = 0;
    shrunk = 0;
    lent = 0;
    borrowed = 0;
    counts = 0;
    orderCost = 0;
    transitCost = 0;
    transferCost = 0;
  }

  /** The figures by {@link StockCount}, in units and money. */
  double[] figures(double grain, double timeUnit) {
    double[] f = new double[StockCount.values().length];
    put(f, StockCount.DEMANDED, demanded / grain);
    put(f, StockCount.MET_AT_ONCE, metAtOnce / grain);
    put(f, StockCount.MET_BY_POOL, metByPool / grain);
    put(f, StockCount.SOLD, sold / grain);
    put(f, StockCount.RETURNED, returned / grain);
    put(f, StockCount.LOST, lost / grain);
    put(f, StockCount.LOST_RECORD_WRONG, lostRecordWrong / grain);
    put(f, StockCount.LOST_WRONG_PLACE, lostWrongPlace / grain);
    put(f, StockCount.LOST_NOWHERE, lostNowhere / grain);
    put(f, StockCount.STOCK_TIME, stockTime / grain / timeUnit);
    put(f, StockCount.BACKLOG_TIME, backlogTime / grain / timeUnit);
    put(f, StockCount.OWED_BELOW_TIME, owedTime / grain / timeUnit);
    put(f, StockCount.TRANSIT_TIME, transitTime / grain / timeUnit);
    put(f, StockCount.POSITION_TIME, positionTime / grain / timeUnit);
    put(f, StockCount.EMPTY_TIME, emptyTime / timeUnit);
    put(f, StockCount.CYCLES, (double) cycles);
    put(f, StockCount.CYCLES_MET, (double) cyclesMet);
    put(f, StockCount.ORDERS, (double) orders);
    put(f, StockCount.ORDERED, ordered / grain);
    put(f, StockCount.ORDERED_SQUARES, orderedSquares / grain / grain);
    put(f, StockCount.DEMANDED_SQUARES, demandedSquares / grain / grain);
    put(f, StockCount.RECEIPTS, (double) receipts);
    put(f, StockCount.RECEIVED, received / grain);
    put(f, StockCount.STOCK_AT_RECEIPT, stockAtReceipt / grain);
    put(f, StockCount.SHIPPED, shipped / grain);
    put(f, StockCount.ASKED_BELOW, askedBelow / grain);
    put(f, StockCount.SHIPPED_AT_ONCE, shippedAtOnce / grain);
    put(f, StockCount.WASTED, wasted / grain);
    put(f, StockCount.SHRUNK, shrunk / grain);
    put(f, StockCount.LENT, lent / grain);
    put(f, StockCount.BORROWED, borrowed / grain);
    put(f, StockCount.COUNTS, (double) counts);
    put(f, StockCount.ORDER_COST, orderCost);
    put(f, StockCount.TRANSIT_COST, transitCost / grain / timeUnit);
    put(f, StockCount.TRANSFER_COST, transferCost);
    put(f, StockCount.FIRST_EMPTY, firstEmpty);
    return f;
  }

  private static void put(double[] figures, StockCount count, double value) {
    figures[count.place()] = value;
  }
}

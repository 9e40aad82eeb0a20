package io.newretail.internal.stock;

import static java.util.Objects.requireNonNull;

import io.newretail.stock.EventOrder;
import io.newretail.stock.Review;
import io.newretail.stock.StockSystem;

/** Drives a system period by period, in its order of events. One thread; used again for many replications. */
public final class PeriodLoop implements StockLoop {
  private final StockPlan plan;
  private final EventOrder.Step[] steps;
  private final Cell[] cells;
  private final int grain;
  private final int[] granted;
  private final boolean[] customers;
  private final int[] every;
  private final int[] first;
  private final boolean siblings;

  /**
   * The loop of a system.
   *
   * @param system a system in periods
   */
  public PeriodLoop(StockSystem system) {
    plan = new StockPlan(system);
    cells = plan.cells;
    grain = system.grain();
    granted = new int[plan.lanes.length];
    boolean pools = plan.pools.length > 0;
    boolean errors = false;
    boolean perish = false;
    customers = new boolean[cells.length];
    every = new int[cells.length];
    first = new int[cells.length];
    for (Cell cell : cells) {
      errors |= cell.errors;
      perish |= cell.shelfLife > 0;
      customers[cell.index] = !cell.sampler.none();
      Review review = cell.spec.review();
      every[cell.index] = Math.max(1, (int) review.every());
      first[cell.index] = (int) review.first();
    }
    for (StockPlan.JointState joint : plan.joints) {
      for (Cell cell : joint.cells()) {
        customers[cell.index] = false;
      }
    }
    siblings = cells.length > 1;
    boolean lose = errors;
    boolean expire = perish;
    steps = requireNonNull(system.order()).steps().stream()
        .filter(s -> s != EventOrder.Step.TRANSSHIP || pools)
        .filter(s -> s != EventOrder.Step.LOSE || lose)
        .filter(s -> s != EventOrder.Step.EXPIRE || expire)
        .toArray(EventOrder.Step[]::new);
  }

  @Override
  public double[][] run(long seed, int replication, double warmUp, double length) {
    plan.start(seed, replication);
    int begin = (int) warmUp;
    int end = (int) (warmUp + length);
    run(0, begin);
    plan.reset();
    run(begin, end);
    return plan.figures(1);
  }

  @Override
  public long imbalance() {
    return plan.imbalance();
  }

  /** Periods of a replication from one to before another. */
  private void run(int from, int to) {
    for (int t = from; t < to; t++) {
      if ((t & 0xFFFF) == 0 && Thread.interrupted()) {
        Thread.currentThread().interrupt();
        return;
      }
      if (plan.disrupted) {
        toggle(t);
      }
      for (EventOrder.Step step : steps) {
        switch (step) {
          case ORDER -> order(t);
          case RECEIVE -> receive(t);
          case DEMAND -> demand(t);
          case TRANSSHIP -> transship(t);
          case LOSE -> lose(t);
          case EXPIRE -> expire(t);
          case CHARGE -> charge();
        }
      }
    }
  }

  /** Disruptions begin and end; what waited for a lane leaves when it is up again. */
  private void toggle(int t) {
    for (LaneState lane : plan.lanes) {
      double chance =
          lane.up ? lane.spec.disruption().failure() : lane.spec.disruption().recovery();
      if (chance > 0 && lane.chance.nextUniform() < chance) {
        lane.up = !lane.up;
        if (lane.up && lane.waiting != 0) {
          dispatch(lane, lane.waiting, t);
          lane.waiting = 0;
        }
      }
    }
  }

  private void order(int t) {
    for (Cell cell : plan.upstream) {
      int i = cell.index;
      if (every[i] > 1 && (t < first[i] || (t - first[i]) % every[i] != 0)) {
        continue;
      }
      cell.now = t;
      int q = cell.ordering.quantity(cell);
      cell.asked = 0;
      cell.echelonAsked = 0;
      if (q != 0) {
        place(cell, q, t);
      }
    }
  }

  private void place(Cell cell, int wish, int t) {
    LaneState lane = cell.lane();
    int q = cell.book(lane, wish, grain);
    if (lane.source >= 0) {
      Cell source = cells[lane.source];
      lane.wanted += q;
      source.owed += q;
      source.asked += q;
      source.askedBelow += q;
    } else if (lane.up) {
      dispatch(lane, q, t);
    } else {
      lane.waiting += q;
    }
  }

  /** Units leave outside. */
  private static void dispatch(LaneState lane, int units, int t) {
    int due = t + lane.drawPeriods();
    lane.inTransit += units;
    if (lane.to.shelfLife > 0) {
      lane.addLot(due, -1, units);
    } else {
      lane.ring[due & lane.mask] += units;
    }
  }

  private void receive(int t) {
    for (Cell cell : plan.downstream) {
      cell.now = t;
      for (LaneState lane : cell.lanes) {
        receive(lane, cell, t);
      }
      if (cell.backlog > 0) {
        cell.serveBacklog(t);
      }
      if (cell.owed != 0) {
        ship(cell, t);
      }
    }
  }

  private static void receive(LaneState lane, Cell cell, int t) {
    int units;
    if (cell.shelfLife > 0) {
      units = lane.receiveLots(t);
    } else {
      int slot = t & lane.mask;
      units = lane.ring[slot];
      lane.ring[slot] = 0;
    }
    if (units != 0) {
      cell.receive(lane, units);
    }
  }

  private void ship(Cell cell, int t) {
    Sharing.share(cell, granted);
    LaneState[] lanes = cell.supplied;
    for (int i = 0; i < lanes.length; i++) {
      LaneState lane = lanes[i];
      int units = granted[i];
      if (units == 0 || !lane.up) {
        continue;
      }
      int due = t + lane.drawPeriods();
      cell.ship(lane, units, due);
      if (cell.shelfLife == 0 && lane.to.shelfLife > 0) {
        lane.addLot(due, -1, units);
      } else if (cell.shelfLife == 0) {
        lane.ring[due & lane.mask] += units;
      }
    }
  }

  private void demand(int t) {
    if (siblings) {
      for (Cell cell : cells) {
        cell.offered = cell.onHand;
      }
    }
    for (Cell cell : cells) {
      cell.now = t;
      if (customers[cell.index]) {
        cell.demand(cell.sampler.draw(cell.random, t), t);
      }
    }
    for (StockPlan.JointState joint : plan.joints) {
      draw(joint, t);
    }
  }

  private static void draw(StockPlan.JointState joint, int t) {
    int factors = joint.factor()[0].length;
    double[] normals = new double[factors];
    for (int k = 0; k < factors; k++) {
      normals[k] = joint.random().nextNormal();
    }
    for (int i = 0; i < joint.cells().length; i++) {
      double units = joint.means()[i];
      for (int k = 0; k < factors; k++) {
        units += joint.factor()[i][k] * normals[k];
      }
      joint.cells()[i].demand((int) Math.rint(units), t);
    }
  }

  /** From the largest rest to the largest gap, until one is used up. */
  private void transship(int t) {
    for (StockPlan.PoolState pool : plan.pools) {
      while (true) {
        Cell giver = null;
        Cell taker = null;
        for (Cell c : pool.cells()) {
          if (c.onHand > pool.keep() && (giver == null || c.onHand > giver.onHand)) {
            giver = c;
          }
          if (c.gap + c.backlog > 0
              && (taker == null || c.gap + c.backlog > taker.gap + taker.backlog)) {
            taker = c;
          }
        }
        if (giver == null || taker == null) {
          break;
        }
        move(giver, taker, pool, t);
      }
      for (Cell c : pool.cells()) {
        if (c.gap > 0) {
          c.fallShort(c.gap);
          c.gap = 0;
        }
      }
    }
  }

  private void move(Cell giver, Cell taker, StockPlan.PoolState pool, int t) {
    int units = Math.min(giver.onHand - pool.keep(), taker.gap + taker.backlog);
    giver.lend(units, taker, t);
    pool.charge(taker, units, grain);
    int now = Math.min(units, taker.gap);
    taker.takeFromPool(now, units - now, t);
  }

  private void lose(int t) {
    for (Cell cell : cells) {
      if (cell.errors) {
        cell.drift(t);
      }
    }
  }

  private void expire(int t) {
    for (Cell cell : cells) {
      if (cell.shelfLife > 0) {
        cell.expire(t);
      }
    }
  }

  private void charge() {
    for (Cell cell : cells) {
      cell.charge();
    }
  }
}

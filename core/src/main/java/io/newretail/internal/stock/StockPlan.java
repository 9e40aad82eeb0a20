package io.newretail.internal.stock;

import io.newretail.internal.clock.RandomStream;
import io.newretail.stock.Joint;
import io.newretail.stock.Lane;
import io.newretail.stock.Pool;
import io.newretail.stock.StockPoint;
import io.newretail.stock.StockSystem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RectangularCholeskyDecomposition;

/** The cells of a system, wired to each other. For one thread at a time; used again for many replications. */
final class StockPlan {
  final StockSystem system;

  /** In the order of declaration. */
  final Cell[] cells;

  /** Suppliers before those they supply. */
  final Cell[] downstream;

  /** Those supplied before their suppliers. */
  final Cell[] upstream;

  final LaneState[] lanes;
  final PoolState[] pools;
  final JointState[] joints;
  final boolean disrupted;

  /** Points that lend each other. */
  record PoolState(Cell[] cells, double unitCost, int keep) {
    void charge(Cell taker, int units, int grain) {
      taker.transferCost += unitCost * units / grain;
    }
  }

  /** Demands that move together: means and the factor of their covariance, in grains. */
  record JointState(
      Cell[] cells, double[] means, double[][] factor, RandomStream random, long entity) {}

  StockPlan(StockSystem system) {
    this.system = system;
    int grain = system.grain();
    Map<String, Cell> byName = new HashMap<>();
    Set<String> pooled = new HashSet<>();
    system.pools().forEach(p -> pooled.addAll(p.points()));
    cells = new Cell[system.points().size()];
    for (int i = 0; i < cells.length; i++) {
      StockPoint p = system.points().get(i);
      cells[i] = new Cell(p, i, grain, pooled.contains(p.name()));
      byName.put(p.name(), cells[i]);
    }
    lanes = wire(byName);
    downstream = sorted(byName);
    upstream = new Cell[cells.length];
    for (int i = 0; i < cells.length; i++) {
      upstream[i] = downstream[cells.length - 1 - i];
    }
    pools = system.pools().stream().map(p -> pool(p, byName, grain)).toArray(PoolState[]::new);
    joints = system.joints().stream().map(j -> joint(j, byName, grain)).toArray(JointState[]::new);
    boolean any = false;
    for (LaneState lane : lanes) {
      any |= lane.spec.disruption().failure() > 0;
    }
    disrupted = any;
    wireEchelons();
    wireSiblings();
  }

  private LaneState[] wire(Map<String, Cell> byName) {
    List<LaneState> all = new ArrayList<>();
    Map<Cell, List<LaneState>> supplied = new HashMap<>();
    for (Cell cell : cells) {
      List<LaneState> own = new ArrayList<>();
      for (Lane lane : cell.spec.lanes()) {
        Cell source = byName.get(lane.from());
        LaneState state = new LaneState(lane, source == null ? -1 : source.index, all.size(), cell);
        own.add(state);
        all.add(state);
        if (source != null) {
          supplied.computeIfAbsent(source, c -> new ArrayList<>()).add(state);
        }
      }
      cell.lanes = own.toArray(new LaneState[0]);
    }
    supplied.forEach((source, list) -> source.supplied = list.toArray(new LaneState[0]));
    return all.toArray(new LaneState[0]);
  }

  private Cell[] sorted(Map<String, Cell> byName) {
    List<Cell> order = new ArrayList<>();
    Set<Cell> done = new HashSet<>();
    for (Cell cell : cells) {
      visit(cell, byName, done, order);
    }
    return order.toArray(new Cell[0]);
  }

  private static void visit(Cell cell, Map<String, Cell> byName, Set<Cell> done, List<Cell> order) {
    if (!done.add(cell)) {
      return;
    }
    for (Lane lane : cell.spec.lanes()) {
      Cell source = byName.get(lane.from());
      if (source != null) {
        visit(source, byName, done, order);
      }
    }
    order.add(cell);
  }

  /** Whoever keeps an echelon position hears of every point below. */
  private void wireEchelons() {
    for (Cell cell : cells) {
      Set<Cell> above = new HashSet<>();
      List<Cell> open = new ArrayList<>(List.of(cell));
      while (!open.isEmpty()) {
        Cell c = open.remove(open.size() - 1);
        if (above.add(c)) {
          for (LaneState lane : c.lanes) {
            if (lane.source >= 0) {
              open.add(cells[lane.source]);
            }
          }
        }
      }
      List<Cell> kept = new ArrayList<>();
      for (Cell c : cells) {
        if (above.contains(c) && c.ordering.echelon()) {
          kept.add(c);
        }
      }
      cell.echelons = kept.toArray(new Cell[0]);
    }
  }

  private void wireSiblings() {
    Map<String, List<Cell>> byItem = new HashMap<>();
    for (Cell cell : cells) {
      byItem.computeIfAbsent(cell.spec.item(), k -> new ArrayList<>()).add(cell);
    }
    for (Cell cell : cells) {
      List<Cell> others = new ArrayList<>(byItem.getOrDefault(cell.spec.item(), List.of()));
      others.remove(cell);
      cell.siblings = others.toArray(new Cell[0]);
    }
  }

  private static PoolState pool(Pool pool, Map<String, Cell> byName, int grain) {
    Cell[] members = pool.points().stream().map(byName::get).toArray(Cell[]::new);
    return new PoolState(members, pool.unitCost(), Ordering.grains(pool.keep(), grain));
  }

  private static JointState joint(Joint joint, Map<String, Cell> byName, int grain) {
    int n = joint.points().size();
    double[][] covariance = new double[n][n];
    double[] means = new double[n];
    for (int i = 0; i < n; i++) {
      means[i] = joint.means().get(i) * grain;
      for (int j = 0; j < n; j++) {
        covariance[i][j] = joint.correlations().get(i).get(j)
            * joint.sds().get(i)
            * joint.sds().get(j)
            * grain
            * grain;
      }
    }
    double[][] factor = new RectangularCholeskyDecomposition(
            MatrixUtils.createRealMatrix(covariance), 1e-12)
        .getRootMatrix()
        .getData();
    Cell[] members = joint.points().stream().map(byName::get).toArray(Cell[]::new);
    long entity = RandomStream.entity(String.join("+", joint.points()));
    return new JointState(members, means, factor, new RandomStream(), entity);
  }

  /** Puts everything back to the start of a replication. */
  void start(long seed, int replication) {
    for (Cell cell : cells) {
      cell.start(seed, replication);
    }
    for (Cell cell : cells) {
      cell.moveEchelons(cell.opening);
    }
    for (JointState joint : joints) {
      joint.random.seek(
          RandomStream.key(seed, replication, RandomStream.Purpose.STOCK_DEMAND, joint.entity));
    }
  }

  /** Begins the measured time. */
  void reset() {
    for (Cell cell : cells) {
      cell.reset();
    }
  }

  /** The figures of every point. */
  double[][] figures(double timeUnit) {
    double[][] all = new double[cells.length][];
    for (int i = 0; i < cells.length; i++) {
      all[i] = cells[i].figures(system.grain(), timeUnit);
    }
    return all;
  }

  /** Units made or lost by mistake, over all points. */
  long imbalance() {
    long sum = 0;
    for (Cell cell : cells) {
      sum += Math.abs(cell.imbalance());
    }
    return sum;
  }
}

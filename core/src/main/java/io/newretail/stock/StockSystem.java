package io.newretail.stock;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.newretail.unit.Problem;
import io.newretail.unit.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A system of stock points. Either in periods, with a named order of events, or in continuous time with single customers.
 *
 * <p>Immutable, safe for any thread. What is wrong is told by {@link Builder#build} all at once.
 */
public final class StockSystem {
  private final @Nullable EventOrder order;
  private final List<StockPoint> points;
  private final List<Customers> customers;
  private final List<Pool> pools;
  private final List<Joint> joints;
  private final int grain;

  private StockSystem(Builder b) {
    order = b.order;
    points = List.copyOf(b.points);
    customers = List.copyOf(b.customers);
    pools = List.copyOf(b.pools);
    joints = List.copyOf(b.joints);
    grain = b.grain;
  }

  /**
   * A system of periods.
   *
   * @param order what happens in a period, in which order
   * @return a builder
   */
  public static Builder inPeriods(EventOrder order) {
    return new Builder(order);
  }

  /**
   * A system in continuous time.
   *
   * @return a builder
   */
  public static Builder continuous() {
    return new Builder(null);
  }

  /**
   * The order of events.
   *
   * @return null in continuous time
   */
  public @Nullable EventOrder order() {
    return order;
  }

  /**
   * The points.
   *
   * @return in the order of declaration
   */
  public List<StockPoint> points() {
    return points;
  }

  /**
   * The customers of a system in continuous time.
   *
   * @return the streams
   */
  public List<Customers> customers() {
    return customers;
  }

  /**
   * Who lends to whom.
   *
   * @return the pools
   */
  public List<Pool> pools() {
    return pools;
  }

  /**
   * Demands that move together.
   *
   * @return the groups
   */
  public List<Joint> joints() {
    return joints;
  }

  /**
   * The parts of a unit that are counted.
   *
   * @return steps per unit
   */
  public int grain() {
    return grain;
  }

  /** The parts of a system. Not safe for several threads. */
  public static final class Builder {
    private final @Nullable EventOrder order;
    private final List<StockPoint> points = new ArrayList<>();
    private final List<Customers> customers = new ArrayList<>();
    private final List<Pool> pools = new ArrayList<>();
    private final List<Joint> joints = new ArrayList<>();
    private int grain = 1;

    private Builder(@Nullable EventOrder order) {
      this.order = order;
    }

    /**
     * One more point.
     *
     * @param point the point
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder point(StockPoint point) {
      points.add(point);
      return this;
    }

    /**
     * One more stream of customers; in continuous time only.
     *
     * @param stream the stream
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder customers(Customers stream) {
      customers.add(stream);
      return this;
    }

    /**
     * Points that lend each other.
     *
     * @param pool the points
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder pool(Pool pool) {
      pools.add(pool);
      return this;
    }

    /**
     * Demands that move together; in periods only.
     *
     * @param joint the demands
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder joint(Joint joint) {
      joints.add(joint);
      return this;
    }

    /**
     * Counts parts of a unit: for demand of continuous law, which is rounded to this grain. If not set, whole units.
     *
     * @param stepsPerUnit 1 to 1,000,000
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder grain(int stepsPerUnit) {
      grain = stepsPerUnit;
      return this;
    }

    /**
     * The system.
     *
     * @return it
     * @throws IllegalArgumentException naming every problem
     */
    public StockSystem build() {
      Problems problems = Problems.none();
      check(problems);
      if (!problems.found().isEmpty()) {
        throw new IllegalArgumentException(
            problems.found().stream().map(Problem::toString).collect(Collectors.joining("\n")));
      }
      return new StockSystem(this);
    }

    private void check(Problems problems) {
      problems.require(
          grain >= 1 && grain <= 1_000_000, "grain", grain, "must be 1 to 1,000,000", "");
      problems.require(!points.isEmpty(), "points", "none", "must not be empty", "");
      Map<String, StockPoint> byName = new LinkedHashMap<>();
      for (StockPoint p : points) {
        problems.require(
            byName.put(p.name(), p) == null, "points", p.name(), "must be unique", "rename one");
      }
      for (StockPoint p : points) {
        checkPoint(p, byName, problems.at("points." + p.name()));
      }
      customers.forEach(
          c -> c.lines().forEach(l -> named(l.point(), byName, problems, "customers")));
      pools.forEach(p -> p.points().forEach(n -> named(n, byName, problems, "pools")));
      joints.forEach(j -> j.points().forEach(n -> named(n, byName, problems, "joints")));
      problems.require(
          order == null || customers.isEmpty(),
          "customers",
          customers.size(),
          "belong to continuous time",
          "give the points a demand per period");
      problems.require(
          order != null || joints.isEmpty(), "joints", joints.size(), "belong to periods", "");
    }

    private void checkPoint(StockPoint p, Map<String, StockPoint> byName, Problems problems) {
      for (Lane lane : p.lanes()) {
        if (!lane.from().isEmpty()) {
          named(lane.from(), byName, problems, "lanes");
        }
        boolean whole = lane.leadTime().mean() == Math.rint(lane.leadTime().mean())
            || !(lane.leadTime() instanceof LeadTime.Constant);
        problems.require(
            order == null || (whole && !(lane.leadTime() instanceof LeadTime.Exponential)),
            "lanes",
            lane.leadTime(),
            "must be whole periods",
            "or use StockSystem.continuous()");
        problems.require(
            order == null
                || (lane.disruption().failure() <= 1 && lane.disruption().recovery() <= 1),
            "lanes",
            lane.disruption(),
            "must be chances a period, at most 1",
            "");
      }
      problems.require(
          !reaches(p, p.name(), byName, new HashSet<>()),
          "lanes",
          p.name(),
          "must not supply itself",
          "break the circle");
      problems.require(
          order != null || (p.shelfLife() == 0 && p.records().equals(RecordErrors.none())),
          "shelfLife and records",
          p.shelfLife(),
          "belong to periods",
          "use StockSystem.inPeriods(order)");
    }

    private static boolean reaches(
        StockPoint p, String target, Map<String, StockPoint> byName, Set<String> seen) {
      for (Lane lane : p.lanes()) {
        StockPoint next = byName.get(lane.from());
        if (next == null || !seen.add(next.name())) {
          continue;
        }
        if (next.name().equals(target) || reaches(next, target, byName, seen)) {
          return true;
        }
      }
      return false;
    }

    private static void named(
        String name, Map<String, StockPoint> byName, Problems problems, String step) {
      problems.require(
          byName.containsKey(name), step, name, "must name a point", "known: " + byName.keySet());
    }
  }
}

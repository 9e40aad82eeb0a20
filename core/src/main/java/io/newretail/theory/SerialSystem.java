package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stages in series, for instance a distribution centre that feeds a store, with full backlogging and an echelon base-stock level
 * at each stage. Stage 1 faces the customers, the last stage orders from a source that is never short. Lists are in this order.
 *
 * <p>Under continuous review a stage orders unit by unit. Under periodic review the order of events is: order up to the levels,
 * ship upstream first, receive what is due, demand, charge on the end of the period.
 *
 * <p>Cost a unit of time: the echelon holding cost of a stage times its echelon inventory (on hand, under way and on hand
 * downstream, less what customers are owed), plus the backlog cost and all holding costs times what customers are owed. Hence
 * units are charged at the sum of the echelon costs of the stages they have passed; those under way to the last stage are free.
 *
 * <p>Recursion of Clark and Scarf (1960) in the form of Chen and Zheng (1994). Whole demand is exact on the whole numbers. Normal
 * demand is integrated piece by piece by Gauss quadrature, costs of a stage are held as a cubic spline; the relative error of the
 * cost is about 1e-8. Immutable and safe for any thread.
 */
public final class SerialSystem {
  private final DemandLaw demand;
  private final List<Stage> stages;
  private final double backlog;
  private final boolean periodic;

  /**
   * One stage.
   *
   * @param leadTime from the next stage upstream, in units of time, at least 0
   * @param echelonHolding the holding cost that this stage adds, a unit and a unit of time, above 0
   */
  public record Stage(double leadTime, double echelonHolding) {
    /** Checks the parts. */
    public Stage {
      checkArgument(leadTime >= 0 && leadTime < 1e9, "leadTime: %s: must be >= 0", leadTime);
      checkArgument(
          echelonHolding > 0 && echelonHolding < 1e12,
          "echelonHolding: %s: must be > 0",
          echelonHolding);
    }
  }

  /**
   * Levels and what they come to.
   *
   * @param levels echelon base-stock levels
   * @param cost a unit of time
   */
  public record Result(List<Double> levels, double cost) {
    /** Copies the levels. */
    public Result {
      levels = List.copyOf(levels);
    }

    /**
     * The levels as a stage sees them that knows only its own stock: differences of the echelon levels.
     *
     * @return local base-stock levels
     */
    public List<Double> localLevels() {
      List<Double> local = new ArrayList<>();
      for (int j = 0; j < levels.size(); j++) {
        local.add(j == 0 ? levels.get(0) : levels.get(j) - levels.get(j - 1));
      }
      return local;
    }
  }

  private SerialSystem(DemandLaw demand, List<Stage> stages, double backlog, boolean periodic) {
    checkArgument(!stages.isEmpty(), "stages: must not be empty");
    checkArgument(backlog > 0 && backlog < 1e12, "backlog: %s: must be > 0", backlog);
    checkArgument(demand.mean() > 0, "demand: %s: must have a mean > 0", demand);
    this.demand = demand;
    this.stages = List.copyOf(stages);
    this.backlog = backlog;
    this.periodic = periodic;
  }

  /**
   * A system under continuous review.
   *
   * @param demand of a unit of time; Poisson or normal
   * @param stages stage 1 first
   * @param backlog of a unit owed to a customer and a unit of time, above 0
   * @return the system
   */
  public static SerialSystem continuous(DemandLaw demand, List<Stage> stages, double backlog) {
    checkArgument(scales(demand), "demand: %s: must be Poisson or normal", demand);
    return new SerialSystem(demand, stages, backlog, false);
  }

  /**
   * A system under periodic review.
   *
   * @param demand of a period; normal or a law of whole numbers
   * @param stages stage 1 first; lead times in whole periods
   * @param backlog of a unit owed to a customer at the end of a period, above 0
   * @return the system
   */
  public static SerialSystem periodic(DemandLaw demand, List<Stage> stages, double backlog) {
    checkArgument(scales(demand) || demand.whole(), "demand: %s: must be normal or whole", demand);
    for (Stage stage : stages) {
      double lead = stage.leadTime();
      checkArgument(lead == Math.rint(lead), "leadTime: %s: must be whole", lead);
    }
    return new SerialSystem(demand, stages, backlog, true);
  }

  private static boolean scales(DemandLaw demand) {
    return demand instanceof DemandLaw.Poisson || demand instanceof DemandLaw.Normal;
  }

  /**
   * The best levels. Where several levels of a stage cost the same, the lowest.
   *
   * @return levels and cost
   */
  public Result optimum() {
    return solve(null);
  }

  /**
   * What given levels cost.
   *
   * @param levels echelon base-stock levels; for whole demand whole numbers of at least 0
   * @return the same levels and their cost
   */
  public Result evaluate(List<Double> levels) {
    checkArgument(levels.size() == stages.size(), "levels: %s: must be one a stage", levels);
    for (double level : levels) {
      checkArgument(
          !demand.whole() || (level >= 0 && level == Math.rint(level) && level < 1e7),
          "levels: %s: must be whole numbers >= 0",
          levels);
    }
    return solve(levels);
  }

  /**
   * Lower bounds of the best levels: newsvendor levels of the demand of all lead times downstream (Shang and Song 2003).
   *
   * @return one a stage
   */
  public List<Double> lowerBounds() {
    return bounds(1);
  }

  /**
   * Upper bounds of the best levels (Shang and Song 2003).
   *
   * @return one a stage
   */
  public List<Double> upperBounds() {
    return bounds(0);
  }

  /**
   * The mean of the two bounds, rounded down for whole demand (Shang and Song 2003), and its cost.
   *
   * @return levels and cost
   */
  public Result heuristic() {
    List<Double> low = lowerBounds();
    List<Double> high = upperBounds();
    List<Double> levels = new ArrayList<>();
    for (int j = 0; j < stages.size(); j++) {
      double mean = (low.get(j) + high.get(j)) / 2;
      levels.add(demand.whole() ? Math.floor(mean) : mean);
    }
    return evaluate(levels);
  }

  private List<Double> bounds(int downstream) {
    List<Double> bounds = new ArrayList<>();
    for (int j = 0; j < stages.size(); j++) {
      double above = backlog + holding(j + 1, stages.size());
      double all = above + holding(downstream == 1 ? 0 : j, j + 1);
      double time = 0;
      for (int i = 0; i <= j; i++) {
        time += time(i);
      }
      bounds.add(time == 0 ? 0 : law(time).quantile(above / all));
    }
    return bounds;
  }

  private double holding(int from, int to) {
    return stages.subList(from, to).stream().mapToDouble(Stage::echelonHolding).sum();
  }

  /** The time of which a stage has to cover the demand. */
  private double time(int stage) {
    return stages.get(stage).leadTime() + (periodic && stage == 0 ? 1 : 0);
  }

  private DemandLaw law(double time) {
    if (demand instanceof DemandLaw.Poisson) {
      return new DemandLaw.Poisson(demand.mean() * time);
    }
    if (demand instanceof DemandLaw.Normal normal) {
      return new DemandLaw.Normal(normal.mean() * time, normal.sd() * Math.sqrt(time));
    }
    return demand.over((int) time);
  }

  private Result solve(@Nullable List<Double> levels) {
    double all = backlog + holding(0, stages.size());
    SerialCost cost = demand.whole() ? new SerialLattice(all) : new SerialNormal(all);
    List<Double> low = lowerBounds();
    List<Double> high = upperBounds();
    List<Double> taken = new ArrayList<>();
    for (int j = 0; j < stages.size(); j++) {
      double from = levels == null ? low.get(j) : levels.get(j);
      double to = levels == null ? high.get(j) : levels.get(j);
      double time = time(j);
      taken.add(cost.add(time == 0 ? null : law(time), stages.get(j).echelonHolding(), from, to));
    }
    double constant = periodic ? demand.mean() * holding(1, stages.size()) : 0;
    return new Result(taken, cost.least() - constant);
  }
}

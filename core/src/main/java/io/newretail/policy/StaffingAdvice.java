package io.newretail.policy;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.theory.OfferedLoad;
import io.newretail.theory.ServiceTail;
import io.newretail.theory.ShiftCover;
import io.newretail.theory.SquareRootStaffing;
import io.newretail.unit.Window;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * How many pickers, packers or counters a day needs, step by step: the modified offered load and a margin that goes with its root
 * (Jennings, Mandelbaum, Massey and Whitt 1996); beside it what the arrival rate of the moment would ask for (pointwise stationary), for
 * comparison only. Immutable; any thread.
 *
 * @param step how long each number holds; divides the day
 * @param load the greatest modified offered load in each step
 * @param servers the advice
 * @param pointwise the comparison
 */
public record StaffingAdvice(
    Duration step, List<Double> load, List<Integer> servers, List<Integer> pointwise) {
  private static final int POINTS = 4;

  /**
   * What is asked for.
   *
   * @param delay the probability of having to wait, in (0.000001, 1)
   * @param patience rate of leaving the queue over rate of service; 0 for those who never leave
   * @param levelVariation coefficient of variation of a day's level; 0 for Poisson arrivals
   */
  public record Target(double delay, double patience, double levelVariation) {
    /** Checks the parts. */
    public Target {
      checkArgument(delay > 1e-6 && delay < 1, "delay: %s: must be in (0.000001, 1)", delay);
      checkArgument(patience >= 0 && patience <= 1e6, "patience: %s: must be >= 0", patience);
      checkArgument(
          levelVariation >= 0 && levelVariation <= 10,
          "levelVariation: %s: must be 0 to 10",
          levelVariation);
    }

    /**
     * A probability of having to wait, Poisson arrivals, nobody leaving.
     *
     * @param delay in (0.000001, 1)
     * @return the target
     */
    public static Target ofDelay(double delay) {
      return new Target(delay, 0, 0);
    }

    /**
     * Standard deviations on top of the load.
     *
     * @return the margin
     */
    public double beta() {
      return patience == 0
          ? SquareRootStaffing.beta(delay)
          : SquareRootStaffing.beta(delay, patience);
    }
  }

  /** Copies the lists. */
  public StaffingAdvice {
    load = List.copyOf(load);
    servers = List.copyOf(servers);
    pointwise = List.copyOf(pointwise);
  }

  /**
   * The advice for a day like the days before it.
   *
   * @param perHour arrivals an hour, by the hour of the day in [0, 24)
   * @param hours the time of service
   * @param step how long each number holds, at least a minute; divides the day
   * @param target what is asked for
   * @return the advice
   */
  public static StaffingAdvice of(
      DoubleUnaryOperator perHour, ServiceTail hours, Duration step, Target target) {
    checkArgument(
        step.toMinutes() >= 1 && Duration.ofDays(1).toNanos() % step.toNanos() == 0,
        "step: %s: must be at least a minute and divide the day",
        step);
    double length = step.toNanos() / 3.6e12;
    int count = (int) Math.rint(24 / length);
    double beta = target.beta();
    List<Double> load = new ArrayList<>();
    List<Integer> servers = new ArrayList<>();
    List<Integer> pointwise = new ArrayList<>();
    DoubleUnaryOperator rate = t -> perHour.applyAsDouble(t - 24 * Math.floor(t / 24));
    for (int i = 0; i < count; i++) {
      double most = 0;
      double now = 0;
      for (int k = 0; k <= POINTS; k++) {
        double time = (i + (double) k / POINTS) * length;
        most = Math.max(most, OfferedLoad.at(rate, hours, time, length));
        now = Math.max(now, rate.applyAsDouble(time) * hours.mean());
      }
      load.add(most);
      servers.add(servers(most, beta, target));
      pointwise.add(servers(now, beta, target));
    }
    return new StaffingAdvice(step, load, servers, pointwise);
  }

  private static int servers(double load, double beta, Target target) {
    double peakedness = SquareRootStaffing.peakednessOfLevel(load, target.levelVariation());
    return SquareRootStaffing.servers(load, beta, peakedness);
  }

  /**
   * The most at work at once.
   *
   * @return the greatest of the advised numbers
   */
  public int peak() {
    return servers.stream().mapToInt(c -> c).max().orElse(0);
  }

  /**
   * Hours of work a day.
   *
   * @return the sum of the advised numbers times the step
   */
  public double hours() {
    return servers.stream().mapToInt(c -> c).sum() * step.toNanos() / 3.6e12;
  }

  /**
   * The advice as a plan for a store.
   *
   * @param staff what a share of 1 stands for: the store's pickers or counters, at least 1
   * @return a plan with one shift for each stretch of equal numbers
   */
  public StaffingPlan plan(int staff) {
    return plan(servers, staff);
  }

  /**
   * Shifts that cover the advice.
   *
   * @param rules what a shift may be, in steps
   * @return the shifts; {@link #plan(ShiftCover, int)} makes a plan of them
   */
  public ShiftCover shifts(ShiftCover.Rules rules) {
    return ShiftCover.of(servers, rules);
  }

  /**
   * Shifts as a plan for a store.
   *
   * @param cover the shifts, in this advice's steps
   * @param staff what a share of 1 stands for, at least 1
   * @return the plan
   */
  public StaffingPlan plan(ShiftCover cover, int staff) {
    checkArgument(
        cover.staffed().size() == servers.size(), "cover: must have %s steps", servers.size());
    return plan(cover.staffed(), staff);
  }

  private StaffingPlan plan(List<Integer> numbers, int staff) {
    checkArgument(staff >= 1, "staff: %s: must be at least 1", staff);
    List<StaffingPlan.Shift> shifts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= numbers.size(); i++) {
      if (i == numbers.size() || !numbers.get(i).equals(numbers.get(from))) {
        if (numbers.get(from) > 0) {
          Window window = new Window(clock(from), clock(i));
          shifts.add(new StaffingPlan.Shift(window, numbers.get(from) / (double) staff));
        }
        from = i;
      }
    }
    return StaffingPlan.shifts(shifts.toArray(StaffingPlan.Shift[]::new));
  }

  private LocalTime clock(int at) {
    return LocalTime.ofNanoOfDay(at * step.toNanos() % 86_400_000_000_000L);
  }
}

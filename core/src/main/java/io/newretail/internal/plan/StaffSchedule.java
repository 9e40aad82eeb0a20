package io.newretail.internal.plan;

import io.newretail.internal.clock.Ticks;
import io.newretail.policy.StaffingPlan;
import io.newretail.unit.Window;
import java.time.LocalDate;
import java.util.TreeSet;

/** How many of a staff are at work at any tick. Immutable; any thread. */
public final class StaffSchedule {
  private final long[] breaks;
  private final double[] share;
  private final double[] extra;

  StaffSchedule(StaffingPlan plan, Window hours, LocalDate from, int days) {
    TreeSet<Long> cuts = new TreeSet<>();
    cuts.add(0L);
    java.util.List<StaffingPlan.Shift> shifts =
        plan.whileOpen() ? java.util.List.of(new StaffingPlan.Shift(hours, 1)) : plan.shifts();
    for (StaffingPlan.Shift shift : shifts) {
      cuts.add(shift.window().startMicros());
      cuts.add(shift.window().endMicros());
    }
    cuts.remove(Ticks.DAY);
    breaks = cuts.stream().mapToLong(Long::longValue).toArray();
    share = new double[breaks.length];
    for (int i = 0; i < breaks.length; i++) {
      for (StaffingPlan.Shift shift : shifts) {
        Window w = shift.window();
        share[i] += w.startMicros() <= breaks[i] && breaks[i] < w.endMicros() ? shift.share() : 0;
      }
    }
    boolean plain = plan.extra().isEmpty();
    extra = new double[plain ? 0 : days];
    for (int d = 0; d < extra.length; d++) {
      extra[d] = plan.extra().getOrDefault(from.plusDays(d), 1.0);
    }
  }

  /** How many of a full staff are at work from a tick on. */
  public int atWork(int staff, long tick) {
    long day = tick / Ticks.DAY;
    double factor = day < extra.length ? extra[(int) day] : 1;
    double part = share[place(tick - day * Ticks.DAY)] * factor * staff;
    return part > 0 ? (int) Math.max(1, Math.round(part)) : 0;
  }

  /** The next tick after this one at which the number may change. */
  public long nextChange(long tick) {
    long day = tick / Ticks.DAY;
    int i = place(tick - day * Ticks.DAY) + 1;
    return day * Ticks.DAY + (i < breaks.length ? breaks[i] : Ticks.DAY);
  }

  private int place(long ofDay) {
    int i = breaks.length - 1;
    while (breaks[i] > ofDay) {
      i--;
    }
    return i;
  }
}

package io.newretail.file;

import io.newretail.policy.Exposure;
import io.newretail.policy.ServiceTime;
import io.newretail.policy.SlotPlan;
import io.newretail.policy.StaffingPlan;
import io.newretail.policy.StaffingPlan.Shift;
import io.newretail.unit.Rate;
import io.newretail.unit.Window;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ways to describe policies. */
final class PolicyForms {
  private PolicyForms() {}

  /**
   * Staff in shifts.
   *
   * @param shifts parts of the day with the share of the staff that works
   * @param extra factors of single days
   */
  record Shifts(List<Shift> shifts, Map<LocalDate, Double> extra) {
    StaffingPlan build() {
      return new StaffingPlan(false, shifts, extra);
    }

    static @Nullable Shifts of(Object value) {
      StaffingPlan plan = (StaffingPlan) value;
      return plan.whileOpen() ? null : new Shifts(plan.shifts(), plan.extra());
    }
  }

  /**
   * All staff while the store is open.
   *
   * @param shifts not looked at
   * @param extra factors of single days
   */
  record WhileOpen(List<Shift> shifts, Map<LocalDate, Double> extra) {
    StaffingPlan build() {
      return new StaffingPlan(true, shifts, extra);
    }

    static @Nullable WhileOpen of(Object value) {
      StaffingPlan plan = (StaffingPlan) value;
      return plan.whileOpen() ? new WhileOpen(plan.shifts(), plan.extra()) : null;
    }
  }

  /**
   * Slots at given times.
   *
   * @param windows the slots of a day
   * @param capacity baskets of a slot, or unlimited
   * @param leadTime from the order to the start of a slot, at least
   * @param daysAhead days ahead that can be booked
   * @param load what else fills a slot
   */
  record FixedWindows(
      List<Window> windows, int capacity, Duration leadTime, int daysAhead, SlotPlan.Load load) {
    static FixedWindows of(SlotPlan plan) {
      return new FixedWindows(
          plan.windows(), plan.capacity(), plan.leadTime(), plan.daysAhead(), plan.load());
    }

    static @Nullable FixedWindows ofFixed(Object value) {
      SlotPlan plan = (SlotPlan) value;
      return plan.windows().isEmpty() || !plan.width().isZero() ? null : of(plan);
    }

    SlotPlan build() {
      return new SlotPlan(Duration.ZERO, windows, capacity, leadTime, daysAhead, load);
    }
  }

  /**
   * What is kept back from online shoppers.
   *
   * @param classes units kept back of each article of a category
   * @param stores units kept back of each article in a store
   * @param rule a rule that says more, or none
   */
  record Shown(
      Map<String, Integer> classes, Map<String, Integer> stores, Exposure.@Nullable Rule rule) {
    static Shown of(Object value) {
      Exposure e = (Exposure) value;
      return new Shown(e.classes(), e.stores(), e.rule());
    }

    Exposure build() {
      Exposure exposure = rule == null ? Exposure.full() : Exposure.rule(rule);
      for (Map.Entry<String, Integer> e : classes.entrySet()) {
        exposure = exposure.withClass(e.getKey(), e.getValue());
      }
      for (Map.Entry<String, Integer> e : stores.entrySet()) {
        exposure = exposure.withStore(e.getKey(), e.getValue());
      }
      return exposure;
    }
  }

  /**
   * A time that grows with the units, told by how many are done in a time.
   *
   * @param setup time for each basket
   * @param rate units in a time
   */
  record AtRate(Duration setup, Rate rate) {
    ServiceTime build() {
      return ServiceTime.atRate(setup, rate);
    }
  }
}

package io.newretail.policy;

import io.newretail.unit.Problems;
import java.time.Duration;

/**
 * When paid baskets are released to the pickers, how long picking takes, and who is at work. Released baskets are picked
 * in the order of their release, one basket a picker at a time.
 *
 * @param release what releases a basket
 * @param every the time between waves, counted from midnight; only for waves
 * @param lead how long before its slot a basket is released at the earliest; only for slots
 * @param time how long a picker is busy with a basket
 * @param staffing which part of the pickers is at work when
 */
public record PickPolicy(
    Release release, Duration every, Duration lead, ServiceTime time, StaffingPlan staffing) {

  /** What releases a basket. */
  public enum Release {
    /** Payment. */
    CONTINUOUS,
    /** The next wave after payment. */
    WAVE,
    /** The approach of the slot, or payment if that is later. */
    SLOT
  }

  /**
   * Releases each basket when it is paid.
   *
   * @param time how long picking takes
   * @return the policy, all pickers while the store is open
   */
  public static PickPolicy continuous(ServiceTime time) {
    return new PickPolicy(
        Release.CONTINUOUS,
        Duration.ofHours(1),
        Duration.ZERO,
        time,
        StaffingPlan.whileStoreOpen());
  }

  /**
   * Releases baskets in waves.
   *
   * @param every the time between waves, counted from midnight
   * @param time how long picking takes
   * @return the policy, all pickers while the store is open
   */
  public static PickPolicy waves(Duration every, ServiceTime time) {
    return new PickPolicy(Release.WAVE, every, Duration.ZERO, time, StaffingPlan.whileStoreOpen());
  }

  /**
   * Releases each basket some time before its slot.
   *
   * @param lead how long before the slot's start
   * @param time how long picking takes
   * @return the policy, all pickers while the store is open
   */
  public static PickPolicy bySlot(Duration lead, ServiceTime time) {
    return new PickPolicy(
        Release.SLOT, Duration.ofHours(1), lead, time, StaffingPlan.whileStoreOpen());
  }

  /**
   * The same policy with other staffing.
   *
   * @param value which part of the pickers is at work when
   * @return a copy
   */
  public PickPolicy withStaffing(StaffingPlan value) {
    return new PickPolicy(release, every, lead, time, value);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.given(release, "release");
    problems.time(every, "every", Duration.ofSeconds(1));
    problems.time(lead, "lead", Duration.ZERO);
    problems.within(time, "time", ServiceTime::check);
    problems.within(staffing, "staffing", StaffingPlan::check);
  }
}

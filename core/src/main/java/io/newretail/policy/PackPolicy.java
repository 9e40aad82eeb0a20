package io.newretail.policy;

import io.newretail.unit.Problems;

/**
 * How picked baskets are packed, by staff of their own. Without packers a basket is packed by its picker, in no time.
 *
 * @param packers packers of a full shift in a store of size 1 (scaled by size, rounded up); 0 for no packing stage
 * @param time how long a packer is busy with a basket
 * @param staffing which part of the packers is at work when
 */
public record PackPolicy(int packers, ServiceTime time, StaffingPlan staffing) {

  /**
   * No packing stage.
   *
   * @return the policy
   */
  public static PackPolicy none() {
    return new PackPolicy(0, ServiceTime.none(), StaffingPlan.whileStoreOpen());
  }

  /**
   * Packers while the store is open.
   *
   * @param packers packers of a full shift in a store of size 1
   * @param time how long a packer is busy with a basket
   * @return the policy
   */
  public static PackPolicy of(int packers, ServiceTime time) {
    return new PackPolicy(packers, time, StaffingPlan.whileStoreOpen());
  }

  /**
   * The same policy with other staffing.
   *
   * @param value which part of the packers is at work when
   * @return a copy
   */
  public PackPolicy withStaffing(StaffingPlan value) {
    return new PackPolicy(packers, time, value);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.notNegative(packers, "packers");
    problems.within(time, "time", ServiceTime::check);
    problems.within(staffing, "staffing", StaffingPlan::check);
  }
}

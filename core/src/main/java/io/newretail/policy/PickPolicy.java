package io.newretail.policy;

import io.newretail.unit.Problems;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;

/**
 * When paid baskets are released to the pickers, how long picking takes, and who is at work. Released baskets are picked
 * in the order of their release.
 *
 * @param release what releases a basket
 * @param every the time between waves, counted from midnight; only for waves
 * @param lead how long before its slot a basket is released at the earliest; only for slots
 * @param time how long a picker is busy with a basket
 * @param staffing which part of the pickers is at work when
 * @param rounds how pickers go about it
 */
public record PickPolicy(
    Release release,
    Duration every,
    Duration lead,
    ServiceTime time,
    StaffingPlan staffing,
    PickRounds rounds) {

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
        StaffingPlan.whileStoreOpen(),
        PickRounds.plain());
  }

  /**
   * Releases baskets in waves.
   *
   * @param every the time between waves, counted from midnight
   * @param time how long picking takes
   * @return the policy, all pickers while the store is open
   */
  public static PickPolicy waves(Duration every, ServiceTime time) {
    return new PickPolicy(
        Release.WAVE,
        every,
        Duration.ZERO,
        time,
        StaffingPlan.whileStoreOpen(),
        PickRounds.plain());
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
        Release.SLOT,
        Duration.ofHours(1),
        lead,
        time,
        StaffingPlan.whileStoreOpen(),
        PickRounds.plain());
  }

  /**
   * The same policy with other staffing.
   *
   * @param value which part of the pickers is at work when
   * @return a copy
   */
  public PickPolicy withStaffing(StaffingPlan value) {
    return new PickPolicy(release, every, lead, time, value, rounds);
  }

  /**
   * Releases baskets in waves at given times of day; what is paid after the last waits for the first of the next day.
   *
   * @param time how long picking takes
   * @param waves the times; one makes a single wave a day
   * @return the policy, all pickers while the store is open
   */
  public static PickPolicy wavesAt(ServiceTime time, LocalTime... waves) {
    return waves(Duration.ofDays(1), time)
        .withRounds(PickRounds.plain().withWaves(Arrays.asList(waves)));
  }

  /**
   * The same policy with other rounds.
   *
   * @param value how pickers go about it
   * @return a copy
   */
  public PickPolicy withRounds(PickRounds value) {
    return new PickPolicy(release, every, lead, time, staffing, value);
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
    problems.within(rounds, "rounds", PickRounds::check);
    problems.require(
        rounds == null || rounds.lines() == null || time instanceof ServiceTime.PerUnit,
        "time",
        time,
        "must not be exponential where lines have a time",
        "its part for the basket counts, its part for a unit does not");
    problems.require(
        rounds == null || rounds.waves().isEmpty() || release == Release.WAVE,
        "rounds.waves",
        release,
        "must be empty unless baskets are released in waves",
        "use PickPolicy.wavesAt");
  }
}

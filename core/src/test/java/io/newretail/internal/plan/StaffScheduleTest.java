package io.newretail.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.internal.clock.Ticks;
import io.newretail.policy.StaffingPlan;
import io.newretail.policy.StaffingPlan.Shift;
import io.newretail.unit.Window;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class StaffScheduleTest {
  private static final LocalDate FIRST = LocalDate.of(2017, 11, 10);
  private static final int DAYS = 3;
  private static final Window HOURS = Window.of("07:30", "22:00");
  private static final long OPENS = 15 * Ticks.HOUR / 2;
  private static final long CLOSES = 22 * Ticks.HOUR;

  private static StaffSchedule schedule(StaffingPlan plan) {
    return new StaffSchedule(plan, HOURS, FIRST, DAYS);
  }

  @Test
  void theWholeStaffIsAtWorkWhileTheStoreIsOpen() {
    StaffSchedule schedule = schedule(StaffingPlan.whileStoreOpen());

    assertThat(schedule.atWork(7, 0)).isZero();
    assertThat(schedule.atWork(7, OPENS - 1)).isZero();
    assertThat(schedule.atWork(7, OPENS)).isEqualTo(7);
    assertThat(schedule.atWork(7, CLOSES - 1)).isEqualTo(7);
    assertThat(schedule.atWork(7, CLOSES)).isZero();
    assertThat(schedule.atWork(7, 40 * Ticks.DAY + OPENS)).isEqualTo(7);
  }

  @Test
  void theNextChangeIsStrictlyLaterAndComesDaily() {
    StaffSchedule schedule = schedule(StaffingPlan.whileStoreOpen());

    assertThat(schedule.nextChange(0)).isEqualTo(OPENS);
    assertThat(schedule.nextChange(OPENS - 1)).isEqualTo(OPENS);
    assertThat(schedule.nextChange(OPENS)).isEqualTo(CLOSES);
    assertThat(schedule.nextChange(CLOSES)).isEqualTo(Ticks.DAY);
    assertThat(schedule.nextChange(Ticks.DAY)).isEqualTo(Ticks.DAY + OPENS);
  }

  @Test
  void staffAroundTheClockChangesOnlyAtMidnight() {
    StaffSchedule schedule = schedule(StaffingPlan.always());

    assertThat(schedule.atWork(2, 0)).isEqualTo(2);
    assertThat(schedule.atWork(2, Ticks.DAY - 1)).isEqualTo(2);
    assertThat(schedule.nextChange(0)).isEqualTo(Ticks.DAY);
  }

  @Test
  void overlappingShiftsAddUpAndTheSumIsRoundedOnce() {
    StaffSchedule schedule = schedule(StaffingPlan.shifts(
        new Shift(Window.of("06:00", "14:00"), 0.25), new Shift(Window.of("12:00", "20:00"), 0.5)));

    assertThat(schedule.atWork(10, 7 * Ticks.HOUR)).isEqualTo(3);
    assertThat(schedule.atWork(10, 12 * Ticks.HOUR)).isEqualTo(8);
    assertThat(schedule.atWork(10, 14 * Ticks.HOUR)).isEqualTo(5);
    assertThat(schedule.atWork(10, 20 * Ticks.HOUR)).isZero();
  }

  @Test
  void aShiftHasAtLeastOneAtWorkIfTheStoreHasStaffAndTheShiftAShare() {
    StaffSchedule schedule = schedule(StaffingPlan.shifts(
        new Shift(Window.of("06:00", "12:00"), 0.01), new Shift(Window.of("12:00", "20:00"), 0)));

    assertThat(schedule.atWork(3, 6 * Ticks.HOUR)).isEqualTo(1);
    assertThat(schedule.atWork(0, 6 * Ticks.HOUR)).isZero();
    assertThat(schedule.atWork(3, 13 * Ticks.HOUR)).isZero();
  }

  @Test
  void extraStaffComeOnTheirDayOnly() {
    StaffSchedule schedule = schedule(StaffingPlan.whileStoreOpen()
        .withExtra(FIRST.plusDays(1), 1.5)
        .withExtra(FIRST.plusDays(2), 0)
        .withExtra(FIRST.plusDays(9), 100));

    assertThat(schedule.atWork(4, OPENS)).isEqualTo(4);
    assertThat(schedule.atWork(4, Ticks.DAY + OPENS)).isEqualTo(6);
    assertThat(schedule.atWork(4, 2 * Ticks.DAY + OPENS)).isZero();
    assertThat(schedule.atWork(4, 3 * Ticks.DAY + OPENS)).isEqualTo(4);
  }

  @Test
  void betweenTwoChangesTheNumberAtWorkStaysAndIsThatOfTheShifts() {
    for (int seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Shift[] shifts = new Shift[random.nextInt(5)];
      for (int i = 0; i < shifts.length; i++) {
        int start = random.nextInt(24 * 60);
        int end = random.nextInt(start + 1, 24 * 60 + 1) % (24 * 60);
        Window window =
            new Window(LocalTime.ofSecondOfDay(60L * start), LocalTime.ofSecondOfDay(60L * end));
        shifts[i] = new Shift(window, random.nextInt(5));
      }
      StaffSchedule schedule = schedule(StaffingPlan.shifts(shifts));
      long change = 0;
      for (long minute = 0; minute < 2 * 24 * 60; minute++) {
        long tick = minute * 60 * Ticks.SECOND;
        change = tick >= change ? schedule.nextChange(tick) : change;
        assertThat(schedule.nextChange(tick)).as("seed %d", seed).isEqualTo(change);
        assertThat(schedule.atWork(1, tick))
            .as("seed %d, minute %d", seed, minute)
            .isEqualTo(expected(shifts, tick % Ticks.DAY));
      }
    }
  }

  private static int expected(Shift[] shifts, long ofDay) {
    int sum = 0;
    for (Shift shift : shifts) {
      boolean on =
          shift.window().startMicros() <= ofDay && ofDay < shift.window().endMicros();
      sum += on ? (int) shift.share() : 0;
    }
    return sum;
  }
}

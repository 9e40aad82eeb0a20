package io.newretail.policy;

import io.newretail.unit.Problems;
import io.newretail.unit.Rate;
import java.time.Duration;

/** How long a server (a picker, a counter) is busy with one basket. Implementations are immutable. */
public sealed interface ServiceTime {

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  void check(Problems problems);

  /**
   * No time at all.
   *
   * @return the service time
   */
  static ServiceTime none() {
    return new PerUnit(Duration.ZERO, Duration.ZERO);
  }

  /**
   * Always the same.
   *
   * @param time the time for a basket
   * @return the service time
   */
  static ServiceTime fixed(Duration time) {
    return new PerUnit(time, Duration.ZERO);
  }

  /**
   * A part for the basket and a part for each unit.
   *
   * @param setup the time for the basket
   * @param perUnit the time for each unit
   * @return the service time
   */
  static ServiceTime perUnit(Duration setup, Duration perUnit) {
    return new PerUnit(setup, perUnit);
  }

  /**
   * A part for the basket and a rate of units.
   *
   * @param setup the time for the basket
   * @param units the units picked, for instance 100 an hour
   * @return the service time
   */
  static ServiceTime atRate(Duration setup, Rate units) {
    return new PerUnit(setup, units.meanGap());
  }

  /**
   * Exponentially distributed, whatever the basket.
   *
   * @param mean the mean
   * @return the service time
   */
  static ServiceTime exponential(Duration mean) {
    return new Exponential(mean);
  }

  /**
   * A part for the basket and a part for each unit.
   *
   * @param setup the time for the basket
   * @param perUnit the time for each unit
   */
  record PerUnit(Duration setup, Duration perUnit) implements ServiceTime {
    @Override
    public void check(Problems problems) {
      problems.time(setup, "setup", Duration.ZERO);
      problems.time(perUnit, "perUnit", Duration.ZERO);
    }
  }

  /**
   * Exponentially distributed.
   *
   * @param mean the mean
   */
  record Exponential(Duration mean) implements ServiceTime {
    @Override
    public void check(Problems problems) {
      problems.time(mean, "mean", Duration.ofNanos(1_000));
    }
  }
}

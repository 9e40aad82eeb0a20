package io.newretail.internal.plan;

import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.Ticks;
import io.newretail.policy.ServiceTime;

/**
 * A service time in ticks.
 *
 * @param setup ticks for the basket, or the mean if exponential
 * @param perUnit ticks for each unit
 * @param exponential whether the time is exponential
 */
public record Service(long setup, long perUnit, boolean exponential) {

  static Service of(ServiceTime time) {
    if (time instanceof ServiceTime.PerUnit fixed) {
      return new Service(Ticks.of(fixed.setup()), Ticks.of(fixed.perUnit()), false);
    }
    return new Service(Ticks.of(((ServiceTime.Exponential) time).mean()), 0, true);
  }

  /** The ticks for a basket whatever is in it; 0 if exponential. */
  public long fixed() {
    return exponential ? 0 : setup;
  }

  /** The ticks for a basket of some units; the key names the draw. */
  public long ticks(int units, RandomStream random, long key) {
    if (!exponential) {
      return setup + perUnit * units;
    }
    random.seek(key);
    return (long) (setup * random.nextExponential());
  }
}

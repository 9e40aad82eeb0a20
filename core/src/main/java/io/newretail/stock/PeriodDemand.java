package io.newretail.stock;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.theory.DemandLaw;
import java.util.List;

/** How many units customers want in each period. */
public sealed interface PeriodDemand {

  /**
   * Independent periods of one law.
   *
   * @param law of a period
   * @return the demand
   */
  static PeriodDemand of(DemandLaw law) {
    return new Cycle(List.of(law));
  }

  /**
   * Independent periods whose laws come round, such as seven weekdays.
   *
   * @param laws of period 0, 1, ...; at least one
   * @return the demand
   */
  static PeriodDemand cycle(List<DemandLaw> laws) {
    return new Cycle(laws);
  }

  /**
   * Known in advance; after the last value it starts again.
   *
   * @param units of period 0, 1, ...; at least one, each at least 0
   * @return the demand
   */
  static PeriodDemand trace(List<Integer> units) {
    return new Trace(units);
  }

  /**
   * Normal with memory: what a period differs from the mean carries over in part.
   *
   * @param mean of a period
   * @param sd standard deviation of a period in the long run, above 0
   * @param correlation of neighbouring periods, above -1 and below 1
   * @return the demand
   */
  static PeriodDemand autocorrelated(double mean, double sd, double correlation) {
    return new Autocorrelated(mean, sd, correlation);
  }

  /**
   * None.
   *
   * @return no demand
   */
  static PeriodDemand none() {
    return new Trace(List.of(0));
  }

  /**
   * Independent periods.
   *
   * @param laws in turn
   */
  record Cycle(List<DemandLaw> laws) implements PeriodDemand {
    /** Keeps a copy. */
    public Cycle {
      laws = List.copyOf(laws);
      checkArgument(!laws.isEmpty(), "demand: laws: must not be empty");
    }
  }

  /**
   * Known units.
   *
   * @param units in turn
   */
  record Trace(List<Integer> units) implements PeriodDemand {
    /** Keeps a copy. */
    public Trace {
      units = List.copyOf(units);
      checkArgument(!units.isEmpty(), "demand: trace: must not be empty");
      checkArgument(
          units.stream().allMatch(u -> u >= 0 && u <= 1 << 24), "demand: trace: must be 0 to 2^24");
    }
  }

  /**
   * Normal, autoregressive of the first order.
   *
   * @param mean of a period
   * @param sd of a period
   * @param correlation of neighbours
   */
  record Autocorrelated(double mean, double sd, double correlation) implements PeriodDemand {
    /** Checks the figures. */
    public Autocorrelated {
      checkArgument(sd > 0, "demand: sd %s: must be above 0", sd);
      checkArgument(
          Math.abs(correlation) < 1,
          "demand: correlation %s: must be between -1 and 1",
          correlation);
    }
  }
}

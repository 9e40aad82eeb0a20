package io.newretail.policy;

import io.newretail.theory.DemandLaw;
import io.newretail.unit.Problems;
import io.newretail.unit.Share;
import java.time.Duration;

/**
 * The threshold as a newsvendor on walk-in demand between promise and picking.
 *
 * @param ratio the critical ratio
 * @param gap the time between promise and picking
 */
public record NewsvendorExposure(Share ratio, Duration gap) implements Exposure.Rule {
  private static final double DAY = 86_400e9;

  @Override
  public int units(Exposure.Desk desk) {
    double mean = desk.dailyWalkIns() * gap.toNanos() / DAY;
    return mean == 0 ? 0 : (int) new DemandLaw.Poisson(mean).quantile(ratio.value());
  }

  void check(Problems problems) {
    problems.holds(
        ratio, "rule.ratio", r -> r.value() > 0 && r.value() < 1, "must be above 0 and below 1");
    problems.time(gap, "rule.gap", Duration.ZERO);
  }
}

package io.newretail.file;

import com.google.common.primitives.Doubles;
import io.newretail.demand.DayCurve;
import io.newretail.demand.Spike;
import io.newretail.demand.SurgeBurst;
import io.newretail.demand.SurgeCurve;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways to describe curves of a day. */
final class CurveForms {
  private static final int[] YEARS = {2016, 2017, 2018};

  private CurveForms() {}

  /**
   * The curve fitted to a year's Singles' Day.
   *
   * @param year 2016, 2017 or 2018
   */
  record SinglesDay(int year) {
    DayCurve build() {
      return DayCurve.surge(SurgeCurve.singlesDay(year));
    }

    static @Nullable SinglesDay of(Object value) {
      if (value instanceof DayCurve.Surge surge) {
        for (int year : YEARS) {
          if (Surge.of(surge.curve()).equals(Surge.of(SurgeCurve.singlesDay(year)))) {
            return new SinglesDay(year);
          }
        }
      }
      return null;
    }
  }

  /**
   * Singles' Day of a year.
   *
   * @param year 2016, 2017 or 2018
   * @param multiplier baskets of the day, times an ordinary day's
   */
  record SinglesDaySpike(int year, double multiplier) {
    Spike build() {
      return Spike.singlesDay(year).scaledTo(multiplier);
    }

    static @Nullable SinglesDaySpike of(Object value) {
      Spike spike = (Spike) value;
      SinglesDay curve = SinglesDay.of(spike.curve());
      boolean same = curve != null && Spike.singlesDay(curve.year()).date().equals(spike.date());
      return curve != null && same ? new SinglesDaySpike(curve.year(), spike.multiplier()) : null;
    }
  }

  /**
   * Bursts on a smooth day.
   *
   * @param rampSeconds how fast bursts rise, in seconds
   * @param tilt tilts the smooth day, in logarithms over half a day
   * @param bursts the bursts
   * @param knotSeconds knots of the smooth day, from 0 to 86400 seconds
   * @param logRates natural logarithms of its rate at the knots
   */
  record Surge(
      double rampSeconds,
      double tilt,
      List<SurgeBurst> bursts,
      List<Double> knotSeconds,
      List<Double> logRates) {
    static Surge of(Object value) {
      SurgeCurve curve = (SurgeCurve) value;
      return new Surge(
          curve.rampSeconds(),
          curve.tilt(),
          curve.bursts(),
          Doubles.asList(curve.daytimeKnotSeconds()),
          Doubles.asList(curve.daytimeLogRates()));
    }

    SurgeCurve build() {
      SurgeCurve.Builder builder = SurgeCurve.builder().rampSeconds(rampSeconds).tilt(tilt);
      bursts.forEach(builder::burst);
      return builder
          .daytime(Doubles.toArray(knotSeconds), Doubles.toArray(logRates))
          .build();
    }
  }
}

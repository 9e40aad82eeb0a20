package io.newretail.examples.cli;

import io.newretail.report.Series;
import io.newretail.report.Series.Column;
import io.newretail.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A day of the whole chain, means over replications.
 *
 * @param date the day
 * @param warmUp whether it is not measured
 * @param spike whether it is a day of the event
 * @param placed online baskets placed
 * @param ready baskets ready
 * @param collected baskets handed over
 * @param mostWaiting the most baskets that waited for a picker at the start of a bucket
 * @param unitsShort units wanted that were not to be had
 * @param walkIns walk-in baskets
 */
record DayFigures(
    LocalDate date,
    boolean warmUp,
    boolean spike,
    double placed,
    double ready,
    double collected,
    double mostWaiting,
    double unitsShort,
    double walkIns) {
  private static final int DAY_SECONDS = 86_400;

  static List<DayFigures> of(Scenario scenario, Series series) {
    List<DayFigures> days = new ArrayList<>();
    double waiting = 0;
    int zero = (int) (scenario.spikeDay().toEpochDay() - scenario.from().toEpochDay());
    for (int d = 0; d < scenario.days(); d++) {
      double from = (d - zero) * (double) DAY_SECONDS;
      double to = from + DAY_SECONDS;
      double most = waiting;
      for (int b = series.bucketAt(from); b < series.bucketAt(to); b++) {
        waiting += series.count(b, Column.PICKS_WAITING_CHANGE);
        most = Math.max(most, waiting);
      }
      LocalDate date = scenario.from().plusDays(d);
      days.add(new DayFigures(
          date,
          d < scenario.warmUpDays(),
          scenario.demand().spikeOn(date) != null,
          series.sum(Column.BASKETS_PLACED, from, to),
          series.sum(Column.BASKETS_READY, from, to),
          series.sum(Column.BASKETS_COLLECTED, from, to),
          most,
          series.sum(Column.UNITS_SHORT, from, to),
          series.sum(Column.WALKIN_BASKETS, from, to)));
    }
    return days;
  }
}

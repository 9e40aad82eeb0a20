package io.newretail.sim;

import io.newretail.internal.tally.SeriesTally;
import io.newretail.report.Series;

/** Shows the engine's series to the report. */
record SeriesSource(SeriesTally tally, double minorPerMajor) implements Series.Source {
  @Override
  public int buckets() {
    return tally.buckets();
  }

  @Override
  public long width() {
    return tally.width();
  }

  @Override
  public double count(int bucket, Series.Column column) {
    return switch (column) {
      case BASKETS_PLACED -> tally.count(bucket, SeriesTally.PLACED);
      case BASKETS_READY -> tally.count(bucket, SeriesTally.READY);
      case BASKETS_COLLECTED -> tally.count(bucket, SeriesTally.COLLECTED);
      case WALKIN_BASKETS -> tally.count(bucket, SeriesTally.WALK_INS);
      case UNITS_SHORT -> tally.unitsShort(bucket);
      case PICKS_WAITING_CHANGE -> tally.count(bucket, SeriesTally.PICKS);
      case PACKS_WAITING_CHANGE -> tally.count(bucket, SeriesTally.PACKS);
      case COUNTER_WAITING_CHANGE -> tally.count(bucket, SeriesTally.COUNTERS);
      case RIDERS_OUT_CHANGE -> tally.count(bucket, SeriesTally.RIDERS);
      case GMV -> tally.gmv(bucket) / minorPerMajor;
      case WALKIN_SALES -> tally.walkInSales(bucket) / minorPerMajor;
      case BASKETS_PAID -> tally.count(bucket, SeriesTally.PAID);
      case PICKERS_STAFFED_CHANGE -> tally.staffed(bucket);
      case PICKERS_BUSY_CHANGE -> tally.count(bucket, SeriesTally.PICKERS);
      case PACKERS_BUSY_CHANGE -> tally.count(bucket, SeriesTally.PACKERS);
      case READY_ON_SHELF_CHANGE -> tally.count(bucket, SeriesTally.SHELF);
      case UNITS_SHORT_STOCK -> tally.count(bucket, SeriesTally.SHORT);
      case UNITS_SHORT_SLOT -> tally.count(bucket, SeriesTally.SHORT_OF_SLOT);
      case UNITS_SHORT_OTHER -> tally.count(bucket, SeriesTally.SHORT_OTHERWISE);
      case UNITS_SHORT_PICK -> tally.count(bucket, SeriesTally.SHORT_AT_PICK);
      case UNITS_SHORT_WALKIN -> tally.count(bucket, SeriesTally.SHORT_ON_SHELF);
      case REFUSED_STOCK -> tally.count(bucket, SeriesTally.REFUSED_STOCK);
      case REFUSED_SLOT -> tally.count(bucket, SeriesTally.REFUSED_SLOT);
      case BASKETS_DELIVERED -> tally.count(bucket, SeriesTally.DELIVERED);
      case REFUSED_OTHER -> tally.count(bucket, SeriesTally.REFUSED_OTHERWISE);
    };
  }
}

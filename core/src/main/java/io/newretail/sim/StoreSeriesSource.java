package io.newretail.sim;

import io.newretail.internal.tally.StoreSeriesTally;
import io.newretail.report.StoreSeries;

/** Shows the engine's series of the stores to the report. */
record StoreSeriesSource(StoreSeriesTally tally) implements StoreSeries.Source {
  @Override
  public int buckets() {
    return tally.buckets();
  }

  @Override
  public long width() {
    return tally.width();
  }

  @Override
  public double value(int store, int bucket, StoreSeries.Column column) {
    return switch (column) {
      case PLACED -> tally.placed(store, bucket);
      case WAITING -> tally.waiting(store, bucket);
      case SHORT -> tally.missing(store, bucket);
    };
  }
}

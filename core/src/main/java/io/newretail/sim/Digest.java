package io.newretail.sim;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.newretail.internal.flow.Outcome;
import io.newretail.internal.tally.Count;
import java.util.List;
import org.HdrHistogram.Histogram;

/** The fingerprint of the results: whole numbers only, in a fixed order. */
final class Digest {
  /**
   * The counters that the first digests covered. Later ones enter with their number, and only where they are not zero: a part
   * that a scenario does not use changes no digest.
   */
  private static final int FIRST_COUNTS = Count.EMPTY_AT_REVIEW + 1;

  private Digest() {}

  static String of(List<Outcome> outcomes) {
    Hasher hasher = Hashing.sha256().newHasher();
    for (Outcome outcome : outcomes) {
      hasher.putLong(outcome.events).putLong(outcome.open);
      put(hasher, outcome.eventHash);
      put(hasher, outcome.stockHash);
      put(hasher, outcome.placedByDay);
      for (long[] store : outcome.counts) {
        putCounts(hasher, store);
      }
      for (int peak : outcome.pickPeak) {
        hasher.putInt(peak);
      }
      for (int peak : outcome.shelfPeak) {
        hasher.putInt(peak);
      }
      put(hasher, outcome.clickToReady);
      put(hasher, outcome.counterWait);
      put(hasher, outcome.lateness);
      put(hasher, outcome.clickToDoor);
    }
    return hasher.hash().toString();
  }

  private static void putCounts(Hasher hasher, long[] counts) {
    for (int c = 0; c < Count.NOT_DIGESTED; c++) {
      if (c >= FIRST_COUNTS && counts[c] != 0) {
        hasher.putInt(c);
      }
      if (c < FIRST_COUNTS || counts[c] != 0) {
        hasher.putLong(counts[c]);
      }
    }
  }

  private static void put(Hasher hasher, long[] values) {
    for (long value : values) {
      hasher.putLong(value);
    }
  }

  private static void put(Hasher hasher, Histogram histogram) {
    histogram
        .recordedValues()
        .forEach(
            v -> hasher.putLong(v.getValueIteratedTo()).putLong(v.getCountAtValueIteratedTo()));
  }
}

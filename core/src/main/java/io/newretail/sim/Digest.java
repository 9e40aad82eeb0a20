package io.newretail.sim;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.newretail.internal.flow.Outcome;
import java.util.List;
import org.HdrHistogram.Histogram;

/** The fingerprint of the results: whole numbers only, in a fixed order. */
final class Digest {
  private Digest() {}

  static String of(List<Outcome> outcomes) {
    Hasher hasher = Hashing.sha256().newHasher();
    for (Outcome outcome : outcomes) {
      hasher.putLong(outcome.events).putLong(outcome.open);
      put(hasher, outcome.eventHash);
      put(hasher, outcome.stockHash);
      put(hasher, outcome.placedByDay);
      for (long[] store : outcome.counts) {
        put(hasher, store);
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
    }
    return hasher.hash().toString();
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

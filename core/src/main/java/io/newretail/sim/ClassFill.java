package io.newretail.sim;

import io.newretail.internal.flow.Outcome;

/** The share of the units of a class that were wanted and were not short: fill rate, type 2. */
final class ClassFill {
  private ClassFill() {}

  static double of(Outcome outcome, int group) {
    long wanted = 0;
    long missing = 0;
    for (int s = 0; s < outcome.wantedByClass.length; s++) {
      wanted += outcome.wantedByClass[s][group];
      missing += outcome.shortByClass[s][group];
    }
    return share(wanted, missing);
  }

  static double of(Outcome outcome, int store, int group) {
    return share(outcome.wantedByClass[store][group], outcome.shortByClass[store][group]);
  }

  private static double share(long wanted, long missing) {
    return wanted == 0 ? Double.NaN : 1 - missing / (double) wanted;
  }
}

package io.newretail.internal.clock;

/**
 * The daily factors of one group: log-normal of mean 1. A part of the logarithm follows a first-order autoregression from day
 * to day, a part one from week to week, and a part is drawn anew each day. The draws of a day have a key of their own, so a
 * path does not depend on how many others there are. Days are asked for one after the other. Mutable; one thread.
 */
public final class ShockPath {
  private static final int WEEK = 7;

  private final double lastingDeviation;
  private final double weeklyDeviation;
  private final double passingDeviation;
  private final double correlation;
  private final double weeklyCorrelation;
  private final double mean;
  private final double[] lastWeek = new double[WEEK];
  private long key;
  private double state;
  private int day = -1;

  /** How the variance of a path is shared out: parts of 1, and correlations below 1. */
  public record Memory(
      double lasting, double correlation, double weekly, double weeklyCorrelation) {

    /** The same without the part that passes; the shares are scaled up to 1. */
    public Memory withoutPassing() {
      double kept = lasting + weekly;
      return kept > 0
          ? new Memory(lasting / kept, correlation, weekly / kept, weeklyCorrelation)
          : new Memory(1, 0, 0, 0);
    }
  }

  /** A path that has not begun, of factors with a variance. */
  public ShockPath(double variance, Memory memory) {
    double log = StrictMath.log(1 + variance);
    lastingDeviation = StrictMath.sqrt(log * memory.lasting());
    weeklyDeviation = StrictMath.sqrt(log * memory.weekly());
    passingDeviation = StrictMath.sqrt(log * Math.max(0, 1 - memory.lasting() - memory.weekly()));
    correlation = memory.correlation();
    weeklyCorrelation = memory.weeklyCorrelation();
    mean = -log / 2;
  }

  /** Goes back to before the first day of the path of a key. */
  public void reset(long newKey) {
    key = newKey;
    day = -1;
    state = 0;
  }

  /** The logarithm of the factor of the next day. */
  public double nextLog(RandomStream random) {
    day++;
    random.seek(RandomStream.part(key, day));
    state = next(state, correlation, day == 0, random.nextNormal());
    int on = day % WEEK;
    lastWeek[on] = next(lastWeek[on], weeklyCorrelation, day < WEEK, random.nextNormal());
    return mean
        + lastingDeviation * state
        + weeklyDeviation * lastWeek[on]
        + passingDeviation * random.nextNormal();
  }

  private static double next(double before, double correlation, boolean first, double fresh) {
    return first
        ? fresh
        : correlation * before + StrictMath.sqrt(1 - correlation * correlation) * fresh;
  }
}

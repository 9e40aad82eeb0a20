package io.newretail.internal.clock;

/**
 * The daily factors of one group: log-normal of mean 1, of which a part follows a first-order autoregression and a part is
 * drawn anew each day. The draws of a day have a key of their own, so a path does not depend on how many others there are.
 * Days are asked for one after the other. Mutable; one thread.
 */
public final class ShockPath {
  private final double lastingDeviation;
  private final double passingDeviation;
  private final double correlation;
  private final double fresh;
  private final double mean;
  private long key;
  private double state;
  private int day = -1;

  /**
   * A path that has not begun.
   *
   * @param variance the variance of the factor
   * @param lasting the share of it that lasts
   * @param correlation of the lasting part from day to day, below 1
   */
  public ShockPath(double variance, double lasting, double correlation) {
    double log = StrictMath.log(1 + variance);
    lastingDeviation = StrictMath.sqrt(log * lasting);
    passingDeviation = StrictMath.sqrt(log * (1 - lasting));
    this.correlation = correlation;
    fresh = StrictMath.sqrt(1 - correlation * correlation);
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
    double step = random.nextNormal();
    state = day == 0 ? step : correlation * state + fresh * step;
    return mean + lastingDeviation * state + passingDeviation * random.nextNormal();
  }
}

package io.newretail.experiment;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * When a sequential experiment looks at its estimates: after a first number of replications, then after every batch, until the most it
 * may spend. Looks do not depend on threads, so nor does the answer.
 *
 * @param first replications before the first look, at least 2; with few, an interval that happens to be narrow ends the experiment
 *     too early and covers less often than it says; a quantile wants a few hundred
 * @param batch replications between looks, at least 1
 * @param most replications in all, at least first
 */
public record Stopping(int first, int batch, int most) {
  /** Checks the figures. */
  public Stopping {
    checkArgument(first >= 2, "first: %s: must be at least 2", first);
    checkArgument(batch >= 1, "batch: %s: must be at least 1", batch);
    checkArgument(
        most >= first && most <= Replications.MOST,
        "most: %s: must be at least first (%s), at most %s",
        most,
        first,
        Replications.MOST);
  }

  /**
   * Looks after 30 replications, then every 10.
   *
   * @param replications the most, at least 30
   * @return when to look
   */
  public static Stopping atMost(int replications) {
    return new Stopping(30, 10, replications);
  }

  /**
   * The first look at or after some replications.
   *
   * @param replications how many there are
   * @return how many there are at that look
   */
  public int lookFrom(int replications) {
    if (replications <= first) {
      return first;
    }
    long looks = (replications - first + batch - 1L) / batch;
    return (int) Math.max(replications, Math.min(most, first + looks * batch));
  }

  /**
   * The look after a look.
   *
   * @param look how many replications there are
   * @return how many there will be; the most at most
   */
  public int after(int look) {
    return (int) Math.min(most, (long) look + batch);
  }
}

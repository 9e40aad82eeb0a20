package io.newretail.experiment.selection;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * The alternative that was selected, and what it took.
 *
 * @param best its number
 * @param means by alternative, the mean of its observations
 * @param samples by alternative, how many observations it took
 * @param guarantee the probability at least with which it is the best or within the indifference zone of it; 0 if the procedure
 *     promises nothing
 */
public record Selected(int best, List<Double> means, List<Integer> samples, double guarantee) {
  /** Copies the lists. */
  public Selected {
    means = ImmutableList.copyOf(means);
    samples = ImmutableList.copyOf(samples);
  }

  /**
   * All observations.
   *
   * @return their number
   */
  public long total() {
    return samples.stream().mapToLong(Integer::longValue).sum();
  }
}

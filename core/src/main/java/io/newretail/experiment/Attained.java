package io.newretail.experiment;

import com.google.common.collect.ImmutableList;
import io.newretail.experiment.output.Interval;
import java.util.List;
import java.util.function.Function;

/**
 * How a sequential experiment ended.
 *
 * @param reached whether every precision was reached; if not, the most replications were spent
 * @param n how many replications it took
 * @param intervals the intervals at the end, in the order of the precisions
 */
public record Attained(boolean reached, int n, List<Interval> intervals) {
  /** Keeps a copy. */
  public Attained {
    intervals = ImmutableList.copyOf(intervals);
  }

  /** The state of an experiment. */
  static Attained of(List<Precision> precisions, int n, Function<String, double[]> samples) {
    List<Interval> intervals = precisions.stream().map(p -> p.interval(samples)).toList();
    boolean reached = true;
    for (int i = 0; i < intervals.size(); i++) {
      reached &= precisions.get(i).reachedBy(intervals.get(i));
    }
    return new Attained(reached, n, intervals);
  }
}

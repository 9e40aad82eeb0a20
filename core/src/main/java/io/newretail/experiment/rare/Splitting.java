package io.newretail.experiment.rare;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Purpose;
import io.newretail.report.Estimate;
import java.util.ArrayList;
import java.util.List;

/**
 * Fixed-effort splitting (Garvels 2000): from each level on as many paths are followed to the next as from the level before, each from a
 * state drawn from those in which the level was first reached. The product of the shares that arrive is unbiased for the probability of
 * reaching the last level. Immutable; any thread.
 *
 * @param levels importances to pass, rising; the last is the rare event; about one path in three to ten should get from one to the next
 * @param effort paths from each level, at least 2
 */
public record Splitting(List<Double> levels, int effort) {

  /** Checks the parts. */
  public Splitting {
    levels = List.copyOf(levels);
    checkArgument(!levels.isEmpty(), "levels: none: must be at least one");
    for (int i = 1; i < levels.size(); i++) {
      checkArgument(levels.get(i) > levels.get(i - 1), "levels[%s]: must rise", i);
    }
    checkArgument(effort >= 2, "effort: %s: must be at least 2", effort);
  }

  /**
   * Evenly spaced levels.
   *
   * @param from the first
   * @param to the last, the rare event
   * @param gap between two, above 0; the last step may be shorter
   * @param effort paths from each
   * @return the splitting
   */
  public static Splitting evenly(double from, double to, double gap, int effort) {
    checkArgument(
        gap > 0 && from < to, "levels: from %s to %s: must rise by a gap above 0", from, to);
    List<Double> levels = new ArrayList<>();
    for (int i = 0; from + i * gap < to - 1e-9 * gap; i++) {
      levels.add(from + i * gap);
    }
    levels.add(to);
    return new Splitting(levels, effort);
  }

  /**
   * What runs gave.
   *
   * @param probability the mean over runs with its interval
   * @param steps of the process in all, the cost
   */
  public record Outcome(Estimate probability, long steps) {}

  /**
   * Estimates the probability that the process reaches the last level before its end.
   *
   * @param <S> states
   * @param process the process
   * @param runs independent runs, at least 2 for an interval
   * @param seed of the draws
   * @return the estimate
   */
  public <S> Outcome run(RareProcess<S> process, int runs, long seed) {
    double[] product = new double[runs];
    long[] steps = new long[1];
    for (int run = 0; run < runs; run++) {
      RandomStream random = new RandomStream();
      random.seek(RandomStream.key(seed, run, Purpose.RARE_EVENTS, 1));
      product[run] = once(process, random, steps);
    }
    return new Outcome(Estimate.of("probability", product), steps[0]);
  }

  private <S> double once(RareProcess<S> process, RandomStream random, long[] steps) {
    List<S> entrances = List.of(process.start());
    double product = 1;
    for (double level : levels) {
      List<S> reached = new ArrayList<>();
      for (int path = 0; path < effort; path++) {
        S state = entrances.get((int) (random.nextUniform() * entrances.size()));
        while (process.importance(state) < level && !process.isOver(state)) {
          state = process.step(state, random::nextUniform);
          steps[0]++;
        }
        if (process.importance(state) >= level) {
          reached.add(state);
        }
      }
      if (reached.isEmpty()) {
        return 0;
      }
      product *= reached.size() / (double) effort;
      entrances = reached;
    }
    return product;
  }
}

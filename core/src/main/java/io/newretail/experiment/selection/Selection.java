package io.newretail.experiment.selection;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.internal.crew.Crew;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Selects the best of some alternatives by simulation. Observations are taken to be normal, as means over days or replications nearly are.
 * The answer does not depend on the number of threads. Immutable; any thread.
 */
public final class Selection {
  private final int alternatives;
  private final Observations observations;
  private final double sign;
  private final int threads;

  private Selection(int alternatives, Observations observations, double sign, int threads) {
    checkArgument(alternatives >= 2, "alternatives: %s: must be at least 2", alternatives);
    checkArgument(threads >= 1 && threads <= 1_024, "threads: %s: must be 1 to 1024", threads);
    this.alternatives = alternatives;
    this.observations = observations;
    this.sign = sign;
    this.threads = threads;
  }

  /**
   * The lowest mean is best, for instance a cost.
   *
   * @param alternatives how many, at least 2
   * @param observations what their replications come to
   * @return a selection on one thread
   */
  public static Selection ofLowest(int alternatives, Observations observations) {
    return new Selection(alternatives, observations, -1, 1);
  }

  /**
   * The highest mean is best.
   *
   * @param alternatives how many, at least 2
   * @param observations what their replications come to
   * @return a selection on one thread
   */
  public static Selection ofHighest(int alternatives, Observations observations) {
    return new Selection(alternatives, observations, 1, 1);
  }

  /**
   * The same on several threads.
   *
   * @param value how many observations are made at a time, 1 to 1024
   * @return a copy
   */
  public Selection withThreads(int value) {
    return new Selection(alternatives, observations, sign, value);
  }

  private Selected with(Function<Samples, Selected> procedure) {
    try (Crew crew = new Crew(threads)) {
      return procedure.apply(new Samples(alternatives, observations, sign, crew));
    }
  }

  /**
   * The two-stage procedure of Rinott (1978): first samples, then as many observations of each alternative as its variance asks for.
   * Needs observations that are independent across alternatives.
   *
   * @param first observations of each in the first stage, at least 3
   * @param delta differences below this do not matter, above 0
   * @param p the probability of a right selection
   * @return the selection
   */
  public Selected rinott(int first, double delta, double p) {
    checkDelta(delta);
    double h = SelectionConstants.rinott(alternatives, first, p);
    return with(samples -> {
      samples.growAll(first);
      samples.grow(second(samples, first, h, delta));
      return samples.selected(samples.best(IntStream.range(0, alternatives)), p);
    });
  }

  private int[] second(Samples samples, int first, double h, double delta) {
    return IntStream.range(0, alternatives)
        .map(i -> {
          double wanted = h * h * samples.variance(i, first) / (delta * delta);
          return (int) Math.max(first, Math.ceil(Math.min(Integer.MAX_VALUE - 8.0, wanted)));
        })
        .toArray();
  }

  /**
   * The fully sequential procedure of Kim and Nelson (2001): after each observation of those left, those fall out that lie too far behind. May,
   * and should, share draws across alternatives.
   *
   * @param first observations of each in the first stage, at least 3
   * @param delta differences below this do not matter, above 0
   * @param p the probability of a right selection
   * @return the selection
   */
  public Selected kimNelson(int first, double delta, double p) {
    checkDelta(delta);
    double h2 = 2 * SelectionConstants.kimNelson(alternatives, first, p) * (first - 1);
    return with(samples -> {
      samples.growAll(first);
      int best = new Race(samples, first, delta, h2).run();
      return samples.selected(best, p);
    });
  }

  /**
   * Optimal computing budget allocation (Chen, Lin, Yücesan and Chick 2000): observations go where they most raise the probability of a right
   * selection. Promises nothing, but beats equal shares.
   *
   * @param first observations of each at the start, at least 3
   * @param step observations between allocations, at least 1
   * @param budget all observations, at least first times alternatives
   * @return the selection
   */
  public Selected ocba(int first, int step, int budget) {
    checkArgument(first >= 3, "first: %s: must be at least 3", first);
    checkArgument(step >= 1, "step: %s: must be at least 1", step);
    checkBudget(first, budget);
    return with(samples -> {
      samples.growAll(first);
      int spent = first * alternatives;
      while (spent < budget) {
        int next = Math.min(budget, spent + step);
        samples.grow(Allocation.of(samples, next));
        spent = next;
      }
      return samples.selected(samples.best(IntStream.range(0, alternatives)), 0);
    });
  }

  /**
   * Equal shares of a budget.
   *
   * @param budget all observations, at least 3 times alternatives; what does not divide is not spent
   * @return the selection
   */
  public Selected equal(int budget) {
    checkBudget(3, budget);
    return with(samples -> {
      samples.growAll(budget / alternatives);
      return samples.selected(samples.best(IntStream.range(0, alternatives)), 0);
    });
  }

  /**
   * The parallel good-selection procedure of Ni, Ciocan, Henderson and Hunter (2017): variances from first samples, screening in rounds of
   * batches in the ratio of the standard deviations, then Rinott's sample sizes for those left. With probability at least p the selected
   * mean is within delta of the best, whatever the means are. Needs observations that are independent across alternatives.
   *
   * @param first observations of each in the first stage, at least 3
   * @param batch mean observations of an alternative in a round of screening, at least 1
   * @param rounds of screening, at least 1
   * @param delta differences below this do not matter, above 0
   * @param p the probability of a good selection; half of what is missing to 1 is spent on screening, half on the last stage
   * @return the selection
   */
  public Selected goodSelection(int first, int batch, int rounds, double delta, double p) {
    checkDelta(delta);
    checkArgument(batch >= 1, "batch: %s: must be at least 1", batch);
    checkArgument(rounds >= 1, "rounds: %s: must be at least 1", rounds);
    double half = (1 - p) / 2;
    double eta = SelectionConstants.screening(alternatives, first, half);
    double h = SelectionConstants.rinott(alternatives, first, 1 - half);
    return with(samples -> {
      samples.growAll(first);
      boolean[] left = new Screening(samples, first, batch, rounds, eta).run();
      int[] wanted = second(samples, first, h, delta);
      for (int i = 0; i < alternatives; i++) {
        wanted[i] = left[i] ? wanted[i] : 0;
      }
      if (IntStream.range(0, alternatives).filter(i -> left[i]).count() > 1) {
        samples.grow(wanted);
      }
      return samples.selected(
          samples.best(IntStream.range(0, alternatives).filter(i -> left[i])), p);
    });
  }

  private void checkBudget(int first, int budget) {
    checkArgument(
        budget >= (long) first * alternatives,
        "budget: %s: must be at least %s for each alternative",
        budget,
        first);
  }

  private static void checkDelta(double delta) {
    checkArgument(
        delta > 0 && delta < Double.POSITIVE_INFINITY,
        "delta: %s: must be above 0 and finite",
        delta);
  }
}

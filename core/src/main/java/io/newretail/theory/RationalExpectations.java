package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Beliefs that come true: shoppers believe in availabilities (or waits), choose by them, and what then happens are the
 * availabilities they believed in. Found by damped iteration, {@code belief + step (outcome - belief)}. Where several
 * beliefs come true, the one that is found depends on the first belief.
 *
 * @param step the part of the way from the belief to the outcome that is gone at a time, in (0, 1]
 * @param tolerance the largest difference of belief and outcome that counts as none, above 0
 * @param rounds how many times at most, at least 1
 */
public record RationalExpectations(double step, double tolerance, int rounds) {

  /** Checks the parts. */
  public RationalExpectations {
    checkArgument(step > 0 && step <= 1, "step: %s: must be in (0, 1]", step);
    Checks.positive("tolerance", tolerance);
    checkArgument(rounds >= 1, "rounds: %s: must be >= 1", rounds);
  }

  /**
   * Where the iteration ended.
   *
   * @param belief the last belief that was tried
   * @param outcome what came of it
   * @param gap the largest difference between the two
   * @param rounds how often it was tried
   * @param met whether the gap is within the tolerance
   */
  public record Equilibrium(
      List<Double> belief, List<Double> outcome, double gap, int rounds, boolean met) {
    /** Copies the lists. */
    public Equilibrium {
      belief = List.copyOf(belief);
      outcome = List.copyOf(outcome);
    }
  }

  /**
   * Half of the way at a time, 200 times at most.
   *
   * @param tolerance the largest difference that counts as none, above 0
   * @return the iteration
   */
  public static RationalExpectations within(double tolerance) {
    return new RationalExpectations(0.5, tolerance, 200);
  }

  /**
   * Iterates.
   *
   * @param first the first belief
   * @param world what comes of a belief, as many finite numbers as the belief has; for instance a run of the simulator under a
   *     fixed seed
   * @return the end of the iteration
   */
  public Equilibrium from(List<Double> first, UnaryOperator<List<Double>> world) {
    List<Double> belief = first;
    List<Double> outcome = world.apply(belief);
    double gap = gap(belief, outcome);
    int round = 1;
    while (gap > tolerance && round < rounds) {
      belief = nearer(belief, outcome);
      outcome = world.apply(belief);
      gap = gap(belief, outcome);
      round++;
    }
    return new Equilibrium(belief, outcome, gap, round, gap <= tolerance);
  }

  private List<Double> nearer(List<Double> belief, List<Double> outcome) {
    List<Double> next = new ArrayList<>();
    for (int i = 0; i < belief.size(); i++) {
      next.add(belief.get(i) + step * (outcome.get(i) - belief.get(i)));
    }
    return next;
  }

  private static double gap(List<Double> belief, List<Double> outcome) {
    checkArgument(
        outcome.size() == belief.size(),
        "outcome: %s numbers: must be as many as the belief",
        outcome.size());
    double gap = 0;
    for (int i = 0; i < belief.size(); i++) {
      Checks.finite("outcome", outcome.get(i));
      gap = Math.max(gap, Math.abs(outcome.get(i) - belief.get(i)));
    }
    return gap;
  }
}

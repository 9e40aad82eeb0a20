package io.newretail.experiment.optimise;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * The best point that a search found, and what fresh draws say of it.
 *
 * @param best the evaluation at the point in the search: too good to be true, since the best was chosen by it
 * @param fresh the same point with draws that nothing was chosen by: an honest interval
 * @param candidates what the confirmation was given to choose from, with its draws
 * @param verdicts what the fresh draws say about each constraint
 * @param trace every evaluation of the search in its order
 * @param spent replications in all: search, confirmation and final interval
 */
public record Optimum(
    Evaluation best,
    Evaluation fresh,
    List<Evaluation> candidates,
    List<Constraint.Verdict> verdicts,
    List<Step> trace,
    int spent) {

  /**
   * A step of the search.
   *
   * @param spent replications so far, this step's included
   * @param evaluation what was found
   * @param best the best evaluation so far
   */
  public record Step(int spent, Evaluation evaluation, Evaluation best) {}

  /** Copies the lists. */
  public Optimum {
    candidates = ImmutableList.copyOf(candidates);
    verdicts = ImmutableList.copyOf(verdicts);
    trace = ImmutableList.copyOf(trace);
  }

  /**
   * The point.
   *
   * @return a value for each variable
   */
  public List<Double> point() {
    return best.point();
  }
}

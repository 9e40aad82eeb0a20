package io.newretail.experiment.optimise;

import io.newretail.sim.Progress;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Optimisation over policy parameters by simulation. A search under common random numbers; then its best points, each with more distance to the bounds than the one
 * before, are replicated with new draws and the best of those that keep the bounds is chosen; then that point is replicated with draws that nothing was chosen by. Equal arguments give
 * the same result for any number of threads. Immutable; any thread.
 */
public final class Optimiser {
  private static final double[] MARGINS = {0, 0.5, 1, 1.5};
  private static final int STAGES = 6;
  private final SearchProblem problem;
  private final Search search;
  private final Effort effort;
  private final double @Nullable [] start;
  private final Progress progress;

  private Optimiser(
      SearchProblem problem,
      Search search,
      Effort effort,
      double @Nullable [] start,
      Progress progress) {
    this.problem = problem;
    this.search = search;
    this.effort = effort;
    this.start = start;
    this.progress = progress;
  }

  /**
   * An optimiser that starts in the middle of the ranges.
   *
   * @param problem what is looked for
   * @param search how
   * @param effort how much is simulated
   * @return the optimiser
   */
  public static Optimiser of(SearchProblem problem, Search search, Effort effort) {
    return new Optimiser(problem, search, effort, null, Progress.none());
  }

  /**
   * The same from another point.
   *
   * @param point a value for each variable; cut to the ranges
   * @return a copy
   */
  public Optimiser startingAt(double... point) {
    return new Optimiser(problem, search, effort, problem.rounded(point), progress);
  }

  /**
   * The same with progress told, in replications of the search's budget.
   *
   * @param value who is told
   * @return a copy
   */
  public Optimiser watchedBy(Progress value) {
    return new Optimiser(problem, search, effort, start, value);
  }

  /**
   * Searches.
   *
   * @param response what is simulated
   * @return the best point with its honest interval
   * @throws io.newretail.sim.RunInterruptedException if the calling thread is interrupted
   */
  public Optimum run(Response response) {
    Evaluator evaluator = new Evaluator(problem, response, effort, progress);
    double[] from = start;
    if (from == null) {
      from = new double[problem.size()];
      for (int i = 0; i < from.length; i++) {
        from[i] = problem.variables().get(i).at(0.5);
      }
    }
    if (search instanceof Search.Retrospective growing) {
      retrospective(growing, evaluator, from);
    } else {
      try {
        solve(search, evaluator, from, true);
      } catch (Exhausted e) {
        evaluator.best(); // the budget has room for the first point
      }
    }
    return finish(evaluator);
  }

  private static void solve(Search search, Evaluator evaluator, double[] from, boolean restarts) {
    if (search instanceof Search.Cmaes) {
      new PopulationSearch(evaluator).run(from, restarts);
    } else if (search instanceof Search.Bobyqa) {
      new TrustRegionSearch(evaluator).run(from, restarts);
    } else if (search instanceof Search.Spsa) {
      new PerturbationSearch(evaluator).run(from);
    } else if (search instanceof Search.KrigingImprovement) {
      new ImprovementSearch(evaluator).run(from);
    } else {
      new IntegerSearch(evaluator).run(from, restarts);
    }
  }

  /** Each sample average problem gets an equal part of what is left of the budget for it and those after it. */
  private void retrospective(Search.Retrospective growing, Evaluator evaluator, double[] from) {
    double[] here = from;
    double replications = growing.first();
    for (int stage = 0; stage < STAGES; stage++) {
      int n = (int) Math.min(effort.replications(), Math.ceil(replications));
      boolean last = n == effort.replications() || stage == STAGES - 1;
      n = last ? effort.replications() : n;
      int left = effort.budget() - evaluator.spent();
      if (left < n) {
        return;
      }
      evaluator.stage(n, last ? effort.budget() : evaluator.spent() + Math.max(n, left / 4));
      try {
        solve(growing.inner(), evaluator, here, last);
      } catch (Exhausted e) {
        evaluator.best(); // this stage had room for its first point
      }
      if (last) {
        return;
      }
      here = evaluator.best().values();
      replications *= growing.growth();
    }
  }

  private Optimum finish(Evaluator evaluator) {
    List<Evaluation> candidates = candidates(evaluator);
    List<Evaluation> confirmed = new ArrayList<>();
    int chosen = 0;
    for (int c = 0; c < candidates.size(); c++) {
      confirmed.add(evaluator.anew(candidates.get(c).values(), 1, effort.confirm()));
      if (evaluator.isBetter(confirmed.get(c), confirmed.get(chosen))) {
        chosen = c;
      }
    }
    Evaluation best = candidates.get(chosen);
    Evaluation fresh = evaluator.anew(best.values(), 2, effort.fresh());
    List<Constraint.Verdict> verdicts = new ArrayList<>();
    for (int c = 0; c < problem.constraints().size(); c++) {
      verdicts.add(problem.constraints().get(c).verdict(fresh.constraints().get(c)));
    }
    return new Optimum(best, fresh, confirmed, verdicts, evaluator.trace(), evaluator.spent());
  }

  /** The best points of the search with more and more distance to the bounds; without bounds the best alone. */
  private List<Evaluation> candidates(Evaluator evaluator) {
    List<Evaluation> candidates = new ArrayList<>(List.of(evaluator.best()));
    for (double margin : MARGINS) {
      Evaluation best = null;
      for (Evaluation evaluation : evaluator.all()) {
        if (keeps(evaluation, margin) && (best == null || isBefore(evaluator, evaluation, best))) {
          best = evaluation;
        }
      }
      if (best != null && !candidates.contains(best)) {
        candidates.add(best);
      }
    }
    return candidates;
  }

  /** Less cost first; among equals the lower values, so that the order of a table does not matter. */
  private static boolean isBefore(Evaluator evaluator, Evaluation a, Evaluation b) {
    int order = Double.compare(evaluator.cost(a), evaluator.cost(b));
    for (int i = 0; order == 0 && i < a.point().size(); i++) {
      order = Double.compare(a.point().get(i), b.point().get(i));
    }
    return order < 0;
  }

  private boolean keeps(Evaluation evaluation, double margin) {
    for (int c = 0; c < problem.constraints().size(); c++) {
      if (problem.constraints().get(c).excess(evaluation.constraints().get(c), margin) > 0) {
        return false;
      }
    }
    return !Double.isNaN(evaluation.objective().mean());
  }
}

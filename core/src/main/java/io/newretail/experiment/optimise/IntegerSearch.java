package io.newretail.experiment.optimise;

import io.newretail.experiment.design.Design;
import io.newretail.internal.clock.RandomStream;

/**
 * Pattern search on the grid: the best of all steps along one variable, or two where one does not help (a bound may lie across), is taken; if none helps the steps are
 * halved. A point whose neighbours on the grid are all worse is an optimum in its neighbourhood. Then again from elsewhere.
 */
final class IntegerSearch {
  private static final int MOST_STARTS = 256;
  private static final double FIRST_STEP = 0.25;
  private static final double LEAST_STEP = 1e-3;
  private final Evaluator evaluator;
  private final SearchProblem problem;

  IntegerSearch(Evaluator evaluator) {
    this.evaluator = evaluator;
    problem = evaluator.problem();
  }

  void run(double[] start, boolean restarts) {
    climb(start);
    long seed = RandomStream.part(evaluator.effort().seed(), 1);
    double[][] starts = Design.shiftedSobol(MOST_STARTS, problem.size(), seed).points();
    for (int s = 0; restarts && s < MOST_STARTS; s++) {
      climb(problem.values(starts[s]));
    }
  }

  private void climb(double[] start) {
    Evaluation here = evaluator.at(start);
    double[] steps = new double[problem.size()];
    for (int i = 0; i < steps.length; i++) {
      Variable v = problem.variables().get(i);
      steps[i] = whole(v, FIRST_STEP * (v.high() - v.low()));
    }
    while (true) {
      Evaluation next = bestOf(here, steps, false);
      if (next.equals(here) && steps.length > 1) {
        next = bestOf(here, steps, true);
      }
      if (next.equals(here) && !halve(steps)) {
        return;
      }
      here = next;
    }
  }

  private static double whole(Variable v, double step) {
    return Math.max(1, Math.rint(step / v.step())) * v.step();
  }

  private boolean halve(double[] steps) {
    boolean smaller = false;
    for (int i = 0; i < steps.length; i++) {
      Variable v = problem.variables().get(i);
      double least = Math.max(v.step(), v.step() == 1 ? 1 : LEAST_STEP * (v.high() - v.low()));
      double half = Math.max(least, whole(v, steps[i] / 2));
      smaller |= half < steps[i];
      steps[i] = Math.min(steps[i], half);
    }
    return smaller;
  }

  private Evaluation bestOf(Evaluation here, double[] steps, boolean pairs) {
    Evaluation best = here;
    for (int i = 0; i < steps.length; i++) {
      for (int j = pairs ? i + 1 : i; j < (pairs ? steps.length : i + 1); j++) {
        for (int signs = 0; signs < (pairs ? 4 : 2); signs++) {
          double[] point = here.values();
          point[i] += (signs & 1) == 0 ? steps[i] : -steps[i];
          if (pairs) {
            point[j] += (signs & 2) == 0 ? steps[j] : -steps[j];
          }
          Evaluation there = evaluator.at(point);
          best = evaluator.isBetter(there, best) ? there : best;
        }
      }
    }
    return best;
  }
}

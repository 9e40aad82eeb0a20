package io.newretail.experiment.optimise;

import io.newretail.experiment.design.Design;
import io.newretail.internal.clock.RandomStream;
import java.util.Arrays;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;

/** BOBYQA on the unit cube with penalties. It wants two variables at least: a single one gets a partner that changes nothing. */
final class TrustRegionSearch {
  private static final int MOST_RESTARTS = 64;
  private static final double FIRST_RADIUS = 0.2;
  private static final double LAST_RADIUS = 1e-3;
  private final Evaluator evaluator;

  TrustRegionSearch(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  void run(double[] start, boolean restarts) {
    SearchProblem problem = evaluator.problem();
    once(problem.unit(problem.rounded(start)));
    long seed = RandomStream.part(evaluator.effort().seed(), 3);
    double[][] starts = Design.shiftedSobol(MOST_RESTARTS, problem.size(), seed).points();
    for (int s = 0; restarts && s < MOST_RESTARTS; s++) {
      once(starts[s]);
    }
  }

  private void once(double[] start) {
    int own = start.length;
    int n = Math.max(2, own);
    double[] low = new double[n];
    double[] high = new double[n];
    Arrays.fill(high, 1);
    double[] guess = Arrays.copyOf(start, n);
    if (n > own) {
      guess[own] = 0.5;
    }
    new BOBYQAOptimizer(2 * n + 1, FIRST_RADIUS, LAST_RADIUS)
        .optimize(
            new MaxEval(100_000),
            new ObjectiveFunction(x -> evaluator.penalised(
                evaluator.at(evaluator.problem().values(Arrays.copyOf(x, own))))),
            GoalType.MINIMIZE,
            new SimpleBounds(low, high),
            new InitialGuess(guess));
  }
}

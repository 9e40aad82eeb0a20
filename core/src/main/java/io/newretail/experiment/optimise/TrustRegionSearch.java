package io.newretail.experiment.optimise;

import io.newretail.experiment.design.Design;
import io.newretail.internal.clock.RandomStream;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;

/** BOBYQA on the unit cube with penalties. */
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
    Cube cube = Cube.of(start.length);
    new BOBYQAOptimizer(2 * cube.size() + 1, FIRST_RADIUS, LAST_RADIUS)
        .optimize(
            new MaxEval(100_000),
            new ObjectiveFunction(
                x -> evaluator.penalised(evaluator.at(evaluator.problem().values(cube.own(x))))),
            GoalType.MINIMIZE,
            cube.bounds(),
            cube.guess(start));
  }
}

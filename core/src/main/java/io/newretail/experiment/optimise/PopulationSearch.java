package io.newretail.experiment.optimise;

import io.newretail.experiment.design.Design;
import io.newretail.internal.clock.RandomStream;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.MersenneTwister;

/** CMA-ES on the unit cube, by rank, with populations that double from one restart to the next. */
final class PopulationSearch {
  private static final int MOST_RESTARTS = 16;
  private static final int MOST_POPULATION = 512;
  private static final double SPREAD = 0.3;
  private static final double FLAT = 1e-9;
  private final Evaluator evaluator;

  PopulationSearch(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  void run(double[] start, boolean restarts) {
    SearchProblem problem = evaluator.problem();
    long seed = RandomStream.part(evaluator.effort().seed(), 2);
    double[][] starts = Design.shiftedSobol(MOST_RESTARTS, problem.size(), seed).points();
    int population = 4 + (int) (3 * Math.log(problem.size()));
    once(problem.unit(problem.rounded(start)), population, seed);
    for (int s = 1; restarts && s < MOST_RESTARTS; s++) {
      population = Math.min(MOST_POPULATION, 2 * population);
      once(starts[s], population, RandomStream.part(seed, s));
    }
  }

  private void once(double[] start, int population, long seed) {
    Cube cube = Cube.of(start.length);
    int generations = 100 + 50 * cube.size();
    new CMAESOptimizer(
            generations,
            Double.NEGATIVE_INFINITY,
            true,
            0,
            0,
            new MersenneTwister(seed),
            false,
            new SimpleValueChecker(FLAT, FLAT))
        .optimize(
            new MaxEval(Integer.MAX_VALUE),
            new ObjectiveFunction(
                x -> evaluator.rank(evaluator.at(evaluator.problem().values(cube.own(x))))),
            GoalType.MINIMIZE,
            cube.bounds(),
            cube.guess(start),
            new CMAESOptimizer.Sigma(cube.filled(SPREAD)),
            new CMAESOptimizer.PopulationSize(population));
  }
}

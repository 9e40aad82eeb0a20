package io.newretail.experiment.optimise;

import io.newretail.experiment.design.Design;
import io.newretail.internal.clock.RandomStream;
import java.util.Arrays;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
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
    int own = start.length;
    int n = Math.max(2, own); // a single variable gets a partner that changes nothing
    double[] guess = Arrays.copyOf(start, n);
    if (n > own) {
      guess[own] = 0.5;
    }
    double[] low = new double[n];
    double[] high = new double[n];
    double[] spread = new double[n];
    Arrays.fill(high, 1);
    Arrays.fill(spread, SPREAD);
    int generations = 100 + 50 * n;
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
            new ObjectiveFunction(x ->
                evaluator.rank(evaluator.at(evaluator.problem().values(Arrays.copyOf(x, own))))),
            GoalType.MINIMIZE,
            new SimpleBounds(low, high),
            new InitialGuess(guess),
            new CMAESOptimizer.Sigma(spread),
            new CMAESOptimizer.PopulationSize(population));
  }
}

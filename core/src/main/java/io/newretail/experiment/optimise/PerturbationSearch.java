package io.newretail.experiment.optimise;

import io.newretail.internal.clock.RandomStream;

/**
 * SPSA on the unit cube with Spall's gains: a step is {@code a / (A + k)^0.602}, a perturbation {@code c / k^0.101}, at least one unit of the grid. Both points of a step share their draws,
 * the next step has new ones. Steps are cut to a tenth of the cube. Now and then, and at the end, the point is looked at with the draws that all points are compared by.
 */
final class PerturbationSearch {
  private static final double STEP_POWER = 0.602;
  private static final double PERTURBATION_POWER = 0.101;
  private static final double PERTURBATION = 0.05;
  private static final double FIRST_MOVE = 0.1;
  private static final int LOOK_EVERY = 5;
  private final Evaluator evaluator;
  private final SearchProblem problem;
  private final RandomStream draws = new RandomStream();
  private double gain;

  PerturbationSearch(Evaluator evaluator) {
    this.evaluator = evaluator;
    problem = evaluator.problem();
  }

  void run(double[] start) {
    int each = Math.max(1, evaluator.replications() / 4);
    int steps = Math.max(1, evaluator.effort().budget() / (2 * each));
    double delay = 0.1 * steps;
    double[] x = problem.unit(problem.rounded(start));
    evaluator.at(problem.values(x));
    for (int k = 1; k <= 100 * steps; k++) {
      draws.seek(RandomStream.key(evaluator.effort().seed(), k, RandomStream.Purpose.SEARCH, 0));
      double[] slope = slope(x, k, each);
      double size = size(slope);
      if (gain == 0 && size > 0) {
        gain = FIRST_MOVE * Math.pow(delay + 1, STEP_POWER) / size;
      }
      double step = gain / Math.pow(delay + k, STEP_POWER);
      for (int i = 0; i < x.length; i++) {
        double move = Math.max(-FIRST_MOVE, Math.min(FIRST_MOVE, step * slope[i]));
        x[i] = Math.max(0, Math.min(1, x[i] - move));
      }
      if (k % LOOK_EVERY == 0) {
        evaluator.at(problem.values(x));
      }
    }
  }

  private static double size(double[] slope) {
    double most = 0;
    for (double s : slope) {
      most = Math.max(most, Math.abs(s));
    }
    return most;
  }

  private double[] slope(double[] x, int k, int each) {
    double c = PERTURBATION / Math.pow(k, PERTURBATION_POWER);
    double[] up = x.clone();
    double[] down = x.clone();
    for (int i = 0; i < x.length; i++) {
      Variable v = problem.variables().get(i);
      double wide = Math.max(c, v.step() / (v.high() - v.low()));
      double sign = draws.nextUniform() < 0.5 ? -1 : 1;
      up[i] = Math.max(0, Math.min(1, x[i] + sign * wide));
      down[i] = Math.max(0, Math.min(1, x[i] - sign * wide));
    }
    double[] high = problem.values(up);
    double[] low = problem.values(down);
    int from = evaluator.replications() + (k - 1) * each;
    double difference = evaluator.penalised(evaluator.draw(high, from, each))
        - evaluator.penalised(evaluator.draw(low, from, each));
    double[] slope = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      Variable v = problem.variables().get(i);
      double apart = v.unit(high[i]) - v.unit(low[i]);
      slope[i] = apart == 0 ? 0 : difference / apart;
    }
    return slope;
  }
}

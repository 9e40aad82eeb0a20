package io.newretail.experiment.optimise;

import io.newretail.experiment.design.Design;
import io.newretail.experiment.metamodel.Kriging;
import io.newretail.internal.clock.RandomStream;
import io.newretail.report.Estimate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.special.Erf;
import org.jspecify.annotations.Nullable;

/**
 * Bayesian optimisation: a maximin hypercube first, then one point after the other where stochastic kriging expects the greatest improvement, times the
 * chance that every bound is kept.
 */
final class ImprovementSearch {
  private static final int FIRST_A_VARIABLE = 5;
  private static final int MOST_POINTS = 300;
  private static final int FAR = 256;
  private static final int NEAR = 128;
  private static final int HYPERCUBES = 50;
  private static final double GROWTH = 1.125;
  private static final double NOISE_FLOOR = 1e-12;
  private final Evaluator evaluator;
  private final SearchProblem problem;
  private final List<Evaluation> seen = new ArrayList<>();
  private final Map<Integer, Kriging> models = new HashMap<>();
  private int fittedTo;

  ImprovementSearch(Evaluator evaluator) {
    this.evaluator = evaluator;
    problem = evaluator.problem();
  }

  void run(double[] start) {
    see(start);
    int affordable = Math.max(2, evaluator.effort().budget() / evaluator.replications() / 2);
    int first = Math.min(affordable, FIRST_A_VARIABLE * (problem.size() + 1));
    long seed = RandomStream.part(evaluator.effort().seed(), 4);
    for (double[] unit :
        Design.maximinLatinHypercube(first, problem.size(), seed, HYPERCUBES).points()) {
      see(problem.values(unit));
    }
    for (int k = 0; seen.size() < MOST_POINTS; k++) {
      double[] next = next(RandomStream.part(seed, k));
      if (next == null) {
        return;
      }
      see(next);
    }
  }

  private void see(double[] values) {
    if (!evaluator.isKnown(values)) {
      seen.add(evaluator.at(values));
    }
  }

  /** The candidate of the greatest expected improvement; null if all are known. */
  private double @Nullable [] next(long seed) {
    boolean anew = seen.size() >= GROWTH * fittedTo;
    fittedTo = anew ? seen.size() : fittedTo;
    Kriging objective = fit(-1, anew, Evaluation::objective, evaluator::cost);
    List<Kriging> bounds = new ArrayList<>();
    for (int c = 0; c < problem.constraints().size(); c++) {
      int place = c;
      bounds.add(fit(
          c,
          anew,
          e -> e.constraints().get(place),
          e -> e.constraints().get(place).mean()));
    }
    double[] best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (double[] unit : candidates(seed)) {
      double[] values = problem.values(unit);
      if (!evaluator.isKnown(values)) {
        double worth = worth(objective, bounds, values);
        if (worth > most) {
          most = worth;
          best = values;
        }
      }
    }
    return best;
  }

  private double worth(Kriging objective, List<Kriging> bounds, double[] values) {
    double[] unit = problem.unit(values);
    double worth = 0;
    for (int c = 0; c < bounds.size(); c++) {
      Constraint constraint = problem.constraints().get(c);
      Kriging.Prediction p = bounds.get(c).predict(unit);
      double slack = constraint.bound() - p.mean();
      double z = (constraint.atMost() ? slack : -slack) / Math.sqrt(p.variance() + NOISE_FLOOR);
      worth += StrictMath.log(Math.max(below(z), Double.MIN_NORMAL));
    }
    if (!evaluator.best().isFeasible()) {
      return worth; // no improvement is known before a bound is kept
    }
    Kriging.Prediction p = objective.predict(unit);
    double deviation = Math.sqrt(p.variance() + NOISE_FLOOR);
    double z = (evaluator.cost(evaluator.best()) - p.mean()) / deviation;
    double density = StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    double improvement = deviation * (z * below(z) + density);
    return worth + StrictMath.log(Math.max(improvement, Double.MIN_NORMAL));
  }

  private static double below(double z) {
    return 0.5 * Erf.erfc(-z / Math.sqrt(2));
  }

  /** Ranges are estimated anew when there are an eighth more points; meanwhile the last are kept. */
  private Kriging fit(
      int output,
      boolean anew,
      Function<Evaluation, Estimate> estimate,
      ToDoubleFunction<Evaluation> value) {
    List<Evaluation> usable = seen.stream()
        .filter(e ->
            Double.isFinite(value.applyAsDouble(e)) && value.applyAsDouble(e) < Double.MAX_VALUE)
        .toList();
    double[][] points = usable.stream().map(e -> problem.unit(e.values())).toArray(double[][]::new);
    double[] values = usable.stream().mapToDouble(value).toArray();
    double[] noise = new double[values.length];
    for (int i = 0; i < noise.length; i++) {
      double half = estimate.apply(usable.get(i)).halfWidth95() / 2;
      noise[i] = Double.isNaN(half) ? 0 : half * half;
    }
    Kriging last = models.get(output);
    Kriging model = anew || last == null
        ? Kriging.fit(points, values, noise)
        : last.with(points, values, noise);
    models.put(output, model);
    return model;
  }

  /** Points all over the cube, and points ever closer about the best. */
  private double[][] candidates(long seed) {
    int n = problem.size();
    double[] best = problem.unit(evaluator.best().values());
    double[][] candidates = new double[FAR + NEAR][];
    System.arraycopy(Design.shiftedSobol(FAR, n, seed).points(), 0, candidates, 0, FAR);
    double[][] around = Design.shiftedSobol(NEAR, n, RandomStream.part(seed, 0)).points();
    for (int i = 0; i < NEAR; i++) {
      double reach = 0.2 * StrictMath.pow(0.5, i % 6);
      double[] unit = new double[n];
      for (int f = 0; f < n; f++) {
        unit[f] = Math.max(0, Math.min(1, best[f] + reach * (2 * around[i][f] - 1)));
      }
      candidates[FAR + i] = unit;
    }
    return candidates;
  }
}

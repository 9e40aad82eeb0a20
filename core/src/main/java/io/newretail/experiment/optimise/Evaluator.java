package io.newretail.experiment.optimise;

import io.newretail.experiment.Model;
import io.newretail.experiment.Replications;
import io.newretail.experiment.Simulation;
import io.newretail.report.Estimate;
import io.newretail.sim.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Simulates points, never a replication twice, counts what it cost, and remembers the best. One thread. */
final class Evaluator {
  private static final double PENALTY = 10;
  private static final double RANK_GAP = 1e6;
  private final SearchProblem problem;
  private final Response response;
  private final Effort effort;
  private final Progress progress;
  private final Map<List<Double>, TreeMap<Integer, double[]>> rows = new HashMap<>();
  private final Map<List<Double>, Evaluation> known = new HashMap<>();
  private final List<Optimum.Step> trace = new ArrayList<>();
  private @Nullable Evaluation best;
  private @Nullable Evaluation first;
  private int replications;
  private int limit;
  private int spent;

  Evaluator(SearchProblem problem, Response response, Effort effort, Progress progress) {
    this.problem = problem;
    this.response = response;
    this.effort = effort;
    this.progress = progress;
    replications = effort.replications();
    limit = effort.budget();
  }

  SearchProblem problem() {
    return problem;
  }

  Effort effort() {
    return effort;
  }

  int spent() {
    return spent;
  }

  int replications() {
    return replications;
  }

  List<Optimum.Step> trace() {
    return trace;
  }

  /** Goes over to another number of replications a point, which must be spent by some limit; forgets the best. */
  void stage(int perPoint, int newLimit) {
    replications = perPoint;
    limit = Math.min(newLimit, effort.budget());
    known.clear();
    best = null;
  }

  /** The best evaluation of this stage. */
  Evaluation best() {
    return Objects.requireNonNull(best, "nothing was evaluated");
  }

  boolean hasBest() {
    return best != null;
  }

  /** All evaluations of this stage. */
  List<Evaluation> all() {
    return List.copyOf(known.values());
  }

  boolean isKnown(double[] values) {
    return known.containsKey(key(problem.rounded(values)));
  }

  private static List<Double> key(double[] values) {
    return Arrays.stream(values).map(v -> v + 0.0).boxed().toList();
  }

  /** The evaluation of a point with the draws of this stage. */
  Evaluation at(double[] values) {
    double[] point = problem.rounded(values);
    List<Double> key = key(point);
    Evaluation old = known.get(key);
    if (old != null) {
      return old;
    }
    Evaluation evaluation = draw(point, 0, replications);
    known.put(key, evaluation);
    if (best == null || isBetter(evaluation, best)) {
      best = evaluation;
    }
    if (first == null) {
      first = evaluation;
    }
    trace.add(new Optimum.Step(spent, evaluation, best));
    return evaluation;
  }

  /** The evaluation of a point with some replications by number. */
  Evaluation draw(double[] point, int from, int count) {
    TreeMap<Integer, double[]> there = rows.computeIfAbsent(key(point), k -> new TreeMap<>());
    TreeSet<Integer> missing = new TreeSet<>();
    for (int r = from; r < from + count; r++) {
      if (!there.containsKey(r)) {
        missing.add(r);
      }
    }
    Model model = response.at(point.clone(), 0);
    if (!missing.isEmpty()) {
      if (spent + missing.size() > limit) {
        throw new Exhausted();
      }
      run(model, List.copyOf(missing), there);
      spent += missing.size();
      progress.update(spent, effort.budget());
    }
    double[][] window = there.subMap(from, from + count).values().toArray(double[][]::new);
    return evaluation(problem, model, point, window);
  }

  private void run(Model model, List<Integer> numbers, Map<Integer, double[]> into) {
    Model some = Model.perThread(model.outputs(), () -> numbered(model, numbers));
    try (Replications all = new Replications(some, effort.threads())) {
      all.more(numbers.size());
      double[][] table = table(all);
      for (int i = 0; i < numbers.size(); i++) {
        into.put(numbers.get(i), table[i]);
      }
    }
  }

  private static Simulation numbered(Model model, List<Integer> numbers) {
    Simulation simulation = model.open();
    return new Simulation() {
      @Override
      public double[] replicate(int number) {
        return simulation.replicate(numbers.get(number));
      }

      @Override
      public void close() {
        simulation.close();
      }
    };
  }

  private static double[][] table(Replications all) {
    List<String> outputs = all.model().outputs();
    double[][] table = new double[all.size()][outputs.size()];
    for (int o = 0; o < outputs.size(); o++) {
      double[] column = all.samples(outputs.get(o));
      for (int r = 0; r < column.length; r++) {
        table[r][o] = column[r];
      }
    }
    return table;
  }

  /** A point with the draws of another stage, outside the budget of the search. */
  Evaluation anew(double[] point, int stage, int count) {
    Model model = response.at(point.clone(), stage);
    try (Replications all = new Replications(model, effort.threads())) {
      all.more(count);
      spent += count;
      return evaluation(problem, model, point, table(all));
    }
  }

  private static Evaluation evaluation(
      SearchProblem problem, Model model, double[] point, double[][] rows) {
    Estimate objective = estimate(model, problem.objective(), rows);
    List<Estimate> constraints = new ArrayList<>();
    double excess = Double.isNaN(objective.mean()) ? Double.POSITIVE_INFINITY : 0;
    for (Constraint constraint : problem.constraints()) {
      Estimate estimate = estimate(model, constraint.output(), rows);
      constraints.add(estimate);
      excess += constraint.excess(estimate, 0);
    }
    return new Evaluation(key(point), rows.length, objective, constraints, excess);
  }

  private static Estimate estimate(Model model, String output, double[][] rows) {
    int place = model.place(output);
    return Estimate.of(
        output, Arrays.stream(rows).mapToDouble(row -> row[place]).toArray());
  }

  /** The objective as something to be made small. */
  double cost(Evaluation evaluation) {
    double mean = evaluation.objective().mean();
    if (Double.isNaN(mean)) {
      return Double.MAX_VALUE;
    }
    return problem.minimise() ? mean : -mean;
  }

  /** Keeping the bounds comes first, then the objective (Deb 2000). */
  boolean isBetter(Evaluation a, Evaluation b) {
    return a.excess() == b.excess() ? cost(a) < cost(b) : a.excess() < b.excess();
  }

  /** A number in the order of {@link #isBetter}, for searches that rank. */
  double rank(Evaluation evaluation) {
    double gap = RANK_GAP * size();
    double excess = Math.min(evaluation.excess(), RANK_GAP);
    return evaluation.isFeasible() ? Math.min(cost(evaluation), gap) : gap * (1 + excess);
  }

  /** The objective with a penalty in proportion to what is broken, for searches that need a level ground. */
  double penalised(Evaluation evaluation) {
    double excess = Math.min(evaluation.excess(), RANK_GAP);
    double cost = Math.min(cost(evaluation), RANK_GAP * size());
    return cost + PENALTY * size() * excess;
  }

  /** How large objectives are. */
  private double size() {
    double mean = first == null ? 1 : Math.abs(first.objective().mean());
    return mean > 0 && Double.isFinite(mean) ? mean : 1;
  }
}

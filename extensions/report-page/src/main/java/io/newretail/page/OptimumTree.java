package io.newretail.page;

import io.newretail.experiment.optimise.Constraint;
import io.newretail.experiment.optimise.Evaluation;
import io.newretail.experiment.optimise.Optimum;
import io.newretail.experiment.optimise.SearchProblem;
import io.newretail.experiment.optimise.Variable;
import io.newretail.report.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A search as a tree: the path and the chosen point. */
final class OptimumTree {
  private final SearchProblem problem;
  private final Optimum optimum;
  private final Map<String, String> units;
  private final Function<List<Double>, List<String>> written;

  OptimumTree(
      SearchProblem problem,
      Optimum optimum,
      Map<String, String> units,
      Function<List<Double>, List<String>> written) {
    this.problem = problem;
    this.optimum = optimum;
    this.units = units;
    this.written = written;
  }

  Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    Map<String, Object> objective = new LinkedHashMap<>();
    objective.put("kpi", problem.objective());
    objective.put("unit", units.getOrDefault(problem.objective(), ""));
    objective.put("least", problem.minimise());
    tree.put("objective", objective);
    tree.put("bounds", problem.constraints().stream().map(this::bound).toList());
    tree.put("paths", problem.variables().stream().map(Variable::name).toList());
    tree.put("spent", optimum.spent());
    tree.put("steps", optimum.trace().stream().map(this::step).toList());
    tree.put("chosen", chosen());
    return tree;
  }

  private Map<String, Object> bound(Constraint bound) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kpi", bound.output());
    tree.put("unit", units.getOrDefault(bound.output(), ""));
    tree.put("atMost", bound.atMost());
    tree.put("bound", bound.bound());
    return tree;
  }

  private Map<String, Object> step(Optimum.Step step) {
    Evaluation e = step.evaluation();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("spent", step.spent());
    tree.put("values", written.apply(e.point()));
    tree.put("objective", pair(e.objective()));
    tree.put("bounds", e.constraints().stream().map(OptimumTree::pair).toList());
    tree.put("feasible", e.isFeasible());
    tree.put("best", pair(step.best().objective()));
    return tree;
  }

  private static List<@Nullable Double> pair(Estimate e) {
    return Arrays.asList(Shown.exact(e.mean()), Shown.exact(e.halfWidth95()));
  }

  private Map<String, Object> chosen() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("values", written.apply(optimum.point()));
    tree.put("search", Shown.estimate(optimum.best().objective()));
    tree.put("fresh", Shown.estimate(optimum.fresh().objective()));
    List<Object> bounds = new ArrayList<>();
    for (int c = 0; c < problem.constraints().size(); c++) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("search", Shown.estimate(optimum.best().constraints().get(c)));
      one.put("fresh", Shown.estimate(optimum.fresh().constraints().get(c)));
      one.put("verdict", optimum.verdicts().get(c).name().toLowerCase(Locale.ROOT));
      bounds.add(one);
    }
    tree.put("bounds", bounds);
    return tree;
  }
}

package io.newretail.experiment.optimise;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What is looked for: values of variables that make the mean of an output least or greatest, while the means of others keep their
 * bounds.
 *
 * @param variables what may be set, at least one, with different names
 * @param objective the output that is minimised or maximised
 * @param minimise whether less is better
 * @param constraints the bounds; may be none
 */
public record SearchProblem(
    List<Variable> variables, String objective, boolean minimise, List<Constraint> constraints) {

  /** Copies the lists. */
  public SearchProblem {
    variables = ImmutableList.copyOf(variables);
    constraints = ImmutableList.copyOf(constraints);
    checkArgument(!variables.isEmpty(), "variables: none: must be at least one");
    checkArgument(
        variables.stream().map(Variable::name).distinct().count() == variables.size(),
        "variables: names must differ");
  }

  /**
   * The least mean of an output.
   *
   * @param objective the output
   * @param variables what may be set
   * @return the problem, without constraints
   */
  public static SearchProblem minimise(String objective, Variable... variables) {
    return new SearchProblem(List.of(variables), objective, true, List.of());
  }

  /**
   * The greatest mean of an output.
   *
   * @param objective the output
   * @param variables what may be set
   * @return the problem, without constraints
   */
  public static SearchProblem maximise(String objective, Variable... variables) {
    return new SearchProblem(List.of(variables), objective, false, List.of());
  }

  /**
   * The same problem under bounds.
   *
   * @param bounds in place of those before
   * @return a copy
   */
  public SearchProblem subjectTo(Constraint... bounds) {
    return new SearchProblem(variables, objective, minimise, List.of(bounds));
  }

  /** A point of the unit cube as values of the variables. */
  double[] values(double[] unit) {
    double[] values = new double[unit.length];
    for (int i = 0; i < unit.length; i++) {
      values[i] = variables.get(i).at(unit[i]);
    }
    return values;
  }

  /** Values of the variables as a point of the unit cube. */
  double[] unit(double[] values) {
    double[] unit = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      unit[i] = variables.get(i).unit(values[i]);
    }
    return unit;
  }

  /** Values on the grid and in the ranges. */
  double[] rounded(double[] values) {
    checkArgument(
        values.length == variables.size(), "point: must have %s values", variables.size());
    double[] rounded = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      rounded[i] = variables.get(i).rounded(values[i]);
    }
    return rounded;
  }

  int size() {
    return variables.size();
  }
}

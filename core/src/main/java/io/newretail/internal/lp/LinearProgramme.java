package io.newretail.internal.lp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ojalgo.array.ArrayR064;
import org.ojalgo.matrix.store.R064Store;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;
import org.ojalgo.structure.Access1D;

/**
 * A linear programme: the least cost of variables that are not negative, under rows of sums. Built once, solved once; one
 * thread at a time.
 *
 * <p>It goes to the solver as a matrix, not as a model: the presolver of a model turns rows into bounds of variables, and then no
 * longer says what these rows are worth.
 */
public final class LinearProgramme {
  private final List<Double> costs = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private int equalities;

  /** A row; {@code sign} is -1 for one that must be at least something, and 0 for one that must come to it. */
  private static final class Row {
    private final int sign;
    private final double bound;
    private int[] variable = new int[8];
    private double[] coefficient = new double[8];
    private int length;

    Row(int sign, double bound) {
      this.sign = sign;
      this.bound = bound;
    }

    void add(int at, double value) {
      if (length == variable.length) {
        variable = Arrays.copyOf(variable, 2 * length);
        coefficient = Arrays.copyOf(coefficient, 2 * length);
      }
      variable[length] = at;
      coefficient[length++] = value;
    }
  }

  /**
   * What came out.
   *
   * @param value the least cost
   * @param variables by number, in an optimal solution
   * @param prices by row, in absolute value: by how much the cost would change with a unit of the bound
   */
  public record Solution(double value, double[] variables, double[] prices) {}

  /** Adds a variable of some cost; gives its number. */
  public int variable(double cost) {
    costs.add(cost);
    return costs.size() - 1;
  }

  /** Adds a row that may be at most a bound; gives its number. */
  public int atMost(double bound) {
    return row(1, bound);
  }

  /** Adds a row that must be at least a bound; gives its number. */
  public int atLeast(double bound) {
    return row(-1, bound);
  }

  /** Adds a row that must come to a level; gives its number. */
  public int exactly(double level) {
    equalities++;
    return row(0, level);
  }

  private int row(int sign, double bound) {
    rows.add(new Row(sign, bound));
    return rows.size() - 1;
  }

  /** Sets how often a variable counts in a row; once for each pair. */
  public void set(int row, int variable, double coefficient) {
    rows.get(row).add(variable, coefficient);
  }

  /**
   * Solves it.
   *
   * @throws IllegalStateException if there is no optimal solution
   */
  public Solution minimise() {
    int n = costs.size();
    int unequal = rows.size() - equalities;
    R064Store atMost = R064Store.FACTORY.make(unequal, n);
    R064Store exact = R064Store.FACTORY.make(equalities, n);
    double[] most = new double[unequal];
    double[] level = new double[equalities];
    int[] place = new int[rows.size()];
    int u = 0;
    int e = 0;
    for (int r = 0; r < place.length; r++) {
      Row row = rows.get(r);
      boolean equal = row.sign == 0;
      place[r] = equal ? unequal + e : u;
      fill(equal ? exact : atMost, equal ? e : u, row);
      if (equal) {
        level[e++] = row.bound;
      } else {
        most[u++] = row.sign * row.bound;
      }
    }
    LinearSolver.Builder builder =
        LinearSolver.newBuilder(costs.stream().mapToDouble(Double::doubleValue).toArray());
    if (unequal > 0) {
      builder.inequalities(atMost, ArrayR064.wrap(most));
    }
    if (equalities > 0) {
      builder.equalities(exact, ArrayR064.wrap(level));
    }
    return solution(builder.lower(0).build().solve(), place);
  }

  private static void fill(R064Store matrix, int at, Row row) {
    int sign = row.sign < 0 ? -1 : 1;
    for (int c = 0; c < row.length; c++) {
      matrix.set(at, row.variable[c], sign * row.coefficient[c]);
    }
  }

  private Solution solution(Optimisation.Result result, int[] place) {
    if (!result.getState().isOptimal()) {
      throw new IllegalStateException("linear programme of " + costs.size() + " variables and "
          + rows.size() + " rows: " + result.getState());
    }
    double value = 0;
    double[] values = new double[costs.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = result.doubleValue(i);
      value += costs.get(i) * values[i];
    }
    Access1D<?> multipliers = result.getMultipliers().orElseThrow();
    double[] prices = new double[place.length];
    for (int r = 0; r < prices.length; r++) {
      prices[r] = Math.abs(multipliers.doubleValue(place[r]));
    }
    return new Solution(value, values, prices);
  }
}

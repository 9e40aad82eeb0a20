package io.newretail.demand;

import io.newretail.unit.Problems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Into which periods the random level of a day falls, and how the factors of one day hang together: a factor for each period, each
 * gamma, tied by a Gaussian copula (NORTA, Cario and Nelson 1997; for daily arrivals Oreshkin, Régnard and L'Ecuyer 2016). Days are
 * independent.
 *
 * @param width of a period; divides 24 hours
 * @param correlation of the normals behind the factors: one row a period, symmetric, ones on the diagonal
 */
public record LevelPeriods(Duration width, List<List<Double>> correlation) {
  private static final long DAY_SECONDS = 86_400;
  private static final int MOST = 1_440;

  /** Copies the rows. */
  public LevelPeriods {
    List<List<Double>> rows = new ArrayList<>();
    for (List<Double> row : Problems.copy(correlation)) {
      rows.add(Problems.copy(row));
    }
    correlation = Problems.copy(rows);
  }

  /**
   * One factor for the whole day.
   *
   * @return a single period of 24 hours
   */
  public static LevelPeriods wholeDay() {
    return decaying(Duration.ofDays(1), 0);
  }

  /**
   * A factor of its own for each period.
   *
   * @param width of a period; divides 24 hours
   * @return the periods
   */
  public static LevelPeriods independent(Duration width) {
    return decaying(width, 0);
  }

  /**
   * Factors of which neighbours are alike, and others the less the further apart they are.
   *
   * @param width of a period; divides 24 hours
   * @param neighbours the correlation of the normals of neighbouring periods; those k periods apart have its k-th power
   * @return the periods
   */
  public static LevelPeriods decaying(Duration width, double neighbours) {
    int count = count(width);
    List<List<Double>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Double> row = new ArrayList<>();
      for (int j = 0; j < count; j++) {
        row.add(i == j ? 1.0 : StrictMath.pow(neighbours, Math.abs(i - j)));
      }
      rows.add(row);
    }
    return new LevelPeriods(width, rows);
  }

  private static int count(Duration width) {
    boolean whole = width != null && width.toSeconds() >= DAY_SECONDS / MOST;
    return whole ? (int) (DAY_SECONDS / width.toSeconds()) : 0;
  }

  /**
   * Whether no factor tells anything about another.
   *
   * @return whether all correlations off the diagonal are zero
   */
  public boolean independent() {
    for (int i = 0; i < correlation.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (correlation.get(i).get(j) != 0) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * The lower triangle whose product with its transpose is the correlation (Cholesky).
   *
   * @return the rows, or an empty array if the correlation is not positive definite
   */
  public double[][] triangle() {
    int n = correlation.size();
    double[][] lower = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = correlation.get(i).get(j);
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        if (i == j && !(sum > 1e-12)) {
          return new double[0][];
        }
        lower[i][j] = i == j ? StrictMath.sqrt(sum) : sum / lower[j][j];
      }
    }
    return lower;
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.time(width, "width", Duration.ofMinutes(1));
    int count = count(width);
    problems.require(
        count > 0 && width.multipliedBy(count).equals(Duration.ofDays(1)),
        "width",
        width,
        "must divide 24 hours",
        "for example PT1H");
    if (!square(problems, count)) {
      return;
    }
    for (int i = 0; i < count; i++) {
      for (int j = 0; j <= i; j++) {
        double one = correlation.get(i).get(j);
        boolean sound =
            i == j ? one == 1 : Math.abs(one) < 1 && one == correlation.get(j).get(i);
        if (!sound) {
          String rule = i == j ? "must be 1" : "must be in (-1, 1) and symmetric";
          problems.require(false, "correlation[" + i + "][" + j + "]", one, rule, "");
          return;
        }
      }
    }
    problems.require(
        triangle().length == count, "correlation", "the matrix", "must be positive definite", "");
  }

  private boolean square(Problems problems, int count) {
    boolean square = correlation.size() == count;
    for (List<Double> row : correlation) {
      square &= row.size() == count && !row.contains(null);
    }
    problems.require(
        square,
        "correlation",
        correlation.size() + " rows",
        "must have a row and a column for each of the " + count + " periods",
        "");
    return square;
  }
}

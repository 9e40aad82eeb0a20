package io.newretail.experiment.design;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.internal.clock.RandomStream;
import java.util.Arrays;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Points of an experiment: one row a point, one column a factor, every coordinate in [0, 1]. Immutable; safe for any thread.
 * Equal arguments give equal points, on any machine.
 */
public final class Design {
  private static final int MOST_POINTS = 1 << 24;
  private static final int SOBOL_BITS = 52;
  private static final int MOST_SOBOL_FACTORS = 1_000;
  private final double[][] points;

  Design(double[][] points) {
    this.points = points;
  }

  /**
   * Every combination of levels, the last factor fastest. Level {@code i} of {@code n} is the coordinate {@code i / (n - 1)}.
   *
   * @param levels how many levels each factor has, each at least 1
   * @return the full factorial design
   */
  public static Design factorial(int... levels) {
    int[][] indices = levelsOf(levels);
    double[][] points = new double[indices.length][levels.length];
    for (int i = 0; i < indices.length; i++) {
      for (int f = 0; f < levels.length; f++) {
        points[i][f] = levels[f] == 1 ? 0 : indices[i][f] / (levels[f] - 1.0);
      }
    }
    return new Design(points);
  }

  /**
   * Every combination of levels by number, the last factor fastest.
   *
   * @param levels how many levels each factor has, each at least 1
   * @return one row a point; level numbers from 0
   */
  public static int[][] levelsOf(int... levels) {
    checkArgument(levels.length >= 1, "factors: %s: must be at least 1", levels.length);
    long count = 1;
    for (int level : levels) {
      checkArgument(level >= 1, "levels: %s: must be at least 1", level);
      count *= level;
      checkArgument(count <= MOST_POINTS, "points: more than %s", MOST_POINTS);
    }
    int[][] rows = new int[(int) count][levels.length];
    for (int i = 0; i < rows.length; i++) {
      int rest = i;
      for (int f = levels.length - 1; f >= 0; f--) {
        rows[i][f] = rest % levels[f];
        rest /= levels[f];
      }
    }
    return rows;
  }

  /**
   * A Latin hypercube (McKay, Beckman and Conover 1979): each factor has one point in each of {@code n} equal strata.
   *
   * @param n how many points, at least 1
   * @param factors how many factors, at least 1
   * @param seed the seed
   * @return the design
   */
  public static Design latinHypercube(int n, int factors, long seed) {
    check(n, factors);
    double[][] points = new double[n][factors];
    RandomStream draws = new RandomStream();
    for (int f = 0; f < factors; f++) {
      draws.seek(RandomStream.key(seed, 0, RandomStream.Purpose.DESIGN, f));
      int[] strata = permutation(n, draws);
      for (int i = 0; i < n; i++) {
        points[i][f] =
            Math.min((strata[i] + draws.nextUniform()) / n, Math.nextDown((strata[i] + 1.0) / n));
      }
    }
    return new Design(points);
  }

  /**
   * The Latin hypercube, of several drawn, whose closest two points lie farthest apart (maximin; Johnson, Moore and Ylvisaker 1990).
   *
   * @param n how many points, at least 2
   * @param factors how many factors, at least 1
   * @param seed the seed
   * @param tries how many are drawn, at least 1
   * @return the best of them
   */
  public static Design maximinLatinHypercube(int n, int factors, long seed, int tries) {
    checkArgument(n >= 2, "points: %s: must be at least 2", n);
    checkArgument(tries >= 1, "tries: %s: must be at least 1", tries);
    Design best = latinHypercube(n, factors, seed);
    double distance = best.leastDistance();
    for (int t = 1; t < tries; t++) {
      Design next = latinHypercube(n, factors, RandomStream.part(seed, t));
      double apart = next.leastDistance();
      if (apart > distance) {
        best = next;
        distance = apart;
      }
    }
    return best;
  }

  /**
   * The first points of Sobol's sequence (Sobol 1967; direction numbers of Joe and Kuo 2008), from the point 0 on. A power of two
   * points is balanced best.
   *
   * @param n how many points, at least 1
   * @param factors how many factors, 1 to 1000
   * @return the design
   */
  public static Design sobol(int n, int factors) {
    return sobol(n, factors, new long[factors]);
  }

  /**
   * Sobol's points with a random digital shift (Matousek 1998; L'Ecuyer and Lemieux 2002): each point is uniform, the net stays a net, so
   * averages are unbiased and several seeds tell the error.
   *
   * @param n how many points, at least 1
   * @param factors how many factors, 1 to 1000
   * @param seed the seed of the shift
   * @return the design
   */
  public static Design shiftedSobol(int n, int factors, long seed) {
    long[] shift = new long[factors];
    RandomStream draws = new RandomStream();
    draws.seek(RandomStream.key(seed, 1, RandomStream.Purpose.DESIGN, 0));
    for (int f = 0; f < factors; f++) {
      shift[f] = draws.nextLong() >>> (Long.SIZE - SOBOL_BITS);
    }
    return sobol(n, factors, shift);
  }

  private static Design sobol(int n, int factors, long[] shift) {
    check(n, factors);
    checkArgument(
        factors <= MOST_SOBOL_FACTORS,
        "factors: %s: must be at most %s",
        factors,
        MOST_SOBOL_FACTORS);
    SobolSequenceGenerator sequence = new SobolSequenceGenerator(factors);
    double scale = (double) (1L << SOBOL_BITS);
    double[][] points = new double[n][];
    for (int i = 0; i < n; i++) {
      points[i] = sequence.nextVector();
      for (int f = 0; f < factors; f++) {
        points[i][f] = ((long) (points[i][f] * scale) ^ shift[f]) / scale;
      }
    }
    return new Design(points);
  }

  private static void check(int n, int factors) {
    checkArgument(n >= 1 && n <= MOST_POINTS, "points: %s: must be 1 to %s", n, MOST_POINTS);
    checkArgument(factors >= 1, "factors: %s: must be at least 1", factors);
  }

  private static int[] permutation(int n, RandomStream draws) {
    int[] order = new int[n];
    for (int i = 0; i < n; i++) {
      int j = (int) (draws.nextUniform() * (i + 1));
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  /**
   * How many points there are.
   *
   * @return the count
   */
  public int size() {
    return points.length;
  }

  /**
   * How many factors there are.
   *
   * @return the count
   */
  public int factors() {
    return points[0].length;
  }

  /**
   * A point.
   *
   * @param i its number from 0
   * @return a copy of its coordinates, in [0, 1]
   */
  public double[] point(int i) {
    return points[i].clone();
  }

  /**
   * All points.
   *
   * @return a copy, one row a point
   */
  public double[][] points() {
    return Arrays.stream(points).map(double[]::clone).toArray(double[][]::new);
  }

  /**
   * All points laid onto ranges.
   *
   * @param low the value at coordinate 0, one a factor
   * @param high the value at coordinate 1, one a factor
   * @return one row a point
   */
  public double[][] scaled(double[] low, double[] high) {
    checkArgument(
        low.length == factors() && high.length == factors(), "ranges: must be %s", factors());
    double[][] scaled = points();
    for (double[] point : scaled) {
      for (int f = 0; f < point.length; f++) {
        point[f] = low[f] + point[f] * (high[f] - low[f]);
      }
    }
    return scaled;
  }

  /**
   * How far apart the closest two points lie (Euclid).
   *
   * @return the distance; infinite for a single point. Time grows with the square of the points
   */
  public double leastDistance() {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < i; j++) {
        double squares = 0;
        for (int f = 0; f < points[i].length; f++) {
          squares += (points[i][f] - points[j][f]) * (points[i][f] - points[j][f]);
        }
        least = Math.min(least, squares);
      }
    }
    return Math.sqrt(least);
  }

  /**
   * How unevenly the points fill the cube: the centred L2 discrepancy (Hickernell 1998).
   *
   * @return the discrepancy; 0 is even. Time grows with the square of the points
   */
  public double discrepancy() {
    int n = points.length;
    double first = 0;
    double second = 0;
    for (int i = 0; i < n; i++) {
      double one = 1;
      for (double x : points[i]) {
        double d = Math.abs(x - 0.5);
        one *= 1 + d / 2 - d * d / 2;
      }
      first += one;
      for (int j = 0; j < n; j++) {
        second += pair(points[i], points[j]);
      }
    }
    double constant = Math.pow(13.0 / 12, factors());
    return Math.sqrt(Math.max(0, constant - 2 * first / n + second / n / n));
  }

  private static double pair(double[] a, double[] b) {
    double product = 1;
    for (int f = 0; f < a.length; f++) {
      product *=
          1 + Math.abs(a[f] - 0.5) / 2 + Math.abs(b[f] - 0.5) / 2 - Math.abs(a[f] - b[f]) / 2;
    }
    return product;
  }
}

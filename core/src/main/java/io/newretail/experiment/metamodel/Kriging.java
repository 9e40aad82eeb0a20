package io.newretail.experiment.metamodel;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.jspecify.annotations.Nullable;

/**
 * Ordinary kriging with a Matern 5/2 correlation (Sacks et al. 1989), and stochastic kriging where the responses are averages with a known variance
 * (Ankenman, Nelson and Staum 2010). Ranges and variance by maximum likelihood (BOBYQA from several starts). Time grows with the cube
 * of the points; fit a few hundred at most. Immutable; any thread.
 */
public final class Kriging {
  private static final double[] STARTS = {0.3, 1, 3};
  private static final double LEAST_RANGE = 0.02;
  private static final double MOST_RANGE = 20;
  private final Samples samples;
  private final Field field;
  private final double middle;
  private final double scale;
  private final double q2;

  private Kriging(Samples samples, Field field, double middle, double scale, double q2) {
    this.samples = samples;
    this.field = field;
    this.middle = middle;
    this.scale = scale;
    this.q2 = q2;
  }

  /**
   * What is expected at a point.
   *
   * @param mean the mean
   * @param variance how unsure it is; of the mean response, without the noise of a single observation
   */
  public record Prediction(double mean, double variance) {}

  /**
   * Fits exact responses: the surface runs through them.
   *
   * @param points one row a point, no two the same
   * @param responses one a point
   * @return the model
   */
  public static Kriging fit(double[][] points, double[] responses) {
    return fit(points, responses, new double[responses.length]);
  }

  /**
   * Fits averages of replications: the surface runs past them as their noise allows.
   *
   * @param points one row a point
   * @param responses one a point
   * @param noise the variance of each response (that of its replications over their number), at least 0
   * @return the model
   */
  public static Kriging fit(double[][] points, double[] responses, double[] noise) {
    return fit(points, responses, noise, null);
  }

  private static Kriging fit(
      double[][] points, double[] responses, double[] noise, double @Nullable [] logs) {
    Samples samples = new Samples(points, responses);
    checkArgument(noise.length == responses.length, "noise: must be one for each response");
    double middle = Arrays.stream(responses).sum() / responses.length;
    double squares =
        Arrays.stream(responses).map(y -> (y - middle) * (y - middle)).sum();
    double scale = squares > 0 ? Math.sqrt(squares / responses.length) : 1;
    double[][] x = Arrays.stream(points).map(samples::inner).toArray(double[][]::new);
    double[] y = Arrays.stream(responses).map(v -> (v - middle) / scale).toArray();
    double[] v = new double[noise.length];
    for (int i = 0; i < v.length; i++) {
      checkArgument(noise[i] >= 0, "noise: %s: must be at least 0", noise[i]);
      v[i] = noise[i] / scale / scale;
    }
    Field field;
    if (squares == 0) {
      field = new Field(x, y, v, flat(samples.factors()));
    } else {
      field = logs == null ? likeliest(x, y, v) : new Field(x, y, v, logs);
    }
    double[] errors = field.leaveOneOut();
    return new Kriging(samples, field, middle, scale, Samples.share(errors, y));
  }

  /**
   * The same model seen at more points: with its ranges and variance as they are, in proportion to the new ranges of points and responses. Takes a hundredth of the time of a
   * fit.
   *
   * @param points one row a point
   * @param responses one a point
   * @param noise the variance of each response, at least 0
   * @return the model
   */
  public Kriging with(double[][] points, double[] responses, double[] noise) {
    return fit(points, responses, noise, field.logs());
  }

  private static double[] flat(int factors) {
    double[] logs = new double[factors + 1];
    logs[factors] = StrictMath.log(1e-6);
    return logs;
  }

  /** Searches the logarithms of ranges and variance. */
  private static Field likeliest(double[][] x, double[] y, double[] noise) {
    int n = x[0].length + 1;
    double[] low = new double[n];
    double[] high = new double[n];
    Arrays.fill(low, StrictMath.log(LEAST_RANGE));
    Arrays.fill(high, StrictMath.log(MOST_RANGE));
    low[n - 1] = StrictMath.log(1e-4);
    high[n - 1] = StrictMath.log(1e4);
    PointValuePair best = null;
    for (double start : STARTS) {
      double[] guess = new double[n];
      Arrays.fill(guess, StrictMath.log(start));
      guess[n - 1] = 0;
      PointValuePair found = new BOBYQAOptimizer(2 * n + 1, 0.5, 1e-3)
          .optimize(
              new MaxEval(100_000),
              new ObjectiveFunction(logs -> new Field(x, y, noise, logs).badness()),
              GoalType.MINIMIZE,
              new SimpleBounds(low, high),
              new InitialGuess(guess));
      if (best == null || found.getValue() < best.getValue()) {
        best = found;
      }
    }
    if (best == null) {
      throw new IllegalStateException("no start");
    }
    return new Field(x, y, noise, best.getPoint());
  }

  /**
   * The model at a point.
   *
   * @param point its coordinates
   * @return mean and variance
   */
  public Prediction predict(double[] point) {
    double[] inner = field.at(samples.inner(point));
    return new Prediction(middle + scale * inner[0], scale * scale * Math.max(0, inner[1]));
  }

  /**
   * How well each response is predicted from all the others, as a share of the variance (Dubrule 1983, without fitting anew).
   *
   * @return leave-one-out Q2; 1 is perfect, 0 no better than the mean
   */
  public double q2() {
    return q2;
  }

  /**
   * How far responses hold together along each factor.
   *
   * @return ranges of the correlation, in units of half the factor's range
   */
  public double[] ranges() {
    return field.ranges();
  }
}

package io.newretail.fit;

import io.newretail.demand.BasketSize;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.special.Gamma;

/** Fits every family of size laws to counts of sizes. No state; any thread. */
public final class SizeLaws {
  private static final double TAIL = 1e-9;
  private static final double LEAST_EXPECTED = 5;

  private SizeLaws() {}

  /** The log probabilities of sizes 1 to n under two parameters. */
  @FunctionalInterface
  interface LogMass {
    double[] of(double first, double second, int largest);
  }

  private enum Scale {
    POSITIVE,
    SHARE,
    ANY;

    double toFree(double value) {
      return switch (this) {
        case POSITIVE -> Math.log(value);
        case SHARE -> Math.log(value / (1 - value));
        case ANY -> value;
      };
    }

    double fromFree(double value) {
      return switch (this) {
        case POSITIVE -> Math.exp(Math.max(-30, Math.min(30, value)));
        case SHARE -> 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, value))));
        case ANY -> value;
      };
    }
  }

  private record Form(
      SizeLaw.Family family,
      String first,
      Scale scale1,
      String second,
      Scale scale2,
      LogMass mass) {}

  private static final List<Form> FORMS = List.of(
      new Form(
          SizeLaw.Family.SHIFTED_NEGATIVE_BINOMIAL,
          "r",
          Scale.POSITIVE,
          "q",
          Scale.SHARE,
          SizeLaws::shifted),
      new Form(
          SizeLaw.Family.TRUNCATED_NEGATIVE_BINOMIAL,
          "r",
          Scale.POSITIVE,
          "q",
          Scale.SHARE,
          SizeLaws::truncated),
      new Form(
          SizeLaw.Family.POISSON_LOGNORMAL,
          "mu",
          Scale.ANY,
          "sigma",
          Scale.POSITIVE,
          PoissonLognormal::truncated),
      new Form(
          SizeLaw.Family.DISCRETE_WEIBULL,
          "q",
          Scale.SHARE,
          "beta",
          Scale.POSITIVE,
          SizeLaws::weibull));

  /**
   * Fits all families.
   *
   * @param baskets how many baskets have each size, from size 1 on; at least one basket
   * @return the laws, best by Akaike's criterion first
   */
  public static List<SizeLaw> fit(long... baskets) {
    List<SizeLaw> laws = new ArrayList<>();
    for (Form form : FORMS) {
      laws.add(fit(form, baskets));
    }
    laws.add(empirical(baskets));
    laws.sort(Comparator.comparingDouble(SizeLaw::aic));
    return laws;
  }

  /**
   * Fits one family.
   *
   * @param family the family
   * @param baskets how many baskets have each size, from size 1 on; at least one basket
   * @return the law
   */
  public static SizeLaw fit(SizeLaw.Family family, long... baskets) {
    for (Form form : FORMS) {
      if (form.family == family) {
        return fit(form, baskets);
      }
    }
    return empirical(baskets);
  }

  private static SizeLaw fit(Form form, long[] baskets) {
    Likelihood likelihood = new Likelihood(p -> logLikelihood(
        form.mass.of(form.scale1.fromFree(p[0]), form.scale2.fromFree(p[1]), baskets.length),
        baskets));
    double[] free = likelihood.maximise(start(form, baskets), 0.5);
    double[] at = {form.scale1.fromFree(free[0]), form.scale2.fromFree(free[1])};
    double best = likelihood.at(free);
    double[] errors = new Likelihood(
            p -> logLikelihood(form.mass.of(p[0], p[1], baskets.length), baskets))
        .standardErrors(at);
    double[] mass = table(form, at, baskets.length);
    return new SizeLaw(
        form.family,
        List.of(
            new Parameter(form.first, at[0], errors[0]),
            new Parameter(form.second, at[1], errors[1])),
        best,
        4 - 2 * best,
        goodness(mass, baskets, 2),
        new BasketSize(BasketModels.boxed(mass)));
  }

  private static double[] start(Form form, long[] baskets) {
    double n = 0;
    double sum = 0;
    double squares = 0;
    for (int k = 1; k <= baskets.length; k++) {
      n += baskets[k - 1];
      sum += (double) k * baskets[k - 1];
      squares += (double) k * k * baskets[k - 1];
    }
    double mean = sum / n;
    double variance = Math.max(1e-3, squares / n - mean * mean);
    double over = Math.max(0.05 * mean, variance - mean);
    double[] at = switch (form.family) {
      case POISSON_LOGNORMAL ->
        new double[] {Math.log(mean), Math.sqrt(Math.log1p(over / (mean * mean)))};
      case DISCRETE_WEIBULL -> new double[] {Math.min(0.95, Math.max(0.05, 1 - 1 / mean)), 1};
      default ->
        new double[] {Math.min(50, mean * mean / over), Math.min(0.99, over / (over + mean))};
    };
    return new double[] {form.scale1.toFree(at[0]), form.scale2.toFree(at[1])};
  }

  private static double logLikelihood(double[] logMass, long[] baskets) {
    double sum = 0;
    for (int k = 0; k < baskets.length; k++) {
      sum += baskets[k] == 0 ? 0 : baskets[k] * Math.max(-1e6, logMass[k]);
    }
    return Double.isNaN(sum) ? Double.NEGATIVE_INFINITY : sum;
  }

  /** The law as a table, cut where hardly anything is left. */
  private static double[] table(Form form, double[] at, int largest) {
    int most = Math.min(BasketSize.MAX_UNITS, Math.max(64, 4 * largest));
    double[] log = form.mass.of(at[0], at[1], most);
    double left = 1;
    int n = 0;
    while (n < most && left > TAIL) {
      left -= Math.exp(log[n++]);
    }
    double[] mass = new double[n];
    for (int k = 0; k < n; k++) {
      mass[k] = Math.exp(log[k]);
    }
    return mass;
  }

  private static SizeLaw empirical(long[] baskets) {
    double n = Arrays.stream(baskets).sum();
    double[] mass = new double[baskets.length];
    double best = 0;
    int sizes = 0;
    for (int k = 0; k < baskets.length; k++) {
      mass[k] = baskets[k] / n;
      best += baskets[k] == 0 ? 0 : baskets[k] * Math.log(mass[k]);
      sizes += baskets[k] == 0 ? 0 : 1;
    }
    return new SizeLaw(
        SizeLaw.Family.EMPIRICAL,
        List.of(),
        best,
        2.0 * (sizes - 1) - 2 * best,
        new SizeLaw.Goodness(0, 0, 1),
        new BasketSize(BasketModels.boxed(mass)));
  }

  private static SizeLaw.Goodness goodness(double[] mass, long[] baskets, int parameters) {
    double n = Arrays.stream(baskets).sum();
    List<double[]> classes = new ArrayList<>();
    double seen = 0;
    double expected = 0;
    double left = n;
    for (int k = 0; k < Math.max(mass.length, baskets.length); k++) {
      seen += k < baskets.length ? baskets[k] : 0;
      double part = k < mass.length ? n * mass[k] : 0;
      expected += part;
      left -= part;
      if (expected >= LEAST_EXPECTED && left >= LEAST_EXPECTED) {
        classes.add(new double[] {seen, expected});
        seen = 0;
        expected = 0;
      }
    }
    classes.add(new double[] {seen, expected + Math.max(0, left)});
    double statistic = 0;
    for (double[] c : classes) {
      statistic += (c[0] - c[1]) * (c[0] - c[1]) / Math.max(1e-9, c[1]);
    }
    int degrees = classes.size() - 1 - parameters;
    double p = degrees < 1
        ? Double.NaN
        : 1 - new ChiSquaredDistribution(null, degrees).cumulativeProbability(statistic);
    return new SizeLaw.Goodness(statistic, Math.max(0, degrees), p);
  }

  private static double[] shifted(double r, double q, int largest) {
    double[] log = new double[largest];
    double now = r * Math.log1p(-q);
    for (int k = 0; k < largest; k++) {
      log[k] = now;
      now += Math.log(q * (k + r) / (k + 1));
    }
    return log;
  }

  private static double[] truncated(double r, double q, int largest) {
    double[] log = new double[largest];
    double none = r * Math.log1p(-q);
    double now = none - Math.log(-Math.expm1(none)) + Math.log(q * r);
    for (int k = 1; k <= largest; k++) {
      log[k - 1] = now;
      now += Math.log(q * (k + r) / (k + 1));
    }
    return log;
  }

  private static double[] weibull(double q, double beta, int largest) {
    double[] log = new double[largest];
    double logQ = Math.log(q);
    double at = 0;
    for (int k = 1; k <= largest; k++) {
      double next = logQ * Math.pow(k, beta);
      log[k - 1] = at + Math.log(-Math.expm1(next - at));
      at = next;
    }
    return log;
  }

  /** log Gamma, for tests and other laws of this package. */
  static double logGamma(double x) {
    return Gamma.logGamma(x);
  }
}

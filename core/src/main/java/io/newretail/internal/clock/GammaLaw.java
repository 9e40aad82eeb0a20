package io.newretail.internal.clock;

/** The gamma law of scale 1 in StrictMath: its two tails (series and continued fraction) and its quantile by bisection. */
public final class GammaLaw {
  private static final double PRECISION = 1e-16;
  private static final int TERMS = 100_000;

  private GammaLaw() {}

  /** The x at which a gamma variable stands where a standard normal one stands at z. */
  public static double atNormal(double shape, double z) {
    boolean lower = z < 0;
    double tail = NormalLaw.cdf(-Math.abs(z));
    double low = 0;
    double high = shape + 1;
    while (lower ? lower(shape, high) < tail : 1 - lower(shape, high) > tail) {
      high *= 2;
    }
    for (int i = 0; i < 200 && high - low > 1e-15 * high; i++) {
      double middle = low + (high - low) / 2;
      boolean below = lower ? lower(shape, middle) < tail : upper(shape, middle) > tail;
      if (below) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low + (high - low) / 2;
  }

  /** The probability of at most x. */
  public static double lower(double shape, double x) {
    if (x <= 0) {
      return 0;
    }
    return x < shape + 1 ? series(shape, x) : 1 - fraction(shape, x);
  }

  /** The probability of more than x. */
  public static double upper(double shape, double x) {
    if (x <= 0) {
      return 1;
    }
    return x < shape + 1 ? 1 - series(shape, x) : fraction(shape, x);
  }

  private static double front(double shape, double x) {
    return StrictMath.exp(shape * StrictMath.log(x) - x - logGamma(shape));
  }

  private static double series(double shape, double x) {
    double term = 1 / shape;
    double sum = term;
    for (int n = 1; n < TERMS && term > sum * PRECISION; n++) {
      term *= x / (shape + n);
      sum += term;
    }
    return Math.min(1, sum * front(shape, x));
  }

  /** Lentz's method. */
  private static double fraction(double shape, double x) {
    double b = x + 1 - shape;
    double c = 1e300;
    double d = 1 / b;
    double product = d;
    for (int n = 1; n < TERMS; n++) {
      double a = -n * (n - shape);
      b += 2;
      d = 1 / nonZero(a * d + b);
      c = nonZero(b + a / c);
      double factor = c * d;
      product *= factor;
      if (Math.abs(factor - 1) < PRECISION) {
        break;
      }
    }
    return Math.min(1, product * front(shape, x));
  }

  private static double nonZero(double value) {
    return Math.abs(value) < 1e-300 ? 1e-300 : value;
  }

  /** log of the gamma function, by Stirling's series from 15 on and by recursion below; x above 0. */
  static double logGamma(double x) {
    double shift = 0;
    double at = x;
    while (at < 15) {
      shift += StrictMath.log(at);
      at += 1;
    }
    double square = at * at;
    double rest =
        (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - 1.0 / (1680 * square)) / square) / square) / at;
    return (at - 0.5) * StrictMath.log(at) - at + 0.5 * StrictMath.log(2 * Math.PI) + rest - shift;
  }
}

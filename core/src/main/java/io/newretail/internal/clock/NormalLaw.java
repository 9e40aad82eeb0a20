package io.newretail.internal.clock;

/**
 * The standard normal law in StrictMath, so that every machine gives the same bits: its distribution function (Hart 1968 as given
 * by West 2005, to 1e-14) and its inverse (Wichura 1988, AS 241, to 1e-15 of the result).
 */
public final class NormalLaw {
  private static final double[] UPPER = {
    0.0352624965998911,
    0.700383064443688,
    6.37396220353165,
    33.912866078383,
    112.079291497871,
    221.213596169931,
    220.206867912376
  };
  private static final double[] LOWER = {
    0.0883883476483184,
    1.75566716318264,
    16.064177579207,
    86.7807322029461,
    296.564248779674,
    637.333633378831,
    793.826512519948,
    440.413735824752
  };
  private static final double[] A = {
    2509.0809287301227,
    33430.57558358813,
    67265.7709270087,
    45921.95393154987,
    13731.69376550946,
    1971.5909503065513,
    133.14166789178438,
    3.3871328727963665
  };
  private static final double[] B = {
    5226.495278852854,
    28729.085735721943,
    39307.89580009271,
    21213.794301586597,
    5394.196021424751,
    687.1870074920579,
    42.31333070160091,
    1
  };
  private static final double[] C = {
    0.0007745450142783414,
    0.022723844989269184,
    0.2417807251774506,
    1.2704582524523684,
    3.6478483247632045,
    5.769497221460691,
    4.630337846156546,
    1.4234371107496835
  };
  private static final double[] D = {
    1.0507500716444169e-9,
    0.0005475938084995345,
    0.015198666563616457,
    0.14810397642748008,
    0.6897673349851,
    1.6763848301838038,
    2.053191626637759,
    1
  };
  private static final double[] E = {
    2.0103343992922881e-7,
    2.7115555687434876e-5,
    0.0012426609473880784,
    0.026532189526576124,
    0.29656057182850487,
    1.7848265399172913,
    5.463784911164114,
    6.657904643501103
  };
  private static final double[] F = {
    2.0442631033899397e-15,
    1.421511758316446e-7,
    1.8463183175100548e-5,
    0.0007868691311456133,
    0.014875361290850615,
    0.1369298809227358,
    0.599832206555888,
    1
  };

  private NormalLaw() {}

  /** The probability of at most x. */
  public static double cdf(double x) {
    double size = Math.abs(x);
    double tail = 0;
    if (size < 7.07106781186547) {
      tail = StrictMath.exp(-size * size / 2) * polynomial(UPPER, size) / polynomial(LOWER, size);
    } else if (size < 37) {
      double fraction = size + 1 / (size + 2 / (size + 3 / (size + 4 / (size + 0.65))));
      tail = StrictMath.exp(-size * size / 2) / fraction / 2.506628274631;
    }
    return x > 0 ? 1 - tail : tail;
  }

  /** The x that is exceeded with probability 1 - p; p in (0, 1). */
  public static double quantile(double p) {
    double q = p - 0.5;
    if (Math.abs(q) <= 0.425) {
      double r = 0.180625 - q * q;
      return q * polynomial(A, r) / polynomial(B, r);
    }
    double r = StrictMath.sqrt(-StrictMath.log(q < 0 ? p : 1 - p));
    double x = r <= 5
        ? polynomial(C, r - 1.6) / polynomial(D, r - 1.6)
        : polynomial(E, r - 5) / polynomial(F, r - 5);
    return q < 0 ? -x : x;
  }

  /** Coefficients from the highest power down. */
  private static double polynomial(double[] coefficients, double x) {
    double sum = 0;
    for (double c : coefficients) {
      sum = sum * x + c;
    }
    return sum;
  }
}

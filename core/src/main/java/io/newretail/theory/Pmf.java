package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.theory.DemandLaw.Discrete;
import java.util.Arrays;

/** Probabilities of whole numbers as arrays. */
final class Pmf {
  private static final double TAIL = 1e-15;
  private static final int MOST = 1_000_000;

  private Pmf() {}

  /** The probabilities of a law of whole numbers up to where the rest is negligible. */
  static double[] of(DemandLaw law) {
    checkArgument(law.whole(), "demand: %s: must be whole", law);
    if (law instanceof Discrete discrete) {
      return discrete.weights().stream().mapToDouble(Double::doubleValue).toArray();
    }
    double[] pmf = new double[16];
    double before = 0;
    int k = 0;
    while (1 - before > TAIL && k < MOST) {
      if (k == pmf.length) {
        pmf = Arrays.copyOf(pmf, 2 * k);
      }
      double now = law.cdf(k);
      pmf[k] = Math.max(0, now - before);
      before = now;
      k++;
    }
    return Arrays.copyOf(pmf, Math.max(1, k));
  }

  /** The law of a sum of two independent numbers. */
  static double[] sum(double[] a, double[] b) {
    double[] sum = new double[a.length + b.length - 1];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length && a[i] > 0; j++) {
        sum[i + j] += a[i] * b[j];
      }
    }
    return sum;
  }

  /** The law as demand. */
  static Discrete law(double[] pmf) {
    return new Discrete(Arrays.stream(pmf).boxed().toList());
  }
}

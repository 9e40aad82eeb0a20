package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** Probabilities of 0, 1, 2, ... as arrays. */
final class Chances {
  private static final double NEGLIGIBLE = 1e-15;
  private static final int MOST = 1_000_000;

  private Chances() {}

  /** The probabilities of 0 to {@code most} units. */
  static double[] of(DemandLaw law, int most) {
    checkArgument(most >= 0 && most < MOST, "most: %s: must be in [0, %s)", most, MOST);
    double[] chances = new double[most + 1];
    if (law instanceof DemandLaw.Discrete given) {
      for (int k = 0; k <= most && k < given.weights().size(); k++) {
        chances[k] = given.weights().get(k);
      }
    } else if (law instanceof DemandLaw.Poisson poisson && poisson.mean() > 0) {
      Arrays.setAll(chances, PoissonDistribution.of(poisson.mean())::probability);
    } else {
      for (int k = 0; k <= most; k++) {
        chances[k] = law.cdf(k) - law.cdf(k - 1.0);
      }
    }
    return chances;
  }

  /** All probabilities, up to a negligible tail. */
  static double[] of(DemandLaw law) {
    checkArgument(law.whole(), "law: %s: must be of whole numbers", law);
    return of(law, (int) law.quantile(1 - NEGLIGIBLE));
  }
}

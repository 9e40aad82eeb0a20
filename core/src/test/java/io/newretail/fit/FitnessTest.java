package io.newretail.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.internal.clock.RandomStream;
import org.apache.commons.math3.distribution.PascalDistribution;
import org.junit.jupiter.api.Test;

final class FitnessTest {
  @Test
  void theNegativeBinomialLawIsThatOfTheLibrary() {
    PascalDistribution pascal = new PascalDistribution(null, 4, 4 / (4 + 9.0));
    for (int y : new int[] {0, 1, 7, 60}) {
      assertThat(NegativeBinomial.logLikelihood(y, 9, 0.25))
          .isCloseTo(pascal.logProbability(y), within(1e-9));
      double[] below = NegativeBinomial.below(y, 9, 0.25);
      assertThat(below[0]).isCloseTo(pascal.cumulativeProbability(y - 1), within(1e-9));
      assertThat(below[1]).isCloseTo(pascal.probability(y), within(1e-9));
    }
  }

  /** 20,000 draws: the Kolmogorov distance exceeds 0.0138 with probability 0.001, coverage misses by 0.007 with 0.001. */
  @Test
  void theTrueLawIsWellCalibratedAndANarrowOneIsNot() {
    RandomStream random = new RandomStream();
    random.seek(9);
    int n = 20_000;
    double[] units = new double[n];
    double[] mean = new double[n];
    double[] alpha = new double[n];
    double[] narrow = new double[n];
    for (int i = 0; i < n; i++) {
      mean[i] = 2 + i % 17;
      alpha[i] = 0.2;
      narrow[i] = 0.02;
      units[i] = random.nextPoisson(mean[i] * random.nextGamma(5) / 5);
    }
    Fitness good = Fitness.of(units, mean, alpha);
    assertThat(good.pitDistance()).isLessThan(0.0138);
    assertThat(good.coverage90()).isCloseTo(0.9, within(0.007));
    Fitness bad = Fitness.of(units, mean, narrow);
    assertThat(bad.coverage90()).isLessThan(0.8);
    assertThat(bad.logLikelihood()).isLessThan(good.logLikelihood());
  }
}

package io.newretail.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.BasketSize;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.plan.AliasTable;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SizeLawsTest {
  private static long[] draw(BasketSize law, int baskets, long seed) {
    AliasTable table =
        AliasTable.of(law.weights().stream().mapToDouble(Double::doubleValue).toArray());
    RandomStream random = new RandomStream();
    random.seek(seed);
    long[] counts = new long[law.weights().size()];
    int largest = 0;
    for (int b = 0; b < baskets; b++) {
      int n = table.draw(random.nextLong());
      counts[n]++;
      largest = Math.max(largest, n);
    }
    return java.util.Arrays.copyOf(counts, largest + 1);
  }

  private static double z(Parameter p, double truth) {
    return Math.abs(p.value() - truth) / p.standardError();
  }

  /** Two z-scores beyond 2.6 each with probability 0.009: the test errs with probability below 0.02 over the choice of the seed. */
  @Test
  void aNegativeBinomialIsFoundAgainWithinItsStandardErrors() {
    long[] counts = draw(BasketSize.negativeBinomial(9.1, 1.9), 50_000, 7);
    SizeLaw law = SizeLaws.fit(SizeLaw.Family.SHIFTED_NEGATIVE_BINOMIAL, counts);

    assertThat(z(law.parameters().get(0), 1.9)).isLessThan(2.6);
    assertThat(z(law.parameters().get(1), 8.1 / (8.1 + 1.9))).isLessThan(2.6);
    assertThat(law.fit().pValue()).isBetween(0.001, 1.0);
    assertThat(law.size().mean()).isCloseTo(9.1, within(0.1));
    assertThat(SizeLaws.fit(counts).get(0).family())
        .isEqualTo(SizeLaw.Family.SHIFTED_NEGATIVE_BINOMIAL);
  }

  /**
   * Both parameters of forty samples lie within two standard errors in 95.4 % of the samples each: fewer than 33 of 40 do with
   * probability 0.0004 for either, so the test errs with probability below 0.001 over the choice of the seeds.
   */
  @Test
  void twoStandardErrorsHoldTheTruthAsOftenAsTheyShould() {
    int[] within = new int[2];
    for (int seed = 0; seed < 40; seed++) {
      SizeLaw law = SizeLaws.fit(
          SizeLaw.Family.SHIFTED_NEGATIVE_BINOMIAL,
          draw(BasketSize.negativeBinomial(5, 1.5), 4_000, seed));
      within[0] += z(law.parameters().get(0), 1.5) <= 2 ? 1 : 0;
      within[1] += z(law.parameters().get(1), 4 / 5.5) <= 2 ? 1 : 0;
    }

    assertThat(within[0]).isBetween(33, 40);
    assertThat(within[1]).isBetween(33, 40);
  }

  /** As above, for the three other families; six z-scores, error probability below 0.06 over the choice of the seed. */
  @Test
  void everyOtherFamilyIsFoundAgainFromItsOwnTable() {
    for (SizeLaw.Family family : List.of(
        SizeLaw.Family.TRUNCATED_NEGATIVE_BINOMIAL,
        SizeLaw.Family.POISSON_LOGNORMAL,
        SizeLaw.Family.DISCRETE_WEIBULL)) {
      SizeLaw truth = SizeLaws.fit(family, draw(BasketSize.negativeBinomial(6, 1.2), 20_000, 3));
      SizeLaw again = SizeLaws.fit(family, draw(truth.size(), 50_000, 5));

      for (int p = 0; p < 2; p++) {
        assertThat(z(again.parameters().get(p), truth.parameters().get(p).value()))
            .as(family + " " + p)
            .isLessThan(2.6);
      }
      assertThat(again.fit().pValue()).as(family.toString()).isBetween(0.001, 1.0);
    }
  }

  @Test
  void thePoissonLognormalSumsToOneAndHasItsMean() {
    double[] log = PoissonLognormal.truncated(1.2, 0.7, 400);
    double sum = 0;
    double mean = 0;
    for (int k = 1; k <= log.length; k++) {
      sum += Math.exp(log[k - 1]);
      mean += k * Math.exp(log[k - 1]);
    }
    double none = 0;
    for (int i = -4_000; i <= 4_000; i++) {
      double x = i / 500.0;
      none += Math.exp(-Math.exp(1.2 + 0.7 * x) - 0.5 * x * x) / Math.sqrt(2 * Math.PI) / 500;
    }

    assertThat(sum).isCloseTo(1, within(1e-7));
    assertThat(mean).isCloseTo(Math.exp(1.2 + 0.245) / (1 - none), within(1e-6));
  }

  @Test
  void sizesThatNoFamilyMeetsAreKeptAsTheyWereSeen() {
    long[] counts = {1_000, 10, 10, 10, 2_000, 10, 10, 10, 3_000};

    SizeLaw law = SizeLaws.fit(counts).get(0);

    assertThat(law.family()).isEqualTo(SizeLaw.Family.EMPIRICAL);
    assertThat(law.size().weights().get(8)).isCloseTo(3_000 / 6_060.0, within(1e-12));
  }

  /** The law's own counts, without noise, give the parameters back. */
  @Test
  void zipfMandelbrotIsFoundAgain() {
    double[] picks = new double[500];
    for (int r = 0; r < picks.length; r++) {
      picks[r] = 1e9 * Math.pow(r + 1 + 12, -1.7);
    }

    Popularity law = Popularity.fit(picks);

    assertThat(law.exponent().value()).isCloseTo(1.7, within(1e-3));
    assertThat(law.shift().value()).isCloseTo(12, within(0.05));
    assertThat(law.divergence()).isLessThan(1e-6);
  }
}

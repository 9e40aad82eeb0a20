package io.newretail.internal.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntSupplier;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Counts follow their laws whatever their size. Seeds are fixed; under right code and another seed a moment fails with a probability of
 * 6e-7 (five standard errors), a chi-square test with 1e-6.
 */
final class CountLawsTest {
  private static final int DRAWS = 200_000;
  private static final int CELLS = 40;
  private static final double ERROR = 1e-6;
  private final RandomStream random = new RandomStream();

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.5, 9.99, 10, 745, 746, 1e4, 1e7})
  void poissonCountsAreExactAtAnyRate(double mean) {
    random.seek(21);
    int[] sample = sample(() -> random.nextPoisson(mean));

    moments(sample, mean, mean, mean + 3 * mean * mean);
    chiSquare(sample, PoissonDistribution.of(mean));
  }

  @Test
  void poissonCountsStayExactWhenTheRateChangesAtEachDraw() {
    random.seek(22);
    double[] rates = {0.001, 1e7, 745, 9.99, 746, 1e4, 10, 0.5};
    double[] sum = new double[rates.length];
    double[] square = new double[rates.length];
    int rounds = 50_000;
    for (int i = 0; i < rounds; i++) {
      for (int r = 0; r < rates.length; r++) {
        double gap = random.nextPoisson(rates[r]) - rates[r];
        sum[r] += gap;
        square[r] += gap * gap;
      }
    }
    for (int r = 0; r < rates.length; r++) {
      double fourth = rates[r] + 2 * rates[r] * rates[r];
      assertThat(sum[r] / rounds).isEqualTo(0, within(5 * Math.sqrt(rates[r] / rounds)));
      assertThat(square[r] / rounds).isEqualTo(rates[r], within(5 * Math.sqrt(fourth / rounds)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0.3",
    "15, 0.5",
    "20, 0.999",
    "40, 0.24",
    "40, 0.26",
    "1000, 0.0001",
    "1000, 0.97",
    "100000, 0.4",
    "1000000000, 0.00000002",
    "1000000000, 0.3",
    "2000000000, 0.5"
  })
  void binomialCountsAreExactForAnyNumberOfTrials(int n, double p) {
    random.seek(23);
    int[] sample = sample(() -> random.nextBinomial(n, p));

    double variance = n * p * (1 - p);
    moments(sample, n * p, variance, 3 * variance * variance + variance * (1 - 6 * p * (1 - p)));
    chiSquare(sample, BinomialDistribution.of(n, p));
  }

  @Test
  void sureAndImpossibleTrialsNeedNoLuck() {
    random.seek(24);

    assertThat(random.nextBinomial(17, 0)).isZero();
    assertThat(random.nextBinomial(17, 1)).isEqualTo(17);
    assertThat(random.nextBinomial(0, 0.5)).isZero();
  }

  @Test
  void multinomialCountsShareOutAllTrialsWithTheRightCovariance() {
    random.seek(25);
    int n = 1_000_000;
    double[] p = {0.2, 1e-6, 0.5, 0.3 - 1e-6};
    int[] counts = new int[4];
    double cross = 0;
    int rounds = 20_000;
    for (int i = 0; i < rounds; i++) {
      random.nextMultinomial(n, p, counts);
      assertThat(Arrays.stream(counts).sum()).isEqualTo(n);
      cross += (counts[0] - 0.2 * n) * (counts[2] - 0.5 * n);
    }
    double variances = n * 0.2 * 0.8 * n * 0.25;
    assertThat(cross / rounds)
        .isEqualTo(-0.1 * n, within(5 * Math.sqrt((variances + 0.01 * n * n) / rounds)));
  }

  @Test
  void logarithmsOfProbabilitiesKeepTheirDigitsAtGreatMeans() {
    IntToDoubleFunction poisson = k -> PoissonDistribution.of(50).logProbability(k);
    for (int k : new int[] {0, 1, 15, 16, 50, 120}) {
      assertThat(PointMass.logPoisson(k, 50)).isEqualTo(poisson.applyAsDouble(k), within(1e-11));
    }
    // At the mean itself: -log(2 pi m) / 2 - 1 / (12 m), by Stirling's series.
    double exact = -Math.log(2 * Math.PI * 1e9) / 2 - 1 / 12e9;
    assertThat(PointMass.logPoisson(1e9, 1e9)).isEqualTo(exact, within(1e-13));
    for (int k : new int[] {0, 3, 20, 40}) {
      assertThat(PointMass.logBinomial(k, 40, 0.3))
          .isEqualTo(BinomialDistribution.of(40, 0.3).logProbability(k), within(1e-11));
    }
  }

  @Test
  void theNormalLawAndItsInverseAgreeWithTheLibrary() {
    NormalDistribution law = NormalDistribution.of(0, 1);
    for (double x = -8; x <= 8; x += 0.37) {
      double cdf = law.cumulativeProbability(x);
      assertThat(NormalLaw.cdf(x)).isEqualTo(cdf, within(1e-13 * Math.max(cdf, 1e-3)));
    }
    for (double p : new double[] {1e-300, 1e-20, 1e-9, 0.02, 0.3, 0.5, 0.9, 1 - 1e-9}) {
      double x = law.inverseCumulativeProbability(p);
      assertThat(NormalLaw.quantile(p)).isEqualTo(x, within(1e-11 * (1 + Math.abs(x))));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 1, 11.1, 44.4, 10_000})
  void theGammaLawAgreesWithTheLibrary(double shape) {
    GammaDistribution law = GammaDistribution.of(shape, 1);
    for (double z : new double[] {-4, -1, 0, 0.7, 3, 5}) {
      double x = GammaLaw.atNormal(shape, z);
      double expected = z < 0
          ? law.inverseCumulativeProbability(NormalLaw.cdf(z))
          : law.inverseSurvivalProbability(NormalLaw.cdf(-z));
      assertThat(x).isEqualTo(expected, within(1e-8 * expected));
    }
  }

  private static int[] sample(IntSupplier draw) {
    int[] sample = new int[DRAWS];
    Arrays.setAll(sample, i -> draw.getAsInt());
    return sample;
  }

  private static void moments(int[] sample, double mean, double variance, double fourth) {
    double sum = 0;
    double square = 0;
    for (int x : sample) {
      sum += x - mean;
      square += (x - mean) * (x - mean);
    }
    double ofVariance = Math.sqrt((fourth - variance * variance) / DRAWS);
    assertThat(sum / DRAWS).isEqualTo(0, within(5 * Math.sqrt(variance / DRAWS)));
    assertThat(square / DRAWS).isEqualTo(variance, within(5 * ofVariance));
  }

  /** Cells of about equal probability, cut at quantiles of the law. */
  private static void chiSquare(int[] sample, DiscreteDistribution law) {
    int[] bound = new int[CELLS];
    int cells = 0;
    for (int c = 1; c <= CELLS; c++) {
      int at =
          c == CELLS ? Integer.MAX_VALUE : law.inverseCumulativeProbability((double) c / CELLS);
      boolean last = law.survivalProbability(at) * DRAWS < 20;
      bound[cells] = last ? Integer.MAX_VALUE : at;
      if (cells == 0 || bound[cells] > bound[cells - 1]) {
        cells++;
      }
      if (last) {
        break;
      }
    }
    double statistic = 0;
    for (int c = 0; c < cells; c++) {
      int from = c == 0 ? Integer.MIN_VALUE : bound[c - 1];
      int to = bound[c];
      double expected =
          DRAWS * (law.cumulativeProbability(to) - (c == 0 ? 0 : law.cumulativeProbability(from)));
      long seen = Arrays.stream(sample).filter(x -> x > from && x <= to).count();
      statistic += (seen - expected) * (seen - expected) / expected;
    }
    if (cells > 1) {
      double limit = ChiSquaredDistribution.of(cells - 1).inverseSurvivalProbability(ERROR);
      assertThat(statistic).as("chi-square of %d cells", cells).isLessThan(limit);
    }
  }
}

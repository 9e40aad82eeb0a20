package io.newretail.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class SubsetSumsTest {
  @Test
  void sumsOverAllSubsetsAreThoseOfEnumeration() {
    double[] weight = {0.31, 0.02, 0.9, 0.11, 0.4, 0.07, 0.55, 0.2};
    double[] byHand = new double[9];
    double[] inclusion = new double[8];
    for (int set = 0; set < 256; set++) {
      double product = 1;
      for (int i = 0; i < 8; i++) {
        product *= (set >> i & 1) == 1 ? weight[i] : 1;
      }
      byHand[Integer.bitCount(set)] += product;
      for (int i = 0; i < 8; i++) {
        inclusion[i] += Integer.bitCount(set) == 3 && (set >> i & 1) == 1 ? product : 0;
      }
    }
    SubsetSums sums = new SubsetSums(8, 6);

    double[] log = sums.logSums(weight);
    for (int n = 0; n <= 6; n++) {
      assertThat(Math.exp(log[n])).isCloseTo(byHand[n], within(1e-12));
    }

    double[] expected = new double[8];
    sums.expected(weight, new double[] {0, 0, 0, 10, 0, 0, 0}, expected);
    for (int i = 0; i < 8; i++) {
      assertThat(expected[i]).isCloseTo(10 * inclusion[i] / byHand[3], within(1e-9));
    }
  }

  /** With equal weights the sum is a binomial coefficient. */
  @Test
  void largeSizesMeetTheBinomialCoefficient() {
    int items = 1_000;
    double[] weight = new double[items];
    java.util.Arrays.fill(weight, 1.0 / items);
    double[] log = new SubsetSums(items, 400).logSums(weight);

    for (int n : new int[] {1, 48, 49, 100, 217, 399, 400}) {
      double exact = SizeLaws.logGamma(items + 1)
          - SizeLaws.logGamma(n + 1)
          - SizeLaws.logGamma(items - n + 1)
          - n * Math.log(items);
      assertThat(log[n]).isCloseTo(exact, within(0.03));
    }
  }
}

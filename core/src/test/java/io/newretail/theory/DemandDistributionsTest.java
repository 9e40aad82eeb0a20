package io.newretail.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import io.newretail.theory.DemandLaw.Discrete;
import io.newretail.theory.DemandLaw.NegativeBinomial;
import io.newretail.theory.DemandLaw.Normal;
import io.newretail.theory.DemandLaw.Poisson;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Validation family demand_distributions: direct sums, and the table of the standard normal loss. */
final class DemandDistributionsTest {
  private static void near(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, offset(1e-8 * Math.abs(expected) + 1e-13));
  }

  /** Units, then probability, cdf, loss and complementary loss. */
  private static void row(
      DemandLaw law, int units, double pmf, double cdf, double loss, double rest) {
    near(law.cdf(units) - law.cdf(units - 1.0), pmf);
    near(law.cdf(units), cdf);
    near(law.shortage(units), loss);
    near(law.excess(units), rest);
  }

  private static void quantiles(DemandLaw law, int half, int q90, int q95, int q99) {
    assertThat(law.quantile(0.5)).isEqualTo(half);
    assertThat(law.quantile(0.9)).isEqualTo(q90);
    assertThat(law.quantile(0.95)).isEqualTo(q95);
    assertThat(law.quantile(0.99)).isEqualTo(q99);
  }

  private static double variance(DemandLaw law, int most) {
    double sum = 0;
    for (int k = 0; k < most; k++) {
      double off = k - law.mean();
      sum += (law.cdf(k) - law.cdf(k - 1.0)) * off * off;
    }
    return sum;
  }

  @Test
  void poisson() {
    DemandLaw few = new Poisson(0.3);
    row(few, 0, 0.740818221, 0.740818221, 0.3, 0);
    row(few, 1, 0.222245466, 0.963063687, 0.0408182207, 0.740818221);
    row(few, 2, 0.0333368199, 0.996400507, 0.00388190757, 1.70388191);
    row(few, 3, 0.00333368199, 0.999734189, 0.000282414385, 2.70028241);
    quantiles(few, 0, 1, 1, 2);
    near(variance(few, 30), 0.3);

    DemandLaw many = new Poisson(20);
    row(many, 0, 2.06115362e-09, 2.06115362e-09, 20, 0);
    row(many, 1, 4.12230724e-08, 4.32842261e-08, 19, 2.06115362e-09);
    row(many, 20, 0.0888353174, 0.559092584, 1.77670635, 1.77670635);
    row(many, 23, 0.0668814737, 0.787492817, 0.700107924, 3.70010792);
    row(many, 28, 0.0181471913, 0.965666478, 0.0882756515, 8.08827565);
    quantiles(many, 20, 26, 28, 31);
    near(variance(many, 100), 20);
  }

  @Test
  void negativeBinomial() {
    DemandLaw two = new NegativeBinomial(2, 0.25);
    near(two.mean(), 6);
    near(variance(two, 200), 24);
    row(two, 0, 0.0625, 0.0625, 6, 0);
    row(two, 1, 0.09375, 0.15625, 5.0625, 0.0625);
    row(two, 6, 0.0778656006, 0.632919312, 1.86877441, 1.86877441);
    row(two, 13, 0.020787606, 0.919819234, 0.374176908, 7.37417691);
    quantiles(two, 5, 13, 16, 22);

    DemandLaw lumpy = new NegativeBinomial(0.25, 0.05);
    near(lumpy.mean(), 4.75);
    near(variance(lumpy, 1_000), 95);
    row(lumpy, 0, 0.472870805, 0.472870805, 4.75, 0);
    row(lumpy, 1, 0.112306816, 0.585177621, 4.2228708, 0.472870805);
    row(lumpy, 4, 0.0366725899, 0.73604343, 3.15927906, 2.40927906);
    row(lumpy, 10, 0.0137560378, 0.858538141, 1.9363136, 7.1863136);
    quantiles(lumpy, 1, 15, 23, 47);
  }

  @Test
  void compoundPoisson() {
    DemandLaw month = CompoundPoisson.law(10, List.of(0.0, 1.0, 2.0, 2.0, 1.0));
    near(month.mean(), 25);
    near(variance(month, 200), 71.6666667);
    row(month, 0, 4.53999298e-05, 4.53999298e-05, 25, 0);
    row(month, 10, 0.00940400123, 0.0299951556, 15.0538593, 0.0538593345);
    row(month, 25, 0.046636792, 0.547895704, 3.37219856, 3.37219856);
    row(month, 40, 0.00981738697, 0.957027399, 0.206489294, 15.2064893);
    quantiles(month, 24, 36, 40, 47);
  }

  @Test
  void compoundPoissonOfOneUnitIsPoisson() {
    for (double mean : new double[] {0, 0.01, 3, 700, 5_000}) {
      Discrete law = CompoundPoisson.law(mean, List.of(0.0, 1.0));
      DemandLaw plain = new Poisson(mean);
      near(law.mean(), mean);
      for (double level :
          new double[] {0, mean, mean + Math.sqrt(mean), mean + 3 * Math.sqrt(mean)}) {
        assertThat(law.cdf(Math.rint(level))).isCloseTo(plain.cdf(Math.rint(level)), offset(1e-12));
      }
    }
    Discrete thinned = CompoundPoisson.law(8, List.of(3.0, 1.0));
    near(thinned.cdf(2), new Poisson(2).cdf(2));
    assertThat(CompoundPoisson.law(8, List.of(3.0)).mean()).isZero();
    assertThatThrownBy(() -> CompoundPoisson.law(-1, List.of(1.0))).hasMessageContaining("shop");
  }

  @Test
  void standardNormalLoss() {
    DemandLaw standard = new Normal(0, 1);
    near(standard.shortage(0), 0.39894228);
    near(standard.shortage(0.5), 0.197796557);
    near(standard.shortage(1), 0.0833154706);
    near(standard.shortage(1.5), 0.0293067938);
    near(standard.shortage(2), 0.00849070262);
    near(standard.shortage(3), 0.000382154317);
    near(standard.shortage(-1), 1.08331547);
  }
}

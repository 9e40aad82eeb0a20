package io.newretail.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import io.newretail.theory.DemandLaw.Discrete;
import io.newretail.theory.DemandLaw.LogNormal;
import io.newretail.theory.DemandLaw.NegativeBinomial;
import io.newretail.theory.DemandLaw.Normal;
import io.newretail.theory.DemandLaw.Poisson;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Printed values: L. V. Snyder and Z.-J. M. Shen, Fundamentals of Supply Chain Theory, 2nd edition; Y.-S. Zheng and A.
 * Federgruen, Operations Research 39 (1991), table of (s, S) with K = 64, h = 1, p = 9; A. Federgruen and Y.-S. Zheng,
 * Operations Research 40 (1992).
 */
final class StockTheoryTest {
  private static final Percentage SIX_DIGITS = withPercentage(1e-4);

  @ParameterizedTest
  @CsvSource({
    "50, 8, 0, 0.18, 0.7, 56.6039559, 1.99760519, 40, 7.35613155",
    "50, 8, 4, 0.18, 0.7, 264.766894, 4.466781, 180, 49.0001647",
    "120, 35, 2, 1, 99, 501.027345, 161.570025, 500, 161.593534"
  })
  void theNewsvendorOfNormalDemand(
      double mean,
      double sd,
      int lead,
      double h,
      double p,
      double level,
      double cost,
      double other,
      double otherCost) {
    Newsvendor vendor = new Newsvendor(new Normal(mean, sd).over(lead + 1), h, p);

    assertThat(vendor.level()).isCloseTo(level, SIX_DIGITS);
    assertThat(vendor.cost(vendor.level())).isCloseTo(cost, SIX_DIGITS);
    assertThat(vendor.cost(other)).isCloseTo(otherCost, SIX_DIGITS);
  }

  @ParameterizedTest
  @CsvSource({
    "6, 0, 1, 4, 8, 3.57010695, 5, 6.59029602",
    "18, 4, 0.08, 1.25, 105, 1.54501887, 95, 2.82812771",
    "0.4, 3, 1, 9, 3, 2.50185955, 2, 3.66827465"
  })
  void theNewsvendorOfPoissonDemand(
      double mean,
      int lead,
      double h,
      double p,
      double level,
      double cost,
      double other,
      double otherCost) {
    Newsvendor vendor = new Newsvendor(new Poisson(mean).over(lead + 1), h, p);

    assertThat(vendor.level()).isEqualTo(level);
    assertThat(vendor.cost(level)).isCloseTo(cost, SIX_DIGITS);
    assertThat(vendor.cost(other)).isCloseTo(otherCost, SIX_DIGITS);
  }

  @Test
  void theNewsvendorOfLognormalDemandAndOfPrices() {
    Newsvendor log = new Newsvendor(new LogNormal(6, 0.3), 1, 0.1765);
    assertThat(log.level()).isCloseTo(295.626645, SIX_DIGITS);
    assertThat(log.cost(log.level())).isCloseTo(29.4425436, SIX_DIGITS);

    Newsvendor.Priced plain = Newsvendor.priced(new Normal(50, 8), 1, 0.3, 0.12, 0, 0);
    assertThat(plain.quantity()).isCloseTo(56.6039559, SIX_DIGITS);
    assertThat(plain.profit(plain.quantity())).isCloseTo(33.0023948, SIX_DIGITS);
    assertThat(plain.profit(40)).isCloseTo(27.6438684, SIX_DIGITS);

    Newsvendor.Priced full = Newsvendor.priced(new Normal(50, 10), 7, 2.5, 1.5, 1, 5);
    assertThat(full.profit(full.quantity())).isCloseTo(195.472931, SIX_DIGITS);
    assertThat(full.profit(62)).isCloseTo(194.548218, SIX_DIGITS);

    Newsvendor.Priced whole = Newsvendor.priced(new Poisson(50), 7, 2.5, 1.5, 0, 0);
    assertThat(whole.quantity()).isEqualTo(56);
    assertThat(whole.profit(56)).isCloseTo(214.51728, SIX_DIGITS);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 0, 64, 1, 9, 6, 40, 35.0215553, 0.256394025, 16.1058596, 0.278497562, 0.972150244",
    "20, 0, 64, 1, 9, 14, 62, 49.1730357, 0.341338947, 23.296163, 0.447908906, 0.977604555",
    "24, 0, 64, 1, 9, 18, 54, 53.5178648, 0.495592978, 18.2388866, 0.395669733, 0.983513761",
    "52, 0, 64, 1, 9, 44, 112, 72.2461056, 0.504761585, 34.975151, 0.551801457, 0.989388434",
    "61, 0, 64, 1, 9, 52, 131, 77.9287349, 0.503823618, 40.4700021, 0.579335693, 0.990502694",
    "64, 0, 64, 1, 9, 55, 74, 78.4023207, 1.0, 10.4402321, 0.440232071, 0.993121374",
    "70, 0, 64, 1, 9, 62, 81, 79.0374837, 1.0, 11.4037484, 0.403748366, 0.994232166",
    "8, 2, 50, 1, 9, 21, 49, 29.8728605, 0.250004921, 13.7561942, 0.40182447, 0.951132465"
  })
  void theBestPeriodicReviewOfPoissonDemand(
      double mean,
      int lead,
      double fixed,
      double h,
      double p,
      int s,
      int upTo,
      double cost,
      double orders,
      double onHand,
      double owed,
      double fill) {
    var best = new PeriodicReview(new Poisson(mean), lead, fixed, h, p).optimum();

    assertThat(best.reorder()).isEqualTo(s);
    assertThat(best.upTo()).isEqualTo(upTo);
    assertThat(best.cost()).isCloseTo(cost, SIX_DIGITS);
    assertThat(best.orders()).isCloseTo(orders, SIX_DIGITS);
    assertThat(best.onHand()).isCloseTo(onHand, SIX_DIGITS);
    assertThat(best.backorders()).isCloseTo(owed, SIX_DIGITS);
    assertThat(best.fillRate()).isCloseTo(fill, SIX_DIGITS);
  }

  @Test
  void thePeriodicReviewOfOtherLawsAndPolicies() {
    var spread = new PeriodicReview(new NegativeBinomial(2, 1.0 / 6), 0, 64, 1, 9).optimum();
    assertThat(spread.reorder()).isEqualTo(7);
    assertThat(spread.upTo()).isEqualTo(42);
    assertThat(spread.cost()).isCloseTo(40.0461255, SIX_DIGITS);
    assertThat(spread.fillRate()).isCloseTo(0.931597393, SIX_DIGITS);

    PeriodicReview six = new PeriodicReview(new Poisson(6), 0, 5, 1, 4);
    assertThat(six.evaluate(4, 10).cost()).isCloseTo(8.03411156, SIX_DIGITS);
    assertThat(six.evaluate(6, 18).cost()).isCloseTo(10.1937987, SIX_DIGITS);
    assertThatThrownBy(() -> six.evaluate(6, 6)).hasMessageContaining("must be above s");
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, 2, 100, 20, 150, 3, 5, 107.923581, 3.10543283, 0.105432827, 0.86663283",
    "50, 1, 50, 10, 90, 50, 27, 275.412996, 14.428204, 0.428204035, 0.895708562",
    "4, 3, 20, 1, 19, 13, 15, 16.4610745, 9.10638706, 0.106387058, 0.936777103",
    "0.8, 5, 8, 0.5, 12, 5, 7, 4.00693731, 5.04741213, 0.0474121276, 0.941438874"
  })
  void theBestContinuousReview(
      double rate,
      double lead,
      double fixed,
      double h,
      double p,
      int r,
      int q,
      double cost,
      double onHand,
      double owed,
      double fill) {
    ContinuousReview review = new ContinuousReview(rate, lead, fixed, h, p);
    var best = review.optimum();

    assertThat(best.reorder()).isEqualTo(r);
    assertThat(best.quantity()).isEqualTo(q);
    assertThat(best.cost()).isCloseTo(cost, SIX_DIGITS);
    assertThat(best.onHand()).isCloseTo(onHand, SIX_DIGITS);
    assertThat(best.backorders()).isCloseTo(owed, SIX_DIGITS);
    assertThat(best.fillRate()).isCloseTo(fill, SIX_DIGITS);
    for (int dr = -2; dr <= 2; dr++) {
      for (int dq = -2; dq <= 2; dq++) {
        assertThat(review.evaluate(r + dr, q + dq).cost()).isGreaterThanOrEqualTo(best.cost());
      }
    }
  }

  @Test
  void theEconomicOrderAndItsKin() {
    var plain = LotSizing.economicOrder(8, 0.225, 1_300);
    assertThat(plain.quantity()).isCloseTo(304.04678, SIX_DIGITS);
    assertThat(plain.cost()).isCloseTo(68.4105255, SIX_DIGITS);
    assertThat(LotSizing.costOfOrder(250, 8, 0.225, 1_300)).isCloseTo(69.725, SIX_DIGITS);
    var waiting = LotSizing.economicOrderWithBackorders(8, 0.225, 5, 1_300);
    assertThat(waiting.quantity()).isCloseTo(310.812555, SIX_DIGITS);
    assertThat(waiting.cost()).isCloseTo(66.9213636, SIX_DIGITS);
    var made = LotSizing.economicProduction(8, 0.225, 1_300, 2_000);
    assertThat(made.quantity()).isCloseTo(513.93286, SIX_DIGITS);
    assertThat(made.cost()).isCloseTo(40.4722127, SIX_DIGITS);
    var all = LotSizing.allUnitsDiscount(
        8, 0.3, 1_300, new double[] {0, 400, 800}, new double[] {0.75, 0.72, 0.68});
    assertThat(all.quantity()).isEqualTo(800);
    assertThat(all.cost()).isCloseTo(978.6, SIX_DIGITS);
    var beyond = LotSizing.incrementalDiscount(
        2_250, 0.25, 182_500, new double[] {0, 1_200, 2_400}, new double[] {1_490, 1_220, 1_100});
    assertThat(beyond.quantity()).isCloseTo(28_553.0607, SIX_DIGITS);
    assertThat(beyond.cost()).isCloseTo(208_678_592, SIX_DIGITS);
  }

  @Test
  void wagnerAndWhitin() {
    double[] five = {500, 500, 500, 500};
    double[] two = {2, 2, 2, 2};
    var plan = LotSizing.wagnerWhitin(five, two, new double[] {90, 120, 80, 70});
    assertThat(plan.cost()).isEqualTo(1_380);
    assertThat(plan.quantities()).isEqualTo(List.of(210.0, 0.0, 150.0, 0.0));

    double[] ones = {1, 1, 1, 1, 1, 1};
    var late = LotSizing.wagnerWhitin(
        new double[] {110, 108, 110, 120, 125, 134}, ones, new double[] {0, 0, 0, 0, 0, 7});
    assertThat(late.cost()).isEqualTo(131);
    assertThat(late.quantities()).isEqualTo(List.of(0.0, 0.0, 7.0, 0.0, 0.0, 0.0));
  }

  @Test
  void lawsAgreeWithTheirDefinitions() {
    Discrete coin = new Discrete(List.of(1.0, 1.0));
    assertThat(coin.over(2).cdf(1)).isEqualTo(0.75);
    assertThat(coin.quantile(0.5)).isZero();
    for (DemandLaw law : List.of(
        new Poisson(7.3), new NegativeBinomial(2.5, 0.3), new Discrete(List.of(0.2, 0.3, 0.5)))) {
      double loss = law.mean();
      for (int s = 0; s < 30; s++) {
        assertThat(law.shortage(s)).isCloseTo(loss, org.assertj.core.data.Offset.offset(1e-12));
        assertThat(law.excess(s) - law.shortage(s))
            .isCloseTo(s - law.mean(), org.assertj.core.data.Offset.offset(1e-12));
        loss -= 1 - law.cdf(s);
      }
      double half = law.quantile(0.5);
      assertThat(law.cdf(half)).isGreaterThanOrEqualTo(0.5);
      assertThat(law.cdf(half - 1)).isLessThan(0.5);
    }
    assertThatThrownBy(() -> new LogNormal(1, 1).over(2))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> new Poisson(-1)).hasMessageContaining("must be in");
  }
}

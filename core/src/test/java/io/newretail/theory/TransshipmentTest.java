package io.newretail.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import io.newretail.theory.DemandLaw.LogNormal;
import io.newretail.theory.DemandLaw.NegativeBinomial;
import io.newretail.theory.DemandLaw.Normal;
import io.newretail.theory.DemandLaw.Poisson;
import io.newretail.theory.Transshipment.Store;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Complete pooling of two stores (Tagaras 1989) against sums over all demands. */
final class TransshipmentTest {
  private static final Percentage EIGHT_DIGITS = withPercentage(1e-6);

  private static double weight(DemandLaw law, int k) {
    return law.cdf(k) - law.cdf(k - 1.0);
  }

  @Test
  void allDemandsOneAfterTheOther() {
    DemandLaw one = new Poisson(5);
    DemandLaw two = new NegativeBinomial(2, 0.25);
    var pair = new Transshipment(new Store(one, 1, 9), new Store(two, 1.5, 7), 2);
    double cost = 0;
    double sent = 0;
    double unmet = 0;
    for (int a = 0; a < 60; a++) {
      for (int b = 0; b < 150; b++) {
        double p = weight(one, a) * weight(two, b);
        int there = Math.min(Math.max(0, 7 - a), Math.max(0, b - 5));
        int back = Math.min(Math.max(0, 5 - b), Math.max(0, a - 7));
        sent += p * there;
        unmet += p * (Math.max(0, b - 5) - there);
        cost += p
            * (Math.max(0, 7 - a)
                - there
                + 9 * (Math.max(0, a - 7) - back)
                + 1.5 * (Math.max(0, 5 - b) - back)
                + 7 * (Math.max(0, b - 5) - there)
                + 2 * (there + back));
      }
    }
    var result = pair.evaluate(7, 5);
    assertThat(result.cost()).isCloseTo(cost, EIGHT_DIGITS);
    assertThat(result.first().sent()).isCloseTo(sent, EIGHT_DIGITS);
    assertThat(result.second().unmet()).isCloseTo(unmet, EIGHT_DIGITS);
    assertThat(result.second().fillRate()).isCloseTo(1 - unmet / 6, EIGHT_DIGITS);
    assertThat(result.moved()).isGreaterThan(result.first().sent());
  }

  @ParameterizedTest
  @CsvSource({
    "5, 6, 1, 9, 1, 9, 2",
    "5, 6, 1, 9, 1, 9, 10",
    "5, 6, 1, 9, 1, 9, 0",
    "2, 12, 1, 4, 1, 30, 1",
    "8, 3, 3, 5, 0.5, 40, 3",
    "0.3, 0.4, 1, 20, 1, 20, 0.5",
    "15, 15, 2, 2, 2, 2, 4"
  })
  void noOtherLevelsAreBetter(
      double mean1, double mean2, double h1, double p1, double h2, double p2, double moving) {
    var pair = new Transshipment(
        new Store(new Poisson(mean1), h1, p1), new Store(new Poisson(mean2), h2, p2), moving);
    double least = Double.POSITIVE_INFINITY;
    for (int a = 0; a <= 35; a++) {
      for (int b = 0; b <= 35; b++) {
        least = Math.min(least, pair.evaluate(a, b).cost());
      }
    }
    assertThat(pair.optimum().cost()).isCloseTo(least, withPercentage(1e-10));
  }

  @Test
  void freeMovingIsOneStore() {
    DemandLaw law = new Normal(100, 20);
    var pair = new Transshipment(new Store(law, 1, 9), new Store(law, 1, 9), 0);
    Newsvendor both = new Newsvendor(law.over(2), 1, 9);
    var best = pair.optimum();

    assertThat(best.cost()).isCloseTo(both.cost(both.level()), EIGHT_DIGITS);
    assertThat(best.first().level() + best.second().level())
        .isCloseTo(both.level(), withPercentage(1e-3));
    assertThat(pair.evaluate(120, 105).cost()).isCloseTo(both.cost(225), EIGHT_DIGITS);
  }

  @Test
  void continuousLaws() {
    var pair = new Transshipment(
        new Store(new Normal(100, 30), 1, 9), new Store(new LogNormal(4, 0.5), 1, 12), 3);
    var best = pair.optimum();
    double a = best.first().level();
    double b = best.second().level();
    for (int i = -2; i <= 2; i++) {
      for (int j = -2; j <= 2; j++) {
        assertThat(pair.evaluate(a + i, b + j).cost()).isGreaterThanOrEqualTo(best.cost() - 1e-9);
      }
    }
    double sum = 0;
    DemandLaw one = pair.first().demand();
    DemandLaw two = pair.second().demand();
    for (int i = 0; i < 300_000; i++) {
      double x = (i + 0.5) / 1_000;
      sum += one.cdf(a - x) * (1 - two.cdf(b + x)) / 1_000;
    }
    assertThat(best.first().sent()).isCloseTo(sum, EIGHT_DIGITS);
  }

  @Test
  void arguments() {
    Store whole = new Store(new Poisson(5), 1, 9);
    Store normal = new Store(new Normal(5, 1), 1, 9);
    assertThatThrownBy(() -> new Transshipment(whole, normal, 1)).hasMessageContaining("both");
    Transshipment pair = new Transshipment(whole, whole, 11);
    assertThatThrownBy(pair::optimum).hasMessageContaining("more than it saves");
    assertThatThrownBy(() -> pair.evaluate(0.5, 1)).hasMessageContaining("must be whole");
    assertThat(pair.evaluate(0, 0).moved()).isCloseTo(0, offset(0.0));
  }
}

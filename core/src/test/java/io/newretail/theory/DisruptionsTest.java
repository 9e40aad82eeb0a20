package io.newretail.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import io.newretail.theory.DemandLaw.Discrete;
import io.newretail.theory.DemandLaw.LogNormal;
import io.newretail.theory.DemandLaw.NegativeBinomial;
import io.newretail.theory.DemandLaw.Normal;
import io.newretail.theory.DemandLaw.Poisson;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values asserted by the public tests of stockpyl for Snyder and Shen (2019), examples 9.1 to 9.6; and brute force. */
final class DisruptionsTest {
  private static final Percentage EIGHT_DIGITS = withPercentage(1e-6);

  @Test
  void economicOrder() {
    var order = new Disruptions.Economic(8, 0.225, 5, 1_300, 1.5, 14);
    assertThat(order.optimum().quantity()).isCloseTo(772.8110739983106, withPercentage(1e-5));
    assertThat(order.optimum().cost()).isCloseTo(173.95000257319708, EIGHT_DIGITS);
    assertThat(order.approximation().quantity()).isCloseTo(773.1432417118889, EIGHT_DIGITS);
    assertThat(order.approximation().cost()).isCloseTo(173.957229385175, EIGHT_DIGITS);
    assertThat(order.cost(700)).isCloseTo(174.78711738886236, EIGHT_DIGITS);
    assertThat(order.cost(400)).isCloseTo(211.0841892589692, EIGHT_DIGITS);
    assertThat(order.approximateCost(700)).isCloseTo(174.80614234644133, EIGHT_DIGITS);
    assertThat(order.approximateCost(order.approximation().quantity()))
        .isCloseTo(order.approximation().cost(), EIGHT_DIGITS);
  }

  @Test
  void knownDemand() {
    var stock = new Disruptions.BaseStock(0.25, 3, 2_000, 0.04, 0.25);
    assertThat(stock.optimum().level()).isEqualTo(8_000);
    assertThat(stock.optimum().cost()).isCloseTo(2_737.0689654904354, EIGHT_DIGITS);
    assertThat(stock.cost(2_000)).isCloseTo(3_310.344827558603, EIGHT_DIGITS);
    assertThat(stock.cost(12_000)).isCloseTo(3_075.161637904759, EIGHT_DIGITS);
    assertThat(stock.cost(1_200)).isCloseTo(5_710.344790717086, EIGHT_DIGITS);
    assertThat(new Disruptions.BaseStock(1, 9, 5, 0.3, 1).cost(10))
        .isCloseTo(5 / 1.3, EIGHT_DIGITS);
  }

  @Test
  void yieldOfTheEconomicOrder() {
    var more = RandomYield.economicOrderAdditive(18_500, 0.06, 75_000, -15_000, 9_000);
    assertThat(more.quantity()).isCloseTo(230_246.37046881882, EIGHT_DIGITS);
    assertThat(more.cost()).isCloseTo(12_914.78222812913, EIGHT_DIGITS);
    assertThat(RandomYield.costOfOrderAdditive(300_000, 18_500, 0.06, 75_000, -15_000, 9_000))
        .isCloseTo(13_426.947368421053, EIGHT_DIGITS);

    double sd = Math.sqrt(0.0198);
    var part = RandomYield.economicOrderMultiplicative(18_500, 0.06, 75_000, 0.8333, sd);
    assertThat(part.quantity()).isCloseTo(254_477.46130342316, EIGHT_DIGITS);
    assertThat(part.cost()).isCloseTo(13_086.16169098594, EIGHT_DIGITS);
    assertThat(RandomYield.costOfOrderMultiplicative(300_000, 18_500, 0.06, 75_000, 0.8333, sd))
        .isCloseTo(13_263.770562822512, EIGHT_DIGITS);
  }

  @Test
  void yieldOfTheNewsvendor() {
    var more = RandomYield.newsvendorAdditive(15, 75, 1_500_000, new Normal(250_000, 200_000));
    assertThat(more.level()).isCloseTo(1_443_484.3132203403, EIGHT_DIGITS);
    assertThat(more.cost()).isCloseTo(4_497_316.9310527835, EIGHT_DIGITS);

    for (DemandLaw law : List.of(new LogNormal(-0.2, 0.4), new Normal(0.8, 0.1))) {
      var part = RandomYield.newsvendorMultiplicative(2, 7, 100, law);
      for (double other = 60; other < 400; other += 0.5) {
        double z = 100 / other;
        double cost = other * (2 * law.shortage(z) + 7 * law.excess(z));
        assertThat(cost).isGreaterThanOrEqualTo(part.cost());
      }
      double z = 100 / part.level();
      assertThat(part.level() * (2 * law.shortage(z) + 7 * law.excess(z)))
          .isCloseTo(part.cost(), EIGHT_DIGITS);
    }
  }

  @Test
  void unknownDemandThatIsKnown() {
    Discrete one = new Discrete(List.of(0.0, 1.0));
    var stock = new DisruptedBaseStock(one, 0, 0.04, 0.25, 0.25, 3);
    assertThat(stock.optimum().upTo()).isEqualTo(4);
    assertThat(stock.optimum().cost()).isCloseTo(2_737.0689654904354 / 2_000, EIGHT_DIGITS);
    assertThat(stock.evaluate(6).cost()).isCloseTo(3_075.161637904759 / 2_000, EIGHT_DIGITS);
  }

  @Test
  void noDisruptionIsTheNewsvendor() {
    var stock = new DisruptedBaseStock(new Poisson(4), 3, 0, 1, 1, 9);
    Newsvendor plain = new Newsvendor(new Poisson(16), 1, 9);
    assertThat(stock.optimum().upTo()).isEqualTo((int) plain.level());
    assertThat(stock.optimum().cost()).isCloseTo(plain.cost(plain.level()), EIGHT_DIGITS);
  }

  /** The sum over the length of the disruption, one length after the other. */
  @ParameterizedTest
  @CsvSource({"3, 0, 0.1, 0.3, 12", "2.5, 2, 0.05, 0.5, 15", "0.4, 1, 0.2, 0.15, 4"})
  void unknownDemandByBruteForce(double mean, int lead, double down, double up, int level) {
    var stock = new DisruptedBaseStock(new Poisson(mean), lead, down, up, 1, 9);
    double onHand = 0;
    double owed = 0;
    double late = 0;
    for (int n = 0; n < 400; n++) {
      double p = up / (down + up) * (n == 0 ? 1 : down * Math.pow(1 - up, n - 1.0));
      Poisson law = new Poisson(mean * (lead + 1 + n));
      onHand += p * law.excess(level);
      owed += p * law.shortage(level);
      late += p * (law.shortage(level) - new Poisson(mean * (lead + n)).shortage(level));
    }
    var result = stock.evaluate(level);
    assertThat(result.onHand()).isCloseTo(onHand, EIGHT_DIGITS);
    assertThat(result.backorders()).isCloseTo(owed, EIGHT_DIGITS);
    assertThat(result.fillRate()).isCloseTo(1 - late / mean, EIGHT_DIGITS);
    assertThat(result.cost()).isCloseTo(onHand + 9 * owed, EIGHT_DIGITS);
    for (int s = 0; s < 80; s++) {
      assertThat(stock.evaluate(s).cost())
          .isGreaterThanOrEqualTo(stock.optimum().cost());
    }
  }

  @Test
  void longDisruptionsAreQuick() {
    var stock = new DisruptedBaseStock(new NegativeBinomial(2, 0.25), 2, 0.01, 0.02, 1, 19);
    var best = stock.optimum();
    assertThat(best.onHand() - best.backorders())
        .isCloseTo(best.upTo() - 6 * (3 + (1.0 / 3) / 0.02), withPercentage(1e-5));
    assertThatThrownBy(() -> stock.evaluate(-1)).hasMessageContaining("upTo");
  }

  @Test
  void unknownDemandBySimulation() {
    Random random = new Random(7);
    int lead = 2;
    int level = 14;
    boolean up = true;
    int net = level;
    int[] due = new int[lead + 1];
    int position = level;
    double late = 0;
    double wanted = 0;
    double onHand = 0;
    int periods = 400_000;
    for (int t = 0; t < periods; t++) {
      up = up ? random.nextDouble() >= 0.1 : random.nextDouble() < 0.4;
      due[t % 3] = up ? level - position : 0;
      position = up ? level : position;
      net += due[(t + 1) % 3];
      int demand = random.nextInt(6);
      late += Math.min(demand, Math.max(0, demand - net));
      wanted += demand;
      net -= demand;
      position -= demand;
      onHand += Math.max(0, net);
    }
    Discrete law = new Discrete(List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0));
    var exact = new DisruptedBaseStock(law, lead, 0.1, 0.4, 1, 9).evaluate(level);
    assertThat(1 - late / wanted).isCloseTo(exact.fillRate(), offset(0.005));
    assertThat(onHand / periods).isCloseTo(exact.onHand(), withPercentage(1));
  }
}

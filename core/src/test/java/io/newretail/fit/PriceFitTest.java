package io.newretail.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.internal.clock.RandomStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Weekly prices with known elasticities, made again and again under fixed seeds. */
final class PriceFitTest {
  private static final double[] TRUTH = {-3, 2, 0.7};

  private static List<PriceRow> made(int weeks, long seed) {
    RandomStream random = new RandomStream();
    random.seek(seed);
    List<PriceRow> rows = new ArrayList<>();
    for (int store = 0; store < 15; store++) {
      for (int week = 0; week < weeks; week++) {
        double[] price = new double[4];
        double sum = 0;
        for (int b = 0; b < 4; b++) {
          price[b] = 2 * Math.exp(0.3 * (random.nextUniform() - 0.5));
          sum += Math.log(price[b]);
        }
        for (int b = 0; b < 4; b++) {
          double own = Math.log(price[b]);
          double feature = random.nextUniform() < 0.2 ? 1 : 0;
          double log = 5
              + 0.4 * b
              + 0.05 * store
              - 3 * own
              + 2 * (sum - own) / 3
              + 0.7 * feature
              + 0.4 * random.nextNormal();
          rows.add(new PriceRow(
              "s" + store,
              "b" + b,
              week,
              Math.exp(log),
              price[b],
              new PriceRow.Promotion(feature, 0)));
        }
      }
    }
    return rows;
  }

  /**
   * Forty files, three effects each. Standard errors clustered by 15 stores follow Student's law of 14 degrees, within 2 of which lie 93.5 %. Of 120, 112.2 are
   * expected, with a standard deviation of 2.7; outside 104 to 120 with probability 0.003 were all independent, below 0.02 with the two prices of a file correlated.
   */
  @Test
  void ownAndRivalsElasticityAndAdvertisingLieWithinTwoStandardErrorsAsOftenAsTheyShould() {
    int within = 0;
    double[] mean = new double[TRUTH.length];
    for (long seed = 100; seed < 140; seed++) {
      PriceFit.Result fit = PriceFit.of(made(40, seed), 10);
      for (int j = 0; j < TRUTH.length; j++) {
        Parameter c = fit.model().parts().coefficients().get(j);
        within += Math.abs(c.value() - TRUTH[j]) <= 2 * c.standardError() ? 1 : 0;
        mean[j] += c.value() / 40;
        assertThat(c.standardError()).isBetween(0.005, 0.5);
      }
      assertThat(fit.residual()).isCloseTo(0.4, within(0.04));
    }
    assertThat(within).isBetween(104, 119);
    for (int j = 0; j < TRUTH.length; j++) {
      assertThat(mean[j]).as("effect " + j).isCloseTo(TRUTH[j], within(0.06));
    }
  }

  @Test
  void weeksToComeArePredictedUpToTheNoise() {
    List<PriceRow> all = made(70, 5);
    List<PriceRow> past = all.stream().filter(r -> r.week() < 60).toList();
    List<PriceRow> next = all.stream().filter(r -> r.week() >= 60).toList();
    PriceModel model = PriceFit.of(past, 10).model();
    assertThat(model.error(next)).isCloseTo(0.4, within(0.04));
  }
}

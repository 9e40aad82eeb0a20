package io.newretail.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.internal.clock.RandomStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Weekly prices with known elasticities; within 3 standard errors, each fails by chance with probability 0.003. */
final class PriceFitTest {
  private static List<PriceRow> made(int weeks) {
    RandomStream random = new RandomStream();
    random.seek(5);
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

  @Test
  void ownAndRivalsElasticityAndAdvertisingComeBack() {
    PriceFit.Result fit = PriceFit.of(made(60), 10);
    double[] truth = {-3, 2, 0.7, 0};
    for (int j = 0; j < truth.length; j++) {
      Parameter c = fit.model().parts().coefficients().get(j);
      assertThat(c.value()).as(c.name()).isCloseTo(truth[j], within(3 * c.standardError()));
      assertThat(c.standardError()).isBetween(0.005, 0.25);
    }
    assertThat(fit.residual()).isCloseTo(0.4, within(0.02));
  }

  @Test
  void weeksToComeArePredictedUpToTheNoise() {
    List<PriceRow> all = made(70);
    List<PriceRow> past = all.stream().filter(r -> r.week() < 60).toList();
    List<PriceRow> next = all.stream().filter(r -> r.week() >= 60).toList();
    PriceModel model = PriceFit.of(past, 10).model();
    assertThat(model.error(next)).isCloseTo(0.4, within(0.04));
  }
}

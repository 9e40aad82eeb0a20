package io.newretail.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.report.Estimate;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

final class UniformModelsTest {
  /** A newsvendor's cost is not monotone in demand, the sold units are: 20 bought, demand exponential of mean 15 by inversion. */
  private static double sold(DoubleSupplier u) {
    return Math.min(20, -15 * Math.log1p(-u.getAsDouble()));
  }

  private static double variance(Model model, int n) {
    try (Replications runs = new Replications(model, 2)) {
      Estimate estimate = runs.more(n).estimate("sold");
      double half = estimate.halfWidth95() / 1.9623;
      return half * half * n;
    }
  }

  /** Var of a pair's mean against that of two independent runs: 1 + correlation. Sample variances of 1,000 spread by 5 %. */
  @Test
  void antitheticPairsCutTheVarianceOfWhatRisesInEveryNumber() {
    double plain = variance(UniformModels.plain("sold", 3, UniformModelsTest::sold), 1_000);
    double paired = variance(UniformModels.antithetic("sold", 3, UniformModelsTest::sold), 1_000);
    assertThat(paired).isLessThan(0.5 * plain / 2);
  }

  /** The mean of exp(-u) is 1 - 1/e. */
  @Test
  void intervalsOverPairsAreHonest() {
    double mean = 1 - Math.exp(-1);
    int covered = 0;
    for (int seed = 0; seed < 400; seed++) {
      Model model = UniformModels.antithetic("x", seed, u -> Math.exp(-u.getAsDouble()));
      try (Replications runs = new Replications(model, 1)) {
        covered += runs.more(20).estimate("x").covers(mean) ? 1 : 0;
      }
    }
    // Binomial of 400 and 0.95: a spread of 0.011, 4 of them.
    assertThat(covered / 400.0).isCloseTo(0.95, within(0.044));
  }

  @Test
  void theSecondRunOfAPairHasTheOtherEndOfEveryNumber() {
    Model model = UniformModels.antithetic("x", 5, DoubleSupplier::getAsDouble);
    assertThat(model.open().replicate(3)[0]).isCloseTo(0.5, within(1e-15));
    double first =
        UniformModels.plain("x", 5, DoubleSupplier::getAsDouble).open().replicate(3)[0];
    assertThat(first).isStrictlyBetween(0.0, 1.0);
  }
}

package io.newretail.experiment.rare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.newretail.experiment.rare.Splitting.Outcome;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SplittingTest {

  /** The number in M/M/1 at its jumps, from 1 on; over when the system is empty. */
  private record Queue(double load) implements RareProcess<Integer> {
    @Override
    public Integer start() {
      return 1;
    }

    @Override
    public Integer step(Integer state, DoubleSupplier uniforms) {
      return uniforms.getAsDouble() < load / (1 + load) ? state + 1 : state - 1;
    }

    @Override
    public double importance(Integer state) {
      return state;
    }

    @Override
    public boolean isOver(Integer state) {
      return state == 0;
    }
  }

  /** Gambler's ruin: the chance to reach L before 0 from 1. */
  private static double exact(double load, int level) {
    double odds = 1 / load;
    return (odds - 1) / (Math.pow(odds, level) - 1);
  }

  /**
   * Crude simulation needs (1 - p) / (p e^2) paths for a relative error of e. Here e is what these runs reach by their own interval, well
   * below 10 %, with less than a hundredth of those paths. The estimate is off by more than 4 standard errors in less than one seed of ten thousand.
   */
  @ParameterizedTest
  @CsvSource({
    "0.5, 20, 9.53675e-7, 2",
    "0.7, 30, 9.65993e-6, 5",
    "0.8, 60, 3.83124e-7, 5",
  })
  void whatHardlyEverHappensIsFoundAtAHundredthOfTheCost(
      double load, int level, double published, double gap) {
    assertThat(exact(load, level)).isCloseTo(published, within(1e-5 * published));
    Splitting splitting = Splitting.evenly(1 + gap, level, gap, 400);
    Outcome outcome = splitting.run(new Queue(load), 200, 17);
    double error = outcome.probability().halfWidth95() / 1.97;
    double relative = error / published;
    assertThat(relative).isLessThan(0.025);
    assertThat(outcome.probability().mean()).isCloseTo(published, within(4 * error));
    double crude = (1 - published) / (published * relative * relative);
    double paths = 200.0 * 400 * splitting.levels().size();
    assertThat(paths).isLessThan(crude / 100);
  }

  @Test
  void equalCallsAgreeAndWrongOnesAreTold() {
    Splitting splitting = Splitting.evenly(2, 6, 3, 50);
    assertThat(splitting.levels()).containsExactly(2.0, 5.0, 6.0);
    assertThat(splitting.run(new Queue(0.5), 5, 1)).isEqualTo(splitting.run(new Queue(0.5), 5, 1));
    assertThatThrownBy(() -> Splitting.evenly(2, 6, 0, 50)).hasMessageContaining("gap above 0");
    assertThatThrownBy(() -> Splitting.evenly(2, 6, 1, 1)).hasMessageContaining("effort: 1");
  }
}

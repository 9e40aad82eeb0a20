package io.newretail.experiment.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.experiment.Replications;
import io.newretail.experiment.optimise.Gradient;
import io.newretail.report.Estimate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TestbedTest {
  /** 40 replications of 20,000 periods: a tenth of the reference run, so its half-width is about 3 times as wide; 4.5 of them: error below 1e-4 a figure. */
  @ParameterizedTest
  @CsvSource({"1000, 2000, 1058.66, 4.51", "700, 1500, 689.59, 15.30", "600, 1000, 433.70, 32.06"})
  void longRunsOfTheContinuousStockMeetTheReference(
      double reorder, double upTo, double cost, double stockout) {
    ContinuousStock stock = ContinuousStock.first(5).over(20_000, 1_000);
    try (Replications runs = Replications.of(stock.at(new double[] {reorder, upTo}, 0))) {
      runs.more(40);
      Estimate found = runs.estimate("cost");
      assertThat(found.mean()).isCloseTo(cost, Offset.offset(2 * found.halfWidth95() + 0.6));
      assertThat(found.halfWidth95()).isLessThan(3);
      Estimate share = runs.estimate("stockout");
      assertThat(100 * share.mean())
          .isCloseTo(stockout, Offset.offset(200 * share.halfWidth95() + 0.02));
      assertThat(share.halfWidth95()).isLessThan(0.005);
    }
  }

  @Test
  void theBestOrderOfTheContinuousNewsvendorIsTheCriticalQuantile() {
    ContinuousNewsvendor problem = ContinuousNewsvendor.first(3);
    double best = problem.optimum();

    assertThat(best).isCloseTo(0.187790, Offset.offset(5e-7));
    try (Replications runs = Replications.of(problem.at(new double[] {best}, 0))) {
      Estimate profit = runs.more(200_000).estimate("profit");
      // twice a 95 % half-width: error 1e-4
      assertThat(profit.mean()).isCloseTo(0.463943, Offset.offset(2 * profit.halfWidth95()));
      assertThat(profit.halfWidth95()).isLessThan(0.002);
    }
  }

  @Test
  void thirtyUnitsOfAnyKindSellToThirtySubstitutingCustomers() {
    // nobody leaves without a purchase while there is something (the least utility is 6), so profit
    // is 9 min(30, units) - 5 units
    SubstitutingNewsvendor problem = SubstitutingNewsvendor.first(1);
    for (double units : new double[] {2, 3, 4}) {
      double[] order = new double[10];
      java.util.Arrays.fill(order, units);
      double[] outputs = problem.at(order, 0).open().replicate(7);
      assertThat(outputs[0]).isEqualTo(9 * Math.min(30, 10 * units) - 50 * units);
      assertThat(outputs[1]).isEqualTo(Math.min(1, units / 3));
    }
  }

  @Test
  void pathwiseSlopesOfTheNewsvendorAreThoseOfTheClosedFormAndOfDifferences() {
    ContinuousNewsvendor problem = ContinuousNewsvendor.first(8);
    for (double order : new double[] {0.1, 0.187790, 0.3}) {
      double[] point = {order};
      Estimate path = Gradient.pathwise(problem, point, 0, 20_000).slopes().get(0);
      Estimate step = Gradient.finiteDifference(
              problem, "profit", point, new double[] {1e-4}, 0, 20_000)
          .slopes()
          .get(0);
      double exact = 4 - 8 * problem.covered(order);

      double threeErrors = 3 * path.halfWidth95() / 1.96;
      assertThat(path.mean()).isCloseTo(exact, Offset.offset(threeErrors));
      assertThat(path.mean()).isCloseTo(step.mean(), Offset.offset(threeErrors));
    }
  }

  @Test
  void pathwiseSlopesOfABaseStockAreThoseOfTheClosedFormAndOfDifferences() {
    BaseStock problem = new BaseStock(100, 3, 1, 9, 200, 4);
    for (double level : new double[] {400, 600, 800}) {
      double[] point = {level};
      Estimate path = Gradient.pathwise(problem, point, 0, 400).slopes().get(0);
      Estimate step = Gradient.finiteDifference(problem, "cost", point, new double[] {0.01}, 0, 400)
          .slopes()
          .get(0);

      double threeErrors = 3 * path.halfWidth95() / 1.96;
      assertThat(path.mean()).isCloseTo(problem.slope(level), Offset.offset(threeErrors));
      assertThat(path.mean()).isCloseTo(step.mean(), Offset.offset(threeErrors));
    }
    // the Erlang quantile at 9/10: the slope is 0 there
    assertThat(problem.slope(668.078)).isCloseTo(0, Offset.offset(1e-4));
  }
}

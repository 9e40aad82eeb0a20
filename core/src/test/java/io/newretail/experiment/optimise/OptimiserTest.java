package io.newretail.experiment.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newretail.experiment.Model;
import io.newretail.experiment.Replications;
import io.newretail.experiment.testbed.BaseStock;
import io.newretail.experiment.testbed.ContinuousNewsvendor;
import io.newretail.experiment.testbed.ContinuousStock;
import io.newretail.experiment.testbed.SubstitutingNewsvendor;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class OptimiserTest {
  private static final SearchProblem STOCK = SearchProblem.minimise(
          "cost", Variable.real("s", 300, 1_500), Variable.real("S", 700, 2_500))
      .subjectTo(Constraint.atMost("stockout", 0.10));

  static List<Search> searches() {
    return List.of(
        Search.cmaes(),
        Search.bobyqa(),
        Search.integerOrdered(),
        Search.kriging(),
        Search.retrospective(Search.integerOrdered()));
  }

  @ParameterizedTest
  @MethodSource("searches")
  void theContinuousStockIsFeasibleAndNearTheBestOfAGridWithinAThousandReplications(Search search) {
    // replications of 1,000 periods, so that a tenth of stock-outs can be told at all
    ContinuousStock stock = ContinuousStock.first(21).over(1_000, 100);
    int budget = search instanceof Search.KrigingImprovement ? 300 : 800;
    Effort effort = Effort.of(5, budget, 3).endingWith(10, 50);
    Optimum optimum = Optimiser.of(STOCK, search, effort).run(stock);

    assertThat(optimum.spent()).isLessThanOrEqualTo(1_000);
    double[] point = optimum.best().values();
    double[] truth = longRun(point);
    double[] grid = bestOfGrid();
    assertThat(truth[1]).as("stock-out at %s", optimum.point()).isLessThanOrEqualTo(0.102);
    assertThat(truth[0]).as("cost at %s", optimum.point()).isLessThan(1.02 * grid[0]);
    assertThat(optimum.fresh().objective().mean())
        .isCloseTo(truth[0], Offset.offset(2.5 * optimum.fresh().objective().halfWidth95()));
  }

  private static double[] longRun(double[] point) {
    try (Replications runs =
        Replications.of(ContinuousStock.first(77).over(20_000, 1_000).at(point, 0))) {
      runs.more(10);
      return new double[] {
        runs.estimate("cost").mean(), runs.estimate("stockout").mean()
      };
    }
  }

  private static double[] bestOfGrid() {
    double[] best = {Double.MAX_VALUE, 1};
    for (double s = 800; s <= 1_000; s += 25) {
      for (double up = s + 25; up <= s + 300; up += 25) {
        double[] truth = shortRun(new double[] {s, up});
        if (truth[1] <= 0.10 && truth[0] < best[0]) {
          best = truth;
        }
      }
    }
    return best;
  }

  private static double[] shortRun(double[] point) {
    Model model = ContinuousStock.first(78).over(20_000, 1_000).at(point, 0);
    return model.open().replicate(0);
  }

  @ParameterizedTest
  @MethodSource("searches")
  void theNewsvendorsOrderIsFoundByEverySearch(Search search) {
    SearchProblem problem = SearchProblem.maximise("profit", Variable.real("order", 0, 1));
    ContinuousNewsvendor model = ContinuousNewsvendor.first(2);
    Optimum optimum =
        Optimiser.of(problem, search, Effort.of(2_000, 200_000, 1)).run(model);

    // the deviation of the optimum over 2,000 draws is 0.5 sqrt(1 / 2000) / f(x*) = 0.003; four of
    // them
    assertThat(optimum.point().get(0)).isCloseTo(0.187790, Offset.offset(0.015));
    assertThat(optimum.fresh().objective().covers(0.463943)
            || Math.abs(optimum.fresh().objective().mean() - 0.463943) < 0.01)
        .isTrue();
  }

  @Test
  void perturbationComesNearTheOptimumOfABaseStock() {
    BaseStock model = new BaseStock(100, 3, 1, 9, 100, 4);
    SearchProblem problem = SearchProblem.minimise("cost", Variable.real("level", 200, 1_500));
    Optimum optimum =
        Optimiser.of(problem, Search.spsa(), Effort.of(40, 4_000, 1)).run(model);

    // the long-run optimum is 668.08; the cost is flat about it
    assertThat(optimum.point().get(0)).isBetween(600.0, 740.0);
  }

  @Test
  void integerSearchFillsTheNewsstand() {
    Variable[] orders = new Variable[10];
    for (int i = 0; i < 10; i++) {
      orders[i] = Variable.whole("product " + i, 0, 10);
    }
    SearchProblem problem = SearchProblem.maximise("profit", orders);
    Optimum optimum = Optimiser.of(problem, Search.integerOrdered(), Effort.of(2, 2_000, 1))
        .startingAt(1, 1, 1, 1, 1, 1, 1, 1, 1, 1)
        .run(SubstitutingNewsvendor.first(6));

    assertThat(optimum.fresh().objective().mean()).isEqualTo(120);
    assertThat(optimum.point().stream().mapToDouble(v -> v).sum()).isEqualTo(30);
  }

  @Test
  void theSameCallGivesTheSameTraceForAnyNumberOfThreads() {
    ContinuousStock stock = ContinuousStock.first(21);
    for (Search search : searches()) {
      Effort effort = Effort.of(3, 90, 3);
      Optimum one = Optimiser.of(STOCK, search, effort.withThreads(1)).run(stock);
      assertThat(Optimiser.of(STOCK, search, effort.withThreads(4)).run(stock)).isEqualTo(one);
    }
  }

  @Test
  void theBudgetIsKeptAndNoPointIsPaidTwice() {
    int[] runs = {0};
    Response counted = (point, stage) -> Model.of("y", r -> {
      synchronized (runs) {
        runs[0] += stage == 0 ? 1 : 0;
      }
      return (point[0] - 3) * (point[0] - 3);
    });
    SearchProblem problem = SearchProblem.minimise("y", Variable.whole("x", 0, 20));
    for (Search search : searches()) {
      runs[0] = 0;
      Optimum optimum = Optimiser.of(problem, search, Effort.of(2, 60, 1)).run(counted);
      assertThat(optimum.point()).as("%s", search).containsExactly(3.0);
      assertThat(runs[0]).as("%s", search).isLessThanOrEqualTo(42);
    }
  }

  @Test
  void whereNothingKeepsTheBoundsTheLeastBreachIsTold() {
    Response line =
        (point, stage) -> Model.of(List.of("y", "z"), r -> new double[] {point[0], 10 - point[0]});
    SearchProblem problem =
        SearchProblem.minimise("y", Variable.whole("x", 0, 8)).subjectTo(Constraint.atMost("z", 1));
    Optimum optimum =
        Optimiser.of(problem, Search.integerOrdered(), Effort.of(1, 40, 1)).run(line);

    assertThat(optimum.point()).containsExactly(8.0);
    assertThat(optimum.best().isFeasible()).isFalse();
    assertThat(optimum.verdicts()).containsExactly(Constraint.Verdict.FAILS);
  }

  @Test
  void theBestOfTheSearchIsTooGoodToBeTrueAndTheFreshIntervalIsHonest() {
    // a flat response with noise: the search picks luck; 200 searches, coverage of 95 % intervals
    // within 4 standard errors (1.5 points)
    SearchProblem problem = SearchProblem.minimise("y", Variable.whole("x", 0, 30));
    int covered = 0;
    double promised = 0;
    for (int seed = 0; seed < 200; seed++) {
      long own = seed;
      Response noise = (point, stage) -> Model.of("y", r -> normal(own, stage, r, (int) point[0]));
      Optimum optimum = Optimiser.of(
              problem, Search.integerOrdered(), new Effort(4, 100, 4, 10, 1, seed))
          .run(noise);
      covered += optimum.fresh().objective().covers(0) ? 1 : 0;
      promised += optimum.best().objective().mean() / 200;
    }
    assertThat(covered).isBetween(178, 200);
    assertThat(promised).isLessThan(-0.5);
  }

  private static double normal(long seed, int stage, int replication, int point) {
    var draws = new io.newretail.internal.clock.RandomStream();
    long key = io.newretail.internal.clock.RandomStream.part(seed, stage * 1_000L + point);
    draws.seek(io.newretail.internal.clock.RandomStream.part(key, replication));
    return draws.nextNormal();
  }

  @Test
  void badArgumentsAreTold() {
    assertThatThrownBy(() -> Variable.real("x", 2, 1)).hasMessageContaining("rises");
    assertThatThrownBy(() -> new Effort(5, 4, 1, 2, 1, 0)).hasMessageContaining("budget: 4");
    assertThatThrownBy(() -> Search.retrospective(Search.spsa())).hasMessageContaining("inner");
  }
}

package io.newretail.experiment.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.newretail.experiment.Effort;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Purpose;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Constants, guarantees and costs of the procedures; macro-replications as {@link Effort} says. */
final class SelectionTest {
  /** Means as in Law's table; the best is the second. */
  private static final int BEST = 1;

  private static Observations law(long seed, boolean shared) {
    return (i, r) -> LawInventory.cost(
        LawInventory.POLICIES[i][0],
        LawInventory.POLICIES[i][1],
        shared ? seed : RandomStream.part(seed, i),
        r);
  }

  /** Normal of variance 1; all means 0 but that of the first, delta. */
  private static Observations slippage(long seed, double delta) {
    return (i, r) -> {
      RandomStream random = new RandomStream();
      random.seek(RandomStream.key(seed, r, Purpose.FIT, i));
      return random.nextNormal() + (i == 0 ? delta : 0);
    };
  }

  private static long right(int macros, LongFunction<Integer> best, int wanted) {
    return LongStream.range(0, macros)
        .parallel()
        .filter(m -> best.apply(m) == wanted)
        .count();
  }

  /** How few of the macro-replications a procedure of exactly 0.95 falls below with a probability of 0.001. */
  private static double least(int macros) {
    return 0.95 - 3.1 * Math.sqrt(0.95 * 0.05 / macros);
  }

  @ParameterizedTest
  @CsvSource({"10, 20, 0.302934, 11.5115", "50, 20, 0.459729, 17.4697"})
  void theConstantOfKimAndNelson(int k, int first, double eta, double square) {
    double found = SelectionConstants.kimNelson(k, first, 0.95);
    assertThat(found).isCloseTo(eta, within(1e-6));
    assertThat(2 * found * (first - 1)).isCloseTo(square, within(1e-4));
  }

  /** By drawing what the equations mean, 400,000 times: a share spreads by 0.0004, so 4 spreads. */
  @Test
  void theConstantsSolveTheirEquations() {
    int draws = 400_000;
    double h = SelectionConstants.rinott(2, 10, 0.9);
    double eta = SelectionConstants.screening(2, 10, 0.1);
    RandomStream random = new RandomStream();
    random.seek(5);
    double right = 0;
    double lost = 0;
    for (int d = 0; d < draws; d++) {
      double x = 2 * random.nextGamma(4.5);
      double y = 2 * random.nextGamma(4.5);
      double z = random.nextNormal();
      right += z < h / Math.sqrt(9 * (1 / x + 1 / y)) ? 1 : 0;
      lost += Math.abs(z) > eta * Math.sqrt(Math.min(x, y)) ? 1 : 0;
    }
    assertThat(right / draws).isCloseTo(0.9, within(0.002));
    assertThat(lost / draws).isCloseTo(0.1, within(0.002));
    assertThat(SelectionConstants.rinott(10, 20, 0.95))
        .isGreaterThan(SelectionConstants.rinott(9, 20, 0.95));
  }

  @Test
  void ofLawsNinePoliciesTheBestIsSelectedWithFewerRunsBySequentialScreening() {
    int macros = Effort.of(200);
    Selected[] sequential = new Selected[macros];
    Selected[] staged = new Selected[macros];
    IntStream.range(0, macros).parallel().forEach(m -> {
      sequential[m] = Selection.ofLowest(9, law(1_000L + m, true)).kimNelson(20, 1, 0.95);
      staged[m] = Selection.ofLowest(9, law(1_000L + m, false)).rinott(20, 1, 0.95);
    });
    long right =
        IntStream.range(0, macros).filter(m -> sequential[m].best() == BEST).count();
    double runs = IntStream.range(0, macros)
        .mapToLong(m -> sequential[m].total())
        .average()
        .orElse(0);
    double rinott =
        IntStream.range(0, macros).mapToLong(m -> staged[m].total()).average().orElse(0);
    assertThat(right / (double) macros).isGreaterThanOrEqualTo(0.95);
    assertThat(runs).isLessThan(rinott / 2);
  }

  @Test
  void theGuaranteesHoldInTheLeastFavourableCase() {
    int macros = Effort.of(1_000);
    double delta = 0.5;
    long kim = right(
        macros,
        m -> Selection.ofHighest(10, slippage(m, delta))
            .kimNelson(20, delta, 0.95)
            .best(),
        0);
    long rinott = right(
        macros,
        m -> Selection.ofHighest(10, slippage(m, delta)).rinott(20, delta, 0.95).best(),
        0);
    long good = right(
        macros,
        m -> Selection.ofHighest(10, slippage(m, delta))
            .goodSelection(20, 10, 5, delta, 0.95)
            .best(),
        0);
    assertThat(kim / (double) macros).isGreaterThan(least(macros));
    assertThat(rinott / (double) macros).isGreaterThan(least(macros));
    assertThat(good / (double) macros).isGreaterThan(least(macros));
  }

  /** The gap is some 10 % of the macro-replications, 3 spreads and more of the difference. */
  @Test
  void ofOneBudgetOptimalSharesSelectRightMoreOftenThanEqualOnes() {
    int macros = Math.max(200, Effort.of(1_000));
    int budget = 400;
    Observations[] worlds = new Observations[macros];
    for (int m = 0; m < macros; m++) {
      long seed = 50_000L + m;
      worlds[m] = (i, r) -> {
        RandomStream random = new RandomStream();
        random.seek(RandomStream.key(seed, r, Purpose.FIT, i));
        return i + 6 * random.nextNormal();
      };
    }
    long optimal = right(
        macros,
        m -> Selection.ofHighest(10, worlds[(int) m]).ocba(10, 20, budget).best(),
        9);
    long equal = right(
        macros, m -> Selection.ofHighest(10, worlds[(int) m]).equal(budget).best(), 9);
    assertThat(optimal - equal).isGreaterThan(Math.round(0.03 * macros));
  }

  @Test
  void theAnswerIsThatOfOneThread() {
    Selection one = Selection.ofLowest(9, law(7, false));
    Selection many = one.withThreads(8);
    assertThat(many.goodSelection(20, 20, 10, 1, 0.95))
        .isEqualTo(one.goodSelection(20, 20, 10, 1, 0.95));
    assertThat(many.kimNelson(20, 1, 0.95)).isEqualTo(one.kimNelson(20, 1, 0.95));
    assertThat(many.ocba(10, 9, 300)).isEqualTo(one.ocba(10, 9, 300));
    assertThat(one.ocba(10, 9, 300).total()).isEqualTo(300);
  }

  /** Two neighbours: the pairing cuts the variance of their difference at least 5 times. */
  @Test
  void commonRandomNumbersCutTheVarianceOfNeighbouringPolicies() {
    int n = 400;
    double[] paired = new double[n];
    double[] apart = new double[n];
    for (int r = 0; r < n; r++) {
      double one = LawInventory.cost(20, 60, 3, r);
      paired[r] = one - LawInventory.cost(20, 62, 3, r);
      apart[r] = one - LawInventory.cost(20, 62, 4, r);
    }
    assertThat(variance(apart) / variance(paired)).isGreaterThan(5);
  }

  private static double variance(double... values) {
    double mean =
        IntStream.range(0, values.length).mapToDouble(i -> values[i]).average().orElse(0);
    double sum = 0;
    for (double v : values) {
      sum += (v - mean) * (v - mean);
    }
    return sum / (values.length - 1);
  }

  /** The published means, 120 months: 2,000 runs, 5 standard errors. */
  @Test
  void theSystemIsLaws() {
    double[] means = {
      125.136, 118.951, 121.345, 126.932, 125.774, 125.463, 131.548, 143.912, 144.184
    };
    for (int p = 0; p < means.length; p++) {
      int[] policy = LawInventory.POLICIES[p];
      double mean = IntStream.range(0, 2_000)
          .mapToDouble(r -> LawInventory.cost(policy[0], policy[1], 9, r))
          .average()
          .orElse(0);
      assertThat(mean).isCloseTo(means[p], within(0.45));
    }
  }

  @Test
  void wrongCallsAreTold() {
    Selection two = Selection.ofLowest(2, (i, r) -> i);
    assertThatThrownBy(() -> two.kimNelson(20, 0, 0.95)).hasMessageContaining("delta: 0.0");
    assertThatThrownBy(() -> two.rinott(20, 1, 0.4)).hasMessageContaining("p: 0.4");
    assertThatThrownBy(() -> two.equal(5)).hasMessageContaining("budget: 5");
    assertThatThrownBy(() -> Selection.ofLowest(1, (i, r) -> i))
        .hasMessageContaining("alternatives: 1");
    assertThat(two.kimNelson(5, 0.1, 0.95).best()).isZero();
    assertThat(Selection.ofHighest(2, (i, r) -> 3).kimNelson(5, 0.1, 0.95).best())
        .isZero();
  }
}

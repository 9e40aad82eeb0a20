package io.newretail.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CoalitionGameTest {
  private static final double EXACT = 1e-12;

  private static CoalitionGame random(int players, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] worth =
        IntStream.range(0, 1 << players).mapToDouble(i -> random.nextDouble()).toArray();
    return CoalitionGame.of(players, s -> worth[s]);
  }

  @Test
  void shapleyIsEfficientAdditiveAndBlindToNamesAndGivesDummiesWhatTheyBring() {
    for (int seed = 0; seed < 20; seed++) {
      CoalitionGame a = random(6, seed);
      CoalitionGame b = random(6, 100 + seed);
      List<Double> split = a.shapley();
      assertThat(sum(split)).isCloseTo(a.total(), within(EXACT));
      List<Double> both = CoalitionGame.of(6, s -> a.worth(s) + b.worth(s)).shapley();
      CoalitionGame turned =
          CoalitionGame.of(6, s -> a.worth((s >> 1) | ((s & 1) << 5))); // player i was i - 1
      CoalitionGame dummy = CoalitionGame.of(7, s -> a.worth(s & 63) + ((s >> 6) == 1 ? 0.25 : 0));
      for (int i = 0; i < 6; i++) {
        assertThat(both.get(i)).isCloseTo(split.get(i) + b.shapley().get(i), within(EXACT));
        assertThat(turned.shapley().get((i + 1) % 6)).isCloseTo(split.get(i), within(EXACT));
        assertThat(dummy.shapley().get(i)).isCloseTo(split.get(i), within(EXACT));
      }
      assertThat(dummy.shapley().get(6)).isCloseTo(0.25, within(EXACT));
    }
  }

  @Test
  void playersWhoBringTheSameGetTheSame() {
    CoalitionGame game = CoalitionGame.of(12, s -> Math.sqrt(Integer.bitCount(s)));

    assertThat(game.shapley())
        .allSatisfy(v -> assertThat(v).isCloseTo(Math.sqrt(12) / 12, within(EXACT)));
  }

  /** Pooled newsvendors: holding 1, shortage 9, deviations 100, 80 and 60. */
  @Test
  void theSavingsOfPooledStoresAreSplitAsInTheGoldenCase() {
    List<Double> sds = List.of(100.0, 80.0, 60.0);
    CoalitionGame apart = CoalitionGame.of(3, Shapley.pooling(sds, 0, 1, 9));
    CoalitionGame alike = CoalitionGame.of(3, Shapley.pooling(sds, 0.3, 1, 9));

    assertClose(apart.shapley(), 5e-4, 113.350, 81.217, 53.625);
    assertClose(alike.shapley(), 5e-4, 135.571, 102.525, 72.293);
    CoalitionGame savings = CoalitionGame.savings(3, Shapley.pooling(sds, 0, 1, 9));
    assertThat(Core.least(savings)).isLessThanOrEqualTo(0);
    assertThat(Core.holds(savings, Nucleolus.of(savings))).isTrue();
  }

  /** Talmud: estates of 100, 200 and 300 against claims of 100, 200 and 300 (Aumann and Maschler 1985). */
  @Test
  void theNucleolusSplitsTheEstatesOfTheTalmud() {
    assertClose(Nucleolus.of(estate(100)), 1e-6, 100 / 3.0, 100 / 3.0, 100 / 3.0);
    assertClose(Nucleolus.of(estate(200)), 1e-6, 50, 75, 75);
    assertClose(Nucleolus.of(estate(300)), 1e-6, 50, 100, 150);
  }

  private static CoalitionGame estate(double estate) {
    double[] claims = {100, 200, 300};
    return CoalitionGame.of(3, s -> {
      double others = 0;
      for (int i = 0; i < 3; i++) {
        others += (s >> i & 1) == 0 ? claims[i] : 0;
      }
      return Math.max(0, estate - others);
    });
  }

  @Test
  void threeWhoMustBeTwoHaveAnEmptyCore() {
    CoalitionGame game = CoalitionGame.of(3, s -> Integer.bitCount(s) >= 2 ? 1 : 0);

    assertThat(Core.least(game)).isCloseTo(1 / 3.0, within(1e-9));
    Core.Objection objection = Core.objection(game, List.of(0.5, 0.3, 0.2));
    assertThat(objection.coalition()).isEqualTo(6);
    assertThat(objection.excess()).isCloseTo(0.5, within(EXACT));
    assertClose(Nucleolus.of(game), 1e-9, 1 / 3.0, 1 / 3.0, 1 / 3.0);
  }

  @Test
  void nucleolusOfRandomGamesBringsTheGreatestExcessToTheLeastCore() {
    for (int seed = 0; seed < 10; seed++) {
      CoalitionGame game = random(5, 1_000 + seed);
      List<Double> split = Nucleolus.of(game);
      assertThat(sum(split)).isCloseTo(game.total(), within(1e-8));
      assertThat(Core.objection(game, split).excess()).isCloseTo(Core.least(game), within(1e-7));
    }
  }

  @Test
  void bargainersShareTheRestByWeight() {
    assertClose(NashBargaining.split(100, List.of(10.0, 30.0), List.of(1.0, 1.0)), EXACT, 40, 60);
    assertClose(NashBargaining.split(100, List.of(10.0, 30.0), List.of(2.0, 1.0)), EXACT, 50, 50);
  }

  @Test
  void effectsAndDividendsAddUpToTheTotal() {
    // 3 a + 2 b + 4 a b: main effects 3 + 4 / 2 and 2 + 4 / 2, interaction half of 4
    Factorial f = Factorial.of(2, s -> 3 * (s & 1) + 2 * (s >> 1) + (s == 3 ? 4 : 0));
    assertThat(f.effects()).containsExactly(0.0, 5.0, 4.0, 2.0);
    assertThat(f.dividends()).containsExactly(0.0, 3.0, 2.0, 4.0);
    assertThat(f.total()).isEqualTo(9);

    CoalitionGame game = random(6, 7);
    Factorial random = Factorial.of(6, game::worth);
    assertThat(random.total()).isCloseTo(game.total(), within(EXACT));
    assertThat(sum(random.dividends())).isCloseTo(game.total(), within(1e-10));
  }

  private static double sum(List<Double> values) {
    return values.stream().mapToDouble(v -> v).sum();
  }

  private static void assertClose(List<Double> values, double tolerance, double... expected) {
    assertThat(values).hasSize(expected.length);
    Arrays.setAll(expected, i -> {
      assertThat(values.get(i)).isCloseTo(expected[i], within(tolerance));
      return expected[i];
    });
  }
}

package io.newretail.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Mahajan and van Ryzin (2001); Blanchet, Gallego and Goyal (2016); Smith and Agrawal (2000). */
final class SubstitutionTheoryTest {
  private static final Offset<Double> SAME = within(1e-12);
  private static final double[] NINE = {9, 9};

  /** The instance of the SimOpt test bed, problem DynamNews: two items, five customers, u = (1, 1), mu = 1. */
  @Test
  void theTestBedsExpectedProfits() {
    var category = DynamicSubstitution.logit(1, 1);
    assertThat(category.profit(5, new int[] {2, 3}, NINE, 5, 5)).isCloseTo(11.570520, within(5e-7));
    var best = category.best(5, NINE, 5, 5);
    assertThat(best.stock()).containsExactly(2, 2);
    assertThat(best.profit()).isCloseTo(13.198774, within(5e-7));
  }

  @Test
  void moreOfAnItemNeverLowersAllUnitsSoldButCanLowerAnotherItemsSalesAndTheRevenue() {
    var category = DynamicSubstitution.logit(2, 0, 1);
    for (int a = 0; a < 4; a++) {
      for (int b = 0; b < 4; b++) {
        double before = total(category, a, b, 2);
        assertThat(total(category, a + 1, b, 2)).isGreaterThan(before - 1e-12);
        assertThat(total(category, a, b + 1, 2)).isGreaterThan(before - 1e-12);
      }
    }
    assertThat(category.sold(1, 4, 3, 2, 0)).isLessThan(category.sold(1, 4, 1, 2, 0) - 0.1);
    double[] prices = {1, 9, 0};
    assertThat(category.revenue(4, new int[] {3, 2, 0}, prices).get(4))
        .isLessThan(category.revenue(4, new int[] {1, 2, 0}, prices).get(4) - 0.5);
  }

  private static double total(DynamicSubstitution category, int... stock) {
    return category.sold(0, 4, stock) + category.sold(1, 4, stock) + category.sold(2, 4, stock);
  }

  @Test
  void ampleStockSellsTheLogitShareToEveryCustomer() {
    var category = DynamicSubstitution.logit(0.3, -1);
    var shares = Choice.logit(0.3, -1);
    assertThat(category.sold(0, 6, 6, 6)).isCloseTo(6 * shares.items().get(0), SAME);
    assertThat(category.sold(1, 6, 6, 6)).isCloseTo(6 * shares.items().get(1), SAME);
    assertThatThrownBy(() -> category.sold(2, 6, 6, 6)).hasMessageContaining("item: 2");
    assertThatThrownBy(() -> category.profit(1, new int[] {-1, 0}, NINE, 1, 1))
        .hasMessageContaining("stock: -1");
  }

  @Test
  void theChainOfALogitHasTheSharesOfTheLogitForEveryOffer() {
    Random random = new Random(4);
    for (int round = 0; round < 20; round++) {
      double[] u = random.doubles(6, -2, 2).toArray();
      var chain = MarkovChoice.logit(u);
      for (int set = 0; set < 64; set++) {
        double[] left = u.clone();
        Set<Integer> offered = new TreeSet<>();
        for (int i = 0; i < 6; i++) {
          if ((set & (1 << i)) == 0) {
            left[i] = Double.NEGATIVE_INFINITY;
          } else {
            offered.add(i);
          }
        }
        same(chain.shares(offered), Choice.logit(left));
        same(chain.shares(2_000, offered), Choice.logit(left));
      }
    }
  }

  private static void same(Choice.Shares actual, Choice.Shares expected) {
    assertThat(actual.none()).isCloseTo(expected.none(), within(1e-9));
    for (int i = 0; i < expected.items().size(); i++) {
      assertThat(actual.items().get(i)).isCloseTo(expected.items().get(i), within(1e-9));
    }
  }

  @Test
  void oneAttemptIsTheLogitWhenOneItemIsGoneAndLessWhenTwoAre() {
    double[] u = {0.4, 0.1, -0.5, 0.9};
    var first = Choice.logit(u);
    var proportional = MarkovChoice.logit(u);
    same(proportional.shares(1, Set.of(0, 2, 3)), Choice.without(1, u));
    double[] two = {0.4, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.9};
    assertThat(proportional.shares(1, Set.of(0, 3)).none())
        .isGreaterThan(Choice.logit(two).none() + 0.01);

    // p_j + acceptance x (what items 1 and 2 lose) x p_j over the others, by hand.
    double[] p = first.items().stream().mapToDouble(Double::doubleValue).toArray();
    double sum = p[0] + p[1] + p[2] + p[3];
    var model = MarkovChoice.proportional(0.6, p);
    double byHand = p[3] + 0.6 * p[3] * (p[1] / (sum - p[1]) + p[2] / (sum - p[2]));
    assertThat(model.shares(1, Set.of(0, 3)).items().get(3)).isCloseTo(byHand, SAME);
    assertThat(model.shares(0, Set.of(0, 3)).items().get(3)).isCloseTo(p[3], SAME);
  }

  @Test
  void noOfferBeatsTheOneOfOptimalStopping() {
    Random random = new Random(9);
    for (int round = 0; round < 20; round++) {
      double[][] next = new double[6][6];
      for (int i = 0; i < 6; i++) {
        for (int j = 0; j < 6; j++) {
          next[i][j] = i == j ? 0 : random.nextDouble() / 6;
        }
      }
      var chain = MarkovChoice.of(random.doubles(6, 0, 1.0 / 6).toArray(), next);
      double[] margins = random.doubles(6, 0, 9).toArray();
      double most = 0;
      for (int set = 0; set < 64; set++) {
        Set<Integer> offered = new TreeSet<>();
        for (int i = 0; i < 6; i++) {
          if ((set & (1 << i)) != 0) {
            offered.add(i);
          }
        }
        most = Math.max(most, chain.shares(offered).value(margins));
      }
      assertThat(chain.bestAssortment(margins).value()).isCloseTo(most, within(1e-9));
    }
  }

  @Test
  void aChainMustLetShoppersLeave() {
    double[][] round = {{0, 1}, {1, 0}};
    var chain = MarkovChoice.of(new double[] {0.5, 0.5}, round);
    assertThatThrownBy(() -> chain.shares(Set.of())).hasMessageContaining("for ever");
    assertThatThrownBy(() -> MarkovChoice.of(new double[] {1, 0.5}, round))
        .hasMessageContaining("first: sum 1.5");
    assertThat(chain.shares(Set.of(1)).items()).isEqualTo(List.of(0.0, 1.0));
  }
}

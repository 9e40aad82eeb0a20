package io.newretail.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import com.google.common.base.Splitter;
import io.newretail.theory.DemandLaw.NegativeBinomial;
import io.newretail.theory.DemandLaw.Normal;
import io.newretail.theory.DemandLaw.Poisson;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Optimal costs to two decimals: P. Zipkin, Operations Research 56 (2008), numerical study with mean demand 5 and h = 1. More
 * digits and base-stock figures: value iteration and stationary distributions by an independent program.
 */
final class LostSalesTest {
  private static final Offset<Double> CLOSE = offset(2e-5);

  private static LostSales system(String law, double mean, int lead, double p) {
    DemandLaw demand =
        law.equals("poisson") ? new Poisson(mean) : new NegativeBinomial(1, 1 / (1 + mean));
    return new LostSales(demand, lead, 1, p);
  }

  @ParameterizedTest
  @CsvSource({
    "poisson, 3, 2, 4, 3.3999622, 2e-05",
    "poisson, 5, 1, 4, 4.0407112, 2e-05",
    "poisson, 5, 1, 19, 6.675744, 2e-05",
    "poisson, 5, 2, 9, 6.0936424, 2e-05",
    "poisson, 5, 2, 39, 9.1063803, 2e-05",
    "poisson, 5, 3, 4, 4.5987184, 2e-05",
    "poisson, 5, 3, 19, 8.3625107, 2e-05",
    "poisson, 5, 4, 9, 6.8359416, 0.0001",
    "poisson, 5, 4, 39, 10.794413, 0.0001",
    "poisson, 8, 2, 4, 5.5636423, 2e-05",
    "geometric, 5, 1, 9, 14.508171, 2e-05",
    "geometric, 5, 1, 39, 23.865686, 2e-05",
    "geometric, 5, 2, 4, 10.240212, 2e-05",
    "geometric, 5, 2, 19, 20.890555, 2e-05",
    "geometric, 5, 3, 9, 16.136741, 2e-05",
    "geometric, 5, 3, 39, 27.963539, 2e-05",
    "geometric, 5, 4, 4, 10.606504, 0.0001",
    "geometric, 5, 4, 19, 22.953006, 0.0001"
  })
  void theLeastCost(String law, double mean, int lead, double p, double cost, double tolerance) {
    LostSales.Optimum best = system(law, mean, lead, p).optimum();

    assertThat(best.cost()).isCloseTo(cost, offset(tolerance));
    assertThat(best.error()).isLessThan(1e-5);
  }

  @ParameterizedTest
  @CsvSource({
    "poisson, 3, 2, 4, 10, 3.584219, 2.107522, 0.369174, 0.876942",
    "poisson, 5, 1, 4, 12, 4.162803, 2.720934, 0.360467, 0.927907",
    "poisson, 5, 1, 19, 15, 6.727785, 5.164551, 0.082275, 0.983545",
    "poisson, 5, 2, 9, 19, 6.316261, 4.579065, 0.193022, 0.961396",
    "poisson, 5, 2, 39, 22, 9.190278, 7.156448, 0.052149, 0.98957",
    "poisson, 5, 3, 4, 20, 4.974996, 2.487498, 0.621875, 0.875625",
    "poisson, 5, 3, 19, 26, 8.604489, 6.452955, 0.113239, 0.977352",
    "poisson, 5, 4, 9, 28, 7.270933, 4.525333, 0.305067, 0.938987",
    "poisson, 5, 4, 39, 33, 11.062288, 8.347987, 0.069597, 0.986081",
    "poisson, 8, 2, 4, 26, 5.887673, 3.666145, 0.555382, 0.930577",
    "geometric, 5, 1, 9, 17, 14.727332, 8.404969, 0.702485, 0.859503",
    "geometric, 5, 1, 39, 27, 24.006637, 17.341787, 0.170894, 0.965821",
    "geometric, 5, 2, 4, 15, 10.704982, 4.587849, 1.529283, 0.694143",
    "geometric, 5, 2, 19, 28, 21.308146, 14.132929, 0.377643, 0.924471",
    "geometric, 5, 3, 9, 26, 16.871665, 9.345128, 0.836282, 0.832744",
    "geometric, 5, 3, 39, 40, 28.51088, 20.79171, 0.197927, 0.960415"
  })
  void theBestBaseStock(
      String law,
      double mean,
      int lead,
      double p,
      int level,
      double cost,
      double onHand,
      double lost,
      double fillRate) {
    LostSales.BaseStock best = system(law, mean, lead, p).bestBaseStock();

    assertThat(best.level()).isEqualTo(level);
    assertThat(best.cost()).isCloseTo(cost, CLOSE);
    assertThat(best.onHand()).isCloseTo(onHand, CLOSE);
    assertThat(best.lost()).isCloseTo(lost, CLOSE);
    assertThat(best.fillRate()).isCloseTo(fillRate, CLOSE);
  }

  @ParameterizedTest
  @CsvSource({
    "poisson, 3, 2, 4, 8, 3.96677 3.65981 3.58422 3.74044 4.11356",
    "poisson, 5, 1, 4, 10, 4.55831 4.2104 4.1628 4.38953 4.84952",
    "poisson, 5, 1, 19, 13, 7.86335 6.97333 6.72779 6.95404",
    "poisson, 5, 2, 9, 17, 6.63179 6.33153 6.31626 6.55397 7.00482",
    "poisson, 5, 2, 39, 20, 10.4389 9.51688 9.19028 9.31359 9.75884",
    "poisson, 5, 3, 4, 18, 5.34358 5.09924 4.975 4.97791 5.11208",
    "poisson, 5, 3, 19, 24, 9.09287 8.69355 8.60449 8.78395 9.18617",
    "poisson, 5, 4, 9, 26, 7.65273 7.38035 7.27093 7.32311 7.53121",
    "poisson, 5, 4, 39, 31, 11.92521 11.31132 11.06229 11.12216 11.4344",
    "poisson, 8, 2, 4, 24, 6.04389 5.89314 5.88767 6.02701 6.30668",
    "geometric, 5, 1, 9, 15, 15.0638 14.82654 14.72733 14.75326 14.89218",
    "geometric, 5, 1, 39, 25, 24.3941 24.11759 24.00664 24.04125 24.20357",
    "geometric, 5, 2, 4, 13, 10.8868 10.75777 10.70498 10.72605 10.81833",
    "geometric, 5, 2, 19, 26, 21.51031 21.35221 21.30815 21.36895 21.52589",
    "geometric, 5, 3, 9, 25, 16.90235 16.87167 16.91284 17.02291",
    "geometric, 5, 3, 39, 38, 28.64931 28.52683 28.51088 28.59303 28.76527"
  })
  void givenBaseStocks(String law, double mean, int lead, double p, int level, String costs) {
    int at = level;
    for (String cost : Splitter.on(" ").split(costs)) {
      assertThat(system(law, mean, lead, p).evaluate(at).cost())
          .isCloseTo(Double.parseDouble(cost), offset(6e-5));
      at++;
    }
  }

  @Test
  void withoutStockEverythingIsLost() {
    LostSales.BaseStock none = system("poisson", 3, 2, 4).evaluate(0);

    assertThat(none.cost()).isCloseTo(12, CLOSE);
    assertThat(none.fillRate()).isCloseTo(0, CLOSE);
    assertThat(new LostSales(new Poisson(1), 1, 100, 1).optimum().cost()).isCloseTo(1, CLOSE);
    assertThat(new LostSales(new Poisson(1), 1, 100, 1).bestBaseStock().level()).isEqualTo(0);
  }

  @Test
  void argumentsAreChecked() {
    assertThatThrownBy(() -> new LostSales(new Normal(5, 1), 1, 1, 9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("demand: ");
    assertThatThrownBy(() -> new LostSales(new Poisson(5), 0, 1, 9))
        .hasMessage("leadTime: 0: must be >= 1");
    assertThatThrownBy(() -> new LostSales(new Poisson(5), 1, 0, 9))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> system("poisson", 5, 1, 9).evaluate(-1))
        .hasMessage("level: -1: must be >= 0");
    assertThatThrownBy(() -> system("poisson", 500, 4, 9).optimum())
        .isInstanceOf(IllegalArgumentException.class);
  }
}

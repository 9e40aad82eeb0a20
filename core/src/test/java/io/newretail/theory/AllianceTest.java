package io.newretail.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import io.newretail.theory.DemandLaw.Discrete;
import io.newretail.theory.DemandLaw.Normal;
import io.newretail.theory.SupplyContract.Profits;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/**
 * Validation family alliance_cost_sharing: Mueller, Scarsini and Shaked (2002); Simchi-Levi, Kaminsky and Simchi-Levi; Sheffi
 * (2006); Cachon and Lariviere (2005).
 */
final class AllianceTest {
  private static final Percentage EIGHT_DIGITS = withPercentage(1e-6);

  @Test
  void poolingOfThreeEqualStores() {
    IntToDoubleFunction game = Shapley.pooling(List.of(10.0, 10.0, 10.0), 0, 1, 9);
    List<Double> charges = Shapley.values(3, game);

    charges.forEach(charge -> assertThat(charge).isCloseTo(10.1324009, EIGHT_DIGITS));
    assertThat(game.applyAsDouble(1)).isCloseTo(17.5498332, EIGHT_DIGITS);
    assertThat(game.applyAsDouble(7)).isCloseTo(30.3972028, EIGHT_DIGITS);
    assertThat(3 * game.applyAsDouble(1) - game.applyAsDouble(7))
        .isCloseTo(22.2522968, EIGHT_DIGITS);
    assertThat(Shapley.inCore(charges, game)).isTrue();
  }

  @Test
  void poolingOfTwoStores() {
    IntToDoubleFunction game = Shapley.pooling(List.of(30.0, 40.0), 0, 1, 4);
    List<Double> charges = Shapley.values(2, game);

    assertThat(game.applyAsDouble(1)).isCloseTo(41.9942881, EIGHT_DIGITS);
    assertThat(game.applyAsDouble(2)).isCloseTo(55.9923841, EIGHT_DIGITS);
    assertThat(charges.get(0)).isCloseTo(27.996192, EIGHT_DIGITS);
    assertThat(charges.get(1)).isCloseTo(41.9942881, EIGHT_DIGITS);
    assertThat(game.applyAsDouble(3)).isCloseTo(69.9904801, EIGHT_DIGITS);
    assertThat(Shapley.inCore(List.of(0.0, game.applyAsDouble(3)), game)).isFalse();
    assertThatThrownBy(() -> Shapley.inCore(List.of(0.0, 1.0), game))
        .hasMessageContaining("must sum");
  }

  @Test
  void aGloveAndAnAirport() {
    IntToDoubleFunction glove = c -> (c & 1) == 1 && c > 1 ? 1 : 0;
    assertThat(Shapley.values(3, glove).get(0)).isCloseTo(2.0 / 3, EIGHT_DIGITS);
    assertThat(Shapley.values(3, glove).get(1)).isCloseTo(1.0 / 6, EIGHT_DIGITS);
    List<Double> runway = Shapley.values(16, c -> 32 - Integer.numberOfLeadingZeros(c));
    double share = 0;
    for (int i = 0; i < 16; i++) {
      share += 1.0 / (16 - i);
      assertThat(runway.get(i)).isCloseTo(share, EIGHT_DIGITS);
    }
    assertThatThrownBy(() -> Shapley.values(25, glove)).hasMessageContaining("must be in");
    assertThatThrownBy(() -> Shapley.pooling(List.of(1.0, 1.0, 1.0), -1, 1, 1).applyAsDouble(7))
        .hasMessageContaining("not possible");
  }

  private static void same(Profits actual, double quantity, double retailer, double maker) {
    assertThat(actual.quantity()).isCloseTo(quantity, EIGHT_DIGITS);
    assertThat(actual.retailer()).isCloseTo(retailer, EIGHT_DIGITS);
    assertThat(actual.manufacturer()).isCloseTo(maker, EIGHT_DIGITS);
    assertThat(actual.chain()).isCloseTo(retailer + maker, EIGHT_DIGITS);
  }

  @Test
  void swimsuits() {
    Discrete demand = SupplyContract.demandOf(
        List.of(8_000, 10_000, 12_000, 14_000, 16_000, 18_000),
        List.of(0.11, 0.11, 0.28, 0.22, 0.18, 0.1));
    SupplyContract season = new SupplyContract(demand, 125, 35, 20, 100_000);

    same(season.retailerDecides(season.wholesale(80)), 12_000, 470_700, 440_000);
    same(season.retailerDecides(season.revenueSharing(60, 0.15)), 14_000, 504_325, 481_375);
    assertThat(season.profits(14_000, season.wholesale(80)).chain())
        .isCloseTo(985_700, EIGHT_DIGITS);
  }

  @Test
  void sheffi() {
    Discrete demand = SupplyContract.demandOf(
        List.of(500, 600, 700, 800, 900, 1_000, 1_100, 1_200),
        List.of(2.0, 5.0, 11.0, 15.0, 10.0, 5.0, 3.0, 1.0));
    SupplyContract season = new SupplyContract(demand, 200, 50, 10, 0);

    assertThat(demand.mean()).isCloseTo(811.538462, EIGHT_DIGITS);
    same(season.retailerDecides(season.wholesale(135)), 700, 42_211.5385, 59_500);
    same(season.retailerDecides(season.buyback(135, 100)), 900, 46_961.5385, 66_115.3846);
    assertThat(season.integrated().quantity()).isEqualTo(900);
    assertThat(season.integrated().retailer()).isCloseTo(113_076.923, EIGHT_DIGITS);
    assertThat(season.integrated().manufacturer())
        .isCloseTo(0, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(season.retailerDecides(season.wholesale(201)).quantity()).isZero();
    assertThatThrownBy(() -> season.buyback(135, 140)).hasMessageContaining("below wholesale");
  }

  @Test
  void coordination() {
    SupplyContract season = new SupplyContract(new Normal(1_000, 300), 100, 40, 10, 0);

    same(
        season.retailerDecides(season.revenueAndSalvageSharing(24, 0.4)),
        1_129.21819,
        30_109.6837,
        20_073.1224);
    assertThat(season.integrated().chain()).isCloseTo(50_182.8061, EIGHT_DIGITS);
  }
}

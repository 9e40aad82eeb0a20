package io.newretail.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newretail.theory.DemandLaw;
import org.junit.jupiter.api.Test;

/** What a policy orders at a position; at most, not below, the reorder point. */
final class StockPolicyTest {
  @Test
  void aReorderPointIsReachedAtEquality() {
    StockPolicy policy = StockPolicy.reorderUpTo(6, 40);
    assertThat(StockPolicy.quantity(policy, 7)).isZero();
    assertThat(StockPolicy.quantity(policy, 6)).isEqualTo(34);
    assertThat(StockPolicy.quantity(policy, -3)).isEqualTo(43);
  }

  @Test
  void lotsBringThePositionAboveTheReorderPoint() {
    StockPolicy policy = StockPolicy.reorderQuantity(10, 5);
    assertThat(StockPolicy.quantity(policy, 11)).isZero();
    assertThat(StockPolicy.quantity(policy, 10)).isEqualTo(5);
    assertThat(StockPolicy.quantity(policy, 6)).isEqualTo(5);
    assertThat(StockPolicy.quantity(policy, 5)).isEqualTo(10);
  }

  @Test
  void aNewsvendorOrdersUpToTheCriticalRatio() {
    StockPolicy policy = StockPolicy.newsvendor(new DemandLaw.Poisson(6), 1, 4);
    assertThat(StockPolicy.quantity(policy, 3)).isEqualTo(5);
    assertThat(StockPolicy.quantity(StockPolicy.none(), -9)).isZero();
  }

  @Test
  void whatNeedsMoreThanThePositionIsRefused() {
    assertThatThrownBy(() -> StockPolicy.quantity(StockPolicy.echelonBaseStock(5), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("by the position alone");
  }
}

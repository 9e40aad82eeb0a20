package io.newretail.examples.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.report.Comparison;
import io.newretail.report.Estimate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class OwnRulesTest {
  @Test
  void ownRulesMeetTheSameShoppersAndDecideOtherwise() {
    Comparison comparison = OwnRules.comparison(3);

    assertThat(difference(comparison, "baskets.placed").mean()).isZero();
    assertThat(difference(comparison, "baskets.refused.rule").mean()).isPositive();
    Estimate received = difference(comparison, "units.received");
    assertThat(received.mean() + received.halfWidth95()).isNegative();
  }

  private static Estimate difference(Comparison comparison, String kpi) {
    return Objects.requireNonNull(comparison.differences().get(kpi)).estimate();
  }
}

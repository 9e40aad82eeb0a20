package io.newretail.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Slopes of logit shares (Train 2009), and beliefs that come true (Gao and Su 2017). */
final class ChannelChoiceTheoryTest {
  private static final double B = 0.15;

  private static double[] utilities(double feeOfFirst) {
    return new double[] {1 - B * feeOfFirst, 0.4, 0.1, -0.6};
  }

  @Test
  void slopesAreThoseOfTheShares() {
    double h = 1e-5;
    var at = Choice.logit(utilities(6));
    var up = Choice.logit(utilities(6 + h));
    var down = Choice.logit(utilities(6 - h));
    double own = at.items().get(0);
    assertThat((up.items().get(0) - down.items().get(0)) / (2 * h))
        .isCloseTo(Choice.ownSlope(B, own), within(1e-9));
    double slopes = Choice.ownSlope(B, own) + Choice.crossSlope(B, at.none(), own);
    for (int c = 1; c < 4; c++) {
      double slope = Choice.crossSlope(B, at.items().get(c), own);
      assertThat((up.items().get(c) - down.items().get(c)) / (2 * h))
          .isCloseTo(slope, within(1e-9));
      slopes += slope;
    }
    assertThat(slopes).isCloseTo(0, within(1e-12));
  }

  /** Independence of irrelevant alternatives: exact in the logit, broken in a nest, kept between nests. */
  @Test
  void aNestBreaksTheRatiosThatTheLogitKeeps() {
    var before = Choice.logit(utilities(6));
    var after = Choice.logit(utilities(9));
    assertThat(after.items().get(1) / after.items().get(2))
        .isCloseTo(before.items().get(1) / before.items().get(2), within(1e-12));

    // Collect and walk in stand in one nest; deliver alone.
    var cheap = Choice.nested(new double[][] {{0.2}, {0.4, 0.1}}, new double[] {1, 0.5}, 0);
    var dear = Choice.nested(new double[][] {{0.2}, {-0.6, 0.1}}, new double[] {1, 0.5}, 0);
    double deliver = dear.items().get(0).get(0) / cheap.items().get(0).get(0);
    double walkIn = dear.items().get(1).get(1) / cheap.items().get(1).get(1);
    assertThat(walkIn).isGreaterThan(1.2 * deliver);
    assertThat(dear.none() / cheap.none()).isCloseTo(deliver, within(1e-12));
  }

  /** Stock 60 for 100 shoppers: the belief a solves a = min(1, 60 / (100 P(visit | a))). */
  @Test
  void beliefsComeTrue() {
    var found = RationalExpectations.within(1e-10)
        .from(List.of(1.0), belief -> List.of(Math.min(1, 60 / visitors(belief.get(0)))));

    assertThat(found.met()).isTrue();
    double a = found.belief().get(0);
    assertThat(a).isBetween(0.5, 0.99);
    assertThat(a * visitors(a)).isCloseTo(60, within(1e-6));
  }

  private static double visitors(double availability) {
    return 100 * Choice.logit(-1 + 3 * availability).items().get(0);
  }

  @Test
  void whatDoesNotMeetIsSaid() {
    var found = new RationalExpectations(1, 1e-9, 20)
        .from(List.of(0.2), belief -> List.of(1 - belief.get(0)));
    assertThat(found.met()).isFalse();
    assertThat(found.rounds()).isEqualTo(20);
    assertThat(found.gap()).isCloseTo(0.6, within(1e-12));
    assertThatThrownBy(() -> RationalExpectations.within(1).from(List.of(0.2), b -> List.of()))
        .hasMessageContaining("outcome: 0");
  }
}

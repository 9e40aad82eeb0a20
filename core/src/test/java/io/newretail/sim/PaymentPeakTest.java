package io.newretail.sim;

import static io.newretail.sim.Chains.city;
import static io.newretail.sim.Chains.figure;
import static io.newretail.sim.Chains.online;
import static io.newretail.sim.Chains.scenario;
import static io.newretail.sim.Chains.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.DayCurve;
import io.newretail.demand.Payment;
import io.newretail.demand.PaymentDelay;
import io.newretail.demand.SurgeCurve;
import io.newretail.policy.HoldPolicy;
import io.newretail.report.Report;
import io.newretail.report.Series;
import io.newretail.report.Series.Column;
import io.newretail.unit.Share;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Orders and payments of Singles' Day 2017 as two processes. Published peak second over the mean second of the day: orders 34.6
 * (325,000 a second, 812 million delivery orders), payments 14.9 (256,000 a second about five minutes after midnight, 1.48 billion).
 * The curve of orders is fitted to amounts, not to these; the law of the delay is fitted to the payment peak.
 */
final class PaymentPeakTest {
  private static final int DAY = 86_400;
  private static final int SEARCHED = 1_500;
  private static final PaymentDelay LAW = PaymentDelay.singlesDay2017();

  private record Peak(double ratio, double second) {}

  /** The largest mean of some neighbouring seconds, over the mean second of the day. */
  private static Peak peak(double[] bySecond, int neighbours) {
    double day = 0;
    for (double number : bySecond) {
      day += number;
    }
    double sum = 0;
    double most = 0;
    int at = 0;
    for (int t = 0; t < bySecond.length; t++) {
      sum += bySecond[t] - (t < neighbours ? 0 : bySecond[t - neighbours]);
      if (sum > most) {
        most = sum;
        at = t;
      }
    }
    return new Peak(most / neighbours * DAY / day, at + 1 - neighbours / 2.0);
  }

  private static double[] orders() {
    SurgeCurve curve = SurgeCurve.singlesDay(2017);
    double[] orders = new double[DAY];
    for (int t = 0; t < DAY; t++) {
      orders[t] = curve.cumulative(t + 1) - curve.cumulative(t);
    }
    return orders;
  }

  /** What is expected of the payments of each second, exact up to the place of an order within its second. */
  private static Peak expectedPayments(PaymentDelay law) {
    double[] orders = orders();
    double[] paid = new double[DAY + 1];
    for (int i = 1; i <= DAY; i++) {
      paid[i] = law.within(Duration.ofSeconds(i));
    }
    double most = 0;
    int at = 0;
    for (int t = 0; t < SEARCHED; t++) {
      double sum = 0;
      for (int s = 0; s <= t; s++) {
        sum += orders[s] * (paid[t - s + 1] - paid[Math.max(0, t - s - 1)]) / 2;
      }
      if (sum > most) {
        most = sum;
        at = t;
      }
    }
    double day = 0;
    for (int s = 0; s < DAY; s++) {
      day += orders[s] * paid[DAY - s];
    }
    return new Peak(most * DAY / day, at + 0.5);
  }

  private static double[] column(Series series, Column column) {
    double[] counts = new double[DAY];
    for (int b = 0; b < DAY; b++) {
      counts[b] = series.count(b, column);
    }
    return counts;
  }

  @Test
  void theOrderCurveHasNearlyThePublishedPeakThoughItIsNotFittedToIt() {
    Peak orders = peak(orders(), 1);

    assertThat(orders.ratio()).isCloseTo(33.68, within(0.005)).isCloseTo(34.6, within(1.0));
    assertThat(orders.second()).isBetween(40.0, 60.0);
  }

  @Test
  void theFittedDelayGivesThePublishedPeakOfPayments() {
    Peak payments = expectedPayments(LAW);

    assertThat(payments.ratio()).isCloseTo(14.9, within(0.05));
    assertThat(payments.second()).isCloseTo(300, within(3.0));
  }

  @Test
  void noExponentialDelayGivesBothFiguresOfThePeak() {
    Peak early = expectedPayments(PaymentDelay.exponential(Duration.ofMinutes(2)));
    Peak flat = expectedPayments(PaymentDelay.exponential(Duration.ofSeconds(500)));

    assertThat(early.second()).isBetween(240.0, 330.0);
    assertThat(early.ratio()).isGreaterThan(20);
    assertThat(flat.ratio()).isBetween(13.5, 16.0);
    assertThat(flat.second()).isGreaterThan(480);
  }

  /**
   * 400,000 baskets: 3,100 in the 20 seconds of the order peak and 4,100 in the 60 of the payment peak, so standard errors of 1.8 and
   * 1.6 %. The largest of overlapping windows lies up to two of them too high; the bounds are over four. Error probability below 0.001.
   */
  @Test
  void theEngineOrdersInOnePeakAndPaysInAFlatterOneMinutesLater() {
    Report report = Simulator.run(
        scenario(
                city(10, store("a"), store("b")),
                online(200_000, 1)
                    .withCurve(DayCurve.surge(SurgeCurve.singlesDay(2017)))
                    .withPayment(Payment.atOnce().withDelay(LAW)),
                1)
            .hold(HoldPolicy.atOrder(Duration.ofHours(24)))
            .build(),
        RunOptions.seed(11).withReplications(1).withBucket(Duration.ofSeconds(1)));
    double[] paid = column(report.series(), Column.BASKETS_PAID);
    Peak orders = peak(column(report.series(), Column.BASKETS_PLACED), 20);
    Peak payments = peak(paid, 60);

    assertThat(Arrays.stream(paid).sum()).isEqualTo(figure(report, "baskets.paid"));
    assertThat(orders.ratio()).isCloseTo(33.7, within(0.08 * 33.7));
    assertThat(orders.second()).isLessThan(120);
    assertThat(payments.ratio()).isCloseTo(14.9, within(0.07 * 14.9));
    assertThat(payments.second()).isBetween(180.0, 420.0);
  }

  @Test
  void anotherLawMovesNoOrder() {
    double[][] orders = new double[2][];
    int i = 0;
    for (PaymentDelay law :
        new PaymentDelay[] {LAW, PaymentDelay.atLeast(Duration.ofSeconds(20), Duration.ofMinutes(2))
        }) {
      Payment payment = new Payment(Share.percent(90), Duration.ZERO).withDelay(law);
      Report report = Simulator.run(
          scenario(city(10, store("a")), online(5_000, 2).withPayment(payment), 1)
              .build(),
          RunOptions.seed(4).withReplications(1).withBucket(Duration.ofSeconds(1)));
      orders[i++] = column(report.series(), Column.BASKETS_PLACED);
    }

    assertThat(orders[1]).isEqualTo(orders[0]);
  }
}

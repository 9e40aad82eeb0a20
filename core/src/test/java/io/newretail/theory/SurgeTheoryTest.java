package io.newretail.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import io.newretail.theory.ArrivalRate.Constant;
import io.newretail.theory.ArrivalRate.Decaying;
import io.newretail.theory.ArrivalRate.Steps;
import io.newretail.theory.InfiniteServers.Service;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Validation family time_varying_surge: closed forms of Eick, Massey and Whitt (1993) and Newell (1982); Kolmogorov equations. */
final class SurgeTheoryTest {
  private static final Percentage EIGHT_DIGITS = withPercentage(1e-6);

  @Test
  void countsOfADayByTheHour() {
    List<Double> hours = List.of(
        20.0, 15.0, 10.0, 10.0, 15.0, 30.0, 60.0, 90.0, 110.0, 120.0, 130.0, 150.0, 160.0, 140.0,
        120.0, 110.0, 120.0, 150.0, 200.0, 260.0, 320.0, 400.0, 600.0, 900.0);
    Steps day = Steps.even(1, hours);

    assertThat(day.count(0, 24).mean()).isCloseTo(4_240, EIGHT_DIGITS);
    assertThat(day.count(21, 24).mean()).isCloseTo(1_900, EIGHT_DIGITS);
    assertThat(day.count(21, 24).mean() / day.count(0, 24).mean())
        .isCloseTo(0.448113208, EIGHT_DIGITS);
    assertThat(day.count(3, 4).cdf(0)).isCloseTo(4.53999298e-05, EIGHT_DIGITS);
    assertThat(day.at(23.5)).isEqualTo(900);
    assertThat(day.at(24)).isZero();
    assertThat(day.reaches(35)).isEqualTo(2);
    assertThat(day.reaches(4_241)).isInfinite();
    assertThatThrownBy(() -> new Steps(List.of(1.0), List.of(1.0)))
        .hasMessageContaining("must begin with 0");
  }

  @Test
  void sellingOut() {
    SellOut steady = new SellOut(500, new Constant(1_000));
    assertThat(steady.timeQuantile(0.1)).isCloseTo(0.471566281, EIGHT_DIGITS);
    assertThat(steady.timeQuantile(0.5)).isCloseTo(0.499666706, EIGHT_DIGITS);
    assertThat(steady.timeQuantile(0.9)).isCloseTo(0.528861951, EIGHT_DIGITS);
    assertThat(steady.probabilityBy(steady.timeQuantile(0.5))).isCloseTo(0.5, EIGHT_DIGITS);
    assertThat(steady.meanSoldBy(steady.timeQuantile(0.1))).isCloseTo(470.561081, EIGHT_DIGITS);

    SellOut rush = new SellOut(10_000, new Decaying(60_000, 0.25));
    assertThat(rush.timeQuantile(0.1)).isCloseTo(0.268336588, EIGHT_DIGITS);
    assertThat(rush.timeQuantile(0.5)).isCloseTo(0.274636406, EIGHT_DIGITS);
    assertThat(rush.timeQuantile(0.9)).isCloseTo(0.28115527, EIGHT_DIGITS);
    assertThat(rush.probabilityBy(rush.timeQuantile(0.5))).isCloseTo(0.5, EIGHT_DIGITS);
    assertThat(rush.meanSoldBy(rush.timeQuantile(0.1))).isCloseTo(9_867.38009, EIGHT_DIGITS);

    assertThat(new SellOut(10, new Decaying(2, 1)).timeQuantile(0.9)).isInfinite();
    assertThat(new SellOut(10, new Constant(1)).meanSoldBy(0)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "100, 60, 0.5, EXPONENTIAL, 46.1391636, 79.4946177, 53.8608364, 20.5053823, 0.497173217",
    "100, 60, 0.5, DETERMINISTIC, 48.0393067, 79.9143997, 51.9606933, 20.0856003, 0.25",
    "30, 30, 2, EXPONENTIAL, 35.3437299, 107.090007, 84.6562701, 12.9099928, 1.84243329",
    "30, 30, 2, DETERMINISTIC, 44.6476421, 117.29578, 75.3523579, 2.70422049, 1.0"
  })
  void manyServersUnderASineWave(
      double rate,
      double swing,
      double mean,
      Service service,
      double at0,
      double at6,
      double at12,
      double at18,
      double lag) {
    InfiniteServers system = new InfiniteServers(rate, swing, 24, mean, service);

    assertThat(system.meanAt(0)).isCloseTo(at0, EIGHT_DIGITS);
    assertThat(system.meanAt(6)).isCloseTo(at6, EIGHT_DIGITS);
    assertThat(system.meanAt(12)).isCloseTo(at12, EIGHT_DIGITS);
    assertThat(system.meanAt(18)).isCloseTo(at18, EIGHT_DIGITS);
    assertThat(system.lagOfPeak()).isCloseTo(lag, EIGHT_DIGITS);
    assertThat(system.meanAt(6 + lag) - rate * mean).isCloseTo(system.amplitude(), EIGHT_DIGITS);
  }

  @Test
  void amplitudesAndLongService() {
    assertThat(new InfiniteServers(100, 60, 24, 0.5, Service.EXPONENTIAL).amplitude())
        .isCloseTo(29.7462356, EIGHT_DIGITS);
    assertThat(new InfiniteServers(30, 30, 24, 2, Service.EXPONENTIAL).amplitude())
        .isCloseTo(53.1544959, EIGHT_DIGITS);
    InfiniteServers slow = new InfiniteServers(30, 30, 24, 30, Service.DETERMINISTIC);
    assertThat(slow.meanAt(6 + slow.lagOfPeak()) - 900).isCloseTo(slow.amplitude(), EIGHT_DIGITS);
  }

  @ParameterizedTest
  @CsvSource({
    "200, 900, 400, 2, 1000, 7.0, 3500, 1.25, 2.5",
    "80, 260, 150, 6, 660, 15.4285714, 5091.42857, 2.2, 4.4"
  })
  void fluid(
      double rate,
      double rush,
      double capacity,
      double duration,
      double backlog,
      double clear,
      double total,
      double mean,
      double most) {
    FluidSurge surge = FluidSurge.of(rate, rush, capacity, duration);

    assertThat(surge.maxBacklog()).isCloseTo(backlog, EIGHT_DIGITS);
    assertThat(surge.clearTime()).isCloseTo(clear, EIGHT_DIGITS);
    assertThat(surge.totalDelay()).isCloseTo(total, EIGHT_DIGITS);
    assertThat(surge.meanDelay()).isCloseTo(mean, EIGHT_DIGITS);
    assertThat(surge.maxDelay()).isCloseTo(most, EIGHT_DIGITS);
    assertThatThrownBy(() -> FluidSurge.of(capacity, rush, capacity, duration))
        .hasMessageContaining("below the capacity");
  }

  @Test
  void aPulseBeforeFewServers() {
    Steps pulse = new Steps(List.of(0.0, 2.0, 3.0), List.of(6.0, 30.0, 6.0));
    var states = new TransientQueue(3, 4, pulse).at(List.of(1.0, 2.0, 2.5, 3.0, 4.0, 6.0, 8.0));
    double[] there = {1.602018, 1.712805, 11.25611, 20.26758, 14.39295, 5.784408, 2.616509};
    double[] busy = {0.2099917, 0.2327013, 0.9863441, 0.9992309, 0.9454735, 0.5754681, 0.3246641};
    double[] queue = {0.168026, 0.2222027, 8.27441, 17.2686, 11.4877, 3.593479, 0.9341247};

    for (int i = 0; i < 7; i++) {
      assertThat(states.get(i).inSystem()).isCloseTo(there[i], withPercentage(1e-3));
      assertThat(states.get(i).allBusy()).isCloseTo(busy[i], withPercentage(1e-3));
      assertThat(states.get(i).inQueue()).isCloseTo(queue[i], withPercentage(1e-3));
    }
  }

  @Test
  void aSteadyQueueComesToRest() {
    Steps steady = new Steps(List.of(0.0), List.of(12.0));
    TransientQueue queue = new TransientQueue(4, 4, steady);
    var rest = queue.at(List.of(100.0)).get(0);

    assertThat(rest.allBusy()).isCloseTo(Erlang.waiting(4, 3), withPercentage(1e-8));
    assertThat(rest.inQueue()).isCloseTo(12 * Erlang.meanWait(4, 12, 4), withPercentage(1e-8));
    assertThat(queue.at(List.of(0.0)).get(0).inSystem()).isCloseTo(0, offset(0.0));
  }
}

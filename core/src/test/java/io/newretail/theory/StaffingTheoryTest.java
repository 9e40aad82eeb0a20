package io.newretail.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import io.newretail.theory.InfiniteServers.Service;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Staffing by the modified offered load. Golden values: computed for the project's reference of models (Kolmogorov equations); closed forms of
 * Eick, Massey and Whitt (1993), Halfin and Whitt (1981), Garnett, Mandelbaum and Reiman (2002).
 */
final class StaffingTheoryTest {
  private static double rate(double t) {
    return 100 + 20 * Math.sin(t);
  }

  private static double load(double t) {
    return 100 + 10 * (Math.sin(t) - Math.cos(t));
  }

  @Test
  void theMarginBelongsToAProbabilityOfWaiting() {
    assertThat(SquareRootStaffing.beta(0.1)).isCloseTo(1.4202, offset(5e-5));
    assertThat(SquareRootStaffing.delay(SquareRootStaffing.beta(0.3)))
        .isCloseTo(0.3, offset(1e-12));
    assertThat(SquareRootStaffing.beta(0.1, 1)).isCloseTo(1.2816, offset(5e-5));
    assertThat(SquareRootStaffing.delay(SquareRootStaffing.beta(0.8, 0.5), 0.5))
        .isCloseTo(0.8, offset(1e-12));
    assertThat(SquareRootStaffing.delay(1, 1e-10))
        .as("patience without end")
        .isCloseTo(SquareRootStaffing.delay(1), offset(1e-4));
  }

  /** In the limit of many servers the margin gives Erlang's probabilities. */
  @Test
  void manyServersApproachTheLimit() {
    double beta = SquareRootStaffing.beta(0.1);
    int servers = SquareRootStaffing.servers(1e6, beta);
    assertThat(Erlang.waiting(servers, 1e6)).isCloseTo(0.1, offset(2e-4));
    double patient = SquareRootStaffing.beta(0.4, 0.5);
    int fewer = SquareRootStaffing.servers(1e5, patient);
    assertThat(MarkovQueue.withPatience(fewer, 1e5, 1, 0.5).waiting()).isCloseTo(0.4, offset(3e-3));
  }

  @Test
  void theLoadOfASinePeaksAnEighthOfACycleLater() {
    InfiniteServers sine = new InfiniteServers(100, 20, 2 * Math.PI, 1, Service.EXPONENTIAL);
    assertThat(sine.lagOfPeak()).isCloseTo(Math.PI / 4, offset(1e-12));
    assertThat(100 + sine.amplitude()).isCloseTo(114.14, offset(0.005));
    assertThat(100 - sine.amplitude()).isCloseTo(85.86, offset(0.005));
    for (double t : new double[] {0, 1, 2.5, 5}) {
      assertThat(load(t)).isCloseTo(sine.meanAt(t), offset(1e-9));
      assertThat(OfferedLoad.at(StaffingTheoryTest::rate, new ServiceTail.Exponential(1), t, 0.5))
          .isCloseTo(sine.meanAt(t), withPercentage(1e-8));
      InfiniteServers fixed = new InfiniteServers(100, 20, 2 * Math.PI, 0.7, Service.DETERMINISTIC);
      assertThat(
              OfferedLoad.at(StaffingTheoryTest::rate, new ServiceTail.Deterministic(0.7), t, 0.5))
          .isCloseTo(fixed.meanAt(t), withPercentage(1e-8));
    }
  }

  @Test
  void aConstantRateLoadsByTheMeanWhateverTheLaw() {
    List<ServiceTail> laws = List.of(
        new ServiceTail.Exponential(0.3),
        new ServiceTail.Deterministic(0.3),
        new ServiceTail.LogNormal(0.3, 0.5),
        new ServiceTail.LogNormal(0.3, 4),
        new ServiceTail.Gamma(0.3, 2));
    for (ServiceTail law : laws) {
      assertThat(OfferedLoad.at(t -> 50, law, 3, 0.1))
          .as("%s", law)
          .isCloseTo(15, withPercentage(1e-3));
    }
  }

  @Test
  void aDecayingRushLoadsLater() {
    ArrivalRate.Decaying rush = new ArrivalRate.Decaying(600, 70.4 / 60);
    double peak = OfferedLoad.spikePeak(rush, 2);
    assertThat(peak).isCloseTo(0.7432, offset(5e-5));
    assertThat(OfferedLoad.spike(rush, 2, peak)).isCloseTo(159.232, withPercentage(1e-3));
    assertThat(OfferedLoad.spike(rush, 2, peak)).isGreaterThan(OfferedLoad.spike(rush, 2, 0.74));
    for (double t : new double[] {0.2, peak, 3}) {
      double sum = 0;
      for (int i = 0; i < 10_000; i++) {
        double u = t * (i + 0.5) / 10_000;
        sum += rush.at(t - u) * Math.exp(-2 * u) * t / 10_000;
      }
      assertThat(OfferedLoad.spike(rush, 2, t)).isCloseTo(sum, withPercentage(1e-5));
    }
    ArrivalRate.Decaying same = new ArrivalRate.Decaying(600, 0.5);
    assertThat(OfferedLoad.spike(same, 2, 0.5)).isCloseTo(300 / Math.E, withPercentage(1e-9));
    assertThat(OfferedLoad.spikePeak(same, 2)).isEqualTo(0.5);
  }

  @Test
  void stepsLoadAsTheirIntegralSays() {
    ArrivalRate.Steps steps = ArrivalRate.Steps.even(1, List.of(10.0, 40.0, 5.0));
    ServiceTail law = new ServiceTail.LogNormal(0.5, 1);
    for (double t : new double[] {0.3, 1.7, 3.4}) {
      double direct = OfferedLoad.at(u -> u < 0 ? 0 : steps.at(u), law, t, 0.001);
      assertThat(OfferedLoad.at(steps, law, t)).isCloseTo(direct, withPercentage(0.05));
    }
    assertThat(OfferedLoad.at(steps, new ServiceTail.Deterministic(1), 2))
        .isCloseTo(40, withPercentage(1e-6));
  }

  /**
   * Golden: 0.0935 to 0.1096 for the modified load, 0.009 to 0.608 with mean 0.233 for the rate of the moment, read there on a grid of
   * time; staff that follows at every instant gives 0.0933 to 0.1105 and 0.0088 to 0.6140 with mean 0.2355.
   */
  @Test
  void theModifiedLoadKeepsTheProbabilityOfWaitingLevelAndTheRateOfTheMomentDoesNot() {
    double beta = SquareRootStaffing.beta(0.1);
    double[] modified = cycle(StaffingTheoryTest::load, beta, 0);
    assertThat(modified[0]).isCloseTo(0.0935, offset(5e-4));
    assertThat(modified[1]).isCloseTo(0.1096, offset(1e-3));
    double[] moment = cycle(StaffingTheoryTest::rate, beta, 0);
    assertThat(moment[0]).isCloseTo(0.009, offset(5e-4));
    assertThat(moment[1]).isCloseTo(0.608, offset(7e-3));
    assertThat(moment[2]).isCloseTo(0.233, offset(3e-3));
    double[] impatient = cycle(StaffingTheoryTest::load, SquareRootStaffing.beta(0.1, 1), 1);
    assertThat(impatient[0]).isCloseTo(0.0932, offset(5e-4));
    assertThat(impatient[1]).isCloseTo(0.1109, offset(5e-4));
  }

  /** The least, the greatest and the mean probability of waiting over the fourth cycle. */
  private static double[] cycle(DoubleUnaryOperator load, double beta, double patience) {
    StaffedQueue queue = new StaffedQueue(
        StaffingTheoryTest::rate,
        1,
        t -> SquareRootStaffing.servers(load.applyAsDouble(t), beta),
        patience);
    double[] found = {1, 0, 0};
    List<StaffedQueue.State> states = queue.over(6 * Math.PI, 8 * Math.PI, 800, 220);
    for (StaffedQueue.State state : states) {
      found[0] = Math.min(found[0], state.delay());
      found[1] = Math.max(found[1], state.delay());
      found[2] += state.delay() / states.size();
    }
    return found;
  }

  @Test
  void aSteadyStaffComesToRestAtErlang() {
    StaffedQueue queue = new StaffedQueue(t -> 12, 4, t -> 4, 0);
    StaffedQueue.State rest = queue.over(60, 61, 1, 200).get(0);
    assertThat(rest.delay()).isCloseTo(Erlang.waiting(4, 3), withPercentage(1e-6));
    assertThat(rest.inQueue()).isCloseTo(12 * Erlang.meanWait(4, 12, 4), withPercentage(1e-6));
    StaffedQueue leaving = new StaffedQueue(t -> 12, 4, t -> 3, 2);
    MarkovQueue palm = MarkovQueue.withPatience(3, 12, 4, 2);
    assertThat(leaving.over(60, 61, 1, 200).get(0).delay())
        .isCloseTo(palm.waiting(), withPercentage(1e-6));
  }

  @Test
  void busyDaysNeedMore() {
    assertThat(SquareRootStaffing.peakednessOfLevel(100, 0.1)).isEqualTo(2);
    assertThat(SquareRootStaffing.peakedness(3, new ServiceTail.Exponential(2)))
        .isCloseTo(2, withPercentage(1e-6));
    assertThat(SquareRootStaffing.peakedness(3, new ServiceTail.Deterministic(2)))
        .isCloseTo(3, withPercentage(1e-6));
    assertThat(SquareRootStaffing.servers(100, 1.42)).isEqualTo(115);
    assertThat(SquareRootStaffing.servers(100, 1.42, 4)).isEqualTo(129);
  }

  /** Values computed for the project's reference of models; Erlang (1917). Minutes. */
  @ParameterizedTest
  @CsvSource({
    "60, 2.5, 3, 0.70225, 3.5112, 0.2583",
    "60, 2.5, 4, 0.31986, 0.5331, 0.01592",
    "120, 3, 7, 0.61383, 1.8415, NaN",
    "120, 3, 8, 0.35698, 0.5355, NaN"
  })
  void counters(
      double perHour, double minutes, int servers, double wait, double mean, double five) {
    double rate = perHour / 60;
    assertThat(Erlang.waiting(servers, rate * minutes)).isCloseTo(wait, offset(5.1e-6));
    assertThat(Erlang.meanWait(servers, rate, 1 / minutes)).isCloseTo(mean, offset(5.1e-5));
    if (!Double.isNaN(five)) {
      assertThat(Erlang.waitAbove(servers, rate, 1 / minutes, 5)).isCloseTo(five, offset(5e-5));
    }
    assertThat(Erlang.meanWait(servers, rate, 1 / minutes, 1, 0)).isCloseTo(mean / 2, offset(5e-5));
  }

  @Test
  void oneServerOfAnyServiceIsExactInTheApproximation() {
    assertThat(Erlang.meanWait(1, 0.5, 1 / 1.6, 1, 1.0 / 3))
        .isCloseTo(MarkovQueue.meanWaitOfOneServer(0.5, 1.6, 1.0 / 3), withPercentage(1e-9));
  }

  /** The wait over all ranks is that of one queue, since all have the same service time (conservation, Kleinrock 1965). */
  @Test
  void ranksShareTheSameWait() {
    List<Double> rates = List.of(0.2, 0.3, 0.4);
    List<Double> waits = PriorityQueueing.meanWaits(3, 0.4, rates);
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += waits.get(i) * rates.get(i) / 0.9;
    }
    assertThat(sum).isCloseTo(Erlang.meanWait(3, 0.9, 0.4), withPercentage(1e-9));
    assertThat(waits).isSorted();
    assertThat(PriorityQueueing.meanWaits(3, 0.4, List.of(0.9)).get(0))
        .isCloseTo(Erlang.meanWait(3, 0.9, 0.4), withPercentage(1e-9));
  }

  /** Load 30: computed for the project's reference of models. */
  @ParameterizedTest
  @CsvSource({"30, 0.13246", "36, 0.04289", "40, 0.01441", "45, 0.00232"})
  void lockers(int boxes, double blocking) {
    assertThat(Erlang.blocking(boxes, 30)).isCloseTo(blocking, offset(5.1e-6));
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> SquareRootStaffing.beta(1)).hasMessageContaining("delay");
    assertThatThrownBy(() -> new StaffedQueue(StaffingTheoryTest::rate, 0, t -> 1, 0))
        .hasMessageContaining("services");
    assertThatThrownBy(
            () -> new StaffedQueue(StaffingTheoryTest::rate, 1, t -> 1, 0).over(2, 1, 1, 10))
        .hasMessageContaining("after from");
    assertThatThrownBy(() -> new ServiceTail.LogNormal(1, 0)).hasMessageContaining("variability");
    assertThatThrownBy(() -> PriorityQueueing.meanWaits(1, 1, List.of(0.6, 0.6)))
        .hasMessageContaining("below the number");
  }
}

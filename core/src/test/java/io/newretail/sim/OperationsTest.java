package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import io.newretail.report.Estimate;
import io.newretail.report.FleetReport;
import io.newretail.report.FleetReport.Count;
import io.newretail.report.StationCount;
import io.newretail.report.StationReport;
import io.newretail.report.WaveReport;
import io.newretail.station.RiderFleet;
import io.newretail.station.ServiceLaw;
import io.newretail.station.StaffedStation;
import io.newretail.station.Station;
import io.newretail.station.WaveStation;
import io.newretail.theory.ArrivalRate;
import io.newretail.theory.Erlang;
import io.newretail.theory.FluidSurge;
import io.newretail.theory.MarkovQueue;
import io.newretail.theory.PickWaves;
import io.newretail.theory.PriorityQueueing;
import io.newretail.theory.SquareRootStaffing;
import io.newretail.theory.StaffedQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Picking, counters, lockers and riders simulated, against exact values. An interval is widened to four standard errors (t at 39 or more
 * degrees of freedom): each check misses by chance with probability below 3e-4; the seed is fixed.
 */
final class OperationsTest {
  private static void holds(Estimate estimate, double expected, double sharp) {
    assertThat(Math.abs(estimate.mean() - expected))
        .as("%s +- %s holds %s", estimate.mean(), estimate.halfWidth95(), expected)
        .isLessThan(2.05 * estimate.halfWidth95());
    assertThat(estimate.halfWidth95()).as("sharp enough").isLessThan(sharp * expected);
  }

  /** The simulator finds the least rate of picking to half a hundredth: a little below it orders are late, a little above none is. */
  @ParameterizedTest
  @CsvSource({"1, 300.00", "2, 130.28", "3, 100.00", "4, 88.82", "6, 80.46", "10, 76.27"})
  void wavesOfEvenOrdersNeedTheRateOfTheFrontier(int waves, double rate) {
    List<Double> times = new PickWaves(100, 12, 16).waveTimes(waves);
    double low = 50;
    double high = 400;
    while (high - low > 1e-4) {
      double middle = (low + high) / 2;
      boolean late = onTime(times, middle, true, 1).mean() < 1;
      low = late ? middle : low;
      high = late ? high : middle;
    }
    assertThat(high).isCloseTo(rate, withPercentage(0.5));
  }

  private static Estimate onTime(List<Double> times, double rate, boolean even, int days) {
    WaveStation station = new WaveStation(100, 12, 16, times, rate, even);
    WaveReport report = StationSimulator.run(station, StockRun.of(4, 1).withReplications(days));
    return report.onTime();
  }

  @Test
  void randomOrdersMakeTheFrontierLate() {
    PickWaves day = new PickWaves(100, 12, 16);
    double share = onTime(day.waveTimes(3), day.pickRate(3), false, 400).mean();
    assertThat(share).as("about half of the days are late").isBetween(0.6, 0.95);
    assertThat(onTime(day.waveTimes(3), 1.2 * day.pickRate(3), false, 400).mean())
        .isGreaterThan(0.99);
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 36, 40, 45})
  void lockersBlockTheSameWhateverTheDwell(int boxes) {
    List<ServiceLaw> laws =
        List.of(ServiceLaw.exponential(3), ServiceLaw.constant(3), ServiceLaw.lognormal(3, 2));
    for (ServiceLaw dwell : laws) {
      Station lockers = Station.of(10, dwell, boxes).withPlaces(boxes);
      StationReport r = StationSimulator.run(lockers, StockRun.of(21, 4_000).withThreads(2));
      holds(r.share(StationCount.REFUSED, StationCount.ARRIVED), Erlang.blocking(boxes, 30), 0.15);
    }
  }

  /** Values of the project's reference of models: 60 an hour and 2.5 minutes, 120 an hour and 3 minutes. */
  @ParameterizedTest
  @CsvSource({
    "60, 2.5, 3, 0.70225, 3.5112",
    "60, 2.5, 4, 0.31986, 0.5331",
    "120, 3, 7, 0.61383, 1.8415",
    "120, 3, 8, 0.35698, 0.5355"
  })
  void countersWaitAsErlangSays(
      double perHour, double minutes, int servers, double waiting, double mean) {
    StaffedStation counter = StaffedStation.of(ServiceLaw.exponential(minutes))
        .rates(List.of(perHour / 60), 1)
        .servers(List.of(servers), 1)
        .build();
    StationReport r = StationSimulator.run(counter, StockRun.of(8, 20_000).withThreads(2));
    holds(r.share(StationCount.DELAYED, StationCount.ARRIVED), waiting, 0.03);
    holds(r.share(StationCount.WAITED, StationCount.WAITS), mean, 0.1);
  }

  @Test
  void earlyShoppersLateOnesAndTheCurbsideWaitByRank() {
    List<Double> rates = List.of(0.2, 0.3, 0.4);
    StaffedStation counter = StaffedStation.of(ServiceLaw.exponential(2.5))
        .rates(List.of(0.9), 1)
        .servers(List.of(3), 1)
        .ranks(0.2, 0.3, 0.4)
        .build();
    StationReport r = StationSimulator.run(counter, StockRun.of(8, 20_000).withThreads(2));
    List<Double> waits = PriorityQueueing.meanWaits(3, 0.4, rates);
    for (int rank = 0; rank < 3; rank++) {
      holds(r.meanWait(rank), waits.get(rank), 0.1);
    }
  }

  @Test
  void thoseWhoWaitMayLeave() {
    StaffedStation counter = StaffedStation.of(ServiceLaw.exponential(1))
        .rates(List.of(20.0), 1)
        .servers(List.of(18), 1)
        .patience(0.5)
        .build();
    StationReport r = StationSimulator.run(counter, StockRun.of(8, 2_000).withThreads(2));
    MarkovQueue palm = MarkovQueue.withPatience(18, 20, 1, 0.5);
    holds(r.share(StationCount.DELAYED, StationCount.ARRIVED), palm.waiting(), 0.05);
    holds(r.share(StationCount.ABANDONED, StationCount.ARRIVED), palm.abandoned(), 0.1);
    holds(r.rate(StationCount.QUEUE_TIME), palm.inQueue(), 0.1);
  }

  /** The staff follows the modified load, and then the rate of the moment; simulated and by the forward equations. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void staffThatChangesGivesTheDelaysOfTheForwardEquations(boolean modified) {
    int parts = 256;
    double step = 2 * Math.PI / parts;
    double beta = SquareRootStaffing.beta(0.1);
    List<Double> rates = new ArrayList<>();
    List<Integer> servers = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      double t = (i + 0.5) * step;
      double load = modified
          ? 100 + 10 * (StrictMath.sin(t) - StrictMath.cos(t))
          : 100 + 20 * StrictMath.sin(t);
      rates.add(100 + 20 * StrictMath.sin(t));
      servers.add(SquareRootStaffing.servers(load, beta));
    }
    List<Double> times =
        IntStream.range(0, 8).mapToObj(i -> 4 * Math.PI + (32 * i + 0.5) * step).toList();
    StaffedStation pickers = StaffedStation.of(ServiceLaw.exponential(1))
        .rates(rates, step)
        .servers(servers, step)
        .watched(times)
        .build();
    StationReport r = StationSimulator.run(pickers, new StockRun(5, 1_500, 0, 6 * Math.PI, 2));
    StaffedQueue exact = new StaffedQueue(
        t -> rates.get((int) Math.floor(t / step) % parts),
        1,
        t -> servers.get((int) Math.floor(t / step) % parts),
        0);
    List<StaffedQueue.State> states = exact.over(times.get(0), times.get(0) + 2 * Math.PI, 8, 220);
    for (int i = 0; i < 8; i++) {
      double delay = states.get(i).delay();
      double error = Math.sqrt(delay * (1 - delay) / 1_500);
      assertThat(r.busyAt(i).mean()).as("time %s", i).isCloseTo(delay, offset(4 * error));
    }
  }

  @Test
  void staffThatGoesAfterTheServiceLeavesNobodyHalfServed() {
    StaffedStation.Builder counter = StaffedStation.of(ServiceLaw.constant(3))
        .rates(List.of(50.0, 0.0), 1)
        .servers(List.of(200, 1), 1)
        .watched(List.of(1.5));
    StockRun day = new StockRun(3, 40, 0, 1.9, 1);
    StationReport kept =
        StationSimulator.run(counter.cut(StaffedStation.Cut.AFTER_SERVICE).build(), day);
    StationReport cut =
        StationSimulator.run(counter.cut(StaffedStation.Cut.AT_ONCE).build(), day);
    assertThat(kept.queueAt(0).mean()).isZero();
    assertThat(cut.queueAt(0).mean()).isCloseTo(cut.presentAt(0).mean() - 1, offset(1e-9));
    assertThat(kept.presentAt(0).mean()).isEqualTo(cut.presentAt(0).mean());
  }

  /** The peak of a rush at scale N is N times the fluid one and a random part of the order of the root of N. */
  @Test
  void theErrorOfTheFluidPeakFallsWithTheRootOfTheScale() {
    List<Double> shape = List.of(0.5, 3.0, 2.0, 1.2, 0.4, 0.2, 0.1, 0.1);
    double fluid = FluidSurge.peak(ArrivalRate.Steps.even(1, shape), 1, 8);
    SimpleRegression line = new SimpleRegression();
    for (int n : new int[] {64, 256, 1_024, 4_096, 16_384}) {
      Station station = Station.of(1, ServiceLaw.constant(1.0 / n), 1)
          .atRates(shape.stream().map(x -> x * n).toList(), 1);
      StationReport r = StationSimulator.run(station, new StockRun(n, 100, 0, 8, 2));
      double mean = r.mean(StationCount.PEAK).mean() / n - fluid;
      double variance = r.varianceOf(StationCount.PEAK).mean() / n / n;
      line.addData(Math.log(n), Math.log(Math.sqrt(mean * mean + variance)));
    }
    assertThat(fluid).isCloseTo(3.2, offset(1e-9));
    assertThat(line.getSlope()).isCloseTo(-0.5, offset(0.1));
  }

  private static FleetReport ride(int riders, int batch) {
    RiderFleet fleet = RiderFleet.of(riders)
        .orders(List.of(60.0), 1)
        .preparation(ServiceLaw.exponential(10))
        .batch(batch)
        .build();
    return StationSimulator.run(fleet, new StockRun(5, 20, 1, 12, 2));
  }

  /** Alone on every trip, orders leave in turn: more riders make no order later, whatever the draws (Kiefer and Wolfowitz 1955). */
  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void moreRidersBringMoreInTime(int batch) {
    double before = 0;
    for (int riders : new int[] {8, 11, 13, 15, 17, 20, 25, 40}) {
      double now = ride(riders, batch).onTime().mean();
      assertThat(now).as("%s riders", riders).isGreaterThanOrEqualTo(before - 1e-12);
      before = now;
    }
    assertThat(before).isGreaterThan(0.8);
  }

  @Test
  void ridersWithNothingElseToDoGoThereAndBack() {
    FleetReport r = ride(500, 3);
    holds(r.share(Count.DISTANCES, Count.ORDERS), 2, 0.01);
    double trip = 2 * 2 / 18.0 + 2.5 / 60;
    holds(r.utilisation(), 60 * trip / 500, 0.05);
    holds(r.ordersPerRiderHour(), 1 / trip, 0.02);
    holds(r.clickToDoor(), 10 + 2 / 18.0 * 60 + 2.5, 0.03);
    assertThat(r.clickToDoor(0.95).mean()).isGreaterThan(r.clickToDoor(0.5).mean());
    assertThat(r.clickToDoor(1.0).mean()).isLessThan(600);
  }

  @Test
  void tripsOfSeveralOrdersCarryMore() {
    assertThat(ride(12, 4).ordersPerRiderHour().mean())
        .isGreaterThan(1.2 * ride(12, 1).ordersPerRiderHour().mean());
  }

  @Test
  void theSameWhateverTheThreads() {
    RiderFleet fleet = RiderFleet.of(4).orders(List.of(10.0, 30.0), 2).build();
    StockRun run = new StockRun(5, 6, 1, 12, 1);
    assertThat(StationSimulator.run(fleet, run.withThreads(3)).clickToDoor())
        .isEqualTo(StationSimulator.run(fleet, run).clickToDoor());
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> RiderFleet.of(0)).hasMessageContaining("riders");
    assertThatThrownBy(() -> RiderFleet.of(1).batch(0)).hasMessageContaining("batch");
    assertThatThrownBy(() -> new WaveStation(1, 12, 11, List.of(1.0), 1, true))
        .hasMessageContaining("deadline");
    assertThatThrownBy(() -> StaffedStation.of(ServiceLaw.constant(1)).ranks(0.0))
        .hasMessageContaining("ranks");
    assertThatThrownBy(() -> ServiceLaw.lognormal(1, 0)).hasMessageContaining("above 0");
  }
}

package io.newretail.examples.validate;

import io.newretail.policy.StockPolicy;
import io.newretail.report.Estimate;
import io.newretail.report.StationCount;
import io.newretail.report.StationReport;
import io.newretail.report.StockCount;
import io.newretail.report.StockReport;
import io.newretail.sim.StationSimulator;
import io.newretail.sim.StockRun;
import io.newretail.sim.StockSimulator;
import io.newretail.station.ServiceLaw;
import io.newretail.station.Station;
import io.newretail.stock.Customers;
import io.newretail.stock.Shortage;
import io.newretail.stock.StockPoint;
import io.newretail.stock.StockSystem;
import io.newretail.theory.FluidSurge;
import io.newretail.theory.InfiniteServers;
import io.newretail.theory.SellOut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Rates that change with time: counts of a day, a stock that sells out, and stations under a swing, a surge and a pulse. */
final class SurgeFamily implements Family {
  private static final int STEPS = 480;

  @Override
  public void theory(Case c, Answers answers) {
    FormulaFamilies.surge(c, answers);
  }

  @Override
  public void simulate(Case c, long seed, double effort, Answers answers) {
    Parameters p = c.parameters();
    if (p.has("hourly_rates")) {
      day(p, seed, effort, answers);
    } else if (p.has("stock")) {
      sellOut(c, seed, effort, answers);
    } else if (p.has("rate_in_surge")) {
      surge(p, seed, effort, answers);
    } else if (p.has("lambda0")) {
      swing(c, seed, effort, answers);
    } else {
      pulse(c, seed, effort, answers);
    }
  }

  /** Orders of the last three hours and of those before, each at a point of its own with more stock than they can want. */
  private static void day(Parameters p, long seed, double effort, Answers answers) {
    double[] rates = p.array("hourly_rates");
    int from = Math.max(0, rates.length - 3);
    StockReport r = StockSimulator.run(
        StockSystem.continuous()
            .point(shop("before", 1 << 20).build())
            .point(shop("last", 1 << 20).build())
            .customers(Customers.of("before", 1, "before").atRates(only(rates, 0, from), 1))
            .customers(Customers.of("last", 1, "last").atRates(only(rates, from, rates.length), 1))
            .build(),
        new StockRun(seed, Family.replications(2_000 * effort), 0, rates.length, 2));
    double[] first = r.point("before").values(StockCount.DEMANDED);
    double[] last = r.point("last").values(StockCount.DEMANDED);
    double[] total = new double[first.length];
    Arrays.setAll(total, i -> first[i] + last[i]);
    answers.put("mean_total", Estimate.of("orders", total));
    answers.put("variance_total", Simulated.variance(total));
    answers.put("mean_last_3h", Estimate.of("orders", last));
    answers.put("share_last_3h", Estimate.ofRatio("share", last, total));
    answers.put("corr_between_hours", Simulated.correlation(first, last));
    if (rates.length > 3) {
      double[] third = StockSimulator.run(
              StockSystem.continuous()
                  .point(shop("shop", 1 << 20).build())
                  .customers(Customers.of("third", rates[3], "shop"))
                  .build(),
              new StockRun(seed, Family.replications(100_000 * effort), 0, 1, 2))
          .total()
          .values(StockCount.DEMANDED);
      answers.put(
          "P_no_order_hour3",
          Simulated.share(Arrays.stream(third).filter(x -> x == 0).count(), third.length));
    }
  }

  private static List<Double> only(double[] rates, int from, int to) {
    List<Double> some = new ArrayList<>();
    for (int i = 0; i < rates.length; i++) {
      some.add(i >= from && i < to ? rates[i] : 0.0);
    }
    return some;
  }

  private static StockPoint.Builder shop(String name, double stock) {
    return StockPoint.named(name)
        .policy(StockPolicy.none())
        .opening(stock)
        .shortage(Shortage.LEAVE);
  }

  /** The instant at which the stock ran out, of each replication; rates are exact over each of many short steps. */
  private static void sellOut(Case c, long seed, double effort, Answers answers) {
    Parameters p = c.parameters();
    SellOut theory = FormulaFamilies.sellOut(p);
    List<Double> levels = levels(c);
    double top = Math.max(0.999, Collections.max(levels));
    double end = 1.1 * theory.timeQuantile(1 - (1 - top) / 10);
    int n = Family.replications(Math.min(10_000, 2e7 / p.number("stock")) * effort);
    StockSystem system = selling(p, end);
    double[] times = StockSimulator.run(system, new StockRun(seed, n, 0, end, 2))
        .total()
        .values(StockCount.FIRST_EMPTY);
    for (int i = 0; i < n; i++) {
      times[i] = Double.isNaN(times[i]) ? Double.POSITIVE_INFINITY : times[i];
    }
    Arrays.sort(times);
    for (int i = 0; i < levels.size(); i++) {
      answers.put("sellout_time_quantiles[" + i + "]", Simulated.quantile(times, levels.get(i)));
    }
    double median = theory.timeQuantile(0.5);
    answers.put(
        "P_sold_out_by_median",
        Simulated.share(Arrays.stream(times).filter(t -> t <= median).count(), n));
    double early = theory.timeQuantile(levels.get(0));
    double[] sold = StockSimulator.run(selling(p, early), new StockRun(seed, n, 0, early, 2))
        .total()
        .values(StockCount.SOLD);
    answers.put("mean_units_sold_by_q10", Estimate.of("units", sold));
  }

  /** The levels of the quantiles that are asked for. */
  static List<Double> levels(Case c) {
    return c.expectations().has("quantile_levels")
        ? c.expectations().numbers("quantile_levels")
        : List.of(0.1, 0.5, 0.9);
  }

  private static StockSystem selling(Parameters p, double end) {
    double step = end / STEPS;
    List<Double> rates = new ArrayList<>();
    for (int i = 0; i <= STEPS; i++) {
      rates.add(buyers(p, i * step, (i + 1) * step) / step);
    }
    return StockSystem.continuous()
        .point(shop("shop", p.number("stock")).build())
        .customers(Customers.of("buyers", 1, "shop").atRates(rates, step))
        .build();
  }

  /** Expected buyers between two instants. */
  private static double buyers(Parameters p, double from, double to) {
    if (!p.has("rate2")) {
      return p.number("rate1") * (to - from);
    }
    double fade = p.number("rate2");
    return p.number("rate1") * fade * (StrictMath.exp(-from / fade) - StrictMath.exp(-to / fade));
  }

  /**
   * The fluid surge at a scale at which chance is small: rates and capacity times n, work of constant length; levels divided by n, the
   * bias is of order 1/n.
   */
  private static void surge(Parameters p, long seed, double effort, Answers answers) {
    double usual = p.number("rate_before_and_after");
    double rush = p.number("rate_in_surge");
    double capacity = p.number("capacity");
    double duration = p.number("surge_duration");
    double clear = FluidSurge.of(usual, rush, capacity, duration).clearTime();
    double n = 50_000 / (rush * duration);
    double step = duration / 100;
    List<Double> rates = new ArrayList<>();
    for (int i = 0; i <= clear / step; i++) {
      rates.add(n * (i < 100 ? rush : usual));
    }
    Station station =
        Station.of(1, ServiceLaw.constant(1 / (capacity * n)), 1).atRates(rates, step);
    StationReport r = StationSimulator.run(
        station, new StockRun(seed, Family.replications(100 * effort), 0, clear, 2));
    Estimate peak = r.mean(StationCount.PEAK);
    answers.put("max_backlog", Simulated.times(peak, 1 / n));
    answers.put("max_delay", Simulated.times(peak, 1 / n / capacity));
    answers.put("total_delay", Simulated.times(r.mean(StationCount.QUEUE_TIME), 1 / n));
    answers.put(
        "mean_delay_of_those_arriving_before_clear",
        r.share(StationCount.QUEUE_TIME, StationCount.ARRIVED));
  }

  /** Servers without end under a sine, seen a whole number of periods after the start. */
  private static void swing(Case c, long seed, double effort, Answers answers) {
    Parameters p = c.parameters();
    double period = p.number("period");
    double mean = p.number("mean_service");
    List<Double> rates = sine(p.number("lambda0"), p.number("beta"), period);
    List<Double> times = c.expectations().numbers("times");
    double late = period * Math.ceil(20 * mean / period);
    List<Double> watched = new ArrayList<>();
    times.forEach(t -> watched.add(late + t));
    for (int i = 0; i < 8; i++) {
      watched.add(late + period * (i + 8 * Math.ceil(Collections.max(times) / period)) / 8);
    }
    List<Double> inOrder = watched.stream().sorted().distinct().toList();
    double end = inOrder.get(inOrder.size() - 1) + period / STEPS;
    int n = Family.replications(Math.min(4_000, 2e7 / (p.number("lambda0") * end)) * effort);
    for (InfiniteServers.Service law : InfiniteServers.Service.values()) {
      ServiceLaw service = law == InfiniteServers.Service.EXPONENTIAL
          ? ServiceLaw.exponential(mean)
          : ServiceLaw.constant(mean);
      StationReport r = StationSimulator.run(
          Station.of(1, service, 1_000_000).atRates(rates, period / STEPS).watched(0, inOrder),
          new StockRun(seed, n, 0, end, 2));
      String name = law.name().toLowerCase(Locale.ROOT);
      for (int i = 0; i < times.size(); i++) {
        answers.put(
            "mean_in_system_" + name + "_service[" + i + "]",
            r.presentAt(inOrder.indexOf(watched.get(i))));
      }
      double[][] round = new double[8][];
      for (int i = 0; i < 8; i++) {
        round[i] = r.presentValuesAt(inOrder.indexOf(watched.get(times.size() + i)));
      }
      Simulated.Wave wave = Simulated.wave(round, period);
      answers.put("amplitude_" + name, wave.amplitude());
      answers.put("lag_of_peak_" + name, wave.lag());
    }
  }

  /** Means of a sine over short steps. */
  private static List<Double> sine(double middle, double swing, double period) {
    double turn = 2 * Math.PI / STEPS;
    List<Double> rates = new ArrayList<>();
    for (int i = 0; i < STEPS; i++) {
      double part = (StrictMath.cos(i * turn) - StrictMath.cos((i + 1) * turn)) / turn;
      rates.add(Math.max(0, middle + swing * part));
    }
    if (period <= 0) {
      throw new CaseProblem("parameters.period: " + period + ": must be above 0");
    }
    return rates;
  }

  private static void pulse(Case c, long seed, double effort, Answers answers) {
    Parameters p = c.parameters();
    List<Double> times = c.expectations().numbers("times");
    double end = times.get(times.size() - 1) + 1;
    double from = p.number("pulse_start");
    double to = p.number("pulse_end");
    double step = step(from, to);
    List<Double> rates = new ArrayList<>();
    for (int i = 0; i * step < end; i++) {
      double middle = (i + 0.5) * step;
      rates.add(p.number(middle > from && middle < to ? "rate_in_pulse" : "rate_outside"));
    }
    Station station = Station.of(
            1, ServiceLaw.exponential(1 / p.number("service_rate")), p.whole("servers"))
        .atRates(rates, step)
        .watched(0, times);
    StationReport r = StationSimulator.run(
        station, new StockRun(seed, Family.replications(20_000 * effort), 0, end - 0.5, 2));
    for (int i = 0; i < times.size(); i++) {
      answers.put("mean_in_system[" + i + "]", r.presentAt(i));
      answers.put("mean_queue[" + i + "]", r.queueAt(i));
      answers.put("P_all_busy[" + i + "]", r.busyAt(i));
    }
  }

  /** The longest step, of those that suit a clock, on which both ends of the pulse lie. */
  private static double step(double from, double to) {
    for (int parts : new int[] {1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30, 60, 100, 120, 1_000, 3_600}) {
      if (whole(from * parts) && whole(to * parts)) {
        return 1.0 / parts;
      }
    }
    throw new CaseProblem(
        "parameters.pulse_start, pulse_end: must lie on whole seconds of an hour");
  }

  private static boolean whole(double x) {
    return Math.abs(x - Math.rint(x)) < 1e-6;
  }
}

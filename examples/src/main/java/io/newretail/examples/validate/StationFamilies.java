package io.newretail.examples.validate;

import io.newretail.report.StationCount;
import io.newretail.report.StationReport;
import io.newretail.sim.StationSimulator;
import io.newretail.sim.StockRun;
import io.newretail.station.ServiceLaw;
import io.newretail.station.SlotStation;
import io.newretail.station.Station;
import java.util.List;
import java.util.Map;

/** Queues and slots. */
final class StationFamilies {
  private StationFamilies() {}

  static void register(Map<String, Family> all) {
    all.put("queues_pickup_and_picking", new QueueFamily());
    all.put("slotted_pick_capacity", new SlotFamily());
    all.put("time_varying_surge", new SurgeFamily());
  }

  /** Pickers, counters and shelf places. */
  private static final class QueueFamily implements Family {
    @Override
    public void theory(Case c, Answers answers) {
      FormulaFamilies.queues(c, answers);
    }

    @Override
    public void simulate(Case c, long seed, double effort, Answers answers) {
      Parameters p = c.parameters();
      if (p.has("time_to_live")) {
        reservation(p, seed, effort, answers);
        return;
      }
      if (p.has("offered_load")) {
        double load = p.number("offered_load");
        StationReport r = run(
            Station.of(load, ServiceLaw.exponential(1), p.whole("servers"))
                .withPlaces(p.whole("servers")),
            load,
            seed,
            effort);
        answers.put("blocking", r.share(StationCount.REFUSED, StationCount.ARRIVED));
        answers.put("carried", r.rate(StationCount.PRESENT_TIME));
        return;
      }
      double rate = p.number("arrival_rate");
      Station station = Station.of(rate, service(p), (int) p.number("servers", 1))
          .withPatience(p.number("patience_rate", 0))
          .watched(c.expectations().number("t", 0), List.of());
      if (p.has("capacity")) {
        station = station.withPlaces(p.whole("capacity"));
      }
      StationReport r = run(station, rate, seed, effort);
      answers.put("P_wait", r.share(StationCount.DELAYED, StationCount.ARRIVED));
      answers.put("P_block", r.share(StationCount.REFUSED, StationCount.ARRIVED));
      answers.put("P_abandon", r.share(StationCount.ABANDONED, StationCount.ARRIVED));
      answers.put("P_wait_gt_t", r.share(StationCount.LONG_WAITS, StationCount.WAITS));
      answers.put("Lq", r.rate(StationCount.QUEUE_TIME));
      answers.put("L", r.rate(StationCount.PRESENT_TIME));
      answers.put("P0", r.rate(StationCount.EMPTY_TIME));
      answers.put("Wq", r.share(StationCount.WAITED, StationCount.WAITS));
      answers.put("W", r.share(StationCount.PRESENT_TIME, StationCount.WAITS));
    }

    private static ServiceLaw service(Parameters p) {
      if (p.has("service_rate")) {
        return ServiceLaw.exponential(1 / p.number("service_rate"));
      }
      double mean = p.number("mean_service");
      double scv = p.number("service_scv");
      String law = p.has("service_distribution") ? p.text("service_distribution") : "";
      if (law.startsWith("uniform")) {
        double half = mean * Math.sqrt(3 * scv);
        return ServiceLaw.between(Math.max(0, mean - half), mean + half);
      }
      if (law.startsWith("exp")) {
        return ServiceLaw.exponential(mean);
      }
      return scv == 0 ? ServiceLaw.constant(mean) : ServiceLaw.gamma(mean, scv);
    }

    private static void reservation(Parameters p, long seed, double effort, Answers answers) {
      String law = p.text("pickup_delay");
      double mean = p.number("pickup_delay_mean");
      ServiceLaw delay;
      if (law.startsWith("exp")) {
        delay = ServiceLaw.exponential(mean);
      } else if (law.startsWith("gamma")) {
        delay = ServiceLaw.gamma(mean, Math.pow(p.number("pickup_delay_sd") / mean, 2));
      } else if (law.startsWith("det") || law.startsWith("const")) {
        delay = ServiceLaw.constant(mean);
      } else {
        return;
      }
      double rate = p.number("arrival_rate");
      ServiceLaw stay = delay.atMost(p.number("time_to_live"));
      StationReport free = run(Station.of(rate, stay, 1_000_000), rate, seed, effort);
      answers.put("P_expired", free.share(StationCount.EXPIRED, StationCount.ENDED));
      answers.put("mean_holding_time", free.share(StationCount.STAYED, StationCount.ENDED));
      answers.put("mean_places_held_if_unlimited", free.rate(StationCount.PRESENT_TIME));
      if (p.has("places")) {
        int places = p.whole("places");
        StationReport r =
            run(Station.of(rate, stay, places).withPlaces(places), rate, seed, effort);
        answers.put("blocking", r.share(StationCount.REFUSED, StationCount.ARRIVED));
        answers.put("mean_places_held", r.rate(StationCount.PRESENT_TIME));
      }
    }

    private static StationReport run(Station station, double rate, long seed, double effort) {
      StockRun run = StockRun.of(seed, Math.ceil(50_000.0 * effort / rate)).withThreads(2);
      return StationSimulator.run(station, run);
    }
  }

  /** Orders per slot. */
  private static final class SlotFamily implements Family {
    @Override
    public void theory(Case c, Answers answers) {
      FormulaFamilies.slots(c, answers);
    }

    @Override
    public void simulate(Case c, long seed, double effort, Answers answers) {
      Parameters p = c.parameters();
      StationReport r = StationSimulator.run(
          new SlotStation(p.number("orders_per_slot_mean"), p.whole("capacity_per_slot")),
          StockRun.of(seed, Math.ceil(100_000.0 * effort)).withWarmUp(2_000).withThreads(2));
      answers.put("mean_waiting", r.rate(StationCount.PRESENT_TIME));
      answers.put("mean_left_over", r.rate(StationCount.QUEUE_TIME));
      answers.put("mean_delay_slots", r.share(StationCount.PRESENT_TIME, StationCount.ARRIVED));
      answers.put("P_all_handled", r.rate(StationCount.EMPTY_TIME));
      answers.put("P_waiting_gt_2s", r.rate(StationCount.BUSY_TIME));
      answers.put("variance_waiting", r.variance());
    }
  }
}

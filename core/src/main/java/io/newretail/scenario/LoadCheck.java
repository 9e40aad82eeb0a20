package io.newretail.scenario;

import io.newretail.demand.Demand;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Spike;
import io.newretail.demand.StoreChoice;
import io.newretail.demand.WeekRhythm;
import io.newretail.network.Catchment;
import io.newretail.network.Network;
import io.newretail.network.Rival;
import io.newretail.network.Store;
import io.newretail.network.Zone;
import io.newretail.unit.Problems;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Says where parts that are sound each by itself ask together for more than can be simulated. */
final class LoadCheck {
  /** Baskets, or units without baskets, of the busiest day of a catchment. */
  private static final double MOST = 1e8;

  private final Network network;
  private final Problems problems;

  LoadCheck(Network network, Problems problems) {
    this.network = network;
    this.problems = problems;
  }

  void check(Demand demand) {
    double spike = demand.spikes().stream().mapToDouble(Spike::multiplier).max().orElse(1);
    for (Catchment catchment : network.catchments()) {
      double size = size(catchment);
      if (demand.online() != null) {
        most(catchment, "online.baskets", busiest(demand.online(), Math.max(1, spike)) * size);
      }
      if (demand.walkIn() != null) {
        double rate =
            demand.walkIn().baskets().perDay() * busiest(demand.walkIn().week());
        most(catchment, "walkIn.baskets", rate * Math.max(1, spike) * size);
      }
      if (demand.items() != null) {
        most(catchment, "items.units", demand.items().units().perDay() * size);
      }
    }
    StoreChoice choice = demand.shoppers().stores();
    if (choice != null) {
      checkReach(choice);
    }
  }

  private static double size(Catchment catchment) {
    return catchment.zones().isEmpty()
        ? catchment.stores().stream().mapToDouble(Store::size).sum()
        : catchment.zones().stream().mapToDouble(Zone::size).sum();
  }

  /** Each basket brings on average {@code 1 / (1 - branching)}. */
  private static double busiest(OnlineDemand online, double spike) {
    double crowd = 1 / (1 - online.sources().excitement().branching());
    return online.baskets().perDay() * busiest(online.week()) * spike * crowd;
  }

  private static double busiest(WeekRhythm week) {
    return Arrays.stream(DayOfWeek.values()).mapToDouble(week::factor).max().orElse(1);
  }

  private void most(Catchment catchment, String step, double count) {
    problems.require(
        count <= MOST,
        "demand." + step,
        String.format(Locale.ROOT, "%.3g on the busiest day of %s", count, catchment.name()),
        "must be at most 1e8 on a day in a catchment, all its stores or zones together",
        "lower the rate, the sizes or the multiplier");
  }

  /** Powers of sizes and distances that are too large or too small for numbers. */
  private void checkReach(StoreChoice choice) {
    for (int c = 0; c < network.catchments().size(); c++) {
      Catchment catchment = network.catchments().get(c);
      for (int z = 0; z < catchment.zones().size(); z++) {
        Zone zone = catchment.zones().get(z);
        double sum = catchment.stores().stream()
            .filter(s -> zone.kilometres().containsKey(s.name()))
            .mapToDouble(
                s -> choice.attraction(s.size(), zone.kilometres().getOrDefault(s.name(), 1.0)))
            .sum();
        double all = sum + rivals(catchment, zone, choice);
        if (!(sum >= 1e-100 && all <= 1e100)) {
          problems.require(
              false,
              "network.catchments[" + c + "].zones[" + z + "].kilometres",
              sum + " of " + all,
              "must give the stores an attraction of 1e-100 to 1e100 by demand.shoppers.stores",
              "check areaPower, distancePower and priceElasticity");
          return;
        }
      }
    }
  }

  /** The attraction of the rivals and of going nowhere. */
  private static double rivals(Catchment catchment, Zone zone, StoreChoice choice) {
    double sum = choice.outside();
    for (Rival rival : catchment.rivals()) {
      double cheap = StrictMath.pow(rival.priceIndex(), -choice.priceElasticity());
      for (Map.Entry<String, Double> store : rival.stores().entrySet()) {
        Double kilometres = zone.kilometres().get(store.getKey());
        sum += kilometres == null ? 0 : cheap * choice.attraction(store.getValue(), kilometres);
      }
    }
    return sum;
  }
}

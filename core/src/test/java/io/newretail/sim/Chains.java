package io.newretail.sim;

import io.newretail.demand.BasketSize;
import io.newretail.demand.DayCurve;
import io.newretail.demand.Demand;
import io.newretail.demand.OnlineDemand;
import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Network;
import io.newretail.network.Store;
import io.newretail.policy.RestockPolicy;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.unit.Rate;
import io.newretail.unit.Window;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Small chains to build tests on. */
public final class Chains {
  /** A Monday. */
  public static final LocalDate MONDAY = LocalDate.of(2017, 11, 6);

  private Chains() {}

  /** A store that never closes, with servers to spare. */
  public static Store store(String name) {
    return Store.ofPickers(1_000)
        .named(name)
        .withHours(Window.ALL_DAY)
        .withCounters(1_000)
        .withShelfSpaces(100_000);
  }

  /** One city with some stores and an unlimited depot, twelve hours away. */
  public static Network city(int articles, Store... stores) {
    return Network.builder()
        .assortment(Assortment.zipf(articles, 1))
        .depot(Depot.unlimited("depot", Duration.ofHours(12)))
        .catchment(new Catchment("city", "depot", List.of(stores)))
        .build();
  }

  /** Baskets of exactly so many units, spread evenly over the day, paid at once. */
  public static OnlineDemand online(double baskets, int units) {
    return OnlineDemand.of(Rate.perDay(baskets))
        .withCurve(DayCurve.flat())
        .withSize(BasketSize.fixed(units));
  }

  /** A scenario of some days from Monday on, with stock for everything. */
  public static Scenario.Builder scenario(Network network, OnlineDemand online, int days) {
    return Scenario.builder(network)
        .days(MONDAY, MONDAY.plusDays(days))
        .demand(Demand.none().withOnline(online))
        .restock(RestockPolicy.fixedStock(1_000_000));
  }

  /** The mean of a figure. */
  public static double figure(Report report, String kpi) {
    return report.kpi(kpi).mean();
  }
}

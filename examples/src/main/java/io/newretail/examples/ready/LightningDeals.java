package io.newretail.examples.ready;

import io.newretail.demand.Deal;
import io.newretail.demand.Demand;
import io.newretail.demand.Herding;
import io.newretail.demand.OnlineDemand;
import io.newretail.examples.ready.Parameter.Kind;
import io.newretail.network.Assortment;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Deals of the event day whose claims all shoppers of a city see: of the most popular articles, one after the other, hour by hour. */
final class LightningDeals {
  private static final String PUBLISHED =
      "Cui, Zhang and Bassamboo (2019): +10 % past claims, +2.08 % adds in the next hour";

  private LightningDeals() {}

  /** What may be set of them. */
  static List<Parameter> parameters() {
    return List.of(
        new Parameter(
            "deals.count",
            Kind.COUNT,
            0,
            0,
            Herding.MOST_DEALS,
            "most popular articles with a deal on the event day whose claims show; 0 for none",
            ""),
        new Parameter(
            "deals.lasts",
            Kind.TIME,
            6 * 3_600,
            3_600,
            24 * 3_600,
            "length of a deal, in whole hours; one starts each hour from midnight on",
            ""),
        new Parameter(
            "deals.elasticity",
            Kind.NUMBER,
            Herding.PUBLISHED,
            0,
            0.95,
            "of the next hour's cart adds in past claims; 0: nobody follows",
            PUBLISHED));
  }

  /** The demand with the deals of a day. */
  static Demand on(Demand demand, Settings settings, LocalDate day, Assortment range) {
    OnlineDemand online = demand.online();
    int count = Math.min(settings.count("deals.count"), range.size());
    if (online == null || count == 0) {
      return demand;
    }
    long hours = (long) Math.ceil(settings.number("deals.lasts") / 3_600);
    List<Deal> deals = new ArrayList<>();
    for (int d = 0; d < count; d++) {
      LocalDateTime from = day.atStartOfDay().plusHours(d % 24);
      deals.add(Deal.of(range.items().get(d).name(), from, from.plusHours(hours)));
    }
    Herding herding = Herding.on(deals).withElasticity(settings.number("deals.elasticity"));
    return demand.withOnline(online.herdedBy(herding));
  }
}

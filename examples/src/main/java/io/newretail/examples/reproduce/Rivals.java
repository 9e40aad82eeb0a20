package io.newretail.examples.reproduce;

import io.newretail.demand.Channel;
import io.newretail.demand.ChannelChoice;
import io.newretail.demand.ChannelOffer;
import io.newretail.demand.Demand;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Shoppers;
import io.newretail.demand.StoreChoice;
import io.newretail.demand.Tastes;
import io.newretail.examples.reproduce.Paper.Effort;
import io.newretail.experiment.Rivalry;
import io.newretail.experiment.Rivalry.Effect;
import io.newretail.experiment.Rivalry.Launch;
import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Network;
import io.newretail.network.Rival;
import io.newretail.network.Store;
import io.newretail.network.Zone;
import io.newretail.network.Zone.Place;
import io.newretail.policy.RestockPolicy;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.sim.ExpectedVisits;
import io.newretail.sim.RunOptions;
import io.newretail.sim.Simulator;
import io.newretail.unit.Rate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Launches of pickup, a rival's and one's own. */
final class Rivals {
  private static final LocalDate DAY = LocalDate.of(2017, 11, 6);
  private static final int ZONES = 7;

  private Rivals() {}

  /** Zones on a line from the chain's store to the rival's and beyond. */
  private static Scenario city(double dissimilarity, boolean collect) {
    Map<String, Place> stores = Map.of("own", new Place(0, 0), "other", new Place(6, 0));
    List<Zone> zones = new ArrayList<>();
    for (int i = 0; i < ZONES; i++) {
      zones.add(Zone.at("zone-" + i, 1, new Place(1.5 * i - 1, 1), stores));
    }
    ChannelChoice.Builder channels = ChannelChoice.builder()
        .tastes(new Tastes(0.1, 0.2, 0.3, 0, 0))
        .offer(ChannelOffer.of(Channel.DELIVER).withAttraction(-1))
        .offer(ChannelOffer.of(Channel.WALK_IN).withAttraction(1))
        .offer(ChannelOffer.of(Channel.RIVAL).withAttraction(-1));
    if (collect) {
      channels.offer(ChannelOffer.of(Channel.COLLECT).withAttraction(-0.5));
      channels.nest(dissimilarity, Channel.COLLECT, Channel.DELIVER, Channel.RIVAL);
    } else {
      channels.nest(dissimilarity, Channel.DELIVER, Channel.RIVAL);
    }
    Network network = Network.builder()
        .assortment(Assortment.zipf(30, 1))
        .depot(Depot.unlimited("depot", Duration.ofHours(6)))
        .catchment(new Catchment("city", "depot", List.of(Store.ofPickers(20).named("own")))
            .withZones(zones)
            .withRivals(List.of(Rival.of("rival", Map.of("other", 1.5)))))
        .build();
    return Scenario.builder(network)
        .days(DAY, DAY.plusDays(2))
        .demand(Demand.none()
            .withOnline(OnlineDemand.of(Rate.perDay(1_500)))
            .withShoppers(Shoppers.plain()
                .withStores(StoreChoice.gravity(1, 1.5).withOutside(0.1))
                .withChannels(channels.build())))
        .restock(RestockPolicy.fixedStock(100_000))
        .build();
  }

  static List<Finding> pickup() {
    Launch launch = Rivalry.launch(
        t -> city(t, true), "rival", Duration.ofHours(2), new Effect(-0.047, -0.018));
    Effect effect = Rivalry.effect(launch.before(), launch.after());
    ExpectedVisits before = ExpectedVisits.of(launch.before());
    ExpectedVisits after = ExpectedVisits.of(launch.after());
    return List.of(
        Finding.fitted("the chain's online baskets, in %", -4.7, 100 * effect.online()),
        Finding.fitted("its shoppers in stores, in %", -1.8, 100 * effect.inStore()),
        Finding.foretold(
            "online loss 5 km from the rival over that at 1.5 km",
            "decays with distance",
            loss(before, after, "zone-1") / loss(before, after, "zone-4"),
            0,
            0.95));
  }

  private static double loss(ExpectedVisits before, ExpectedVisits after, String zone) {
    return 1
        - after.visits(p -> p.zone().equals(zone), ExpectedVisits::online)
            / before.visits(p -> p.zone().equals(zone), ExpectedVisits::online);
  }

  /** The chain opens pickup: who collects comes to the store. Signs only; nothing is fitted. */
  static List<Finding> ownPickup(Effort effort) {
    RunOptions options = RunOptions.seed(effort.seed()).withReplications(effort.of(4));
    Report before = Simulator.run(city(0.6, false), options);
    Report after = Simulator.run(city(0.6, true), options);
    double online = kpi(after, "choice.deliver") / kpi(before, "choice.deliver");
    double traffic =
        (kpi(after, "choice.walkin") + kpi(after, "choice.collect")) / kpi(before, "choice.walkin");
    double all = kept(after) / kept(before);
    return List.of(
        Finding.foretold("home deliveries, in %", "down", 100 * (online - 1), -100, 0),
        Finding.foretold("shoppers who come to the store, in %", "up", 100 * (traffic - 1), 0, 100),
        Finding.foretold("all baskets of the chain, in %", "up", 100 * (all - 1), 0, 100));
  }

  private static double kept(Report report) {
    return kpi(report, "choice.walkin")
        + kpi(report, "choice.deliver")
        + (report.kpis().containsKey("choice.collect") ? kpi(report, "choice.collect") : 0);
  }

  private static double kpi(Report report, String name) {
    return report.kpi(name).mean();
  }
}

package io.newretail.examples.ready;

import io.newretail.demand.Demand;
import io.newretail.demand.ItemDemand;
import io.newretail.examples.facts.Facts;
import io.newretail.examples.ready.Parameter.Kind;
import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Item;
import io.newretail.network.Network;
import io.newretail.network.Store;
import io.newretail.policy.RestockPolicy;
import io.newretail.scenario.Scenario;
import io.newretail.unit.Money;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Fresh-food stores that order every evening and are filled by the morning round of vans: how often their shelves stand empty
 * comes out of the restocking loop. The cover is the one number that was fitted.
 */
final class FreshStores {
  private static final int CITIES = 5;
  private static final double LEVEL_SIGMA = Facts.value("fresh.level.sigma");
  private static final double STORE_SIGMA = Facts.value("fresh.store.sigma");

  private final Settings settings;

  FreshStores(Settings settings) {
    this.settings = settings;
  }

  static List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>();
    all.add(new Parameter("stores.count", Kind.COUNT, 20, 5, 900, "stores of the five cities", ""));
    all.add(new Parameter("assortment.items", Kind.COUNT, 60, 1, 2_000, "articles of a store", ""));
    all.add(
        new Parameter("fresh.units", Kind.NUMBER, 0, 0.1, 1_000, "units of an article a day", "")
            .from("fresh.units", 1));
    all.add(new Parameter(
            "restock.cover", Kind.NUMBER, 0, 0.1, 30, "days of mean demand ordered up to", "")
        .from("fresh.cover", 1));
    all.add(new Parameter("days", Kind.COUNT, 77, 8, 366, "days, of which seven to warm up", ""));
    return all;
  }

  Scenario scenario(String name) {
    LocalDate from = LocalDate.of(2024, 3, 28);
    double cover = settings.number("restock.cover");
    double units = settings.number("fresh.units") * settings.count("assortment.items");
    return Scenario.builder(network())
        .name(name)
        .days(from, from.plusDays(settings.count("days")))
        .warmUpDays(7)
        .demand(Demand.none().withItems(ItemDemand.freshFood(Rate.perDay(units))))
        .restock(RestockPolicy.orderUpTo(Share.percent(50))
            .reviewed(Duration.ofDays(1), LocalTime.of(22, 0))
            .withRule(desk -> {
              int level = (int) Math.max(1, Math.round(cover * desk.dailyDemand()));
              desk.order(Math.max(0, level - desk.recorded() - desk.onOrder()));
            }))
        .build();
  }

  /** Each city has its morning round: its vans come at 3, 4, 5, 6 or 7 h. */
  private Network network() {
    Network.Builder network = Network.builder().assortment(assortment());
    int stores = settings.count("stores.count");
    NormalDistribution normal = NormalDistribution.of(0, STORE_SIGMA);
    for (int c = 0; c < CITIES; c++) {
      network.depot(Depot.unlimited("round-" + (3 + c), Duration.ofHours(5 + c)));
      int here = stores / CITIES + (c < stores % CITIES ? 1 : 0);
      List<Store> of = new ArrayList<>();
      for (int s = 0; s < here; s++) {
        double size = Math.exp(normal.inverseCumulativeProbability((s + 0.5) / here));
        of.add(Store.ofPickers(1).withSize(size).named("fresh-" + c + "-" + (s + 1)));
      }
      network.catchment(new Catchment("city-" + c, "round-" + (3 + c), of));
    }
    return network.build();
  }

  private Assortment assortment() {
    int count = settings.count("assortment.items");
    NormalDistribution normal = NormalDistribution.of(0, LEVEL_SIGMA);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double level = Math.exp(normal.inverseCumulativeProbability((i + 0.5) / count));
      items.add(new Item("fresh-" + i, Money.rmb("10.00"), level)
          .withCategory("class-" + i % Math.max(1, count / 4)));
    }
    return Assortment.of(items);
  }
}

package io.newretail.examples.ready;

import com.google.common.primitives.Doubles;
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
import io.newretail.policy.RestockRules;
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
 * Fresh-food stores that order every evening and are filled by the round of vans of their city, at one hour of the
 * night or morning: how often their shelves stand empty comes out of the restocking loop. Two numbers were fitted: the cover
 * and how unlike it is from article to article.
 */
final class FreshStores {
  /** When the vans of each city arrive, hours of the day: two by night, five in the morning; an assumption, after the hours at which
   * spells end in the shops (16 % from 22 to 3 h, 74 % from 3 to 8 h). */
  private static final int[] ROUNDS = {1, 2, 3, 4, 5, 6, 7};

  private static final int REVIEW_HOUR = 22;
  private static final double GOLDEN = 0.618_033_988_749_895;
  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
  private static final double LEVEL_SIGMA = Facts.value("fresh.level.sigma");
  private static final double STORE_SIGMA = Facts.value("fresh.store.sigma");

  private final Settings settings;

  FreshStores(Settings settings) {
    this.settings = settings;
  }

  static List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>();
    all.add(
        new Parameter("stores.count", Kind.COUNT, 21, 7, 900, "stores of the seven cities", ""));
    all.add(new Parameter("assortment.items", Kind.COUNT, 60, 1, 2_000, "articles of a store", ""));
    all.add(
        new Parameter("fresh.units", Kind.NUMBER, 0, 0.1, 1_000, "units of an article a day", "")
            .from("fresh.units", 1));
    all.add(new Parameter(
            "restock.cover", Kind.NUMBER, 0, 0.1, 30, "days of mean demand ordered up to", "")
        .from("fresh.cover", 1));
    all.add(new Parameter(
            "restock.spread", Kind.NUMBER, 0, 0, 2, "log spread of the cover between articles", "")
        .from("fresh.cover.sigma", 1));
    all.add(new Parameter("days", Kind.COUNT, 77, 8, 366, "days, of which seven to warm up", ""));
    return all;
  }

  Scenario scenario(String name) {
    LocalDate from = LocalDate.of(2024, 3, 28);
    double units = settings.number("fresh.units") * settings.count("assortment.items");
    return Scenario.builder(network())
        .name(name)
        .days(from, from.plusDays(settings.count("days")))
        .warmUpDays(7)
        .demand(Demand.none().withItems(ItemDemand.freshFood(Rate.perDay(units))))
        .restock(RestockPolicy.orderUpTo(Share.percent(50))
            .reviewed(Duration.ofDays(1), LocalTime.of(REVIEW_HOUR, 0))
            .withRule(new RestockRules.DaysOfDemand(Doubles.asList(covers()))))
        .build();
  }

  /** Days of mean demand by article: log-normal around the cover, in an order that has nothing to do with how well it sells. */
  private double[] covers() {
    double[] covers = new double[settings.count("assortment.items")];
    for (int i = 0; i < covers.length; i++) {
      double u = (i + 0.5) * GOLDEN % 1;
      covers[i] = settings.number("restock.cover")
          * Math.exp(settings.number("restock.spread") * STANDARD.inverseCumulativeProbability(u));
    }
    return covers;
  }

  /** Each city has its round: its vans come at one hour of the night or of the morning. */
  private Network network() {
    Network.Builder network = Network.builder().assortment(assortment());
    int stores = settings.count("stores.count");
    NormalDistribution normal = NormalDistribution.of(0, STORE_SIGMA);
    for (int c = 0; c < ROUNDS.length; c++) {
      String round = "round-" + ROUNDS[c];
      network.depot(Depot.unlimited(round, Duration.ofHours(24 - REVIEW_HOUR + ROUNDS[c])));
      int here = stores / ROUNDS.length + (c < stores % ROUNDS.length ? 1 : 0);
      List<Store> of = new ArrayList<>();
      for (int s = 0; s < here; s++) {
        double size = Math.exp(normal.inverseCumulativeProbability((s + 0.5) / here));
        of.add(Store.ofPickers(1).withSize(size).named("fresh-" + c + "-" + (s + 1)));
      }
      network.catchment(new Catchment("city-" + c, round, of));
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

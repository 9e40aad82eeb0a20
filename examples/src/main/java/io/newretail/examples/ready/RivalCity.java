package io.newretail.examples.ready;

import io.newretail.demand.Shoppers;
import io.newretail.demand.StoreChoice;
import io.newretail.examples.ready.Parameter.Kind;
import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Network;
import io.newretail.network.Rival;
import io.newretail.network.Store;
import io.newretail.network.Zone;
import io.newretail.network.Zone.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A round city where a rival has stores between those of the chain; each visit chooses a store, then a channel. */
final class RivalCity {
  private static final int ZONES = 24;
  private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

  /** Who the rival is. */
  enum Who {
    /** Carrefour's smaller format of May 2018. */
    CARREFOUR(
        "carrefour", 3, 0.24, 1, 3_600, "4,000 m2 (Le Marche, May 2018) of the chain's 17,000"),
    /** Walmart's stores with JD's couriers. */
    WALMART_JD("walmart-jd", 3, 1, 1, 3_600, "one hour from 230 stores, November 2018"),
    /** Whole Foods under Amazon. */
    WHOLE_FOODS("whole-foods", 2, 0.2, 1.1, 7_200, "two-hour delivery from February 2018");

    private final String chain;
    private final int stores;
    private final double size;
    private final double prices;
    private final double ready;
    private final String source;

    Who(String chain, int stores, double size, double prices, double ready, String source) {
      this.chain = chain;
      this.stores = stores;
      this.size = size;
      this.prices = prices;
      this.ready = ready;
      this.source = source;
    }
  }

  private final Who who;
  private final Settings settings;

  RivalCity(Who who, Settings settings) {
    this.who = who;
    this.settings = settings;
  }

  /** The parameters of a city with a choice of channel, and those of the rival. */
  static List<Parameter> parameters(Who who, List<Parameter> channels) {
    String size = who == Who.CARREFOUR ? who.source : "assumption";
    String ready = who == Who.CARREFOUR ? "assumption" : who.source;
    List<Parameter> all = new ArrayList<>();
    all.add(new Parameter(
        "rival.stores", Kind.COUNT, who.stores, 1, 100, "its stores in the city", "assumption"));
    all.add(number("rival.size", who.size, 0.01, "size of each, of a store of ours", size));
    all.add(number("rival.prices", who.prices, 0.1, "its prices over ours", "assumption"));
    all.add(new Parameter(
        "rival.pickup", Kind.COUNT, 1, 0, 1, "1 if it takes orders online", "assumption"));
    all.add(new Parameter(
        "rival.ready",
        Kind.TIME,
        who.ready,
        0,
        604_800,
        "from such an order until it is in hand",
        ready));
    all.add(number(
        "rival.pickup.attraction",
        0.3,
        -50,
        "attraction of ordering there",
        "set so that Carrefour's launch costs 5 % online; 4.7 % in Akturk and Ketzenberg 2022"));
    all.add(number("city.radius", 6, 0.5, "kilometres to the edge of the city", "assumption"));
    all.add(number("stores.power", 1, 0, "power of the size of a store", "about 1 for grocery"));
    all.add(number(
        "distance.power", 1.5, 0, "power of its distance", "1 to 2 for grocery (Huff 1964)"));
    all.add(number("prices.power", 2, 0, "how a store's pull answers to its prices", "assumption"));
    all.addAll(channels);
    return all;
  }

  private static Parameter number(
      String path, double value, double least, String meaning, String source) {
    return new Parameter(path, Kind.NUMBER, value, least, least < 0 ? 50 : 1_000, meaning, source);
  }

  /** The n-th of so many points spread evenly over the city, turned by an angle. */
  private Place place(int n, int of, double turn) {
    double radius = settings.number("city.radius") * Math.sqrt((n + 0.5) / of);
    double angle = n * GOLDEN_ANGLE + turn;
    return new Place(radius * StrictMath.cos(angle), radius * StrictMath.sin(angle));
  }

  /** The city with its stores, the rival's, and where shoppers live. */
  Network network(Assortment assortment, Depot depot, Store template) {
    int own = settings.count("stores.count");
    int other = settings.count("rival.stores");
    Map<String, Place> places = new TreeMap<>();
    List<Store> stores = new ArrayList<>();
    for (int s = 0; s < own; s++) {
      stores.add(template.named("store-" + (s + 1)));
      places.put("store-" + (s + 1), place(s, own, 0));
    }
    Map<String, Double> sizes = new TreeMap<>();
    for (int r = 0; r < other; r++) {
      String name = who.chain + "-" + (r + 1);
      sizes.put(name, settings.number("rival.size"));
      places.put(name, place(r, other, 2));
    }
    List<Zone> zones = new ArrayList<>();
    for (int z = 0; z < ZONES; z++) {
      zones.add(Zone.at(
          String.format(Locale.ROOT, "zone-%02d", z + 1),
          own / (double) ZONES,
          place(z, ZONES, 1),
          places));
    }
    Rival rival = Rival.of(who.chain, sizes).withPriceIndex(settings.number("rival.prices"));
    if (settings.count("rival.pickup") == 1) {
      rival = rival.withPickup(new Rival.Pickup(
          settings.number("rival.pickup.attraction"), settings.time("rival.ready")));
    }
    return Network.builder()
        .assortment(assortment)
        .depot(depot)
        .catchment(
            new Catchment("city", depot.name(), stores).withZones(zones).withRivals(List.of(rival)))
        .build();
  }

  /** Shoppers who choose a store and a channel. */
  Shoppers shoppers() {
    return ChannelCity.shoppers(settings)
        .withStores(
            StoreChoice.gravity(settings.number("stores.power"), settings.number("distance.power"))
                .withPriceElasticity(settings.number("prices.power")));
  }
}

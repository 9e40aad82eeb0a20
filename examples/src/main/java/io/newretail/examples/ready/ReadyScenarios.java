package io.newretail.examples.ready;

import io.newretail.demand.Demand;
import io.newretail.demand.Spike;
import io.newretail.examples.facts.Facts;
import io.newretail.examples.ready.RivalCity.Who;
import io.newretail.examples.ready.StoreDayParameters.Day;
import io.newretail.network.Assortment;
import io.newretail.network.Network;
import io.newretail.network.Store;
import io.newretail.policy.RestockPolicy;
import io.newretail.scenario.Scenario;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The ready scenarios by name. */
public final class ReadyScenarios {
  private static final int CHAIN_STORES = (int) Facts.value("chain.stores");
  private static final int ARTICLES = (int) Facts.value("assortment.items");
  private static final int QUICK_STORES = 8;
  private static final int QUICK_ARTICLES = 1_000;
  private static final int PLATFORM = 7;
  private static final String WHAT_IF =
      "What if the alliance had stood on this day? It was announced on 20 November 2017.";
  private static final String WHAT_IF_2017 =
      "What if the alliance had stood on this day? It was announced nine days later.";

  private ReadyScenarios() {}

  /**
   * All ready scenarios.
   *
   * @return the scenarios, the first steps first
   */
  public static List<ReadyScenario> all() {
    return List.of(
        quickstart(),
        singlesDay(2017, "singles-day-2017", event(), "an ordinary platform event (x 1.43)"),
        singlesDay(2016, "singles-day-2016", event(), "the same on the curve of 2016"),
        singlesDay(2018, "singles-day-2018", event(), "the same on the curve of 2018"),
        singlesDay(2017, "singles-day-2017-stress", stress(), "the stress case (x 7)"),
        presale(),
        ordinaryWeek(),
        channelChoice(),
        storeDay("store-day", Day.EVENT, "through Singles' Day 2017 (1,000 orders)"),
        storeDay("store-day-ordinary", Day.ORDINARY, "on ordinary days (700 orders)"),
        storeDay("store-day-stress", Day.STRESS, "at the stress case (3,000 orders)"),
        freshStores(),
        rival("rival-carrefour", Who.CARREFOUR, "Carrefour's small stores between its own"),
        rival("rival-walmart-jd", Who.WALMART_JD, "Walmart's stores and JD's couriers"),
        rival(
            "rival-amazon-whole-foods",
            Who.WHOLE_FOODS,
            "Whole Foods' stores (465 in all) and Amazon"),
        hemaStore(),
        prepositioning(),
        SunArtAlliance.ready(ChainParameters.of(CHAIN_STORES, ARTICLES), WHAT_IF_2017));
  }

  /**
   * One ready scenario.
   *
   * @param name its name
   * @return the scenario, if there is one of this name
   */
  public static Optional<ReadyScenario> named(String name) {
    return all().stream().filter(s -> s.name().equals(name)).findFirst();
  }

  private static Parameter event() {
    Facts.Fact day = Facts.fact("online.baskets.event");
    double ratio = day.value() / Facts.value("online.baskets");
    return ChainParameters.multiplier(Math.round(100 * ratio) / 100.0, day.source());
  }

  private static Parameter stress() {
    Facts.Fact day = Facts.fact("online.baskets.peak");
    return ChainParameters.multiplier(PLATFORM, day.source() + ": 5,000 a day, rounded");
  }

  private static ReadyScenario singlesDay(
      int year, String name, Parameter multiplier, String what) {
    List<Parameter> parameters = event(CHAIN_STORES, ARTICLES, multiplier);
    String summary = "Sun Art's 446 hypermarkets, 8 to 14 November " + year + ", " + what;
    LocalDate eleventh = LocalDate.of(year, 11, 11);
    return new ReadyScenario(name, summary, 3, parameters, settings -> {
      Scenario.Builder ordinary = new Chain(settings).on(SunArt.network(settings));
      return festival(ordinary, settings, year)
          .name(name)
          .notice(year == 2017 ? WHAT_IF_2017 : WHAT_IF)
          .days(eleventh.minusDays(3), eleventh.plusDays(4))
          .warmUpDays(1)
          .build();
    });
  }

  private static Scenario.Builder festival(Scenario.Builder ordinary, Settings settings, int year) {
    Spike spike = Spike.singlesDay(year).scaledTo(settings.number("event.multiplier"));
    LocalDate day = spike.date();
    Scenario plain = ordinary.days(day, day.plusDays(1)).build();
    Demand demand = EventPromotion.on(plain.demand().plus(spike), settings, day);
    return ordinary.demand(
        LightningDeals.on(demand, settings, day, plain.network().assortment()));
  }

  private static ReadyScenario quickstart() {
    List<Parameter> parameters = event(QUICK_STORES, QUICK_ARTICLES, event());
    String summary = "one city of eight stores, 9 to 12 November 2017, in a few seconds";
    return new ReadyScenario(
        "quickstart",
        summary,
        3,
        parameters,
        settings -> city(settings, "quickstart", a -> a).build());
  }

  private static Scenario.Builder city(
      Settings settings, String name, UnaryOperator<Assortment> assortment) {
    LocalDate eleventh = LocalDate.of(2017, 11, 11);
    Chain chain = new Chain(settings);
    Network.Builder network = Network.builder()
        .assortment(assortment.apply(chain.assortment()))
        .depot(chain.depot("depot"));
    network.stores(settings.count("stores.count"), store(settings));
    return festival(chain.on(network.build()), settings, 2017)
        .name(name)
        .notice(WHAT_IF_2017)
        .days(eleventh.minusDays(2), eleventh.plusDays(2))
        .warmUpDays(1);
  }

  private static ReadyScenario presale() {
    List<Parameter> parameters = AheadOfTheDay.parameters(event(CHAIN_STORES, ARTICLES, event()));
    String summary =
        "Sun Art's 446 hypermarkets, 8 to 14 November 2017, loaded carts and presale told apart";
    LocalDate eleventh = LocalDate.of(2017, 11, 11);
    return new ReadyScenario("singles-day-2017-presale", summary, 3, parameters, settings -> {
      Scenario.Builder chain = new Chain(settings)
          .on(SunArt.network(settings))
          .name("singles-day-2017-presale")
          .notice(WHAT_IF_2017)
          .days(eleventh.minusDays(3), eleventh.plusDays(4))
          .warmUpDays(1);
      Scenario ordinary = chain.build();
      Demand ahead =
          EventPromotion.on(AheadOfTheDay.demand(ordinary.demand(), settings), settings, eleventh);
      return chain
          .demand(
              LightningDeals.on(ahead, settings, eleventh, ordinary.network().assortment()))
          .build();
    });
  }

  private static ReadyScenario channelChoice() {
    List<Parameter> parameters =
        ChannelCity.parameters(event(QUICK_STORES, QUICK_ARTICLES, event()));
    String summary = "the quickstart's city, where each visit chooses one of five channels";
    return new ReadyScenario("channel-choice", summary, 3, parameters, settings -> {
      Scenario.Builder city =
          city(settings, "channel-choice", a -> ChannelCity.classified(a, settings));
      Demand demand = city.build().demand();
      return city.demand(demand.withShoppers(ChannelCity.shoppers(settings))).build();
    });
  }

  private static ReadyScenario storeDay(String name, Day day, String what) {
    String summary = "one Sun Art-like store with pickers, packers, riders and lockers " + what;
    return new ReadyScenario(name, summary, 20, StoreDayParameters.of(day), settings -> {
      StoreDay store = new StoreDay(settings);
      Scenario.Builder days = day == Day.ORDINARY ? store.ordinary() : store.event();
      return days.name(name).notice(WHAT_IF_2017).build();
    });
  }

  private static ReadyScenario rival(String name, Who who, String whom) {
    List<Parameter> parameters = RivalCity.parameters(
        who, ChannelCity.parameters(event(QUICK_STORES, QUICK_ARTICLES, event())));
    String summary =
        "the city of channel-choice with " + whom + "; each visit chooses a store first";
    LocalDate eleventh = LocalDate.of(2017, 11, 11);
    return new ReadyScenario(name, summary, 3, parameters, settings -> {
      RivalCity city = new RivalCity(who, settings);
      Chain chain = new Chain(settings);
      Network network = city.network(
          ChannelCity.classified(chain.assortment(), settings),
          chain.depot("depot"),
          store(settings));
      Scenario.Builder days = chain
          .on(network)
          .days(eleventh.minusDays(2), eleventh.plusDays(2))
          .demand(chain.demand().withShoppers(city.shoppers()));
      return festival(days, settings, 2017)
          .name(name)
          .notice("What if this rival stood in the same city on this day?")
          .days(eleventh.minusDays(2), eleventh.plusDays(2))
          .warmUpDays(1)
          .build();
    });
  }

  private static ReadyScenario hemaStore() {
    String summary = "one Hema-like store: 4,000 orders a day, 30 minutes within 3 km";
    return new ReadyScenario(
        "hema-store",
        summary,
        10,
        StoreDayParameters.hema(),
        settings -> new StoreDay(settings)
            .ordinary()
            .name("hema-store")
            .notice("A store like Hema's first, with the staff assumed.")
            .build());
  }

  private static ReadyScenario prepositioning() {
    List<Parameter> parameters =
        new ArrayList<>(AheadOfTheDay.parameters(event(QUICK_STORES, QUICK_ARTICLES, event())));
    parameters.replaceAll(p -> p.path().equals("presale.share") ? p.with(0.4) : p);
    parameters.add(new Parameter(
        "restock.presales",
        Parameter.Kind.SHARE,
        0.9,
        0,
        1,
        "of the units with a deposit, ordered ahead on top of the base stock; 0 to ignore deposits",
        "assumption: as many as pay the balance"));
    String summary =
        "the quickstart's city with a large presale: what stock where, given the deposits";
    LocalDate eleventh = LocalDate.of(2017, 11, 11);
    return new ReadyScenario("presale-prepositioning", summary, 5, parameters, settings -> {
      Scenario.Builder city = city(settings, "presale-prepositioning", a -> a)
          .days(eleventh.minusDays(4), eleventh.plusDays(2));
      Scenario plain = city.demand(new Chain(settings).demand()).build();
      Scenario.Builder ahead = city.demand(
          EventPromotion.on(AheadOfTheDay.demand(plain.demand(), settings), settings, eleventh));
      if (settings.number("restock.presales") > 0
          && plain.restock() instanceof RestockPolicy.Periodic periodic) {
        ahead.restock(periodic.coveringPresales(settings.share("restock.presales")));
      }
      return ahead.build();
    });
  }

  private static ReadyScenario freshStores() {
    String summary =
        "fresh-food stores of seven cities over eleven weeks, filled every night or morning";
    return new ReadyScenario(
        "fresh-stores",
        summary,
        1,
        FreshStores.parameters(),
        settings -> new FreshStores(settings).scenario("fresh-stores"));
  }

  private static Store store(Settings settings) {
    return Store.ofPickers(settings.count("stores.pickers"))
        .withCounters(settings.count("stores.counters"))
        .withShelfSpaces(settings.count("stores.shelfSpaces"));
  }

  private static ReadyScenario ordinaryWeek() {
    String summary = "Sun Art's 446 hypermarkets, Monday 16 to Sunday 22 October 2017, no event";
    LocalDate monday = LocalDate.of(2017, 10, 16);
    return new ReadyScenario(
        "ordinary-week",
        summary,
        3,
        ChainParameters.of(CHAIN_STORES, ARTICLES),
        settings -> new Chain(settings)
            .on(SunArt.network(settings))
            .name("ordinary-week")
            .notice(WHAT_IF)
            .days(monday.minusDays(1), monday.plusDays(7))
            .warmUpDays(1)
            .build());
  }

  /** The parameters of a chain through an event. */
  private static List<Parameter> event(int stores, int articles, Parameter multiplier) {
    List<Parameter> all = new ArrayList<>();
    all.add(multiplier);
    all.addAll(LightningDeals.parameters());
    all.addAll(EventPromotion.parameters());
    all.addAll(ChainParameters.of(stores, articles));
    return all;
  }
}

package io.newretail.examples.ready;

import io.newretail.alliance.Alliance;
import io.newretail.alliance.Contribution;
import io.newretail.alliance.Economics;
import io.newretail.alliance.Lever;
import io.newretail.alliance.Partner;
import io.newretail.alliance.Stake;
import io.newretail.alliance.Terms;
import io.newretail.demand.Spike;
import io.newretail.examples.facts.Facts;
import io.newretail.examples.ready.Parameter.Kind;
import io.newretail.network.Catchment;
import io.newretail.network.Network;
import io.newretail.network.Store;
import io.newretail.scenario.Scenario;
import io.newretail.unit.Money;
import io.newretail.unit.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The alliance of 20 November 2017 on a sample of Sun Art's cities: the chain as it stood alone, and what each of its three owners
 * brings. Six contributions, so 64 settings.
 */
final class SunArtAlliance {
  private static final String ASSUMED = "assumption";
  private static final LocalDate DAY = LocalDate.of(2017, 11, 11);
  private final Settings settings;

  private SunArtAlliance(Settings settings) {
    this.settings = settings;
  }

  static ReadyScenario ready(List<Parameter> chain, String notice) {
    String name = "alliance-auchan-alibaba-sunart";
    String summary = "Sun Art alone or allied: what its three owners bring, 9 to 12 November 2017";
    return new ReadyScenario(name, summary, 10, parameters(chain), settings -> {
      SunArtAlliance allied = new SunArtAlliance(settings);
      return allied.scenario().name(name).notice(notice).build();
    });
  }

  private static List<Parameter> parameters(List<Parameter> chain) {
    List<Parameter> all = new ArrayList<>();
    for (Parameter p : chain) {
      all.add(
          switch (p.path()) {
            case "online.baskets" -> alone(p);
            case "stores.pickers" -> p.with(3);
            case "slots.capacity" -> p.with(20);
            case "stores.shelfSpaces" -> p.with(100);
            default -> p;
          });
    }
    String deal = "dpa-AFX, 20 November 2017: economic interests after the deal";
    all.add(share("stake.auchan", 0.3618, "of the chain that Auchan Retail owns", deal));
    all.add(share("stake.alibaba", 0.3616, "of the chain that Alibaba owns", deal));
    all.add(share("stake.ruentex", 0.0467, "of the chain that Ruentex owns", deal));
    all.add(new Parameter(
        "sample.cities", Kind.COUNT, 12, 1, 205, "cities that are simulated", "systematic sample"));
    all.add(new Parameter(
        "alliance.allied",
        Kind.COUNT,
        1,
        0,
        1,
        "0 runs the chain alone, with the same owners",
        "for run and compare"));
    String traffic = "brings 93 baskets to the 700 of June 2019, with riders and data";
    all.add(number("traffic.baskets", 4.22, 1, "online baskets with the platform", traffic));
    String event = Facts.fact("online.baskets.event").source();
    all.add(number("traffic.event", 1.43, 1, "online baskets of the event, besides", event));
    all.add(share("traffic.presale", 0.12, "of the event's baskets ordered ahead", "second burst"));
    all.add(share("traffic.fromWalkIn", 0.3, "of added baskets that no longer walk in", ASSUMED));
    all.add(share("data.visible", 0.7, "of events that is shared", ASSUMED));
    all.add(number("data.conversion", 1.1, 1, "online baskets at full visibility", ASSUMED));
    all.add(share("data.safety", 0, "of the safety time saved at full visibility", ASSUMED));
    all.add(number("space.slots", 4, 1, "capacity of slots, times", "20 become 80"));
    all.add(number("space.pickers", 3, 1, "pickers, times", "3 become 9"));
    all.add(number("supply.lead", 0.75, 0.01, "lead time, times", ASSUMED));
    all.add(share("supply.saving", 0.005, "of the cost of goods saved", ASSUMED));
    all.add(new Parameter(
        "fleet.riders", Kind.COUNT, 19, 1, 10_000, "riders of a store of size 1", ASSUMED));
    all.add(share("fleet.home", 0.8, "of shoppers who want it brought", ASSUMED));
    all.add(share("fleet.collects", 0.5, "of these who collect if nobody brings it", ASSUMED));
    all.add(share("wallet.pays", 0.96, "of promised baskets paid, with the wallet", ASSUMED));
    all.add(share("terms.commission", 0.05, "of online sales, to Alibaba", ASSUMED));
    all.add(number("terms.delivery", 7, 0, "RMB a delivery, to Alibaba", ASSUMED));
    all.add(share("cost.margin", 0.253, "gross margin", "Sun Art's annual results 2018"));
    all.add(number("cost.pickerHour", 25, 0, "RMB an hour of a picker", ASSUMED));
    all.add(number("cost.delivery", 6, 0, "RMB a delivery costs", ASSUMED));
    all.add(number(
        "cost.preparation",
        2.24,
        0,
        "million RMB to prepare a store",
        "RMB 1.0 bn of e-commerce investment planned 2016-2018, over 446 stores; 50 a store were"
            + " reported in 2018, probably not of one store"));
    return all;
  }

  private static Parameter alone(Parameter p) {
    String source = "1 % of sales online in 2015 (Sun Art), in baskets of RMB 64";
    return new Parameter(
        p.path(), p.kind(), 93, p.least(), p.most(), p.meaning() + ", alone", source);
  }

  private static Parameter share(String path, double value, String meaning, String source) {
    return new Parameter(path, Kind.SHARE, value, 0, 0.99, meaning, source);
  }

  private static Parameter number(
      String path, double value, double least, String meaning, String source) {
    return new Parameter(path, Kind.NUMBER, value, least, 1_000, meaning, source);
  }

  private Scenario.Builder scenario() {
    Network whole = SunArt.network(settings);
    Network sample = sample(whole, settings.count("sample.cities"));
    double scale = Math.max(1, size(whole) / size(sample));
    Scenario.Builder chain =
        new Chain(settings).on(sample).days(DAY.minusDays(3), DAY.plusDays(2)).warmUpDays(1);
    return chain
        .demand(chain.build().demand().plus(Spike.singlesDay(2017)))
        .alliance(
            settings.count("alliance.allied") == 1
                ? alliance(scale)
                : alliance(scale).keeping(Set.of()));
  }

  /** Every n-th city in the order of how many stores it has. */
  private static Network sample(Network whole, int count) {
    List<Catchment> sorted = whole.catchments().stream()
        .sorted(Comparator.comparingInt((Catchment c) -> c.stores().size())
            .thenComparingDouble(
                c -> c.stores().stream().mapToDouble(Store::size).sum()))
        .toList();
    Network.Builder network = Network.builder().assortment(whole.assortment());
    whole.depots().forEach(network::depot);
    int cities = Math.min(count, sorted.size());
    for (int i = 0; i < cities; i++) {
      network.catchment(sorted.get((int) ((i + 0.5) * sorted.size() / cities)));
    }
    return network.build();
  }

  private static double size(Network network) {
    return network.catchments().stream()
        .flatMap(c -> c.stores().stream())
        .mapToDouble(Store::size)
        .sum();
  }

  private Alliance alliance(double scale) {
    return Alliance.builder()
        .partner(Partner.of("Alibaba", traffic(), data(), fleet(), wallet()))
        .partner(Partner.of("Auchan Retail", supply()))
        .partner(Partner.of("Ruentex", space()))
        .stake(Stake.of("Auchan Retail", settings.share("stake.auchan")))
        .stake(Stake.of("Alibaba", settings.share("stake.alibaba"))
            .boughtFor(Money.of("22400000000.00", "HKD")))
        .stake(Stake.of("Ruentex", settings.share("stake.ruentex")))
        .terms(new Terms.Commission("Alibaba", settings.share("terms.commission")))
        .terms(new Terms.ServiceFee("Alibaba", Money.rmb("0.00"), rmb("terms.delivery", 1)))
        .economics(economics())
        .scaledBy(scale)
        .build();
  }

  private Economics economics() {
    Economics usual = Economics.hypermarket();
    return new Economics(
        settings.share("cost.margin"),
        rmb("cost.pickerHour", 1),
        rmb("cost.delivery", 1),
        usual.holding(),
        usual.life());
  }

  private Money rmb(String path, double factor) {
    BigDecimal amount = BigDecimal.valueOf(settings.number(path) * factor);
    return Money.rmb(amount.setScale(2, RoundingMode.HALF_UP).toPlainString());
  }

  /** A sixth of the preparation of a store. */
  private Contribution prepared(String name, Lever lever) {
    return Contribution.of(name, lever).preparedFor(rmb("cost.preparation", 1e6 / 6));
  }

  private Contribution traffic() {
    return prepared(
        "traffic",
        new Lever.Traffic(
            settings.number("traffic.baskets"),
            settings.number("traffic.event"),
            settings.share("traffic.presale"),
            settings.share("traffic.fromWalkIn")));
  }

  private Contribution data() {
    double lift = settings.number("data.conversion") - 1;
    return prepared(
        "data",
        new Lever.Data(
            settings.share("data.visible"),
            new Lever.LinearConversion(lift),
            Share.of(0.9),
            settings.share("data.safety")));
  }

  private Contribution space() {
    return prepared(
        "stores",
        new Lever.Space(
            settings.number("space.slots"),
            3,
            settings.number("space.pickers"),
            Duration.ofHours(2)));
  }

  private Contribution supply() {
    return prepared(
        "supply",
        new Lever.Supply(
            Math.min(1, settings.number("supply.lead")), null, settings.share("supply.saving")));
  }

  private Contribution fleet() {
    return prepared(
        "fleet",
        new Lever.Fleet(
            settings.count("fleet.riders"),
            settings.share("fleet.home"),
            settings.share("fleet.collects"),
            Duration.ofHours(1)));
  }

  private Contribution wallet() {
    return prepared(
        "payment", new Lever.Wallet(settings.share("wallet.pays"), Duration.ofMinutes(1)));
  }
}

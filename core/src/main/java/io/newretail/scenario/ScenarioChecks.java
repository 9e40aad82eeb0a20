package io.newretail.scenario;

import io.newretail.alliance.Alliance;
import io.newretail.demand.BasketModel;
import io.newretail.demand.Demand;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.TraceDemand;
import io.newretail.network.Item;
import io.newretail.network.Network;
import io.newretail.network.Store;
import io.newretail.policy.CollectPolicy;
import io.newretail.policy.DeliveryPolicy;
import io.newretail.policy.HoldPolicy;
import io.newretail.policy.PackPolicy;
import io.newretail.policy.PickPolicy;
import io.newretail.policy.PlaceLimit;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.RestockPolicy;
import io.newretail.policy.SourcingPolicy;
import io.newretail.policy.StockRecords;
import io.newretail.unit.Problem;
import io.newretail.unit.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that may be wrong with a scenario, told at once. For one use. */
final class ScenarioChecks {
  private final String name;
  private final String notice;
  private final @Nullable Network network;
  private final @Nullable Demand demand;
  private final @Nullable PromisePolicy promise;
  private final @Nullable SourcingPolicy sourcing;
  private final @Nullable HoldPolicy hold;
  private final @Nullable PackPolicy pack;
  private final @Nullable DeliveryPolicy delivery;
  private final @Nullable PickPolicy pick;
  private final @Nullable CollectPolicy collect;
  private final @Nullable RestockPolicy restock;
  private final @Nullable StockRecords records;
  private final @Nullable Alliance alliance;
  private final @Nullable LocalDate from;
  private final @Nullable LocalDate to;
  private final int warmUpDays;

  ScenarioChecks(Scenario.Builder builder) {
    name = builder.name;
    notice = builder.notice;
    network = builder.network;
    demand = builder.demand;
    promise = builder.promise;
    sourcing = builder.sourcing;
    hold = builder.hold;
    pack = builder.pack;
    delivery = builder.delivery;
    pick = builder.pick;
    collect = builder.collect;
    restock = builder.restock;
    records = builder.records;
    alliance = builder.alliance;
    from = builder.from;
    to = builder.to;
    warmUpDays = builder.warmUpDays;
  }

  /** Says everything that is wrong. */
  List<Problem> found() {
    Problems problems = Problems.none();
    checkDays(problems);
    problems.named(name);
    if (problems.given(notice, "notice")) {
      problems.plain(notice, "notice");
    }
    int before = problems.found().size();
    problems.within(network, "network", Network::check);
    boolean soundNetwork = problems.found().size() == before;
    problems.within(demand, "demand", Demand::check);
    if (demand != null && from != null && to != null) {
      demand.checkDays(problems.at("demand"), from, to);
    }
    if (demand != null && demand.trace() != null && network != null) {
      checkNames(problems.at("demand.trace"), demand.trace(), network);
      demand.trace().checkRiders(problems.at("demand.trace"), bringsHome(demand));
    }
    problems.within(promise, "promise", PromisePolicy::check);
    if (soundNetwork) {
      checkExposure(problems.at("promise.exposure"));
    }
    problems.within(sourcing, "sourcing", SourcingPolicy::check);
    checkPlaces(problems);
    checkSplit(problems);
    problems.within(hold, "hold", HoldPolicy::check);
    problems.within(pick, "pick", PickPolicy::check);
    problems.within(collect, "collect", CollectPolicy::check);
    problems.within(pack, "pack", PackPolicy::check);
    problems.within(delivery, "delivery", DeliveryPolicy::check);
    problems.within(restock, "restock", RestockPolicy::check);
    problems.within(records, "records", StockRecords::check);
    problems.within(alliance, "alliance", Alliance::check);
    checkStockNames(problems);
    if (restock instanceof RestockPolicy.Periodic periodic && network != null) {
      OrderingCheck.check(periodic, network.itemNames().size(), problems.at("restock"));
    }
    checkZones(problems);
    checkBaskets(problems);
    if (demand != null && network != null && !network.itemNames().isEmpty()) {
      demand.checkRange(problems.at("demand"), network.assortment());
    }
    if (network != null && demand != null && problems.found().isEmpty()) {
      new LoadCheck(network, problems).check(demand);
      new MoneyCheck(network, problems).check(demand, delivery, from, to);
    }
    return problems.found();
  }

  private boolean bringsHome(Demand wanted) {
    OnlineDemand online = wanted.online();
    boolean share = online != null
        && online.habits() != null
        && online.habits().delivered() != null
        && online.habits().delivered().value() > 0;
    return share || (delivery != null && delivery.riders() > 0);
  }

  private void checkZones(Problems problems) {
    if (network == null || demand == null || demand.shoppers() == null) {
      return;
    }
    boolean zones =
        network.catchments().stream().anyMatch(c -> c != null && !c.zones().isEmpty());
    problems.require(
        zones == (demand.shoppers().stores() != null),
        "demand.shoppers.stores",
        zones ? "none" : "given",
        zones ? "must be given where catchments have zones" : "needs zones",
        zones ? "StoreChoice.gravity(1, 1.5)" : "Catchment.withZones(...)");
    boolean pickup = network.catchments().stream()
        .filter(Objects::nonNull)
        .flatMap(c -> c.rivals().stream())
        .anyMatch(r -> r != null && r.pickup() != null);
    problems.require(
        !pickup || demand.shoppers().channels() != null,
        "demand.shoppers.channels",
        "none",
        "must be given where a rival offers pickup",
        "ChannelChoice.builder()");
  }

  private void checkBaskets(Problems problems) {
    if (network == null || demand == null || demand.baskets() == null) {
      return;
    }
    checkBaskets(demand.baskets().online(), "demand.baskets.online", problems);
    checkBaskets(demand.baskets().walkIn(), "demand.baskets.walkIn", problems);
  }

  private void checkBaskets(@Nullable BasketModel model, String path, Problems problems) {
    if (model == null || network == null || demand == null) {
      return;
    }
    Set<String> names = network.itemNames();
    String unknown =
        model.items().stream().filter(i -> !names.contains(i)).findFirst().orElse("");
    problems.require(
        unknown.isEmpty(),
        path + ".items",
        unknown,
        "must name articles of network.assortment",
        "BasketModel.rankedOnto(network.assortment())");
    problems.require(
        demand.shoppers() == null
            || (demand.shoppers().segments().isEmpty()
                && demand.shoppers().walkInSegments().isEmpty()),
        path,
        "a model",
        "must not come with segments, which draw baskets of their own",
        "leave one of the two out");
  }

  private void checkStockNames(Problems problems) {
    if (restock instanceof RestockPolicy.FixedStock fixed && network != null) {
      Set<String> names = network.itemNames();
      for (String item : fixed.named().keySet()) {
        problems.require(
            names.contains(item),
            "restock.units",
            item,
            "must name an article",
            "articles are named as in network.assortment");
      }
    }
  }

  private static void checkNames(Problems problems, TraceDemand log, Network network) {
    Set<String> stores = network.catchments().stream()
        .filter(Objects::nonNull)
        .flatMap(c -> c.stores().stream())
        .filter(Objects::nonNull)
        .map(s -> s.name())
        .collect(Collectors.toSet());
    for (String name : log.stores()) {
      String rule = "must be a store of the network";
      problems.require(stores.contains(name), "store", name, rule, "");
    }
    Set<String> items = network.assortment() == null
        ? Set.of()
        : network.assortment().items().stream()
            .filter(Objects::nonNull)
            .map(i -> i.name())
            .collect(Collectors.toSet());
    for (String name : log.items()) {
      problems.require(
          items.contains(name), "article", name, "must be an article of the assortment", "");
    }
  }

  private void checkPlaces(Problems problems) {
    if (promise == null || promise.slots() == null || promise.slots().load() == null) {
      return;
    }
    PlaceLimit limit = promise.slots().load().places();
    if (limit == null) {
      return;
    }
    String at = "promise.slots.load.places.";
    problems.require(
        limit.collect() != PlaceLimit.Collect.LOCKER
            || collect == null
            || collect.places() == null
            || collect.places().lockers() > 0,
        at + "collect",
        limit.collect(),
        "must not be LOCKER where there are no lockers",
        "set collect.places.lockers");
    problems.require(
        limit.basketsPerRider() <= 0 || delivery == null || delivery.riders() > 0,
        at + "basketsPerRider",
        limit.basketsPerRider(),
        "must be 0 where there are no riders",
        "set delivery.riders");
  }

  private void checkSplit(Problems problems) {
    if (sourcing != null && sourcing.splits() && hold != null) {
      boolean held = hold.from() == HoldPolicy.From.CART || hold.from() == HoldPolicy.From.ORDER;
      problems.require(
          held,
          "hold.from",
          hold.from(),
          "must be CART or ORDER where baskets are split over stores",
          "nothing is sent between stores for units that are not held");
    }
  }

  private void checkExposure(Problems problems) {
    if (network == null || promise == null || promise.exposure() == null) {
      return;
    }
    Set<String> stores = network.catchments().stream()
        .flatMap(c -> c.stores().stream())
        .map(Store::name)
        .collect(Collectors.toSet());
    Set<String> categories =
        network.assortment().items().stream().map(Item::category).collect(Collectors.toSet());
    promise.exposure().checkNames(problems, categories, stores);
  }

  private void checkDays(Problems problems) {
    problems.given(from, "from");
    problems.given(to, "to");
    if (from == null || to == null) {
      return;
    }
    long days = to.toEpochDay() - from.toEpochDay();
    problems.require(
        days >= 1 && days <= Scenario.MAX_DAYS,
        "to",
        from + " to " + to,
        "must end after it starts, within " + Scenario.MAX_DAYS + " days",
        "the end is the day after the last");
    problems.require(
        warmUpDays >= 0 && warmUpDays < Math.max(1, days),
        "warmUpDays",
        warmUpDays,
        "must be 0 to one less than the days",
        "");
  }
}

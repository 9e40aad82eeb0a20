package io.newretail.file;

import io.newretail.alliance.Alliance;
import io.newretail.demand.Demand;
import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Network;
import io.newretail.network.Store;
import io.newretail.policy.CollectPolicy;
import io.newretail.policy.DeliveryPolicy;
import io.newretail.policy.HoldPolicy;
import io.newretail.policy.PackPolicy;
import io.newretail.policy.PickPolicy;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.RestockPolicy;
import io.newretail.policy.SourcingPolicy;
import io.newretail.policy.StockRecords;
import io.newretail.scenario.Scenario;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a whole scenario; their names are the first steps of the paths of its problems.
 *
 * @param name what the scenario is called
 * @param notice what a reader must know before the figures
 * @param from first day
 * @param to the day after the last
 * @param warmUpDays first days that are simulated and not counted
 * @param network what stands on the ground
 * @param demand what shoppers want, when and where
 * @param promise what is promised online
 * @param sourcing which store serves a basket
 * @param hold how long an unpaid basket is held
 * @param pick how baskets are picked
 * @param collect how baskets are handed over
 * @param pack how picked baskets are packed
 * @param delivery how baskets are brought home
 * @param restock how stores order
 * @param records how the records of the stock drift from the shelves
 * @param alliance who owns the chain and what each partner brings
 */
record ScenarioForm(
    String name,
    String notice,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    int warmUpDays,
    @Nullable Network network,
    @Nullable Demand demand,
    @Nullable PromisePolicy promise,
    @Nullable SourcingPolicy sourcing,
    @Nullable HoldPolicy hold,
    @Nullable PickPolicy pick,
    @Nullable CollectPolicy collect,
    @Nullable PackPolicy pack,
    @Nullable DeliveryPolicy delivery,
    @Nullable RestockPolicy restock,
    @Nullable StockRecords records,
    @Nullable Alliance alliance) {
  /** The parts of a scenario for which nothing was said. */
  static ScenarioForm usual() {
    Depot depot = Depot.of("depot", Duration.ofDays(1));
    Network least = Network.builder()
        .assortment(Assortment.zipf(1, 1))
        .depot(depot)
        .catchment(new Catchment("city", "depot", List.of(Store.ofPickers(1))))
        .build();
    LocalDate day = LocalDate.EPOCH;
    return of(
        Scenario.builder(least).days(day, day.plusDays(1)).demand(Demand.none()).build());
  }

  static ScenarioForm of(Scenario s) {
    return new ScenarioForm(
        s.name(),
        s.notice(),
        s.from(),
        s.to(),
        s.warmUpDays(),
        s.network(),
        s.demand(),
        s.promise(),
        s.sourcing(),
        s.hold(),
        s.pick(),
        s.collect(),
        s.pack(),
        s.delivery(),
        s.restock(),
        s.records(),
        s.alliance());
  }

  /** A builder that has not been checked. */
  Scenario.Builder builder() {
    return Scenario.builder(network)
        .name(name)
        .notice(notice)
        .days(from, to)
        .warmUpDays(warmUpDays)
        .demand(demand)
        .promise(promise)
        .sourcing(sourcing)
        .hold(hold)
        .pick(pick)
        .collect(collect)
        .pack(pack)
        .delivery(delivery)
        .restock(restock)
        .records(records)
        .alliance(alliance);
  }
}

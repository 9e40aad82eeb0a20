package io.newretail.scenario;

import io.newretail.alliance.Alliance;
import io.newretail.alliance.Lever;
import io.newretail.demand.Demand;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Payment;
import io.newretail.demand.Presale;
import io.newretail.demand.Spike;
import io.newretail.demand.WalkInDemand;
import io.newretail.network.Depot;
import io.newretail.network.Network;
import io.newretail.network.Store;
import io.newretail.policy.DeliveryPolicy;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.RestockPolicy;
import io.newretail.policy.SlotPlan;
import io.newretail.policy.SourcingPolicy;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a scenario with what its alliance brings switched on: one method a lever. */
final class AlliedParts {
  private final Scenario scenario;
  private final Alliance alliance;
  private Demand demand;
  private Network network;

  AlliedParts(Scenario scenario) {
    this.scenario = scenario;
    alliance = scenario.alliance();
    demand = scenario.demand();
    network = scenario.network();
  }

  /** The scenario as it runs; the alliance is spent. */
  Scenario build() {
    Scenario.Builder builder = scenario.toBuilder().alliance(Alliance.none());
    Lever.Space space = alliance.lever(Lever.Space.class);
    if (space != null) {
      space(builder, space);
    }
    Lever.Supply supply = alliance.lever(Lever.Supply.class);
    if (supply != null) {
      network = network.withDepots(d -> sooner(d, supply.lead()));
    }
    demand();
    restock(builder, supply);
    return builder.demand(demand).network(network).build();
  }

  private void demand() {
    OnlineDemand online = demand.online();
    if (online == null) {
      return;
    }
    double before = online.baskets().perDay();
    Lever.Fleet fleet = alliance.lever(Lever.Fleet.class);
    Lever.Traffic traffic = alliance.lever(Lever.Traffic.class);
    Lever.Data data = alliance.lever(Lever.Data.class);
    double factor = fleet == null ? 1 : fleet.baskets();
    factor *= traffic == null ? 1 : traffic.baskets();
    factor *= data == null ? 1 : data.conversion().applyAsDouble(data.visible());
    online = online.withBaskets(Rate.perDay(before * factor));
    if (fleet != null) {
      online = online.withDelivery(fleet.home());
    }
    Lever.Wallet wallet = alliance.lever(Lever.Wallet.class);
    if (wallet != null) {
      Payment payment = new Payment(wallet.pays(), wallet.delay());
      online = online.withPayment(payment.withCheckout(online.payment().checkout()));
    }
    demand = demand.withOnline(online);
    if (traffic != null) {
      traffic(traffic, before * (traffic.baskets() - 1));
    }
  }

  private void traffic(Lever.Traffic traffic, double added) {
    OnlineDemand online = demand.online();
    WalkInDemand walkIn = demand.walkIn();
    if (online == null) {
      return;
    }
    if (walkIn != null) {
      double gone = added
          * traffic.fromWalkIn().value()
          * online.size().mean()
          / walkIn.size().mean();
      double left = Math.max(0, walkIn.baskets().perDay() - gone);
      demand = demand.withWalkIn(walkIn.withBaskets(Rate.perDay(left)));
    }
    List<Spike> spikes = demand.spikes().stream()
        .map(s -> s.scaledTo(s.multiplier() * traffic.event()))
        .toList();
    boolean ahead = traffic.presale().value() > 0 && !spikes.isEmpty();
    demand = demand.withSpikes(spikes);
    if (ahead) {
      int year = scenario.spikeDay().getYear();
      demand = demand.withOnline(online.plus(Presale.tmall(year, traffic.presale())));
    }
  }

  private void space(Scenario.Builder builder, Lever.Space space) {
    network = network.withCatchments(
        c -> c.withStores(c.stores().stream().map(s -> enlarged(s, space)).toList()));
    PromisePolicy promise = scenario.promise();
    SlotPlan slots = promise.slots();
    if (slots.capacity() != SlotPlan.UNLIMITED) {
      builder.promise(
          promise.withSlots(slots.withCapacity(times(slots.capacity(), space.slots()))));
    }
    Duration pooled = space.pooled();
    if (pooled != null) {
      builder.sourcing(SourcingPolicy.splitNearest(pooled));
    }
  }

  private static Store enlarged(Store store, Lever.Space space) {
    return store
        .withPickers(times(store.pickers(), space.pickers()))
        .withShelfSpaces(times(store.shelfSpaces(), space.places()));
  }

  private static int times(int count, double factor) {
    return (int) Math.min(Integer.MAX_VALUE - 1, Math.round(count * factor));
  }

  private static Depot sooner(Depot depot, double factor) {
    long millis = Math.max(1, Math.round(depot.leadTime().toMillis() * factor));
    return depot.withLeadTime(Duration.ofMillis(millis));
  }

  private void restock(Scenario.Builder builder, Lever.@Nullable Supply supply) {
    Lever.Fleet fleet = alliance.lever(Lever.Fleet.class);
    if (fleet != null) {
      DeliveryPolicy own = scenario.delivery();
      builder.delivery(new DeliveryPolicy(
          fleet.riders(),
          own.staffing(),
          own.trip(),
          own.handover(),
          own.terms().within(fleet.promise()),
          own.absent()));
    }
    if (!(scenario.restock() instanceof RestockPolicy.Periodic periodic)) {
      return;
    }
    RestockPolicy.Periodic restock = periodic;
    Share service = supply == null ? null : supply.service();
    if (service != null) {
      restock = restock.withService(service);
    }
    Lever.Data data = alliance.lever(Lever.Data.class);
    if (data != null) {
      double seen = data.visible().value();
      long safety =
          Math.round(restock.safety().toMillis() * (1 - seen * data.safety().value()));
      restock = restock.withSafetyTime(Duration.ofMillis(safety));
      boolean ahead =
          demand.online() != null && !demand.online().sources().presales().isEmpty();
      double foreseen = seen * data.foreseen().value();
      if (ahead && foreseen > 0 && restock.builtIn()) {
        restock = restock.coveringPresales(Share.of(foreseen));
      }
    }
    builder.restock(restock);
  }
}

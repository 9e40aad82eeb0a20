package io.newretail.sim;

import static io.newretail.sim.Chains.city;
import static io.newretail.sim.Chains.figure;
import static io.newretail.sim.Chains.online;
import static io.newretail.sim.Chains.scenario;
import static io.newretail.sim.Chains.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.BasketSize;
import io.newretail.demand.Demand;
import io.newretail.demand.Payment;
import io.newretail.demand.WalkInDemand;
import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Network;
import io.newretail.policy.HoldPolicy;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.RestockPolicy;
import io.newretail.policy.StockPolicy;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import java.time.Duration;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Inventory figures of the basket grain: every unit lost has one cause, and levels follow from the flows. */
final class InventoryFiguresTest {
  private static final RunOptions OPTIONS = RunOptions.seed(5).checkingEveryEvent();

  private static double lost(Report report) {
    return DoubleStream.of(
            figure(report, "lost.in.network"),
            figure(report, "lost.in.place"),
            figure(report, "lost.to.threshold"),
            figure(report, "lost.to.slot"),
            figure(report, "lost.to.rule"),
            figure(report, "lost.with.basket"))
        .sum();
  }

  /** Units wanted and not promised, from the fill rate and the sum over the stores. */
  private static double missing(Report report, double wanted) {
    return wanted * (1 - figure(report, "fill.online") / 100);
  }

  @Test
  void everyUnitNotPromisedHasOneCause() {
    Scenario.Builder scarce = scenario(city(10, store("a"), store("b")), online(400, 5), 3)
        .restock(RestockPolicy.fixedStock(150));
    Report any = Simulator.run(
        scarce
            .promise(PromisePolicy.timeSlots(Duration.ofHours(1)).withSafetyStock(7))
            .build(),
        OPTIONS);
    double wanted = 5 * figure(any, "baskets.placed");
    assertThat(lost(any)).isCloseTo(missing(any, wanted), within(1e-6 * wanted));
    assertThat(figure(any, "lost.to.threshold")).isPositive();
    Report whole = Simulator.run(
        scarce
            .promise(PromisePolicy.timeSlots(Duration.ofHours(1)).wholeBasketsOnly())
            .build(),
        OPTIONS);
    assertThat(lost(whole)).isCloseTo(missing(whole, wanted), within(1e-6 * wanted));
    assertThat(figure(whole, "lost.with.basket")).isPositive();
    assertThat(figure(whole, "lost.in.place")).isPositive();
  }

  @Test
  void whatWalkInShoppersMissHasACauseToo() {
    Report report = Simulator.run(
        scenario(limited(), online(1, 1), 2)
            .demand(Demand.none()
                .withWalkIn(WalkInDemand.of(Rate.perDay(500)).withSize(BasketSize.fixed(3))))
            .restock(RestockPolicy.fixedStock(20))
            .build(),
        OPTIONS);
    double short_ =
        3 * figure(report, "walkin.baskets") * (1 - figure(report, "fill.walkin") / 100);
    assertThat(short_).isPositive();
    assertThat(lost(report)).isCloseTo(short_, within(1e-6 * short_));
    assertThat(figure(report, "lost.in.place")).isPositive();
  }

  private static Network limited() {
    return Network.builder()
        .assortment(Assortment.zipf(10, 1))
        .depot(Depot.of("depot", Duration.ofHours(12)))
        .catchment(new Catchment("city", "depot", List.of(store("a"))))
        .build();
  }

  @Test
  void unpaidHoldsAreBlamedForWhatTheyKept() {
    Scenario.Builder builder = scenario(city(1, store("a")), online(2_000, 1), 1)
        .hold(HoldPolicy.atOrder(Duration.ofHours(2)))
        .restock(RestockPolicy.fixedStock(300));
    Report paid = Simulator.run(builder.build(), OPTIONS);
    assertThat(figure(paid, "lost.to.hold")).isZero();
    builder.demand(Demand.none()
        .withOnline(
            online(2_000, 1).withPayment(new Payment(Share.percent(50), Duration.ofMinutes(5)))));
    Report unpaid = Simulator.run(builder.build(), OPTIONS);
    assertThat(figure(unpaid, "lost.to.hold"))
        .isPositive()
        .isLessThanOrEqualTo(Math.min(lost(unpaid), figure(unpaid, "baskets.expired")));
  }

  @Test
  void aStockThatNobodyTouchesCoversForEverAndOneThatIsSoldTurns() {
    Report report = Simulator.run(
        scenario(city(1, store("a")), online(240, 1), 10)
            .restock(RestockPolicy.fixedStock(10_000))
            .build(),
        OPTIONS);
    double sold = figure(report, "baskets.collected");
    assertThat(figure(report, "stock.mean"))
        .isBetween(10_000 - sold - 250, 10_000 - sold / 2 + 250);
    assertThat(figure(report, "stock.turns") * figure(report, "stock.cover"))
        .isCloseTo(365, within(1e-9));
  }

  @Test
  void storesAndDepotsOrderByPoliciesOfTheirOwn() {
    RestockPolicy.Periodic byStore = RestockPolicy.orderUpTo(Share.percent(95))
        .orderingBy((site, item) -> StockPolicy.baseStock(site.equals("a") ? 500 : 0))
        .depotsOrderingBy((site, item) -> StockPolicy.none());
    Network network = Network.builder()
        .assortment(Assortment.zipf(5, 1))
        .depot(Depot.of("depot", Duration.ofHours(12)))
        .catchment(new Catchment("city", "depot", List.of(store("a"))))
        .catchment(new Catchment("town", "depot", List.of(store("b"))))
        .build();
    Report report =
        Simulator.run(scenario(network, online(300, 2), 6).restock(byStore).build(), OPTIONS);
    assertThat(report.store("b").figure("units_received")).isZero();
    assertThat(report.store("a").figure("units_received")).isPositive();
    assertThat(figure(report, "units.cut.by.depot")).isPositive();
    assertThat(figure(report, "lost.in.network")).isPositive();
    assertThat(report.store("b").figure("cycle_service"))
        .isLessThan(report.store("a").figure("cycle_service"));
  }

  @Test
  void classesOfArticlesAreToldApart() {
    Assortment assortment =
        Assortment.zipf(6, 1).classified(item -> item.name().equals("item-1") ? "fresh" : "dry");
    Network network = Network.builder()
        .assortment(assortment)
        .depot(Depot.unlimited("depot", Duration.ofHours(12)))
        .catchment(new Catchment("city", "depot", List.of(store("a"))))
        .build();
    Report report = Simulator.run(
        scenario(network, online(300, 2), 4)
            .restock(RestockPolicy.fixedStock(200))
            .warmUpDays(1)
            .build(),
        OPTIONS);
    double fresh = figure(report, "fill.class.fresh");
    double dry = figure(report, "fill.class.dry");
    double all = figure(report, "fill.online");
    assertThat(fresh).isLessThan(dry);
    assertThat(all).isBetween(fresh, dry);
    assertThat(report.store("a").figure("fill_fresh")).isCloseTo(fresh / 100, within(1e-12));
  }
}

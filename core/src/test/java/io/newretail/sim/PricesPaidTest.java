package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.Channel;
import io.newretail.demand.ChannelChoice;
import io.newretail.demand.ChannelOffer;
import io.newretail.demand.DayCurve;
import io.newretail.demand.Demand;
import io.newretail.demand.Habits;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Promotion;
import io.newretail.demand.Shoppers;
import io.newretail.demand.Visit;
import io.newretail.demand.WalkInDemand;
import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Item;
import io.newretail.network.Network;
import io.newretail.policy.DeliveryPolicy;
import io.newretail.policy.PickPolicy;
import io.newretail.policy.RestockPolicy;
import io.newretail.policy.ServiceTime;
import io.newretail.report.Conservation;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.unit.Money;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What shoppers pay: promoted prices and fees, in the books to the cent. */
final class PricesPaidTest {
  private static final LocalDate DAY = Chains.MONDAY.plusDays(1);

  private static Network network() {
    return Network.builder()
        .assortment(Assortment.of(List.of(
            new Item("rice", Money.rmb("4"), 3).withCategory("food"),
            new Item("tea", Money.rmb("8"), 1).withCategory("tea"))))
        .depot(Depot.unlimited("depot", Duration.ofHours(12)))
        .catchment(new Catchment("city", "depot", List.of(Chains.store("a"))))
        .build();
  }

  private static Demand demand(OnlineDemand online) {
    return Demand.none()
        .withOnline(online)
        .withWalkIn(WalkInDemand.of(Rate.perDay(300)).withCurve(DayCurve.flat()));
  }

  private static Report run(Demand demand, DeliveryPolicy delivery) {
    Scenario scenario = Chains.scenario(network(), Chains.online(1, 1), 3)
        .demand(demand)
        .delivery(delivery)
        .build();
    Report report =
        Simulator.run(scenario, RunOptions.seed(5).withReplications(1).checkingEveryEvent());
    assertThat(report.conservation()).isEqualTo(new Conservation(0, 0, 0));
    return report;
  }

  private static double figure(Report report, String name) {
    return Chains.figure(report, name);
  }

  @Test
  void aPriceThatMovesNobodyMovesTheMoneyAndNothingElse() {
    Demand plain = demand(Chains.online(400, 3));
    Demand cheap = plain.withPromotions(
        List.of(Promotion.of(Chains.MONDAY, Chains.MONDAY.plusDays(3), 0.75, 0)));
    Report before = run(plain, DeliveryPolicy.of(0));
    Report after = run(cheap, DeliveryPolicy.of(0));

    for (String count : List.of("baskets.placed", "units.sold.online", "units.sold.walkin")) {
      assertThat(figure(after, count)).isEqualTo(figure(before, count)).isPositive();
    }
    for (String money : List.of("gmv.online", "sales.online", "sales.walkin")) {
      assertThat(figure(after, money)).isCloseTo(0.75 * figure(before, money), within(1e-9));
    }
  }

  /** Everybody orders on the cheap day and is paid back on the next, when prices are up again. */
  @Test
  void whatIsPaidBackIsWhatWasPaid() {
    OnlineDemand online = Chains.online(400, 3);
    OnlineDemand late = online.withVisit(Visit.inSlot(Share.of(1)));
    Demand cheap = Demand.none()
        .withOnline(late)
        .withPromotions(List.of(Promotion.of(DAY, DAY.plusDays(1), 0.5, 0)));
    Report report = run(cheap, DeliveryPolicy.of(0));

    assertThat(figure(report, "baskets.lapsed")).isPositive();
    assertThat(figure(report, "sales.online")).isZero();
    assertThat(figure(report, "gmv.online")).isPositive();
  }

  private static Demand delivered(double baskets) {
    OnlineDemand online = Chains.online(baskets, 3);
    return Demand.none().withOnline(online.withHabits(Habits.plain().withDelivered(Share.of(1))));
  }

  @Test
  void aFeeIsPaidByEachBasketThatIsBroughtHomeAndByNoneThatIsGreatEnough() {
    DeliveryPolicy riders = DeliveryPolicy.of(200);
    Report free = run(delivered(300), riders);
    Report paid = run(delivered(300), riders.withFee(Money.rmb("6")));
    Report spared =
        run(delivered(300), riders.withFee(Money.rmb("6")).withFreeFrom(Money.rmb("13")));

    assertThat(figure(paid, "fees.paid"))
        .isCloseTo(6e-6 * figure(free, "baskets.placed"), within(1e-9));
    assertThat(figure(paid, "sales.online")).isEqualTo(figure(free, "sales.online"));
    assertThat(figure(spared, "fees.paid")).isBetween(1e-6, 0.9 * figure(paid, "fees.paid"));
    assertThat(free.kpis()).doesNotContainKey("fees.paid");
  }

  @Test
  void aBasketThatIsCancelledGetsItsFeeBack() {
    OnlineDemand online = Chains.online(300, 3)
        .withHabits(Habits.plain()
            .withDelivered(Share.of(1))
            .withCancelling(new Habits.Cancelling(Share.of(0.5), Duration.ofSeconds(20))));
    Scenario scenario = Chains.scenario(network(), online, 3)
        .pick(PickPolicy.bySlot(Duration.ofMinutes(10), ServiceTime.fixed(Duration.ofSeconds(1))))
        .delivery(DeliveryPolicy.of(200).withPromise(Duration.ZERO).withFee(Money.rmb("6")))
        .build();
    Report report =
        Simulator.run(scenario, RunOptions.seed(5).withReplications(1).checkingEveryEvent());

    assertThat(figure(report, "fees.refunded")).isPositive();
    assertThat(figure(report, "fees.earned"))
        .isLessThanOrEqualTo(figure(report, "fees.paid") - figure(report, "fees.refunded"));
  }

  @Test
  void shoppersWhoChooseAChannelPayTheFeeOfItsOffer() {
    ChannelChoice channels = ChannelChoice.builder()
        .offer(ChannelOffer.of(Channel.COLLECT).withFee(Money.rmb("2")))
        .offer(ChannelOffer.of(Channel.WALK_IN))
        .build();
    Demand demand = Demand.none()
        .withOnline(Chains.online(300, 3))
        .withShoppers(Shoppers.plain().withChannels(channels));
    Report report = run(demand, DeliveryPolicy.of(0));

    assertThat(figure(report, "fees.paid"))
        .isCloseTo(2e-6 * figure(report, "choice.collect"), within(1e-9))
        .isPositive();
  }

  /** Promotions and fees in random small chains: units, baskets and money after every event. */
  @Test
  void theBooksBalanceAtAnyPrice() {
    int runs = 0;
    for (long seed = 0; seed < 60; seed++) {
      Scenario plain =
          seed % 2 == 0 ? new RandomScenario(seed).draw() : new RandomOperations(seed).draw();
      Demand demand = plain.demand();
      boolean mixed = !demand.shoppers().segments().isEmpty()
          || !demand.shoppers().walkInSegments().isEmpty()
          || demand.baskets().online() != null
          || demand.baskets().walkIn() != null;
      boolean baskets = demand.online() != null || demand.walkIn() != null;
      Scenario.Builder priced = plain.toBuilder();
      if (baskets && !mixed) {
        LocalDate day = plain.from();
        priced.demand(demand.withPromotions(List.of(Promotion.of(day, day.plusDays(1), 0.83, -2))));
        runs++;
      }
      if (plain.delivery().riders() > 0) {
        priced.delivery(plain.delivery().withFee(Money.rmb("5.55")).withFreeFrom(Money.rmb("60")));
      }
      Report report =
          Simulator.run(priced.build(), RunOptions.seed(seed).withThreads(1).checkingEveryEvent());
      assertThat(report.conservation()).as("seed %d", seed).isEqualTo(new Conservation(0, 0, 0));
    }
    assertThat(runs).isGreaterThan(20);
  }

  @Test
  void stockThatIsGoneIsPaidBackAtThePriceOfTheOrder() {
    OnlineDemand online = Chains.online(400, 3);
    Demand cheap = Demand.none()
        .withOnline(online)
        .withWalkIn(WalkInDemand.of(Rate.perDay(3_000)).withCurve(DayCurve.flat()))
        .withPromotions(List.of(Promotion.of(DAY, DAY.plusDays(1), 0.61, 0)));
    Scenario scenario = Chains.scenario(network(), online, 3)
        .demand(cheap)
        .restock(RestockPolicy.fixedStock(900))
        .build();
    Report report =
        Simulator.run(scenario, RunOptions.seed(5).withReplications(1).checkingEveryEvent());
    assertThat(report.conservation()).isEqualTo(new Conservation(0, 0, 0));
    assertThat(figure(report, "refunds.online")).isPositive();
  }
}

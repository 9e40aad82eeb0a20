package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.BasketSize;
import io.newretail.demand.Channel;
import io.newretail.demand.ChannelChoice;
import io.newretail.demand.ChannelOffer;
import io.newretail.demand.DayCurve;
import io.newretail.demand.Demand;
import io.newretail.demand.Habits;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Promotion;
import io.newretail.demand.Shoppers;
import io.newretail.demand.Spike;
import io.newretail.demand.Visit;
import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Item;
import io.newretail.network.Network;
import io.newretail.policy.DeliveryPolicy;
import io.newretail.policy.RestockPolicy;
import io.newretail.report.Conservation;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.scenario.ScenarioException;
import io.newretail.unit.Money;
import io.newretail.unit.Problem;
import io.newretail.unit.Share;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** One article of 0.45 and one price a day, so that each amount follows from counts. */
final class PromotedMoneyTest {
  private static final LocalDate CHEAP = Chains.MONDAY.plusDays(1);

  /** 0.45 * 0.7 = 0.315 is 0.32, half up. */
  private static final Promotion PROMOTION = Promotion.of(CHEAP, CHEAP.plusDays(1), 0.7, 0);

  private static Scenario.Builder scenario(OnlineDemand online) {
    Network network = Network.builder()
        .assortment(Assortment.of(List.of(new Item("egg", Money.rmb("0.45"), 1))))
        .depot(Depot.unlimited("depot", Duration.ofHours(12)))
        .catchment(new Catchment("city", "depot", List.of(Chains.store("a"))))
        .build();
    return Chains.scenario(network, online, 4).demand(onlyOnTheCheapDay(online));
  }

  private static Demand onlyOnTheCheapDay(OnlineDemand online) {
    Demand demand = Demand.none().withOnline(online).withPromotions(List.of(PROMOTION));
    for (int day : new int[] {0, 2, 3}) {
      demand = demand.plus(new Spike(Chains.MONDAY.plusDays(day), DayCurve.flat(), 0));
    }
    return demand;
  }

  private static OnlineDemand online() {
    return Chains.online(300, 1).withSize(BasketSize.fixed(1));
  }

  private static Report run(Scenario.Builder scenario) {
    Report report = Simulator.run(
        scenario.build(), RunOptions.seed(3).withReplications(1).checkingEveryEvent());
    assertThat(report.conservation()).isEqualTo(new Conservation(0, 0, 0));
    return report;
  }

  private static void assertMoney(Report report, String name, double baskets, String each) {
    double amount = baskets * Money.rmb(each).inMajorUnits() / 1e6;
    assertThat(Chains.figure(report, name)).as(name).isCloseTo(amount, within(1e-12));
  }

  @Test
  void whoNeverComesGetsBackThePriceOfTheOrderAfterThePromotionHasEnded() {
    Report report = run(scenario(online().withVisit(Visit.inSlot(Share.of(1)))));
    double placed = Chains.figure(report, "baskets.placed");
    double lapsed = Chains.figure(report, "baskets.lapsed");

    assertThat(lapsed).isGreaterThan(100).isLessThanOrEqualTo(placed);
    assertMoney(report, "gmv.online", placed, "0.32");
    assertMoney(report, "refunds.online", lapsed, "0.32");
    assertMoney(report, "sales.online", 0, "0.32");
  }

  @Test
  void whatIsNotThereIsLostAtThePromotedPrice() {
    Report report = run(scenario(online()).restock(RestockPolicy.fixedStock(0)));

    assertMoney(report, "gmv.online", Chains.figure(report, "baskets.placed"), "0.32");
    assertMoney(report, "lost.worth", Chains.figure(report, "baskets.placed"), "0.32");
  }

  private static Report fees(Habits habits, Share absent) {
    DeliveryPolicy riders = DeliveryPolicy.of(50).withFee(Money.rmb("6")).withAbsent(absent);
    return run(scenario(online().withHabits(habits.withDelivered(Share.of(1)))).delivery(riders));
  }

  @Test
  void aFeeGoesBackWithACancelledBasketAndIsKeptForADoorThatNobodyOpens() {
    Habits.Cancelling half = new Habits.Cancelling(Share.of(0.5), Duration.ZERO);
    Report cancelled = fees(Habits.plain().withCancelling(half), Share.of(0));
    Report absent = fees(Habits.plain(), Share.of(1));
    double paid = Chains.figure(absent, "baskets.paid");

    assertMoney(absent, "fees.paid", paid, "6");
    assertMoney(absent, "fees.refunded", 0, "6");
    assertMoney(absent, "fees.earned", Chains.figure(absent, "baskets.undelivered"), "6");
    assertThat(Chains.figure(absent, "baskets.undelivered")).isGreaterThan(100);
    assertThat(absent.store("a").figure("fees_earned"))
        .isCloseTo(1e6 * Chains.figure(absent, "fees.earned"), within(1e-6));
    double back = Chains.figure(cancelled, "baskets.cancelled.shopper");
    assertMoney(cancelled, "fees.refunded", back, "6");
    assertMoney(cancelled, "fees.earned", Chains.figure(cancelled, "baskets.delivered"), "6");
  }

  private static List<String> paths(Scenario.Builder scenario) {
    ScenarioException thrown =
        Objects.requireNonNull(catchThrowableOfType(ScenarioException.class, scenario::build));
    return thrown.problems().stream().map(Problem::path).toList();
  }

  @Test
  void feesAndPricesThatCannotBeBookedAreTold() {
    Money yen = Money.of("6", "JPY");
    Money vast = Money.rmb("30000000");
    assertThat(paths(scenario(online()).delivery(DeliveryPolicy.of(1).withFee(yen))))
        .containsExactly("delivery.terms.fee");
    assertThat(paths(
            scenario(online()).delivery(DeliveryPolicy.of(1).withFee(vast).withFreeFrom(vast))))
        .containsExactly("delivery.terms.fee", "delivery.terms.freeFrom");
    Promotion dear = Promotion.of(CHEAP, CHEAP.plusDays(1), 1e9, 0);
    Demand demand = Demand.none().withOnline(online()).withPromotions(List.of(dear));
    assertThat(paths(scenario(online()).demand(demand))).containsExactly("demand.promotions");
    ChannelChoice choice = ChannelChoice.builder()
        .offer(ChannelOffer.of(Channel.DELIVER).withFee(yen))
        .build();
    Demand choosing =
        Demand.none().withOnline(online()).withShoppers(Shoppers.plain().withChannels(choice));
    assertThat(paths(scenario(online()).demand(choosing)))
        .containsExactly("demand.shoppers.channels.offers[0].fee");
  }
}

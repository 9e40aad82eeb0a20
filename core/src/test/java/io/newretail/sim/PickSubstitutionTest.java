package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.BasketSize;
import io.newretail.demand.DayCurve;
import io.newretail.demand.Demand;
import io.newretail.demand.PickSubstitution;
import io.newretail.demand.Shoppers;
import io.newretail.demand.Visit;
import io.newretail.demand.WalkInDemand;
import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Item;
import io.newretail.network.Network;
import io.newretail.policy.PickPolicy;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.RestockPolicy;
import io.newretail.policy.ServiceTime;
import io.newretail.policy.SlotPlan;
import io.newretail.report.Conservation;
import io.newretail.report.Report;
import io.newretail.unit.Money;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

/** Everybody wants one unit of tea; walk-in shoppers take what was promised; pickers put coffee or cocoa in. */
final class PickSubstitutionTest {
  private static final Map<String, Integer> COFFEE = Map.of("tea", 400, "coffee", 100_000);
  private static final Map<String, Integer> BOTH =
      Map.of("tea", 400, "coffee", 100_000, "cocoa", 100_000);

  private static Report run(Shoppers shoppers, Map<String, Integer> stock, String coffee) {
    Network network = Network.builder()
        .assortment(Assortment.of(List.of(
            new Item("cocoa", Money.rmb("1.00"), 1e-9),
            new Item("tea", Money.rmb("9.00"), 1),
            new Item("coffee", Money.rmb(coffee), 1e-9))))
        .depot(Depot.unlimited("depot", Duration.ofHours(12)))
        .catchment(new Catchment("city", "depot", List.of(Chains.store("a"))))
        .build();
    Demand demand = Demand.none()
        .withOnline(Chains.online(1_000, 1).withVisit(Visit.inSlot(Share.percent(10))))
        .withWalkIn(WalkInDemand.of(Rate.perDay(1_000))
            .withCurve(DayCurve.flat())
            .withSize(BasketSize.fixed(1)))
        .withShoppers(shoppers);
    SlotPlan slots = SlotPlan.every(Duration.ofMinutes(30)).withLeadTime(Duration.ofHours(8));
    return Simulator.run(
        Chains.scenario(network, Chains.online(1, 1), 3)
            .demand(demand)
            .promise(PromisePolicy.timeSlots(slots))
            .pick(PickPolicy.bySlot(Duration.ofHours(1), ServiceTime.fixed(Duration.ofMinutes(5))))
            .restock(RestockPolicy.fixedStock(stock))
            .build(),
        RunOptions.seed(9).withReplications(3).checkingEveryEvent());
  }

  private static Shoppers shoppers(PickSubstitution behaviour) {
    return Shoppers.plain().withPickSubstitution(behaviour);
  }

  private static double total(Report report, String kpi) {
    double sum = 0;
    for (double value : report.samples(kpi)) {
      sum += value;
    }
    return sum;
  }

  /** Exact binomial interval: wrong in less than 0.2 % of seeds. */
  private static void assertPart(double part, double whole, double share) {
    var law = BinomialDistribution.of((int) whole, share);
    assertThat((int) part)
        .isBetween(law.inverseCumulativeProbability(0.001), law.inverseSurvivalProbability(0.001));
  }

  @Test
  void pickersFillWhatWouldHaveBeenShort() {
    Report without = run(Shoppers.plain(), COFFEE, "5.00");
    Report with = run(shoppers(PickSubstitution.byPicker(Share.percent(70))), COFFEE, "5.00");

    assertThat(total(without, "units.short.at.pick")).isGreaterThan(200);
    assertThat(total(with, "units.short.at.pick")).isZero();
    assertThat(total(with, "replaced.units")).isEqualTo(total(without, "units.short.at.pick"));
    assertThat(with.samples("baskets.placed")).isEqualTo(without.samples("baskets.placed"));
    assertThat(with.kpi("fill.pick.lines").mean()).isEqualTo(100);
    assertThat(with.kpi("fill.pick.lines.first").mean()).isBetween(10.0, 90.0);
    assertPart(
        total(with, "replaced.accepted"),
        total(with, "replaced.accepted") + total(with, "replaced.refused"),
        0.7);
    assertThat(total(with, "replaced.units.refused")).isEqualTo(total(with, "replaced.refused"));
    assertThat(with.conservation()).isEqualTo(new Conservation(0, 0, 0));
  }

  /** One unit a basket: what is handed over is tea at 9, or a substitute at the lower of both prices. */
  @Test
  void theShopperPaysTheLowerPrice() {
    for (String coffee : List.of("5.00", "12.00")) {
      Report report = run(shoppers(PickSubstitution.byPicker(Share.of(1))), COFFEE, coffee);
      double coffees = total(report, "replaced.accepted");
      double teas = total(report, "baskets.collected") - coffees;
      double lower = Math.min(9, Double.parseDouble(coffee));

      assertThat(coffees).isGreaterThan(200);
      assertThat(1e6 * total(report, "sales.online"))
          .isCloseTo(9 * teas + lower * coffees, within(1e-3));
      assertThat(total(report, "replaced.refused")).isZero();
    }
  }

  @Test
  void whoRefusesEverythingPaysNothingForIt() {
    Report report = run(shoppers(PickSubstitution.byPicker(Share.of(0))), COFFEE, "5.00");
    double refused = total(report, "replaced.refused");

    assertThat(total(report, "replaced.accepted")).isZero();
    assertThat(1e6 * total(report, "sales.online"))
        .isCloseTo(9 * (total(report, "baskets.collected") - refused), within(1e-3));
    assertThat(report.kpi("baskets.full").mean()).isLessThan(95);
    assertThat(report.conservation()).isEqualTo(new Conservation(0, 0, 0));
  }

  /** Coffee and cocoa are equally far from tea; of equals the picker takes the one that stands first. */
  @Test
  void thePickerTakesTheNearestAndTheListNamesByPopularity() {
    Report nearest = run(shoppers(PickSubstitution.byPicker(Share.of(1))), BOTH, "5.00");
    double others = total(nearest, "replaced.accepted");
    double teas = total(nearest, "baskets.collected") - others;
    assertThat(1e6 * total(nearest, "sales.online")).isCloseTo(9 * teas + others, within(1e-3));

    for (int length = 1; length <= 2; length++) {
      Report list = run(shoppers(PickSubstitution.byList(length, Share.of(1))), COFFEE, "5.00");
      double lines = total(list, "replaced.lines");
      assertPart(lines, lines + total(list, "units.short.at.pick"), length == 1 ? 0.5 : 0.75);
    }
  }

  @Test
  void shoppersWithoutAPreferenceGetNothingElse() {
    PickSubstitution none = new PickSubstitution(Share.of(0), Share.of(0), 1, Share.of(1));
    Report plain = run(Shoppers.plain(), COFFEE, "5.00");
    Report report = run(shoppers(none), COFFEE, "5.00");

    for (String kpi : List.of("units.short.at.pick", "baskets.cancelled", "sales.online")) {
      assertThat(report.samples(kpi)).as(kpi).isEqualTo(plain.samples(kpi));
    }
    assertThat(total(report, "replaced.lines")).isZero();

    PickSubstitution some = new PickSubstitution(Share.percent(40), Share.of(0), 1, Share.of(1));
    Report part = run(shoppers(some), COFFEE, "5.00");
    double lines = total(part, "replaced.lines");
    assertPart(lines, lines + total(part, "units.short.at.pick"), 0.4);
  }
}

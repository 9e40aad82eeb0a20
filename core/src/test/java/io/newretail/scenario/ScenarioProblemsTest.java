package io.newretail.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.newretail.demand.BasketSize;
import io.newretail.demand.CartLoading;
import io.newretail.demand.Channel;
import io.newretail.demand.ChannelChoice;
import io.newretail.demand.ChannelOffer;
import io.newretail.demand.DayCurve;
import io.newretail.demand.DayLevel;
import io.newretail.demand.Demand;
import io.newretail.demand.Excitement;
import io.newretail.demand.Habits;
import io.newretail.demand.ItemDemand;
import io.newretail.demand.LevelPeriods;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.OnlineSources;
import io.newretail.demand.Payment;
import io.newretail.demand.PaymentDelay;
import io.newretail.demand.PickSubstitution;
import io.newretail.demand.Presale;
import io.newretail.demand.Reaction;
import io.newretail.demand.Segment;
import io.newretail.demand.Shoppers;
import io.newretail.demand.Spike;
import io.newretail.demand.StoreChoice;
import io.newretail.demand.Substitution;
import io.newretail.demand.Tastes;
import io.newretail.demand.Visit;
import io.newretail.demand.WalkInDemand;
import io.newretail.demand.WeekRhythm;
import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Item;
import io.newretail.network.Network;
import io.newretail.network.Zone;
import io.newretail.policy.CollectPolicy;
import io.newretail.policy.HoldPolicy;
import io.newretail.policy.PickPolicy;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.RestockPolicy;
import io.newretail.policy.ServiceTime;
import io.newretail.policy.SlotPlan;
import io.newretail.policy.StaffingPlan;
import io.newretail.sim.Chains;
import io.newretail.unit.Money;
import io.newretail.unit.Problem;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import io.newretail.unit.Window;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Every problem of a scenario is told at once, each with its path. */
final class ScenarioProblemsTest {
  private static final LocalDate DAY = Chains.MONDAY;
  private static final Window BACKWARDS = Window.of("22:00", "07:30");

  private static List<Problem> problems(Scenario.Builder builder) {
    ScenarioException thrown = Objects.requireNonNull(
        catchThrowableOfType(ScenarioException.class, builder::build), "nothing was refused");
    assertThat(thrown.getMessage().lines()).hasSameSizeAs(thrown.problems());
    return thrown.problems();
  }

  private static List<String> paths(Scenario.Builder builder) {
    return problems(builder).stream().map(Problem::path).toList();
  }

  private static Scenario.Builder sound() {
    return Chains.scenario(Chains.city(3, Chains.store("a")), Chains.online(5, 1), 1);
  }

  @Test
  void nothingAtAllIsToldPartByPart() {
    Scenario.Builder builder = Scenario.builder(null)
        .name(null)
        .notice(null)
        .days(null, null)
        .demand(null)
        .promise(null)
        .sourcing(null)
        .hold(null)
        .pick(null)
        .collect(null)
        .restock(null);

    assertThat(paths(builder))
        .containsExactly(
            "from",
            "to",
            "name",
            "notice",
            "network",
            "demand",
            "promise",
            "sourcing",
            "hold",
            "pick",
            "collect",
            "restock");
    assertThat(problems(builder)).allSatisfy(p -> assertThat(p.rule()).isEqualTo("must be given"));
  }

  @Test
  void anEmptyNetworkIsTold() {
    assertThat(paths(sound().network(Network.builder().build())))
        .containsExactly("network.assortment", "network.depots", "network.catchments");
  }

  @Test
  void theProblemsOfAChannelChoiceAreToldTogether() {
    ChannelChoice choice = ChannelChoice.builder()
        .tastes(new Tastes(-1, Double.NaN, 0, 0, 0))
        .sight(null)
        .travel(Duration.ofHours(-1))
        .offer(ChannelOffer.of(Channel.RIVAL)
            .withAttraction(Double.NaN)
            .withFee(Money.rmb("-1"))
            .withWait(null)
            .withDistance(-1)
            .withAvailability(null)
            .withSlotUtility(Double.POSITIVE_INFINITY))
        .offer(null)
        .nest(0, Channel.RIVAL, Channel.COLLECT)
        .nest(1.5, Channel.RIVAL)
        .build();
    Demand demand = Demand.none()
        .withWalkIn(WalkInDemand.of(Rate.perDay(5)))
        .withShoppers(Shoppers.plain().withChannels(choice));
    String at = "demand.shoppers.channels";

    assertThat(paths(sound().demand(demand)))
        .containsExactlyInAnyOrder(
            at + ".tastes.price",
            at + ".tastes.delay",
            at + ".sight",
            at + ".travel",
            at + ".offers[0].attraction",
            at + ".offers[0].slotUtility",
            at + ".offers[0].wait",
            at + ".offers[0].kilometres",
            at + ".offers[0].availability",
            at + ".offers[0].fee",
            at + ".offers[1]",
            at + ".nests[0].dissimilarity",
            at + ".nests[0].channels",
            at + ".nests[1].dissimilarity",
            at + ".nests[1].channels",
            at);
    assertThat(paths(sound().demand(sound().build().demand().withShoppers(null))))
        .containsExactly("demand.shoppers");
  }

  @Test
  void theProblemsOfASubstitutionAndOfAFixedStockAreTold() {
    Shoppers shoppers = Shoppers.plain()
        .withSubstitution(new Substitution(true, Double.NaN, null, 0))
        .withPickSubstitution(new PickSubstitution(Share.of(0.6), Share.of(0.6), 0, null));
    assertThat(paths(sound()
            .demand(sound().build().demand().withShoppers(shoppers))
            .restock(RestockPolicy.fixedStock(Map.of("item-1", -1, "butter", 2)))))
        .containsExactlyInAnyOrder(
            "demand.shoppers.substitution.nothing",
            "demand.shoppers.substitution.acceptance",
            "demand.shoppers.substitution.attempts",
            "demand.shoppers.pickSubstitution.acceptance",
            "demand.shoppers.pickSubstitution.ownList",
            "demand.shoppers.pickSubstitution.listLength",
            "restock.units.item-1",
            "restock.units");
  }

  @Test
  void theProblemsOfSegmentsAreToldTogether() {
    Segment odd = Segment.of("odd", -1)
        .withSize(BasketSize.fixed(0))
        .withTastes(new Tastes(0, 0, 0, 0, -1))
        .withTilt(Map.of("fresh", -2.0))
        .withHabits(Share.of(0.5), 0);
    Shoppers shoppers = Shoppers.plain()
        .withRegulars(-1)
        .withSegments(Arrays.asList(odd, odd, null))
        .withWalkInSegments(Collections.nCopies(9, null));
    String at = "demand.shoppers.segments[0].";

    assertThat(paths(sound().demand(sound().build().demand().withShoppers(shoppers))))
        .contains(
            at + "weight",
            at + "size",
            at + "tastes.slot",
            at + "tilt.fresh",
            at + "habits",
            at + "reorder",
            "demand.shoppers.segments[1].name",
            "demand.shoppers.segments[2]",
            "demand.shoppers.walkInSegments",
            "demand.shoppers.regulars");
  }

  @Test
  void theProblemsOfZonesAreToldTogether() {
    Zone zone = new Zone(" ", 0, Map.of("nowhere", 0.0));
    Zone empty = new Zone(" ", 1, Map.of());
    Network network = Network.builder()
        .assortment(Assortment.zipf(3, 1))
        .depot(Depot.of("depot", Duration.ofHours(6)))
        .catchment(new Catchment("city", "depot", List.of(Chains.store("a")))
            .withZones(Arrays.asList(zone, empty, null)))
        .build();

    assertThat(paths(sound().network(network)))
        .containsExactlyInAnyOrder(
            "network.catchments[0].zones[0].name",
            "network.catchments[0].zones[0].size",
            "network.catchments[0].zones[0].kilometres.nowhere",
            "network.catchments[0].zones[0].kilometres",
            "network.catchments[0].zones[1].name",
            "network.catchments[0].zones[1].kilometres",
            "network.catchments[0].zones[2]",
            "network.catchments[0].zones[1].name",
            "demand.shoppers.stores");
    Shoppers shoppers = Shoppers.plain().withStores(new StoreChoice(Double.NaN, 1, -1));
    assertThat(paths(sound().demand(sound().build().demand().withShoppers(shoppers))))
        .containsExactlyInAnyOrder(
            "demand.shoppers.stores.areaPower",
            "demand.shoppers.stores.outside",
            "demand.shoppers.stores");
  }

  @Test
  void theProblemsOfANetworkAreToldTogether() {
    Network network = Network.builder()
        .assortment(Assortment.of(List.of(
            new Item("milk", Money.rmb("8.00"), 0), new Item("milk", Money.of("1", "EUR"), 0))))
        .depot(Depot.of("north", Duration.ZERO))
        .depot(new Depot("north", Duration.ofDays(1), null, null, null, null, true))
        .depot(null)
        .catchment(new Catchment("one", "nowhere", List.of()))
        .catchment(new Catchment(
            "one", "north", Arrays.asList(Chains.store("a"), Chains.store("a"), null)))
        .catchment(new Catchment(
            null, null, List.of(Chains.store(" ").withHours(BACKWARDS).withSize(Double.NaN))))
        .catchment(new Catchment(
            "two",
            "north",
            List.of(Chains.store("b")
                .withHours(null)
                .withPickers(-1)
                .withCounters(-2)
                .withShelfSpaces(-3))))
        .catchment(null)
        .build();

    assertThat(paths(sound().network(network)))
        .contains(
            "network.assortment.items[1].name",
            "network.assortment.items.milk.price",
            "network.depots[0].leadTime",
            "network.depots[1].name",
            "network.depots[1].reviewEvery",
            "network.depots[1].supplierLeadTime",
            "network.depots[1].safetyTime",
            "network.depots[1].service",
            "network.depots[2]",
            "network.catchments[0].stores",
            "network.catchments[0].depot",
            "network.catchments[1].name",
            "network.catchments[1].stores[1].name",
            "network.catchments[1].stores[2]",
            "network.catchments[2].name",
            "network.catchments[2].depot",
            "network.catchments[2].stores[0].name",
            "network.catchments[2].stores[0].size",
            "network.catchments[2].stores[0].hours",
            "network.catchments[3].stores[0].hours",
            "network.catchments[3].stores[0].pickers",
            "network.catchments[3].stores[0].counters",
            "network.catchments[3].stores[0].shelfSpaces",
            "network.catchments[4]");
  }

  @Test
  void twoStoresOfOneNameAreToldAcrossCatchments() {
    Network network = Network.builder()
        .assortment(Assortment.zipf(2, 1))
        .depot(Depot.of("depot", Duration.ofDays(1)))
        .catchment(new Catchment("one", "depot", List.of(Chains.store("a"))))
        .catchment(new Catchment("two", "depot", List.of(Chains.store("a"))))
        .build();

    assertThat(problems(sound().network(network)))
        .extracting(Problem::toString)
        .containsExactly(
            "network.catchments[1].stores[0].name: a: must be unique (rename one of the two)");
  }

  @Test
  void theProblemsOfADemandAreToldTogether() {
    OnlineDemand online = new OnlineDemand(
        Rate.perDay(-1),
        DayCurve.hourly(1, 2),
        new WeekRhythm(List.of(1.0)),
        new DayLevel(-1, null),
        new BasketSize(List.of()),
        new Payment(null, Duration.ofSeconds(-1)),
        new Visit.OnceReady(null, null),
        Habits.plain(),
        OnlineSources.none());
    WalkInDemand walkIn = new WalkInDemand(null, null, null, null, null);
    ItemDemand items = new ItemDemand(Rate.perDay(Double.NaN), Duration.ZERO);
    Demand demand = new Demand(online, walkIn, items, null)
        .plus(new Spike(null, null, -2))
        .plus(null)
        .plus(new Spike(DAY, DayCurve.custom(t -> t), 1))
        .plus(new Spike(DAY, DayCurve.custom(null), 1));

    assertThat(paths(sound().demand(demand)))
        .contains(
            "demand.online.baskets",
            "demand.online.curve.weights",
            "demand.online.week",
            "demand.online.level.cv",
            "demand.online.level.scope",
            "demand.online.size",
            "demand.online.payment.share",
            "demand.online.payment.delay.mean",
            "demand.online.visit.noShow",
            "demand.online.visit.meanDelay",
            "demand.walkIn.baskets",
            "demand.walkIn.curve",
            "demand.walkIn.week",
            "demand.walkIn.level",
            "demand.walkIn.size",
            "demand.items.units",
            "demand.items.period",
            "demand.spikes[0].date",
            "demand.spikes[0].multiplier",
            "demand.spikes[0].curve",
            "demand.spikes[1]",
            "demand.spikes[2].curve.cumulative(86400)",
            "demand.spikes[3].date",
            "demand.spikes[3].curve.function");
  }

  @Test
  void aDelayOfPaymentIsChecked() {
    OnlineDemand online = OnlineDemand.of(Rate.perDay(1));
    Payment wide = Payment.atOnce().withDelay(PaymentDelay.lognormal(Duration.ZERO, 6));
    Payment early = Payment.atOnce().withDelay(PaymentDelay.atLeast(Duration.ofHours(-1), null));

    assertThat(paths(sound().demand(Demand.none().withOnline(online.withPayment(wide)))))
        .contains("demand.online.payment.delay.median", "demand.online.payment.delay.sigma");
    assertThat(paths(sound().demand(Demand.none().withOnline(online.withPayment(early)))))
        .contains("demand.online.payment.delay.least", "demand.online.payment.delay.onTop");
  }

  @Test
  void theProblemsOfTheSourcesOfBasketsAreToldTogether() {
    Presale.Span span = new Presale.Span(DAY.atTime(2, 0), DAY.atTime(1, 0));
    OnlineDemand online = OnlineDemand.of(Rate.perDay(1))
        .withLevel(DayLevel.gamma(0.1).by(LevelPeriods.decaying(Duration.ofHours(7), 2)))
        .plus(new CartLoading(null, -1, null, 0.1, null, null))
        .plus(CartLoading.gamma(DAY.minusDays(1).atStartOfDay(), 1, 0))
        .plus(new Presale(span, span, null, null, null, new Reaction(null, Duration.ZERO, 0)))
        .plus((Presale) null)
        .excitedBy(new Excitement(1, Duration.ZERO));

    assertThat(paths(sound().demand(Demand.none().withOnline(online))))
        .contains(
            "demand.online.level.periods.width",
            "demand.online.level.periods.correlation[1][0]",
            "demand.online.sources.carts[0].release",
            "demand.online.sources.carts[0].carts",
            "demand.online.sources.carts[0].law",
            "demand.online.sources.carts[0].checksOut",
            "demand.online.sources.carts[0].reaction",
            "demand.online.sources.carts[1].cv",
            "demand.online.sources.carts[1].release",
            "demand.online.sources.presales[0].deposits.until",
            "demand.online.sources.presales[0].share",
            "demand.online.sources.presales[0].deposit",
            "demand.online.sources.presales[0].converts",
            "demand.online.sources.presales[0].reaction.ramp",
            "demand.online.sources.presales[0].reaction.median",
            "demand.online.sources.presales[0].reaction.spread",
            "demand.online.sources.presales[1]",
            "demand.online.sources.excitement.branching",
            "demand.online.sources.excitement.meanDelay");
  }

  @Test
  void theProblemsOfThePoliciesAreToldTogether() {
    SlotPlan slots = SlotPlan.of(
            Window.of("08:00", "10:00"),
            Window.of("09:00", "11:00"),
            BACKWARDS,
            null,
            new Window(null, LocalTime.NOON))
        .withCapacity(0)
        .withLeadTime(Duration.ofHours(-1))
        .withDaysAhead(-1);
    StaffingPlan staffing = StaffingPlan.shifts(
            new StaffingPlan.Shift(BACKWARDS, -1), null, new StaffingPlan.Shift(null, 1))
        .withExtra(DAY, -1);
    Scenario.Builder builder = sound()
        .promise(PromisePolicy.rule(slots, null).withSafetyStock(-1).withMeanWish(null))
        .hold(HoldPolicy.atOrder(Duration.ZERO))
        .pick(new PickPolicy(null, null, null, ServiceTime.fixed(null), staffing, null))
        .collect(new CollectPolicy(null, null, null, null, null))
        .restock(new RestockPolicy.Periodic(Share.of(1), null, null, null, -1, null, null));

    assertThat(paths(builder))
        .contains(
            "promise.slots.capacity",
            "promise.slots.leadTime",
            "promise.slots.daysAhead",
            "promise.slots.windows[1]",
            "promise.slots.windows[2]",
            "promise.slots.windows[3]",
            "promise.slots.windows[4].start",
            "promise.safetyStock",
            "promise.meanWish",
            "promise.rule",
            "hold.timeout",
            "pick.release",
            "pick.every",
            "pick.lead",
            "pick.time.setup",
            "pick.staffing.shifts[0].window",
            "pick.staffing.shifts[0].share",
            "pick.staffing.shifts[1]",
            "pick.staffing.shifts[2].window",
            "pick.staffing.extra.2017-11-06",
            "collect.time",
            "collect.staffing",
            "collect.keepFor",
            "restock.service",
            "restock.every",
            "restock.first",
            "restock.safety",
            "restock.minimum",
            "restock.rule");
    assertThat(problems(builder))
        .extracting(Problem::toString)
        .contains("promise.slots.windows[1]: 09:00-11:00: must not overlap 08:00-10:00");
  }

  @Test
  void daysThatEndBeforeTheyStartAndAWarmUpWithoutAnEndAreTold() {
    assertThat(paths(sound().days(DAY, DAY))).containsExactly("to");
    assertThat(paths(sound().days(DAY, DAY.minusDays(3)))).contains("to");
    assertThat(paths(sound().days(DAY, DAY.plusDays(2)).warmUpDays(2)))
        .containsExactly("warmUpDays");
    assertThat(paths(sound().warmUpDays(-1))).containsExactly("warmUpDays");
  }

  @Test
  void aSoundScenarioIsBuiltAndRebuilt() {
    Scenario scenario = sound().name("mine").notice("n").build();
    Scenario again = scenario.toBuilder().build();

    assertThat(again.name()).isEqualTo("mine");
    assertThat(again.notice()).isEqualTo("n");
    assertThat(again.demand()).isEqualTo(scenario.demand());
    assertThat(again.network()).isSameAs(scenario.network());
    assertThat(again.days()).isEqualTo(1);
    assertThat(again.spikeDay()).isEqualTo(DAY);
  }
}

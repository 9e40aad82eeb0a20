package io.newretail.file;

import io.newretail.alliance.Alliance;
import io.newretail.alliance.Contribution;
import io.newretail.alliance.Economics;
import io.newretail.alliance.Lever;
import io.newretail.alliance.Partner;
import io.newretail.alliance.Stake;
import io.newretail.demand.BasketSize;
import io.newretail.demand.CartLoading;
import io.newretail.demand.Channel;
import io.newretail.demand.ChannelChoice;
import io.newretail.demand.ChannelOffer;
import io.newretail.demand.DayCurve;
import io.newretail.demand.Deal;
import io.newretail.demand.Demand;
import io.newretail.demand.HourProfile;
import io.newretail.demand.ItemDemand;
import io.newretail.demand.LevelPeriods;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.PaymentDelay;
import io.newretail.demand.PickSubstitution;
import io.newretail.demand.Presale;
import io.newretail.demand.Promotion;
import io.newretail.demand.Reaction;
import io.newretail.demand.Segment;
import io.newretail.demand.Spike;
import io.newretail.demand.StoreChoice;
import io.newretail.demand.Substitution;
import io.newretail.demand.SurgeCurve;
import io.newretail.demand.Tastes;
import io.newretail.demand.Visit;
import io.newretail.demand.WalkInDemand;
import io.newretail.demand.WeekRhythm;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Item;
import io.newretail.network.Rival;
import io.newretail.network.Store;
import io.newretail.policy.Exposure;
import io.newretail.policy.PickRounds;
import io.newretail.policy.PickTime;
import io.newretail.policy.RestockPolicy;
import io.newretail.policy.ServiceTime;
import io.newretail.policy.SlotPlan;
import io.newretail.policy.StaffingPlan;
import io.newretail.policy.StockPolicy;
import io.newretail.unit.Money;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import io.newretail.unit.Window;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What keys hold where they are left out: the values of a prototype, made by the factories of the library, so that a file and a
 * program that say the same mean the same. Keys for which a factory asks must be given.
 */
final class Usual {
  private static final LocalDate SOME_DAY = LocalDate.of(2017, 11, 11);
  private static final LocalDateTime SOME_TIME = SOME_DAY.atStartOfDay();
  private static final Share NONE = Share.of(0);
  private static final Duration SOME_WHILE = Duration.ofHours(1);
  /** Parts of prototypes that have no usual values of their own. */
  private static final List<Class<?>> ALL_GIVEN = List.of(
      Reaction.class,
      Presale.Span.class,
      Promotion.Days.class,
      Lever.Wallet.class,
      DayCurve.Hourly.class,
      DayCurve.Surge.class,
      PaymentDelay.Exponential.class,
      BasketSize.class,
      WeekRhythm.class,
      LevelPeriods.class,
      HourProfile.class);

  private final Map<Class<?>, Record> prototypes = new HashMap<>();
  private final Map<Class<?>, Set<String>> required = new HashMap<>();

  Usual() {
    network();
    demand();
    sources();
    policies();
    alliance();
    like(ScenarioForm.usual(), "network", "demand", "from", "to");
    ALL_GIVEN.forEach(prototypes::remove);
  }

  /** The prototype of a type, or null if all its keys must be given. */
  @Nullable
  Record of(Class<?> type) {
    return prototypes.get(type);
  }

  boolean required(Class<?> type, String key) {
    return required.getOrDefault(type, Set.of()).contains(key);
  }

  private void network() {
    like(new NetworkForm(null, List.of(), List.of()), "assortment", "depots", "catchments");
    like(Store.ofPickers(0), "name", "pickers");
    like(Depot.of("", SOME_WHILE), "name", "leadTime");
    like(new Catchment("", "", List.of()), "name", "depot", "stores");
    like(Rival.of("", Map.of()), "name", "stores");
    like(new Item("item", Money.rmb("0"), 0), "name", "price", "popularity");
    like(new AssortmentForms.Zipf(1, 1, Money.rmb("8.00"), List.of()), "count", "exponent");
  }

  private void demand() {
    like(Demand.none());
    like(OnlineDemand.of(Rate.perDay(0)), "baskets");
    like(WalkInDemand.of(Rate.perDay(0)), "baskets");
    like(ItemDemand.daily(Rate.perDay(0)), "units");
    like(new Visit.InSlot(NONE));
    like(new Visit.OnceReady(SOME_WHILE, NONE), "meanDelay");
    like(new Spike(SOME_DAY, DayCurve.flat(), 1), "date", "curve");
    like(new CurveForms.SinglesDaySpike(2017, 1), "year");
    like(CurveForms.Surge.of(SurgeCurve.builder().build()));
    like(new StoreChoice(1, 1, 0, 0), "areaPower", "distancePower");
    like(Substitution.dynamicLogit(0));
    like(PickSubstitution.byPicker(NONE), "acceptance");
    like(Tastes.none());
    like(ShopperForms.Choice.of(ChannelChoice.builder().build()), "offers");
    like(ShopperForms.Offer.of(ChannelOffer.of(Channel.COLLECT)), "channel");
    like(ShopperForms.Part.of(Segment.of("", 1)), "name", "weight");
    like(new Promotion.Offer(1, 0, 1, 1), "priceRatio", "elasticity");
    like(Promotion.of(SOME_DAY, SOME_DAY, 1, 0), "days", "offer");
    like(ModelForm.usual(), "items", "lines", "types");
  }

  private void sources() {
    like(CartLoading.poisson(SOME_TIME, 0), "release", "carts");
    like(Presale.tmall(2017, NONE), "deposits", "balances", "share");
    like(SourceForms.Tmall.usual(), "year", "share");
    like(Deal.of("", SOME_DAY), "item", "from", "until");
  }

  private void policies() {
    like(PickTime.inStore());
    like(new StaffingPlan.Shift(Window.ALL_DAY, 1), "window");
    like(new PolicyForms.Shifts(List.of(), Map.of()), "shifts");
    like(new PolicyForms.WhileOpen(List.of(), Map.of()));
    like(PolicyForms.FixedWindows.of(SlotPlan.every(SOME_WHILE)), "windows");
    like(PolicyForms.Shown.of(Exposure.full()));
    like((Record) ServiceTime.none());
    like(new ServiceTime.Exponential(SOME_WHILE), "mean");
    like(new PolicyForms.AtRate(Duration.ZERO, Rate.perDay(1)), "rate");
    like(RestockPolicy.orderUpTo(Share.percent(95)));
    like(new RestockPolicy.FixedStock(0, Map.of()));
    like(new StockPolicy.BaseStock(0, false), "level");
    like(new StockPolicy.MovingAverage(0, 1, false), "cover", "window");
    like(PickRounds.plain());
  }

  private void alliance() {
    like(AllianceForm.of(Alliance.none()));
    like(Economics.hypermarket());
    like(new Partner("", List.of(), 1), "name");
    like(Stake.of("", NONE), "holder", "share");
    like(Contribution.of("", new Lever.Wallet(NONE, SOME_WHILE)), "name", "lever");
  }

  /** Takes a prototype, and the records in it as prototypes of their own types where these have none. */
  private void like(Record prototype, String... mustBeGiven) {
    prototypes.put(prototype.getClass(), prototype);
    required.put(prototype.getClass(), Set.of(mustBeGiven));
    for (RecordComponent c : prototype.getClass().getRecordComponents()) {
      c.getAccessor().setAccessible(true);
      if (get(c, prototype) instanceof Record part && !prototypes.containsKey(part.getClass())) {
        like(part);
      }
    }
  }

  private static @Nullable Object get(RecordComponent c, Record record) {
    try {
      return c.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + c, e);
    }
  }
}

package io.newretail.file;

import io.newretail.alliance.Alliance;
import io.newretail.alliance.Lever;
import io.newretail.alliance.Terms;
import io.newretail.demand.BasketModel;
import io.newretail.demand.BasketSize;
import io.newretail.demand.ChannelChoice;
import io.newretail.demand.ChannelOffer;
import io.newretail.demand.DayCurve;
import io.newretail.demand.HourProfile;
import io.newretail.demand.ItemShocks;
import io.newretail.demand.LevelPeriods;
import io.newretail.demand.PaymentDelay;
import io.newretail.demand.Presale;
import io.newretail.demand.Segment;
import io.newretail.demand.Spike;
import io.newretail.demand.SurgeCurve;
import io.newretail.demand.TraceDemand;
import io.newretail.demand.Visit;
import io.newretail.demand.WeekRhythm;
import io.newretail.file.Shape.ListOf;
import io.newretail.network.Assortment;
import io.newretail.network.Network;
import io.newretail.policy.Exposure;
import io.newretail.policy.NewsvendorExposure;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.RestockPolicy;
import io.newretail.policy.RestockRules;
import io.newretail.policy.ServiceTime;
import io.newretail.policy.SlotPlan;
import io.newretail.policy.StaffingPlan;
import io.newretail.policy.StockPolicy;
import io.newretail.scenario.Scenario;
import io.newretail.unit.Share;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** All types that can be described in several ways, or whose keys are not the components of a record. */
final class Kinds {
  private static final ListOf NUMBERS = new ListOf(Scalars.number(null));
  private final Shapes shapes;

  Kinds(Shapes shapes) {
    this.shapes = shapes;
  }

  void addAll() {
    single(
        Scenario.class,
        ScenarioForm.class,
        f -> f.builder().build(),
        v -> ScenarioForm.of((Scenario) v));
    network();
    curves();
    sizes();
    sources();
    shoppers();
    times();
    policies();
    functions();
    alliance();
  }

  private <R extends Record> void single(
      Class<?> type,
      Class<R> form,
      Function<R, Object> build,
      Function<Object, @Nullable Record> unbuild) {
    shapes.choice(type).form("keys", form, build, unbuild).usual("keys").add();
  }

  private void network() {
    single(Network.class, NetworkForm.class, NetworkForm::build, v -> NetworkForm.of((Network) v));
    shapes
        .choice(Assortment.class)
        .form(
            "zipf",
            AssortmentForms.Zipf.class,
            AssortmentForms.Zipf::build,
            AssortmentForms.Zipf::of)
        .form(
            "items",
            AssortmentForms.Items.class,
            AssortmentForms.Items::build,
            AssortmentForms.Items::of)
        .usual("items")
        .add();
  }

  private void curves() {
    single(SurgeCurve.class, CurveForms.Surge.class, CurveForms.Surge::build, CurveForms.Surge::of);
    shapes
        .choice(DayCurve.class)
        .word("flat", DayCurve.flat())
        .word("grocery", DayCurve.grocery())
        .form(
            "singles-day",
            CurveForms.SinglesDay.class,
            CurveForms.SinglesDay::build,
            CurveForms.SinglesDay::of)
        .nested()
        .add();
    shapes
        .choice(Spike.class)
        .form(
            "singles-day",
            CurveForms.SinglesDaySpike.class,
            CurveForms.SinglesDaySpike::build,
            CurveForms.SinglesDaySpike::of)
        .kind("dated", Spike.class)
        .usual("dated")
        .add();
    shapes
        .choice(WeekRhythm.class)
        .word("flat", WeekRhythm.flat())
        .word("grocery", WeekRhythm.grocery())
        .bare(NUMBERS, v -> new WeekRhythm(Kinds.<Double>list(v)), v -> ((WeekRhythm) v).weights())
        .add();
    shapes
        .choice(HourProfile.class)
        .word("flat", HourProfile.flat())
        .word("fresh-food", HourProfile.freshFood())
        .kind("weights", HourProfile.class)
        .usual("weights")
        .add();
  }

  @SuppressWarnings("unchecked") // the shape has read the elements
  private static <T> List<T> list(Object value) {
    return (List<T>) value;
  }

  private void sizes() {
    shapes
        .choice(BasketSize.class)
        .form("fixed", SizeForms.Fixed.class, SizeForms.Fixed::build, SizeForms.Fixed::of)
        .form(
            "negative-binomial",
            SizeForms.NegativeBinomial.class,
            SizeForms.NegativeBinomial::build,
            SizeForms.NegativeBinomial::of)
        .kind("weights", BasketSize.class)
        .usual("weights")
        .add();
    shapes
        .choice(LevelPeriods.class)
        .word("whole-day", LevelPeriods.wholeDay())
        .form(
            "decaying", SizeForms.Decaying.class, SizeForms.Decaying::build, SizeForms.Decaying::of)
        .kind("correlated", LevelPeriods.class)
        .usual("correlated")
        .add();
    shapes
        .choice(ItemShocks.class)
        .word("none", ItemShocks.none())
        .word("fresh-food", ItemShocks.freshFood())
        .kind("shocks", ItemShocks.class)
        .usual("shocks")
        .add();
  }

  private void sources() {
    single(TraceDemand.class, SourceForms.Log.class, SourceForms.Log::build, SourceForms.Log::of);
    single(BasketModel.class, ModelForm.class, ModelForm::build, ModelForm::of);
    shapes
        .choice(Presale.class)
        .form("tmall", SourceForms.Tmall.class, SourceForms.Tmall::build, SourceForms.Tmall::of)
        .kind("dated", Presale.class)
        .usual("dated")
        .add();
  }

  private void shoppers() {
    single(
        ChannelChoice.class,
        ShopperForms.Choice.class,
        ShopperForms.Choice::build,
        ShopperForms.Choice::of);
    single(
        ChannelOffer.class,
        ShopperForms.Offer.class,
        ShopperForms.Offer::build,
        ShopperForms.Offer::of);
    single(Segment.class, ShopperForms.Part.class, ShopperForms.Part::build, ShopperForms.Part::of);
    shapes.choice(Visit.class).nested().usual("in-slot").add();
    shapes.choice(PaymentDelay.class).nested().add();
  }

  private void times() {
    shapes
        .choice(ServiceTime.class)
        .bare(
            Scalars.TIME,
            v -> ServiceTime.fixed((Duration) v),
            v -> v instanceof ServiceTime.PerUnit p && p.perUnit().isZero() ? p.setup() : null)
        .nested()
        .form("at-rate", PolicyForms.AtRate.class, PolicyForms.AtRate::build, v -> null)
        .usual("per-unit")
        .add();
    shapes
        .choice(StaffingPlan.class)
        .word("while-open", StaffingPlan.whileStoreOpen())
        .word("always", StaffingPlan.always())
        .form("shifts", PolicyForms.Shifts.class, PolicyForms.Shifts::build, PolicyForms.Shifts::of)
        .form(
            "while-open",
            PolicyForms.WhileOpen.class,
            PolicyForms.WhileOpen::build,
            PolicyForms.WhileOpen::of)
        .usual("shifts")
        .add();
    shapes
        .choice(SlotPlan.class)
        .form(
            "windows",
            PolicyForms.FixedWindows.class,
            PolicyForms.FixedWindows::build,
            PolicyForms.FixedWindows::ofFixed)
        .kind("every", SlotPlan.class)
        .usual("every")
        .add();
  }

  private void policies() {
    shapes.choice(RestockPolicy.class).nested().usual("periodic").add();
    shapes.choice(StockPolicy.class).nested().add();
    shapes
        .choice(Exposure.class)
        .word("full", Exposure.full())
        .form("kept-back", PolicyForms.Shown.class, PolicyForms.Shown::build, PolicyForms.Shown::of)
        .usual("kept-back")
        .add();
  }

  private void functions() {
    Duration any = Duration.ofHours(1);
    shapes
        .choice(PromisePolicy.PromiseRule.class)
        .word("first-slot", PromisePolicy.timeSlots(any).rule())
        .named()
        .add();
    shapes
        .choice(RestockPolicy.RestockRule.class)
        .word("base-stock", RestockPolicy.orderUpTo(Share.of(0.5)).rule())
        .kind("covering-presales", RestockRules.CoveringPresales.class)
        .kind("ordering", RestockRules.ByPolicy.class)
        .kind("days-of-demand", RestockRules.DaysOfDemand.class)
        .named()
        .add();
    shapes
        .choice(RestockPolicy.Ordering.class)
        .kind("everywhere", RestockRules.Everywhere.class)
        .kind("by-item", RestockRules.ByItem.class)
        .named()
        .add();
    shapes
        .choice(Exposure.Rule.class)
        .kind("newsvendor", NewsvendorExposure.class)
        .named()
        .add();
    shapes
        .choice(ToDoubleFunction.class)
        .kind("linear", Lever.LinearConversion.class)
        .named()
        .add();
    shapes.choice(DoubleUnaryOperator.class).named().add();
    shapes.choice(Consumer.class).named().add();
  }

  private void alliance() {
    single(Alliance.class, AllianceForm.class, AllianceForm::build, AllianceForm::of);
    shapes.choice(Lever.class).nested().add();
    shapes.choice(Terms.class).nested().add();
  }
}

package io.newretail.examples.ready;

import io.newretail.demand.CartLoading;
import io.newretail.demand.DayCurve;
import io.newretail.demand.Demand;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Presale;
import io.newretail.demand.Spike;
import io.newretail.demand.SurgeBurst;
import io.newretail.demand.SurgeCurve;
import io.newretail.examples.ready.Parameter.Kind;
import io.newretail.unit.Share;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Singles' Day 2017 with its two bursts taken apart: what the fitted curve says of midnight comes from loaded carts, what it says of
 * 01:00 from the balances of a presale, and the rest follows its daytime.
 */
final class AheadOfTheDay {
  private static final SurgeCurve CURVE = SurgeCurve.singlesDay(2017);
  private static final String FITTED = "the burst of the curve fitted to 2017";

  private AheadOfTheDay() {}

  /** The chain's parameters and those of carts and presale. */
  static List<Parameter> parameters(List<Parameter> chain) {
    List<Parameter> all = new ArrayList<>(chain);
    all.add(share("carts.share", burst(0), 0.9, "baskets of the event day from loaded carts")
        .from(FITTED));
    all.add(share("carts.checkOut", 0.6, 1, "loaded carts that are sent off").parameter());
    all.add(share("presale.share", burst(1), 0.9, "baskets of the event day ordered ahead")
        .from(FITTED));
    all.add(share("presale.deposit", 0.1, 1, "of a basket's worth, paid ahead").parameter());
    all.add(
        share("presale.pays", 0.9, 1, "depositors who would pay the balance").parameter());
    return all;
  }

  private record Draft(String path, double value, double most, String meaning) {
    Parameter from(String source) {
      return new Parameter(path, Kind.SHARE, value, 0, most, meaning, source);
    }

    Parameter parameter() {
      return from("assumption");
    }
  }

  private static Draft share(String path, double value, double most, String meaning) {
    return new Draft(path, value, most, meaning);
  }

  private static double burst(int which) {
    List<SurgeBurst> bursts = CURVE.bursts();
    return Math.round(1_000 * bursts.get(which).share()) / 1_000.0;
  }

  /** The demand of the chain with a Singles' Day of carts, presale and daytime. */
  static Demand demand(Demand ordinary, Settings settings) {
    LocalDate day = LocalDate.of(2017, 11, 11);
    double multiplier = settings.number("event.multiplier");
    double carts = settings.number("carts.share");
    double ahead = settings.number("presale.share");
    OnlineDemand online = java.util.Objects.requireNonNull(ordinary.online());
    double loaded = multiplier * carts * online.baskets().perDay();
    double sent = settings.number("carts.checkOut");
    if (sent > 0) {
      online = online.plus(
          CartLoading.poisson(day.atStartOfDay(), loaded / sent).withChecksOut(Share.of(sent)));
    }
    double left = 1 - carts;
    online = online.plus(Presale.tmall(2017, Share.of(Math.min(1, ahead / left)))
        .withDeposit(settings.share("presale.deposit"))
        .withConverts(settings.share("presale.pays")));
    return ordinary
        .withOnline(online)
        .plus(new Spike(day, DayCurve.surge(CURVE.withoutBursts()), multiplier * left));
  }
}

package io.newretail.examples.ready;

import io.newretail.demand.Demand;
import io.newretail.demand.Promotion;
import io.newretail.examples.ready.Parameter.Kind;
import io.newretail.unit.Share;
import java.time.LocalDate;
import java.util.List;

/** Lower prices on the day of the event, for all articles, with shoppers who wait for them and have stock at home after them. */
final class EventPromotion {
  private EventPromotion() {}

  static List<Parameter> parameters() {
    return List.of(
        new Parameter(
            "promotion.depth",
            Kind.SHARE,
            0,
            0,
            0.9,
            "off all prices on the event day, on top of its baskets; 0 for none",
            ""),
        new Parameter(
            "promotion.elasticity",
            Kind.NUMBER,
            -2,
            -6,
            0,
            "of units in the price",
            "-1.5 to -4 for fast-moving goods; judgement"),
        new Parameter(
            "promotion.pulled",
            Kind.SHARE,
            0.2,
            0,
            0.9,
            "of the excess, missing on the day after",
            "assumption"));
  }

  /** Demand with the promotion, if there is one. */
  static Demand on(Demand demand, Settings settings, LocalDate day) {
    double depth = settings.number("promotion.depth");
    if (depth == 0) {
      return demand;
    }
    Promotion promotion = Promotion.of(
            day, day.plusDays(1), 1 - depth, settings.number("promotion.elasticity"))
        .followedBy(Share.of(settings.number("promotion.pulled")));
    return demand.withPromotions(List.of(promotion));
  }
}

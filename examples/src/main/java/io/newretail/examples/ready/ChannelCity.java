package io.newretail.examples.ready;

import io.newretail.demand.Channel;
import io.newretail.demand.ChannelChoice;
import io.newretail.demand.ChannelChoice.Sight;
import io.newretail.demand.ChannelOffer;
import io.newretail.demand.PickSubstitution;
import io.newretail.demand.Segment;
import io.newretail.demand.Shoppers;
import io.newretail.demand.Substitution;
import io.newretail.demand.Tastes;
import io.newretail.examples.ready.Parameter.Kind;
import io.newretail.network.Assortment;
import io.newretail.unit.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The quickstart's city, where each visit chooses to collect, have delivered, walk in, buy from a rival or not at all. */
final class ChannelCity {
  private static final double VISITS = 1_400;

  private ChannelCity() {}

  /** The chain's parameters, with visits in the place of online baskets, and those of the choice. */
  static List<Parameter> parameters(List<Parameter> chain) {
    List<Parameter> all = new ArrayList<>();
    for (Parameter p : chain) {
      all.add(
          p.path().equals("online.baskets")
              ? new Parameter(
                  p.path(),
                  p.kind(),
                  VISITS,
                  p.least(),
                  p.most(),
                  "visits, a day and store of size 1",
                  "")
              : p);
    }
    all.add(number("choice.mind.price", 0.15, 0, "utility lost for each yuan"));
    all.add(number(
        "choice.mind.delay", 0.3, 0, "utility lost for each hour until the goods are in hand"));
    all.add(number("choice.mind.distance", 0.2, 0, "utility lost for each kilometre to go"));
    all.add(
        number("choice.mind.availability", 2, 0, "utility of finding all over finding nothing"));
    all.add(number("choice.distance", 1.5, 0, "kilometres to the store"));
    all.add(number(
        "choice.nest", 0.6, 0.01, "dissimilarity of collecting and walking in; 1 is no nest"));
    all.add(new Parameter(
        "choice.quoted",
        Kind.COUNT,
        0,
        0,
        1,
        "1 if shoppers see free slots and stock records",
        ""));
    all.add(number("collect.attraction", 0.3, -50, "attraction of collecting"));
    all.add(number("deliver.attraction", 1, -50, "attraction of delivery"));
    all.add(number("deliver.fee", 6, 0, "fee for delivery in RMB"));
    all.add(new Parameter(
        "deliver.wait",
        Kind.TIME,
        3_600,
        0,
        604_800,
        "posted time to the door, on top of a quoted slot",
        ""));
    all.add(number("walkin.attraction", 0.2, -50, "attraction of walking in"));
    all.add(number("rival.attraction", 0.2, -50, "attraction of the rival"));
    all.add(number("rival.distance", 2, 0, "kilometres to the rival"));
    addSubstitution(all);
    return all;
  }

  private static void addSubstitution(List<Parameter> all) {
    all.add(new Parameter(
        "assortment.categories",
        Kind.COUNT,
        10,
        1,
        1_000,
        "categories within which articles stand in",
        ""));
    all.add(new Parameter(
        "order.attempts",
        Kind.COUNT,
        1,
        0,
        100,
        "other articles that a shopper tries; 0 for none",
        ""));
    all.add(share(
        "order.accepts",
        0.45,
        "shoppers who take another article when one is out",
        "GMA study of 2002: 26 % take another brand, 19 % another size"));
    all.add(share("pick.substitute", 0.6, "shoppers who leave a substitute to the picker", ""));
    all.add(share("pick.ownList", 0.2, "shoppers who name substitutes", ""));
    all.add(share("pick.accepts", 0.85, "substitutes kept at the handover", ""));
    all.add(share("regulars.reorder", 0, "units bought out of habit", ""));
  }

  private static Parameter share(String path, double value, String meaning, String source) {
    return new Parameter(path, Kind.SHARE, value, 0, 1, meaning, source);
  }

  /** The articles in categories that hold popular and rare ones alike. */
  static Assortment classified(Assortment assortment, Settings settings) {
    int categories = settings.count("assortment.categories");
    Map<String, String> category = new HashMap<>();
    for (int i = 0; i < assortment.size(); i++) {
      category.put(assortment.items().get(i).name(), "category-" + i % categories);
    }
    return assortment.classified(item -> category.getOrDefault(item.name(), ""));
  }

  private static Parameter number(String path, double value, double least, String meaning) {
    return new Parameter(path, Kind.NUMBER, value, least, least < 0 ? 50 : 1_000, meaning, "");
  }

  /** Shoppers who choose. */
  static Shoppers shoppers(Settings settings) {
    double kilometres = settings.number("choice.distance");
    Shoppers shoppers = Shoppers.plain()
        .withPickSubstitution(new PickSubstitution(
            settings.share("pick.substitute"),
            settings.share("pick.ownList"),
            3,
            settings.share("pick.accepts")));
    if (settings.count("order.attempts") > 0) {
      shoppers = shoppers.withSubstitution(Substitution.dynamicLogit(0)
          .withAcceptance(settings.share("order.accepts"))
          .withAttempts(settings.count("order.attempts")));
    }
    if (settings.number("regulars.reorder") > 0) {
      shoppers = shoppers
          .withRegulars(5_000)
          .withSegments(List.of(
              Segment.of("regulars", 1).withHabits(settings.share("regulars.reorder"), 30)));
    }
    return shoppers.withChannels(ChannelChoice.builder()
        .tastes(new Tastes(
            settings.number("choice.mind.price"),
            settings.number("choice.mind.delay"),
            settings.number("choice.mind.distance"),
            settings.number("choice.mind.availability"),
            0))
        .offer(ChannelOffer.of(Channel.COLLECT)
            .withAttraction(settings.number("collect.attraction"))
            .withDistance(kilometres))
        .offer(ChannelOffer.of(Channel.DELIVER)
            .withAttraction(settings.number("deliver.attraction"))
            .withFee(rmb(settings.number("deliver.fee")))
            .withWait(settings.time("deliver.wait")))
        .offer(ChannelOffer.of(Channel.WALK_IN)
            .withAttraction(settings.number("walkin.attraction"))
            .withDistance(kilometres))
        .offer(ChannelOffer.of(Channel.RIVAL)
            .withAttraction(settings.number("rival.attraction"))
            .withDistance(settings.number("rival.distance")))
        .nest(settings.number("choice.nest"), Channel.COLLECT, Channel.WALK_IN)
        .sight(settings.count("choice.quoted") == 1 ? Sight.QUOTED : Sight.POSTED)
        .travel(java.time.Duration.ofMinutes(20))
        .build());
  }

  private static Money rmb(double amount) {
    return Money.rmb(
        BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_UP).toPlainString());
  }
}

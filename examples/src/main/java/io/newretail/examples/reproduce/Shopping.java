package io.newretail.examples.reproduce;

import io.newretail.demand.BasketSize;
import io.newretail.demand.DayCurve;
import io.newretail.demand.Deal;
import io.newretail.demand.Demand;
import io.newretail.demand.Herding;
import io.newretail.demand.OnlineDemand;
import io.newretail.examples.reproduce.Paper.Effort;
import io.newretail.fit.ClaimElasticity;
import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Network;
import io.newretail.network.Store;
import io.newretail.policy.RestockPolicy;
import io.newretail.recommend.Catalogue;
import io.newretail.recommend.Feed;
import io.newretail.recommend.FeedOutcome;
import io.newretail.recommend.Recommender;
import io.newretail.recommend.TasteLaw;
import io.newretail.report.Estimate;
import io.newretail.scenario.Scenario;
import io.newretail.sim.RunOptions;
import io.newretail.sim.Simulator;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What shoppers see and what they do. */
final class Shopping {
  private static final LocalDate DAY = LocalDate.of(2017, 11, 6);

  private Shopping() {}

  /** Deals of a day in many cities; the regression of the paper on what the engine drew, which past surprises pull down a little. */
  static List<Finding> herding(Effort effort) {
    Assortment range = Assortment.zipf(40, 0.5);
    Network.Builder network =
        Network.builder().assortment(range).depot(Depot.unlimited("depot", Duration.ofHours(12)));
    for (int c = 0; c < effort.of(41); c++) {
      network.catchment(
          new Catchment("city-" + c, "depot", List.of(Store.ofPickers(9).named("store-" + c))));
    }
    List<Deal> deals = new ArrayList<>();
    for (int d = 0; d < 24; d++) {
      var from = DAY.atStartOfDay().plusHours(d * 7 % 24);
      deals.add(Deal.of(range.items().get(d).name(), from, from.plusHours(24)));
    }
    OnlineDemand online = OnlineDemand.of(Rate.perDay(4_000))
        .withCurve(DayCurve.grocery())
        .withSize(BasketSize.fixed(4))
        .herdedBy(Herding.on(deals));
    Scenario scenario = Scenario.builder(network.build())
        .days(DAY, DAY.plusDays(2))
        .demand(Demand.none().withOnline(online))
        .restock(RestockPolicy.fixedStock(1_000_000))
        .build();
    ClaimElasticity fit = ClaimElasticity.ofReports(
        Simulator.run(scenario, RunOptions.seed(effort.seed()).withReplications(1))
            .deals());
    double half = 1.96 * fit.standardError();
    double effect = 100 * fit.effect(0.1);
    return List.of(
        Finding.fitted("elasticity that shoppers have", Herding.PUBLISHED, Herding.PUBLISHED),
        Finding.simulated(
            "elasticity found again",
            Herding.PUBLISHED,
            new Estimate(fit.elasticity(), half, fit.hours(), ""),
            0.02),
        Finding.simulated(
            "adds in the next hour for 10 % more claims, in %",
            2.08,
            new Estimate(effect, 100 * half * Math.log(1.1) * (1 + effect / 100), fit.hours(), "%"),
            0.2));
  }

  /** One number of a page is fitted to the loss of clicks. */
  static List<Finding> personalData(Effort effort) {
    int visitors = effort.of(1_000);
    Recommender seeing = Recommender.assortment(Share.of(1));
    Feed feed = Feed.homePage().fittedTo(seeing, 0.753, visitors, effort.seed());
    FeedOutcome all = feed.outcome(seeing, visitors, effort.seed());
    FeedOutcome none = feed.outcome(seeing.seeing(Share.of(0)), visitors, effort.seed());
    List<Integer> ranks = feed.ranks();
    int niche = ranks.size() / 5;
    return List.of(
        Finding.fitted("clicks, in %", -75.3, change(all.clicks(), none.clicks())),
        Finding.foretold("money, in %", "to -81.1", change(all.money(), none.money()), -88, -75.3),
        Finding.foretold(
            "transactions, in %", "to -86", change(all.purchases(), none.purchases()), -88, -75.3),
        Finding.foretold(
            "different articles shown, in %",
            "-93", 100.0 * none.exposure().articles() / all.exposure().articles() - 100, -99, -85),
        Finding.foretold(
            "places of the top 1 %, times",
            "rises",
            none.exposure().top(ranks.size() / 100) / all.exposure().top(ranks.size() / 100),
            1.5,
            100),
        Finding.foretold(
            "niche part of purchases, in %",
            "niche loses most",
            100 * (none.niche(ranks, niche) / all.niche(ranks, niche) - 1),
            -100,
            -20));
  }

  private static double change(Estimate before, Estimate after) {
    return 100 * (after.mean() / before.mean() - 1);
  }

  /** Six places, dear and cheap articles, shoppers of whom most click: articles shown take clicks from each other. Nothing is fitted. */
  static List<Finding> assortmentAgainstRanker(Effort effort) {
    Feed feed = Feed.builder(Catalogue.drawn(400, 8, 0.7, 0.8, 1), TasteLaw.of(1, 25, 4))
        .places(6)
        .noClick(1.5)
        .hurdle(-6)
        .priceWeight(0.3)
        .build();
    int visitors = effort.of(2_000);
    Estimate set = feed.outcome(Recommender.assortment(Share.of(1)), visitors, effort.seed())
        .money();
    Estimate ranker =
        feed.outcome(Recommender.alone(Share.of(1)), visitors, effort.seed()).money();
    return List.of(Finding.foretold(
        "money a visit, best set over ranking each alone, in %",
        "+28 (5.17 to 4.04)", change(ranker, set), 10, 40));
  }
}

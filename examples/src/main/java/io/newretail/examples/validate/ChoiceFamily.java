package io.newretail.examples.validate;

import io.newretail.demand.BasketSize;
import io.newretail.demand.Channel;
import io.newretail.demand.ChannelChoice;
import io.newretail.demand.ChannelOffer;
import io.newretail.demand.DayCurve;
import io.newretail.demand.Demand;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Promotion;
import io.newretail.demand.Shoppers;
import io.newretail.demand.Substitution;
import io.newretail.demand.WeekRhythm;
import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Item;
import io.newretail.network.Network;
import io.newretail.network.Store;
import io.newretail.policy.RestockPolicy;
import io.newretail.report.Estimate;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.sim.RunOptions;
import io.newretail.sim.Simulator;
import io.newretail.theory.Choice;
import io.newretail.unit.Money;
import io.newretail.unit.Problems;
import io.newretail.unit.Rate;
import io.newretail.unit.Window;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Choice by logit. In the engine shoppers visit one store: first they choose whether to buy, with the utility of all articles together, then an
 * article; if it is not there, they look at what is left (dynamic logit). Nested alternatives are channels. A promotion is the
 * engine's.
 */
final class ChoiceFamily implements Family {
  private static final LocalDate DAY = LocalDate.of(2017, 11, 6);
  private static final double VISITS = 10_000;
  private static final double MILLION = 1e6;
  private static final int PLENTY = 1_000_000;
  private static final double STEP = 0.1;
  private static final List<Channel> CHANNELS =
      List.of(Channel.COLLECT, Channel.DELIVER, Channel.WALK_IN);

  @Override
  public void theory(Case c, Answers answers) {
    FormulaFamilies.choice(c, answers);
  }

  @Override
  public void simulate(Case c, long seed, double effort, Answers answers) {
    Parameters p = c.parameters();
    if (p.has("nest_utilities")) {
      nested(p, seed, effort, answers);
    } else if (p.has("base_units")) {
      promotion(p, seed, effort, answers);
    } else if (p.has("margin")) {
      assortment(p, seed, effort, answers);
    } else if (p.has("price_coefficient")) {
      new Shop(p, seed, effort).into(answers);
    }
  }

  /** A store with articles of some utilities; prices are what is earned on them. */
  private static Report visit(
      double[] utility, double[] price, boolean firstIsOut, long seed, double effort) {
    List<Item> items = new ArrayList<>();
    Map<String, Integer> stock = new HashMap<>();
    double all = 0;
    for (int i = 0; i < utility.length; i++) {
      double weight = StrictMath.exp(utility[i]);
      all += weight;
      items.add(new Item("article-" + i, money(price[i]), weight));
      stock.put("article-" + i, firstIsOut && i == 0 ? 0 : PLENTY);
    }
    Shoppers shoppers = Shoppers.plain()
        .withChannels(ChannelChoice.builder()
            .offer(ChannelOffer.of(Channel.COLLECT).withAttraction(StrictMath.log(all)))
            .build())
        .withSubstitution(Substitution.dynamicLogit(1));
    return run(items, visits(VISITS, shoppers), stock, seed, effort);
  }

  private static Money money(double amount) {
    return Money.rmb(String.format(Locale.ROOT, "%.2f", amount));
  }

  private static Demand visits(double perDay, Shoppers shoppers) {
    double[] morning = new double[24];
    java.util.Arrays.fill(morning, 0, 8, 1);
    OnlineDemand visits = OnlineDemand.of(Rate.perDay(perDay))
        .withCurve(DayCurve.hourly(morning))
        .withWeek(WeekRhythm.flat())
        .withSize(BasketSize.fixed(1));
    return Demand.none().withOnline(visits).withShoppers(shoppers);
  }

  private static Report run(
      List<Item> items, Demand demand, Map<String, Integer> stock, long seed, double effort) {
    Network shop = Network.builder()
        .assortment(Assortment.of(items))
        .depot(Depot.unlimited("depot", Duration.ofDays(2)))
        .catchment(new Catchment(
            "city",
            "depot",
            List.of(Store.ofPickers(100_000)
                .named("store")
                .withHours(Window.ALL_DAY)
                .withCounters(100_000)
                .withShelfSpaces(PLENTY))))
        .build();
    Scenario scenario = Scenario.builder(shop)
        .days(DAY, DAY.plusDays(1))
        .demand(demand)
        .restock(RestockPolicy.fixedStock(stock))
        .build();
    RunOptions options = RunOptions.seed(seed)
        .withThreads(1)
        .withBucket(Duration.ofDays(1))
        .withReplications(Family.replications(20 * effort));
    return Simulator.run(scenario, options);
  }

  /** What is earned on a visit; all baskets are fetched by the evening. */
  private static Estimate earned(Report r) {
    double[] sales = r.samples("sales.online");
    for (int i = 0; i < sales.length; i++) {
      sales[i] *= MILLION;
    }
    return Estimate.ofRatio("a visit", sales, r.samples("choice.visits"));
  }

  private static double[] only(int item, int items) {
    double[] prices = new double[items];
    prices[item] = 1;
    return prices;
  }

  /** Articles with prices, under a logit. */
  private static final class Shop {
    private final double[] intercept;
    private final double[] price;
    private final double coefficient;
    private final long seed;
    private final double effort;

    Shop(Parameters p, long seed, double effort) {
      intercept = p.array("intercept");
      price = FormulaFamilies.perPeriod(p, "price", intercept.length);
      coefficient = p.number("price_coefficient");
      this.seed = seed;
      this.effort = effort;
    }

    private double[] utility(int item, double factor) {
      double[] u = intercept.clone();
      for (int i = 0; i < u.length; i++) {
        u[i] -= coefficient * price[i] * (i == item ? factor : 1);
      }
      return u;
    }

    private Estimate share(int item, double[] utility, boolean firstIsOut) {
      return earned(visit(utility, only(item, price.length), firstIsOut, seed, effort));
    }

    void into(Answers answers) {
      double[] u = utility(0, 1);
      for (int i = 0; i < price.length; i++) {
        answers.put("share[" + i + "]", share(i, u, false));
        answers.put("share_when_item1_out[" + i + "]", share(i, u, true));
        answers.put("own_elasticity[" + i + "]", elasticity(i, i));
        if (price.length > 1) {
          answers.put("cross_elasticity_wrt_price[" + i + "]", elasticity(i == 0 ? 1 : 0, i));
        }
      }
      double[] ones = price.clone();
      java.util.Arrays.fill(ones, 1);
      answers.put("no_purchase", rest(earned(visit(u, ones, false, seed, effort))));
      Estimate bought = earned(visit(u, ones, true, seed, effort));
      answers.put("no_purchase_when_item1_out", rest(bought));
      answers.put("recapture_rate_of_item1", bought);
      answers.put("revenue_per_customer", earned(visit(u, price, false, seed, effort)));
    }

    /** By a price a little higher and a little lower; its third derivative is far below the interval. */
    private Estimate elasticity(int item, int ofPrice) {
      Estimate high = share(item, utility(ofPrice, 1 + STEP / 2), false);
      Estimate low = share(item, utility(ofPrice, 1 - STEP / 2), false);
      double width = StrictMath.log((1 + STEP / 2) / (1 - STEP / 2));
      double error = Math.hypot(high.halfWidth95() / high.mean(), low.halfWidth95() / low.mean());
      return new Estimate(
          StrictMath.log(high.mean() / low.mean()) / width, error / width, high.n(), "");
    }

    private static Estimate rest(Estimate share) {
      return new Estimate(1 - share.mean(), share.halfWidth95(), share.n(), share.unit());
    }
  }

  /** The articles of the best set alone. */
  private static void assortment(Parameters p, long seed, double effort, Answers answers) {
    double[] utility = p.array("utility");
    double[] margin = p.array("margin");
    List<Integer> best = Choice.bestAssortment(utility, margin).items();
    double[] u = best.stream().mapToDouble(i -> utility[i]).toArray();
    double[] m = best.stream().mapToDouble(i -> margin[i]).toArray();
    answers.put("revenue_per_customer", earned(visit(u, m, false, seed, effort)));
  }

  /** Two days of other shoppers, one under the engine's promotion; baskets of one unit. What is earned follows from the units at the two prices. */
  private static void promotion(Parameters p, long seed, double effort, Answers answers) {
    double base = p.number("base_units");
    double regular = p.number("regular_price");
    double promoted = p.number("promo_price");
    double shown = 1;
    if (!p.node("multipliers").isEmpty()) {
      for (double multiplier : p.array("multipliers")) {
        shown *= multiplier;
      }
    }
    Promotion promotion = Promotion.of(
            DAY, DAY.plusDays(1), promoted / regular, p.number("elasticity"))
        .shown(shown, 1);
    Problems problems = Problems.none();
    promotion.check(problems);
    if (!problems.found().isEmpty()) {
      return;
    }
    Demand ordinary = visits(VISITS / Math.max(1, promotion.offer().uplift()), Shoppers.plain());
    Estimate uplift = Estimate.ofRatio(
        "factor",
        placed(ordinary.withPromotions(List.of(promotion)), seed, effort),
        placed(ordinary, ~seed, effort));
    answers.put("uplift", uplift);
    answers.put("expected_units", Simulated.times(uplift, base));
    answers.put(
        "revenue_change",
        new Estimate(
            base * (uplift.mean() * promoted - regular),
            base * promoted * uplift.halfWidth95(),
            uplift.n(),
            "money"));
  }

  private static double[] placed(Demand demand, long seed, double effort) {
    List<Item> items = List.of(new Item("article", money(1), 1));
    return run(items, demand, Map.of("article", PLENTY), seed, effort).samples("baskets.placed");
  }

  /** One alternative at a time: itself, the rest of its nest as one, and all other nests as one; its share stays what it is. */
  private static void nested(Parameters p, long seed, double effort, Answers answers) {
    JsonNode nests = p.node("nest_utilities");
    double[] t = p.array("dissimilarity");
    double outside = p.number("outside_utility", 0);
    for (int m = 0; m < nests.size(); m++) {
      for (int j = 0; j < nests.get(m).size(); j++) {
        Report r = nested(nests, t, outside, m, j, seed, effort);
        double[] visits = r.samples("choice.visits");
        double[] own = r.samples("choice.collect");
        double[] rest = r.samples("choice.deliver");
        answers.put("share[" + m + "][" + j + "]", Estimate.ofRatio("share", own, visits));
        if (j == 0) {
          for (int i = 0; i < rest.length; i++) {
            rest[i] += own[i];
          }
          answers.put("nest_share[" + m + "]", Estimate.ofRatio("share", rest, visits));
          answers.put(
              "no_purchase", Estimate.ofRatio("share", r.samples("choice.nothing"), visits));
        }
      }
    }
  }

  private static Report nested(
      JsonNode nests, double[] t, double outside, int nest, int item, long seed, double effort) {
    ChannelChoice.Builder choice = ChannelChoice.builder();
    choice.offer(offer(0, nests.get(nest).get(item).asDouble() - outside));
    if (nests.get(nest).size() > 1) {
      choice
          .offer(offer(1, together(nests.get(nest), item, t[nest]) - outside))
          .nest(t[nest], CHANNELS.get(0), CHANNELS.get(1));
    }
    double others = 0;
    for (int other = 0; other < nests.size(); other++) {
      others += other == nest ? 0 : StrictMath.exp(together(nests.get(other), -1, t[other]));
    }
    if (others > 0) {
      choice.offer(offer(2, StrictMath.log(others) - outside));
    }
    List<Item> items = List.of(new Item("article", money(1), 1));
    Shoppers shoppers = Shoppers.plain().withChannels(choice.build());
    return run(items, visits(VISITS, shoppers), Map.of("article", PLENTY), seed, effort);
  }

  private static ChannelOffer offer(int channel, double utility) {
    return ChannelOffer.of(CHANNELS.get(channel)).withAttraction(utility);
  }

  /** The utility of alternatives of a nest as one. */
  private static double together(JsonNode utilities, int without, double t) {
    double sum = 0;
    for (int i = 0; i < utilities.size(); i++) {
      sum += i == without ? 0 : StrictMath.exp(utilities.get(i).asDouble() / t);
    }
    return t * StrictMath.log(sum);
  }
}

package io.newretail.examples.validate;

import io.newretail.policy.StockPolicy;
import io.newretail.report.StockCount;
import io.newretail.report.StockFigures;
import io.newretail.stock.EventOrder;
import io.newretail.stock.Issuing;
import io.newretail.stock.Lane;
import io.newretail.stock.LeadTime;
import io.newretail.stock.Shortage;
import io.newretail.stock.StockCosts;
import io.newretail.stock.StockPoint;
import io.newretail.theory.DemandLaw;
import io.newretail.theory.Perishable;
import io.newretail.theory.PerishablePair;
import io.newretail.theory.WeeklyPerishable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Articles that perish. */
final class PerishableFamily implements Family {
  private static final Pattern CHANCE = Pattern.compile("probability ([0-9.]*[0-9])");
  private static final Pattern GAMMA = Pattern.compile("gamma mean ([0-9.]+) cv ([0-9.]+)");

  @Override
  public void theory(Case c, Answers answers) {
    Parameters p = c.parameters();
    if (p.has("weekday_negbin_mean")) {
      weekly(c, answers);
    } else if (p.has("demand_mean_A")) {
      answers.put("average_reward", pair(p).averageReward());
    } else if (p.has("price")) {
      answers.put("average_reward", -model(p).averageCost());
    } else {
      ages(c, answers);
    }
  }

  private static PerishablePair pair(Parameters p) {
    double accept = p.has("substitution_probability") ? p.number("substitution_probability") : 0;
    if (p.has("substitution")) {
      Matcher m = CHANCE.matcher(p.text("substitution"));
      accept = m.find() ? Double.parseDouble(m.group(1)) : accept;
    }
    return new PerishablePair(
        new DemandLaw.Poisson(p.number("demand_mean_A")),
        new DemandLaw.Poisson(p.number("demand_mean_B")),
        accept,
        p.number("price"),
        p.number("unit_cost"),
        p.whole("max_order_A"),
        p.whole("max_order_B"));
  }

  private static DemandLaw law(Parameters p) {
    Matcher m = GAMMA.matcher(p.text("demand"));
    return m.find()
        ? Perishable.roundedGamma(Double.parseDouble(m.group(1)), Double.parseDouble(m.group(2)))
        : Laws.of(p);
  }

  private static boolean freshFirst(Parameters p) {
    return p.has("issuing") && p.text("issuing").equals("lifo");
  }

  private static Perishable.Costs costs(Parameters p) {
    return p.has("price")
        ? new Perishable.Costs(p.number("price"), p.number("unit_cost"), 0, 0, 0)
        : new Perishable.Costs(
            0,
            p.number("order_cost"),
            p.number("shortage_cost"),
            p.number("wastage_cost"),
            p.number("holding_cost"));
  }

  private static Perishable model(Parameters p) {
    return new Perishable(
        law(p),
        p.whole("shelf_life"),
        (int) p.number("lead_time", 1),
        freshFirst(p),
        p.whole("max_order"),
        costs(p));
  }

  private static void ages(Case c, Answers answers) {
    Parameters p = c.parameters();
    Perishable model = model(p);
    answers.put("discounted_cost_from_empty", model.discountedCost(p.number("discount")));
    Perishable.Flow f = model.flow();
    String at = "per_period_under_this_policy.";
    answers.put(at + "order", f.order());
    answers.put(at + "shortage", f.shortage());
    answers.put(at + "waste", f.waste());
    answers.put(at + "holding", f.holding());
    answers.put(at + "cost", f.cost());
    answers.put(at + "fraction_served", f.served());
    JsonNode table = c.expected().path("policy_table");
    for (int i = 0; i < table.size(); i++) {
      for (int j = 0; j < table.get(i).size(); j++) {
        answers.put("policy_table[" + i + "][" + j + "]", model.order(i, j));
      }
    }
  }

  private static void weekly(Case c, Answers answers) {
    Parameters p = c.parameters();
    double[] r = p.array("weekday_negbin_successes");
    double[] mean = p.array("weekday_negbin_mean");
    int last = p.whole("demand_truncated_at");
    List<double[]> days = new ArrayList<>();
    for (int d = 0; d < r.length; d++) {
      DemandLaw law = new DemandLaw.NegativeBinomial(r[d], r[d] / (r[d] + mean[d]));
      double[] chances = new double[last + 1];
      for (int k = 0; k <= last; k++) {
        chances[k] = (k == last ? 1 : law.cdf(k)) - (k == 0 ? 0 : law.cdf(k - 1));
      }
      days.add(chances);
    }
    WeeklyPerishable model = new WeeklyPerishable(
        days,
        p.whole("shelf_life"),
        p.whole("max_order"),
        new WeeklyPerishable.Costs(
            p.number("fixed_order_cost"),
            p.number("unit_cost"),
            p.number("shortage_cost"),
            p.number("wastage_cost"),
            p.number("holding_cost"),
            p.number("discount")));
    JsonNode table = c.expected().path("monday_order_table");
    for (int i = 0; i < table.size(); i++) {
      for (int j = 0; j < table.get(i).size(); j++) {
        answers.put("monday_order_table[" + i + "][" + j + "]", model.order(0, i, j));
      }
    }
    int[] empty = new int[p.whole("shelf_life") - 1];
    answers.put("discounted_cost_monday_empty", model.cost(0, empty));
  }

  @Override
  public void simulate(Case c, long seed, double effort, Answers answers) {
    Parameters p = c.parameters();
    if (p.has("weekday_negbin_mean") || p.has("demand_mean_A")) {
      return;
    }
    Perishable model = model(p);
    if (p.has("price")) {
      model.averageCost();
    } else {
      model.discountedCost(p.number("discount"));
    }
    int lead = (int) p.number("lead_time", 1);
    int life = p.whole("shelf_life");
    StockPolicy policy = StockPolicy.rule(desk -> {
      int[] lots = new int[lead - 1 + life];
      for (int i = 0; i < lead - 1; i++) {
        lots[i] = (int) desk.arrivingIn(lead - 1 - i);
      }
      for (int k = 0; k < life; k++) {
        lots[lead - 1 + k] = (int) desk.recordedWithLife(life - k);
      }
      desk.order(model.order(lots));
    });
    Perishable.Costs k = costs(p);
    StockFigures f = PeriodFamilies.run(
        EventOrder.RECEIVE_ORDER_DEMAND,
        law(p),
        StockPoint.named("store")
            .policy(policy)
            .lanes(Lane.outside(LeadTime.of(lead)).costing(0, k.order()))
            .shortage(Shortage.LEAVE)
            .perishing(life, freshFirst(p) ? Issuing.LIFO : Issuing.FIFO)
            .costs(StockCosts.lost(k.holding(), k.shortage())
                .withWaste(k.waste())
                .withPrice(k.price())),
        seed,
        Math.ceil(10_000.0 * effort));
    answers.put("average_reward", f.profit());
    String at = "per_period_under_this_policy.";
    answers.put(at + "order", f.rate(StockCount.ORDERED));
    answers.put(at + "shortage", f.rate(StockCount.LOST));
    answers.put(at + "waste", f.rate(StockCount.WASTED));
    answers.put(at + "holding", f.onHand());
    answers.put(at + "cost", f.cost());
    answers.put(at + "fraction_served", f.fillRate());
  }
}

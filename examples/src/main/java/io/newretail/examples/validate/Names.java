package io.newretail.examples.validate;

import io.newretail.report.Estimate;
import java.util.ArrayList;
import java.util.List;

/** Names under which cases of others give the same thing. */
final class Names {
  static final String[] HOLDING = {"holding_cost", "h", "holding", "unit_holding_cost", "overage"};
  static final String[] SHORT = {
    "stockout_cost",
    "backorder_cost",
    "backlog_cost",
    "shortage_cost",
    "penalty_cost",
    "penalty",
    "underage",
    "p",
    "b"
  };
  static final String[] LOST = {"lost_sale_cost", "lost_sales_cost", "lost_cost"};
  static final String[] MEAN = {
    "demand_mean", "mean_demand", "mean", "demand_rate", "rate", "lambda", "mu", "demand_lambda"
  };
  static final String[] SD = {"demand_sd", "sd", "sigma", "demand_std", "std", "stdev"};
  static final String[] LEVEL = {
    "base_stock",
    "base_stock_level",
    "base_stock_levels",
    "order_up_to",
    "order_up_to_level",
    "S",
    "stock",
    "stock_levels",
    "levels",
    "initial_stock",
    "Q",
    "y"
  };
  static final String[] LEAD = {"lead_time", "leadtime", "lead_time_periods", "L"};
  static final String[] COST = {
    "cost",
    "expected_cost",
    "cost_per_period",
    "mean_cost",
    "average_cost",
    "total_cost",
    "long_run_cost"
  };
  static final String[] BEST_COST = {
    "cost_opt",
    "optimal_cost",
    "cost_at_S_opt",
    "minimum_cost",
    "min_cost",
    "cost_at_optimum",
    "best_cost"
  };
  static final String[] BEST_LEVEL = {
    "S_opt",
    "base_stock_opt",
    "optimal_base_stock",
    "optimal_S",
    "S_star",
    "best_base_stock",
    "optimal_level"
  };
  static final String[] ON_HAND = {
    "onhand",
    "on_hand",
    "mean_onhand",
    "mean_on_hand",
    "expected_onhand",
    "expected_on_hand",
    "leftover",
    "expected_leftover",
    "mean_leftover",
    "expected_inventory"
  };
  static final String[] OWED = {
    "backorders",
    "mean_backorders",
    "expected_backorders",
    "backlog",
    "shortage",
    "expected_shortage",
    "mean_shortage",
    "unmet",
    "expected_unmet",
    "lost",
    "expected_lost",
    "lost_sales"
  };
  static final String[] FILL = {"fill_rate", "fill", "beta_service", "type2_service"};

  private Names() {}

  /** The names with something before and after each. */
  static String[] around(String before, String[] names, String... after) {
    List<String> all = new ArrayList<>();
    for (String name : names) {
      for (String end : after) {
        all.add(before + name + end);
      }
    }
    return all.toArray(String[]::new);
  }

  static String[] plus(String[] names, String... more) {
    List<String> all = new ArrayList<>(List.of(names));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  static boolean any(Parameters p, String... names) {
    for (String name : names) {
      if (p.has(name)) {
        return true;
      }
    }
    return false;
  }

  static void put(Answers answers, double value, String... names) {
    for (String name : names) {
      answers.put(name, value);
    }
  }

  static void put(Answers answers, Estimate value, String... names) {
    for (String name : names) {
      answers.put(name, value);
    }
  }
}

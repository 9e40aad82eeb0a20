package io.newretail.examples.validate;

import tools.jackson.databind.JsonNode;

/** The recursion of a serial system whose demand is known, period by period: demand, order, receive and ship, charge. */
final class Replay {
  private final Parameters p;
  private final int stages;
  private final int periods;
  private final int[] demand;
  private final int[] lead;
  private final int[][] net;
  private final int[][] orders;
  private final int[][] arrivals;

  Replay(Parameters p) {
    this.p = p;
    demand = p.wholes("demand");
    lead = p.wholes("lead_time");
    stages = lead.length;
    periods = demand.length;
    net = new int[stages][periods];
    orders = new int[stages][periods];
    int longest = 0;
    for (int l : lead) {
      longest = Math.max(longest, l);
    }
    arrivals = new int[stages][periods + longest + 1];
  }

  void into(Answers answers) {
    int[] stock = p.wholes("initial_net_stock");
    int[] onOrder = new int[stages];
    double[] holding = new double[stages];
    double[] penalty = new double[stages];
    double[] transit = new double[stages];
    double[] h = p.array("holding_cost");
    double[] b = p.array("backlog_cost");
    int[] moving = new int[stages];
    for (int t = 0; t < periods; t++) {
      int wanted = demand[t];
      for (int i = 0; i < stages; i++) {
        stock[i] -= wanted;
        wanted = quantity(p.node("policy").get(i), stock[i] + onOrder[i]);
        orders[i][t] = wanted;
        onOrder[i] += wanted;
      }
      arrivals[stages - 1][t + lead[stages - 1]] += orders[stages - 1][t];
      for (int i = stages - 1; i >= 0; i--) {
        int got = arrivals[i][t];
        onOrder[i] -= got;
        if (i < stages - 1) {
          moving[i] -= got;
        }
        int owedBefore = Math.max(0, -(stock[i] + (i == 0 ? demand[t] : orders[i - 1][t])));
        int onHand = Math.max(0, stock[i] + (i == 0 ? demand[t] : orders[i - 1][t])) + got;
        stock[i] += got;
        if (i > 0) {
          int sent = Math.min(onHand, owedBefore + orders[i - 1][t]);
          arrivals[i - 1][t + lead[i - 1]] += sent;
          moving[i - 1] += sent;
        }
      }
      for (int i = 0; i < stages; i++) {
        net[i][t] = stock[i];
        holding[i] += h[i] * Math.max(0, stock[i]);
        penalty[i] += b[i] * Math.max(0, -stock[i]);
        if (i > 0) {
          transit[i] += h[i] * moving[i - 1];
        }
      }
    }
    double total = 0;
    for (int i = 0; i < stages; i++) {
      answers.put("net_stock_end_of_period[" + i + "]", net[i]);
      answers.put("orders[" + i + "]", orders[i]);
      total += holding[i] + penalty[i] + transit[i];
    }
    answers.put("holding_cost_total", holding);
    answers.put("penalty_total", penalty);
    answers.put("in_transit_holding_total", transit);
    answers.put("grand_total", total);
  }

  private static int quantity(JsonNode rule, int position) {
    int first = rule.get(1).asInt();
    return switch (rule.get(0).asString()) {
      case "BS" -> Math.max(0, first - position);
      case "sS" -> position <= first ? rule.get(2).asInt() - position : 0;
      default -> position <= first ? rule.get(2).asInt() : 0;
    };
  }
}

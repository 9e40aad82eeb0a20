package io.newretail.examples.reproduce;

import io.newretail.examples.reproduce.Paper.Effort;
import io.newretail.fulfilment.Dispatch;
import io.newretail.fulfilment.ShippingStudy;
import io.newretail.fulfilment.Warmup;
import io.newretail.theory.PickWaves;
import io.newretail.theory.SquareRootStaffing;
import io.newretail.theory.StaffedQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;

/** Picking, staffing and multi-item fulfilment. */
final class Operations {
  private Operations() {}

  /** 100 orders an hour until 12:00, ready by 16:00. */
  static List<Finding> pickWaves() {
    PickWaves day = new PickWaves(100, 12, 16);
    int[] waves = {1, 2, 3, 4, 6, 10};
    double[] published = {300, 130.28, 100, 88.82, 80.46, 76.27};
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < waves.length; i++) {
      findings.add(Finding.exact(
          "orders an hour, " + waves[i] + (waves[i] == 1 ? " wave" : " waves"),
          published[i],
          day.pickRate(waves[i]),
          0.005));
    }
    findings.add(Finding.exact("limit", 75, day.limit(), 1e-9));
    return findings;
  }

  /** Arrivals 100 + 20 sin t, services of mean 1, a probability of waiting of 0.1. */
  static List<Finding> staffing() {
    double[] load = cycle(t -> 100 + 10 * (Math.sin(t) - Math.cos(t)));
    double[] rate = cycle(t -> 100 + 20 * Math.sin(t));
    return List.of(
        Finding.exact("offered load, least P(wait)", 0.0935, load[0], 5e-4),
        Finding.exact("offered load, greatest", 0.1096, load[1], 1e-3),
        Finding.exact("rate of the moment, least", 0.009, rate[0], 5e-4),
        Finding.exact("rate of the moment, greatest", 0.608, rate[1], 7e-3),
        Finding.exact("rate of the moment, mean", 0.233, rate[2], 3e-3));
  }

  private static double[] cycle(DoubleUnaryOperator load) {
    double beta = SquareRootStaffing.beta(0.1);
    StaffedQueue queue = new StaffedQueue(
        t -> 100 + 20 * Math.sin(t),
        1,
        t -> SquareRootStaffing.servers(load.applyAsDouble(t), beta),
        0);
    double[] found = {1, 0, 0};
    List<StaffedQueue.State> states = queue.over(6 * Math.PI, 8 * Math.PI, 800, 220);
    for (StaffedQueue.State state : states) {
      found[0] = Math.min(found[0], state.delay());
      found[1] = Math.max(found[1], state.delay());
      found[2] += state.delay() / states.size();
    }
    return found;
  }

  /** The smaller experiment of Ma; the reference is our re-implementation of 30 instances, whose own intervals count. */
  static List<Finding> rounding(Effort effort) {
    ShippingStudy study = study(
        effort,
        Dispatch.NEAREST,
        Dispatch.INDEPENDENT,
        Dispatch.CORRELATED,
        Dispatch.DILATED,
        Dispatch.FORCE_OPEN);
    return List.of(
        ratio(study, Dispatch.NEAREST, 1.136, 0.015),
        ratio(study, Dispatch.INDEPENDENT, 1.136, 0.015),
        ratio(study, Dispatch.CORRELATED, 1.085, 0.015),
        ratio(study, Dispatch.DILATED, 1.077, 0.015),
        ratio(study, Dispatch.FORCE_OPEN, 1.082, 0.015));
  }

  private static ShippingStudy study(Effort effort, Dispatch... rules) {
    int instances = effort.of(30);
    return ShippingStudy.of(Warmup.ofMa(), instances, instances, effort.seed(), rules);
  }

  private static Finding ratio(ShippingStudy study, Dispatch rule, double published, double off) {
    return Finding.simulated(
        rule.name() + ", cost over bound", published, figures(study, rule).ratio(), off);
  }

  private static ShippingStudy.Figures figures(ShippingStudy study, Dispatch rule) {
    return Objects.requireNonNull(study.rules().get(rule), rule.name());
  }

  /** Which part of the gap between the myopic rule and the bound dual prices close; their gap is to clairvoyance, ours to the bound. */
  static List<Finding> dualPrices(Effort effort) {
    ShippingStudy study = study(effort, Dispatch.NEAREST, Dispatch.CHEAPEST, Dispatch.DUAL_PRICES);
    double cheapest = figures(study, Dispatch.CHEAPEST).ratio().mean();
    double nearest = figures(study, Dispatch.NEAREST).ratio().mean();
    double dual = figures(study, Dispatch.DUAL_PRICES).ratio().mean();
    return List.of(
        Finding.foretold(
            "gap closed, from cheapest now",
            "36 %",
            100 * (cheapest - dual) / (cheapest - 1),
            20,
            50),
        Finding.foretold(
            "cost saved, from cheapest now", "about 1 %", 100 * (1 - dual / cheapest), 0.5, 5),
        Finding.foretold(
            "gap closed, from nearest",
            "above that",
            100 * (nearest - dual) / (nearest - 1),
            36,
            100));
  }
}

package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.theory.GuaranteedService.Placement;
import io.newretail.theory.GuaranteedService.Plan;
import io.newretail.theory.GuaranteedService.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The links between stages that guarantee their service, without cycles. */
final class GuaranteedNetwork {
  private final List<Stage> stages;
  private final List<List<Integer>> upstream = new ArrayList<>();
  private final List<List<Integer>> downstream = new ArrayList<>();
  private final List<Integer> order = new ArrayList<>();
  private final int[] longest;
  private final double[] sd;

  GuaranteedNetwork(List<Stage> stages) {
    this.stages = List.copyOf(stages);
    longest = new int[stages.size()];
    sd = new double[stages.size()];
    link();
    sort();
    for (int k : order) {
      longest[k] = mostInbound(k) + stages.get(k).processingTime();
    }
    for (int at = order.size() - 1; at >= 0; at--) {
      int k = order.get(at);
      double variance = Math.pow(stages.get(k).demandSd(), 2);
      for (int next : downstream.get(k)) {
        variance += sd[next] * sd[next];
      }
      sd[k] = Math.sqrt(variance);
    }
  }

  private void link() {
    Map<String, Integer> index = new HashMap<>();
    for (Stage stage : stages) {
      checkArgument(index.put(stage.name(), index.size()) == null, "name: %s: twice", stage.name());
      upstream.add(new ArrayList<>());
      downstream.add(new ArrayList<>());
    }
    for (int k = 0; k < stages.size(); k++) {
      for (String name : stages.get(k).successors()) {
        Integer next = index.get(name);
        checkArgument(next != null, "successor: %s: unknown", name);
        checkArgument(!downstream.get(k).contains(next), "successor: %s: twice", name);
        downstream.get(k).add(next);
        upstream.get(next).add(k);
      }
    }
  }

  /** Suppliers before those they supply (Kahn 1962). */
  private void sort() {
    int[] missing = new int[size()];
    for (int k = 0; k < size(); k++) {
      missing[k] = upstream.get(k).size();
      if (missing[k] == 0) {
        order.add(k);
      }
    }
    for (int at = 0; at < order.size(); at++) {
      for (int next : downstream.get(order.get(at))) {
        missing[next]--;
        if (missing[next] == 0) {
          order.add(next);
        }
      }
    }
    checkArgument(order.size() == size(), "stages: must not form a cycle");
  }

  int size() {
    return stages.size();
  }

  List<Integer> upstream(int k) {
    return upstream.get(k);
  }

  List<Integer> downstream(int k) {
    return downstream.get(k);
  }

  /** All stages, suppliers first. */
  List<Integer> order() {
    return order;
  }

  /** The longest promise a stage can need to give. */
  int longest(int k) {
    return longest[k];
  }

  int leastInbound(int k) {
    return stages.get(k).externalInbound();
  }

  /** The longest promise a stage can receive. */
  int mostInbound(int k) {
    int inbound = leastInbound(k);
    for (int supplier : upstream.get(k)) {
      inbound = Math.max(inbound, longest[supplier]);
    }
    return inbound;
  }

  int mostOutbound(int k, int inbound) {
    return Math.min(stages.get(k).mostOutbound(), inbound + stages.get(k).processingTime());
  }

  double cost(int k, int inbound, int outbound) {
    return stages.get(k).holding() * safetyStock(k, inbound, outbound);
  }

  private double safetyStock(int k, int inbound, int outbound) {
    Stage stage = stages.get(k);
    return stage.bound() * sd[k] * Math.sqrt(inbound + stage.processingTime() - outbound);
  }

  /** The promise a stage receives if all promises given are known. */
  int inbound(int k, int[] outbound) {
    int inbound = leastInbound(k);
    for (int supplier : upstream.get(k)) {
      inbound = Math.max(inbound, outbound[supplier]);
    }
    return inbound;
  }

  /** The plan that promises make. */
  Plan plan(int[] outbound) {
    Map<String, Placement> placements = new LinkedHashMap<>();
    double total = 0;
    for (int k = 0; k < size(); k++) {
      int inbound = inbound(k, outbound);
      double cost = cost(k, inbound, outbound[k]);
      double stock = safetyStock(k, inbound, outbound[k]);
      placements.put(stages.get(k).name(), new Placement(inbound, outbound[k], stock, cost));
      total += cost;
    }
    return new Plan(total, placements);
  }
}

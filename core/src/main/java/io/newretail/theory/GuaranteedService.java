package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where to hold safety stock if every stage promises its successors a time in which it always delivers (guaranteed service,
 * Simpson 1958). A stage covers its net lead time: the longest promise it receives, plus its processing time, less its own
 * promise. Times are whole periods.
 *
 * <p>Networks whose links form a tree, or several trees, whichever way the links point: dynamic programming of Graves and Willems
 * (2000), exact; time grows with the number of stages and the square of the longest total processing time. Other networks without
 * cycles: search with bounds through all promises, exact, for a dozen stages with short times; its time grows exponentially.
 */
public final class GuaranteedService {

  /**
   * A stage.
   *
   * @param name unique
   * @param successors names of the stages it supplies
   * @param processingTime periods from the receipt of all inputs until it can deliver, at least 0
   * @param holding cost of a unit of safety stock a period, at least 0
   * @param bound standard deviations of demand that the safety stock covers, at least 0
   * @param demandSd standard deviation of its own external demand of a period, at least 0; that of successors is added to it as
   *     if independent
   * @param externalInbound promise of suppliers outside the network, at least 0
   * @param mostOutbound the longest promise it may give, at least 0; {@link #UNLIMITED} if there is no limit
   */
  public record Stage(
      String name,
      List<String> successors,
      int processingTime,
      double holding,
      double bound,
      double demandSd,
      int externalInbound,
      int mostOutbound) {
    /** Any promise is allowed. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** Checks the parts. */
    public Stage {
      successors = List.copyOf(successors);
      checkArgument(
          processingTime >= 0 && externalInbound >= 0 && mostOutbound >= 0,
          "times of %s: must be >= 0",
          name);
      checkArgument(
          processingTime < 100_000 && externalInbound < 100_000, "times of %s: too long", name);
      checkArgument(
          holding >= 0 && bound >= 0 && demandSd >= 0,
          "holding, bound and demandSd of %s: must be >= 0",
          name);
    }
  }

  /**
   * What a stage does.
   *
   * @param inbound the promise it receives, periods
   * @param outbound the promise it gives, periods
   * @param safetyStock units
   * @param cost of the safety stock, a period
   */
  public record Placement(int inbound, int outbound, double safetyStock, double cost) {}

  /**
   * The best placement; others may cost the same.
   *
   * @param cost a period
   * @param stages by name, in the order given
   */
  public record Plan(double cost, Map<String, Placement> stages) {
    /** Copies the stages. */
    public Plan {
      stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
    }
  }

  private final GuaranteedNetwork net;
  private final int[] parent;
  private final List<Integer> order = new ArrayList<>();

  /**
   * Of each stage the least cost of its branch: if it feeds its parent, with a promise of at most t; if its parent feeds it, with
   * an inbound promise of at least t.
   */
  private final double[][] branch;

  private GuaranteedService(GuaranteedNetwork net) {
    this.net = net;
    parent = new int[net.size()];
    branch = new double[net.size()][];
  }

  /**
   * The placement of least cost.
   *
   * @param stages of the whole network, in any order
   * @return the plan
   */
  public static Plan place(List<Stage> stages) {
    checkArgument(!stages.isEmpty(), "stages: must not be empty");
    GuaranteedNetwork net = new GuaranteedNetwork(stages);
    GuaranteedService service = new GuaranteedService(net);
    return net.plan(service.findTrees() ? service.solve() : new GuaranteedSearch(net).solve());
  }

  /** Puts the stages in an order in which each follows its parent; false if there is a loop, whatever the direction. */
  private boolean findTrees() {
    Arrays.fill(parent, -2);
    for (int root = 0; root < net.size(); root++) {
      if (parent[root] == -2) {
        parent[root] = -1;
        order.add(root);
        for (int at = order.size() - 1; at < order.size(); at++) {
          if (!addNeighbours(order.get(at))) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private boolean addNeighbours(int k) {
    List<Integer> near = new ArrayList<>(net.upstream(k));
    near.addAll(net.downstream(k));
    near.remove((Object) parent[k]);
    for (int other : near) {
      if (parent[other] != -2) {
        return false;
      }
      parent[other] = k;
      order.add(other);
    }
    return true;
  }

  /** The promises given. */
  private int[] solve() {
    for (int at = order.size() - 1; at >= 0; at--) {
      branch[order.get(at)] = branch(order.get(at));
    }
    int[][] times = new int[net.size()][];
    int[] outbound = new int[net.size()];
    for (int k : order) {
      times[k] = times(k, times);
      outbound[k] = times[k][1];
    }
    return outbound;
  }

  /** The least cost of a stage and all branches below, by the promise it receives and the one it gives. */
  private double below(int k, int inbound, int outbound) {
    double sum = net.cost(k, inbound, outbound);
    for (int supplier : net.upstream(k)) {
      if (supplier != parent[k]) {
        double[] least = branch[supplier];
        sum += least[Math.min(inbound, least.length - 1)];
      }
    }
    for (int next : net.downstream(k)) {
      if (next != parent[k]) {
        sum += branch[next][outbound];
      }
    }
    return sum;
  }

  private boolean feedsParent(int k) {
    return net.downstream(k).contains(parent[k]);
  }

  private double[] branch(int k) {
    boolean feeds = feedsParent(k);
    double[] least = new double[1 + (feeds ? net.longest(k) : net.mostInbound(k))];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    for (int inbound = net.leastInbound(k); inbound <= net.mostInbound(k); inbound++) {
      for (int outbound = 0; outbound <= net.mostOutbound(k, inbound); outbound++) {
        int at = feeds ? outbound : inbound;
        least[at] = Math.min(least[at], below(k, inbound, outbound));
      }
    }
    for (int t = 1; feeds && t < least.length; t++) {
      least[t] = Math.min(least[t], least[t - 1]);
    }
    for (int t = least.length - 2; !feeds && t >= 0; t--) {
      least[t] = Math.min(least[t], least[t + 1]);
    }
    return least;
  }

  /** The best promises a stage receives and gives within what its parent has chosen. */
  private int[] times(int k, int[][] chosen) {
    int least = net.leastInbound(k);
    int limit = Integer.MAX_VALUE;
    if (parent[k] >= 0 && feedsParent(k)) {
      limit = chosen[parent[k]][0];
    } else if (parent[k] >= 0) {
      least = Math.max(least, chosen[parent[k]][1]);
    }
    int[] best = {least, 0};
    double cost = Double.POSITIVE_INFINITY;
    for (int inbound = least; inbound <= net.mostInbound(k); inbound++) {
      for (int s = 0; s <= Math.min(limit, net.mostOutbound(k, inbound)); s++) {
        double other = below(k, inbound, s);
        if (other < cost) {
          cost = other;
          best = new int[] {inbound, s};
        }
      }
    }
    return best;
  }
}

package io.newretail.policy;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.theory.DemandLaw;
import io.newretail.theory.Newsvendor;
import io.newretail.theory.PeriodicReview;
import java.util.function.Consumer;

/**
 * How much a point orders at a review, from its inventory position: recorded stock plus what is on order, less what it owes
 * and what is ordered ahead. Immutable.
 */
public sealed interface StockPolicy {

  /**
   * Never orders.
   *
   * @return the policy
   */
  static StockPolicy none() {
    return new None();
  }

  /**
   * Order-up-to a base stock.
   *
   * @param level S, in units
   * @return the policy
   */
  static StockPolicy baseStock(double level) {
    return new BaseStock(level, false);
  }

  /**
   * Order-up-to a base stock of the echelon: the point and all below it (Clark and Scarf 1960).
   *
   * @param level S, in units
   * @return the policy
   */
  static StockPolicy echelonBaseStock(double level) {
    return new BaseStock(level, true);
  }

  /**
   * (s, S): at a position of at most s, order up to S.
   *
   * @param reorder s
   * @param upTo S, above s
   * @return the policy
   */
  static StockPolicy reorderUpTo(double reorder, double upTo) {
    return new ReorderUpTo(reorder, upTo);
  }

  /**
   * Min-max: another name for (s, S).
   *
   * @param min s
   * @param max S, above s
   * @return the policy
   */
  static StockPolicy minMax(double min, double max) {
    return reorderUpTo(min, max);
  }

  /**
   * (r, Q): at a position of at most r, order as many lots of Q as bring it above r.
   *
   * @param reorder r
   * @param quantity Q, above 0
   * @return the policy
   */
  static StockPolicy reorderQuantity(double reorder, double quantity) {
    return new ReorderQuantity(reorder, quantity);
  }

  /**
   * The newsvendor's stock, for an event or as the base stock of a period.
   *
   * @param demand until stock can come again
   * @param overage cost of a unit left over, above 0
   * @param underage cost of a unit short, above 0
   * @return a base stock at the critical ratio
   */
  static StockPolicy newsvendor(DemandLaw demand, double overage, double underage) {
    return baseStock(new Newsvendor(demand, overage, underage).level());
  }

  /**
   * The best (s, S) under full backlog (Zheng and Federgruen 1991).
   *
   * @param demand of a period, a law of whole numbers
   * @param leadTime in periods
   * @param orderCost of an order
   * @param holding of a unit a period
   * @param backlog of a unit a period
   * @return the policy
   */
  static StockPolicy bestReorderUpTo(
      DemandLaw demand, int leadTime, double orderCost, double holding, double backlog) {
    var best = new PeriodicReview(demand, leadTime, orderCost, holding, backlog).optimum();
    return reorderUpTo(best.reorder(), best.upTo());
  }

  /**
   * Order-up-to a forecast, a moving average of what was asked for; negative orders give stock back.
   *
   * @param cover how many periods of mean demand the level covers
   * @param window how many periods are averaged, at least 1
   * @return the policy
   */
  static StockPolicy movingAverage(double cover, int window) {
    return new MovingAverage(cover, window, false);
  }

  /**
   * Order-up-to a forecast, exponentially smoothed; negative orders give stock back.
   *
   * @param cover how many periods of mean demand the level covers
   * @param smoothing the weight of the last period, above 0, at most 1
   * @param start the forecast at the start
   * @return the policy
   */
  static StockPolicy smoothing(double cover, double smoothing, double start) {
    return new Smoothing(cover, smoothing, start);
  }

  /**
   * Order-up-to the best forecast of an autoregressive demand over some periods; negative orders give stock back.
   *
   * @param cover how many periods ahead
   * @param mean of a period
   * @param correlation of neighbouring periods
   * @return the policy
   */
  static StockPolicy autoregressive(int cover, double mean, double correlation) {
    return new Autoregressive(cover, mean, correlation);
  }

  /**
   * A user's own rule.
   *
   * @param rule answers on the desk; called from several threads, so it must keep no state
   * @return the policy
   */
  static StockPolicy rule(Consumer<? super StockDesk> rule) {
    return new Rule(rule);
  }

  /**
   * How many units a policy orders that looks at nothing but the position.
   *
   * @param policy base stock of the point itself, (s, S), (r, Q) or never
   * @param position the inventory position
   * @return units, at least 0
   * @throws IllegalArgumentException if the policy needs more than the position
   */
  static int quantity(StockPolicy policy, int position) {
    if (policy instanceof None) {
      return 0;
    }
    if (policy instanceof BaseStock p && !p.echelon()) {
      return (int) Math.max(0, Math.rint(p.level()) - position);
    }
    if (policy instanceof ReorderUpTo p) {
      return position <= p.reorder() ? (int) Math.rint(p.upTo()) - position : 0;
    }
    if (policy instanceof ReorderQuantity p) {
      int lot = (int) Math.max(1, Math.rint(p.quantity()));
      int reorder = (int) Math.floor(p.reorder());
      return position <= reorder ? ((reorder - position) / lot + 1) * lot : 0;
    }
    throw new IllegalArgumentException(policy + ": must order by the position alone");
  }

  /** Never orders. */
  record None() implements StockPolicy {}

  /**
   * Order-up-to.
   *
   * @param level S
   * @param echelon whether the position of the echelon counts
   */
  record BaseStock(double level, boolean echelon) implements StockPolicy {
    /** Checks the level. */
    public BaseStock {
      checkArgument(Math.abs(level) <= 1e9, "level: %s: must be within 1e9", level);
    }
  }

  /**
   * (s, S).
   *
   * @param reorder s
   * @param upTo S
   */
  record ReorderUpTo(double reorder, double upTo) implements StockPolicy {
    /** Checks the levels. */
    public ReorderUpTo {
      checkArgument(
          upTo > reorder && Math.abs(reorder) <= 1e9 && Math.abs(upTo) <= 1e9,
          "upTo: %s: must be above the reorder point %s",
          (Object) upTo,
          reorder);
    }
  }

  /**
   * (r, Q).
   *
   * @param reorder r
   * @param quantity Q
   */
  record ReorderQuantity(double reorder, double quantity) implements StockPolicy {
    /** Checks the quantity. */
    public ReorderQuantity {
      checkArgument(quantity > 0 && quantity <= 1e9, "quantity: %s: must be above 0", quantity);
      checkArgument(Math.abs(reorder) <= 1e9, "reorder: %s: must be within 1e9", reorder);
    }
  }

  /**
   * Up to a moving average.
   *
   * @param cover periods of mean demand
   * @param window periods averaged
   * @param echelon whether the demand and the position of the echelon count
   */
  record MovingAverage(double cover, int window, boolean echelon) implements StockPolicy {
    /** Checks the figures. */
    public MovingAverage {
      checkArgument(cover >= 0, "cover: %s: must be at least 0", cover);
      checkArgument(window >= 1 && window <= 10_000, "window: %s: must be 1 to 10,000", window);
    }
  }

  /**
   * Up to a smoothed forecast.
   *
   * @param cover periods of mean demand
   * @param smoothing weight of the last period
   * @param start forecast at the start
   */
  record Smoothing(double cover, double smoothing, double start) implements StockPolicy {
    /** Checks the figures. */
    public Smoothing {
      checkArgument(cover >= 0, "cover: %s: must be at least 0", cover);
      checkArgument(
          smoothing > 0 && smoothing <= 1, "smoothing: %s: must be above 0, at most 1", smoothing);
    }
  }

  /**
   * Up to the best forecast.
   *
   * @param cover periods ahead
   * @param mean of a period
   * @param correlation of neighbours
   */
  record Autoregressive(int cover, double mean, double correlation) implements StockPolicy {
    /** Checks the figures. */
    public Autoregressive {
      checkArgument(cover >= 0, "cover: %s: must be at least 0", cover);
      checkArgument(Math.abs(correlation) < 1, "correlation: %s: must be within 1", correlation);
    }
  }

  /**
   * A user's own.
   *
   * @param rule answers on the desk
   */
  record Rule(Consumer<? super StockDesk> rule) implements StockPolicy {}
}

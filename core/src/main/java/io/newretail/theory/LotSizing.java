package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** How much to order when demand is known. Rates are per any one unit of time. */
public final class LotSizing {
  private LotSizing() {}

  /**
   * A lot and its cost.
   *
   * @param quantity units an order
   * @param cost a unit of time
   */
  public record Lot(double quantity, double cost) {}

  /**
   * Orders of several periods and their cost.
   *
   * @param quantities ordered at the start of each period
   * @param cost of all periods
   */
  public record Plan(List<Double> quantities, double cost) {}

  private static void positive(String name, double value) {
    checkArgument(
        value > 0 && value < Double.POSITIVE_INFINITY, "%s: %s: must be > 0", name, value);
  }

  /**
   * The economic order quantity (Harris 1913).
   *
   * @param fixedCost of an order
   * @param holding of a unit in stock a unit of time
   * @param demand units a unit of time
   * @return the best lot
   */
  public static Lot economicOrder(double fixedCost, double holding, double demand) {
    positive("fixedCost", fixedCost);
    positive("holding", holding);
    positive("demand", demand);
    double quantity = Math.sqrt(2 * fixedCost * demand / holding);
    return new Lot(quantity, costOfOrder(quantity, fixedCost, holding, demand));
  }

  /**
   * The cost of ordering another quantity.
   *
   * @param quantity units an order
   * @param fixedCost of an order
   * @param holding of a unit in stock a unit of time
   * @param demand units a unit of time
   * @return cost a unit of time
   */
  public static double costOfOrder(
      double quantity, double fixedCost, double holding, double demand) {
    positive("quantity", quantity);
    return fixedCost * demand / quantity + holding * quantity / 2;
  }

  /**
   * The economic order quantity if shoppers wait.
   *
   * @param fixedCost of an order
   * @param holding of a unit in stock a unit of time
   * @param backlog of a unit owed a unit of time
   * @param demand units a unit of time
   * @return the best lot; the share {@code holding / (holding + backlog)} of demand waits
   */
  public static Lot economicOrderWithBackorders(
      double fixedCost, double holding, double backlog, double demand) {
    positive("backlog", backlog);
    Lot plain = economicOrder(fixedCost, holding, demand);
    double root = Math.sqrt((holding + backlog) / backlog);
    return new Lot(plain.quantity() * root, plain.cost() / root);
  }

  /**
   * The economic production quantity (Taft 1918): goods arrive while they are made.
   *
   * @param fixedCost of a set-up
   * @param holding of a unit in stock a unit of time
   * @param demand units a unit of time
   * @param production units a unit of time, above the demand
   * @return the best lot
   */
  public static Lot economicProduction(
      double fixedCost, double holding, double demand, double production) {
    checkArgument(production > demand, "production: %s: must be above demand", production);
    return economicOrder(fixedCost, holding * (1 - demand / production), demand);
  }

  /**
   * The best quantity under discounts on all units: the best feasible lot of each price and each break (Hadley and Whitin
   * 1963). Holding is a share of the price; the cost includes the goods.
   *
   * @param fixedCost of an order
   * @param holdingShare of the price, a unit of time
   * @param demand units a unit of time
   * @param breaks the least quantity of each price, rising from 0
   * @param prices of a unit, falling
   * @return the best lot
   */
  public static Lot allUnitsDiscount(
      double fixedCost, double holdingShare, double demand, double[] breaks, double[] prices) {
    checkBreaks(breaks, prices);
    Lot best = new Lot(0, Double.POSITIVE_INFINITY);
    for (int i = 0; i < breaks.length; i++) {
      double holding = holdingShare * prices[i];
      double end = i + 1 < breaks.length ? breaks[i + 1] : Double.POSITIVE_INFINITY;
      double quantity =
          Math.max(breaks[i], economicOrder(fixedCost, holding, demand).quantity());
      if (quantity >= end) {
        continue;
      }
      double cost = costOfOrder(quantity, fixedCost, holding, demand) + demand * prices[i];
      best = cost < best.cost() ? new Lot(quantity, cost) : best;
    }
    return best;
  }

  /**
   * The best quantity under discounts on the units beyond each break (Hadley and Whitin 1963). Holding is a share of the mean
   * price paid; the cost includes the goods.
   *
   * @param fixedCost of an order
   * @param holdingShare of the price, a unit of time
   * @param demand units a unit of time
   * @param breaks the quantity from which each price holds, rising from 0
   * @param prices of a unit, falling
   * @return the best lot
   */
  public static Lot incrementalDiscount(
      double fixedCost, double holdingShare, double demand, double[] breaks, double[] prices) {
    checkBreaks(breaks, prices);
    Lot best = new Lot(0, Double.POSITIVE_INFINITY);
    double extra = 0;
    for (int i = 0; i < breaks.length; i++) {
      extra += i == 0 ? 0 : (prices[i - 1] - prices[i]) * breaks[i];
      double holding = holdingShare * prices[i];
      Lot lot = economicOrder(fixedCost + extra, holding, demand);
      double end = i + 1 < breaks.length ? breaks[i + 1] : Double.POSITIVE_INFINITY;
      if (lot.quantity() >= breaks[i] && lot.quantity() < end) {
        double cost = lot.cost() + demand * prices[i] + holdingShare * extra / 2;
        best = cost < best.cost() ? new Lot(lot.quantity(), cost) : best;
      }
    }
    return best;
  }

  private static void checkBreaks(double[] breaks, double[] prices) {
    checkArgument(
        breaks.length == prices.length && breaks.length > 0 && breaks[0] == 0,
        "breaks %s and prices %s: must be as many, from 0 on",
        Arrays.toString(breaks),
        Arrays.toString(prices));
  }

  /**
   * The best orders for known demands of several periods (Wagner and Whitin 1958): orders come at the start of a period, stock at its
   * end is charged, nobody waits. The time grows with the square of the periods.
   *
   * @param fixedCosts of an order in each period
   * @param holding of a unit in stock at the end of each period
   * @param demands of each period
   * @return the cheapest plan; of equal ones that with the latest first order of each stretch
   */
  public static Plan wagnerWhitin(double[] fixedCosts, double[] holding, double[] demands) {
    int n = demands.length;
    checkArgument(
        fixedCosts.length == n && holding.length == n,
        "fixed costs, holding, demands: must be as many");
    checkArgument(DoubleStream.of(demands).allMatch(d -> d >= 0), "demands: must be >= 0");
    double[] best = new double[n + 1];
    int[] orderAt = new int[n + 1];
    for (int end = 1; end <= n; end++) {
      best[end] = demands[end - 1] == 0 ? best[end - 1] : Double.POSITIVE_INFINITY;
      orderAt[end] = -1;
      double units = 0;
      double carried = 0;
      for (int start = end - 1; start >= 0; start--) {
        carried += start < end - 1 ? holding[start] * units : 0;
        units += demands[start];
        double cost = best[start] + fixedCosts[start] + carried;
        if (cost < best[end]) {
          best[end] = cost;
          orderAt[end] = start;
        }
      }
    }
    return new Plan(quantities(orderAt, demands), best[n]);
  }

  private static List<Double> quantities(int[] orderAt, double[] demands) {
    double[] quantities = new double[demands.length];
    int end = demands.length;
    while (end > 0) {
      int start = orderAt[end] < 0 ? end - 1 : orderAt[end];
      for (int i = start; i < end; i++) {
        quantities[start] += demands[i];
      }
      end = start;
    }
    return DoubleStream.of(quantities).boxed().toList();
  }
}

package io.newretail.report;

import io.newretail.stock.StockCosts;
import io.newretail.stock.StockPoint;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The figures of one or several stock points: levels as means over time, flows per period or unit of time, shares, and money.
 * Each is an estimate over the replications. Immutable.
 */
public final class StockFigures {
  private final List<StockPoint> points;
  private final double length;
  private final double[][][] figures;

  StockFigures(List<StockPoint> points, double length, double[][][] figures) {
    this.points = points;
    this.length = length;
    this.figures = figures;
  }

  /**
   * A count per period or unit of time.
   *
   * @param count what is counted
   * @return its mean
   */
  public Estimate rate(StockCount count) {
    return Estimate.of("per time", each(f -> f[count.place()] / length));
  }

  /**
   * A share of two counts, by the ratio of their sums.
   *
   * @param part what is counted
   * @param whole of what
   * @return the share
   */
  public Estimate share(StockCount part, StockCount whole) {
    return Estimate.ofRatio("share", each(f -> f[part.place()]), each(f -> f[whole.place()]));
  }

  /**
   * The values of a count, one a replication.
   *
   * @param count what is counted
   * @return sums over the measured time
   */
  public double[] values(StockCount count) {
    return each(f -> f[count.place()]);
  }

  /**
   * Mean stock on hand.
   *
   * @return units
   */
  public Estimate onHand() {
    return rate(StockCount.STOCK_TIME);
  }

  /**
   * Mean units owed to customers.
   *
   * @return units
   */
  public Estimate backlog() {
    return rate(StockCount.BACKLOG_TIME);
  }

  /**
   * Type 2 service: the share of units met at once from the point's own stock.
   *
   * @return a share
   */
  public Estimate fillRate() {
    return share(StockCount.MET_AT_ONCE, StockCount.DEMANDED);
  }

  /**
   * Type 1 service: the share of periods, or of customers in continuous time, with demand and no unit short.
   *
   * @return a share
   */
  public Estimate cycleService() {
    return share(StockCount.CYCLES_MET, StockCount.CYCLES);
  }

  /**
   * Mean time that a customer's unit waits, over all units, by Little's law.
   *
   * @return periods or units of time
   */
  public Estimate meanWait() {
    return share(StockCount.BACKLOG_TIME, StockCount.DEMANDED);
  }

  /**
   * Stock turns: units sold or shipped per unit of mean stock.
   *
   * @return per period or unit of time
   */
  public Estimate turns() {
    return Estimate.ofRatio(
        "turns",
        each(f -> f[StockCount.SOLD.place()] + f[StockCount.SHIPPED.place()]),
        each(f -> f[StockCount.STOCK_TIME.place()]));
  }

  /**
   * Cover: mean stock over mean demand.
   *
   * @return periods or units of time
   */
  public Estimate cover() {
    return Estimate.ofRatio(
        "time",
        each(f -> f[StockCount.STOCK_TIME.place()]),
        each(f -> f[StockCount.DEMANDED.place()] + f[StockCount.ASKED_BELOW.place()]));
  }

  /**
   * The variance of a period's orders over that of its demand: the bullwhip.
   *
   * @return the ratio
   */
  public Estimate orderVarianceRatio() {
    double[] ratios = each(f -> {
      double orders = f[StockCount.ORDERED.place()] / length;
      double demands = f[StockCount.DEMANDED.place()] / length;
      return (f[StockCount.ORDERED_SQUARES.place()] / length - orders * orders)
          / (f[StockCount.DEMANDED_SQUARES.place()] / length - demands * demands);
    });
    return Estimate.of("ratio", ratios);
  }

  /**
   * The variance of a period's orders.
   *
   * @return square units
   */
  public Estimate orderVariance() {
    return Estimate.of("units^2", each(f -> {
      double orders = f[StockCount.ORDERED.place()] / length;
      return f[StockCount.ORDERED_SQUARES.place()] / length - orders * orders;
    }));
  }

  /**
   * The cost statement.
   *
   * @return costs per period or unit of time, part by part
   */
  public Statement statement() {
    return new Statement(
        money(StockCount.STOCK_TIME, StockCosts::holding),
        money(StockCount.BACKLOG_TIME, StockCosts::backlog),
        money(StockCount.LOST, StockCosts::lostSale),
        money(StockCount.WASTED, StockCosts::waste),
        rate(StockCount.ORDER_COST),
        rate(StockCount.TRANSIT_COST),
        rate(StockCount.TRANSFER_COST),
        money(StockCount.SOLD, StockCosts::price),
        cost());
  }

  /**
   * What all costs come to; earnings are not taken off.
   *
   * @return money per period or unit of time
   */
  public Estimate cost() {
    return Estimate.of("money", values(false));
  }

  /**
   * Earnings less costs.
   *
   * @return money per period or unit of time
   */
  public Estimate profit() {
    return Estimate.of("money", values(true));
  }

  private double[] values(boolean profit) {
    double[] sums = new double[figures.length];
    for (int r = 0; r < sums.length; r++) {
      for (int i = 0; i < points.size(); i++) {
        double[] f = figures[r][i];
        StockCosts c = points.get(i).costs();
        double cost = c.holding() * f[StockCount.STOCK_TIME.place()]
            + c.backlog() * f[StockCount.BACKLOG_TIME.place()]
            + c.lostSale() * f[StockCount.LOST.place()]
            + c.waste() * f[StockCount.WASTED.place()]
            + f[StockCount.ORDER_COST.place()]
            + f[StockCount.TRANSIT_COST.place()]
            + f[StockCount.TRANSFER_COST.place()];
        sums[r] += (profit ? c.price() * f[StockCount.SOLD.place()] - cost : cost) / length;
      }
    }
    return sums;
  }

  private Estimate money(StockCount count, ToDoubleFunction<StockCosts> price) {
    double[] sums = new double[figures.length];
    for (int r = 0; r < sums.length; r++) {
      for (int i = 0; i < points.size(); i++) {
        sums[r] +=
            price.applyAsDouble(points.get(i).costs()) * figures[r][i][count.place()] / length;
      }
    }
    return Estimate.of("money", sums);
  }

  private double[] each(ToDoubleFunction<double[]> value) {
    double[] values = new double[figures.length];
    int counts = StockCount.values().length;
    for (int r = 0; r < values.length; r++) {
      double[] sums = new double[counts];
      for (double[] f : figures[r]) {
        for (int k = 0; k < counts; k++) {
          sums[k] += f[k];
        }
      }
      values[r] = value.applyAsDouble(sums);
    }
    return values;
  }

  /**
   * Costs and earnings per period or unit of time.
   *
   * @param holding of stock on hand
   * @param backlog of units owed to customers
   * @param lostSales of units not sold
   * @param waste of units thrown away
   * @param orders of orders and their units
   * @param transit of units under way
   * @param transfers of units from other points of a pool
   * @param sales earned
   * @param cost all costs
   */
  public record Statement(
      Estimate holding,
      Estimate backlog,
      Estimate lostSales,
      Estimate waste,
      Estimate orders,
      Estimate transit,
      Estimate transfers,
      Estimate sales,
      Estimate cost) {}
}

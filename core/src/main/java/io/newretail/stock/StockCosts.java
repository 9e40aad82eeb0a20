package io.newretail.stock;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What a point costs and earns. What orders cost is said by its lanes.
 *
 * @param holding of a unit on hand at the charge, or per unit of time
 * @param backlog of a unit owed to a customer at the charge, or per unit of time
 * @param lostSale of a unit not sold
 * @param waste of a unit thrown away; negative for a salvage value
 * @param price earned on a unit sold
 */
public record StockCosts(
    double holding, double backlog, double lostSale, double waste, double price) {
  /** Checks the figures. */
  public StockCosts {
    checkArgument(holding >= 0, "holding: %s: must be at least 0", holding);
    checkArgument(backlog >= 0, "backlog: %s: must be at least 0", backlog);
    checkArgument(lostSale >= 0, "lostSale: %s: must be at least 0", lostSale);
    checkArgument(price >= 0, "price: %s: must be at least 0", price);
    checkArgument(Double.isFinite(waste), "waste: %s: must be a number", waste);
  }

  /**
   * Nothing.
   *
   * @return it
   */
  public static StockCosts none() {
    return new StockCosts(0, 0, 0, 0, 0);
  }

  /**
   * Stock and backlog.
   *
   * @param holding of a unit on hand
   * @param backlog of a unit owed
   * @return it
   */
  public static StockCosts of(double holding, double backlog) {
    return new StockCosts(holding, backlog, 0, 0, 0);
  }

  /**
   * Stock and lost sales.
   *
   * @param holding of a unit on hand
   * @param lostSale of a unit not sold
   * @return it
   */
  public static StockCosts lost(double holding, double lostSale) {
    return new StockCosts(holding, 0, lostSale, 0, 0);
  }

  /**
   * The same with waste.
   *
   * @param cost of a unit thrown away
   * @return a copy
   */
  public StockCosts withWaste(double cost) {
    return new StockCosts(holding, backlog, lostSale, cost, price);
  }

  /**
   * The same with a price.
   *
   * @param value earned on a unit sold
   * @return a copy
   */
  public StockCosts withPrice(double value) {
    return new StockCosts(holding, backlog, lostSale, waste, value);
  }
}

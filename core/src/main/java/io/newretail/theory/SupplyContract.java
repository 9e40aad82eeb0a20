package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.theory.DemandLaw.Discrete;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One selling season of a manufacturer and a retailer: the retailer orders before demand is known, sells what it can and has
 * leftovers salvaged or bought back (Pasternack 1985; Cachon and Lariviere 2005). Profits are expectations.
 *
 * @param demand of the season
 * @param price of a unit sold, above 0
 * @param productionCost of a unit made, above 0 and below the price
 * @param salvage value of a unit left over, below the production cost
 * @param fixedCost of production, paid by the manufacturer whatever is made, at least 0
 */
public record SupplyContract(
    DemandLaw demand, double price, double productionCost, double salvage, double fixedCost) {

  /**
   * What the partners agree on.
   *
   * @param wholesale price of a unit, paid by the retailer when it orders
   * @param revenueShare part of the revenue that goes to the manufacturer, in [0, 1]
   * @param leftover what a leftover unit brings the retailer
   */
  public record Terms(double wholesale, double revenueShare, double leftover) {
    /** Checks the terms. */
    public Terms {
      Checks.notNegative("wholesale", wholesale);
      Checks.probability("revenueShare", revenueShare);
      checkArgument(leftover < wholesale, "leftover: %s: must be below wholesale", leftover);
    }
  }

  /**
   * What terms come to.
   *
   * @param quantity ordered
   * @param retailer its profit
   * @param manufacturer its profit
   */
  public record Profits(double quantity, double retailer, double manufacturer) {
    /**
     * The profit of both together.
     *
     * @return the sum; it depends on the quantity alone
     */
    public double chain() {
      return retailer + manufacturer;
    }
  }

  /** Checks the prices. */
  public SupplyContract {
    Checks.positive("productionCost", productionCost);
    checkArgument(
        price > productionCost && price < Double.POSITIVE_INFINITY,
        "price: %s: must be above the production cost",
        price);
    checkArgument(
        salvage < productionCost && salvage > Double.NEGATIVE_INFINITY,
        "salvage: %s: must be below the production cost",
        salvage);
    Checks.notNegative("fixedCost", fixedCost);
  }

  /**
   * A law of demand from a list of amounts.
   *
   * @param amounts whole units, at least 0, in any order
   * @param weights probability or frequency of each
   * @return the law; its size is that of the greatest amount
   */
  public static Discrete demandOf(List<Integer> amounts, List<Double> weights) {
    checkArgument(
        !amounts.isEmpty() && amounts.size() == weights.size(), "weights: one for each amount");
    checkArgument(Collections.min(amounts) >= 0, "amounts: %s: must be >= 0", amounts);
    List<Double> all = new ArrayList<>(Collections.nCopies(Collections.max(amounts) + 1, 0.0));
    for (int i = 0; i < amounts.size(); i++) {
      all.set(amounts.get(i), all.get(amounts.get(i)) + weights.get(i));
    }
    return new Discrete(all);
  }

  /**
   * A plain wholesale price; the retailer keeps revenue and salvage.
   *
   * @param wholesale price of a unit, above the salvage value
   * @return the terms
   */
  public Terms wholesale(double wholesale) {
    return new Terms(wholesale, 0, salvage);
  }

  /**
   * The manufacturer gets a part of the revenue; the retailer keeps the salvage.
   *
   * @param wholesale price of a unit, above the salvage value
   * @param manufacturerShare of the revenue, in [0, 1]
   * @return the terms
   */
  public Terms revenueSharing(double wholesale, double manufacturerShare) {
    return new Terms(wholesale, manufacturerShare, salvage);
  }

  /**
   * The manufacturer gets a part of revenue and salvage. With a wholesale price of the production cost times the share the
   * retailer keeps, the retailer orders what is best for both (Cachon and Lariviere 2005).
   *
   * @param wholesale price of a unit
   * @param manufacturerShare of revenue and salvage, in [0, 1]
   * @return the terms
   */
  public Terms revenueAndSalvageSharing(double wholesale, double manufacturerShare) {
    return new Terms(wholesale, manufacturerShare, (1 - manufacturerShare) * salvage);
  }

  /**
   * The manufacturer buys leftovers back and salvages them.
   *
   * @param wholesale price of a unit
   * @param buyback price of a leftover unit, below the wholesale price
   * @return the terms
   */
  public Terms buyback(double wholesale, double buyback) {
    return new Terms(wholesale, 0, buyback);
  }

  /**
   * The profits if the retailer orders what is best for itself.
   *
   * @param terms the contract
   * @return quantity and profits; quantity 0 if the retailer cannot gain from a unit
   */
  public Profits retailerDecides(Terms terms) {
    double margin = (1 - terms.revenueShare()) * price - terms.wholesale();
    double lost = terms.wholesale() - terms.leftover();
    double quantity = margin <= 0 ? 0 : Math.max(0, demand.quantile(margin / (margin + lost)));
    return profits(quantity, terms);
  }

  /**
   * The profits of a quantity.
   *
   * @param quantity ordered, at least 0
   * @param terms the contract
   * @return the figures
   */
  public Profits profits(double quantity, Terms terms) {
    Checks.notNegative("quantity", quantity);
    double left = demand.excess(quantity);
    double revenue = price * (quantity - left);
    double retailer = (1 - terms.revenueShare()) * revenue
        + terms.leftover() * left
        - terms.wholesale() * quantity;
    double chain = revenue + salvage * left - productionCost * quantity - fixedCost;
    return new Profits(quantity, retailer, chain - retailer);
  }

  /**
   * The best that both can have: one firm that makes and sells.
   *
   * @return quantity and profits, the fixed cost left with the manufacturer
   */
  public Profits integrated() {
    return retailerDecides(wholesale(productionCost));
  }
}

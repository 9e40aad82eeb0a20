package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** One stock for several claims: channels of unlike value, presales that are not all confirmed, stores that pool. */
public final class Allocation {
  private Allocation() {}

  /**
   * A protection level and what it earns.
   *
   * @param level units kept for the high-value channel
   * @param revenue expected
   */
  public record Protection(int level, double revenue) {}

  /**
   * How many units to keep for a high-value channel that comes later (Littlewood 1972): the largest y with {@code P(high >= y) >=
   * low value / high value}, at most the stock.
   *
   * @param high demand of the high-value channel, whole
   * @param highValue of a unit, above the low one
   * @param low demand of the low-value channel, whole, independent; it comes first
   * @param lowValue of a unit, above 0
   * @param stock units, at least 0
   * @return the best protection
   */
  public static Protection protect(
      DemandLaw high, double highValue, DemandLaw low, double lowValue, int stock) {
    checkArgument(high.whole() && low.whole(), "demands: must be of whole numbers");
    checkArgument(
        lowValue > 0 && highValue > lowValue,
        "values: %s and %s: must be 0 < low < high",
        lowValue,
        highValue);
    int level = 0;
    while (level < stock && 1 - high.cdf(level) >= lowValue / highValue) {
      level++;
    }
    return new Protection(level, revenue(high, highValue, low, lowValue, stock, level));
  }

  /**
   * The expected revenue of a protection level.
   *
   * @param high demand of the high-value channel, whole
   * @param highValue of a unit
   * @param low demand of the low-value channel, whole; it comes first
   * @param lowValue of a unit
   * @param stock units
   * @param level units kept, 0 to the stock
   * @return revenue
   */
  public static double revenue(
      DemandLaw high, double highValue, DemandLaw low, double lowValue, int stock, int level) {
    checkArgument(level >= 0 && level <= stock, "level: %s: must be 0 to the stock", level);
    int open = stock - level;
    double revenue = 0;
    for (int sold = 0; sold <= open; sold++) {
      double share = sold < open
          ? low.cdf(sold) - low.cdf(sold - 1.0)
          : 1 - (open == 0 ? 0 : low.cdf(open - 1.0));
      double rest = stock - sold;
      revenue += share * (lowValue * sold + highValue * (rest - high.excess(rest)));
    }
    return revenue;
  }

  /**
   * Presales against a stock.
   *
   * @param sold presales taken
   * @param profit expected
   * @param anyShort probability that more are confirmed than there are units
   * @param expectedShort confirmed units beyond the stock
   * @param expectedLeft units that nobody confirmed
   */
  public record Presale(
      int sold, double profit, double anyShort, double expectedShort, double expectedLeft) {}

  /**
   * What a number of presales comes to if each is confirmed independently.
   *
   * @param sold presales taken, at least 0
   * @param confirm probability that the final payment is made, in (0, 1]
   * @param stock units
   * @param price of a confirmed and served unit
   * @param deposit kept for a presale that is not confirmed
   * @param compensation for a confirmed unit beyond the stock
   * @return the figures
   */
  public static Presale presale(
      int sold, double confirm, int stock, double price, double deposit, double compensation) {
    checkArgument(confirm > 0 && confirm <= 1, "confirm: %s: must be in (0, 1]", confirm);
    BinomialDistribution law = BinomialDistribution.of(sold, confirm);
    double shortage = 0;
    for (int z = stock + 1; z <= sold; z++) {
      shortage += (z - stock) * law.probability(z);
    }
    double confirmed = sold * confirm;
    double profit =
        price * (confirmed - shortage) + deposit * (sold - confirmed) - compensation * shortage;
    return new Presale(
        sold, profit, law.survivalProbability(stock), shortage, stock - confirmed + shortage);
  }

  /**
   * How many presales to take: as long as one more raises the expected profit, which is concave.
   *
   * @param confirm probability that the final payment is made
   * @param stock units
   * @param price of a confirmed and served unit
   * @param deposit kept for a presale that is not confirmed
   * @param compensation for a confirmed unit beyond the stock, above 0
   * @return the best number and its figures
   */
  public static Presale overbooking(
      double confirm, int stock, double price, double deposit, double compensation) {
    checkArgument(
        confirm * compensation > (1 - confirm) * deposit,
        "compensation: %s: must cost more than deposits earn, or there is no limit",
        compensation);
    Presale best = presale(stock, confirm, stock, price, deposit, compensation);
    while (true) {
      Presale next = presale(best.sold() + 1, confirm, stock, price, deposit, compensation);
      if (next.profit() <= best.profit()) {
        return best;
      }
      best = next;
    }
  }

  /**
   * Several stores with normal demand, apart and together.
   *
   * @param separate expected cost of stocks of their own
   * @param pooled expected cost of one stock
   * @param safetySeparate safety stock of all
   * @param safetyPooled safety stock of the one
   */
  public record Pooling(
      double separate, double pooled, double safetySeparate, double safetyPooled) {}

  /**
   * What pooling saves (Eppen 1979).
   *
   * @param sds standard deviation of each store's demand
   * @param correlation of each pair, such that the sum has a variance
   * @param overage cost of a unit left over, above 0
   * @param underage cost of a unit short, above 0
   * @return the costs at the best levels
   */
  public static Pooling pool(double[] sds, double correlation, double overage, double underage) {
    double sum = 0;
    double squares = 0;
    for (double sd : sds) {
      checkArgument(sd > 0, "sd: %s: must be > 0", sd);
      sum += sd;
      squares += sd * sd;
    }
    double variance = squares + correlation * (sum * sum - squares);
    checkArgument(variance >= 0, "correlation: %s: is impossible for so many", correlation);
    NormalDistribution standard = NormalDistribution.of(0, 1);
    double z = standard.inverseCumulativeProbability(underage / (underage + overage));
    double cost = (overage + underage) * standard.density(z);
    double together = Math.sqrt(variance);
    return new Pooling(cost * sum, cost * together, z * sum, z * together);
  }
}

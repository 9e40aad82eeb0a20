package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.theory.DemandLaw.Poisson;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * When a stock is gone if every buyer takes one unit and buyers come as a Poisson process. By the change of clock to the mean
 * number of buyers, the sell-out time is gamma on that clock (time-change theorem for Poisson processes). All figures are
 * closed forms.
 *
 * @param stock units for sale at time 0, at least 1
 * @param buyers how often they come
 */
public record SellOut(int stock, ArrivalRate buyers) {

  /** Checks the stock. */
  public SellOut {
    checkArgument(stock >= 1, "stock: %s: must be >= 1", stock);
  }

  /**
   * The probability of being sold out.
   *
   * @param time at least 0
   * @return the probability that at least {@code stock} buyers have come
   */
  public double probabilityBy(double time) {
    Checks.notNegative("time", time);
    return RegularizedGamma.P.value(stock, buyers.cumulative(time));
  }

  /**
   * The time by which the stock is gone with a probability.
   *
   * @param probability in (0, 1)
   * @return the time; infinite if the stock lasts forever with more than the complementary probability
   */
  public double timeQuantile(double probability) {
    Checks.insideUnit("probability", probability);
    return buyers.reaches(GammaDistribution.of(stock, 1).inverseCumulativeProbability(probability));
  }

  /**
   * The mean number of units sold.
   *
   * @param time at least 0
   * @return the mean of the smaller of buyers and stock
   */
  public double meanSoldBy(double time) {
    Checks.notNegative("time", time);
    Poisson came = new Poisson(buyers.cumulative(time));
    return came.mean() - came.shortage(stock);
  }
}

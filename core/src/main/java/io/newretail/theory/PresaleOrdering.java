package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.theory.DemandLaw.NegativeBinomial;

/**
 * How much to have for a day of which a part is ordered ahead. The level of the day is gamma; given it, presales and the rest are
 * Poisson with the shares p and 1 - p of it (gamma-Poisson updating, in the manner of Iyer and Bergman 1991). Having seen the
 * presales, the rest is negative binomial again, and a newsvendor decides. Profits are those on the rest; presales are sure.
 *
 * @param shape of the gamma level, above 0: one over its squared coefficient of variation
 * @param mean units of the whole day, above 0
 * @param ahead the share ordered ahead, in (0, 1)
 * @param price of a unit sold
 * @param cost of a unit bought, in (salvage, price)
 * @param salvage of a unit left over
 */
public record PresaleOrdering(
    double shape, double mean, double ahead, double price, double cost, double salvage) {
  private static final double TAIL = 1e-12;

  /** Checks the parts. */
  public PresaleOrdering {
    Checks.positive("shape", shape);
    Checks.positive("mean", mean);
    checkArgument(ahead > 0 && ahead < 1, "ahead: %s: must be in (0, 1)", ahead);
    checkArgument(salvage < cost && cost < price, "cost: %s: must be in (salvage, price)", cost);
  }

  /**
   * The number of presales.
   *
   * @return its law
   */
  public NegativeBinomial presales() {
    return new NegativeBinomial(shape, shape / (shape + mean * ahead));
  }

  /**
   * The rest of the day, having seen the presales.
   *
   * @param presales how many there were, at least 0
   * @return its law
   */
  public NegativeBinomial rest(int presales) {
    double rate = shape / mean + ahead;
    return new NegativeBinomial(shape + presales, rate / (rate + 1 - ahead));
  }

  /**
   * What to have for the rest of the day, having seen the presales.
   *
   * @param presales how many there were, at least 0
   * @return units
   */
  public int quantity(int presales) {
    return best(rest(presales));
  }

  /**
   * What to have for the rest of the day by its prior law alone.
   *
   * @return units
   */
  public int quantityBlind() {
    return best(prior());
  }

  private NegativeBinomial prior() {
    return new NegativeBinomial(shape, shape / (shape + mean * (1 - ahead)));
  }

  private int best(NegativeBinomial law) {
    double ratio = (price - cost) / (price - salvage);
    int low = -1;
    int high = 1;
    while (law.cdf(high) < ratio) {
      high *= 2;
    }
    while (high - low > 1) {
      int middle = low + (high - low) / 2;
      if (law.cdf(middle) < ratio) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** By {@code k P(D = k) = mean P(D' = k - 1)}, D' with one success more. */
  private double profit(NegativeBinomial law, int quantity) {
    NegativeBinomial next = new NegativeBinomial(law.successes() + 1, law.probability());
    double sold = law.mean() * next.cdf(quantity - 1) + quantity * (1 - law.cdf(quantity));
    return (price - salvage) * sold - (cost - salvage) * quantity;
  }

  /**
   * The best expected profit by the prior law alone.
   *
   * @return the profit
   */
  public double blind() {
    return profit(prior(), quantityBlind());
  }

  /**
   * The best expected profit of those who see the presales first. The time grows with the number of presales.
   *
   * @return the profit; at least {@link #blind} and at most {@link #perfect}
   */
  public double informed() {
    NegativeBinomial law = presales();
    double sum = 0;
    double before = 0;
    for (int n = 0; before < 1 - TAIL; n++) {
      double upTo = law.cdf(n);
      if (upTo > before) {
        sum += (upTo - before) * profit(rest(n), quantity(n));
      }
      if (upTo == before && n > law.mean()) {
        break;
      }
      before = upTo;
    }
    return sum;
  }

  /**
   * The expected profit of those who know the day.
   *
   * @return the margin on the mean of the rest
   */
  public double perfect() {
    return (price - cost) * mean * (1 - ahead);
  }
}

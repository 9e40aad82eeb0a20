package io.newretail.fit;

import io.newretail.demand.BasketSize;
import java.util.List;

/**
 * A law of basket sizes, fitted by maximum likelihood.
 *
 * @param family the family
 * @param parameters its parameters with standard errors; none for the empirical law
 * @param logLikelihood the sum over baskets of the log probability of their size
 * @param aic twice the number of free numbers less twice the log-likelihood (Akaike 1974)
 * @param fit how well the law meets the sizes seen
 * @param size the law as a table
 */
public record SizeLaw(
    Family family,
    List<Parameter> parameters,
    double logLikelihood,
    double aic,
    Goodness fit,
    BasketSize size) {

  /** A family of laws on 1, 2, 3 and so on. */
  public enum Family {
    /** One plus a negative binomial count. */
    SHIFTED_NEGATIVE_BINOMIAL,
    /** A negative binomial count, given that it is not zero. */
    TRUNCATED_NEGATIVE_BINOMIAL,
    /** A Poisson count with a lognormal mean, given that it is not zero. */
    POISSON_LOGNORMAL,
    /** The chance of at least k is q to the power of (k - 1) to the power of beta (Nakagawa and Osaki 1975). */
    DISCRETE_WEIBULL,
    /** The shares that were seen. */
    EMPIRICAL
  }

  /**
   * Pearson's test over classes with at least five expected baskets.
   *
   * @param chiSquare the statistic
   * @param degrees classes less one less the free parameters
   * @param pValue the chance of a statistic at least as large if the law were true
   */
  public record Goodness(double chiSquare, int degrees, double pValue) {}

  /** Copies the list. */
  public SizeLaw {
    parameters = List.copyOf(parameters);
  }
}

package io.newretail.fit;

import io.newretail.demand.BasketModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fitted basket model and what is known about it.
 *
 * @param model the model
 * @param baskets how many baskets it was fitted to
 * @param lines how many lines they had
 * @param sizes all size laws, the one in use first
 * @param popularity how the picks are spread over the articles
 * @param typeShares the share of each trip type in all baskets
 * @param pairErrors the standard error of the log lift of each pair of the model
 * @param units the law of the units a line; null if they were not given
 * @param loyalty the chance that a line was bought by the same customer before; null if customers were not given
 * @param heldOut how a model fitted to four fifths does on the other fifth; null if there are too few baskets
 */
public record FittedBaskets(
    BasketModel model,
    int baskets,
    int lines,
    List<SizeLaw> sizes,
    Popularity popularity,
    List<Parameter> typeShares,
    List<Double> pairErrors,
    @Nullable SizeLaw units,
    @Nullable Parameter loyalty,
    @Nullable HeldOut heldOut) {

  /** Copies the lists. */
  public FittedBaskets {
    sizes = List.copyOf(sizes);
    typeShares = List.copyOf(typeShares);
    pairErrors = List.copyOf(pairErrors);
  }

  /**
   * Baskets that were not fitted, under models of growing wealth. Log-likelihoods are means in nats a basket.
   *
   * @param baskets how many baskets were held out
   * @param independent every article comes or not on its own
   * @param sizeOnly the size, then articles by weight
   * @param tripTypes the size, the trip type, then articles by the type's weight
   * @param whole the same with pair lifts
   * @param liftCorrelation the correlation of the logs of pair lifts, drawn against held out, over pairs expected five times or more; not a number where
   *     fewer than twenty are
   * @param sizeDistance half the sum of differences of size shares, drawn against held out
   */
  public record HeldOut(
      int baskets,
      double independent,
      double sizeOnly,
      double tripTypes,
      double whole,
      double liftCorrelation,
      double sizeDistance) {}
}

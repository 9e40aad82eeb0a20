package io.newretail.report;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Where sales were lost, and why: means over replications, over the reported days. It adds up: what was wanted, and what stood open when
 * the reported days began, is sold, lost by one of the causes, or open at their end. Immutable; any thread.
 *
 * @param online units of online baskets
 * @param walkIn units of walk-in shoppers; none is ever open
 * @param causes one entry for each {@link LossCause}, in their order
 */
public record Losses(Sales online, Sales walkIn, List<Loss> causes) {

  /**
   * Units wanted and what became of them.
   *
   * @param wanted units wanted in the reported days
   * @param sold units sold, less those brought back
   * @param openBefore units of baskets and carts that had come and not ended when the reported days began
   * @param openAfter the same at their end
   */
  public record Sales(double wanted, double sold, double openBefore, double openAfter) {}

  /**
   * What was lost by one cause.
   *
   * @param cause why
   * @param units how many
   * @param worth at the prices of the baskets, in major units of {@link Report#currency}
   */
  public record Loss(LossCause cause, double units, double worth) {}

  /** Copies the list. */
  public Losses {
    causes = ImmutableList.copyOf(causes);
  }

  /**
   * What was lost by one cause.
   *
   * @param cause why
   * @return the loss
   */
  public Loss of(LossCause cause) {
    return causes.get(cause.number());
  }

  /**
   * All units lost.
   *
   * @param isOnline whether those wanted online, or those of walk-in shoppers
   * @return the sum over causes
   */
  public double units(boolean isOnline) {
    return causes.stream()
        .filter(l -> l.cause().isOnline() == isOnline)
        .mapToDouble(Loss::units)
        .sum();
  }

  /**
   * The worth of all units lost.
   *
   * @return the sum over causes, in major units
   */
  public double worth() {
    return causes.stream().mapToDouble(Loss::worth).sum();
  }
}

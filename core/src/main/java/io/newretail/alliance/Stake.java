package io.newretail.alliance;

import io.newretail.unit.Money;
import io.newretail.unit.Problems;
import io.newretail.unit.Share;
import org.jspecify.annotations.Nullable;

/**
 * A part of the chain that somebody owns, and with it a part of its profit (or loss).
 *
 * @param holder the name of a partner, or of an owner who brings nothing
 * @param share of the chain
 * @param paid what it was bought for; null if that is not known
 */
public record Stake(String holder, Share share, @Nullable Money paid) {

  /**
   * A stake at an unknown price.
   *
   * @param holder who owns it
   * @param share of the chain
   * @return the stake
   */
  public static Stake of(String holder, Share share) {
    return new Stake(holder, share, null);
  }

  /**
   * The same at a price.
   *
   * @param value what it was bought for
   * @return a copy
   */
  public Stake boughtFor(Money value) {
    return new Stake(holder, share, value);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.holds(holder, "holder", h -> !h.isBlank(), "must not be blank");
    problems.given(share, "share");
    problems.require(
        paid == null || paid.minor() >= 0, "paid", paid, "must be at least 0", "null if unknown");
  }
}

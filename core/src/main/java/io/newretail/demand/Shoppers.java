package io.newretail.demand;

import io.newretail.unit.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Who the shoppers are and how they choose. Each part may be missing; a part that is missing costs nothing and moves no draw.
 *
 * @param channels what becomes of a visit; null if every online basket is collected
 */
public record Shoppers(@Nullable ChannelChoice channels) {

  /**
   * Shoppers without choices.
   *
   * @return the shoppers, to be added to
   */
  public static Shoppers plain() {
    return new Shoppers(null);
  }

  /**
   * The same with a choice of channel.
   *
   * @param value what becomes of a visit
   * @return a copy
   */
  public Shoppers withChannels(ChannelChoice value) {
    return new Shoppers(value);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    if (channels != null) {
      channels.check(problems.at("channels"));
    }
  }
}

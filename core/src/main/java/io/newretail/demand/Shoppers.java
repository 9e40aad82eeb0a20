package io.newretail.demand;

import io.newretail.unit.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Who the shoppers are and how they choose. Each part may be missing; a part that is missing costs nothing and moves no draw.
 *
 * @param channels what becomes of a visit; null if every online basket is collected
 * @param substitution what shoppers do about what cannot be promised; null if they do without
 */
public record Shoppers(
    @Nullable ChannelChoice channels, @Nullable Substitution substitution) {

  /**
   * Shoppers without choices.
   *
   * @return the shoppers, to be added to
   */
  public static Shoppers plain() {
    return new Shoppers(null, null);
  }

  /**
   * The same with a choice of channel.
   *
   * @param value what becomes of a visit
   * @return a copy
   */
  public Shoppers withChannels(ChannelChoice value) {
    return new Shoppers(value, substitution);
  }

  /**
   * The same with another behaviour when an article cannot be promised.
   *
   * @param value what they do
   * @return a copy
   */
  public Shoppers withSubstitution(Substitution value) {
    return new Shoppers(channels, value);
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
    if (substitution != null) {
      substitution.check(problems.at("substitution"));
    }
  }
}

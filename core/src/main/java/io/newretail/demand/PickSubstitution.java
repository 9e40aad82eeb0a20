package io.newretail.demand;

import io.newretail.unit.Problems;
import io.newretail.unit.Share;

/**
 * What may be put in a basket for units that the picker does not find, and what the shopper says to it. Each shopper has one
 * preference: the picker's choice (of the same category, the article whose popularity is nearest), a list of her own, or nothing.
 * Whatever is put in costs the lower of both prices. At the handover she accepts or refuses each; what she refuses goes back to the
 * shelf and is paid back.
 *
 * @param picker the shoppers who leave it to the picker
 * @param ownList the shoppers who name others of the category, drawn by popularity; with {@code picker} at most 1, the rest wants
 *     none
 * @param listLength how many articles such a list names, 1 to {@link #MAX_LENGTH}
 * @param acceptance the probability that a shopper keeps a substitute at the handover
 */
public record PickSubstitution(Share picker, Share ownList, int listLength, Share acceptance) {
  /** The longest list: {@value}. */
  public static final int MAX_LENGTH = 20;

  /**
   * Everybody leaves it to the picker.
   *
   * @param acceptance the probability that a shopper keeps a substitute
   * @return the behaviour
   */
  public static PickSubstitution byPicker(Share acceptance) {
    return new PickSubstitution(Share.of(1), Share.of(0), 1, acceptance);
  }

  /**
   * Everybody names a list.
   *
   * @param length how many articles it names
   * @param acceptance the probability that a shopper keeps a substitute
   * @return the behaviour
   */
  public static PickSubstitution byList(int length, Share acceptance) {
    return new PickSubstitution(Share.of(0), Share.of(1), length, acceptance);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.given(picker, "picker");
    problems.given(ownList, "ownList");
    problems.given(acceptance, "acceptance");
    if (picker != null && ownList != null) {
      problems.require(
          picker.value() + ownList.value() <= 1 + 1e-12,
          "ownList",
          ownList,
          "must be at most 100 % with picker",
          "the rest wants none");
    }
    problems.require(
        listLength >= 1 && listLength <= MAX_LENGTH,
        "listLength",
        listLength,
        "must be 1 to " + MAX_LENGTH,
        "");
  }
}

package io.newretail.policy;

/**
 * What a promise rule sees of one basket, and the verbs it answers by. One desk is used over and over: keep no reference
 * to it. It shows records, never the truth on the shelf.
 *
 * <p>A rule calls {@link #accept} or {@link #refuse} once; a rule that calls neither refuses.
 */
public interface PromiseDesk {

  /**
   * How many lines the basket has.
   *
   * @return the count, at least 1
   */
  int lines();

  /**
   * The article of a line.
   *
   * @param line from 0 to {@code lines() - 1}
   * @return its place in the assortment
   */
  int item(int line);

  /**
   * The units wanted on a line.
   *
   * @param line from 0 to {@code lines() - 1}
   * @return at least 1
   */
  int units(int line);

  /**
   * What may still be promised of a line's article at the shopper's store: recorded on hand plus receipts due before
   * picking, less reserved, less the policy's threshold.
   *
   * @param line from 0 to {@code lines() - 1}
   * @return units; negative if walk-in shoppers took promised units
   */
  int free(int line);

  /**
   * The first slot with room.
   *
   * @return a slot, or -1 if none
   */
  int firstSlot();

  /**
   * Whether there is a place for the basket, where the policy asks for one ({@link PlaceLimit}).
   *
   * @return whether a locker, a ready space or a rider is left; true where none is asked for
   */
  boolean hasPlace();

  /**
   * The next slot with room.
   *
   * @param slot a slot
   * @return a later slot, or -1 if none
   */
  int slotAfter(int slot);

  /**
   * How long from now a slot starts.
   *
   * @param slot a slot
   * @return microseconds
   */
  long microsUntil(int slot);

  /**
   * Promises the basket for a slot: each line as far as it is free, the rest is short. Refuses for stock if nothing is
   * free, for want of a slot if the slot is -1 or full, and for want of a place if none is left where one is asked for.
   *
   * @param slot a slot that this desk has named for this basket, or -1
   * @throws IllegalArgumentException if it is another
   */
  void accept(int slot);

  /**
   * Refuses the basket.
   *
   * @param reason why
   */
  void refuse(Refusal reason);
}

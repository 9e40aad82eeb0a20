package io.newretail.policy;

import io.newretail.unit.Problems;
import java.util.Arrays;
import java.util.List;

/**
 * Where ready baskets wait, and whose turn it is at the counter.
 *
 * @param strict whether the ready shelf is a real limit (a packed basket waits for a place; at the counter it is handed over all the same);
 *     otherwise more baskets are counted as overflow
 * @param lockers boxes of a store of size 1 (scaled by size, rounded up); a basket that finds one free is fetched there without a counter, one
 *     that finds none goes to the shelf
 * @param turns who comes first at the counters, all others after them; empty for first come, first served
 */
public record ReadyPlaces(boolean strict, int lockers, List<Turn> turns) {

  /** A shopper at the counter, by how they come. */
  public enum Turn {
    /** By car, waiting at the kerb. */
    CURBSIDE,
    /** Before the basket was ready. */
    EARLY,
    /** After the slot. */
    LATE
  }

  /** Copies the turns. */
  public ReadyPlaces {
    turns = Problems.copy(turns);
  }

  /**
   * A shelf that may overflow, no lockers, first come, first served.
   *
   * @return the places
   */
  public static ReadyPlaces plain() {
    return new ReadyPlaces(false, 0, List.of());
  }

  /**
   * The same with a shelf that is a real limit.
   *
   * @return a copy
   */
  public ReadyPlaces strictShelf() {
    return new ReadyPlaces(true, lockers, turns);
  }

  /**
   * The same with lockers.
   *
   * @param boxes boxes of a store of size 1
   * @return a copy
   */
  public ReadyPlaces withLockers(int boxes) {
    return new ReadyPlaces(strict, boxes, turns);
  }

  /**
   * The same with shoppers who come first.
   *
   * @param first who, in order
   * @return a copy
   */
  public ReadyPlaces withTurns(Turn... first) {
    return new ReadyPlaces(strict, lockers, Arrays.asList(first));
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.notNegative(lockers, "lockers");
    problems.require(
        turns.stream().distinct().count() == turns.size(),
        "turns",
        turns,
        "must name each at most once",
        "");
  }
}

package io.newretail.network;

import io.newretail.unit.Problems;
import io.newretail.unit.Window;

/**
 * A shop: shelves that walk-in shoppers and pickers take from, and a counter where baskets are handed over.
 *
 * @param name its name, unique in the network
 * @param size its demand relative to a store of size 1; above 0
 * @param hours when it is open, the same every day
 * @param pickers how many pickers a full shift has, at least 0
 * @param counters how many hand-over counters a full shift has, at least 0
 * @param shelfSpaces how many baskets the ready shelf holds; more are counted as overflow; at least 0
 */
public record Store(
    String name, double size, Window hours, int pickers, int counters, int shelfSpaces) {

  /**
   * A store of size 1, open 07:30 to 22:00, with four counters and 300 shelf spaces.
   *
   * @param pickers pickers of a full shift
   * @return the store, still named {@code store}
   */
  public static Store ofPickers(int pickers) {
    return new Store("store", 1, Window.of("07:30", "22:00"), pickers, 4, 300);
  }

  /**
   * The same store under another name.
   *
   * @param value the name
   * @return the store
   */
  public Store named(String value) {
    return new Store(value, size, hours, pickers, counters, shelfSpaces);
  }

  /**
   * The same store with another size.
   *
   * @param value demand relative to a store of size 1
   * @return the store
   */
  public Store withSize(double value) {
    return new Store(name, value, hours, pickers, counters, shelfSpaces);
  }

  /**
   * The same store with other hours.
   *
   * @param value when it is open
   * @return the store
   */
  public Store withHours(Window value) {
    return new Store(name, size, value, pickers, counters, shelfSpaces);
  }

  /**
   * The same store with other pickers.
   *
   * @param value pickers of a full shift
   * @return the store
   */
  public Store withPickers(int value) {
    return new Store(name, size, hours, value, counters, shelfSpaces);
  }

  /**
   * The same store with other counters.
   *
   * @param value counters of a full shift
   * @return the store
   */
  public Store withCounters(int value) {
    return new Store(name, size, hours, pickers, value, shelfSpaces);
  }

  /**
   * The same store with another ready shelf.
   *
   * @param value baskets that the ready shelf holds
   * @return the store
   */
  public Store withShelfSpaces(int value) {
    return new Store(name, size, hours, pickers, counters, value);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.named(name);
    problems.positive(size, "size");
    problems.notNegative(pickers, "pickers");
    problems.notNegative(counters, "counters");
    problems.notNegative(shelfSpaces, "shelfSpaces");
    problems.within(hours, "hours", Window::check);
  }
}

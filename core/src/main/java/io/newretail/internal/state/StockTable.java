package io.newretail.internal.state;

/**
 * The stock of every article in every store of a shard: eight whole numbers side by side for each pair, so that a line of
 * a basket touches half a cache line.
 *
 * <p>On hand is what stands on the shelf; recorded is what the books say; reserved is promised online and not yet picked;
 * due is shipped and not yet received. Walk-in shoppers take what is on hand, so reserved may come to exceed recorded plus
 * due: that is a declared exception, and the caller counts the units. One thread at a time.
 */
public final class StockTable {
  private static final int STRIDE = 8;
  private static final int FIRST = 4;
  private static final int ON_HAND = 0;
  private static final int RECORDED = 1;
  private static final int RESERVED = 2;
  private static final int ON_ORDER = 3;
  private static final int DUE = 4;
  private static final int LEVEL = 5;
  private static final int WANTED = 6;
  private static final int SHORT = 7;

  private final int[] cell;
  private final int items;

  /** A table of zeros. */
  public StockTable(int stores, int items) {
    this.items = items;
    this.cell = new int[FIRST + stores * items * STRIDE];
  }

  /** The row of an article in a store. */
  public int row(int store, int item) {
    return FIRST + (store * items + item) * STRIDE;
  }

  /** Sets the base-stock level. */
  public void setLevel(int row, int units) {
    cell[row + LEVEL] = units;
  }

  /** Starts over: every article stands at its level, nothing is reserved, ordered, due or counted. */
  public void reset() {
    for (int row = FIRST; row < cell.length; row += STRIDE) {
      int level = cell[row + LEVEL];
      cell[row + ON_HAND] = level;
      cell[row + RECORDED] = level;
      cell[row + RESERVED] = 0;
      cell[row + ON_ORDER] = 0;
      cell[row + DUE] = 0;
      cell[row + WANTED] = 0;
      cell[row + SHORT] = 0;
    }
  }

  /** Notes units that a shopper wanted. */
  public void want(int row, int units) {
    cell[row + WANTED] += units;
  }

  /** Notes units that a shopper wanted and will not get. */
  public void fallShort(int row, int units) {
    cell[row + SHORT] += units;
  }

  /** Recorded on hand less reserved; the receipts due count only if asked for. */
  public int free(int row, boolean withDue) {
    int free = cell[row + RECORDED] - cell[row + RESERVED];
    return withDue ? free + cell[row + DUE] : free;
  }

  /** Reserves units. */
  public void reserve(int row, int units) {
    cell[row + RESERVED] += units;
  }

  /** Gives reserved units back. */
  public void release(int row, int units) {
    cell[row + RESERVED] -= units;
  }

  /** Takes reserved units off the shelf, as far as they are there; says how many were. */
  public int pick(int row, int units) {
    int taken = Math.min(units, cell[row + ON_HAND]);
    cell[row + ON_HAND] -= taken;
    cell[row + RECORDED] -= taken;
    cell[row + RESERVED] -= units;
    return taken;
  }

  /** Takes one unit off the shelf for a walk-in shopper; false, and noted as short, if there is none. */
  public boolean takeOne(int row) {
    cell[row + WANTED]++;
    if (cell[row + ON_HAND] == 0) {
      cell[row + SHORT]++;
      return false;
    }
    cell[row + ON_HAND]--;
    cell[row + RECORDED]--;
    return true;
  }

  /** Takes units off the shelf that are there and promised to nobody. */
  public void take(int row, int units) {
    cell[row + ON_HAND] -= units;
    cell[row + RECORDED] -= units;
  }

  /** Whether more is reserved than the records and the receipts due can serve. */
  public boolean overtaken(int row) {
    return cell[row + RESERVED] > cell[row + RECORDED] + cell[row + DUE];
  }

  /** Takes free units off the shelf for another store. */
  public void send(int row, int units) {
    cell[row + ON_HAND] -= units;
    cell[row + RECORDED] -= units;
  }

  /** Notes that units are on their way from another store. */
  public void expect(int row, int units) {
    cell[row + ON_ORDER] += units;
    cell[row + DUE] += units;
  }

  /** Puts units back on the shelf. */
  public void putBack(int row, int units) {
    cell[row + ON_HAND] += units;
    cell[row + RECORDED] += units;
  }

  /** Takes one unit off the shelf without a record; false if there is none. */
  public boolean vanish(int row) {
    if (cell[row + ON_HAND] == 0) {
      return false;
    }
    cell[row + ON_HAND]--;
    return true;
  }

  /** Moves units from the shelf to where nobody finds them; below zero, back to the shelf. */
  public void misplace(int row, int units) {
    cell[row + ON_HAND] -= units;
  }

  /** Adds units to the record alone. */
  public void misrecord(int row, int units) {
    cell[row + RECORDED] += units;
  }

  /** By how much the record shows more than there is. */
  public int gap(int row) {
    return cell[row + RECORDED] - cell[row + ON_HAND];
  }

  /** What the built-in restock rule orders: up to the level, promised units not counted as there. */
  public int belowLevel(int row) {
    int position = cell[row + RECORDED] - cell[row + RESERVED] + cell[row + ON_ORDER];
    return Math.max(0, cell[row + LEVEL] - position);
  }

  /** Orders units. */
  public void order(int row, int units) {
    cell[row + ON_ORDER] += units;
  }

  /** Notes that of some units ordered only some are on their way. */
  public void ship(int row, int ordered, int shipped) {
    cell[row + ON_ORDER] -= ordered - shipped;
    cell[row + DUE] += shipped;
  }

  /** Receives units that were due. */
  public void receive(int row, int units) {
    cell[row + ON_HAND] += units;
    cell[row + RECORDED] += units;
    cell[row + DUE] -= units;
    cell[row + ON_ORDER] -= units;
  }

  /** Physical units on the shelf: for the books, never for a policy. */
  public int onHand(int row) {
    return cell[row + ON_HAND];
  }

  /** Recorded units. */
  public int recorded(int row) {
    return cell[row + RECORDED];
  }

  /** Reserved units. */
  public int reserved(int row) {
    return cell[row + RESERVED];
  }

  /** Units ordered and not received. */
  public int onOrder(int row) {
    return cell[row + ON_ORDER];
  }

  /** Units shipped and not received. */
  public int due(int row) {
    return cell[row + DUE];
  }

  /** The base-stock level. */
  public int level(int row) {
    return cell[row + LEVEL];
  }

  /** Units wanted so far. */
  public int wanted(int row) {
    return cell[row + WANTED];
  }

  /** Units wanted and not served so far. */
  public int shortOf(int row) {
    return cell[row + SHORT];
  }
}

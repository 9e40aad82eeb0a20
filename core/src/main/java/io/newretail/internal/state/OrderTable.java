package io.newretail.internal.state;

import io.newretail.report.BasketState;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The open online baskets of a shard: rows from a free list, a cache line of whole numbers and one of longs each. One
 * thread at a time.
 */
public final class OrderTable {
  /** The way to the shopper: fetched at the store. */
  public static final int COLLECT = 0;

  /** The way to the shopper: brought home. */
  public static final int DELIVER = 1;

  /** Answered, and a row of its own. */
  public static final int PROMISED = BasketState.PROMISED.number();

  /** Units set aside, not paid. */
  public static final int RESERVED = BasketState.RESERVED.number();

  /** Paid, not yet with the pickers. */
  public static final int PAID = BasketState.PAID.number();

  /** Waiting for a picker. */
  public static final int RELEASED = BasketState.RELEASED.number();

  /** With a picker: the last state in which its units are reserved. */
  public static final int PICKING = BasketState.PICKING.number();

  /** Picked as promised: the first state in which its units are off the shelf. */
  public static final int PICKED = BasketState.PICKED.number();

  /** Picked, with another article in the place of one. */
  public static final int SUBSTITUTED = BasketState.SUBSTITUTED.number();

  /** Picked, with units missing. */
  public static final int SHORTED = BasketState.SHORTED.number();

  /** Packed. */
  public static final int PACKED = BasketState.PACKED.number();

  /** Packed, waiting for a ready place. */
  public static final int STAGED = BasketState.STAGED.number();

  /** Waiting for its shopper or a rider. */
  public static final int READY = BasketState.READY.number();

  /** At the counter. */
  public static final int ARRIVED = BasketState.ARRIVED.number();

  /** With a rider. */
  public static final int DELIVERING = BasketState.DELIVERING.number();

  /** Fetched: the first of the states in which a basket has come to an end. */
  public static final int COLLECTED = BasketState.COLLECTED.number();

  /** Told of every move, if anybody wants to know. */
  public interface Moves {
    /** A basket moves; the table still shows the state before. */
    void moved(int row, int from, int to);

    /** A row is given back. */
    void closed(int row, int state);
  }

  private static final int STRIDE = 8;
  private static final int STORE = 0;
  private static final int SLOT = 1;
  private static final int BLOCK = 2;
  private static final int LINES = 3;
  private static final int UNITS = 4;
  private static final int NEXT = 5;
  private static final int STATE = 6;
  private static final int FLAGS = 7;
  private static final int LONGS = 4;
  private static final int KEY = 0;
  private static final int AMOUNT = 1;
  private static final int PLACED = 2;
  private static final int MARK = 3;
  private static final int CAME = 1;
  private static final int LAPSED = 2;
  private static final int SHORT = 4;
  private static final int DELIVERED = 8;
  private static final int CURBSIDE = 16;
  private static final int LATE = 32;
  private static final int BOX = 64;
  private static final int OFF_SHELF = 128;
  private static final int RETIRED = 256;
  private static final int PLACE = 512;
  private static final int EVENT = 1 << 12;
  private static final int SERVERS = 1 << 20;

  private int[] cell = new int[64 * STRIDE];
  private long[] wide = new long[64 * LONGS];
  private int[] terms = new int[0];
  private int used;
  private int free = -1;
  private int open;
  private @Nullable Moves moves;

  /** Tells somebody of every move from now on; null for nobody. */
  public void tell(@Nullable Moves who) {
    moves = who;
  }

  /** Forgets all rows. */
  public void clear() {
    used = 0;
    free = -1;
    open = 0;
  }

  /** Opens a row in state PROMISED. */
  public int open(int store, int slot, int block, int lines) {
    int row = free;
    if (row >= 0) {
      free = cell[row * STRIDE + NEXT];
    } else {
      row = used++;
      if (row * STRIDE == cell.length) {
        cell = Arrays.copyOf(cell, 2 * cell.length);
        wide = Arrays.copyOf(wide, 2 * wide.length);
      }
    }
    open++;
    int at = row * STRIDE;
    cell[at + STORE] = store;
    cell[at + SLOT] = slot;
    cell[at + BLOCK] = block;
    cell[at + LINES] = lines;
    cell[at + NEXT] = -1;
    cell[at + STATE] = PROMISED;
    cell[at + FLAGS] = 0;
    return row;
  }

  /** Says what the basket is worth, who it is, and when it was placed. */
  public void describe(int row, int units, long key, long amount, long placed) {
    cell[row * STRIDE + UNITS] = units;
    int at = row * LONGS;
    wide[at + KEY] = key;
    wide[at + AMOUNT] = amount;
    wide[at + PLACED] = placed;
  }

  /** Notes the number of the prices and the fee, where baskets may differ in them. */
  public void agree(int row, int prices, int fee) {
    if (2 * row >= terms.length) {
      terms = Arrays.copyOf(terms, 2 * (cell.length / STRIDE));
    }
    terms[2 * row] = prices;
    terms[2 * row + 1] = fee;
  }

  /** The number of the prices agreed on; to be asked only if {@link #agree} was told. */
  public int prices(int row) {
    return terms[2 * row];
  }

  /** The fee agreed on; to be asked only if {@link #agree} was told. */
  public int fee(int row) {
    return terms[2 * row + 1];
  }

  /** Gives a row back. */
  public void close(int row) {
    if (moves != null) {
      moves.closed(row, state(row));
    }
    cell[row * STRIDE + NEXT] = free;
    cell[row * STRIDE + STATE] = -1;
    free = row;
    open--;
  }

  /** How many rows are open. */
  public int openRows() {
    return open;
  }

  /** One more than the highest row ever opened since the last clear. */
  public int bound() {
    return used;
  }

  /** Whether a row is open. */
  public boolean isOpen(int row) {
    return cell[row * STRIDE + STATE] >= 0;
  }

  /** The store that serves the basket. */
  public int store(int row) {
    return cell[row * STRIDE + STORE];
  }

  /** The slot promised. */
  public int slot(int row) {
    return cell[row * STRIDE + SLOT];
  }

  /** The block of its lines. */
  public int block(int row) {
    return cell[row * STRIDE + BLOCK];
  }

  /** How many lines it has. */
  public int lines(int row) {
    return cell[row * STRIDE + LINES];
  }

  /** The units promised, then picked. */
  public int units(int row) {
    return cell[row * STRIDE + UNITS];
  }

  /** Sets the units. */
  public void setUnits(int row, int units) {
    cell[row * STRIDE + UNITS] = units;
  }

  /** The next row in the queue that this row waits in, or -1. */
  public int next(int row) {
    return cell[row * STRIDE + NEXT];
  }

  /** Sets the next row. */
  public void setNext(int row, int next) {
    cell[row * STRIDE + NEXT] = next;
  }

  /** Where the basket is in its life. */
  public int state(int row) {
    return cell[row * STRIDE + STATE];
  }

  /** Moves the basket on, along the table of {@link io.newretail.report.BasketLife}. */
  public void move(int row, int state) {
    if (moves != null) {
      moves.moved(row, state(row), state);
    }
    cell[row * STRIDE + STATE] = state;
  }

  private void flag(int row, int flag) {
    cell[row * STRIDE + FLAGS] |= flag;
  }

  private boolean flagged(int row, int flag) {
    return (cell[row * STRIDE + FLAGS] & flag) != 0;
  }

  /** Notes that the shopper has come. */
  public void come(int row) {
    flag(row, CAME);
  }

  /** Whether the shopper has come. */
  public boolean came(int row) {
    return flagged(row, CAME);
  }

  /** Notes that the time to fetch it has run out. */
  public void lapse(int row) {
    flag(row, LAPSED);
  }

  /** Whether the time to fetch it has run out. */
  public boolean lapsed(int row) {
    return flagged(row, LAPSED);
  }

  /** Notes that something wanted is not in it. */
  public void fallShort(int row) {
    flag(row, SHORT);
  }

  /** Whether something wanted is not in it. */
  public boolean isShort(int row) {
    return flagged(row, SHORT);
  }

  /** Notes that it is to be brought home. */
  public void deliver(int row) {
    flag(row, DELIVERED);
  }

  /** The way to the shopper: {@link #COLLECT} or {@link #DELIVER}. */
  public int channel(int row) {
    return flagged(row, DELIVERED) ? DELIVER : COLLECT;
  }

  /** Notes that its shopper waits in a car. */
  public void curbside(int row) {
    flag(row, CURBSIDE);
  }

  /** Whether its shopper waits in a car. */
  public boolean isCurbside(int row) {
    return flagged(row, CURBSIDE);
  }

  /** Notes that its shopper comes after the slot. */
  public void late(int row) {
    flag(row, LATE);
  }

  /** Whether its shopper comes after the slot. */
  public boolean isLate(int row) {
    return flagged(row, LATE);
  }

  /** Notes that it is in a locker. */
  public void box(int row) {
    flag(row, BOX | OFF_SHELF);
  }

  /** Whether it is in a locker. */
  public boolean inBox(int row) {
    return flagged(row, BOX);
  }

  /** Notes that it takes no place on the ready shelf. */
  public void offShelf(int row) {
    flag(row, OFF_SHELF);
  }

  /** Whether it takes no place on the ready shelf. */
  public boolean isOffShelf(int row) {
    return flagged(row, OFF_SHELF);
  }

  /** Notes that a place is kept for it. */
  public void give(int row) {
    flag(row, PLACE);
  }

  /** Notes that no place is kept for it any more. */
  public void vacate(int row) {
    cell[row * STRIDE + FLAGS] &= ~PLACE;
  }

  /** Whether a place is kept for it. */
  public boolean hasPlace(int row) {
    return flagged(row, PLACE);
  }

  /** Notes that an event will come for this row. */
  public void expect(int row) {
    cell[row * STRIDE + FLAGS] += EVENT;
  }

  /**
   * Notes that an event expected for this row has come; true if the basket is done, and the event means nothing. The row is given back with
   * the last event.
   */
  public boolean stale(int row) {
    cell[row * STRIDE + FLAGS] -= EVENT;
    if (!flagged(row, RETIRED)) {
      return false;
    }
    retire(row);
    return true;
  }

  /** Gives a row back, or, if events are still expected for it, with the last of them. */
  public void retire(int row) {
    flag(row, RETIRED);
    if ((cell[row * STRIDE + FLAGS] & (SERVERS - EVENT)) == 0) {
      close(row);
    }
  }

  /** Notes how many servers are busy with it, up to 2,047. */
  public void setServers(int row, int servers) {
    int at = row * STRIDE + FLAGS;
    cell[at] = (cell[at] & (SERVERS - 1)) | (servers * SERVERS);
  }

  /** How many servers are busy with it. */
  public int servers(int row) {
    return cell[row * STRIDE + FLAGS] / SERVERS;
  }

  /** The key of its random draws. */
  public long key(int row) {
    return wide[row * LONGS + KEY];
  }

  /** What it is worth. */
  public long amount(int row) {
    return wide[row * LONGS + AMOUNT];
  }

  /** Sets what it is worth. */
  public void setAmount(int row, long amount) {
    wide[row * LONGS + AMOUNT] = amount;
  }

  /** When it was placed. */
  public long placed(int row) {
    return wide[row * LONGS + PLACED];
  }

  /** A tick that the stage in charge has noted. */
  public long mark(int row) {
    return wide[row * LONGS + MARK];
  }

  /** Notes a tick. */
  public void setMark(int row, long tick) {
    wide[row * LONGS + MARK] = tick;
  }
}

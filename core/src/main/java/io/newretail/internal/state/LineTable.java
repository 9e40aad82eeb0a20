package io.newretail.internal.state;

import java.util.Arrays;

/**
 * The lines of open baskets, each one packed number: article above, units below (12 bits). A basket's lines stand side by
 * side in a block whose length is a power of two; closed blocks go to the free list of their length. One thread at a time.
 */
public final class LineTable {
  /** The most units of one line. */
  public static final int MAX_UNITS = (1 << 12) - 1;

  private static final int UNIT_BITS = 12;
  private static final int CLASSES = 12;
  private int[] cell = new int[256];
  private int used;
  private final int[] free = new int[CLASSES];

  /** An empty table. */
  public LineTable() {
    clear();
  }

  /** Forgets all blocks. */
  public void clear() {
    used = 0;
    Arrays.fill(free, -1);
  }

  private static int sizeClass(int lines) {
    return 32 - Integer.numberOfLeadingZeros(lines - 1);
  }

  /** A block for some lines, at least 1 and at most 2,048. */
  public int open(int lines) {
    int size = sizeClass(lines);
    int block = free[size];
    if (block >= 0) {
      free[size] = cell[block];
      return block;
    }
    block = used;
    used += 1 << size;
    if (used > cell.length) {
      cell = Arrays.copyOf(cell, Math.max(used, 2 * cell.length));
    }
    return block;
  }

  /** Gives a block back. */
  public void close(int block, int lines) {
    int size = sizeClass(lines);
    cell[block] = free[size];
    free[size] = block;
  }

  /** Writes a line. */
  public void set(int place, int item, int units) {
    cell[place] = item << UNIT_BITS | units;
  }

  /** The article of a line. */
  public int item(int place) {
    return cell[place] >>> UNIT_BITS;
  }

  /** The units of a line. */
  public int units(int place) {
    return cell[place] & MAX_UNITS;
  }
}

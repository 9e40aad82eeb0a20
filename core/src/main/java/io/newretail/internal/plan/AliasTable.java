package io.newretail.internal.plan;

/**
 * Draws an index by weight in constant time from one random long (Walker 1977, set up as Vose 1991). Each cell is one
 * packed long: the chance to stay, in units of 2^-32, above the index to go to otherwise.
 *
 * <p>Immutable; any thread.
 */
public final class AliasTable {
  private static final double TWO_32 = 4294967296.0;
  private final long[] cells;

  private AliasTable(long[] cells) {
    this.cells = cells;
  }

  /** A table over weights, of which at least one must be above zero. */
  public static AliasTable of(double[] weights) {
    int n = weights.length;
    double total = 0;
    for (double w : weights) {
      total += w;
    }
    double[] scaled = new double[n];
    int[] small = new int[n];
    int[] large = new int[n];
    int smalls = 0;
    int larges = 0;
    for (int i = 0; i < n; i++) {
      scaled[i] = weights[i] * n / total;
      if (scaled[i] < 1) {
        small[smalls++] = i;
      } else {
        large[larges++] = i;
      }
    }
    long[] cells = new long[n];
    while (smalls > 0 && larges > 0) {
      int poor = small[--smalls];
      int rich = large[larges - 1];
      cells[poor] = cell(scaled[poor], rich);
      scaled[rich] -= 1 - scaled[poor];
      if (scaled[rich] < 1) {
        small[smalls++] = rich;
        larges--;
      }
    }
    while (larges > 0) {
      int i = large[--larges];
      cells[i] = cell(1, i);
    }
    while (smalls > 0) {
      int i = small[--smalls];
      cells[i] = cell(1, i);
    }
    return new AliasTable(cells);
  }

  private static long cell(double stay, int other) {
    long threshold = Math.min((1L << 32) - 1, (long) (stay * TWO_32));
    return threshold << 32 | other;
  }

  /** The index that 64 random bits stand for. */
  public int draw(long bits) {
    int i = (int) (((bits >>> 32) * cells.length) >>> 32);
    long cell = cells[i];
    return (bits & 0xFFFF_FFFFL) < (cell >>> 32) ? i : (int) cell;
  }

  /** Whether an index can be drawn at all, as far as its own cell tells; an index that others lead to may say no. */
  boolean weighs(int index) {
    return cells[index] >>> 32 > 0;
  }

  /** How many indices there are. */
  public int size() {
    return cells.length;
  }
}

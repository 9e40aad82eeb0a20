package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The states of a lost-sales system with a lead time: what is on hand after the receipt and the orders under way, the oldest
 * first. Orders under way make a row, rows are in the order of a dictionary, and what is on hand counts the states of a row.
 */
final class PipelineStates {
  private static final int MOST = 20_000_000;

  private final int leadTime;
  private final int[] caps;
  private final List<int[]> rows = new ArrayList<>();

  /** The state of a row with nothing on hand. */
  final int[] offset;

  /** The row that follows if nothing is ordered. */
  final int[] next;

  /** Units under way. */
  final int[] underWay;

  /** The largest order that the units under way allow, whatever is on hand. */
  final int[] mostOrder;

  final int size;

  /**
   * All states in which the newest k orders, the one being placed included, come to at most {@code caps[k]}, for k from 1 to the
   * lead time, and all units to at most {@code caps[leadTime + 1]}.
   */
  PipelineStates(int leadTime, int[] caps) {
    this.leadTime = leadTime;
    this.caps = caps.clone();
    collect(new int[leadTime - 1], 0, 0);
    int count = rows.size();
    offset = new int[count];
    next = new int[count];
    underWay = new int[count];
    mostOrder = new int[count];
    long states = 0;
    for (int r = 0; r < count; r++) {
      int[] row = rows.get(r);
      offset[r] = (int) states;
      underWay[r] = Arrays.stream(row).sum();
      mostOrder[r] = mostOrder(row);
      states += most(r) + 1L;
      checkArgument(states <= MOST, "lead time and demand: more than %s states", MOST);
    }
    size = (int) states;
    link();
  }

  private void collect(int[] row, int depth, int sum) {
    if (depth == row.length) {
      if (mostOrder(row) >= 0) {
        checkArgument(rows.size() < MOST / 4, "lead time and demand: too many states");
        rows.add(row.clone());
      }
      return;
    }
    int top = Math.min(caps[1], caps[row.length] - sum);
    for (int units = 0; units <= top; units++) {
      row[depth] = units;
      collect(row, depth + 1, sum + units);
    }
    row[depth] = 0;
  }

  /** At least 0 if the newest k orders under way are within {@code caps[k]}; then also the largest order. */
  private int mostOrder(int[] row) {
    int most = caps[1];
    int sum = 0;
    for (int k = 1; k <= row.length; k++) {
      sum += row[row.length - k];
      if (sum > caps[k]) {
        return -1;
      }
      most = Math.min(most, caps[k + 1] - sum);
    }
    return most;
  }

  /** Finds the follower of each row: its tail, then an order of 0; rows with equal tails share it. */
  private void link() {
    if (leadTime == 1) {
      return;
    }
    for (int r = 0; r < rows.size(); r++) {
      int[] row = rows.get(r);
      int[] wanted = new int[row.length];
      System.arraycopy(row, 1, wanted, 0, row.length - 1);
      next[r] = Collections.binarySearch(rows, wanted, Arrays::compare);
    }
  }

  int rows() {
    return offset.length;
  }

  /** The most on hand in a row. */
  int most(int row) {
    return caps[leadTime + 1] - underWay[row];
  }

  /** The state that follows an order if all on hand is sold; each unit left over is one state further. */
  int follower(int row, int order) {
    return leadTime == 1 ? order : offset[next[row] + order] + rows.get(row)[0];
  }
}

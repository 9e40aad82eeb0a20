package io.newretail.internal.stock;

import io.newretail.policy.StockPolicy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A stock policy with its levels as whole grains, and what it remembers. One thread. */
final class Ordering {
  private static final int NONE = 0;
  private static final int BASE = 1;
  private static final int ECHELON = 2;
  private static final int REORDER = 3;
  private static final int LOTS = 4;
  private static final int AVERAGE = 5;
  private static final int SMOOTH = 6;
  private static final int FORECAST = 7;
  private static final int RULE = 8;
  private final int kind;
  private final int reorder;
  private final int upTo;
  private final double cover;
  private final double weight;
  private final double start;
  private final boolean echelon;
  private final int[] window;
  private int next;
  private long sum;
  private double forecast;
  private final @Nullable DeskView desk;

  Ordering(StockPolicy policy, int grain, Cell cell) {
    int level = 0;
    int point = 0;
    double covered = 0;
    double share = 0;
    double first = 0;
    boolean whole = false;
    int length = 0;
    DeskView view = null;
    if (policy instanceof StockPolicy.BaseStock p) {
      kind = p.echelon() ? ECHELON : BASE;
      level = grains(p.level(), grain);
      whole = p.echelon();
    } else if (policy instanceof StockPolicy.ReorderUpTo p) {
      kind = REORDER;
      point = (int) Math.floor(p.reorder() * grain + 1e-9);
      level = grains(p.upTo(), grain);
    } else if (policy instanceof StockPolicy.ReorderQuantity p) {
      kind = LOTS;
      point = (int) Math.floor(p.reorder() * grain + 1e-9);
      level = Math.max(1, grains(p.quantity(), grain));
    } else if (policy instanceof StockPolicy.MovingAverage p) {
      kind = AVERAGE;
      covered = p.cover();
      length = p.window();
      whole = p.echelon();
    } else if (policy instanceof StockPolicy.Smoothing p) {
      kind = SMOOTH;
      covered = p.cover();
      share = p.smoothing();
      first = p.start() * grain;
    } else if (policy instanceof StockPolicy.Autoregressive p) {
      kind = FORECAST;
      share = p.correlation();
      first = p.mean() * grain;
      covered = p.cover();
    } else if (policy instanceof StockPolicy.Rule p) {
      kind = RULE;
      view = new DeskView(p.rule(), cell, grain);
      whole = true;
    } else {
      kind = NONE;
    }
    upTo = level;
    reorder = point;
    cover = covered;
    weight = share;
    start = first;
    echelon = whole;
    window = new int[length];
    desk = view;
  }

  static int grains(double units, int grain) {
    return (int) Math.rint(units * grain);
  }

  boolean orders() {
    return kind != NONE;
  }

  /** Whether the point's echelon position must be kept. */
  boolean echelon() {
    return echelon;
  }

  void clear() {
    Arrays.fill(window, 0);
    next = 0;
    sum = 0;
    forecast = start;
  }

  /** How much to order now; only forecasts may say less than 0. */
  int quantity(Cell cell) {
    int position = cell.position();
    return switch (kind) {
      case BASE -> Math.max(0, upTo - position);
      case ECHELON -> Math.max(0, upTo - cell.echelonPosition);
      case REORDER -> position <= reorder ? upTo - position : 0;
      case LOTS -> position <= reorder ? ((reorder - position) / upTo + 1) * upTo : 0;
      case NONE -> 0;
      case RULE -> java.util.Objects.requireNonNull(desk).ask();
      default -> (int) Math.rint(forecastLevel(cell)) - (echelon ? cell.echelonPosition : position);
    };
  }

  private double forecastLevel(Cell cell) {
    int asked = echelon ? cell.echelonAsked : cell.asked;
    if (kind == AVERAGE) {
      sum += asked - window[next];
      window[next] = asked;
      next = next + 1 == window.length ? 0 : next + 1;
      return cover * sum / window.length;
    }
    if (kind == SMOOTH) {
      forecast += weight * (asked - forecast);
      return cover * forecast;
    }
    // The sum of the conditional means of the next periods (Box and Jenkins 1970).
    double level = cover * start;
    double carried = asked - start;
    for (int k = 0; k < cover; k++) {
      carried *= weight;
      level += carried;
    }
    return level;
  }
}

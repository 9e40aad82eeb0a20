package io.newretail.internal.plan;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntToDoubleFunction;

/**
 * A function of whole numbers, each value computed when it is first asked for. Threads may share it: whoever asks first, all compute the
 * same, and a value is read whole.
 */
final class LazyTable {
  private static final long UNKNOWN = Double.doubleToRawLongBits(Double.NaN);

  private final IntToDoubleFunction function;
  private final AtomicLongArray bits;

  /** The values from 0 to below the size; none of them may be NaN. */
  LazyTable(int size, IntToDoubleFunction function) {
    this.function = function;
    bits = new AtomicLongArray(size);
    for (int i = 0; i < size; i++) {
      bits.setPlain(i, UNKNOWN);
    }
  }

  double at(int index) {
    long known = bits.get(index);
    if (known == UNKNOWN) {
      known = Double.doubleToRawLongBits(function.applyAsDouble(index));
      bits.set(index, known);
    }
    return Double.longBitsToDouble(known);
  }
}

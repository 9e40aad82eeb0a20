package io.newretail.demand;

import com.google.common.collect.ImmutableList;
import io.newretail.unit.Problems;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * How the demand of a day is spread over its 24 hours: a cumulative share that rises from 0 at 00:00 to 1 at 24:00.
 *
 * <p>Implementations are immutable and safe for any thread.
 */
public sealed interface DayCurve {

  /**
   * The share of the day's demand that has come by a clock time.
   *
   * @param seconds seconds after midnight, in [0, 86400]
   * @return the share, in [0, 1], never falling
   */
  double cumulative(double seconds);

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  void check(Problems problems);

  /**
   * The same rate all day.
   *
   * @return the curve
   */
  static DayCurve flat() {
    return new Hourly(Collections.nCopies(24, 1.0));
  }

  /**
   * A constant rate within each hour.
   *
   * @param weights 24 weights, from 00:00 on; only ratios matter
   * @return the curve
   */
  static DayCurve hourly(double... weights) {
    return new Hourly(Arrays.stream(weights).boxed().toList());
  }

  /**
   * Ordering of groceries by telephone: peaks at 11 to 13 and 17 to 19 o'clock. The hours of the peaks are published
   * (O2O grocery in China, 2020 to 2021); the heights are an assumption.
   *
   * @return the curve
   */
  static DayCurve grocery() {
    return hourly(
        0.8, 0.4, 0.2, 0.1, 0.1, 0.3, 0.9, 2.0, 3.6, 5.2, 6.6, 8.4, 8.0, 5.6, 4.8, 5.0, 6.2, 8.6,
        8.2, 6.6, 6.0, 5.4, 4.2, 2.8);
  }

  /**
   * A surge that was fitted to published points.
   *
   * @param curve the fitted curve
   * @return the curve
   */
  static DayCurve surge(SurgeCurve curve) {
    return new Surge(curve);
  }

  /**
   * A curve of the user's own.
   *
   * @param cumulative a function of seconds after midnight that rises from 0 to 1; it must give the same value on every
   *     call
   * @return the curve
   */
  static DayCurve custom(DoubleUnaryOperator cumulative) {
    return new Custom(cumulative);
  }

  /**
   * A constant rate within each hour.
   *
   * @param weights 24 weights
   */
  record Hourly(List<Double> weights) implements DayCurve {

    /** Copies the weights. */
    public Hourly {
      weights = ImmutableList.copyOf(weights);
    }

    @Override
    public double cumulative(double seconds) {
      double total = 0;
      double before = 0;
      for (int hour = 0; hour < weights.size(); hour++) {
        double part = Math.min(1, Math.max(0, seconds / 3600 - hour));
        before += weights.get(hour) * part;
        total += weights.get(hour);
      }
      return before / total;
    }

    @Override
    public void check(Problems problems) {
      problems.require(
          weights.size() == 24, "weights", weights.size() + " weights", "must be 24", "");
      for (int hour = 0; hour < weights.size(); hour++) {
        problems.notNegative(weights.get(hour), "weights[" + hour + "]");
      }
      problems.require(
          weights.stream().anyMatch(w -> w > 0), "weights", weights, "one must be above 0", "");
    }
  }

  /**
   * A fitted surge.
   *
   * @param curve the fitted curve
   */
  record Surge(SurgeCurve curve) implements DayCurve {
    @Override
    public double cumulative(double seconds) {
      return curve.cumulative(seconds);
    }

    @Override
    public void check(Problems problems) {
      problems.given(curve, "curve");
    }
  }

  /**
   * A curve of the user's own.
   *
   * @param function the cumulative share as a function of seconds after midnight
   */
  record Custom(DoubleUnaryOperator function) implements DayCurve {
    @Override
    public double cumulative(double seconds) {
      return function.applyAsDouble(seconds);
    }

    @Override
    public void check(Problems problems) {
      if (!problems.given(function, "function")) {
        return;
      }
      double last = cumulative(0);
      problems.require(Math.abs(last) < 1e-9, "cumulative(0)", last, "must be 0", "");
      for (int minute = 1; minute <= 1440; minute++) {
        double next = cumulative(60.0 * minute);
        if (!(next >= last)) {
          problems.require(false, "cumulative(" + 60 * minute + ")", next, "must not fall", "");
          return;
        }
        last = next;
      }
      problems.require(Math.abs(last - 1) < 1e-9, "cumulative(86400)", last, "must be 1", "");
    }
  }
}

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
   * A rate that changes linearly between knots; arrivals come by exact inversion.
   *
   * @param seconds the knots in seconds after midnight, rising from 0 to 86400
   * @param rates the rate at each knot, at least 0; only ratios matter
   * @return the curve
   */
  static DayCurve linear(double[] seconds, double[] rates) {
    return new Linear(
        Arrays.stream(seconds).boxed().toList(), Arrays.stream(rates).boxed().toList());
  }

  /**
   * A rate of the user's own with a bound; arrivals come by thinning (Lewis and Shedler 1979): candidates at the bound, each kept with
   * the ratio of the rate to it.
   *
   * @param rate a function of seconds after midnight; only ratios matter, and it must give the same value on every call
   * @param most a bound that the rate never exceeds, above 0
   * @return the curve
   */
  static DayCurve thinned(DoubleUnaryOperator rate, double most) {
    return new Thinned(rate, most);
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
   * A rate that changes linearly between knots.
   *
   * @param seconds the knots
   * @param rates the rate at each knot
   */
  record Linear(List<Double> seconds, List<Double> rates) implements DayCurve {

    /** Copies the lists. */
    public Linear {
      seconds = ImmutableList.copyOf(seconds);
      rates = ImmutableList.copyOf(rates);
    }

    /**
     * The rate.
     *
     * @param at seconds after midnight, in [0, 86400]
     * @return in the unit of {@link #rates}
     */
    public double rate(double at) {
      int i = 0;
      while (i + 2 < seconds.size() && seconds.get(i + 1) <= at) {
        i++;
      }
      double part = (at - seconds.get(i)) / (seconds.get(i + 1) - seconds.get(i));
      return rates.get(i) + part * (rates.get(i + 1) - rates.get(i));
    }

    /**
     * The integral of the rate.
     *
     * @param until seconds after midnight, in [0, 86400]
     * @return from midnight
     */
    public double integral(double until) {
      double sum = 0;
      for (int i = 0; i + 1 < seconds.size() && seconds.get(i) < until; i++) {
        double end = Math.min(until, seconds.get(i + 1));
        double last = end < until || end == seconds.get(i + 1) ? rates.get(i + 1) : rate(end);
        sum += (end - seconds.get(i)) * (rates.get(i) + last) / 2;
      }
      return sum;
    }

    @Override
    public double cumulative(double at) {
      return integral(at) / integral(86_400);
    }

    @Override
    public void check(Problems problems) {
      int count = seconds.size();
      boolean paired = count >= 2 && count == rates.size();
      problems.require(paired, "rates", rates.size() + " rates", "must be one a knot", "");
      if (!paired) {
        return;
      }
      boolean ends = seconds.get(0) == 0 && seconds.get(count - 1) == 86_400;
      problems.require(ends, "seconds", seconds, "must go from 0 to 86400", "");
      for (int i = 0; i < count; i++) {
        problems.notNegative(rates.get(i), "rates[" + i + "]");
        boolean rises = i == 0 || seconds.get(i) > seconds.get(i - 1);
        problems.require(rises, "seconds[" + i + "]", seconds.get(i), "must rise", "");
      }
      problems.require(
          rates.stream().anyMatch(r -> r > 0), "rates", rates, "one must be above 0", "");
    }
  }

  /**
   * A rate of the user's own with a bound.
   *
   * @param rate a function of seconds after midnight
   * @param most its bound
   */
  record Thinned(DoubleUnaryOperator rate, double most) implements DayCurve {

    /**
     * The integral of the rate, by Simpson's rule over minutes.
     *
     * @param until seconds after midnight, in [0, 86400]
     * @return from midnight
     */
    public double integral(double until) {
      double sum = 0;
      for (double from = 0; from < until; from += 60) {
        double width = Math.min(60, until - from);
        double ends = rate.applyAsDouble(from) + rate.applyAsDouble(from + width);
        sum += width * (ends + 4 * rate.applyAsDouble(from + width / 2)) / 6;
      }
      return sum;
    }

    @Override
    public double cumulative(double at) {
      return integral(at) / integral(86_400);
    }

    @Override
    public void check(Problems problems) {
      problems.positive(most, "most");
      if (!problems.given(rate, "rate")) {
        return;
      }
      for (int minute = 0; minute <= 1_440; minute++) {
        double value = rate.applyAsDouble(60.0 * minute);
        if (!(value >= 0 && value <= most)) {
          String where = "rate(" + 60 * minute + ")";
          problems.require(false, where, value, "must be from 0 to the bound", "raise the bound");
          return;
        }
      }
      problems.require(integral(86_400) > 0, "rate", "0 all day", "must be above 0 somewhere", "");
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

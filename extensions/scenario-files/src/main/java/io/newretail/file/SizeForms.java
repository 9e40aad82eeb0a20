package io.newretail.file;

import io.newretail.demand.BasketSize;
import io.newretail.demand.LevelPeriods;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways to describe sizes of baskets and the periods of a day's level. */
final class SizeForms {
  private SizeForms() {}

  /**
   * Always as many.
   *
   * @param units units of a basket
   */
  record Fixed(int units) {
    BasketSize build() {
      return BasketSize.fixed(units);
    }

    static @Nullable Fixed of(Object value) {
      int units = ((BasketSize) value).weights().size();
      return BasketSize.fixed(units).equals(value) ? new Fixed(units) : null;
    }
  }

  /**
   * One unit, and a negative binomial number on top.
   *
   * @param mean mean units of a basket, above 1
   * @param shape the smaller, the wider the sizes scatter
   */
  record NegativeBinomial(double mean, double shape) {
    BasketSize build() {
      return BasketSize.negativeBinomial(mean, shape);
    }

    /** From the first three chances, whose ratios are q shape and q (1 + shape) / 2. */
    static @Nullable NegativeBinomial of(Object value) {
      List<Double> w = ((BasketSize) value).weights();
      if (w.size() < 3 || !(w.get(0) > 0)) {
        return null;
      }
      double first = w.get(1) / w.get(0);
      double q = 2 * w.get(2) / w.get(1) - first;
      double shape = first / q;
      double mean = 1 + shape * q / (1 - q);
      if (!(q > 0 && q < 1 && mean > 1 && mean < BasketSize.MAX_UNITS && shape < 1e6)) {
        return null;
      }
      for (double s : Rounded.of(shape)) {
        for (double m : Rounded.of(mean)) {
          boolean allowed = m > 1 && m < BasketSize.MAX_UNITS && s > 0 && s < 1e6;
          if (allowed && same(m, s, w)) {
            return new NegativeBinomial(m, s);
          }
        }
      }
      return null;
    }

    private static boolean same(double mean, double shape, List<Double> weights) {
      double q = (mean - 1) / (mean - 1 + shape);
      return StrictMath.pow(1 - q, shape) == weights.get(0)
          && BasketSize.negativeBinomial(mean, shape).weights().equals(weights);
    }
  }

  /**
   * Levels of periods whose correlation decays with the distance.
   *
   * @param width width of a period; it must divide a day
   * @param neighbours correlation of two periods side by side
   */
  record Decaying(Duration width, double neighbours) {
    LevelPeriods build() {
      return LevelPeriods.decaying(width, neighbours);
    }

    static @Nullable Decaying of(Object value) {
      LevelPeriods periods = (LevelPeriods) value;
      List<Double> first =
          periods.correlation().isEmpty() ? List.of() : periods.correlation().get(0);
      double next = first.size() > 1 ? first.get(1) : 0;
      Decaying decaying = new Decaying(periods.width(), next);
      return decaying.build().equals(periods) ? decaying : null;
    }
  }
}

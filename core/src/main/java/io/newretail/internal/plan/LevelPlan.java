package io.newretail.internal.plan;

import io.newretail.demand.DayLevel;
import io.newretail.internal.clock.GammaLaw;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.Ticks;

/**
 * The random level of days in numbers: gamma factors of mean 1, one a period. Correlated factors come from correlated normals through a
 * table of the gamma law's quantiles (linear in their logarithm between knots of 1/64; relative error below 1e-4). Immutable; any
 * thread.
 */
public final class LevelPlan {
  private static final int KNOTS_PER_UNIT = 64;
  private static final int REACH = 9;

  /** Who shares a factor. */
  public final DayLevel.Scope scope;

  /** Periods of a day. */
  public final int periods;

  private final double shape;
  private final double[][] triangle;
  private final LazyTable logQuantile;

  /** A checked level. */
  LevelPlan(DayLevel level) {
    scope = level.scope();
    shape = level.cv() > 0 ? 1 / (level.cv() * level.cv()) : 0;
    periods = shape > 0 ? level.periods().correlation().size() : 1;
    boolean tied = periods > 1 && !level.periods().independent();
    triangle = tied ? level.periods().triangle() : new double[0][];
    logQuantile = new LazyTable(tied ? 2 * REACH * KNOTS_PER_UNIT + 2 : 0, this::logQuantile);
  }

  private double logQuantile(int knot) {
    double z = (double) knot / KNOTS_PER_UNIT - REACH;
    return StrictMath.log(GammaLaw.atNormal(shape, z) / shape);
  }

  /** The ticks of the day at which a period starts. */
  public long start(int period) {
    return Ticks.DAY / periods * period;
  }

  /** Writes the factors of a day, which the key of its owner's levels determines. */
  public void draw(RandomStream random, long key, int day, double[] factor) {
    if (shape == 0) {
      factor[0] = 1;
      return;
    }
    random.seek(RandomStream.part(key, day));
    if (triangle.length == 0) {
      for (int p = 0; p < periods; p++) {
        factor[p] = random.nextGamma(shape) / shape;
      }
      return;
    }
    double[] normal = new double[periods];
    for (int p = 0; p < periods; p++) {
      normal[p] = random.nextNormal();
    }
    for (int p = 0; p < periods; p++) {
      double z = 0;
      for (int k = 0; k <= p; k++) {
        z += triangle[p][k] * normal[k];
      }
      factor[p] = quantile(z);
    }
  }

  private double quantile(double z) {
    double at = Math.max(0, Math.min(2.0 * REACH, z + REACH)) * KNOTS_PER_UNIT;
    int knot = (int) at;
    double part = at - knot;
    return StrictMath.exp(logQuantile.at(knot) * (1 - part) + logQuantile.at(knot + 1) * part);
  }
}

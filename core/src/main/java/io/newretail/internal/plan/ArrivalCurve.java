package io.newretail.internal.plan;

import io.newretail.demand.DayCurve;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.Ticks;
import io.newretail.unit.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A day curve as knots between which the rate is constant or linear, so that the cumulative rate can be inverted exactly; or a bound
 * whose candidates are thinned.
 *
 * <p>Hourly curves have a knot an hour; other curves one a second in the first quarter of an hour, one every five seconds
 * to 02:00, one a minute from there. Immutable; any thread.
 */
public final class ArrivalCurve {
  private final double[] cumulative;
  private final double[] tick;
  private final double[] ticksPerShare;
  private final boolean empty;
  private double[] rate = new double[0];
  private @Nullable DoubleUnaryOperator keep;
  private double boost = 1;

  private ArrivalCurve(double[] cumulative, double[] tick, boolean empty) {
    this.cumulative = cumulative;
    this.tick = tick;
    this.empty = empty;
    this.ticksPerShare = new double[tick.length];
    for (int i = 0; i + 1 < tick.length; i++) {
      double share = cumulative[i + 1] - cumulative[i];
      ticksPerShare[i] = share > 0 ? (tick[i + 1] - tick[i]) / share : 0;
    }
  }

  /** Compiles a curve, cut to a part of the day and scaled up to a whole. */
  public static ArrivalCurve of(DayCurve curve, Window hours) {
    double open = hours.startMicros() / (double) Ticks.SECOND;
    double close = hours.endMicros() / (double) Ticks.SECOND;
    double before = curve.cumulative(open);
    double inside = curve.cumulative(close) - before;
    List<Double> knots = knots(curve, open, close);
    double[] cumulative = new double[knots.size()];
    double[] tick = new double[knots.size()];
    for (int i = 0; i < tick.length; i++) {
      tick[i] = knots.get(i) * Ticks.SECOND;
      double share = inside > 0 ? (curve.cumulative(knots.get(i)) - before) / inside : 0;
      cumulative[i] = i == 0 ? 0 : Math.max(cumulative[i - 1], share);
    }
    cumulative[tick.length - 1] = 1;
    ArrivalCurve compiled = new ArrivalCurve(cumulative, tick, !(inside > 0));
    if (curve instanceof DayCurve.Linear linear && inside > 0) {
      compiled.bend(linear, inside * linear.integral(86_400) * Ticks.SECOND);
    } else if (curve instanceof DayCurve.Thinned thinned && inside > 0) {
      double mean = (thinned.integral(close) - thinned.integral(open)) / (close - open);
      compiled.keep = t -> thinned.rate().applyAsDouble(t) / thinned.most();
      compiled.boost = thinned.most() / mean;
    }
    return compiled;
  }

  /** Notes the rates at the knots, in shares a tick. */
  private void bend(DayCurve.Linear linear, double scale) {
    rate = new double[tick.length];
    for (int i = 0; i < rate.length; i++) {
      rate[i] = linear.rate(tick[i] / Ticks.SECOND) / scale;
    }
  }

  /** Candidates for each arrival: 1 unless the curve is thinned. */
  public double boost() {
    return boost;
  }

  /** Whether a candidate at a tick of the day stays; draws only where the curve is thinned. */
  public boolean keeps(long tickOfDay, RandomStream random) {
    return keep == null
        || random.nextUniform() < keep.applyAsDouble(tickOfDay / (double) Ticks.SECOND);
  }

  private static List<Double> knots(DayCurve curve, double open, double close) {
    boolean hourly = curve instanceof DayCurve.Hourly;
    List<Double> knots = new ArrayList<>();
    knots.add(open);
    if (curve instanceof DayCurve.Linear linear) {
      linear.seconds().stream().filter(s -> s > open && s < close).forEach(knots::add);
      knots.add(close);
      return knots;
    }
    if (curve instanceof DayCurve.Thinned) {
      knots.add(close);
      return knots;
    }
    double t = 0;
    while (t < close) {
      if (t > open) {
        knots.add(t);
      }
      t += hourly ? 3600 : t < 900 ? 1 : t < 7200 ? 5 : 60;
    }
    knots.add(close);
    return knots;
  }

  /** Whether no demand falls inside. */
  public boolean isEmpty() {
    return empty;
  }

  /** The share of the demand that has come by a tick of the day. */
  public double shareAt(long tickOfDay) {
    int last = tick.length - 1;
    if (tickOfDay <= tick[0] || tickOfDay >= tick[last]) {
      return tickOfDay <= tick[0] ? 0 : 1;
    }
    int i = 0;
    while (tick[i + 1] < tickOfDay) {
      i++;
    }
    double width = tick[i + 1] - tick[i];
    double part = (tickOfDay - tick[i]) / width;
    if (rate.length > 0) {
      return cumulative[i] + part * width * (rate[i] + part * (rate[i + 1] - rate[i]) / 2);
    }
    return cumulative[i] + part * (cumulative[i + 1] - cumulative[i]);
  }

  /** The segment that holds a share, searched from a segment at or before it. */
  public int segment(int from, double share) {
    int i = from;
    while (i + 2 < cumulative.length && cumulative[i + 1] <= share) {
      i++;
    }
    return i;
  }

  /** The tick of the day at which a share of the demand has come. */
  public long tickAt(int segment, double share) {
    if (rate.length > 0) {
      return bentTick(segment, share - cumulative[segment]);
    }
    return (long) (tick[segment] + (share - cumulative[segment]) * ticksPerShare[segment]);
  }

  /** By the root of the quadratic that is stable where the rate hardly changes. */
  private long bentTick(int segment, double ahead) {
    double start = rate[segment];
    double slope = (rate[segment + 1] - start) / (tick[segment + 1] - tick[segment]);
    double root = StrictMath.sqrt(Math.max(0, start * start + 2 * slope * ahead));
    double wait = ahead == 0 ? 0 : 2 * ahead / (start + root);
    return (long) Math.min(tick[segment + 1], tick[segment] + wait);
  }
}

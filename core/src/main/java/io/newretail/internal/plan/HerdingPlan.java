package io.newretail.internal.plan;

import io.newretail.demand.Deal;
import io.newretail.demand.Herding;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.Ticks;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deals with visible claims in numbers. Immutable by convention; any thread.
 *
 * <p>An article that an ordinary basket holds {@code u} units of in the mean comes {@code u (1 + claims)^e} times: the ordinary basket as
 * drawn, and on top a Poisson number of units with mean {@code u ((1 + claims)^e - 1)}.
 */
public final class HerdingPlan {
  /** How many deals there are. */
  public final int deals;

  /** By deal, its article. */
  public final int[] item;

  /** By deal, its first hour, counted from the start of the run. */
  public final int[] first;

  /** By deal, the hour after its last. */
  public final int[] end;

  /** By deal, what tells its draws from those of others. */
  public final long[] identity;

  /** By deal, where its hours start in a column of all: it has one more than hours, for what comes to light at its end. */
  public final int[] column;

  /** The length of such a column. */
  public final int hours;

  private final double[] elasticity;
  private final double[][][] units;

  /**
   * How many units of an article the baskets of a segment hold in the mean.
   */
  interface Holding {
    double units(int day, int segment, int item);
  }

  private HerdingPlan(PlanCompiler c, Herding herding, int segments, Holding holding) {
    List<Deal> list = herding.deals();
    deals = list.size();
    item = new int[deals];
    first = new int[deals];
    end = new int[deals];
    identity = new long[deals];
    column = new int[deals];
    elasticity = new double[deals];
    LocalDateTime start = c.scenario.from().atStartOfDay();
    List<String> names =
        c.scenario.network().assortment().items().stream().map(i -> i.name()).toList();
    int length = 0;
    for (int d = 0; d < deals; d++) {
      Deal deal = list.get(d);
      item[d] = names.indexOf(deal.item());
      first[d] = (int) ChronoUnit.HOURS.between(start, deal.from());
      end[d] = (int) ChronoUnit.HOURS.between(start, deal.until());
      long clock = ChronoUnit.HOURS.between(LocalDateTime.of(1970, 1, 1, 0, 0), deal.from());
      identity[d] = RandomStream.part(RandomStream.entity(deal.item()), clock);
      column[d] = length;
      length += end[d] - first[d] + 1;
      elasticity[d] = herding.elasticity(deal);
    }
    hours = length;
    units = new double[(int) (c.end / Ticks.DAY)][segments][deals];
    for (int day = 0; day < units.length; day++) {
      for (int s = 0; s < segments; s++) {
        for (int d = 0; d < deals; d++) {
          units[day][s][d] = holding.units(day, s, item[d]);
        }
      }
    }
  }

  /** The deals of a compiled scenario; null if nobody follows any. */
  static @Nullable HerdingPlan of(PlanCompiler c, @Nullable Herding herding) {
    if (herding == null || herding.elasticity() == 0 || herding.deals().isEmpty()) {
      return null;
    }
    SegmentPlan segments = c.segments;
    return new HerdingPlan(c, herding, segments == null ? 1 : segments.count, c.holding());
  }

  /** By how much more than once an article comes after so many claims. */
  public double excess(int deal, long claims) {
    return StrictMath.pow(1.0 + claims, elasticity[deal]) - 1;
  }

  /** The mean units of a deal's article in an ordinary basket of a segment on a day. */
  public double units(int day, int segment, int deal) {
    return units[day][segment][deal];
  }
}

package io.newretail.internal.plan;

import io.newretail.demand.ItemDemand;
import io.newretail.demand.ItemShocks;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.Ticks;
import io.newretail.network.Item;
import io.newretail.scenario.Scenario;
import java.time.LocalDate;
import java.util.List;

/**
 * Counts by item and period that vary with hour, weekday and day; only compiled where they do.
 *
 * <p>Immutable by convention: nobody writes to its arrays.
 */
public final class CountPlan {
  /** The demand of each period of each day of the run, in demands of a mean day. */
  public final double[][] mass;

  /** The concentration of the split over a day's periods, 0 for none. */
  public final double concentration;

  /** What moves whole days. */
  public final ItemShocks shocks;

  /** What each article brings to the keys of random streams. */
  public final long[] itemEntity;

  /** What each class of articles brings to them. */
  public final long[] classEntity;

  CountPlan(Scenario scenario, ItemDemand demand, List<Item> items, List<String> classes) {
    long period = Ticks.of(demand.period());
    int periods = (int) (Ticks.DAY / period);
    mass = new double[scenario.days()][periods];
    for (int d = 0; d < mass.length; d++) {
      LocalDate date = scenario.from().plusDays(d);
      for (int p = 0; p < periods; p++) {
        mass[d][p] = demand.hours().mass(date.getDayOfWeek(), p * period, (p + 1) * period);
      }
    }
    concentration = demand.concentration();
    shocks = demand.shocks();
    itemEntity = items.stream().mapToLong(i -> RandomStream.entity(i.name())).toArray();
    classEntity = classes.stream().mapToLong(RandomStream::entity).toArray();
  }
}

package io.newretail.internal.plan;

import io.newretail.demand.StoreChoice;
import io.newretail.internal.clock.RandomStream;
import io.newretail.network.Rival;
import io.newretail.network.Zone;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A zone in numbers.
 *
 * @param source the zone as a place where visits arise
 * @param kilometres by store of the catchment, the distance; NaN where it is out of reach
 * @param share by store, the share of the zone's visits; what is missing to 1 goes elsewhere
 * @param order the stores that are in reach, the most attractive first; equals in the order of names
 * @param rivals the rivals in reach, in the order of their names
 */
public record ZonePlan(
    StorePlan source, double[] kilometres, double[] share, int[] order, List<RivalPlan> rivals) {

  static ZonePlan of(
      Zone zone,
      List<StorePlan> stores,
      StoreChoice choice,
      List<Rival> present,
      List<String> names) {
    double[] kilometres = stores.stream()
        .mapToDouble(s -> zone.kilometres().getOrDefault(s.name(), Double.NaN))
        .toArray();
    double[] share = new double[stores.size()];
    double total = choice.outside();
    for (int s = 0; s < share.length; s++) {
      boolean reached = !Double.isNaN(kilometres[s]);
      share[s] = reached ? choice.attraction(stores.get(s).size(), kilometres[s]) : 0;
      total += share[s];
    }
    List<RivalPlan> rivals = RivalPlan.of(zone, choice, present, names);
    for (RivalPlan rival : rivals) {
      total += rival.share();
    }
    double all = total;
    for (int s = 0; s < share.length; s++) {
      share[s] /= total;
    }
    int[] order = IntStream.range(0, share.length)
        .filter(s -> share[s] > 0)
        .boxed()
        .sorted(Comparator.comparingDouble(s -> -share[s]))
        .mapToInt(Integer::intValue)
        .toArray();
    long entity = RandomStream.entity(zone.name());
    StorePlan first = stores.get(0);
    StorePlan source = new StorePlan(
        zone.name(),
        entity,
        -1,
        zone.size(),
        0,
        0,
        0,
        0,
        0,
        new long[0],
        first.pickerShifts(),
        first.counterShifts(),
        first.ops());
    return new ZonePlan(
        source, kilometres, share, order, rivals.stream().map(r -> r.over(all)).toList());
  }

  /** The share of the visits that go to one of the chain's stores. */
  public double inside() {
    double sum = 0;
    for (int s : order) {
      sum += share[s];
    }
    return sum;
  }

  /** The store that a uniform draw chooses, or -1 for none of the chain's. */
  public int store(double u) {
    double sum = 0;
    for (int s : order) {
      sum += share[s];
      if (u < sum) {
        return s;
      }
    }
    return sum > 1 - 1e-9 || u <= sum ? order[order.length - 1] : -1;
  }

  /** The number of the rival that a uniform draw chooses which chose none of the chain's stores; -1 for the outside option. */
  public int rival(double u) {
    double sum = inside();
    for (RivalPlan rival : rivals) {
      sum += rival.share();
      if (u < sum) {
        return rival.number();
      }
    }
    return -1;
  }
}

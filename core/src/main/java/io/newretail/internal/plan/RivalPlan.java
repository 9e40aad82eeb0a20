package io.newretail.internal.plan;

import io.newretail.demand.StoreChoice;
import io.newretail.demand.Tastes;
import io.newretail.internal.clock.Ticks;
import io.newretail.network.Rival;
import io.newretail.network.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A rival as a zone sees it.
 *
 * @param number its place among all rivals of the network
 * @param share its share of the zone's visits
 * @param pickup whether it offers pickup
 * @param constant the utility of its pickup but for wait and way
 * @param ready the ticks until the goods are in hand
 * @param kilometres to each of its stores in reach
 */
public record RivalPlan(
    int number, double share, boolean pickup, double constant, double ready, double[] kilometres) {

  /** The rivals that a zone reaches; their shares are attractions still. */
  static List<RivalPlan> of(
      Zone zone, StoreChoice choice, List<Rival> present, List<String> names) {
    List<RivalPlan> plans = new ArrayList<>();
    for (Rival rival :
        present.stream().sorted(Comparator.comparing(Rival::name)).toList()) {
      double[] kilometres = rival.stores().keySet().stream()
          .filter(s -> zone.kilometres().containsKey(s))
          .mapToDouble(s -> zone.kilometres().get(s))
          .toArray();
      if (kilometres.length > 0) {
        double answer = -choice.priceElasticity() * StrictMath.log(rival.priceIndex());
        double pull = 0;
        for (String store : rival.stores().keySet()) {
          Double way = zone.kilometres().get(store);
          pull += way == null ? 0 : choice.attraction(rival.stores().get(store), way);
        }
        Rival.Pickup pickup = rival.pickup();
        plans.add(new RivalPlan(
            names.indexOf(rival.name()),
            pull * StrictMath.exp(answer),
            pickup != null,
            pickup == null ? 0 : pickup.attraction() + answer,
            pickup == null ? 0 : Ticks.of(pickup.ready()),
            kilometres));
      }
    }
    return plans;
  }

  RivalPlan over(double total) {
    return new RivalPlan(number, share / total, pickup, constant, ready, kilometres);
  }

  /** The sum of {@code exp(utility)} of picking up at its stores. */
  double pull(Tastes tastes) {
    double sum = 0;
    if (pickup) {
      for (double way : kilometres) {
        sum += StrictMath.exp(
            constant - tastes.delay() * ready / Ticks.HOUR - tastes.distance() * way);
      }
    }
    return sum;
  }
}

package io.newretail.sim;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.newretail.demand.Channel;
import io.newretail.internal.plan.ChoicePlan;
import io.newretail.internal.plan.Plan;
import io.newretail.internal.plan.PlanCompiler;
import io.newretail.internal.plan.RivalPlan;
import io.newretail.internal.plan.ShardPlan;
import io.newretail.internal.plan.ZonePlan;
import io.newretail.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * Where the visits of zones go, worked out and not drawn: the chances by which a run draws store and channel, from what is posted. A visit
 * counts as the size of its zone says, so a zone of size 1 has one visit. Cost: compiling the scenario. Immutable and safe for any
 * thread.
 *
 * @param places one row for each zone and store of the chain in its reach
 * @param rivals by rival, its visits: to its stores, and for pickup
 * @param outside visits that go nowhere here
 */
public record ExpectedVisits(List<Place> places, Map<String, RivalVisits> rivals, double outside) {

  /** Copies the rows. */
  public ExpectedVisits {
    places = ImmutableList.copyOf(places);
    rivals = ImmutableMap.copyOf(rivals);
  }

  /**
   * Visits of a zone that turn to a store of the chain.
   *
   * @param zone the zone
   * @param store the store
   * @param kilometres between them
   * @param channels by channel, what becomes of them; collect all if shoppers choose no channel
   */
  public record Place(String zone, String store, double kilometres, Map<Channel, Double> channels) {
    /** Copies the channels. */
    public Place {
      channels = ImmutableMap.copyOf(channels);
    }
  }

  /**
   * Visits to a rival.
   *
   * @param stores those that turn to its stores
   * @param pickup those that turned to the chain and then fetch online baskets at the rival
   */
  public record RivalVisits(double stores, double pickup) {
    /**
     * All of them.
     *
     * @return the sum
     */
    public double all() {
      return stores + pickup;
    }
  }

  /**
   * Works out the visits of a scenario whose catchments have zones.
   *
   * @param scenario the scenario
   * @return the visits
   * @throws IllegalArgumentException if no catchment has zones
   */
  public static ExpectedVisits of(Scenario scenario) {
    if (scenario.demand().shoppers().stores() == null) {
      throw new IllegalArgumentException("scenario: no catchment has zones: Catchment.withZones");
    }
    return new Sums(scenario).all();
  }

  /**
   * The chain's baskets ordered online.
   *
   * @return visits that collect or have delivered
   */
  public double online() {
    return visits(p -> true, ExpectedVisits::online);
  }

  /**
   * The chain's shoppers who walk in.
   *
   * @return visits that walk in
   */
  public double inStore() {
    return visits(p -> true, p -> p.channels().getOrDefault(Channel.WALK_IN, 0.0));
  }

  /**
   * A sum over some places.
   *
   * @param which the places that count
   * @param what of each
   * @return the sum
   */
  public double visits(Predicate<Place> which, ToDoubleFunction<Place> what) {
    return places.stream().filter(which).mapToDouble(what).sum();
  }

  /**
   * The baskets of a place that are ordered online from the chain.
   *
   * @param place the place
   * @return visits that collect or have delivered
   */
  public static double online(Place place) {
    return place.channels().getOrDefault(Channel.COLLECT, 0.0)
        + place.channels().getOrDefault(Channel.DELIVER, 0.0);
  }

  /** Sums while they are made; for one thread. */
  private static final class Sums {
    private final Plan plan;
    private final List<String> names;
    private final List<Place> places = new ArrayList<>();
    private final double[] stores;
    private final double[] pickup;
    private double outside;

    Sums(Scenario scenario) {
      plan = PlanCompiler.compile(scenario);
      names = scenario.network().rivals();
      stores = new double[names.size()];
      pickup = new double[names.size()];
    }

    ExpectedVisits all() {
      for (ShardPlan shard : plan.shards) {
        for (ZonePlan zone : shard.zones()) {
          double size = zone.source().size();
          double away = 1 - zone.inside();
          for (RivalPlan rival : zone.rivals()) {
            stores[rival.number()] += size * rival.share();
            away -= rival.share();
          }
          outside += size * Math.max(0, away);
          for (int store : zone.order()) {
            place(shard, zone, store);
          }
        }
      }
      Map<String, RivalVisits> visits = new TreeMap<>();
      for (int r = 0; r < stores.length; r++) {
        visits.put(names.get(r), new RivalVisits(stores[r], pickup[r]));
      }
      return new ExpectedVisits(places, visits, outside);
    }

    private void place(ShardPlan shard, ZonePlan zone, int store) {
      double visits = zone.source().size() * zone.share()[store];
      double[] share = new double[ChoicePlan.CHANNELS];
      ChoicePlan choice = plan.choice;
      if (choice == null) {
        share[Channel.COLLECT.number()] = 1;
      } else {
        for (int s = 0; s < choice.segments(); s++) {
          double weight =
              plan.segments == null || choice.segments() == 1 ? 1 : plan.segments.share(s);
          double[] own = choice.shares(s, zone, store);
          for (int c = 0; c < share.length; c++) {
            share[c] += weight * own[c];
          }
          double[] part = choice.pickups(s, zone, store);
          for (int r = 0; r < part.length; r++) {
            pickup[zone.rivals().get(r).number()] +=
                visits * weight * own[Channel.RIVAL.number()] * part[r];
          }
        }
      }
      Map<Channel, Double> channels = new LinkedHashMap<>();
      for (Channel channel : Channel.values()) {
        channels.put(channel, visits * share[channel.number()]);
      }
      places.add(new Place(
          zone.source().name(),
          shard.stores().get(store).name(),
          zone.kilometres()[store],
          channels));
    }
  }
}

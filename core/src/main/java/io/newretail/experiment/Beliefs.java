package io.newretail.experiment;

import io.newretail.demand.Channel;
import io.newretail.demand.ChannelChoice;
import io.newretail.demand.ChannelOffer;
import io.newretail.demand.Shoppers;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.sim.RunOptions;
import io.newretail.sim.Simulator;
import io.newretail.theory.RationalExpectations;
import io.newretail.unit.Share;
import java.util.List;

/**
 * Shoppers who have learnt what they will find: the availability that a scenario's channels post is replaced by the fill rate that
 * comes of it, until both agree. Every run is under the same seed, so the iteration is deterministic.
 *
 * @param scenario the scenario with the last beliefs posted
 * @param report its run
 * @param equilibrium how the iteration ended; availability online (collect, deliver), then in the store
 */
public record Beliefs(
    Scenario scenario, Report report, RationalExpectations.Equilibrium equilibrium) {

  /**
   * Iterates runs of a scenario whose visits choose among channels by what is posted.
   *
   * @param scenario the scenario; the posted availabilities are the first beliefs
   * @param options how each run is done
   * @param iteration when to stop
   * @return the last run
   * @throws IllegalArgumentException if the scenario has no choice of channel
   */
  public static Beliefs comeTrue(
      Scenario scenario, RunOptions options, RationalExpectations iteration) {
    ChannelChoice choice = scenario.demand().shoppers().channels();
    if (choice == null) {
      throw new IllegalArgumentException(
          "demand.shoppers.channels: none: must be given for beliefs to matter");
    }
    List<Double> first = List.of(
        Math.max(availability(choice, Channel.COLLECT), availability(choice, Channel.DELIVER)),
        availability(choice, Channel.WALK_IN));
    var end = iteration.from(
        first, belief -> outcome(Simulator.run(with(scenario, belief), options), belief));
    Scenario last = with(scenario, end.belief());
    return new Beliefs(last, Simulator.run(last, options), end);
  }

  private static double availability(ChannelChoice choice, Channel channel) {
    ChannelOffer offer = choice.offer(channel);
    return offer == null ? 0 : offer.availability().value();
  }

  /** The fill rates; where nobody wanted anything the belief stands. */
  private static List<Double> outcome(Report report, List<Double> belief) {
    double online = report.kpi("fill.online").mean() / 100;
    double store = report.kpi("fill.walkin").mean() / 100;
    return List.of(
        Double.isNaN(online) ? belief.get(0) : online, Double.isNaN(store) ? belief.get(1) : store);
  }

  private static Scenario with(Scenario scenario, List<Double> belief) {
    Shoppers shoppers = scenario.demand().shoppers();
    ChannelChoice choice = shoppers.channels();
    if (choice == null) {
      return scenario;
    }
    ChannelChoice.Builder next = choice.toBuilder();
    for (ChannelOffer offer : choice.offers()) {
      switch (offer.channel()) {
        case COLLECT, DELIVER -> next.offer(offer.withAvailability(Share.of(belief.get(0))));
        case WALK_IN -> next.offer(offer.withAvailability(Share.of(belief.get(1))));
        case RIVAL, NOTHING -> {} // what others have is not ours to fill
      }
    }
    return scenario.toBuilder()
        .demand(scenario.demand().withShoppers(shoppers.withChannels(next.build())))
        .build();
  }
}

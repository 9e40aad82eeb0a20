package io.newretail.internal.plan;

import io.newretail.demand.Demand;
import io.newretail.demand.Habits;
import io.newretail.internal.clock.Ticks;
import io.newretail.policy.DeliveryPolicy;
import io.newretail.policy.PickRounds;
import io.newretail.policy.PickTime;
import io.newretail.policy.ReadyPlaces;
import io.newretail.scenario.Scenario;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens between payment and hand-over beyond the plain way, in ticks and shares. Immutable; any thread. */
public final class OpsRules {
  /** What shoppers do with a basket. */
  public final Habits habits;

  /** The share that is brought home, where no choice decides. */
  public final double delivered;

  /** Whether baskets may be brought home. */
  public final boolean delivers;

  /** Ticks from order to door promised; 0 for a slot. */
  public final long doorPromise;

  /** The farthest customer, in km. */
  public final double radius;

  /** Ticks of a rider for a km. */
  public final double ticksPerKm;

  /** Baskets of a rider's trip. */
  public final int tripBaskets;

  /** How long a hand-over at the door takes. */
  public final Service door;

  /** The share of doors that nobody opens. */
  public final double absent;

  /** How long packing takes; null without a packing stage. */
  public final @Nullable Service packing;

  /** Baskets of a picker's trip. */
  public final int pickBaskets;

  /** The time line by line; null for the plain time. */
  public final @Nullable PickTime pickLines;

  /** Mean ticks that a walk-in shopper stays; 0 for empty aisles. */
  public final long stay;

  /** Walk-in shoppers that fill a store of size 1. */
  public final double crowdFull;

  /** Whether the ready shelf is a real limit. */
  public final boolean strictShelf;

  /** Whose turn comes first. */
  public final List<ReadyPlaces.Turn> turns;

  /** The share of units that come back and cannot be sold again. */
  public final double wasted;

  /** Whether anything here is used at all. */
  public final boolean used;

  /** Whether shoppers may cancel, so that events may come for baskets that are done. */
  public final boolean cancels;

  OpsRules(Scenario scenario) {
    Demand demand = scenario.demand();
    habits = demand.online() == null ? Habits.plain() : demand.online().habits();
    cancels = habits.cancelling().share().value() > 0;
    DeliveryPolicy delivery = scenario.delivery();
    delivered = habits.delivered().value();
    delivers = delivered > 0 || delivery.riders() > 0;
    doorPromise = Ticks.of(delivery.promise());
    radius = delivery.trip().radiusKm();
    ticksPerKm = Ticks.HOUR / delivery.trip().kmPerHour();
    tripBaskets = delivery.trip().baskets();
    door = Service.of(delivery.handover());
    absent = delivery.absent().value();
    packing = scenario.pack().packers() == 0 ? null : Service.of(scenario.pack().time());
    PickRounds rounds = scenario.pick().rounds();
    pickBaskets = rounds.baskets();
    pickLines = rounds.lines();
    stay = rounds.lines() == null ? 0 : Ticks.of(rounds.crowd().stay());
    crowdFull = rounds.crowd().full();
    ReadyPlaces places = scenario.collect().places();
    strictShelf = places.strict();
    turns = places.turns();
    wasted = scenario.collect().wasted().value();
    used = !habits.equals(Habits.plain())
        || delivers
        || packing != null
        || !rounds.equals(PickRounds.plain())
        || !places.equals(ReadyPlaces.plain())
        || wasted > 0;
  }
}

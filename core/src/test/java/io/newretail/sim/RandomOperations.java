package io.newretail.sim;

import io.newretail.demand.Demand;
import io.newretail.demand.Habits;
import io.newretail.demand.OnlineDemand;
import io.newretail.policy.CollectPolicy;
import io.newretail.policy.DeliveryPolicy;
import io.newretail.policy.PackPolicy;
import io.newretail.policy.PickPolicy;
import io.newretail.policy.PickRounds;
import io.newretail.policy.PickTime;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.ReadyPlaces;
import io.newretail.policy.ReadyPlaces.Turn;
import io.newretail.policy.ServiceTime;
import io.newretail.policy.SlotPlan;
import io.newretail.scenario.Scenario;
import io.newretail.unit.Share;
import java.time.Duration;
import java.time.LocalTime;
import java.util.SplittableRandom;

/** Random scenarios with everything between payment and hand-over: riders, packers, lockers, trips, zones, cancelling, bringing back. */
public final class RandomOperations {
  private final SplittableRandom random;
  private final long seed;

  /** A source of scenarios. */
  public RandomOperations(long seed) {
    this.seed = seed;
    random = new SplittableRandom(seed + 77);
  }

  /** The next scenario. */
  public Scenario draw() {
    Scenario plain = new RandomScenario(seed).draw();
    return plain.toBuilder()
        .demand(demand(plain.demand()))
        .promise(promise(plain.promise()))
        .pick(picking(plain.pick()))
        .pack(
            maybe()
                ? PackPolicy.of(1 + random.nextInt(3), ServiceTime.exponential(minutes(1, 20)))
                : PackPolicy.none())
        .collect(collect(plain.collect()))
        .delivery(delivery())
        .build();
  }

  private boolean maybe() {
    return random.nextBoolean();
  }

  private Duration minutes(int from, int to) {
    return Duration.ofMinutes(random.nextInt(from, to + 1));
  }

  private Share share(double most) {
    return Share.of(random.nextDouble(most));
  }

  private Demand demand(Demand plain) {
    OnlineDemand online = plain.online();
    return online == null ? plain : plain.withOnline(online.withHabits(habits()));
  }

  private Habits habits() {
    Habits habits = Habits.plain().withCurbside(share(0.5));
    habits = maybe() ? habits.withDelivered(share(1)) : habits;
    habits = maybe()
        ? habits.withCancelling(new Habits.Cancelling(share(0.5), minutes(0, 200)))
        : habits;
    habits = maybe()
        ? habits.withPunctuality(
            new Habits.Punctuality(share(0.5), minutes(0, 90), share(0.5), minutes(0, 300)))
        : habits;
    return maybe()
        ? habits.withReturning(new Habits.Returning(share(0.3), share(0.3), minutes(0, 600)))
        : habits;
  }

  private PromisePolicy promise(PromisePolicy plain) {
    SlotPlan slots = plain.slots();
    slots = maybe() ? slots.withLineCapacity(3 + random.nextInt(30)) : slots;
    return plain.withSlots(slots.withOverbooking(share(0.5)));
  }

  private PickPolicy picking(PickPolicy plain) {
    PickRounds rounds = PickRounds.plain().withBaskets(1 + random.nextInt(4));
    if (maybe()) {
      return PickPolicy.wavesAt(plain.time(), LocalTime.of(9, 0), LocalTime.of(16, 30))
          .withStaffing(plain.staffing());
    }
    if (plain.time() instanceof ServiceTime.PerUnit && maybe()) {
      PickTime.Zones zones = new PickTime.Zones(1 + random.nextInt(3), 40);
      rounds = rounds
          .withLines(PickTime.inStore().withZones(zones))
          .withCrowd(new PickRounds.Crowd(minutes(1, 60), 5));
    }
    return plain.withRounds(rounds);
  }

  private CollectPolicy collect(CollectPolicy plain) {
    ReadyPlaces places = ReadyPlaces.plain().withLockers(random.nextInt(5));
    places = maybe() ? places.strictShelf() : places;
    places = maybe() ? places.withTurns(Turn.CURBSIDE, Turn.EARLY, Turn.LATE) : places;
    return plain.withPlaces(places).withWasted(maybe() ? share(1) : Share.of(0));
  }

  private DeliveryPolicy delivery() {
    return DeliveryPolicy.of(random.nextInt(3))
        .withTrip(new DeliveryPolicy.Trip(5, 15, 1 + random.nextInt(4)))
        .withPromise(maybe() ? Duration.ZERO : minutes(20, 200))
        .withAbsent(maybe() ? share(0.5) : Share.of(0));
  }
}

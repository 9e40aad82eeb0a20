package io.newretail.sim;

import io.newretail.demand.BasketSize;
import io.newretail.demand.Channel;
import io.newretail.demand.ChannelChoice;
import io.newretail.demand.ChannelChoice.Sight;
import io.newretail.demand.ChannelOffer;
import io.newretail.demand.PickSubstitution;
import io.newretail.demand.Segment;
import io.newretail.demand.Shoppers;
import io.newretail.demand.StoreChoice;
import io.newretail.demand.Substitution;
import io.newretail.demand.Tastes;
import io.newretail.network.Catchment;
import io.newretail.network.Store;
import io.newretail.network.Zone;
import io.newretail.unit.Share;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Shoppers of every kind, drawn from a seed; one in two scenarios has shoppers without choices. */
final class RandomShoppers {
  private final SplittableRandom random;

  private RandomShoppers(long seed) {
    random = new SplittableRandom(~seed);
  }

  static Shoppers of(long seed) {
    return new RandomShoppers(seed).draw();
  }

  /** Two zones at different distances from the stores, one of which does not reach the last store. */
  static Catchment zoned(Catchment city) {
    Map<String, Double> near = new TreeMap<>();
    Map<String, Double> far = new TreeMap<>();
    for (Store store : city.stores()) {
      near.put(store.name(), 1.0 + near.size());
      far.put(store.name(), 6.0 - far.size());
    }
    if (far.size() > 1) {
      far.remove(city.stores().get(city.stores().size() - 1).name());
    }
    return city.withZones(List.of(
        new Zone(city.name() + "-near", 1.5, near), new Zone(city.name() + "-far", 1, far)));
  }

  private Shoppers draw() {
    Shoppers shoppers = Shoppers.plain();
    if (random.nextBoolean()) {
      return shoppers;
    }
    if (random.nextBoolean()) {
      shoppers = shoppers
          .withRegulars(1 + random.nextInt(50))
          .withSegments(List.of(segment("one"), segment("two")))
          .withWalkInSegments(List.of(segment("one")));
    }
    if (random.nextBoolean()) {
      shoppers =
          shoppers.withStores(StoreChoice.gravity(random.nextDouble(), 2 * random.nextDouble())
              .withOutside(random.nextDouble()));
    }
    if (random.nextBoolean()) {
      shoppers = shoppers.withPickSubstitution(new PickSubstitution(
          Share.of(random.nextDouble(0.6)), Share.of(0.4), 2, Share.of(random.nextDouble())));
    }
    shoppers = random.nextBoolean() ? shoppers.withChannels(channels()) : shoppers;
    return random.nextBoolean() ? shoppers.withSubstitution(substitution()) : shoppers;
  }

  private Segment segment(String name) {
    return Segment.of(name, 0.1 + random.nextDouble())
        .withSize(BasketSize.negativeBinomial(1.5 + random.nextDouble(5), 2))
        .withTastes(new Tastes(0, random.nextDouble(), 0, 0, 0))
        .withHabits(Share.of(random.nextDouble()), 1 + random.nextInt(9));
  }

  private Substitution substitution() {
    return new Substitution(
        random.nextBoolean(),
        random.nextDouble(),
        Share.of(random.nextDouble()),
        1 + random.nextInt(4));
  }

  private ChannelChoice channels() {
    ChannelChoice.Builder choice = ChannelChoice.builder()
        .tastes(new Tastes(0.1, random.nextDouble(), 0.2, 3 * random.nextDouble(), 0.1))
        .sight(random.nextBoolean() ? Sight.POSTED : Sight.QUOTED)
        .travel(Duration.ofMinutes(random.nextInt(90)));
    for (Channel channel : Channel.values()) {
      if (channel == Channel.COLLECT || random.nextInt(3) > 0) {
        choice.offer(ChannelOffer.of(channel)
            .withAttraction(4 * random.nextDouble() - 1)
            .withWait(Duration.ofMinutes(random.nextInt(200)))
            .withAvailability(Share.of(random.nextDouble())));
      }
    }
    return random.nextBoolean()
        ? choice
            .nest(0.05 + random.nextDouble(0.95), Channel.COLLECT, Channel.NOTHING)
            .build()
        : choice.build();
  }
}

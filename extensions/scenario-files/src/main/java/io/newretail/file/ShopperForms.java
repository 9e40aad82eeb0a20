package io.newretail.file;

import io.newretail.demand.BasketSize;
import io.newretail.demand.Channel;
import io.newretail.demand.ChannelChoice;
import io.newretail.demand.ChannelOffer;
import io.newretail.demand.Segment;
import io.newretail.demand.Tastes;
import io.newretail.unit.Money;
import io.newretail.unit.Share;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ways to describe shoppers. */
final class ShopperForms {
  private ShopperForms() {}

  /**
   * How shoppers choose among channels.
   *
   * @param tastes what a price, an hour, a kilometre take from a channel's utility
   * @param offers the channels on offer
   * @param nests channels that are alike
   * @param sight whether shoppers see posted or quoted attributes
   * @param travel mean time from the choice to a walk-in visit
   */
  record Choice(
      Tastes tastes,
      List<ChannelOffer> offers,
      List<ChannelChoice.Nest> nests,
      ChannelChoice.Sight sight,
      Duration travel) {
    static Choice of(Object value) {
      ChannelChoice c = (ChannelChoice) value;
      return new Choice(c.tastes(), c.offers(), c.nests(), c.sight(), c.travel());
    }

    ChannelChoice build() {
      ChannelChoice.Builder builder =
          ChannelChoice.builder().tastes(tastes).sight(sight).travel(travel);
      offers.forEach(builder::offer);
      nests.forEach(n -> builder.nest(n.dissimilarity(), n.channels().toArray(new Channel[0])));
      return builder.build();
    }
  }

  /**
   * What a channel offers.
   *
   * @param channel the channel
   * @param attraction its utility where nothing speaks for or against it
   * @param price mean price of a basket there
   * @param fee what the channel costs
   * @param freeFrom baskets of at least this cost no fee
   * @param waiting time until the goods are in hand
   * @param kilometres way to go
   * @param availability share of wishes that are met
   * @param slotUtility utility of the slots
   */
  record Offer(
      Channel channel,
      double attraction,
      @Nullable Money price,
      @Nullable Money fee,
      @Nullable Money freeFrom,
      Duration waiting,
      double kilometres,
      Share availability,
      double slotUtility) {
    static Offer of(Object value) {
      ChannelOffer o = (ChannelOffer) value;
      return new Offer(
          o.channel(),
          o.attraction(),
          o.price(),
          o.fee(),
          o.freeFrom(),
          o.waiting(),
          o.kilometres(),
          o.availability(),
          o.slotUtility());
    }

    ChannelOffer build() {
      ChannelOffer offer = ChannelOffer.of(channel)
          .withAttraction(attraction)
          .withWait(waiting)
          .withDistance(kilometres)
          .withAvailability(availability)
          .withSlotUtility(slotUtility);
      offer = price == null ? offer : offer.withPrice(price);
      offer = fee == null ? offer : offer.withFee(fee);
      return freeFrom == null ? offer : offer.withFreeFrom(freeFrom);
    }
  }

  /**
   * A part of the shoppers.
   *
   * @param name its name
   * @param weight its share, relative to the other segments
   * @param size units of its baskets; as all others' where left out
   * @param tastes its tastes; as all others' where left out
   * @param tilt liking for categories, 1 for as everybody
   * @param reorder share of units bought out of habit
   * @param habits articles that a regular keeps buying
   */
  record Part(
      String name,
      double weight,
      @Nullable BasketSize size,
      @Nullable Tastes tastes,
      Map<String, Double> tilt,
      Share reorder,
      int habits) {
    static Part of(Object value) {
      Segment s = (Segment) value;
      return new Part(
          s.name(), s.weight(), s.size(), s.tastes(), s.tilt(), s.reorder(), s.habits());
    }

    Segment build() {
      Segment segment = Segment.of(name, weight).withTilt(tilt).withHabits(reorder, habits);
      segment = size == null ? segment : segment.withSize(size);
      return tastes == null ? segment : segment.withTastes(tastes);
    }
  }
}

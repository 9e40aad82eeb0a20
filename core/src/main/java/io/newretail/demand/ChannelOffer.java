package io.newretail.demand;

import io.newretail.unit.Money;
import io.newretail.unit.Problems;
import io.newretail.unit.Share;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a channel offers to a shopper, as posted. Immutable and safe for any thread. */
public final class ChannelOffer {
  private final Channel channel;
  private double attraction;
  private @Nullable Money price;
  private @Nullable Money fee;
  private @Nullable Money freeFrom;
  private Duration wait = Duration.ZERO;
  private double kilometres;
  private Share availability = Share.of(1);
  private double slotUtility;

  private ChannelOffer(Channel channel) {
    this.channel = channel;
  }

  /**
   * A channel without attraction, price, fee, wait or distance, where everything is available.
   *
   * @param channel the channel
   * @return the offer
   */
  public static ChannelOffer of(Channel channel) {
    return new ChannelOffer(channel);
  }

  private ChannelOffer copy() {
    ChannelOffer copy = new ChannelOffer(channel);
    copy.attraction = attraction;
    copy.price = price;
    copy.fee = fee;
    copy.freeFrom = freeFrom;
    copy.wait = wait;
    copy.kilometres = kilometres;
    copy.availability = availability;
    copy.slotUtility = slotUtility;
    return copy;
  }

  /**
   * The same with another attraction.
   *
   * @param value the constant a of the utility, finite
   * @return a copy
   */
  public ChannelOffer withAttraction(double value) {
    ChannelOffer copy = copy();
    copy.attraction = value;
    return copy;
  }

  /**
   * The same with another price.
   *
   * @param value what the basket costs here, or how much more than elsewhere
   * @return a copy
   */
  public ChannelOffer withPrice(Money value) {
    ChannelOffer copy = copy();
    copy.price = value;
    return copy;
  }

  /**
   * The same with another fee. That of collecting and of delivery is booked as income of the chain; that of other channels enters the
   * utility only.
   *
   * @param value what the shopper pays on top for this channel
   * @return a copy
   */
  public ChannelOffer withFee(Money value) {
    ChannelOffer copy = copy();
    copy.fee = value;
    return copy;
  }

  /**
   * The same without a fee for great baskets.
   *
   * @param value from which worth of the basket on nothing is paid on top
   * @return a copy
   */
  public ChannelOffer withFreeFrom(Money value) {
    ChannelOffer copy = copy();
    copy.freeFrom = value;
    return copy;
  }

  /**
   * The same without a fee for any basket.
   *
   * @return a copy
   */
  public ChannelOffer withoutFee() {
    ChannelOffer copy = copy();
    copy.fee = null;
    copy.freeFrom = null;
    return copy;
  }

  /**
   * The same with another wait.
   *
   * @param value how long until the goods are in hand, as posted
   * @return a copy
   */
  public ChannelOffer withWait(Duration value) {
    ChannelOffer copy = copy();
    copy.wait = value;
    return copy;
  }

  /**
   * The same with another distance.
   *
   * @param kilometresToGo how far the shopper goes; where a catchment has zones and the shopper goes to the store, the distance
   *     of the zone from the store stands in its place
   * @return a copy
   */
  public ChannelOffer withDistance(double kilometresToGo) {
    ChannelOffer copy = copy();
    copy.kilometres = kilometresToGo;
    return copy;
  }

  /**
   * The same with another availability.
   *
   * @param value the share of a basket that shoppers believe to find
   * @return a copy
   */
  public ChannelOffer withAvailability(Share value) {
    ChannelOffer copy = copy();
    copy.availability = value;
    return copy;
  }

  /**
   * The same with another utility of its slot.
   *
   * @param value how well its times suit; any finite number, to be multiplied by the taste
   * @return a copy
   */
  public ChannelOffer withSlotUtility(double value) {
    ChannelOffer copy = copy();
    copy.slotUtility = value;
    return copy;
  }

  /**
   * The channel.
   *
   * @return the channel
   */
  public Channel channel() {
    return channel;
  }

  /**
   * The constant of the utility.
   *
   * @return the attraction
   */
  public double attraction() {
    return attraction;
  }

  /**
   * What the basket costs here.
   *
   * @return the price; null for none
   */
  public @Nullable Money price() {
    return price;
  }

  /**
   * What the shopper pays on top.
   *
   * @return the fee; null for none
   */
  public @Nullable Money fee() {
    return fee;
  }

  /**
   * The worth of a basket that pays no fee.
   *
   * @return from which worth on; null for none
   */
  public @Nullable Money freeFrom() {
    return freeFrom;
  }

  /**
   * How long until the goods are in hand.
   *
   * @return the posted wait
   */
  public Duration waiting() {
    return wait;
  }

  /**
   * How far the shopper goes.
   *
   * @return kilometres
   */
  public double kilometres() {
    return kilometres;
  }

  /**
   * What shoppers believe to find.
   *
   * @return the share of a basket
   */
  public Share availability() {
    return availability;
  }

  /**
   * How well its times suit.
   *
   * @return the slot utility
   */
  public double slotUtility() {
    return slotUtility;
  }

  /**
   * The utility as posted.
   *
   * @param tastes how much the shopper minds and likes
   * @param kilometresToGo how far the shopper goes
   * @return {@code a - b_p (price + fee) - b_w wait - b_d distance + b_a availability + b_s slot}
   */
  public double utility(Tastes tastes, double kilometresToGo) {
    return attraction
        - tastes.price() * (major(price) + major(fee))
        - tastes.delay() * wait.toMillis() / 3_600_000.0
        - tastes.distance() * kilometresToGo
        + tastes.availability() * availability.value()
        + tastes.slot() * slotUtility;
  }

  private static double major(@Nullable Money money) {
    return money == null ? 0 : money.inMajorUnits();
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.given(channel, "channel");
    finite(problems, attraction, "attraction");
    finite(problems, slotUtility, "slotUtility");
    problems.time(wait, "wait", Duration.ZERO);
    problems.notNegative(kilometres, "kilometres");
    problems.given(availability, "availability");
    if (fee != null) {
      problems.require(fee.minor() >= 0, "fee", fee, "must be at least 0", "raise the attraction");
    }
    if (freeFrom != null) {
      boolean goods = channel == Channel.COLLECT || channel == Channel.DELIVER;
      problems.require(
          goods && fee != null,
          "freeFrom",
          freeFrom,
          "needs a fee of collecting or of delivery",
          "withFee(...)");
    }
  }

  private static void finite(Problems problems, double value, String step) {
    problems.require(Double.isFinite(value), step, value, "must be finite", "");
  }
}

package io.newretail.internal.plan;

import io.newretail.demand.Channel;
import io.newretail.demand.ChannelChoice;
import io.newretail.demand.ChannelOffer;
import io.newretail.demand.Tastes;
import io.newretail.internal.clock.Ticks;
import io.newretail.unit.Window;
import java.util.Arrays;
import java.util.List;

/** The choice of channel in numbers; channels are numbered as in {@link Channel}. Immutable; any thread. */
public final class ChoicePlan {
  /** How many channels there are. */
  public static final int CHANNELS = Channel.values().length;

  /** Whether shoppers see slots and stock records. */
  public final boolean quoted;

  /** Mean ticks to the store. */
  public final long travel;

  /** By class of opening hours, when stores open and close, in ticks of the day. */
  public final long[] opens;

  /** By class of opening hours, when stores close. */
  public final long[] closes;

  private final ChannelChoice choice;
  private final Tastes[] tastes;
  private final int[] nest = new int[CHANNELS];
  private final double[] dissimilarity;
  private final double[] availability = new double[CHANNELS];

  ChoicePlan(ChannelChoice choice, List<Tastes> tastes, Iterable<Window> hours, int classes) {
    this.choice = choice;
    this.tastes = tastes.toArray(new Tastes[0]);
    quoted = choice.sight() == ChannelChoice.Sight.QUOTED;
    travel = Ticks.of(choice.travel());
    for (ChannelOffer offer : choice.offers()) {
      availability[offer.channel().number()] = offer.availability().value();
    }
    opens = new long[classes];
    closes = new long[classes];
    int i = 0;
    for (Window window : hours) {
      opens[i] = window.startMicros();
      closes[i++] = window.endMicros();
    }
    dissimilarity = new double[CHANNELS + choice.nests().size()];
    Arrays.fill(dissimilarity, 1);
    Arrays.setAll(nest, c -> c);
    for (int n = 0; n < choice.nests().size(); n++) {
      dissimilarity[CHANNELS + n] = choice.nests().get(n).dissimilarity();
      for (Channel channel : choice.nests().get(n).channels()) {
        nest[channel.number()] = CHANNELS + n;
      }
    }
  }

  /** How many segments have tastes of their own. */
  public int segments() {
    return tastes.length;
  }

  /** Shares by these nests; for one thread. */
  public LogitShares shares() {
    return new LogitShares(nest, dissimilarity);
  }

  /** The posted utilities of a segment in a zone, seen from a store of its; rivals that offer pickup are with the rival channel. */
  public double[] posted(int segment, ZonePlan zone, int store) {
    return posted(segment, zone, store, 0);
  }

  /** The same for baskets that go some ways for nothing, by {@link FeePlan#free}. */
  public double[] posted(int segment, ZonePlan zone, int store, int free) {
    double[] utility = posted(segment, zone.kilometres()[store], free);
    double pull = 0;
    for (RivalPlan rival : zone.rivals()) {
      pull += rival.pull(tastes[segment]);
    }
    if (pull > 0) {
      int channel = Channel.RIVAL.number();
      utility[channel] = StrictMath.log(StrictMath.exp(utility[channel]) + pull);
    }
    return utility;
  }

  /** The posted utilities of a segment; the distance to the store is NaN where none is known. */
  public double[] posted(int segment, double kilometres) {
    return posted(segment, kilometres, 0);
  }

  /** The same for baskets that go some ways for nothing, by {@link FeePlan#free}. */
  public double[] posted(int segment, double kilometres, int free) {
    double[] utility = new double[CHANNELS];
    for (Channel channel : Channel.values()) {
      ChannelOffer offer = choice.offer(channel);
      utility[channel.number()] = offer == null
          ? (channel == Channel.NOTHING ? 0 : Double.NEGATIVE_INFINITY)
          : spared(offer, free).utility(tastes[segment], distance(offer, kilometres));
    }
    return utility;
  }

  private static ChannelOffer spared(ChannelOffer offer, int free) {
    return (free >> offer.channel().number() & 1) == 0 ? offer : offer.withoutFee();
  }

  private static double distance(ChannelOffer offer, double kilometres) {
    boolean goes = offer.channel() == Channel.COLLECT || offer.channel() == Channel.WALK_IN;
    return goes && !Double.isNaN(kilometres) ? kilometres : offer.kilometres();
  }

  /** The posted availability of a channel, which a quote replaces; 0 if the channel is not on offer. */
  public double availability(int channel) {
    return availability[channel];
  }

  /** Utility lost for each tick of waiting. */
  public double waitTaste(int segment) {
    return tastes[segment].delay() / Ticks.HOUR;
  }

  /** Utility of full availability. */
  public double availabilityTaste(int segment) {
    return tastes[segment].availability();
  }

  /** The posted share of visits that take goods of the chain: collect, deliver, walk in. */
  public double kept(int segment, double kilometres) {
    return kept(posted(segment, kilometres));
  }

  /** The same of the visits of a zone at a store of its. */
  public double kept(int segment, ZonePlan zone, int store) {
    return kept(posted(segment, zone, store));
  }

  /** The posted shares of the channels among the visits of a segment in a zone to a store of its. */
  public double[] shares(int segment, ZonePlan zone, int store) {
    double[] share = new double[CHANNELS];
    shares().of(posted(segment, zone, store), share);
    return share;
  }

  /** By rival of a zone, its part of the visits that take the rival channel; the rest is nobody's in particular. */
  public double[] pickups(int segment, ZonePlan zone, int store) {
    double all = StrictMath.exp(posted(segment, zone, store)[Channel.RIVAL.number()]);
    return zone.rivals().stream()
        .mapToDouble(r -> all == 0 ? 0 : r.pull(tastes[segment]) / all)
        .toArray();
  }

  private double kept(double[] posted) {
    double[] share = new double[CHANNELS];
    shares().of(posted, share);
    return share[Channel.COLLECT.number()]
        + share[Channel.DELIVER.number()]
        + share[Channel.WALK_IN.number()];
  }
}

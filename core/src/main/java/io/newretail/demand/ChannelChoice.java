package io.newretail.demand;

import io.newretail.unit.Problems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a visit: the shopper chooses among the channels on offer by logit, or by nested logit where some channels are
 * closer substitutes. Buying nothing is always on offer, with the utility 0 unless an offer says otherwise.
 *
 * <p>With a choice, the baskets of {@link OnlineDemand} are visits: only those who collect or have delivered place a basket online;
 * who walks in fills the same basket from the shelves; the others leave and are counted. Each visit has one draw of its own, so
 * under {@link Sight#POSTED} no policy moves a choice; under {@link Sight#QUOTED} policies move choices through what shoppers are
 * shown, and only the draw is shared.
 *
 * <p>Immutable and safe for any thread.
 */
public final class ChannelChoice {
  private final Tastes tastes;
  private final List<ChannelOffer> offers;
  private final List<Nest> nests;
  private final Sight sight;
  private final Duration travel;

  /** What shoppers see when they choose. */
  public enum Sight {
    /** The posted offers only. */
    POSTED,
    /**
     * For channels served from a slot (collect, deliver): the time to the first free slot on top of the posted wait, the share of
     * the basket that is available to promise in place of the posted availability. Without a free slot they are not on offer.
     */
    QUOTED
  }

  /**
   * Channels that are closer substitutes for each other than for the rest.
   *
   * @param channels at least one; each in one nest at most
   * @param dissimilarity in (0, 1]; 1 is no nest at all, near 0 its channels are alike
   */
  public record Nest(List<Channel> channels, double dissimilarity) {
    /** Copies the channels. */
    public Nest {
      channels = Problems.copy(channels);
    }
  }

  private ChannelChoice(Builder builder) {
    tastes = builder.tastes;
    offers = Problems.copy(builder.offers);
    nests = Problems.copy(builder.nests);
    sight = builder.sight;
    travel = builder.travel;
  }

  /**
   * Starts a choice without offers, by posted attributes.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Starts another choice from this one.
   *
   * @return a builder with all parts of this choice
   */
  public Builder toBuilder() {
    Builder builder = new Builder().tastes(tastes).sight(sight).travel(travel);
    builder.offers.addAll(offers);
    builder.nests.addAll(nests);
    return builder;
  }

  /**
   * How much shoppers mind and like.
   *
   * @return the coefficients, for shoppers whose segment has none of its own
   */
  public Tastes tastes() {
    return tastes;
  }

  /**
   * The offers.
   *
   * @return one a channel at most
   */
  public List<ChannelOffer> offers() {
    return offers;
  }

  /**
   * The offer of a channel.
   *
   * @param channel the channel
   * @return its offer; null if it is not on offer
   */
  public @Nullable ChannelOffer offer(Channel channel) {
    return offers.stream().filter(o -> o.channel() == channel).findFirst().orElse(null);
  }

  /**
   * The nests.
   *
   * @return the nests; none is multinomial logit
   */
  public List<Nest> nests() {
    return nests;
  }

  /**
   * What shoppers see.
   *
   * @return posted or quoted
   */
  public Sight sight() {
    return sight;
  }

  /**
   * How long shoppers take to the store.
   *
   * @return the mean of an exponential time
   */
  public Duration travel() {
    return travel;
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.within(tastes, "tastes", Tastes::check);
    problems.given(sight, "sight");
    problems.time(travel, "travel", Duration.ZERO);
    problems.require(
        offers.stream().anyMatch(o -> o != null && o.channel() != Channel.NOTHING),
        "offers",
        "none",
        "must hold a channel",
        "add ChannelOffer.of(Channel.COLLECT)");
    Set<Channel> seen = EnumSet.noneOf(Channel.class);
    for (int i = 0; i < offers.size(); i++) {
      problems.within(offers.get(i), "offers[" + i + "]", ChannelOffer::check);
      if (offers.get(i) != null && offers.get(i).channel() != null) {
        problems.require(
            seen.add(offers.get(i).channel()),
            "offers[" + i + "].channel",
            offers.get(i).channel(),
            "must have one offer",
            "drop one of the two");
      }
    }
    checkNests(problems, seen);
  }

  private void checkNests(Problems problems, Set<Channel> offered) {
    Set<Channel> nested = EnumSet.noneOf(Channel.class);
    for (int i = 0; i < nests.size(); i++) {
      Nest nest = nests.get(i);
      String step = "nests[" + i + "]";
      if (!problems.given(nest, step) || nest == null) {
        continue;
      }
      problems.require(
          nest.dissimilarity() > 0 && nest.dissimilarity() <= 1,
          step + ".dissimilarity",
          nest.dissimilarity(),
          "must be in (0, 1]",
          "1 is no nest at all");
      for (Channel channel : nest.channels()) {
        problems.require(
            channel != null && (channel == Channel.NOTHING || offered.contains(channel)),
            step + ".channels",
            channel,
            "must be on offer",
            "add an offer");
        problems.require(
            channel != null && nested.add(channel),
            step + ".channels",
            channel,
            "must be in one nest",
            "");
      }
    }
  }

  /** Builds a choice step by step; not safe for several threads. */
  public static final class Builder {
    private Tastes tastes = Tastes.none();
    private final List<ChannelOffer> offers = new ArrayList<>();
    private final List<Nest> nests = new ArrayList<>();
    private Sight sight = Sight.POSTED;
    private Duration travel = Duration.ZERO;

    private Builder() {}

    /**
     * Sets the coefficients.
     *
     * @param value how much shoppers mind and like
     * @return this
     */
    public Builder tastes(Tastes value) {
      tastes = value;
      return this;
    }

    /**
     * Adds an offer, in place of an earlier one of its channel.
     *
     * @param value the offer
     * @return this
     */
    public Builder offer(ChannelOffer value) {
      offers.removeIf(o -> o != null && value != null && o.channel() == value.channel());
      offers.add(value);
      return this;
    }

    /**
     * Adds a nest.
     *
     * @param dissimilarity in (0, 1]
     * @param channels that are closer substitutes for each other than for the rest
     * @return this
     */
    public Builder nest(double dissimilarity, Channel... channels) {
      nests.add(new Nest(Arrays.asList(channels), dissimilarity));
      return this;
    }

    /**
     * Sets what shoppers see.
     *
     * @param value posted or quoted
     * @return this
     */
    public Builder sight(Sight value) {
      sight = value;
      return this;
    }

    /**
     * Sets how long shoppers take to the store; who would come to a closed store comes so long after it opens.
     *
     * @param mean the mean of an exponential time
     * @return this
     */
    public Builder travel(Duration mean) {
      travel = mean;
      return this;
    }

    /**
     * Finishes.
     *
     * @return the choice, to be checked by a scenario
     */
    public ChannelChoice build() {
      return new ChannelChoice(this);
    }
  }
}

package io.newretail.recommend;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.newretail.unit.Share;
import java.util.List;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.exception.NoBracketingException;

/**
 * A page of recommendations and those who look at it. A shopper of taste t gives an article of character x and price p the utility
 * {@code appeal + t x - priceWeight p} plus a Gumbel whim. She clicks one of the articles shown or none (multinomial logit against
 * {@code noClick}), and buys what she clicked with probability {@code 1 / (1 + exp(hurdle - utility))}. The platform shows the
 * {@code places} articles that its rule takes for best given what it knows of her ({@link TasteLaw}).
 *
 * <p>Immutable and safe for any thread.
 */
public final class Feed {
  final Catalogue catalogue;
  final TasteLaw tastes;
  final int segments;
  final double segmentSpread;
  final int places;
  final double noClick;
  final double hurdle;
  final double priceWeight;

  private Feed(Builder builder) {
    catalogue = builder.catalogue;
    tastes = builder.tastes;
    segments = builder.segments;
    segmentSpread = builder.segmentSpread;
    places = builder.places;
    noClick = builder.noClick;
    hurdle = builder.hurdle;
    priceWeight = builder.priceWeight;
  }

  /**
   * A feed to be described.
   *
   * @param catalogue what may be shown
   * @param tastes how tastes are spread and told
   * @return a builder
   */
  public static Builder builder(Catalogue catalogue, TasteLaw tastes) {
    return new Builder(catalogue, tastes);
  }

  /**
   * A home page in small: 4,000 articles in a space of 16 tastes, ten places, eight segments, 50 events of a shopper. Its error of events
   * (5.82) is fitted so that hiding all events costs 75.3 % of the clicks, as in the experiment of Sun and others (Management Science
   * 2023); all other numbers are assumed. What it foretells without a further fit is in {@code docs/model/recommendation.md}.
   *
   * @return the feed
   */
  public static Feed homePage() {
    return builder(Catalogue.drawn(4_000, 16, 0.5, 0.5, 1), TasteLaw.of(1.5, 50, 5.82))
        .segments(8, 0.5)
        .places(10)
        .noClick(9)
        .hurdle(4)
        .priceWeight(0.5)
        .build();
  }

  /**
   * The same parts, to be changed.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    Builder builder = new Builder(catalogue, tastes);
    builder.segments = segments;
    builder.segmentSpread = segmentSpread;
    builder.places = places;
    builder.noClick = noClick;
    builder.hurdle = hurdle;
    builder.priceWeight = priceWeight;
    return builder;
  }

  /**
   * What may be shown.
   *
   * @return the catalogue
   */
  public Catalogue catalogue() {
    return catalogue;
  }

  /**
   * How tastes are spread and told.
   *
   * @return the law
   */
  public TasteLaw tastes() {
    return tastes;
  }

  /**
   * The rank of each article by its appeal to all.
   *
   * @return by article, 0 for the greatest appeal
   */
  public List<Integer> ranks() {
    int[] order = catalogue.byAppeal();
    Integer[] ranks = new Integer[order.length];
    for (int r = 0; r < order.length; r++) {
      ranks[order[r]] = r;
    }
    return ImmutableList.copyOf(ranks);
  }

  /**
   * Lets visitors look at the page. Visitors are drawn from the seed alone, so two recommenders meet the same; cost: visitors times
   * articles.
   *
   * @param recommender what is shown
   * @param visitors how many, at least 1
   * @param seed of the draws
   * @return what came of it
   */
  public FeedOutcome outcome(Recommender recommender, int visitors, long seed) {
    checkArgument(visitors >= 1, "visitors: %s: must be at least 1", visitors);
    return new Viewing(this, recommender).of(visitors, seed);
  }

  /**
   * What one more event of each shopper is worth: money a visit, by a central difference on the same visitors.
   *
   * @param recommender what is shown
   * @param visitors how many, at least 1
   * @param seed of the draws
   * @return money a visit and event
   */
  public double valueOfAnEvent(Recommender recommender, int visitors, long seed) {
    double step = Math.min(1, tastes.events());
    Feed more = toBuilder().tastes(tastes.withEvents(tastes.events() + step)).build();
    Feed less = toBuilder().tastes(tastes.withEvents(tastes.events() - step)).build();
    return (more.outcome(recommender, visitors, seed).money().mean()
            - less.outcome(recommender, visitors, seed).money().mean())
        / (2 * step);
  }

  /**
   * What is lost for want of knowledge: money a visit with tastes fully known, less money as they are known.
   *
   * @param recommender what is shown
   * @param visitors how many, at least 1
   * @param seed of the draws
   * @return money a visit, at least 0 for {@link Recommender.Rule#ASSORTMENT} but for chance
   */
  public double regret(Recommender recommender, int visitors, long seed) {
    Feed known = toBuilder().tastes(TasteLaw.of(tastes.spread(), 1e12, 1)).build();
    double best =
        known.outcome(recommender.seeing(Share.of(1)), visitors, seed).money().mean();
    return best - outcome(recommender, visitors, seed).money().mean();
  }

  /**
   * Fits the error of events so that hiding all of them costs a given share of the clicks; all else stays.
   *
   * @param recommender what is shown when all events are visible
   * @param lost the share of clicks that is lost when none is, in (0, 1)
   * @param visitors how many, at least 1
   * @param seed of the draws
   * @return a feed that loses that share, but for the jumps where another article is shown
   * @throws IllegalArgumentException if even tastes known exactly do not bring so much
   */
  public Feed fittedTo(Recommender recommender, double lost, int visitors, long seed) {
    checkArgument(lost > 0 && lost < 1, "lost: %s: must be in (0, 1)", lost);
    double hidden =
        outcome(recommender.seeing(Share.of(0)), visitors, seed).clicks().mean();
    double wanted = hidden / (1 - lost);
    Recommender all = recommender.seeing(Share.of(1));
    try {
      double log = new BrentSolver(1e-6)
          .solve(
              200,
              l -> withNoise(Math.exp(l)).outcome(all, visitors, seed).clicks().mean() - wanted,
              Math.log(1e-3 * tastes.noise()),
              Math.log(1e3 * tastes.noise()));
      return withNoise(Math.exp(log));
    } catch (NoBracketingException e) {
      throw new IllegalArgumentException(
          "lost: " + lost + ": no error of events brings it; give tastes more spread", e);
    }
  }

  private Feed withNoise(double noise) {
    return toBuilder().tastes(tastes.withNoise(noise)).build();
  }

  /** Describes a feed. For one thread at a time. */
  public static final class Builder {
    private final Catalogue catalogue;
    private TasteLaw tastes;
    private int segments = 8;
    private double segmentSpread = 0.5;
    private int places = 10;
    private double noClick = 8;
    private double hurdle = 4;
    private double priceWeight = 0.5;

    private Builder(Catalogue catalogue, TasteLaw tastes) {
      this.catalogue = catalogue;
      this.tastes = tastes;
    }

    /**
     * Other tastes.
     *
     * @param value how they are spread and told
     * @return this
     */
    public Builder tastes(TasteLaw value) {
      tastes = value;
      return this;
    }

    /**
     * Segments that everybody knows; all are of one size.
     *
     * @param count how many, at least 1
     * @param spread standard deviation of a coordinate of their means, at least 0
     * @return this
     */
    public Builder segments(int count, double spread) {
      segments = count;
      segmentSpread = spread;
      return this;
    }

    /**
     * How many articles are shown at once.
     *
     * @param value at least 1
     * @return this
     */
    public Builder places(int value) {
      places = value;
      return this;
    }

    /**
     * How loth shoppers are to click.
     *
     * @param value the utility of clicking nothing
     * @return this
     */
    public Builder noClick(double value) {
      noClick = value;
      return this;
    }

    /**
     * How loth shoppers are to buy what they clicked.
     *
     * @param value the utility at which half of them buy
     * @return this
     */
    public Builder hurdle(double value) {
      hurdle = value;
      return this;
    }

    /**
     * How much prices matter.
     *
     * @param value utility lost for each unit of money
     * @return this
     */
    public Builder priceWeight(double value) {
      priceWeight = value;
      return this;
    }

    /**
     * The feed.
     *
     * @return the feed
     * @throws IllegalArgumentException if a part is out of its range
     */
    public Feed build() {
      checkArgument(segments >= 1, "segments: %s: must be at least 1", segments);
      checkArgument(places >= 1, "places: %s: must be at least 1", places);
      finite("segmentSpread", segmentSpread);
      checkArgument(segmentSpread >= 0, "segmentSpread: %s: must be at least 0", segmentSpread);
      finite("noClick", noClick);
      finite("hurdle", hurdle);
      finite("priceWeight", priceWeight);
      return new Feed(this);
    }

    private static void finite(String name, double value) {
      checkArgument(Double.isFinite(value), "%s: %s: must be finite", name, value);
    }
  }
}

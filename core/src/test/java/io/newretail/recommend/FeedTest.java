package io.newretail.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.newretail.unit.Share;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FeedTest {
  private static final Recommender SEEING = Recommender.assortment(Share.of(1));
  private static final Recommender BLIND = Recommender.assortment(Share.of(0));

  @Test
  void oneShopperAndTwoArticlesByHand() {
    Catalogue two =
        Catalogue.of(new double[] {1, 2}, new double[][] {{0}, {0}}, new double[] {3, 4});
    Feed feed = Feed.builder(two, TasteLaw.of(0, 0, 1))
        .segments(1, 0)
        .places(2)
        .noClick(0)
        .hurdle(1)
        .priceWeight(0)
        .build();
    FeedOutcome outcome = feed.outcome(Recommender.clicks(Share.of(0)), 1, 1);
    double first = Math.exp(1) / (1 + Math.exp(1) + Math.exp(2));
    double second = Math.exp(2) / (1 + Math.exp(1) + Math.exp(2));
    double likes = 1 / (1 + Math.exp(-1));
    assertThat(outcome.clicks().mean()).isCloseTo(first + second, within(1e-12));
    assertThat(outcome.purchases().mean()).isCloseTo(first * 0.5 + second * likes, within(1e-12));
    assertThat(outcome.money().mean())
        .isCloseTo(3 * first * 0.5 + 4 * second * likes, within(1e-12));
    assertThat(outcome.exposure().shares()).containsExactly(0.5, 0.5);
    assertThat(outcome.exposure().gini()).isCloseTo(0, within(1e-12));
  }

  /** The published loss of clicks is fitted; what follows is foretold. Error probability: none, the seeds are those of the fit. */
  @Test
  void hidingAllEventsDoesWhatTheExperimentOfSunAndOthersSaw() {
    Feed feed = Feed.homePage();
    FeedOutcome all = feed.outcome(SEEING, 1_000, 1);
    FeedOutcome none = feed.outcome(BLIND, 1_000, 1);
    assertThat(1 - none.clicks().mean() / all.clicks().mean()).isCloseTo(0.753, within(0.002));
    // Published: money down by up to 81.1 %, transactions by up to 86 %: more than clicks.
    assertThat(1 - none.money().mean() / all.money().mean()).isBetween(0.753, 0.87);
    assertThat(1 - none.purchases().mean() / all.purchases().mean()).isBetween(0.753, 0.87);
    // Fewer articles, more alike; what few people like loses most.
    assertThat(none.exposure().articles()).isLessThan(all.exposure().articles() / 10);
    assertThat(none.exposure().top(40)).isGreaterThan(3 * all.exposure().top(40));
    assertThat(none.exposure().herfindahl()).isGreaterThan(5 * all.exposure().herfindahl());
    List<Integer> ranks = feed.ranks();
    assertThat(none.niche(ranks, 800)).isLessThan(0.3 * all.niche(ranks, 800));
  }

  @Test
  void theFitFindsTheErrorThatLosesWhatWasAsked() {
    Feed start = Feed.homePage().toBuilder().tastes(TasteLaw.of(1.5, 50, 3)).build();
    Feed fitted = start.fittedTo(SEEING, 0.7, 150, 1);
    double all = fitted.outcome(SEEING, 150, 1).clicks().mean();
    double none = fitted.outcome(BLIND, 150, 1).clicks().mean();
    assertThat(1 - none / all).isCloseTo(0.7, within(2e-3));
    assertThatThrownBy(() -> start.fittedTo(SEEING, 0.999, 50, 1))
        .hasMessageContaining("lost: 0.999")
        .hasMessageContaining("more spread");
  }

  /** On the same visitors; each step is many standard errors of the paired difference. */
  @Test
  void moreEventsBringMoreMoneyAndEachBringsLess() {
    Feed feed = Feed.homePage();
    double before = 0;
    double step = Double.POSITIVE_INFINITY;
    for (double visible : new double[] {0, 0.25, 0.5, 0.75, 1}) {
      double money =
          feed.outcome(SEEING.seeing(Share.of(visible)), 600, 3).money().mean();
      assertThat(money).isGreaterThan(before);
      assertThat(visible == 0 || money - before < step).isTrue();
      step = visible == 0 ? step : money - before;
      before = money;
    }
    assertThat(feed.valueOfAnEvent(SEEING, 300, 3)).isPositive();
    assertThat(feed.regret(SEEING, 300, 3)).isPositive();
    assertThat(feed.regret(BLIND, 300, 3)).isGreaterThan(feed.regret(SEEING, 300, 3));
  }

  @Test
  void blurredEventsAreWorthLess() {
    Feed feed = Feed.homePage();
    Feed blurred = feed.toBuilder().tastes(feed.tastes().withPrivacyNoise(15)).build();
    assertThat(blurred.outcome(SEEING, 300, 3).money().mean())
        .isLessThan(feed.outcome(SEEING, 300, 3).money().mean());
    assertThat(blurred.outcome(BLIND, 300, 3)).isEqualTo(feed.outcome(BLIND, 300, 3));
  }

  @Test
  void knowledgeFollowsTheNormalModel() {
    TasteLaw law = TasteLaw.of(2, 10, 3);
    assertThat(law.posteriorVariance(Share.of(0.5)))
        .isCloseTo(1 / (1 / 4.0 + 5 / 9.0), within(1e-12));
    assertThat(law.learnt(Share.of(0))).isZero();
    assertThat(law.posteriorVariance(Share.of(0))).isEqualTo(4);
    assertThat(law.withPrivacyNoise(4).posteriorVariance(Share.of(1)))
        .isCloseTo(1 / (1 / 4.0 + 10 / 25.0), within(1e-12));
  }

  /** With tastes fully known no rule earns more than the best set, visitor by visitor. */
  @Test
  void noRuleBeatsTheBestSetWhenTastesAreKnown() {
    Feed known =
        Feed.homePage().toBuilder().tastes(TasteLaw.of(1.5, 1e12, 1)).noClick(5).build();
    double best = known.outcome(SEEING, 300, 3).money().mean();
    assertThat(known.outcome(Recommender.alone(Share.of(1)), 300, 3).money().mean())
        .isLessThan(best);
    assertThat(known.outcome(Recommender.clicks(Share.of(1)), 300, 3).money().mean())
        .isLessThan(best);
  }
}

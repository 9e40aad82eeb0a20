package io.newretail.recommend;

import io.newretail.unit.Share;

/**
 * What is shown to a shopper of whom some events are known.
 *
 * @param rule how the articles to show are chosen
 * @param visible the share of the shopper's events that the rule sees; 0 leaves the mean of her segment
 */
public record Recommender(Rule rule, Share visible) {

  /** How the articles to show are chosen, by the utilities that the rule expects. */
  public enum Rule {
    /** The set of greatest mean money under multinomial logit: articles take clicks from each other. */
    ASSORTMENT,
    /** Those of greatest mean money each, as if each were shown alone. */
    ALONE,
    /** Those that are clicked most. */
    CLICKS
  }

  /**
   * The best set under multinomial logit.
   *
   * @param visible the share of events that is seen
   * @return the recommender
   */
  public static Recommender assortment(Share visible) {
    return new Recommender(Rule.ASSORTMENT, visible);
  }

  /**
   * Each article ranked by itself.
   *
   * @param visible the share of events that is seen
   * @return the recommender
   */
  public static Recommender alone(Share visible) {
    return new Recommender(Rule.ALONE, visible);
  }

  /**
   * The articles that are clicked most.
   *
   * @param visible the share of events that is seen
   * @return the recommender
   */
  public static Recommender clicks(Share visible) {
    return new Recommender(Rule.CLICKS, visible);
  }

  /**
   * The same with more or fewer events.
   *
   * @param value the share of events that is seen
   * @return a copy
   */
  public Recommender seeing(Share value) {
    return new Recommender(rule, value);
  }
}

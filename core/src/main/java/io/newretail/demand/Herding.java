package io.newretail.demand;

import io.newretail.unit.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Shoppers who follow the claims that they see (observational learning): in each hour of a deal, the rate at which its article is added
 * to online carts is multiplied by {@code (1 + claims)^elasticity}. Claims are the units that shoppers of the catchment put into their
 * carts from the start of the deal to the start of the hour, in all its stores: a platform's bar is common to them.
 *
 * <p>A tenth more claims bring 2.08 % more in the next hour (Cui, Zhang and Bassamboo 2019, 23,665 lightning deals), an elasticity of
 * {@value #PUBLISHED}. The signs of the moderators are theirs, sizes are the user's.
 *
 * @param elasticity of the next hour's adds in past claims, in [0, 1); 0 is off
 * @param moderators what makes it stronger or weaker
 * @param deals the articles whose claims are visible
 */
public record Herding(double elasticity, Moderators moderators, List<Deal> deals) {
  /** The published elasticity. */
  public static final double PUBLISHED = 0.216;

  /** So many deals at most: each is looked at for each basket. */
  public static final int MOST_DEALS = 64;

  /** Copies the list. */
  public Herding {
    deals = Problems.copy(deals);
  }

  /**
   * What moves the elasticity of a deal, about a typical one.
   *
   * @param perDiscount what the elasticity gains for a discount of 1 more; zero or less: deep discounts weaken
   * @param typicalDiscount the discount at which it gains nothing, 0 to 1
   * @param perStar what the elasticity gains for a star more; zero or more: good ratings strengthen
   * @param typicalStars the rating at which it gains nothing
   */
  public record Moderators(
      double perDiscount, double typicalDiscount, double perStar, double typicalStars) {
    private void check(Problems problems) {
      problems.require(
          perDiscount <= 0 && perDiscount >= -1,
          "perDiscount",
          perDiscount,
          "must be -1 to 0",
          "deep discounts weaken: for example -0.2");
      problems.require(
          perStar >= 0 && perStar <= 1,
          "perStar",
          perStar,
          "must be 0 to 1",
          "good ratings strengthen: for example 0.05");
      problems.require(
          typicalDiscount >= 0 && typicalDiscount <= 1,
          "typicalDiscount",
          typicalDiscount,
          "must be 0 to 1",
          "");
      problems.require(
          typicalStars >= 1 && typicalStars <= 5,
          "typicalStars",
          typicalStars,
          "must be 1 to 5",
          "");
    }
  }

  /**
   * Nobody follows.
   *
   * @return no herding
   */
  public static Herding none() {
    return new Herding(0, new Moderators(0, 0, 0, 4), List.of());
  }

  /**
   * Herding of the published size, without moderators.
   *
   * @param deals the deals
   * @return the herding
   */
  public static Herding on(List<Deal> deals) {
    return new Herding(PUBLISHED, none().moderators(), deals);
  }

  /**
   * The same with another elasticity.
   *
   * @param value in [0, 1); 0 is off
   * @return a copy
   */
  public Herding withElasticity(double value) {
    return new Herding(value, moderators, deals);
  }

  /**
   * The same with moderators.
   *
   * @param value what moves the elasticity
   * @return a copy
   */
  public Herding withModerators(Moderators value) {
    return new Herding(elasticity, value, deals);
  }

  /**
   * The elasticity of a deal.
   *
   * @param deal the deal
   * @return the elasticity, zero or more
   */
  public double elasticity(Deal deal) {
    if (elasticity == 0) {
      return 0;
    }
    double moved = elasticity
        + moderators.perDiscount * (deal.discount().value() - moderators.typicalDiscount)
        + moderators.perStar * (deal.rating() - moderators.typicalStars);
    return Math.max(0, moved);
  }

  /** Says what does not fit the days of a run. */
  void checkDays(Problems problems, LocalDate from, LocalDate to) {
    for (int i = 0; i < deals.size(); i++) {
      Deal deal = deals.get(i);
      boolean in = deal == null
          || !deal.complete()
          || (!deal.from().isBefore(from.atStartOfDay())
              && !deal.until().isAfter(to.atStartOfDay()));
      problems.require(
          in,
          "deals[" + i + "]",
          deal,
          "must lie in the run, " + from + " to " + to,
          "change the days of the scenario or the deal");
    }
  }

  /** Says which deals are of articles that nobody has. */
  void checkRange(Problems problems, Set<String> articles) {
    for (int i = 0; i < deals.size(); i++) {
      Deal deal = deals.get(i);
      problems.require(
          deal == null || deal.item() == null || articles.contains(deal.item()),
          "deals[" + i + "].item",
          deal == null ? null : deal.item(),
          "must name an article of network.assortment",
          "");
    }
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.require(
        elasticity >= 0 && elasticity < 1,
        "elasticity",
        elasticity,
        "must be in [0, 1)",
        "published: " + PUBLISHED + "; from 1 on claims grow without bound");
    problems.within(moderators, "moderators", Moderators::check);
    problems.require(
        deals.size() <= MOST_DEALS,
        "deals",
        deals.size() + " deals",
        "must be at most " + MOST_DEALS,
        "keep those whose claims are visible");
    List<Deal> before = new ArrayList<>();
    for (int i = 0; i < Math.min(deals.size(), MOST_DEALS); i++) {
      Deal deal = deals.get(i);
      Problems here = problems.at("deals[" + i + "]");
      problems.within(deal, "deals[" + i + "]", Deal::check);
      if (deal == null || !deal.complete()) {
        continue;
      }
      here.require(
          before.stream().noneMatch(deal::meets),
          "item",
          deal.item(),
          "must have one deal at a time",
          "merge the two");
      before.add(deal);
      checkMoved(here, deal);
    }
  }

  private void checkMoved(Problems here, Deal deal) {
    if (moderators != null && deal.discount() != null) {
      here.require(
          !(elasticity(deal) >= 1),
          "",
          elasticity(deal),
          "must have a moderated elasticity below 1",
          "lower moderators.perStar");
    }
  }
}

package io.newretail.demand;

import io.newretail.unit.Problems;
import io.newretail.unit.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promotion that shoppers remember. On its days the units wanted of its articles are multiplied by the uplift {@code (p / p0)^elasticity
 * feature display} (the log-linear model, also {@code theory.Choice.promotion}). On the k-th day before, shoppers wait: units are multiplied
 * by {@code 1 - w_k (uplift - 1)}. On the k-th day after, they still have stock at home: {@code 1 - d_k (uplift - 1)}. A promotion of n days
 * thus gains {@code (uplift - 1) (n - sum w - sum d)} ordinary days of demand.
 *
 * <p>It moves how many online and walk-in baskets are expected and which articles lie in them; the size of a basket stays. Factors of
 * promotions that meet on a day multiply. Amounts stay at list prices: the price ratio moves demand only. Loaded carts keep their number,
 * logs and counts by item are left as they are, and restocking is told nothing.
 *
 * @param days when it is on
 * @param category the category of its articles; null for all
 * @param offer what is offered
 * @param before w_1, w_2, ...: by days before the first, the share of one promotion day's excess demand that shoppers hold back
 * @param after d_1, d_2, ...: by days after the last, the share of that excess that was bought ahead
 */
public record Promotion(
    Days days, @Nullable String category, Offer offer, List<Share> before, List<Share> after) {

  /** Copies the shares. */
  public Promotion {
    before = Problems.copy(before);
    after = Problems.copy(after);
  }

  /**
   * A half-open stretch of days.
   *
   * @param from the first day
   * @param until the day after the last
   */
  public record Days(LocalDate from, LocalDate until) {
    private void check(Problems problems) {
      boolean starts = problems.given(from, "from");
      boolean ends = problems.given(until, "until");
      if (starts && ends) {
        problems.require(
            from.isBefore(until), "until", until, "must be after from", "it is the day after");
      }
    }
  }

  /**
   * What is offered.
   *
   * @param priceRatio the promoted price over the list price
   * @param elasticity of units in the price; -1.5 to -4 for fast-moving goods
   * @param feature what an advertisement multiplies units by; 1 for none
   * @param display what a display multiplies units by; 1 for none
   */
  public record Offer(double priceRatio, double elasticity, double feature, double display) {
    private static final double MOST = 1_000;

    /**
     * What it multiplies units by.
     *
     * @return the uplift; 1 changes nothing
     */
    public double uplift() {
      return StrictMath.pow(priceRatio, elasticity) * feature * display;
    }

    private void check(Problems problems) {
      problems.positive(priceRatio, "priceRatio");
      problems.require(
          elasticity <= 0 && elasticity > Double.NEGATIVE_INFINITY,
          "elasticity",
          elasticity,
          "must be finite and <= 0",
          "a lower price sells more: for example -2.4");
      problems.positive(feature, "feature");
      problems.positive(display, "display");
      problems.require(
          !(priceRatio > 0 && uplift() >= MOST),
          "",
          uplift(),
          "must multiply units by less than " + MOST,
          "check priceRatio and elasticity");
    }
  }

  /**
   * A lower price for all articles, without memory.
   *
   * @param from the first day
   * @param until the day after the last
   * @param priceRatio the promoted price over the list price
   * @param elasticity of units in the price, zero or less
   * @return the promotion
   */
  public static Promotion of(
      LocalDate from, LocalDate until, double priceRatio, double elasticity) {
    Offer offer = new Offer(priceRatio, elasticity, 1, 1);
    return new Promotion(new Days(from, until), null, offer, List.of(), List.of());
  }

  /**
   * The same for the articles of one category.
   *
   * @param value the category
   * @return a copy
   */
  public Promotion onCategory(String value) {
    return new Promotion(days, value, offer, before, after);
  }

  /**
   * The same, advertised and on display.
   *
   * @param feature what the advertisement multiplies units by
   * @param display what the display multiplies units by
   * @return a copy
   */
  public Promotion shown(double feature, double display) {
    Offer louder = new Offer(offer.priceRatio, offer.elasticity, feature, display);
    return new Promotion(days, category, louder, before, after);
  }

  /**
   * The same with shoppers who wait for it.
   *
   * @param shares of one promotion day's excess demand, held back on the day before, two days before, and so on
   * @return a copy
   */
  public Promotion waitedFor(Share... shares) {
    return new Promotion(days, category, offer, List.of(shares), after);
  }

  /**
   * The same with shoppers who buy ahead.
   *
   * @param shares of one promotion day's excess demand, missing on the first day after, the second, and so on
   * @return a copy
   */
  public Promotion followedBy(Share... shares) {
    return new Promotion(days, category, offer, before, List.of(shares));
  }

  /**
   * Whether an article is promoted.
   *
   * @param ofCategory the category of the article
   * @return whether the promotion is for it
   */
  public boolean concerns(String ofCategory) {
    return category == null || category.equals(ofCategory);
  }

  /**
   * What the units wanted of its articles are multiplied by on a day.
   *
   * @param date the day
   * @return the factor: above 1 on its days, below on those before and after, 1 on all others
   */
  public double factor(LocalDate date) {
    long ahead = ChronoUnit.DAYS.between(date, days.from);
    long past = ChronoUnit.DAYS.between(days.until, date) + 1;
    if (ahead > 0) {
      return memory(before, ahead);
    }
    return past > 0 ? memory(after, past) : offer.uplift();
  }

  /**
   * The price of an article over its list price where several promotions may meet: ratios multiply, exactly.
   *
   * @param promotions all promotions
   * @param category of the article
   * @param date the day
   * @return the product of the ratios of those that concern it on their own days; 1 on all other days
   */
  public static BigDecimal priceRatio(List<Promotion> promotions, String category, LocalDate date) {
    BigDecimal ratio = BigDecimal.ONE;
    for (Promotion promotion : promotions) {
      Days days = promotion.days;
      boolean on = !date.isBefore(days.from) && date.isBefore(days.until);
      if (on && promotion.concerns(category)) {
        ratio = ratio.multiply(BigDecimal.valueOf(promotion.offer.priceRatio));
      }
    }
    return ratio.compareTo(BigDecimal.ONE) == 0 ? BigDecimal.ONE : ratio.stripTrailingZeros();
  }

  private double memory(List<Share> shares, long day) {
    double share = day <= shares.size() ? shares.get((int) day - 1).value() : 0;
    return share == 0 ? 1 : 1 - share * (offer.uplift() - 1);
  }

  /**
   * What it gains in all, days before and after counted.
   *
   * @return the units gained, in those of an ordinary day of its articles
   */
  public double gain() {
    double gained = ChronoUnit.DAYS.between(days.from, days.until);
    List<Share> borrowed = new ArrayList<>(before);
    borrowed.addAll(after);
    for (Share share : borrowed) {
      gained -= share.value();
    }
    return (offer.uplift() - 1) * gained;
  }

  /**
   * Says whether it moves any day of a run.
   *
   * @param problems where to say it
   * @param from the first day
   * @param to the day after the last
   */
  void checkDays(Problems problems, LocalDate from, LocalDate to) {
    if (days == null || days.from == null || days.until == null) {
      return;
    }
    boolean met = days.from.minusDays(before.size()).isBefore(to)
        && days.until.plusDays(after.size()).isAfter(from);
    problems.require(
        met,
        "days",
        days.from + " to " + days.until,
        "must touch the days of the run, " + from + " to " + to,
        "with the days before and after that it moves");
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.within(days, "days", Days::check);
    problems.within(offer, "offer", Offer::check);
    checkMemory(problems, before, "before");
    checkMemory(problems, after, "after");
  }

  private void checkMemory(Problems problems, List<Share> shares, String step) {
    double excess = offer == null ? 0 : offer.uplift() - 1;
    for (int k = 0; k < shares.size(); k++) {
      String here = step + "[" + k + "]";
      if (problems.given(shares.get(k), here)) {
        problems.require(
            !(shares.get(k).value() * excess > 1),
            here,
            shares.get(k),
            "times the excess of the uplift over 1, " + excess + ", must be at most 1",
            "spread it over more days");
      }
    }
  }
}

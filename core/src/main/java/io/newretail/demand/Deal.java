package io.newretail.demand;

import io.newretail.unit.Problems;
import io.newretail.unit.Share;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * An offer whose claims all shoppers see, as the bar of a lightning deal shows them. The discount moderates herding only: promotions set
 * demand.
 *
 * @param item the article
 * @param from when it starts, on a full hour
 * @param until when it ends, on a full hour; half-open
 * @param discount off the list price
 * @param rating stars that other shoppers gave, 1 to 5
 */
public record Deal(
    String item, LocalDateTime from, LocalDateTime until, Share discount, double rating) {
  private static final double STARS = 5;

  /**
   * A deal of one day, without a discount, of four stars.
   *
   * @param item the article
   * @param day the day
   * @return the deal
   */
  public static Deal of(String item, LocalDate day) {
    return of(item, day.atStartOfDay(), day.plusDays(1).atStartOfDay());
  }

  /**
   * A deal without a discount, of four stars.
   *
   * @param item the article
   * @param from when it starts, on a full hour
   * @param until when it ends, on a full hour
   * @return the deal
   */
  public static Deal of(String item, LocalDateTime from, LocalDateTime until) {
    return new Deal(item, from, until, Share.of(0), 4);
  }

  /**
   * The same with another discount.
   *
   * @param value off the list price
   * @return a copy
   */
  public Deal withDiscount(Share value) {
    return new Deal(item, from, until, value, rating);
  }

  /**
   * The same with another rating.
   *
   * @param stars 1 to 5
   * @return a copy
   */
  public Deal withRating(double stars) {
    return new Deal(item, from, until, discount, stars);
  }

  /** Whether two deals are of one article at one time. */
  boolean meets(Deal other) {
    return item.equals(other.item) && from.isBefore(other.until) && other.from.isBefore(until);
  }

  /** Whether all parts that {@link #meets} reads are there. */
  boolean complete() {
    return item != null && from != null && until != null;
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.given(item, "item");
    problems.given(discount, "discount");
    problems.require(
        rating >= 1 && rating <= STARS,
        "rating",
        rating,
        "must be 1 to 5",
        "stars, for example 4.5");
    boolean starts = problems.given(from, "from");
    boolean ends = problems.given(until, "until");
    if (starts) {
      fullHour(problems, from, "from");
    }
    if (ends) {
      fullHour(problems, until, "until");
    }
    if (starts && ends) {
      problems.require(from.isBefore(until), "until", until, "must be after from", "");
    }
  }

  private static void fullHour(Problems problems, LocalDateTime time, String step) {
    problems.require(
        time.equals(time.truncatedTo(ChronoUnit.HOURS)),
        step,
        time,
        "must be a full hour",
        "claims are shown hour by hour");
  }
}

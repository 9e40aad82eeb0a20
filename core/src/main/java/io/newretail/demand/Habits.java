package io.newretail.demand;

import io.newretail.unit.Problems;
import io.newretail.unit.Share;
import java.time.Duration;

/**
 * What shoppers do with a basket they have ordered, beyond paying and coming in their slot. Every part is drawn for each basket by itself, so a change of one
 * moves no other draw.
 *
 * @param delivered the share that is brought home, where no choice model decides
 * @param curbside the share of fetched baskets that is brought to a car
 * @param cancelling who cancels
 * @param punctuality who comes early or late
 * @param returning who brings something back
 */
public record Habits(
    Share delivered,
    Share curbside,
    Cancelling cancelling,
    Punctuality punctuality,
    Returning returning) {

  /**
   * Shoppers who cancel; too late once a picker has the basket.
   *
   * @param share of paid baskets
   * @param meanDelay the mean of the exponential time from payment to cancelling
   */
  public record Cancelling(Share share, Duration meanDelay) {}

  /**
   * Shoppers who do not come within their slot.
   *
   * @param early the share who come before it
   * @param meanEarly by how long, exponential
   * @param late the share who come after it; later than baskets are kept counts as not at all
   * @param meanLate by how long, exponential
   */
  public record Punctuality(Share early, Duration meanEarly, Share late, Duration meanLate) {}

  /**
   * Shoppers who bring something back and get their money.
   *
   * @param full the share of handed-over baskets that come back whole
   * @param line the share of which one line comes back
   * @param meanDelay the mean of the exponential time from the hand-over
   */
  public record Returning(Share full, Share line, Duration meanDelay) {}

  /**
   * Everything fetched within the slot, nothing cancelled, nothing brought back.
   *
   * @return the habits
   */
  public static Habits plain() {
    Share none = Share.of(0);
    return new Habits(
        none,
        none,
        new Cancelling(none, Duration.ofMinutes(30)),
        new Punctuality(none, Duration.ofMinutes(10), none, Duration.ofMinutes(10)),
        new Returning(none, none, Duration.ofDays(1)));
  }

  /**
   * The same with baskets that are brought home.
   *
   * @param value the share of them
   * @return a copy
   */
  public Habits withDelivered(Share value) {
    return new Habits(value, curbside, cancelling, punctuality, returning);
  }

  /**
   * The same with shoppers at the kerb.
   *
   * @param value the share of them
   * @return a copy
   */
  public Habits withCurbside(Share value) {
    return new Habits(delivered, value, cancelling, punctuality, returning);
  }

  /**
   * The same with shoppers who cancel.
   *
   * @param value who and when
   * @return a copy
   */
  public Habits withCancelling(Cancelling value) {
    return new Habits(delivered, curbside, value, punctuality, returning);
  }

  /**
   * The same with shoppers who are early or late.
   *
   * @param value who and by how much
   * @return a copy
   */
  public Habits withPunctuality(Punctuality value) {
    return new Habits(delivered, curbside, cancelling, value, returning);
  }

  /**
   * The same with shoppers who bring something back.
   *
   * @param value who and when
   * @return a copy
   */
  public Habits withReturning(Returning value) {
    return new Habits(delivered, curbside, cancelling, punctuality, value);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.given(delivered, "delivered");
    problems.given(curbside, "curbside");
    if (problems.given(cancelling, "cancelling")) {
      problems.given(cancelling.share(), "cancelling.share");
      problems.time(cancelling.meanDelay(), "cancelling.meanDelay", Duration.ZERO);
    }
    if (problems.given(punctuality, "punctuality")) {
      shares(problems, "punctuality", punctuality.early(), punctuality.late(), "early", "late");
      problems.time(punctuality.meanEarly(), "punctuality.meanEarly", Duration.ZERO);
      problems.time(punctuality.meanLate(), "punctuality.meanLate", Duration.ZERO);
    }
    if (problems.given(returning, "returning")) {
      shares(problems, "returning", returning.full(), returning.line(), "full", "line");
      problems.time(returning.meanDelay(), "returning.meanDelay", Duration.ZERO);
    }
  }

  private static void shares(
      Problems problems, String step, Share a, Share b, String first, String second) {
    Problems here = problems.at(step);
    boolean one = here.given(a, first);
    boolean other = here.given(b, second);
    if (one && other) {
      double sum = a.value() + b.value();
      here.require(sum <= 1, second, sum, "must be at most 1 together with " + first, "");
    }
  }
}

package io.newretail.demand;

import io.newretail.unit.Problems;
import io.newretail.unit.Share;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A presale with deposits: shoppers choose a basket and pay a deposit in one span of time; the balance is due in a later one. Who
 * pays it has a firm order; who does not forfeits the deposit.
 *
 * <p>The presale takes a share of the online baskets of the day on which balances fall due: given that day's level, deposits are Poisson
 * with that share of its mean, and the rest of the day keeps the remainder. So the number of deposits tells how busy the day
 * will be (Gallego and Özer 2001 call it advance demand information). Deposits are spread evenly over their span; those before the run
 * starts are in the book as it starts.
 *
 * @param deposits when deposits are paid
 * @param balances when balances are paid
 * @param share the share of the balance day's online baskets that is ordered ahead
 * @param deposit the share of a basket's worth that is paid as a deposit
 * @param converts the share of the depositors who would pay the balance if they were given time
 * @param reaction how long after balances fall due they pay
 */
public record Presale(
    Span deposits, Span balances, Share share, Share deposit, Share converts, Reaction reaction) {

  /**
   * A half-open stretch of time.
   *
   * @param from the first instant inside
   * @param until the first instant outside
   */
  public record Span(LocalDateTime from, LocalDateTime until) {
    private void check(Problems problems) {
      boolean starts = problems.given(from, "from");
      boolean ends = problems.given(until, "until");
      if (starts && ends) {
        problems.require(from.isBefore(until), "until", until, "must be after from", "");
      }
    }
  }

  /**
   * The presale of Tmall's Singles' Day by the rules of 2016: deposits from 21 October to 10 November 22:00, balances on 11 November
   * from 01:00 to 23:59. A deposit of 10 % and a conversion of 90 % are assumptions.
   *
   * @param year the year
   * @param share the share of the day's baskets that is ordered ahead
   * @return the presale
   */
  public static Presale tmall(int year, Share share) {
    LocalDate day = LocalDate.of(year, 11, 11);
    return new Presale(
        new Span(LocalDate.of(year, 10, 21).atStartOfDay(), day.minusDays(1).atTime(22, 0)),
        new Span(day.atTime(1, 0), day.atTime(23, 59)),
        share,
        Share.percent(10),
        Share.percent(90),
        Reaction.ofBalances());
  }

  /**
   * The same with another deposit.
   *
   * @param value the share of a basket's worth
   * @return a copy
   */
  public Presale withDeposit(Share value) {
    return new Presale(deposits, balances, share, value, converts, reaction);
  }

  /**
   * The same with another conversion.
   *
   * @param value the share of the depositors who would pay the balance
   * @return a copy
   */
  public Presale withConverts(Share value) {
    return new Presale(deposits, balances, share, deposit, value, reaction);
  }

  /**
   * The same with another reaction.
   *
   * @param value how long after balances fall due shoppers pay
   * @return a copy
   */
  public Presale withReaction(Reaction value) {
    return new Presale(deposits, balances, share, deposit, converts, value);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.within(deposits, "deposits", Span::check);
    problems.within(balances, "balances", Span::check);
    if (deposits != null && balances != null && deposits.until != null && balances.from != null) {
      problems.require(
          !balances.from.isBefore(deposits.until),
          "balances.from",
          balances.from,
          "must not be before deposits end (" + deposits.until + ")",
          "");
    }
    problems.given(share, "share");
    problems.given(deposit, "deposit");
    problems.given(converts, "converts");
    problems.within(reaction, "reaction", Reaction::check);
  }
}

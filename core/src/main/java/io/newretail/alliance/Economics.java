package io.newretail.alliance;

import io.newretail.unit.Money;
import io.newretail.unit.Problems;
import io.newretail.unit.Share;
import java.time.Duration;

/**
 * What it costs to earn the sales of a chain.
 *
 * @param margin share of the shelf price that is left after the cost of goods
 * @param pickerHour what an hour of a picker at work costs
 * @param delivery what bringing a basket home costs
 * @param holding what holding stock costs in a year, as a share of its cost
 * @param life over which the preparation of the stores is written off, evenly
 */
public record Economics(
    Share margin, Money pickerHour, Money delivery, Share holding, Duration life) {

  /**
   * Sun Art's gross margin of 2018 (25.3 %) and prices of labour that are assumed: 25 yuan an hour, 6 a delivery, a tenth a
   * year for stock, five years.
   *
   * @return the economics
   */
  public static Economics hypermarket() {
    return new Economics(
        Share.percent(25.3),
        Money.rmb("25.00"),
        Money.rmb("6.00"),
        Share.percent(10),
        Duration.ofDays(1_826));
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.given(margin, "margin");
    problems.holds(pickerHour, "pickerHour", m -> m.minor() >= 0, "must be at least 0");
    problems.holds(delivery, "delivery", m -> m.minor() >= 0, "must be at least 0");
    problems.given(holding, "holding");
    problems.time(life, "life", Duration.ofDays(1));
  }
}

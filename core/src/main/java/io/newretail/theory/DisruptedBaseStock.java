package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.theory.DemandLaw.Discrete;
import java.util.Arrays;

/**
 * Base stock of unknown demand when the supplier is up or down as a Markov chain from period to period. While it is down nothing
 * is ordered; when it comes up the whole gap is. Order of events: order if the supplier is up, receive what was ordered the lead
 * time ago, demand, charge on the net stock at the end of the period. All demand waits. Orders on their way arrive in spite of
 * a disruption.
 *
 * <p>The net stock is the level less the demand of L + 1 periods and of as many periods more as the supplier had been down (the
 * model of Snyder and Shen 2019, section 9.3, with demand that is not known and a lead time). The sum over the geometric length
 * of a disruption is not cut: its law follows from a recursion over units. Building an instance takes time in the square of the
 * greatest likely demand; every figure after that is a sum. Immutable.
 */
public final class DisruptedBaseStock {
  private static final double TAIL = 1e-15;
  private static final int MOST = 200_000;
  private final double mean;
  private final Discrete atEnd;
  private final Discrete beforeDemand;
  private final double holding;
  private final double backlog;

  /**
   * A level and what it comes to in the long run.
   *
   * @param upTo S: the order-up-to level
   * @param cost a period
   * @param onHand mean units on hand at the end of a period
   * @param backorders mean units owed at the end of a period
   * @param fillRate share of units served in the period in which they are wanted
   */
  public record Result(int upTo, double cost, double onHand, double backorders, double fillRate) {}

  /**
   * A single item.
   *
   * @param demand of one period; a law of whole numbers with a mean above 0
   * @param leadTime whole periods, at least 0
   * @param disruption probability of going down from one period to the next, in [0, 1)
   * @param recovery probability of coming up from one period to the next, in (0, 1]
   * @param holding of a unit on hand at the end of a period, above 0
   * @param backlog of a unit owed at the end of a period, above 0
   */
  public DisruptedBaseStock(
      DemandLaw demand,
      int leadTime,
      double disruption,
      double recovery,
      double holding,
      double backlog) {
    checkArgument(demand.whole() && demand.mean() > 0, "demand: %s: must be whole", demand);
    checkArgument(leadTime >= 0, "leadTime: %s: must be >= 0", leadTime);
    checkArgument(
        disruption >= 0 && disruption < 1, "disruption: %s: must be in [0, 1)", disruption);
    checkArgument(recovery > 0 && recovery <= 1, "recovery: %s: must be in (0, 1]", recovery);
    Checks.positive("holding", holding);
    Checks.positive("backlog", backlog);
    this.mean = demand.mean();
    this.holding = holding;
    this.backlog = backlog;
    double[] one = Pmf.of(demand);
    double[] before = missed(one, disruption / (disruption + recovery), recovery);
    for (int i = 0; i < leadTime; i++) {
      before = Pmf.sum(before, one);
    }
    this.beforeDemand = Pmf.law(before);
    this.atEnd = Pmf.law(Pmf.sum(before, one));
  }

  /** The law of the demand since the last chance to order: 0 if up, else that of a geometric number of periods. */
  private static double[] missed(double[] one, double down, double recovery) {
    double[] law = new double[down == 0 ? 1 : MOST];
    double stay = 1 - recovery;
    double negligible = TAIL * recovery / one.length;
    int small = 0;
    int k = 0;
    while (k < law.length && small < one.length) {
      double sum = k < one.length ? down * recovery * one[k] : 0;
      for (int j = 1; j < one.length && j <= k; j++) {
        sum += stay * one[j] * law[k - j];
      }
      law[k] = sum / (1 - stay * one[0]);
      small = law[k] < negligible ? small + 1 : 0;
      k++;
    }
    checkArgument(k < MOST, "recovery: %s: too low for exact probabilities", recovery);
    law[0] += 1 - down;
    return Arrays.copyOf(law, k);
  }

  /**
   * What a level comes to.
   *
   * @param upTo S, at least 0
   * @return the long-run figures
   */
  public Result evaluate(int upTo) {
    checkArgument(upTo >= 0, "upTo: %s: must be >= 0", upTo);
    double owed = atEnd.shortage(upTo);
    double onHand = atEnd.excess(upTo);
    double late = owed - beforeDemand.shortage(upTo);
    return new Result(upTo, holding * onHand + backlog * owed, onHand, owed, 1 - late / mean);
  }

  /**
   * The best level: the newsvendor of the demand that the level must bridge.
   *
   * @return the long-run figures of the optimum
   */
  public Result optimum() {
    return evaluate((int) atEnd.quantile(backlog / (backlog + holding)));
  }
}

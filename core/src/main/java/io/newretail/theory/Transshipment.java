package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Two stores that help each other out: each is filled up to its level at the start of a period, demand comes, then what one has
 * too much goes to the other as far as it is short (complete pooling). Stock comes at once, so the figures hold for one period,
 * for lost sales and for backorders alike (Krishnan and Rao 1965; Tagaras 1989; Robinson 1990). Demands are independent. Either
 * both laws are of whole numbers, with sums that are exact, or both are continuous, with integrals by Gauss.
 *
 * @param first demand and costs of one store
 * @param second demand and costs of the other
 * @param moving cost of a unit moved, at least 0
 */
public record Transshipment(Store first, Store second, double moving) {
  private static final double NEGLIGIBLE = 1e-17;
  private static final int PANELS = 8;
  private static final GaussIntegratorFactory GAUSS = new GaussIntegratorFactory();

  /**
   * One store.
   *
   * @param demand of a period, with a mean above 0
   * @param holding of a unit left over after moving, above 0
   * @param shortage of a unit short after moving, above 0
   */
  public record Store(DemandLaw demand, double holding, double shortage) {
    /** Checks the parts. */
    public Store {
      checkArgument(demand.mean() > 0, "demand: %s: must have a mean above 0", demand);
      Checks.positive("holding", holding);
      Checks.positive("shortage", shortage);
    }
  }

  /**
   * What a level comes to in one store.
   *
   * @param level units at the start of a period
   * @param sent mean units given to the other store
   * @param onHand mean units left over after moving
   * @param unmet mean units short after moving
   * @param fillRate share of the demand met in the period, moved units included
   */
  public record Figures(double level, double sent, double onHand, double unmet, double fillRate) {}

  /**
   * What two levels come to.
   *
   * @param cost a period
   * @param first of one store
   * @param second of the other
   */
  public record Result(double cost, Figures first, Figures second) {
    /**
     * The units moved.
     *
     * @return the mean a period, both ways together
     */
    public double moved() {
      return first.sent() + second.sent();
    }
  }

  /** Checks the laws and the cost. */
  public Transshipment {
    checkArgument(
        first.demand().whole() == second.demand().whole(),
        "demands: must be both whole or both continuous");
    checkArgument(
        moving >= 0 && moving < Double.POSITIVE_INFINITY, "moving: %s: must be >= 0", moving);
  }

  /**
   * What two levels come to. Units are moved whenever they can be, even if that does not pay.
   *
   * @param firstLevel of the first store, at least 0; whole for whole demands
   * @param secondLevel of the second store, at least 0; whole for whole demands
   * @return the expected figures of a period
   */
  public Result evaluate(double firstLevel, double secondLevel) {
    check(firstLevel);
    check(secondLevel);
    double there = moved(first.demand(), firstLevel, second.demand(), secondLevel);
    double back = moved(second.demand(), secondLevel, first.demand(), firstLevel);
    Figures one = figures(first, firstLevel, there, back);
    Figures two = figures(second, secondLevel, back, there);
    double cost = first.holding() * one.onHand()
        + first.shortage() * one.unmet()
        + second.holding() * two.onHand()
        + second.shortage() * two.unmet()
        + moving * (there + back);
    return new Result(cost, one, two);
  }

  private void check(double level) {
    Checks.notNegative("level", level);
    checkArgument(
        !first.demand().whole() || level == Math.rint(level), "level: %s: must be whole", level);
  }

  private static Figures figures(Store store, double level, double sent, double received) {
    double unmet = store.demand().shortage(level) - received;
    return new Figures(
        level,
        sent,
        store.demand().excess(level) - sent,
        unmet,
        1 - unmet / store.demand().mean());
  }

  /** The mean of the smaller of one store's surplus and the other's shortage: both must reach x, summed over x. */
  private static double moved(DemandLaw from, double level, DemandLaw to, double other) {
    if (!from.whole()) {
      return integral(from, level, to, other);
    }
    double sum = 0;
    for (int k = 1; k <= level; k++) {
      double term = from.cdf(level - k) * (1 - to.cdf(other + k - 1));
      sum += term;
      if (term < NEGLIGIBLE * sum) {
        break;
      }
    }
    return sum;
  }

  private static double integral(DemandLaw from, double level, DemandLaw to, double other) {
    double end = Math.min(level - from.quantile(NEGLIGIBLE), to.quantile(1 - 1e-16) - other);
    double sum = 0;
    for (int i = 0; i < PANELS && end > 0; i++) {
      GaussIntegrator rule = GAUSS.legendre(40, end * i / PANELS, end * (i + 1) / PANELS);
      sum += rule.integrate(x -> from.cdf(level - x) * (1 - to.cdf(other + x)));
    }
    return sum;
  }

  /**
   * The best levels, by steps in six directions that are halved when none of them helps. The cost is convex and the levels are
   * substitutes as long as moving pays, so that no worse valley can stop the search (Robinson 1990; Murota 2003).
   *
   * @return the figures of the optimum; for continuous demands right to about 7 digits
   * @throws IllegalArgumentException if moving a unit costs more than it saves
   */
  public Result optimum() {
    checkMovingPays(first.holding() + second.shortage());
    checkMovingPays(second.holding() + first.shortage());
    double a = start(first);
    double b = start(second);
    boolean whole = first.demand().whole();
    double least = whole ? 1 : 1e-7 * (a + b + first.demand().mean());
    double step =
        whole ? Math.max(1, Math.rint((a + b) / 8)) : (a + b + first.demand().mean()) / 8;
    Result best = evaluate(a, b);
    while (step >= least) {
      Result next = better(best, step);
      if (next.cost() < best.cost()) {
        best = next;
      } else {
        step = whole && step > 1 ? Math.floor(step / 2) : step / 2;
      }
    }
    return best;
  }

  private void checkMovingPays(double saved) {
    checkArgument(moving <= saved, "moving: %s: costs more than it saves (%s)", moving, saved);
  }

  private static double start(Store store) {
    double ratio = store.shortage() / (store.shortage() + store.holding());
    return Math.max(0, store.demand().quantile(ratio));
  }

  private Result better(Result now, double step) {
    int[][] ways = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {1, -1}, {-1, 1}};
    Result best = now;
    for (int[] way : ways) {
      double a = now.first().level() + way[0] * step;
      double b = now.second().level() + way[1] * step;
      if (a >= 0 && b >= 0) {
        Result next = evaluate(a, b);
        best = next.cost() < best.cost() ? next : best;
      }
    }
    return best;
  }
}

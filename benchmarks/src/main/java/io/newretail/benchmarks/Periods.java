package io.newretail.benchmarks;

import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.plan.AliasTable;
import io.newretail.policy.StockPolicy;
import io.newretail.sim.StockRun;
import io.newretail.sim.StockSimulator;
import io.newretail.stock.EventOrder;
import io.newretail.stock.Lane;
import io.newretail.stock.LeadTime;
import io.newretail.stock.PeriodDemand;
import io.newretail.stock.StockCosts;
import io.newretail.stock.StockPoint;
import io.newretail.stock.StockSystem;
import io.newretail.theory.DemandLaw;
import java.util.Locale;

/**
 * How fast a single-item periodic system runs through the public API, beside a bare loop with the same draws that keeps nothing but a
 * cost. Both in one process, in turn; the last rounds count.
 */
public final class Periods {
  private static final int ROUNDS = 6;
  private static final int PERIODS = 2_000_000;
  private static final int REPLICATIONS = 40;

  private Periods() {}

  /**
   * Prints millions of periods a second and the ratio.
   *
   * @param args none
   */
  public static void main(String[] args) {
    StockSystem system = system();
    AliasTable table = AliasTable.of(weights());
    double periods = (double) PERIODS * REPLICATIONS / 1e6;
    System.out.println("million periods a second, one thread: library, bare loop, ratio");
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      var report = StockSimulator.run(system, new StockRun(round, REPLICATIONS, 0, PERIODS, 1));
      long middle = System.nanoTime();
      long bare = bare(table, round);
      long end = System.nanoTime();
      double library = periods / ((middle - start) / 1e9);
      double loop = periods / ((end - middle) / 1e9);
      System.out.printf(
          Locale.ROOT,
          "%6.1f %6.1f %5.2f   (cost %.4f and %.4f)%n",
          library,
          loop,
          loop / library,
          report.total().cost().mean(),
          bare / (periods * 1e6));
    }
  }

  private static StockSystem system() {
    return StockSystem.inPeriods(EventOrder.ORDER_RECEIVE_DEMAND)
        .point(StockPoint.named("store")
            .policy(StockPolicy.reorderUpTo(6, 40))
            .opening(40)
            .lanes(Lane.outside(LeadTime.of(0)).costing(64, 0))
            .costs(StockCosts.of(1, 9))
            .demand(PeriodDemand.of(new DemandLaw.Poisson(10)))
            .build())
        .build();
  }

  private static double[] weights() {
    DemandLaw law = new DemandLaw.Poisson(10);
    double[] weights = new double[48];
    for (int k = 0; k < weights.length; k++) {
      weights[k] = law.cdf(k) - (k == 0 ? 0 : law.cdf(k - 1));
    }
    return weights;
  }

  private static long bare(AliasTable table, long seed) {
    RandomStream random = new RandomStream();
    random.seek(seed);
    long cost = 0;
    int stock = 40;
    for (long t = 0; t < (long) PERIODS * REPLICATIONS; t++) {
      if (stock <= 6) {
        cost += 64;
        stock = 40;
      }
      stock -= table.draw(random.nextLong());
      cost += stock > 0 ? stock : -9L * stock;
    }
    return cost;
  }
}

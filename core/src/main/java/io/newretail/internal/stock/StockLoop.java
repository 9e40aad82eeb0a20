package io.newretail.internal.stock;

/** Runs replications of a stock system. One thread. */
public sealed interface StockLoop permits PeriodLoop, ArrivalLoop {

  /** Runs one replication and gives the figures of every point, by {@code StockCount}. */
  double[][] run(long seed, int replication, double warmUp, double length);

  /** Units made or lost by mistake in the measured time of the last replication; 0. */
  long imbalance();

  /** The figures of every stream of customers of the last replication. */
  default double[][] streams() {
    return new double[0][];
  }
}

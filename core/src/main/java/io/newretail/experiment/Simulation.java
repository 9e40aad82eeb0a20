package io.newretail.experiment;

/**
 * Something random that can be replicated: a scenario, a stock system, a station, or a user's own model. All of its randomness must
 * come from the number of the replication (and from figures fixed beforehand, such as a seed), never from the clock, from other
 * threads or from earlier replications. Then results do not depend on who ran what when.
 */
@FunctionalInterface
public interface Simulation extends AutoCloseable {

  /**
   * Runs a replication.
   *
   * @param replication its number, from 0; equal numbers, equal outputs
   * @return one value an output, in the order of the model's outputs
   * @throws io.newretail.sim.RunInterruptedException if it heard that the thread is interrupted; it need not listen
   */
  double[] replicate(int replication);

  /** Gives back what it holds. After an interruption it may be called while a replication is under way. */
  @Override
  default void close() {}
}

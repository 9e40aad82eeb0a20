package io.newretail.experiment.selection;

/** What replications of alternatives come to. */
@FunctionalInterface
public interface Observations {

  /**
   * An observation: the same whenever it is asked for. Replications of one alternative must be independent; those of equal number may share
   * their draws where a procedure says so. Called by several threads at a time.
   *
   * @param alternative from 0
   * @param replication from 0
   * @return what came out
   */
  double observe(int alternative, int replication);
}

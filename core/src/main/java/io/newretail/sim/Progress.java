package io.newretail.sim;

/** Told how far a run has come. */
@FunctionalInterface
public interface Progress {

  /**
   * Called often, always on the thread that runs the simulation; it should return at once.
   *
   * @param done pieces of work done so far
   * @param total pieces of work in all
   */
  void update(long done, long total);

  /**
   * Tells nobody.
   *
   * @return a callback that does nothing
   */
  static Progress none() {
    return (done, total) -> {};
  }
}

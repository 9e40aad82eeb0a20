package io.newretail.experiment.optimise;

/** The budget is spent: unwinds a search that cannot be told to stop. */
final class Exhausted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Exhausted() {
    super("the budget is spent", null, false, false);
  }
}

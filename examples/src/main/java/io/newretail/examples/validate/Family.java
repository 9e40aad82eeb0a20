package io.newretail.examples.validate;

/** How the cases of a family are answered. A family reads the parameters of a case and never looks at its id. */
interface Family {
  /** Puts what theory says. */
  void theory(Case c, Answers answers);

  /**
   * Puts what the engine says.
   *
   * @param effort the length of the runs or their number: 1 for the usual one, above 0
   */
  default void simulate(Case c, long seed, double effort, Answers answers) {}

  /** So many replications, at least enough for an interval. */
  static int replications(double number) {
    return (int) Math.max(10, Math.ceil(number));
  }

  /** What the engine says of a case. */
  interface Engine {
    /** Puts it. */
    void simulate(Case c, long seed, double effort, Answers answers);
  }

  /** A family of two functions. */
  static Family of(Family theory, Engine engine) {
    return new Family() {
      @Override
      public void theory(Case c, Answers answers) {
        theory.theory(c, answers);
      }

      @Override
      public void simulate(Case c, long seed, double effort, Answers answers) {
        engine.simulate(c, seed, effort, answers);
      }
    };
  }
}

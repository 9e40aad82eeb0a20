package io.newretail.examples.validate;

/** How the cases of a family are answered. A family reads the parameters of a case and never looks at its id. */
interface Family {
  /** Puts what theory says. */
  void theory(Case c, Answers answers);

  /** Puts what the engine says; the effort is the length of the runs, 1 for the usual one. */
  default void simulate(Case c, long seed, int effort, Answers answers) {}
}

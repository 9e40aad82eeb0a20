package io.newretail.experiment.optimise;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How to search. All but {@link Spsa} replicate every point with the same draws, so they solve the sample average problem of those draws
 * (Kleywegt, Shapiro and Homem-de-Mello 2002); bounds are kept by ranking or by a penalty as each allows.
 */
public sealed interface Search {

  /** Evolution of a population (Hansen and Ostermeier 2001, by Commons Math), restarted with twice the population (Auger and Hansen 2005). */
  record Cmaes() implements Search {}

  /** Quadratic models in a trust region (Powell 2009, by Commons Math), restarted; for smooth responses of real variables. */
  record Bobyqa() implements Search {}

  /** Steps along one and two variables at a time that halve when none helps, down to the grid; restarted. For whole numbers. */
  record IntegerOrdered() implements Search {}

  /** Stochastic approximation with simultaneous perturbation (Spall 1992): two points a step, with new draws at each step. */
  record Spsa() implements Search {}

  /** Stochastic kriging of objective and constraints; the next point has the greatest expected improvement that keeps the bounds (Schonlau 1997). */
  record KrigingImprovement() implements Search {}

  /**
   * A row of sample average problems with more and more replications, each started where the one before ended (retrospective approximation;
   * Pasupathy 2010).
   *
   * @param inner how each is solved
   * @param first replications of the first, at least 1
   * @param growth by which factor they grow, above 1
   */
  record Retrospective(Search inner, int first, double growth) implements Search {
    /** Checks the growth. */
    public Retrospective {
      checkArgument(first >= 1, "first: %s: must be at least 1", first);
      checkArgument(growth > 1, "growth: %s: must be above 1", growth);
      checkArgument(
          !(inner instanceof Retrospective) && !(inner instanceof Spsa),
          "inner: %s: must solve a sample average problem",
          inner);
    }
  }

  /**
   * Evolution of a population.
   *
   * @return the search
   */
  static Search cmaes() {
    return new Cmaes();
  }

  /**
   * Quadratic models in a trust region.
   *
   * @return the search
   */
  static Search bobyqa() {
    return new Bobyqa();
  }

  /**
   * Integer-ordered steps.
   *
   * @return the search
   */
  static Search integerOrdered() {
    return new IntegerOrdered();
  }

  /**
   * Simultaneous perturbation.
   *
   * @return the search
   */
  static Search spsa() {
    return new Spsa();
  }

  /**
   * Expected improvement on a kriging model.
   *
   * @return the search
   */
  static Search kriging() {
    return new KrigingImprovement();
  }

  /**
   * Sample average problems that grow.
   *
   * @param inner how each is solved
   * @return the search, from two replications on, doubling
   */
  static Search retrospective(Search inner) {
    return new Retrospective(inner, 2, 2);
  }
}

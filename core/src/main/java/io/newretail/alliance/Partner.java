package io.newretail.alliance;

import io.newretail.unit.Problems;
import java.util.List;

/**
 * Somebody who brings something to a chain.
 *
 * @param name unique in an alliance
 * @param contributions what it brings; none for an owner who only owns
 * @param weight its weight in bargaining, above 0
 */
public record Partner(String name, List<Contribution> contributions, double weight) {

  /** Copies the contributions. */
  public Partner {
    contributions = Problems.copy(contributions);
  }

  /**
   * A partner of weight 1.
   *
   * @param name its name
   * @param contributions what it brings
   * @return the partner
   */
  public static Partner of(String name, Contribution... contributions) {
    return new Partner(name, List.of(contributions), 1);
  }

  /**
   * The same with another weight in bargaining.
   *
   * @param value the weight
   * @return a copy
   */
  public Partner withWeight(double value) {
    return new Partner(name, contributions, value);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.named(name);
    problems.positive(weight, "weight");
    for (int i = 0; i < contributions.size(); i++) {
      problems.within(contributions.get(i), "contributions[" + i + "]", Contribution::check);
    }
  }
}

package io.newretail.alliance;

import io.newretail.unit.Money;
import io.newretail.unit.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Something that a partner brings: a lever, and what each store must be prepared for it.
 *
 * @param name what it is called; unique in an alliance
 * @param lever what it changes
 * @param preparation cost of a store, once; null for none
 */
public record Contribution(
    String name, Lever lever, @Nullable Money preparation) {

  /**
   * A contribution for which no store need be prepared.
   *
   * @param name what it is called
   * @param lever what it changes
   * @return the contribution
   */
  public static Contribution of(String name, Lever lever) {
    return new Contribution(name, lever, null);
  }

  /**
   * The same with stores to be prepared.
   *
   * @param aStore what that costs, a store
   * @return a copy
   */
  public Contribution preparedFor(Money aStore) {
    return new Contribution(name, lever, aStore);
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.named(name);
    problems.within(lever, "lever", Lever::check);
    problems.require(
        preparation == null || preparation.minor() >= 0,
        "preparation",
        preparation,
        "must be at least 0",
        "");
  }
}

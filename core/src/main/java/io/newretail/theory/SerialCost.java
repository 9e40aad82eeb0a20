package io.newretail.theory;

import org.jspecify.annotations.Nullable;

/** The cost of a serial system as it grows stage by stage from the customers upstream. */
interface SerialCost {

  /**
   * Puts a stage on top.
   *
   * @param lead demand of its lead time, or null if that is 0
   * @param holding echelon holding cost
   * @param from the least level it may take
   * @param to the highest level
   * @return the level in this range with the least cost
   */
  double add(@Nullable DemandLaw lead, double holding, double from, double to);

  /** The cost of all stages so far at their levels. */
  double least();
}

package io.newretail.experiment.rare;

import java.util.function.DoubleSupplier;

/**
 * A Markov process that either climbs to a level or comes to its end, step by step.
 *
 * @param <S> a state; immutable
 */
public interface RareProcess<S> {

  /**
   * Where it starts.
   *
   * @return the state
   */
  S start();

  /**
   * A step.
   *
   * @param state where it stands
   * @param uniforms draws in [0, 1)
   * @return where it stands then
   */
  S step(S state, DoubleSupplier uniforms);

  /**
   * How far it has climbed; the rare event is to reach the last level.
   *
   * @param state a state
   * @return its importance
   */
  double importance(S state);

  /**
   * Whether it has come to its end without the event.
   *
   * @param state a state
   * @return true if so
   */
  boolean isOver(S state);
}

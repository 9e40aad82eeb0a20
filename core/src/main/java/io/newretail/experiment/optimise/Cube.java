package io.newretail.experiment.optimise;

import java.util.Arrays;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.SimpleBounds;

/**
 * The unit cube as optimisers want it that need two variables at least: a single one gets a partner that changes nothing.
 *
 * @param variables how many the problem has
 * @param size of the cube
 */
record Cube(int variables, int size) {
  static Cube of(int variables) {
    return new Cube(variables, Math.max(2, variables));
  }

  SimpleBounds bounds() {
    return new SimpleBounds(new double[size], filled(1));
  }

  InitialGuess guess(double[] start) {
    double[] guess = filled(0.5);
    System.arraycopy(start, 0, guess, 0, variables);
    return new InitialGuess(guess);
  }

  /** The variables of the problem alone. */
  double[] own(double[] point) {
    return Arrays.copyOf(point, variables);
  }

  double[] filled(double value) {
    double[] all = new double[size];
    Arrays.fill(all, value);
    return all;
  }
}

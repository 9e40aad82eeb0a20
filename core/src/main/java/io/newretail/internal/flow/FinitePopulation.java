package io.newretail.internal.flow;

import io.newretail.internal.clock.RandomStream;
import java.util.Arrays;

/**
 * Members of finite populations that act at independent times of one law, first to last, without storing them: the order statistics
 * of uniform variables by Rényi's spacings (the log of the probability to act later falls by an exponential over the number left).
 * Memory is a few numbers a population, however many members it has. One thread at a time.
 */
final class FinitePopulation {
  private final int[] left;
  private final double[] logLater;
  private final long[] position;

  FinitePopulation(int populations) {
    left = new int[populations];
    logLater = new double[populations];
    position = new long[populations];
  }

  void reset() {
    Arrays.fill(left, 0);
  }

  /** Starts a population of so many members, whose draws a key names. */
  void start(int population, int members, long key) {
    left[population] = members;
    logLater[population] = 0;
    position[population] = key;
  }

  /** Whether somebody is yet to act. */
  boolean goesOn(int population) {
    return left[population] > 0;
  }

  /** Goes on to the next member: the log of the probability that a member acts later than this one. */
  double next(int population, RandomStream random) {
    random.seek(position[population]);
    logLater[population] -= random.nextExponential() / left[population];
    position[population] = random.position();
    left[population]--;
    return logLater[population];
  }
}

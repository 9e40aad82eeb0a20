package io.newretail.experiment.output;

import io.newretail.internal.clock.RandomStream;

/** Runs of textbook processes, each from its number. */
public final class Draws {
  private Draws() {}

  /** A stream for a macro-replication and a replication. */
  public static RandomStream stream(long seed, int replication) {
    RandomStream random = new RandomStream();
    random.seek(RandomStream.key(seed, replication, RandomStream.Purpose.FIT, 77));
    return random;
  }

  /** Waits before service in M/M/1 with services of mean 1, from steady state or from empty (Lindley 1952). */
  public static double[] waits(RandomStream random, double load, int shoppers, boolean steady) {
    double[] waits = new double[shoppers];
    double wait = steady && random.nextUniform() < load ? random.nextExponential() / (1 - load) : 0;
    for (int i = 0; i < shoppers; i++) {
      waits[i] = wait;
      wait = Math.max(0, wait + random.nextExponential() - random.nextExponential() / load);
    }
    return waits;
  }

  /** An autoregressive series of mean 0 and innovations of variance 1, from a value. */
  public static double[] autoregressive(RandomStream random, double phi, int length, double start) {
    double[] series = new double[length];
    double value = start;
    for (int i = 0; i < length; i++) {
      value = phi * value + random.nextNormal();
      series[i] = value;
    }
    return series;
  }

  /** The same from steady state. */
  public static double[] autoregressive(RandomStream random, double phi, int length) {
    return autoregressive(random, phi, length, random.nextNormal() / Math.sqrt(1 - phi * phi));
  }
}

package io.newretail.internal.clock;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/**
 * Random draws from a stream that is named by what it is for.
 *
 * <p>A stream is a 64-bit key, hashed from (seed, replication, purpose, entity name); within it every basket has a key of
 * its own, derived from its number. So adding a store or changing a policy moves no other draw, and two scenarios under
 * one seed see the same shoppers. From a key on, numbers come from SplitMix64 (Steele, Lea and Flood 2014), which can be
 * set to any key without cost; sequences of a few dozen draws from hashed starting points in a cycle of 2^64 do not meet
 * in practice.
 *
 * <p>All arithmetic is exact or in StrictMath, so draws are the same bits on every machine. Mutable; one thread.
 */
public final class RandomStream {
  private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;
  private static final double UNIT = 0x1.0p-53;
  private long state;

  /** What a stream is for. The order may not change: results depend on it. */
  public enum Purpose {
    ONLINE_TIMES(0),
    ONLINE_BASKETS(1),
    WALK_IN_TIMES(2),
    WALK_IN_BASKETS(3),
    ITEM_COUNTS(4),
    ONLINE_LEVEL(5),
    WALK_IN_LEVEL(6),
    STOCK_DEMAND(7),
    STOCK_SHORTAGE(8),
    STOCK_LEAD(9),
    STOCK_LOSS(10),
    STOCK_DISRUPTION(11),
    LOADED_CARTS(20),
    PRESALES(21),
    ORDER_LOG(22),
    STOCK_RECORDS(36),
    ITEM_SHOCKS(40),
    FIT(41),
    FULFILMENT_INSTANCE(30),
    FULFILMENT_ORDERS(31),
    FULFILMENT_ROUNDING(32),
    CATALOGUE(50),
    VISITORS(51),
    TASTES(52),
    UNIFORMS(53),
    DESIGN(60),
    SEARCH(61),
    RARE_EVENTS(62),
    TEST_PROBLEMS(63);

    /** Part of every key: never renumber. */
    private final int number;

    Purpose(int number) {
      this.number = number;
    }
  }

  /** What a draw late in a basket's life is for. */
  public enum Step {
    WISH(1),
    PAYMENT(2),
    VISIT(3),
    PICKING(4),
    COUNTER(5),
    CHANNEL(6),
    TRAVEL(7),
    SUBSTITUTE(8),
    SHOPPER(9),
    SEGMENT(10),
    STORE(11),
    PREFERENCE(12),
    OWN_LIST(13),
    ACCEPTANCE(14),
    DELIVERY(20),
    PLACE(21),
    DOOR(22),
    CANCEL(23),
    RETURN(24),
    WASTE(25),
    PUNCTUAL(26),
    CURBSIDE(27),
    PACKING(28),
    FAMILY(40),
    CHECKOUT(41),
    HERD(45);

    /** Part of every key: never renumber. */
    private final int number;

    Step(int number) {
      this.number = number;
    }
  }

  /** What a name brings to the keys of its streams; equal names, equal numbers. */
  public static long entity(String name) {
    return Hashing.farmHashFingerprint64()
        .hashString(name, StandardCharsets.UTF_8)
        .asLong();
  }

  /** The key of a stream; allocates nothing. */
  public static long key(long seed, int replication, Purpose purpose, long entity) {
    long key = mix(seed + GOLDEN);
    key = mix(key + (replication + 1) * GOLDEN);
    key = mix(key ^ (purpose.number + 1) * 0xD1B5_4A32_D192_ED03L);
    return mix(key + entity);
  }

  /** The key of the n-th part of a stream. */
  public static long part(long key, long number) {
    return mix(key + (number + 1) * GOLDEN);
  }

  /** The key of a later step of a basket. */
  public static long part(long key, Step step) {
    return mix(key ^ (step.number * 0xD1B5_4A32_D192_ED03L));
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return z ^ (z >>> 31);
  }

  /** Goes to the start of a key's sequence. */
  public void seek(long key) {
    state = key;
  }

  /** Where the sequence stands; {@link #seek} comes back here. */
  public long position() {
    return state;
  }

  /** 64 random bits. */
  public long nextLong() {
    state += GOLDEN;
    return mix(state);
  }

  /** Uniform in [0, 1). */
  public double nextUniform() {
    return (nextLong() >>> 11) * UNIT;
  }

  /** Exponential with mean 1, by inversion of a uniform in (0, 1). */
  public double nextExponential() {
    return -TableLog.log(((nextLong() >>> 12) + 0.5) * 0x1.0p-52);
  }

  /** Standard normal, by the polar method (Marsaglia and Bray 1964). */
  public double nextNormal() {
    while (true) {
      double x = 2 * nextUniform() - 1;
      double y = 2 * nextUniform() - 1;
      double s = x * x + y * y;
      if (s > 0 && s < 1) {
        return x * StrictMath.sqrt(-2 * StrictMath.log(s) / s);
      }
    }
  }

  /** Gamma with the given shape and scale 1 (Marsaglia and Tsang 2000). */
  public double nextGamma(double shape) {
    if (shape < 1) {
      double boost = StrictMath.pow(1 - nextUniform(), 1 / shape);
      return nextGamma(shape + 1) * boost;
    }
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = nextNormal();
      double v = 1 + c * x;
      if (v <= 0) {
        continue;
      }
      v = v * v * v;
      if (StrictMath.log(1 - nextUniform()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
        return d * v;
      }
    }
  }

  /**
   * Poisson with the given mean, at most about 1e9: by sequential search below 10, else by transformed rejection
   * (Hörmann 1993, algorithm PTRS). The time does not grow with the mean.
   */
  public int nextPoisson(double mean) {
    return mean < 10 ? poissonSearch(mean) : poissonRejection(mean);
  }

  private int poissonSearch(double mean) {
    double p = StrictMath.exp(-mean);
    double u = nextUniform();
    int k = 0;
    while (u >= p && k < 1_000) {
      u -= p;
      k++;
      p *= mean / k;
    }
    return k;
  }

  private int poissonRejection(double mean) {
    double b = 0.931 + 2.53 * StrictMath.sqrt(mean);
    double a = -0.059 + 0.02483 * b;
    double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
    double vr = 0.9277 - 3.6224 / (b - 2);
    while (true) {
      double u = nextUniform() - 0.5;
      double v = 1 - nextUniform();
      double us = 0.5 - Math.abs(u);
      double k = StrictMath.floor((2 * a / us + b) * u + mean + 0.43);
      if (us >= 0.07 && v <= vr) {
        return (int) k;
      }
      if (k < 0 || (us < 0.013 && v > us)) {
        continue;
      }
      double left = StrictMath.log(v * inverseAlpha / (a / (us * us) + b));
      if (left <= PointMass.logPoisson(k, mean)) {
        return (int) k;
      }
    }
  }

  /**
   * Binomial: how many of n trials come out, each with probability p; n at most about 1e9. By sequential search where the mean of
   * the rarer side is below 10, else by transformed rejection (Hörmann 1993, algorithm BTRS). The time does not grow with n.
   */
  public int nextBinomial(int n, double p) {
    if (n <= 0 || p <= 0) {
      return 0;
    }
    if (p > 0.5) {
      return p >= 1 ? n : n - nextBinomial(n, 1 - p);
    }
    return n * p < 10 ? binomialSearch(n, p) : binomialRejection(n, p);
  }

  private int binomialSearch(int n, double p) {
    double mass = StrictMath.exp(n * StrictMath.log1p(-p));
    double odds = p / (1 - p);
    double u = nextUniform();
    int k = 0;
    while (u >= mass && k < n && k < 1_000) {
      u -= mass;
      mass *= odds * (n - k) / (k + 1);
      k++;
    }
    return k;
  }

  private int binomialRejection(int n, double p) {
    double spread = StrictMath.sqrt(n * p * (1 - p));
    double b = 1.15 + 2.53 * spread;
    double a = -0.0873 + 0.0248 * b + 0.01 * p;
    double alpha = (2.83 + 5.1 / b) * spread;
    double vr = 0.92 - 4.2 / b;
    double top = PointMass.logBinomial(StrictMath.floor((n + 1.0) * p), n, p);
    while (true) {
      double u = nextUniform() - 0.5;
      double v = 1 - nextUniform();
      double us = 0.5 - Math.abs(u);
      double k = StrictMath.floor((2 * a / us + b) * u + n * p + 0.5);
      if (us >= 0.07 && v <= vr) {
        return (int) k;
      }
      if (k < 0 || k > n) {
        continue;
      }
      if (StrictMath.log(v * alpha / (a / (us * us) + b)) <= PointMass.logBinomial(k, n, p) - top) {
        return (int) k;
      }
    }
  }

  /**
   * Multinomial: how n trials fall into cells, each with its own probability; what is left of 1 falls into none. By one binomial
   * a cell, given those before.
   */
  public void nextMultinomial(int n, double[] probabilities, int[] counts) {
    int left = n;
    double rest = 1;
    for (int i = 0; i < probabilities.length; i++) {
      double p = probabilities[i];
      counts[i] = p >= rest ? left : nextBinomial(left, p / rest);
      left -= counts[i];
      rest -= p;
    }
  }
}

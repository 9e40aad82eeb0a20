package io.newretail.experiment.design;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;

/**
 * A two-level fractional factorial design 2^(k-p) from generators (Box and Hunter 1961): the first factors run through all combinations, each of the
 * others is the product of some of them. Effects that cannot be told apart are {@link #aliases aliases}. Immutable; any thread.
 */
public final class FractionalFactorial {
  private static final int MOST_BASE = 16;
  private static final int MOST_FACTORS = 26;
  private final int base;
  private final int[] words;

  private FractionalFactorial(int base, int[] words) {
    this.base = base;
    this.words = words;
  }

  /**
   * A design from the words of its factors, for example {@code "a", "b", "c", "abc"}: three factors in full, a fourth that is their product.
   *
   * @param factors one word a factor, of the letters of the base factors; a word of one letter is a base factor
   * @return the design
   */
  public static FractionalFactorial of(String... factors) {
    checkArgument(
        factors.length >= 1 && factors.length <= MOST_FACTORS,
        "factors: %s: must be 1 to %s",
        factors.length,
        MOST_FACTORS);
    int[] words = new int[factors.length];
    int letters = 0;
    for (int f = 0; f < factors.length; f++) {
      for (char letter : factors[f].toCharArray()) {
        checkArgument(
            letter >= 'a' && letter < 'a' + MOST_BASE,
            "factor: %s: must be letters a to p",
            factors[f]);
        words[f] ^= 1 << (letter - 'a');
      }
      checkArgument(words[f] != 0, "factor: '%s': must have a letter", factors[f]);
      letters |= words[f];
      for (int g = 0; g < f; g++) {
        checkArgument(words[g] != words[f], "factor: %s: is twice there", factors[f]);
      }
    }
    int base = Integer.bitCount(letters);
    checkArgument(
        letters == (1 << base) - 1, "factors: must use the letters from a on, without a gap");
    return new FractionalFactorial(base, words);
  }

  /**
   * How many points there are.
   *
   * @return 2 to the number of letters
   */
  public int size() {
    return 1 << base;
  }

  /**
   * How many factors there are.
   *
   * @return the count
   */
  public int factors() {
    return words.length;
  }

  /**
   * The level of a factor at a point.
   *
   * @param point the point's number from 0
   * @param factor the factor's number from 0
   * @return -1 or 1
   */
  public int level(int point, int factor) {
    int lows = Integer.bitCount(words[factor] & ~point);
    return lows % 2 == 0 ? 1 : -1;
  }

  /**
   * The points with low as 0 and high as 1.
   *
   * @return the design
   */
  public Design design() {
    double[][] points = new double[size()][factors()];
    for (int i = 0; i < points.length; i++) {
      for (int f = 0; f < factors(); f++) {
        points[i][f] = level(i, f) > 0 ? 1 : 0;
      }
    }
    return new Design(points);
  }

  /**
   * The resolution: the fewest factors whose product is always the same. At 3 main effects are free of one another, at 4 of interactions of two,
   * at 5 interactions of two are free of one another.
   *
   * @return the resolution; one more than the factors for a full design
   */
  public int resolution() {
    int least = factors() + 1;
    for (int set = 1; set < 1 << factors(); set++) {
      if (product(set) == 0) {
        least = Math.min(least, Integer.bitCount(set));
      }
    }
    return least;
  }

  private int product(int set) {
    int product = 0;
    for (int f = 0; f < factors(); f++) {
      product ^= (set >> f & 1) * words[f];
    }
    return product;
  }

  /**
   * The effects of up to two factors that cannot be told from that of a set of factors.
   *
   * @param set factors by number from 0
   * @return sets of one or two factors
   */
  public List<List<Integer>> aliases(List<Integer> set) {
    int own = 0;
    int word = 0;
    for (int f : set) {
      own |= 1 << f;
      word ^= words[f];
    }
    List<List<Integer>> aliases = new ArrayList<>();
    for (int f = 0; f < factors(); f++) {
      if (words[f] == word && own != 1 << f) {
        aliases.add(List.of(f));
      }
    }
    for (int f = 0; f < factors(); f++) {
      for (int g = f + 1; g < factors(); g++) {
        if ((words[f] ^ words[g]) == word && own != (1 << f | 1 << g)) {
          aliases.add(List.of(f, g));
        }
      }
    }
    return aliases;
  }

  /**
   * The effect of a set of factors: the mean response where their product is high less that where it is low (Yates 1937).
   *
   * @param responses one a point
   * @param set factors by number from 0; one for a main effect, two for an interaction
   * @return the effect, with all its aliases in it
   */
  public double effect(double[] responses, List<Integer> set) {
    checkArgument(
        responses.length == size(), "responses: %s: must be %s", responses.length, size());
    double sum = 0;
    for (int i = 0; i < responses.length; i++) {
      int sign = 1;
      for (int f : set) {
        sign *= level(i, f);
      }
      sum += sign * responses[i];
    }
    return 2 * sum / size();
  }
}

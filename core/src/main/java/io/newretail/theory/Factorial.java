package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * A full two-level factorial (Yates 1937): k factors, each on or off, and a response for each of the {@code 2^k} settings. A set of factors
 * is a whole number whose bit i says whether factor i is in it.
 *
 * @param factors how many, in [1, 20]
 * @param effects by set: for one factor the mean change of the response as it is switched on, over all settings of the others; for more, half
 *     the change of that by the next; 0 for the empty set
 * @param dividends by set: what the set adds beyond all its parts (Harsanyi 1963), so that those of all sets sum to the
 *     response of everything on less that of everything off; 0 for the empty set
 */
public record Factorial(int factors, List<Double> effects, List<Double> dividends) {

  /** Copies the lists. */
  public Factorial {
    effects = List.copyOf(effects);
    dividends = List.copyOf(dividends);
  }

  /**
   * The effects of responses; time grows as {@code k 2^k}.
   *
   * @param factors how many, in [1, 20]
   * @param response of each setting, the set of factors that are on
   * @return the effects
   */
  public static Factorial of(int factors, IntToDoubleFunction response) {
    checkArgument(factors >= 1 && factors <= 20, "factors: %s: must be in [1, 20]", factors);
    int settings = 1 << factors;
    double[] effect = new double[settings];
    for (int s = 0; s < settings; s++) {
      effect[s] = response.applyAsDouble(s);
      Checks.finite("response of setting " + s, effect[s]);
    }
    double[] dividend = effect.clone();
    for (int bit = 1; bit < settings; bit <<= 1) {
      for (int s = 0; s < settings; s++) {
        if ((s & bit) != 0) {
          double off = effect[s ^ bit];
          double on = effect[s];
          effect[s ^ bit] = off + on;
          effect[s] = on - off;
          dividend[s] -= dividend[s ^ bit];
        }
      }
    }
    for (int s = 1; s < settings; s++) {
      effect[s] /= settings / 2.0;
    }
    effect[0] = 0;
    dividend[0] = 0;
    return new Factorial(
        factors,
        Arrays.stream(effect).boxed().toList(),
        Arrays.stream(dividend).boxed().toList());
  }

  /**
   * The response of everything on less that of everything off: the sum of the effects of odd order.
   *
   * @return the difference
   */
  public double total() {
    double sum = 0;
    for (int s = 1; s < effects.size(); s++) {
      sum += Integer.bitCount(s) % 2 == 1 ? effects.get(s) : 0;
    }
    return sum;
  }
}

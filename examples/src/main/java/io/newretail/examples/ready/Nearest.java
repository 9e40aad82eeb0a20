package io.newretail.examples.ready;

import java.util.Collection;
import java.util.Comparator;

/** Finds what somebody probably meant. */
public final class Nearest {
  private Nearest() {}

  /**
   * The known word that is most like another.
   *
   * @param word what was written
   * @param known the words that exist, at least one
   * @return the nearest
   */
  public static String of(String word, Collection<String> known) {
    return known.stream()
        .min(Comparator.<String>comparingDouble(k -> -likeness(word, k)).thenComparing(k -> k))
        .orElse("");
  }

  /** Dice's coefficient over pairs of letters: twice the pairs in common over all pairs. */
  private static double likeness(String a, String b) {
    String left = " " + a + " ";
    String right = " " + b + " ";
    int common = 0;
    for (int i = 0; i + 2 <= left.length(); i++) {
      if (right.contains(left.substring(i, i + 2))) {
        common++;
      }
    }
    return 2.0 * common / (left.length() + right.length() - 2);
  }
}

package io.newretail.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Guesses what was meant, by the pairs of letters that two words share. */
public final class Nearest {
  private static final int MOST = 300;
  private static final double LEAST = 0.25;

  private Nearest() {}

  /**
   * The known word that is nearest.
   *
   * @param word what was written
   * @param known what it could have been
   * @return the nearest, the first in the alphabet among equals; empty where nothing is known
   */
  public static String of(String word, Collection<String> known) {
    return known.stream()
        .min(Comparator.<String>comparingDouble(k -> -likeness(word, k)).thenComparing(k -> k))
        .orElse("");
  }

  /** The nearest as a question; empty where nothing is near. */
  static String guess(String word, Collection<String> known) {
    String near = of(word, known);
    return near.isEmpty() || likeness(word, near) < LEAST ? "" : "did you mean " + near + "?";
  }

  /** The nearest as a question, or all that is known where nothing is near; empty where nothing is known. */
  static String suggest(String word, Collection<String> known) {
    String near = of(word, known);
    if (near.isEmpty()) {
      return "";
    }
    if (likeness(word, near) >= LEAST) {
      return "did you mean " + near + "?";
    }
    List<String> all = known.stream().sorted().toList();
    String listed = String.join(", ", all);
    return listed.length() <= MOST ? "one of " + listed : "did you mean " + near + "?";
  }

  /** Dice's coefficient of the sets of pairs of letters, upper and lower case alike. */
  private static double likeness(String a, String b) {
    Set<String> left = pairs(a);
    Set<String> right = pairs(b);
    Set<String> common = new HashSet<>(left);
    common.retainAll(right);
    return 2.0 * common.size() / (left.size() + right.size());
  }

  private static Set<String> pairs(String word) {
    String cut = word.length() > MOST ? word.substring(0, MOST) : word;
    String padded = " " + cut.toLowerCase(java.util.Locale.ROOT) + " ";
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= padded.length(); i++) {
      pairs.add(padded.substring(i, i + 2));
    }
    return pairs;
  }
}

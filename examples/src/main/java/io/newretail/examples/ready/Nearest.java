package io.newretail.examples.ready;

import java.util.Collection;

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
    return io.newretail.file.Nearest.of(word, known);
  }
}

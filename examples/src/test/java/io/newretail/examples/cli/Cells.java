package io.newretail.examples.cli;

import java.util.List;
import org.jline.utils.WCWidth;

/** How wide text is on a terminal, by another library than the one that lays it out. */
final class Cells {
  private Cells() {}

  /** Cells that a text takes, East Asian wide characters two each. */
  static int of(String text) {
    return text.codePoints().map(WCWidth::wcwidth).sum();
  }

  /** The lines that are wider than a width. */
  static List<String> wider(String text, int width) {
    return text.lines().filter(l -> of(l) > width).toList();
  }
}

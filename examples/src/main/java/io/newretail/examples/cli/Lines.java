package io.newretail.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jline.utils.AttributedString;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Text;

/** Words broken into lines of a width; East Asian wide characters count as two. */
final class Lines {
  private Lines() {}

  /**
   * Lines behind a first word of their own, each ended.
   *
   * @param text the words; their leading spaces stay
   * @param before stands before the first line
   * @param hanging spaces before the others
   */
  static String of(
      String text, String before, int hanging, int width, Ansi ansi, List<IStyle> style) {
    String whole = before + text;
    if (Table.width(whole) <= width) {
      return styled(whole, ansi, style) + System.lineSeparator();
    }
    int leading = whole.length() - whole.stripLeading().length();
    int indent = Math.max(hanging, leading);
    boolean labelled = before.length() == indent;
    String head = labelled ? before : " ".repeat(leading);
    List<String> lines =
        labelled ? wrapped(text.strip(), width - indent) : wrapped(whole.strip(), width - indent);
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      all.append(i == 0 ? styled(head, ansi, style).toString() : " ".repeat(indent))
          .append(styled(lines.get(i), ansi, style))
          .append(System.lineSeparator());
    }
    return all.toString();
  }

  /** A text in a style, taken as it is; without a style also without any escape sequence. */
  static Text styled(String text, Ansi ansi, List<IStyle> style) {
    Ansi shown = style.isEmpty() || text.isBlank() ? Ansi.OFF : ansi;
    return Help.defaultColorScheme(shown).apply(text, style);
  }

  /** The lines themselves; those after the first are moved in, two more than the first is. */
  static List<String> wrapped(String text, int width) {
    if (Table.width(text) <= width) {
      return List.of(text);
    }
    String words = text.strip();
    String first = " ".repeat(Math.min(width / 4, text.indexOf(words)));
    String others = first.isEmpty() ? "" : first + "  ";
    int room = width - others.length();
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.split(" +", -1)) {
      if (!line.isEmpty() && Table.width(line + " " + word) > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
      List<String> pieces = pieces(line.toString(), room);
      lines.addAll(pieces.subList(0, pieces.size() - 1));
      line.setLength(0);
      line.append(pieces.get(pieces.size() - 1));
    }
    lines.add(line.toString());
    return IntStream.range(0, lines.size())
        .mapToObj(i -> (i == 0 ? first : others) + lines.get(i))
        .toList();
  }

  /** A word that is too long for a line, and text without spaces, in pieces. */
  private static List<String> pieces(String word, int width) {
    return Table.width(word) <= width
        ? List.of(word)
        : new AttributedString(word)
            .columnSplitLength(width).stream().map(AttributedString::toString).toList();
  }
}

package io.newretail.examples.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What a command prints on: lines and tables for people, none wider than the terminal; or one JSON document; or, if
 * quiet, nothing. Colours say nothing that words do not say too.
 */
final class Screen {
  /** Where what stands behind a label begins. */
  private static final int LABEL = 11;

  private static final List<IStyle> PLAIN = List.of();
  private static final List<IStyle> HEADING = List.of(Style.bold);
  private static final List<IStyle> NOTICE = List.of(Style.fg_yellow);
  private static final List<IStyle> WARNING = List.of(Style.bold, Style.fg_red);

  private final PrintWriter out;
  private final PrintWriter text;
  private final Terminal terminal;
  private final boolean quiet;
  private final boolean json;

  private Screen(PrintWriter out, Terminal terminal, boolean quiet, boolean json) {
    this.out = out;
    this.text = quiet || json ? new PrintWriter(Writer.nullWriter()) : out;
    this.terminal = terminal;
    this.quiet = quiet;
    this.json = json;
  }

  /** The screen of a command that knows no JSON. */
  static Screen of(CommandSpec spec) {
    return of(spec, false);
  }

  static Screen of(CommandSpec spec, boolean json) {
    Main main = (Main) spec.root().userObject();
    return new Screen(spec.commandLine().getOut(), main.terminal(), main.quiet(), json);
  }

  /** A line that says what follows. */
  void heading(String line) {
    print(line, "", 2, HEADING);
  }

  /** A line; if it is too long, the rest stands below it, moved in. */
  void line(String line) {
    print(line, "", 2, PLAIN);
  }

  void blank() {
    text.println();
  }

  /** Words behind a label; below each other if they are long. */
  void field(String label, String words) {
    print(words, label(label), LABEL, PLAIN);
  }

  /** What everybody should know who reads the figures; nothing if empty. */
  void notice(String words) {
    if (!words.isEmpty()) {
      print(words, label("What-if"), LABEL, NOTICE);
    }
  }

  /** Words that tell of something wrong. */
  void warning(String label, String words) {
    print(words, label(label), LABEL, WARNING);
  }

  /** A line that tells of something wrong. */
  void alarm(String line) {
    print(line, "", 2, WARNING);
  }

  void table(Table table) {
    text.print(table.text(terminal.width(), terminal.ansi()));
  }

  /** Text of several lines. */
  void text(String lines) {
    lines.lines().forEach(this::line);
  }

  /** Which files were written. */
  void files(Collection<String> names, Path folder) {
    blank();
    field("files", String.join(", ", names) + " in " + folder);
  }

  /** The one document, if it is wanted: a tree of maps, lists and values. */
  void json(Supplier<? extends Map<String, ?>> tree) {
    if (json) {
      out.println(ReportFiles.json(tree.get()));
    }
  }

  /** Whether only errors are wanted, and no progress. */
  boolean isQuiet() {
    return quiet;
  }

  /** Whether colours are shown. */
  Ansi ansi() {
    return terminal.ansi();
  }

  void flush() {
    text.flush();
  }

  private static String label(String label) {
    return label + " ".repeat(Math.max(1, LABEL - label.length()));
  }

  private void print(String words, String before, int hanging, List<IStyle> style) {
    text.print(
        Lines.of(Table.clean(words), before, hanging, terminal.width(), terminal.ansi(), style));
  }
}

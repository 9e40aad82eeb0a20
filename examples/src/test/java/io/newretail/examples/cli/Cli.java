package io.newretail.examples.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/**
 * A call of the command line inside the test.
 *
 * @param status its exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record Cli(int status, String out, String err) {

  /** Calls it. */
  public static Cli run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    return new Cli(status, out.toString(), err.toString());
  }

  /** What it wrote to standard output, with single spaces for all blanks and ends of lines. */
  public String words() {
    return out.replaceAll("\\s+", " ");
  }

  /** The lines of an output without those that tell wall time. */
  public static List<String> withoutWallTime(String text) {
    return text.lines()
        .filter(l -> !l.toLowerCase(java.util.Locale.ROOT).contains("wall"))
        .toList();
  }
}

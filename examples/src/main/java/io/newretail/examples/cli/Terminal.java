package io.newretail.examples.cli;

import java.io.Console;
import java.lang.reflect.Method;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jline.terminal.impl.exec.ExecTerminalProvider;
import org.jline.terminal.spi.SystemStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What standard output goes to.
 *
 * @param width cells in a line, at least {@link #PIPED}
 * @param ansi whether colours are shown: {@code ON} or {@code OFF}
 * @param charset what it can show
 */
record Terminal(int width, Ansi ansi, Charset charset) {
  /** Cells in a line of what is piped, and the least in any. */
  static final int PIPED = 80;

  private static final int WIDEST = 120;

  /** A pipe or a file: 80 cells, no colours, UTF-8. */
  static Terminal piped() {
    return new Terminal(PIPED, Ansi.OFF, StandardCharsets.UTF_8);
  }

  /** What there is; {@code NO_COLOR} and {@code CLICOLOR_FORCE} are heeded. */
  static Terminal standardOutput() {
    String force = System.getenv("CLICOLOR_FORCE");
    boolean forced = force != null && !force.equals("0");
    if (!isTerminal(SystemStream.Output)) {
      return piped().with(Ansi.valueOf(forced && Ansi.AUTO.enabled()));
    }
    int columns =
        CommandSpec.create().usageMessage().autoWidth(true).width(); // picocli asks the system
    return new Terminal(
        Math.max(PIPED, Math.min(WIDEST, columns)),
        Ansi.valueOf(Ansi.AUTO.enabled()),
        charset(System.console()));
  }

  /** The same with colours or without. */
  Terminal with(Ansi colours) {
    return new Terminal(width, colours, charset);
  }

  /** Whether a standard stream of this process goes to a terminal. */
  static boolean isTerminal(SystemStream stream) {
    boolean windows = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("win");
    if (windows) {
      return consoleIsTerminal();
    }
    // Asked on another thread, since the library swallows an interruption of the one that asks.
    return CompletableFuture.supplyAsync(() -> new ExecTerminalProvider().isSystemStream(stream))
        .join();
  }

  /** Since JDK 22 there is a console even without a terminal, and a method to ask. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean consoleIsTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      Method ask = Console.class.getMethod("isTerminal");
      return Boolean.TRUE.equals(ask.invoke(console));
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /** What a console shows; UTF-8 without one. */
  static Charset charset(@Nullable Console console) {
    return console == null ? StandardCharsets.UTF_8 : console.charset();
  }
}

package io.newretail.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

final class ColourTest {
  private static final String ESCAPE = "\u001b[";

  private static String plain(String text) {
    return text.replaceAll("\u001b\\[[0-9;]*m", "");
  }

  @Test
  void coloursCanBeForcedAndAddNothingToTheWords() {
    Cli plain = Cli.run("run", "quickstart", "--replications", "1");
    Cli coloured = Cli.run("run", "quickstart", "--replications", "1", "--color", "always");

    assertThat(plain.out()).doesNotContain(ESCAPE);
    assertThat(coloured.out()).contains(ESCAPE + "1mService", ESCAPE + "33mWhat-if");
    assertThat(Cli.withoutWallTime(plain(coloured.out())).stream().map(String::stripTrailing))
        .isEqualTo(Cli.withoutWallTime(plain.out()));
  }

  @Test
  void aDocumentIsNeverColoured() {
    assertThat(Cli.run("list", "--json", "--color", "always").out()).doesNotContain(ESCAPE);
  }

  @Test
  void aTerminalIsColouredUnlessTheUserSaysNever() {
    Terminal terminal = new Terminal(100, Ansi.ON, StandardCharsets.UTF_8);

    assertThat(on(terminal, "list", "quickstart")).contains(ESCAPE);
    assertThat(on(terminal, "list", "quickstart", "--color", "never")).doesNotContain(ESCAPE);
    assertThat(Cells.wider(plain(on(terminal, "list", "quickstart")), 80)).isNotEmpty();
    assertThat(Cells.wider(plain(on(terminal, "list", "quickstart")), 100)).isEmpty();
  }

  private static String on(Terminal terminal, String... args) {
    StringWriter out = new StringWriter();
    Main.run(terminal, new PrintWriter(out, true), new PrintWriter(new StringWriter()), args);
    return out.toString();
  }

  @Test
  void theEnvironmentIsHeeded() throws IOException, InterruptedException {
    assertThat(process(Map.of())).doesNotContain(ESCAPE);
    assertThat(process(Map.of("CLICOLOR_FORCE", "1"))).contains(ESCAPE);
    assertThat(process(Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1"))).doesNotContain(ESCAPE);
  }

  private static String process(Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        Main.class.getName(),
        "list",
        "quickstart");
    builder.environment().remove("NO_COLOR");
    builder.environment().remove("CLICOLOR_FORCE");
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(out).contains("stores.pickers");
    return out;
  }
}

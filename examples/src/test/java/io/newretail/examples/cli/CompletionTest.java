package io.newretail.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CompletionTest {
  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "newretail ru | run",
        "newretail run quick | quickstart",
        "newretail run --repl | --replications",
        "newretail list singles-day-2017-s | singles-day-2017-stress",
        "newretail compare quickstart store-day-o | store-day-ordinary",
        "newretail alliance alliance | alliance-auchan-alibaba-sunart",
        "newretail fit bask | baskets",
        "newretail fit baskets --held | --held-out",
        "newretail reproduce law | law-inventory",
        "newretail validate buil | builtin",
        "newretail run quickstart --color nev | never",
        "newretail sweep quickstart --design sob | sobol",
        "newretail help opti | optimise",
        "newretail completion z | zsh",
      })
  void bashCompletesCommandsOptionsAndNames(String line, String expected)
      throws IOException, InterruptedException {
    assertThat(completed(line)).contains(expected);
  }

  private List<String> completed(String line) throws IOException, InterruptedException {
    Path bash = Path.of("/bin/bash");
    assumeTrue(Files.isExecutable(bash), "no bash here: completion was not tried");
    Path script = folder.resolve("completion");
    Files.writeString(script, Cli.run("completion", "bash").out());
    int last = line.split(" ").length - 1;
    String ask = "source " + script + "; COMP_WORDS=(" + line + "); COMP_CWORD=" + last
        + "; _complete_newretail; printf '%s\\n' \"${COMPREPLY[@]}\"";
    Process process = new ProcessBuilder(bash.toString(), "--norc", "-c", ask)
        .redirectErrorStream(true)
        .start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return out.lines().map(String::strip).toList();
  }

  @Test
  void theScriptIsForZshTooAndOtherShellsAreRefused() {
    assertThat(Cli.run("completion", "zsh").out()).contains("bashcompinit", "complete -F");
    Cli fish = Cli.run("completion", "fish");
    assertThat(fish.status()).isEqualTo(2);
    assertThat(fish.err()).contains("fish", "[BASH, ZSH]");
  }
}

package io.newretail.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

final class HelpTest {
  /** The words of every command, also of those below others. */
  static Stream<String> commands() {
    List<String> all = new ArrayList<>();
    collect(Main.commandLine(Terminal.piped()), "", all);
    return all.stream();
  }

  private static void collect(CommandLine command, String words, List<String> all) {
    command.getSubcommands().forEach((name, below) -> {
      String whole = (words + " " + name).strip();
      all.add(whole);
      collect(below, whole, all);
    });
  }

  private static CommandLine command(String words) {
    CommandLine command = Main.commandLine(Terminal.piped());
    for (String word : words.split(" ", -1)) {
      command = command.getSubcommands().get(word);
    }
    return command;
  }

  private static Cli help(String words) {
    return Cli.run(Stream.concat(Stream.of("help"), Arrays.stream(words.split(" ", -1)))
        .toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandIsExplainedInEightyCellsWithAnExample(String words) {
    PrintStream usual = System.err;
    ByteArrayOutputStream warnings = new ByteArrayOutputStream();
    System.setErr(new PrintStream(warnings, true, StandardCharsets.UTF_8));
    Cli help;
    try {
      help = help(words);
    } finally {
      System.setErr(usual);
    }

    assertThat(help.status()).isZero();
    assertThat(help.out()).startsWith("Usage: newretail " + words);
    assertThat(Cells.wider(help.out(), 80)).isEmpty();
    assertThat(help.out()).contains("For example", "./newretail " + words.split(" ", -1)[0]);
    assertThat(help.out()).doesNotContain("%%", "%n");
    assertThat(warnings.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyOptionThatTakesOneValueSaysItsDefault(String words) {
    for (OptionSpec option : command(words).getCommandSpec().options()) {
      boolean one = option.arity().max() == 1 && !option.isMultiValue() && !option.required();
      boolean grouped = option.group() != null;
      if (one && !grouped) {
        assertThat(String.join(" ", option.description()))
            .as(words + " " + option.longestName())
            .contains("default");
      }
    }
  }

  @Test
  void helpExplainsNestedCommandsAndKnowsTheNearest() {
    assertThat(help("fit baskets").out())
        .isEqualTo(Cli.run("fit", "baskets", "--help").out());
    assertThat(Cli.run("help").out()).contains("Commands:", "completion", "run");
    assertThat(help("rnu").err()).contains("COMMAND: rnu: is no command (did you mean run?)");
    assertThat(help("fit basket").err()).contains("did you mean baskets?");
    assertThat(help("fit basket").status()).isEqualTo(2);
  }

  @Test
  void aCallWithoutACommandIsToldTheThreeMostUseful() {
    Cli call = Cli.run();

    assertThat(call.status()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err())
        .contains("newretail list", "newretail run quickstart", "newretail compare quickstart");
    assertThat(Cells.wider(call.err(), 80)).isEmpty();
    assertThat(call.err().lines().count()).isLessThan(12);
  }

  @Test
  void optionsStandInGroups() {
    assertThat(help("run").out())
        .containsSubsequence(
            "Options:", "--trace", "How it is run:", "--seed", "What is printed:", "--json");
  }

  @Test
  void misspeltWordsAreToldWithTheNearest() {
    assertThat(Cli.run("rum", "quickstart").err())
        .contains("rum: is no command (did you mean run?");
    assertThat(Cli.run("list", "--jsn").err())
        .contains("--jsn: is no option of list (did you mean --json?");
    assertThat(Cli.run("fit", "baskts").err())
        .contains("baskts: is no command (did you mean baskets?");
    assertThat(Cli.run("fit").err()).contains("must be followed by baskets");
  }
}

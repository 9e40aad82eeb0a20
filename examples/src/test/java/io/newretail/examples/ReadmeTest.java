package io.newretail.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The first screen of the README is the tested program and its real output. */
final class ReadmeTest {
  private static final Path README = Path.of("..", "README.md");
  private static final Path PROGRAM =
      Path.of("src", "main", "java", "io", "newretail", "examples", "FirstProgram.java");

  @Test
  void theProgramIsTheOneThatIsTested() throws IOException {
    List<String> source = Files.readAllLines(PROGRAM);
    int from = source.indexOf("    // first program") + 1;
    int to = source.indexOf("    // end");
    List<String> body = source.subList(from, to).stream()
        .map(l -> l.startsWith("    ") ? l.substring(4) : l)
        .toList();

    assertThat(body).hasSizeBetween(10, 25);
    assertThat(block("java")).isEqualTo(body);
  }

  @Test
  void theOutputIsWhatTheProgramPrints() throws IOException {
    PrintStream usual = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      FirstProgram.main(new String[0]);
    } finally {
      System.setOut(usual);
    }

    assertThat(block("text"))
        .isEqualTo(printed.toString(StandardCharsets.UTF_8).lines().toList());
  }

  /** The first fenced block of a kind. */
  private static List<String> block(String kind) throws IOException {
    List<String> lines = Files.readAllLines(README);
    int from = lines.indexOf("```" + kind) + 1;
    assertThat(from).as("a block of " + kind + " in the README").isPositive();
    int length = lines.subList(from, lines.size()).indexOf("```");
    return lines.subList(from, from + length);
  }
}

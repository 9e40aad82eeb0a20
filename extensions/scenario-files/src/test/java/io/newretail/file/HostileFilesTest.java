package io.newretail.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files from strangers are refused in a line or two, soon and in little memory. */
final class HostileFilesTest {
  @TempDir
  private Path folder;

  private Read read;

  @BeforeEach
  void open() {
    read = new Read(folder);
  }

  @Test
  void aliasesThatMultiplyAreCounted() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String of = "*a" + (i - 1);
      laughs.append("a").append(i).append(": &a").append(i).append(" [");
      laughs.append(String.join(", ", java.util.Collections.nCopies(10, of))).append("]\n");
    }

    assertThat(read.wrongText(laughs.toString()))
        .singleElement()
        .asString()
        .contains("must be at most 1000000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: ", "- "})
  void deepNestingIsRefused(String opening) {
    assertThat(read.wrongText("a: " + opening.repeat(100_000))).isNotEmpty().hasSizeLessThan(5);
  }

  @Test
  void deepNestingOfJsonIsRefused() {
    assertThat(read.with("a.json", "{\"a\":" + "[".repeat(1_000_000)).wrong("a.json"))
        .hasSize(1);
  }

  @Test
  void largeFilesAreNotRead() throws IOException {
    byte[] large = new byte[17 << 20];
    Arrays.fill(large, (byte) '#');
    Files.write(folder.resolve("a.yaml"), large);

    assertThat(read.wrong("a.yaml")).singleElement().asString().contains("must be at most 16 MB");
  }

  @Test
  void manyValuesAreRefused() {
    assertThat(read.wrongText("a: [" + "1,\n ".repeat(1_500_000) + "1]"))
        .singleElement()
        .asString()
        .contains("must be at most 1000000");
  }

  @Test
  void numbersOfManyDigitsAreRefused() {
    String digits = "9".repeat(400);

    assertThat(read.wrongText(Read.SOUND.replace("exponent: 1", "exponent: " + digits)))
        .singleElement()
        .asString()
        .contains("must have at most 40 digits");
    assertThat(read.wrongText(Read.SOUND.replace("pickers: 4", "pickers: " + digits)))
        .isNotEmpty();
    assertThat(read.wrongText(Read.SOUND.replace("40/day", digits + "/day"))).isNotEmpty();
  }

  @Test
  void storesTimesArticlesAreBounded() {
    String large =
        Read.SOUND.replace("count: 50", "count: 1000000").replace("count: 3", "count: 60");

    assertThat(read.wrongText(large))
        .singleElement()
        .asString()
        .contains("60 stores of 1000000 articles: must be at most 50000000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../outside.yaml",
        "/etc/passwd.yaml",
        "link.yaml",
        "linked/inside.yaml",
        "http://example.org/a.yaml",
        "a/../../outside.yaml",
        "..\\outside.yaml"
      })
  void pathsThatLeadOutsideAreRefused(String path) throws IOException {
    Path inner = Files.createDirectories(folder.resolve("inner/a")).getParent();
    new Read(folder).with("outside.yaml", Read.SOUND).with("other/inside.yaml", Read.SOUND);
    Files.createSymbolicLink(inner.resolve("link.yaml"), folder.resolve("outside.yaml"));
    Files.createSymbolicLink(inner.resolve("linked"), folder.resolve("other"));
    Read there = new Read(inner).with("main.yaml", "extends: '" + path + "'\n");

    assertThat(there.wrong("main.yaml"))
        .singleElement()
        .asString()
        .contains("must be a path inside the folder of the scenario file");
  }

  @Test
  void tablesDoNotLeadOutsideEither() {
    read.with(
        "main.yaml",
        Read.SOUND.replace("[{name: \"store-#\", count: 3, pickers: 4}]", "{csv: ../x.csv}"));

    assertThat(read.wrong("main.yaml")).first().asString().contains("must be a path inside");
  }

  @Test
  void circlesOfFilesAreToldOnce() {
    read.with("a.yaml", "extends: b.yaml\n").with("b.yaml", "demand: {include: a.yaml}\n");

    assertThat(read.wrong("a.yaml"))
        .singleElement()
        .asString()
        .isEqualTo("b.yaml:1:19: file: a.yaml: must not lead back to itself"
            .replace("file: a.yaml", "file: a.yaml"));
  }

  @Test
  void settingsAreReadAsCarefully() {
    read.with("a.yaml", Read.SOUND);

    assertThat(read.wrong("a.yaml", Map.of("name", "!!java.net.URL x"))).isNotEmpty();
    assertThat(read.wrong("a.yaml", Map.of("a[", "1"))).isNotEmpty();
    assertThat(read.wrong("a.yaml", Map.of("network.depots[7].name", "x"))).isNotEmpty();
    assertThat(read.wrong("a.yaml", Map.of("demand.online", "[".repeat(5_000)))).isNotEmpty();
  }
}

package io.newretail.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published schema, as an editor takes it, without the reader. */
final class SchemaTest {
  private static List<String> errors(String text) {
    Findings findings = new Findings();
    Node root = YamlSource.read("a.yaml", text, findings, new Budget(findings));
    return SchemaFile.errors(root).stream()
        .map(e -> e.getInstanceLocation() + ": " + e.getMessage())
        .toList();
  }

  @Test
  void takesASoundFileAndAPartOverABase() {
    assertThat(errors(Read.SOUND)).isEmpty();
    assertThat(errors("extends: quickstart\nhold: {timeout: 1 h}\n")).isEmpty();
    assertThat(errors("extends: [a.yaml, b.yaml]\ndemand: {online: {visit: {noShow: 1%}}}\n"))
        .isEmpty();
    assertThat(errors(Read.SOUND.replace("baskets: 40/day", "include: online.yaml")))
        .isEmpty();
    assertThat(errors(Read.SOUND + "promise: {rule: my-rule}\n")).isEmpty();
    assertThat(errors(Read.SOUND.replace("[{name: depot, leadTime: 12 h}]", "{csv: depots.csv}")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: small|nmae: small",
        "name: small|name: 7",
        "from: 2017-11-10|",
        "from: 2017-11-10|from: 10.11.2017",
        "kind: zipf|kind: zipff",
        "count: 50|count: many",
        "count: 50|count: 0",
        "exponent: 1|exponent: one",
        "leadTime: 12 h|leadTime: 12",
        "leadTime: 12 h|leadTime: twelve h",
        "pickers: 4|pickers: -1",
        "pickers: 4|pickers: 1.5",
        "pickers: 4|picker: 4",
        "pickers: 4|pickers: 4, size: 0",
        "baskets: 40/day|baskets: 40",
        "baskets: 40/day|baskets: 40/day, visit: {noShow: 2}",
        "baskets: 40/day|baskets: 40/day, curve: moonlight",
        "depot: depot|"
      })
  void refusesWhatTheReaderRefuses(String before, String after) {
    assertThat(Read.SOUND).contains(before);

    assertThat(errors(Read.SOUND.replace(before, after == null ? "" : after))).isNotEmpty();
  }
}

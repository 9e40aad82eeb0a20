package io.newretail.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class JsonTest {
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();
  private static final String ALLIANCE =
      "alliance-auchan-alibaba-sunart:sample.cities=2,assortment.items=300";

  @TempDir
  private Path folder;

  private Cli call(String text) {
    return Cli.run(Arrays.stream(text.split(" "))
        .map(w -> w.startsWith("@") ? folder.resolve(w.substring(1)).toString() : w)
        .toArray(String[]::new));
  }

  /** What a call prints, which must be one document and nothing else. */
  private JsonNode tree(String text) {
    Cli call = call(text + " --json");
    assertThat(call.err()).isEmpty();
    assertThat(call.status()).isZero();
    return JSON.readTree(call.out());
  }

  private JsonNode file(String name) {
    return JSON.readTree(folder.resolve(name));
  }

  @Test
  void aRunPrintsWhatItsSummaryHolds() {
    JsonNode printed = tree("run quickstart --replications 1 --out @out");

    assertThat(printed).isEqualTo(file("out/summary.json"));
    assertThat(printed.get("kpis").get("baskets.placed").get("mean").asDouble()).isPositive();
    JsonNode traced = tree("run quickstart --replications 1 --trace store-1:3");
    assertThat(traced.get("trace").get(0).asString()).contains("Basket 3 of store-1");
  }

  @Test
  void studiesPrintWhatTheirFilesHold() {
    assertThat(tree("compare quickstart quickstart:stores.pickers=20 --replications 2 --out @c"))
        .isEqualTo(file("c/compare.json"));
    JsonNode sweep = tree("sweep quickstart --vary stores.pickers=8,12 --replications 2 --out @s");
    assertThat(sweep.get("results")).hasSize(2);
    JsonNode second = sweep.get("results").get(1);
    assertThat(second.get("values").get("stores.pickers").asString()).isEqualTo("12");
    assertThat(second.get("kpis").get("baskets.placed").get("mean").asDouble()).isPositive();
    ((ObjectNode) sweep).remove("results");
    assertThat(sweep).isEqualTo(file("s/sweep.json"));
    assertThat(tree("optimise quickstart --vary stores.pickers=8..9 --minimise pickers.staffed"
            + " --replications 2 --budget 4 --out @o"))
        .isEqualTo(file("o/optimise.json"));
    assertThat(tree("alliance " + ALLIANCE + " --replications 2 --out @a"))
        .isEqualTo(file("a/alliance.json"));
  }

  @Test
  void listsAdviceVerdictsAndPapersAreDocumentsToo() {
    assertThat(tree("list").get("scenarios")).hasSizeGreaterThan(10);
    JsonNode one = tree("list quickstart");
    assertThat(one.get("scenario").asString()).isEqualTo("quickstart");
    assertThat(one.get("parameters").get(0).get("path").asString()).isNotBlank();
    JsonNode advice = tree("advise staff quickstart");
    assertThat(advice.get("plan")).hasSize(24);
    assertThat(advice.get("peak").asInt()).isPositive();
    assertThat(tree("reproduce").get("papers").get(0).get("source").asString()).isNotBlank();
    assertThat(tree("reproduce clark-scarf --out @r")).isEqualTo(file("r/reproduce.json"));
    Path cases = SomeCases.write(folder.resolve("cases.json"), "bullwhip", "channel_allocation");
    assertThat(tree("validate " + cases + " --effort 0.1 --out @v.json")).isEqualTo(file("v.json"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run quickstrat --json | did you mean quickstart?",
        "run quickstart --json --replications 0 | must be 1 to 1000000",
        "compare --json | SCENARIO",
        "validate nowhere.json --json | FILE-or-DIR",
        "reproduce nobody --json | is no paper",
        "list nothing --json | is no ready scenario",
        "advise staff quickstart --json --step 7 | --step: 7",
      })
  void whatIsWrongIsToldOnStandardErrorAlone(String text, String message) {
    Cli call = call(text);

    assertThat(call.status()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).contains(message).doesNotContain("{");
  }

  @Test
  void quietPrintsNothingButErrorsAndTheDocumentThatWasAskedFor() {
    List<String> calls = List.of(
        "list",
        "run quickstart --replications 1",
        "compare quickstart quickstart --replications 2",
        "advise staff quickstart",
        "reproduce clark-scarf",
        "fulfilment --instances 1 --sequences 1 --arrivals 100");
    for (String text : calls) {
      Cli call = call(text + " --quiet");
      assertThat(call.status()).isZero();
      assertThat(Stream.of(call.out(), call.err())).as(text).allMatch(String::isEmpty);
    }
    assertThat(tree("list quickstart --quiet").get("parameters")).isNotEmpty();
    assertThat(call("--quiet list").out()).isEmpty();
    assertThat(call("run nothing --quiet").err()).contains("SCENARIO: nothing");
  }
}

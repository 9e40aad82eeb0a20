package io.newretail.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class CompareCommandTest {
  @TempDir
  private Path folder;

  @Test
  void morePickersMeetTheSameShoppersAndReadyTheirBasketsSooner() {
    Cli call = Cli.run(
        "compare",
        "quickstart",
        "quickstart:stores.pickers=20,stores.counters=6",
        "--replications",
        "3",
        "--out",
        folder.toString());

    assertThat(call.status()).isZero();
    assertThat(call.out()).contains("(2) less (1)", "quickstart:stores.pickers=20");
    JsonNode less = JsonMapper.shared()
        .readTree(folder.resolve("compare.json"))
        .get("scenarios")
        .get(0)
        .get("lessReference");
    JsonNode placed = less.get("baskets.placed");
    assertThat(placed.get("mean").asDouble()).isZero();
    assertThat(placed.get("halfWidth95").asDouble()).isZero();
    JsonNode wait = less.get("click.to.ready.mean");
    assertThat(wait.get("mean").asDouble() + wait.get("halfWidth95").asDouble()).isNegative();
    assertThat(folder.resolve("1-quickstart/summary.json")).exists();
    assertThat(folder.resolve("2-quickstart/series.csv")).exists();
    assertThat(folder.resolve("compare.csv")).content().startsWith("scenario,reference,kpi");
  }

  @Test
  void aScenarioComparedWithItselfDiffersInNothing() {
    Cli call = Cli.run(
        "compare", "quickstart", "quickstart", "--replications", "2", "--out", folder.toString());

    assertThat(call.status()).isZero();
    JsonNode less = JsonMapper.shared()
        .readTree(folder.resolve("compare.json"))
        .get("scenarios")
        .get(0)
        .get("lessReference");
    assertThat(less.size()).isGreaterThan(30);
    for (JsonNode kpi : less) {
      assertThat(kpi.get("mean").asDouble()).isZero();
    }
  }
}

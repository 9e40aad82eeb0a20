package io.newretail.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class AllianceCommandTest {
  private static final String SUN_ART = "alliance-auchan-alibaba-sunart";

  @TempDir
  private Path folder;

  private Cli small(String... more) {
    String[] call = {
      "alliance", SUN_ART + ":sample.cities=2,assortment.items=300", "--replications", "2"
    };
    String[] all = Arrays.copyOf(call, call.length + more.length);
    System.arraycopy(more, 0, all, call.length, more.length);
    return Cli.run(all);
  }

  @Test
  void theAllianceOfSunArtIsPrintedAndWrittenAndAddsUp() throws IOException {
    Cli call = small("--out", folder.toString());

    assertThat(call.status()).isZero();
    assertThat(call.out())
        .contains(
            "36.18 %",
            "36.16 %, bought for HKD 22,400 million",
            "4.67 %",
            "Who would leave",
            "Break-even",
            "Alibaba + Auchan Retail + Ruentex",
            "times",
            "What-if");
    assertThat(call.out().lines().filter(l -> !l.contains(folder.toString())))
        .allMatch(l -> l.length() <= 80);
    JsonNode tree = JsonMapper.shared().readTree(folder.resolve("alliance.json"));
    double gain = tree.get("gain").get("mean").asDouble();
    assertThat(sum(tree.get("shapley"))).isCloseTo(gain, within(1e-3));
    assertThat(sum(tree.get("nucleolus"))).isCloseTo(gain, within(1e-1));
    long cents = 0;
    for (JsonNode part : tree.get("fairCents")) {
      cents += part.asLong();
    }
    assertThat(cents).isEqualTo(Math.round(100 * gain));
    assertThat(Files.readAllLines(folder.resolve("coalitions.csv"))).hasSize(8);
    assertThat(Files.readAllLines(folder.resolve("effects.csv"))).hasSize(64);
    assertThat(folder.resolve("partners.csv")).content().contains("contract,free float");
    assertThat(folder.resolve("flows.csv")).content().contains("chain,Alibaba,commission");
    pageAddsUp(tree);
    assertThat(small("--threads", "1").out())
        .contains("Digest     " + tree.get("digest").asString());
  }

  /** The waterfall of the page goes from alone to allied by any split, with the figures of the file. */
  private void pageAddsUp(JsonNode file) throws IOException {
    String html = Files.readString(folder.resolve("report.html"));
    String start = "<script type=\"application/json\" id=\"data\">";
    int from = html.indexOf(start) + start.length();
    JsonNode page = JsonMapper.shared()
        .readTree(html.substring(from, html.indexOf("</script>", from)))
        .get("alliance");
    double gain = file.at("/gain/mean").asDouble();
    assertThat(page.get("gain")).isEqualTo(file.get("gain"));
    assertThat(page.get("splits").size()).isEqualTo(4);
    for (JsonNode split : page.get("splits")) {
      assertThat(sum(split.get("gains")))
          .as(split.get("name").asString())
          .isCloseTo(gain, within(1e-1));
    }
    assertThat(sum(page.get("contract"))).isCloseTo(gain, within(1e-1));
    assertThat(page.at("/profitAlone/mean").asDouble() + gain)
        .isCloseTo(page.at("/profitAllied/mean").asDouble(), within(1e-1));
  }

  private static double sum(JsonNode estimates) {
    double sum = 0;
    for (JsonNode estimate : estimates) {
      sum += estimate.get("mean").asDouble();
    }
    return sum;
  }

  @Test
  void aloneAndAlliedAreComparedOnTheSameShoppers() {
    String few = "sample.cities=2,assortment.items=300";
    Cli call = Cli.run(
        "compare",
        SUN_ART + ":alliance.allied=0," + few,
        SUN_ART + ":" + few,
        "--replications",
        "2");

    assertThat(call.status()).isZero();
    assertThat(call.out()).contains("online sales, handed");
  }

  @Test
  void aScenarioWithoutAnAllianceIsRefused() {
    Cli call = Cli.run("alliance", "quickstart");

    assertThat(call.status()).isEqualTo(2);
    assertThat(call.err()).contains("SCENARIO: quickstart: has no alliance", SUN_ART);
    assertThat(small("--replications", "1").status()).isEqualTo(2);
  }
}

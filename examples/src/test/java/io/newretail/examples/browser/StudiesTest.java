package io.newretail.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of comparisons and studies: all that a page must do, and the numbers of their files. */
@InBrowser
final class StudiesTest {
  private static final List<String> SMALL =
      List.of("--set", "stores.count=2", "--set", "assortment.items=300", "--quiet");

  private static List<String> with(List<String> more, String... first) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(more);
    return all;
  }

  /** What holds for every page; its pictures are kept under a name. */
  private static void holds(Browser browser, Path page, String name) throws IOException {
    browser.open(page);
    assertThat(Charts.empty(browser)).isEmpty();
    assertThat(browser.number("return nr.charts.all().length;")).isPositive();
    for (WebElement section : browser.elements("main section")) {
      browser.picture(name + "-" + section.getAttribute("id"), section);
    }
    assertThat(browser.violations()).isEmpty();
    for (String language : List.of("zh", "fr")) {
      assertThat(Words.leftInEnglish(browser, language)).as(language).isEmpty();
    }
    browser.size(360, 740, true);
    browser.js("nr.render(); nr.charts.drawAll();");
    assertThat(browser.number("return document.documentElement.scrollWidth;"))
        .isLessThanOrEqualTo(360);
    Words.switchTo(browser, "en");
    assertThat(browser.text("return document.body.innerText;"))
        .doesNotContain("NaN", "undefined", "[object");
    assertThat(browser.requests()).containsExactly(page.toUri().toString());
    assertThat(browser.errors()).isEmpty();
  }

  private static JsonNode json(Path file) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(file));
  }

  private static void same(JsonNode shown, JsonNode wanted) {
    double value = wanted.asDouble();
    assertThat(shown.asDouble()).isCloseTo(value, within(Math.abs(value) * 1e-5));
  }

  @Test
  void aComparisonShowsTheDifferencesOfItsFile(Browser browser, Pages pages) throws IOException {
    Path folder = pages.of(with(
        SMALL, "compare", "quickstart", "quickstart:stores.pickers=12", "--replications", "2"));
    holds(browser, folder.resolve("report.html"), "compare");
    JsonNode shown = browser.tree("return nr.data.differences;");
    assertThat(shown.size()).isEqualTo(1);
    JsonNode wanted = json(folder.resolve("compare.json")).at("/scenarios/0/lessReference");
    assertThat(wanted.size()).isGreaterThan(20);
    wanted.properties().forEach(d -> {
      JsonNode one = shown.get(0).get("kpis").get(d.getKey());
      assertThat(one).as(d.getKey()).isNotNull();
      assertThat(one.get("mean").isNull()).isEqualTo(d.getValue().get("mean").isNull());
      if (!one.get("mean").isNull()) {
        same(one.get("mean"), d.getValue().get("mean"));
      }
    });
    browser.size(1280, 900, false);
    String first = browser.text("return nr.run().digest;");
    browser.js("const s = document.getElementById('run'); s.value = '1'; s.dispatchEvent(new"
        + " Event('change', {bubbles: true}));");
    assertThat(browser.text("return nr.run().digest;")).isNotEqualTo(first);
    assertThat(Charts.empty(browser)).isEmpty();
  }

  @Test
  void aSweepShowsThePointsOfItsFile(Browser browser, Pages pages) throws IOException {
    Path folder = pages.of(with(
        SMALL, "sweep", "quickstart", "--vary", "stores.pickers=6,9,12", "--replications", "2"));
    holds(browser, folder.resolve("report.html"), "sweep");
    JsonNode means = browser.tree("return nr.data.sweep.kpis['ready.in.time'].mean;");
    int row = 0;
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve("sweep.csv"))) {
      for (NamedCsvRecord point : csv) {
        double wanted = Double.parseDouble(point.getField("ready.in.time"));
        assertThat(means.get(row++).asDouble()).isCloseTo(wanted, within(1e-5 * wanted));
      }
    }
    assertThat(row).isEqualTo(3).isEqualTo(means.size());
  }

  @Test
  void anOptimisationShowsThePointOfItsFile(Browser browser, Pages pages) throws IOException {
    Path folder = pages.of(with(
        SMALL,
        "optimise",
        "quickstart",
        "--vary",
        "stores.pickers=6..9",
        "--minimise",
        "pickers.staffed",
        "--subject-to",
        "ready.in.time>=60%",
        "--budget",
        "12"));
    holds(browser, folder.resolve("report.html"), "optimise");
    JsonNode shown = browser.tree("return nr.data.optimum.chosen;");
    JsonNode wanted = json(folder.resolve("optimise.json"));
    assertThat(shown.at("/values/0")).isEqualTo(wanted.at("/best/stores.pickers"));
    same(shown.at("/fresh/mean"), wanted.at("/objective/mean"));
    same(shown.at("/bounds/0/fresh/mean"), wanted.at("/constraints/0/mean"));
    JsonNode run = browser.tree("return nr.run();");
    same(run.at("/kpis/pickers.staffed/mean"), wanted.at("/objective/mean"));
    same(run.at("/kpis/ready.in.time/mean"), wanted.at("/constraints/0/mean"));
    assertThat(run.at("/settings/stores.pickers")).isEqualTo(wanted.at("/best/stores.pickers"));
  }

  @Test
  void anAllianceShowsTheGainsOfItsFile(Browser browser, Pages pages) throws IOException {
    Path folder = pages.of(List.of(
        "alliance",
        "alliance-auchan-alibaba-sunart",
        "--set",
        "stores.count=2",
        "--set",
        "assortment.items=100",
        "--set",
        "online.baskets=100",
        "--set",
        "walkin.sales=20000",
        "--replications",
        "2",
        "--quiet"));
    holds(browser, folder.resolve("report.html"), "alliance");
    JsonNode shown = browser.tree("return nr.data.alliance;");
    JsonNode wanted = json(folder.resolve("alliance.json"));
    for (String figure : List.of("profitAlone", "profitAllied", "gain")) {
      same(shown.at("/" + figure + "/mean"), wanted.at("/" + figure + "/mean"));
    }
    assertThat(shown.get("partners")).isEqualTo(wanted.get("partners"));
    assertThat(shown.get("digest")).isEqualTo(wanted.get("digest"));
    double sum = 0;
    for (JsonNode gain : shown.at("/splits/0/gains")) {
      sum += gain.get("mean").asDouble();
    }
    double gain = shown.at("/gain/mean").asDouble();
    assertThat(sum)
        .as("the waterfall ends at the gain")
        .isCloseTo(gain, within(1e-4 * Math.abs(gain)));
  }
}

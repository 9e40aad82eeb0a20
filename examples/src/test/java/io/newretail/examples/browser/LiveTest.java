package io.newretail.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.examples.cli.RunningCli;
import io.newretail.examples.ready.ReadyScenario;
import io.newretail.examples.ready.ReadyScenarios;
import io.newretail.page.PageRun;
import io.newretail.page.ReportPage;
import io.newretail.page.live.LiveServer;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.sim.RunOptions;
import io.newretail.sim.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page that fills itself while a run goes on. */
@InBrowser
final class LiveTest {
  @TempDir
  private Path folder;

  @Test
  void chartsFillAsReplicationsEndAndThePageStaysWhenTheRunIsOver(Browser browser)
      throws IOException {
    ReadyScenario ready = ReadyScenarios.named("quickstart").orElseThrow();
    Scenario scenario = ready.scenario(ready.settings());
    List<Report> reports = new ArrayList<>();
    Simulator.run(
        scenario,
        RunOptions.seed(11).withReplications(3).withThreads(1).withFollower(reports::add));
    assertThat(reports).hasSize(3);
    try (LiveServer server = LiveServer.start("<i>quickstart</i>", 0)) {
      server.progress(0, 3, 0.2);
      browser.open(server.address());
      assertThat(browser.element("h1").getText()).isEqualTo("<i>quickstart</i>");
      browser.until("bar", "return document.getElementById('bar').value > 0.5;");
      browser.picture("live-waiting");
      assertThat(browser.violations()).isEmpty();

      server.publish(() -> page(scenario, reports.get(0)).live(1, 3).build());
      browser.until("page", "return window.nr && nr.data && nr.data.live.done === 1;");
      browser.until(
          "words", "return document.getElementById('live-words').textContent.length > 0;");
      browser.js(
          "document.addEventListener('nr:rendered', () => (window.redrawn = (window.redrawn || 0)"
              + " + 1));");
      String first = browser.text("return nr.data.runs[0].kpis['baskets.placed'].mean;");
      assertThat(Charts.empty(browser)).isEmpty();
      browser.js("document.getElementById('language').focus(); scrollTo({top: 300, behavior:"
          + " 'instant'});");
      double top = browser.number("return scrollY;");

      server.progress(2, 3, 0.7);
      server.publish(() -> page(scenario, reports.get(1)).live(2, 3).build());
      browser.until("second", "return nr.data.live.done === 2;");
      assertThat(browser.text("return nr.data.runs[0].kpis['baskets.placed'].mean;"))
          .isNotEqualTo(first);
      assertThat(browser.number("return scrollY;")).isEqualTo(top);
      assertThat(browser.number("return window.redrawn;"))
          .as("once for what is new")
          .isEqualTo(1);
      assertThat(browser.text("return document.activeElement.id;")).isEqualTo("language");
      browser.until("progress", "return document.getElementById('live-bar').value > 0.65;");
      assertThat(browser.element("#live").getText()).contains("2 of 3 replications done");
      assertThat(Charts.empty(browser)).isEmpty();
      assertThat(browser.element("#live").getTagName()).isEqualTo("aside");
      browser.picture("live-run");

      server.publish(() -> page(scenario, reports.get(2)).build());
      server.end();
      browser.until(
          "end", "return nr.data.live === false && document.getElementById('live-bar').hidden;");
    }
    assertThat(browser.element("#live").getText()).contains("has ended");
    assertThat(browser.text("return nr.data.runs[0].digest;"))
        .isEqualTo(reports.get(2).digest());
    assertThat(Charts.empty(browser)).isEmpty();
    Words.switchTo(browser, "zh");
    assertThat(browser.element("#live").getText()).contains("仿真已结束");
    assertThat(browser.errors()).isEmpty();
    assertThat(browser.requests()).allMatch(r -> r.startsWith("http://127.0.0.1:"));
  }

  @Test
  void aReplayThatRunsOnTheScreenIsNotInterrupted(Browser browser) throws IOException {
    ReadyScenario ready = ReadyScenarios.named("quickstart").orElseThrow();
    Scenario scenario = ready.scenario(ready.settings());
    Report report = Simulator.run(scenario, RunOptions.seed(11));
    try (LiveServer server = LiveServer.start("quickstart", 0)) {
      server.publish(() -> page(scenario, report).live(1, 2).build());
      browser.open(server.address());
      browser.js("document.getElementById('wall').scrollIntoView({behavior: 'instant'});"
          + "nr.wall.seek(0); nr.wall.speed(1); nr.wall.play();");
      server.publish(() -> page(scenario, report).build());
      server.end();
      browser.until(
          "held",
          "return document.getElementById('live-words').textContent === nr.t('live.held');");
      assertThat(browser.tree("return nr.data.live;").get("done").asInt()).isEqualTo(1);
      assertThat(browser.js("return nr.wall.playing();")).isEqualTo(true);
      browser.js("nr.wall.pause();");
      browser.until("released", "return nr.data.live === false;");
      assertThat(browser.element("#live").getText()).contains("has ended");
    }
  }

  private static ReportPage.Builder page(Scenario scenario, Report report) {
    return ReportPage.run(PageRun.of(scenario, report));
  }

  @Test
  void whatAWatchedRunShowsInTheEndIsWhatItWrites(Browser browser) throws Exception {
    Path out = folder.resolve("out");
    try (RunningCli run = RunningCli.start(
        "run", "quickstart", "--replications", "8", "--watch", "--stay", "--out", out.toString())) {
      browser.open(run.address());
      browser.until("end", "return window.nr && nr.data && nr.data.live === false;");
      assertThat(run.isRunning()).as("stays").isTrue();
      JsonNode summary = JsonMapper.shared().readTree(summary(out, run));
      JsonNode shown = browser.tree("return nr.data.runs[0];");
      assertThat(shown.get("digest")).isEqualTo(summary.get("digest"));
      assertThat(shown.get("replications")).isEqualTo(summary.get("replications"));
      assertThat(browser.tree("return JSON.parse(document.getElementById('data').textContent);"))
          .as("a saved copy")
          .isEqualTo(browser.tree("return nr.data;"));
      browser.open(run.address());
      assertThat(browser.tree("return nr.data.live;").asBoolean()).isFalse();
      assertThat(Charts.empty(browser)).isEmpty();
      assertThat(browser.errors()).isEmpty();
    }
  }

  /** The files are written after the last page is shown. */
  private static String summary(Path out, RunningCli run) throws Exception {
    Path file = out.resolve("summary.json");
    for (int i = 0; i < 500 && !Files.exists(file) && run.isRunning(); i++) {
      Thread.sleep(20);
    }
    return Files.readString(file);
  }
}

package io.newretail.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.examples.ready.ReadyScenario;
import io.newretail.examples.ready.ReadyScenarios;
import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Item;
import io.newretail.network.Network;
import io.newretail.network.Store;
import io.newretail.page.PageRun;
import io.newretail.page.ReportPage;
import io.newretail.report.BasketState;
import io.newretail.report.OrderTrace;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.sim.RunOptions;
import io.newretail.sim.Simulator;
import io.newretail.sim.TraceRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names from a stranger's scenario are shown as they are written, and run nothing. */
@InBrowser
final class HostileNamesTest {
  /** Each sets a flag if it runs; {@code %d} tells which name it was. */
  private static final List<String> HOSTILE = List.of(
      "<script>window.hacked=%d</script>",
      "\"><img src=x onerror=\"window.hacked=%d\">",
      "</script><script>window.hacked=%d</script>",
      "</title></style><svg onload=window.hacked=%d>",
      "<!--<script>%d",
      "' onmouseover='window.hacked=%d' autofocus onfocus='window.hacked=%d",
      "{{title}}{{{data}}}{a}{b}{name}%d",
      "<a href=\"javascript:window.hacked=%d\">x</a>",
      "${window.hacked=%d}`+\\u003cscript>",
      "__proto__%d");

  private static int number;

  @TempDir
  private static Path folder;

  private static Path single;
  private static Path compared;

  private static String hostile() {
    int n = number++;
    return HOSTILE.get(n % HOSTILE.size()).replace("%d", Integer.toString(n));
  }

  private static Scenario renamed(Scenario scenario) {
    Network old = scenario.network();
    List<Item> items = new ArrayList<>();
    for (Item item : old.assortment().items().subList(0, 60)) {
      items.add(new Item(hostile(), item.price(), item.popularity(), hostile()));
    }
    Network.Builder network = Network.builder().assortment(Assortment.of(items));
    for (Depot d : old.depots()) {
      String depot = hostile();
      network.depot(new Depot(
          depot,
          d.leadTime(),
          d.reviewEvery(),
          d.supplierLeadTime(),
          d.safetyTime(),
          d.service(),
          d.unlimited()));
      for (Catchment c : old.catchments()) {
        List<Store> stores = c.stores().stream().map(s -> s.named(hostile())).toList();
        network.catchment(new Catchment(hostile(), depot, stores));
      }
    }
    return scenario.toBuilder()
        .name(hostile())
        .notice(hostile())
        .network(network.build())
        .build();
  }

  @BeforeAll
  static void run() throws IOException {
    number = 0;
    ReadyScenario ready = ReadyScenarios.named("quickstart").orElseThrow();
    Scenario scenario = renamed(ready.scenario(ready.settings()));
    RunOptions options =
        RunOptions.seed(11).withReplications(2).withStoreSeries(Duration.ofMinutes(15));
    Report report = Simulator.run(scenario, options);
    OrderTrace story = Simulator.trace(scenario, 11, TraceRequest.firstIn(BasketState.COLLECTED))
        .orElseThrow();
    PageRun run = new PageRun(hostile(), scenario, report, Map.of(hostile(), hostile()), story);
    single = write("single.html", ReportPage.run(run));
    compared = write("compared.html", ReportPage.compare(List.of(run, run.labelled(hostile()))));
  }

  private static Path write(String name, ReportPage.Builder page) throws IOException {
    Path file = folder.resolve(name);
    // Scenarios refuse these two in a name; a title is any text.
    page.title(hostile() + "\u2028\u202e")
        .version(hostile())
        .command(hostile())
        .build()
        .write(file);
    return file;
  }

  @Test
  void nothingRunsOnThePageOfARun(Browser browser) {
    nothingRuns(browser, single);
  }

  @Test
  void nothingRunsOnAComparison(Browser browser) {
    nothingRuns(browser, compared);
    browser.picture("hostile");
  }

  private static void nothingRuns(Browser browser, Path page) {
    browser.open(page);
    for (String language : List.of("zh", "fr", "en")) {
      Words.switchTo(browser, language);
    }
    browser.js("document.querySelectorAll('button[aria-expanded=false], summary').forEach(b =>"
        + " b.click());document.querySelectorAll('main *').forEach(e => ['mouseover',"
        + " 'mouseenter', 'focus', 'click'].forEach(t => e.tagName !== 'BUTTON' && e.tagName"
        + " !== 'A' && e.dispatchEvent(new Event(t, {bubbles: false}))));");
    assertThat(tooltips(browser))
        .as("tooltips that show a name")
        .anyMatch(t -> t.contains("<") || t.contains("hacked"));
    browser.settle();

    assertThat(browser.js("return window.hacked;")).as("ran").isNull();
    assertThat(browser.js("return Object.prototype.hacked;")).isNull();
    assertThat(browser.texts(
            "return [...document.querySelectorAll('img, svg[onload], [onerror], [onmouseover],"
                + " [onfocus], a[href^=javascript]')].map(e => e.outerHTML.slice(0, 200));"))
        .as("made of a name")
        .isEmpty();
    List<String> names = browser.texts("return nr.run().stores.names.concat([nr.data.title]);");
    // Not innerText: rows of the table of stores far from the screen are not laid out.
    String text = browser.text("return ['top', 'main', 'foot'].map(id =>"
        + " document.getElementById(id).textContent).join(' ');");
    assertThat(names)
        .hasSizeGreaterThan(5)
        .allSatisfy(n -> assertThat(n).containsAnyOf("hacked", "<", "{{", "__proto__"));
    assertThat(names).allSatisfy(n -> assertThat(flat(text)).contains(flat(n)));
    assertThat(browser.text("return document.title;"))
        .contains(names.get(names.size() - 1).strip().substring(0, 5));
    assertThat(browser.requests()).containsExactly(page.toUri().toString());
    assertThat(browser.errors()).isEmpty();
  }

  private static String flat(String text) {
    return text.replaceAll("[\\s\u2028\u202e]+", " ");
  }

  /** What every mark's tooltip says; a chart library might take a name for HTML. */
  private static List<String> tooltips(Browser browser) {
    return browser.texts("""
        const said = [];
        nr.charts.drawAll();
        nr.charts.all().forEach(c => c.view.getOption().series.forEach((s, i) => {
          for (let k = 0; k < Math.min(12, (s.data || []).length); k++) {
            c.view.dispatchAction({type: 'showTip', seriesIndex: i, dataIndex: k});
            c.canvas.querySelectorAll('.tip').forEach(t => said.push(t.textContent));
          }
          c.view.dispatchAction({type: 'highlight', seriesIndex: i});
        }));
        return said;
        """);
  }
}

package io.newretail.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.newretail.examples.cli.Cli;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import tools.jackson.databind.JsonNode;

/** The big screen: its numbers, its clock, and what is painted. */
@InBrowser
final class WallTest {
  /** Three stores over a day of four buckets, with which everything can be worked out by hand. */
  private static final String SMALL = """
      const data = structuredClone(nr.data);
      const run = data.runs[0];
      data.runs = [run];
      run.eventDay = {start: 0, step: 21600, columns: {baskets_placed: [4, 0, 8, 4], picks_waiting: [0, 4, 2, 6],
        gmv_cumulative: [0, 100, 100, 300], gmv_share_of_day: [0, 0.25, 0.25, 0.75]}};
      run.series = run.eventDay;
      run.stores = {names: ['a', 'b', 'c'], catchments: [0, 0, 1], catchmentNames: ['north-1', 'south-1'],
        longitude: null, latitude: null, figures: {}};
      run.storeSeries = {start: 0, step: 43200, placed: [[3, 6], [1, 6], [0, 0]], waiting: [[0, 2], [0, 1], [0, 0]], short: [[0, 0], [0, 0], [0, 0]]};
      run.published = {year: 2017, unit: 'share of day', points: [{t: 43200, share: 0.3, source: 's'}]};
      run.slots = null;
      """;

  private static final String MODEL = SMALL + "const m = nr.wallModel(run);";

  /** All that is painted, as one text. */
  private static final String PICTURE =
      "return [...document.querySelectorAll('.wall-stage canvas')].map(c => c.toDataURL()).join();";

  @TempDir
  private static Path folder;

  @BeforeAll
  static void run() {
    Cli call = Cli.run("run", "quickstart", "--replications", "1", "--out", folder.toString());
    assertThat(call.status()).as(call.err()).isZero();
  }

  private static void open(Browser browser) {
    browser.open(folder.resolve("report.html"));
    browser.js(
        "nr.wall.pause();document.getElementById('wall').scrollIntoView({behavior: 'instant'});");
  }

  /** Sets the clock and waits for two frames, so that it is painted. */
  private static void seek(Browser browser, double seconds) {
    browser.async(
        "const done = arguments[1];nr.wall.seek(arguments[0]);"
            + "requestAnimationFrame(() => requestAnimationFrame(() => done(1)));",
        seconds);
  }

  @Test
  void totalsGoInAStraightLineBetweenBucketsAndEndAtTheDaysTotal(Browser browser) {
    open(browser);
    JsonNode found = browser.tree(MODEL
        + "return [0, 10800, 21600, 43200, 54000,"
        + " 86400].map(m.totalAt).concat(m.placedAt(64800));");
    assertThat(numbers(found)).containsExactly(0.0, 50.0, 100.0, 100.0, 200.0, 400.0, 12.0);
  }

  @Test
  void itEndsAtTheFiguresOfTheSeriesFile(Browser browser) throws IOException {
    open(browser);
    double gmv = Double.NaN;
    double placed = 0;
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve("series.csv"))) {
      for (NamedCsvRecord row : rows) {
        double t = Double.parseDouble(row.getField("t_seconds"));
        placed += t >= 0 && t < 86_400 ? Double.parseDouble(row.getField("baskets_placed")) : 0;
        gmv = t == 86_400 ? Double.parseDouble(row.getField("gmv_cumulative")) : gmv;
      }
    }
    JsonNode found = browser.tree(
        "const m = nr.wallModel(nr.run());return [m.totalAt(m.end), m.placedAt(m.end)];");
    assertThat(found.get(0).doubleValue()).isCloseTo(gmv, Offset.offset(1.0));
    assertThat(found.get(1).doubleValue()).isCloseTo(placed, Offset.offset(0.1));
  }

  @Test
  void storesShareTheirBucketAsTheChainsMinutesDo(Browser browser) {
    open(browser);
    JsonNode found = browser.tree(
        MODEL
            + "const now = {placed: new Float64Array(3), waiting: new Float64Array(3), rate: new"
            + " Float64Array(3)};m.storesAt(arguments[0], now);return [...now.placed,"
            + " ...now.waiting];",
        64800);
    assertThat(numbers(found)).containsExactly(7.0, 5.0, 0.0, 2.0, 1.0, 0.0);
    JsonNode real =
        browser.tree("const m = nr.wallModel(nr.run()); if (!m.storeTable) return [1, 1];const n ="
            + " m.storeTable.count;const now = {placed: new Float64Array(n), waiting: new"
            + " Float64Array(n), rate: new Float64Array(n)};m.storesAt(m.end, now);return"
            + " [now.placed.reduce((a, b) => a + b), m.placedAt(m.end)];");
    assertThat(real.get(0).doubleValue())
        .isCloseTo(real.get(1).doubleValue(), Offset.offset(0.01 * real.get(1).doubleValue()));
  }

  @Test
  void runsThatAreComparedAreShownOnOneScale(Browser browser) {
    open(browser);
    JsonNode found = browser.tree(MODEL
        + "run.eventDay.columns.picks_waiting = [0, 8, 2, 6];const other = nr.wallModel(run);"
        + "nr.wallSameScale([m, other]);"
        + "return [m.scale.waitingPeak, other.scale.waitingPeak, m.waitingPeak];");
    assertThat(numbers(found)).containsExactly(8.0, 8.0, 6.0);
  }

  @Test
  void milestonesStandWhereTheDataPassThem(Browser browser) {
    open(browser);
    JsonNode found = browser.tree(
        MODEL + "return m.milestones.map(x => x.kind + ' ' + x.t + ' ' + +x.value.toFixed(6));");
    assertThat(texts(found))
        .containsExactlyInAnyOrder(
            "money 2160 10",
            "money 4320 20",
            "money 10800 50",
            "money 21600 100",
            "money 54000 200",
            "half 54000 200",
            "hour 3600 0.041667",
            "day 86400 400",
            "baskets 59400 10",
            "baskets 45900 5",
            "rate 64800 0.022222",
            "queue 64800 6",
            "store 43200 2",
            "published 43200 0.3");
  }

  @Test
  void theClockRunsAtItsSpeedStopsAndStaysWithinTheDay(Browser browser) {
    open(browser);
    browser.js("nr.wall.seek(3600);nr.wall.speed(10);nr.wall.play();");
    browser.until("the clock runs", "return nr.wall.time() > 3600 + 300;");
    double speed = browser.number("const t = nr.wall.time();nr.wall.pause();return t;");
    assertThat(speed).isLessThan(86_400);
    assertThat(browser.js("return nr.wall.playing();")).isEqualTo(false);
    double stopped = browser.number("return nr.wall.time();");
    seek(browser, stopped);
    assertThat(browser.number("return nr.wall.time();")).isEqualTo(stopped);
    seek(browser, 1e9);
    assertThat(browser.number("return nr.wall.time();")).isEqualTo(86_400);
    seek(browser, -5);
    assertThat(browser.number("return nr.wall.time();")).isEqualTo(0);
    browser.js("nr.wall.seek(86390);nr.wall.play();");
    browser.until("it stops at the end", "return !nr.wall.playing() && nr.wall.time() === 86400;");
  }

  @Test
  void whatIsPaintedDependsOnTheClockAlone(Browser browser) {
    open(browser);
    browser.js(SMALL
        + "nr.update(data);document.getElementById('wall').scrollIntoView({behavior:"
        + " 'instant'});nr.wall.pause();");
    seek(browser, 50_000);
    String first = browser.text(PICTURE);
    seek(browser, 1_000);
    assertThat(browser.text(PICTURE)).isNotEqualTo(first);
    browser.js("nr.wall.speed(60);nr.wall.play();");
    browser.until("it plays", "return nr.wall.time() > 4000;");
    browser.js("nr.wall.pause();");
    seek(browser, 50_000);
    assertThat(browser.text(PICTURE)).isEqualTo(first);
  }

  @Test
  void everyPictureHasSomethingOnItInEachLanguage(Browser browser) {
    open(browser);
    for (String language : List.of("en", "zh", "fr")) {
      browser.js("nr.language(arguments[0]);nr.render();nr.wall.pause();", language);
      seek(browser, 36_000);
      List<String> empty = browser.texts(
          "return [...document.querySelectorAll('.wall-stage canvas')].filter(c => c.width < 2 ||"
              + " !c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some(v =>"
              + " v)).filter(c => !c.closest('.wall-map')).map(c =>"
              + " c.parentNode.parentNode.className);");
      assertThat(empty).as(language).isEmpty();
      String spoken = browser.text(
          "return document.querySelector('.wall-slider').getAttribute('aria-valuetext');");
      String total =
          browser.text("const m = nr.wallModel(nr.run());return nr.fmt.money(m.totalAt(36000),"
              + " nr.run().currency);");
      assertThat(spoken).as(language).contains("10:00:00", total);
    }
    assertThat(browser.errors()).isEmpty();
  }

  @Test
  void keysDriveTheClock(Browser browser) {
    open(browser);
    seek(browser, 7_200);
    WebElement stage = browser.element(".wall-stage");
    stage.sendKeys(Keys.ARROW_RIGHT);
    assertThat(browser.number("return nr.wall.time();")).isEqualTo(7_800);
    stage.sendKeys(Keys.ARROW_LEFT, Keys.ARROW_LEFT);
    assertThat(browser.number("return nr.wall.time();")).isEqualTo(6_600);
    double speed = browser.number("return nr.wall.speed();");
    stage.sendKeys(Keys.ARROW_UP);
    assertThat(browser.number("return nr.wall.speed();")).isGreaterThan(speed);
    stage.sendKeys(Keys.SPACE);
    assertThat(browser.js("return nr.wall.playing();")).isEqualTo(true);
    stage.sendKeys(Keys.SPACE);
    assertThat(browser.js("return nr.wall.playing();")).isEqualTo(false);
    stage.sendKeys(Keys.END);
    assertThat(browser.number("return nr.wall.time();")).isEqualTo(86_400);
    stage.sendKeys(Keys.HOME);
    assertThat(browser.number("return nr.wall.time();")).isEqualTo(0);
    browser.element(".wall-play").sendKeys(Keys.SPACE);
    assertThat(browser.js("return nr.wall.playing();")).isEqualTo(true);
  }

  @Test
  void itFillsTheScreenAndComesBack(Browser browser) {
    open(browser);
    WebElement stage = browser.element(".wall-stage");
    stage.sendKeys("f");
    browser.until(
        "it fills the screen",
        "return document.fullscreenElement === arguments[0] &&"
            + " arguments[0].getBoundingClientRect().height === innerHeight;",
        stage);
    assertThat(browser.violations()).noneMatch(v -> v.contains("wall-"));
    stage.sendKeys("f");
    browser.until("it comes back", "return document.fullscreenElement === null;");
  }

  @Test
  void theLineIsDraggedAlong(Browser browser) {
    open(browser);
    seek(browser, 0);
    WebElement line = browser.element(".wall-line .wall-art");
    browser.js("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'});", line);
    new Actions(browser.driver()).moveToElement(line).click().perform();
    assertThat(browser.number("return nr.wall.time();")).isCloseTo(43_200, Offset.offset(300.0));
    new Actions(browser.driver())
        .moveToElement(line)
        .clickAndHold()
        .moveByOffset(line.getSize().getWidth() / 4, 40) // below the line: it is held
        .pause(100)
        .release()
        .perform();
    assertThat(browser.number("return nr.wall.time();")).isCloseTo(64_800, Offset.offset(300.0));
  }

  @Test
  void itPlaysWhenItIsSeenAndRestsWhenItIsNot(Browser browser) {
    browser.open(folder.resolve("report.html"));
    assertThat(browser.js("return nr.wall.playing();")).isEqualTo(false);
    browser.js("document.getElementById('wall').scrollIntoView({behavior: 'instant'});");
    browser.until("it plays", "return nr.wall.playing() && nr.wall.time() > 60;");
    browser.js("scrollTo({top: 0, behavior: 'instant'});");
    for (int i = 0; i < 20 && moves(browser); i++) {
      // the observer of what is in view answers a little later
    }
    assertThat(moves(browser)).isFalse();
    assertThat(browser.js("return nr.wall.playing();")).isEqualTo(true);
  }

  @Test
  void itWaitsForTheReaderWhoPrefersLessMotion(Browser browser) {
    browser.media("", "prefers-reduced-motion", "reduce");
    browser.open(folder.resolve("report.html"));
    browser.js("document.getElementById('wall').scrollIntoView({behavior: 'instant'});");
    pause(browser, 700);
    assertThat(browser.number("return nr.wall.time();")).isEqualTo(0);
    browser.element(".wall-play").click();
    browser.until("it plays when asked", "return nr.wall.time() > 60;");
  }

  @Test
  void paperShowsTheEndOfTheDayAndTheClockComesBack(Browser browser) {
    open(browser);
    seek(browser, 5_000);
    browser.js("dispatchEvent(new Event('beforeprint'));");
    assertThat(browser.number("return nr.wall.time();")).isEqualTo(86_400);
    browser.until(
        "copies of all pictures are on paper",
        "return [...document.querySelectorAll('.wall-stage canvas')].every(c =>"
            + " c.classList.contains('wall-copy') === (getComputedStyle(c).display !== 'none'))"
            + " && document.querySelectorAll('.wall-copy').length >= 5;");
    browser.js("dispatchEvent(new Event('afterprint'));");
    assertThat(browser.elements(".wall-copy")).isEmpty();
    assertThat(browser.number("return nr.wall.time();")).isEqualTo(5_000);
  }

  @Test
  void itDoesWithoutStoresAndIsAbsentWithoutAnEvent(Browser browser) {
    open(browser);
    browser.js(
        SMALL + "run.storeSeries = null;run.published = null;nr.update(data);nr.wall.pause();");
    seek(browser, 43_200);
    assertThat(browser.elements(".wall-stage")).hasSize(1);
    assertThat(browser.elements(".wall-map")).isEmpty();
    browser.js(SMALL + "run.event = false;nr.update(data);");
    assertThat(browser.elements("#wall")).isEmpty();
    assertThat(browser.js("nr.wall.play();nr.wall.seek(5);return nr.wall.shown();"))
        .isEqualTo(false);
    assertThat(browser.errors()).isEmpty();
  }

  @Test
  void nothingStandsInTheWayOfReaders(Browser browser) {
    open(browser);
    browser.js(SMALL
        + "nr.update(data);nr.wall.pause();document.querySelector('.wall-chapters').open = true;");
    seek(browser, 43_200);
    assertThat(browser.violations()).noneMatch(v -> v.contains("wall-"));
  }

  @Test
  void aFrameOfAChainOf446StoresTakesAFractionOfASixtiethOfASecond(Browser browser) {
    open(browser);
    browser.js(SMALL
        + "const n = 446, k = [...Array(n).keys()];run.stores = {names: k.map(i => 's' + i),"
        + " catchments: k.map(i => i % 29), catchmentNames: [...Array(29).keys()].map(i => 'p' + i"
        + " + '-'), longitude: null, latitude: null, figures: {}};run.storeSeries = {start: 0,"
        + " step: 900, placed: k.map(i => [...Array(96).keys()].map(b => 1 + (i * b) % 7)),"
        + " waiting: k.map(i => [...Array(96).keys()].map(b => (i + b) % 50)), short: []};"
        + "nr.update(data);document.getElementById('wall').scrollIntoView({behavior: 'instant'});"
        + "nr.wall.seek(0);nr.wall.speed(60);nr.wall.reset();nr.wall.play();");
    browser.until("a hundred frames", "return nr.wall.stats().frames >= 100;");
    JsonNode stats = browser.tree("nr.wall.pause();return nr.wall.stats();");
    assertThat(stats.get("stores").intValue()).isEqualTo(446);
    assertThat(stats.at("/cost/median").doubleValue()).isLessThan(8);
  }

  /** Whether the clock goes on by itself. */
  private static boolean moves(Browser browser) {
    double before = browser.number("return nr.wall.time();");
    pause(browser, 250);
    return browser.number("return nr.wall.time();") > before;
  }

  private static void pause(Browser browser, int millis) {
    browser.async("setTimeout(arguments[1], arguments[0]);", millis);
  }

  private static List<Double> numbers(JsonNode list) {
    return list.valueStream().map(v -> Math.round(v.doubleValue() * 1e6) / 1e6).toList();
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}

package io.newretail.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of a run, as somebody looks at it. */
@InBrowser
final class PageTest {
  private Browser browser;
  private Path folder;

  @BeforeEach
  void open(Browser given, Pages pages) {
    browser = given;
    folder = pages.of(Pages.QUICKSTART);
    browser.open(folder.resolve("report.html"));
    browser.js("nr.charts.drawAll();");
  }

  @Test
  void everyChartIsDrawnAndShowsSomething() {
    assertThat(browser.number("return nr.charts.all().length;")).isGreaterThanOrEqualTo(1);
    assertThat(Charts.empty(browser)).isEmpty();
  }

  @Test
  void everyChartSaysInWordsAndInATableWhatItShows() {
    for (WebElement chart : browser.elements("[role=img]")) {
      assertThat(chart.getAttribute("aria-label")).hasSizeGreaterThan(20);
    }
    for (WebElement button : browser.elements("figure button[aria-expanded=false]")) {
      String table = button.getAttribute("aria-controls");
      browser.js("arguments[0].click();", button);
      assertThat(button.getAttribute("aria-expanded")).isEqualTo("true");
      assertThat(browser.elements("#" + table + " tbody tr")).as(table).isNotEmpty();
    }
  }

  @Test
  void figuresAreThoseOfTheSummary() throws IOException {
    JsonNode summary =
        JsonMapper.shared().readTree(Files.readString(folder.resolve("summary.json")));
    JsonNode run = browser.tree("return nr.data.runs[0];");
    assertThat(run.get("digest")).isEqualTo(summary.get("digest"));
    assertThat(run.get("conservation").toString())
        .isEqualTo(summary.get("conservation").toString());
    assertThat(run.get("kpis").size()).isEqualTo(summary.get("kpis").size());
    summary.get("kpis").properties().forEach(kpi -> {
      for (String part : List.of("mean", "halfWidth95")) {
        JsonNode wanted = kpi.getValue().get(part);
        JsonNode got = run.get("kpis").get(kpi.getKey()).get(part);
        assertThat(got.isNull()).as("%s %s", kpi.getKey(), part).isEqualTo(wanted.isNull());
        if (!wanted.isNull()) {
          double value = wanted.asDouble();
          assertThat(got.asDouble())
              .as("%s %s", kpi.getKey(), part)
              .isCloseTo(value, within(Math.abs(value) * 1e-5));
        }
      }
    });
  }

  @Test
  void figuresThatAreShownAreThoseOfTheSummary() throws IOException {
    JsonNode kpis = JsonMapper.shared()
        .readTree(Files.readString(folder.resolve("summary.json")))
        .get("kpis");
    List<WebElement> cards = browser.elements("[data-kpi]");
    assertThat(cards).hasSizeGreaterThanOrEqualTo(8);
    for (WebElement card : cards) {
      JsonNode kpi = kpis.get(card.getAttribute("data-kpi"));
      String shown = browser
          .text(
              "return nr.fmt.value(arguments[0], arguments[1]);",
              kpi.get("mean").asDouble(),
              kpi.get("unit").asString())
          .replace('\u00a0', ' ');
      assertThat(card.getText().replace('\u00a0', ' '))
          .as(card.getAttribute("data-kpi"))
          .contains(shown);
    }
  }

  @Test
  void switchingTheLanguageChangesEveryWord() {
    for (String language : List.of("zh", "fr")) {
      assertThat(Words.leftInEnglish(browser, language)).as(language).isEmpty();
      assertThat(browser.text("return document.documentElement.lang;")).startsWith(language);
      browser.picture("run-" + language);
    }
  }

  @Test
  void noKeyOfAWordIsShownInItsPlace() {
    List<String> keys =
        browser.texts("return Object.keys(nr.words.all).filter(k => k.includes('.'));");
    assertThat(keys).hasSizeGreaterThan(20);
    for (String language : List.of("en", "zh", "fr")) {
      Words.switchTo(browser, language);
      assertThat(browser.text("return document.body.innerText;").lines())
          .noneMatch(line -> keys.contains(line.strip()))
          .noneMatch(line ->
              line.contains("undefined") || line.contains("NaN") || line.contains("[object"))
          .noneMatch(line -> line.matches(".*\\{[a-z]+\\}.*"));
      assertThat(Words.shown(browser)).noneMatch(t -> t.matches("[a-z]+([.][a-z0-9]+)+"));
    }
  }

  @Test
  void everyWordIsThereInEveryLanguageWithTheSameHoles() {
    assertThat(browser.texts("const holes = t => [...new Set((typeof t === 'string' ? t :"
            + " Object.values(t).join(' ')).match(/\\{\\w+\\}/g) ||"
            + " [])].sort().join();return Object.entries(nr.words.all).filter(([k, w]) =>"
            + " w.length !== nr.langs.length || w.some(t => !t || typeof t === 'string' &&"
            + " !t.trim() || holes(t) !== holes(w[0]))).map(([k]) => k);"))
        .isEmpty();
  }

  @Test
  void theThemeFollowsTheMachineAndTheReader() {
    String light = background();
    browser.prefers("dark");
    browser.until(
        "dark", "return getComputedStyle(document.body).backgroundColor !== arguments[0];", light);
    String dark = background();
    assertThat(brightness(light)).isGreaterThan(600);
    assertThat(brightness(dark)).isLessThan(200);
    browser.element("#theme").click();
    assertThat(background()).isEqualTo(light);
    browser.prefers("light");
    browser.element("#theme").click();
    assertThat(background()).isEqualTo(dark);
    browser.js("nr.charts.drawAll();");
    assertThat(Charts.empty(browser)).isEmpty();
  }

  private String background() {
    return browser.text("return getComputedStyle(document.body).backgroundColor;");
  }

  private static int brightness(String rgb) {
    int sum = 0;
    for (String part : rgb.replaceAll("[^0-9,]", "").split(",", -1)) {
      sum += Integer.parseInt(part);
    }
    return sum;
  }

  @Test
  void aPhoneShowsAllWithoutScrollingSideways() {
    browser.size(360, 740, true);
    for (String language : List.of("en", "zh", "fr")) {
      Words.switchTo(browser, language);
      assertThat(browser.texts("return [...document.body.querySelectorAll('*')].filter(e =>"
              + " e.getBoundingClientRect().right > 361 && !e.closest('.scroll, svg')).map(e =>"
              + " e.outerHTML.slice(0, 120));"))
          .isEmpty();
      assertThat(browser.number("return document.documentElement.scrollWidth;"))
          .isLessThanOrEqualTo(360);
      browser.picture("run-phone-" + language);
    }
  }

  @Test
  void printsOnPaper() throws IOException {
    browser.prefers("dark");
    Object pdf = browser
        .cdp("Page.printToPDF", Map.of("printBackground", true, "preferCSSPageSize", true))
        .get("data");
    byte[] bytes = Base64.getDecoder().decode(String.valueOf(pdf));
    Files.createDirectories(Path.of("target", "screenshots"));
    Files.write(Path.of("target", "screenshots", "run.pdf"), bytes);
    assertThat(bytes.length).isGreaterThan(20_000);
    browser.media("print", "prefers-color-scheme", "dark");
    assertThat(brightness(background()) > 600 || background().contains("0, 0, 0, 0"))
        .as("paper is white")
        .isTrue();
    assertThat(browser.elements("nav, #language, #theme")).noneMatch(WebElement::isDisplayed);
    assertThat(Charts.empty(browser)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void axeFindsNothingWrong(String theme) {
    browser.prefers(theme);
    if (theme.equals("light")) { // tables have the colours of the rest
      browser.js(
          "document.querySelectorAll('button[aria-expanded=false]').forEach(b => b.click());");
    }
    assertThat(browser.violations()).isEmpty();
  }

  @Test
  void everySectionIsReachedByKeyboardFromTheTop() {
    List<String> sections =
        browser.texts("return [...document.querySelectorAll('main section')].map(s => s.id);");
    List<String> links =
        browser.texts("return [...document.querySelectorAll('nav a')].map(a => a.dataset.go);");
    assertThat(links).containsExactlyElementsOf(sections);
    browser.element("body").sendKeys(org.openqa.selenium.Keys.TAB);
    assertThat(browser.text("return document.activeElement.className;")).isEqualTo("skip");
    browser.driver().switchTo().activeElement().sendKeys(org.openqa.selenium.Keys.ENTER);
    assertThat(browser.text("return document.activeElement.id;")).isEqualTo("main");
    for (String section : sections) {
      browser.element("nav a[data-go='" + section + "']").sendKeys(org.openqa.selenium.Keys.ENTER);
      assertThat(browser.text("return document.activeElement.id;")).isEqualTo(section);
    }
  }

  @Test
  void nothingIsAskedOfAnyNetworkAndNothingIsComplainedAbout() {
    for (String language : List.of("zh", "fr", "en")) {
      Words.switchTo(browser, language);
    }
    browser.element("#theme").click();
    browser.js("scrollTo(0, document.body.scrollHeight);");
    assertThat(browser.number("return performance.getEntriesByType('resource').length;"))
        .isZero();
    assertThat(browser.requests())
        .containsExactly(folder.resolve("report.html").toUri().toString());
    assertThat(browser.errors()).isEmpty();
  }

  @Test
  void picturesOfEverySectionAreKept() throws IOException {
    for (WebElement section : browser.elements("main section")) {
      Path picture = browser.picture("run-" + section.getAttribute("id"), section);
      assertThat(Files.size(picture)).isGreaterThan(2_000);
    }
    browser.prefers("dark");
    browser.js("nr.charts.drawAll();");
    assertThat(browser.picture("run-dark", browser.element("main"))).isNotEmptyFile();
  }
}

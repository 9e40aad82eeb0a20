package io.newretail.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The instruments themselves: a test that cannot fail would be worth nothing. */
@InBrowser
final class BrowserTest {
  @TempDir
  private Path folder;

  @Test
  void complaintsOfAPageAreHeard(Browser browser) throws IOException {
    open(browser, "<script>console.error('first'); undefinedFunction();</script>");
    assertThat(browser.errors())
        .anyMatch(e -> e.contains("first"))
        .anyMatch(e -> e.contains("undefinedFunction"));
  }

  @Test
  void requestsOfAPageAreSeenEvenWhenTheyFail(Browser browser) throws IOException {
    open(browser, "<img src='http://127.0.0.1:9/outside.png' alt='a'>");
    assertThat(browser.requests()).anyMatch(r -> r.endsWith("/outside.png"));
  }

  @Test
  void aPageWithoutThemHasNeither(Browser browser) throws IOException {
    Path page = open(browser, "<p>quiet</p>");
    assertThat(browser.errors()).isEmpty();
    assertThat(browser.requests()).containsExactly(page.toUri().toString());
  }

  @Test
  void whatCannotBeReadIsFound(Browser browser) throws IOException {
    open(browser, "<p style='color:#ccc;background:#ddd'>pale</p><button></button>");
    assertThat(browser.violations())
        .anyMatch(v -> v.startsWith("serious color-contrast"))
        .anyMatch(v -> v.startsWith("critical button-name"));
    assertThat(browser.violations("color-contrast", "button-name"))
        .noneMatch(v -> v.contains("color-contrast"));
  }

  @Test
  void sizeAndPreferencesReachThePage(Browser browser) throws IOException {
    open(browser, "<p>any</p>");
    browser.size(360, 740, true);
    browser.prefers("dark");
    assertThat(browser.number("return innerWidth;")).isEqualTo(360);
    assertThat(browser.js("return matchMedia('(prefers-color-scheme: dark)').matches;"))
        .isEqualTo(true);
    browser.reset();
    open(browser, "<p>any</p>");
    assertThat(browser.number("return innerWidth;")).isGreaterThan(1000);
    assertThat(browser.js("return matchMedia('(prefers-color-scheme: dark)').matches;"))
        .isEqualTo(false);
  }

  @Test
  void aBrowserThatIsNamedButNotThereIsNotReplacedByAnother() {
    Map<String, String> variables = Map.of("CHROME_BINARY", "/nowhere/chromium");
    assertThat(Chromium.find(variables::get)).isEmpty();
  }

  private Path open(Browser browser, String body) throws IOException {
    Path page = folder.resolve("page.html");
    Files.writeString(
        page,
        "<!doctype html><html lang='en'><head><meta charset='utf-8'>"
            + "<meta name='viewport' content='width=device-width'><title>t</title>"
            + "<link rel='icon' href='data:,'></head><body><main><h1>h</h1>" + body
            + "</main></body></html>");
    browser.open(page);
    return page;
  }
}

package io.newretail.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A page of 446 stores over a week, as the main job writes it; fewer baskets, since a page holds means. */
@InBrowser
final class LargePageTest {
  private static final List<String> LARGE = List.of(
      "run",
      "singles-day-2017",
      "--replications",
      "1",
      "--quiet",
      "--set",
      "assortment.items=500",
      "--set",
      "online.baskets=150",
      "--set",
      "walkin.sales=6000");

  private static final long MOST_BYTES = 5_000_000;

  @Test
  void aPageOfFourHundredStoresIsSmallAndWorks(Browser browser, Pages pages) throws IOException {
    Path page = pages.page(LARGE);
    assertThat(Files.size(page)).isLessThan(MOST_BYTES);
    browser.open(page);
    assertThat(browser.number("return nr.run().stores.names.length;")).isEqualTo(446);
    assertThat(browser.elements("#store-table tbody tr")).hasSize(446);
    note(browser, Files.size(page));
    assertThat(Charts.empty(browser)).isEmpty();
    assertThat(browser.errors()).isEmpty();
    browser.size(360, 740, true);
    browser.js("nr.render();");
    assertThat(browser.number("return document.documentElement.scrollWidth;"))
        .isLessThanOrEqualTo(360);
  }

  /** Times are kept for whoever looks, not asserted: a test does not read the clock. */
  private static void note(Browser browser, long bytes) throws IOException {
    JsonNode times =
        browser.tree("const t = performance.getEntriesByType('navigation')[0];const p ="
            + " performance.getEntriesByType('paint').find(e => e.name ==="
            + " 'first-contentful-paint');return {ready: t.domContentLoadedEventEnd, loaded:"
            + " t.loadEventEnd, painted: p ? p.startTime : 0};");
    Files.createDirectories(Path.of("target", "screenshots"));
    Files.writeString(
        Path.of("target", "screenshots", "times.txt"),
        String.format(
            Locale.ROOT,
            "page of 446 stores: %d bytes; ready after %.0f ms, loaded after %.0f ms, first paint"
                + " after %.0f ms%n",
            bytes,
            times.get("ready").asDouble(),
            times.get("loaded").asDouble(),
            times.get("painted").asDouble()));
  }
}

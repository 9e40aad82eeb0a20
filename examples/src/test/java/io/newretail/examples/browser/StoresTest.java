package io.newretail.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The table of stores: sorted and filtered by mouse and by keyboard. */
@InBrowser
final class StoresTest {
  private Browser browser;

  @BeforeEach
  void open(Browser given, Pages pages) {
    browser = given;
    browser.open(pages.page(Pages.QUICKSTART));
    browser.js("document.getElementById('store-table').scrollIntoView({behavior: 'instant'});");
  }

  private WebElement sortButton(String column) {
    return browser.element("#store-table th[data-sort='" + column + "'] button");
  }

  private List<String> names() {
    return browser.texts(
        "return [...document.querySelectorAll('#store-table tbody th')].map(t => t.textContent);");
  }

  /** The figure of each row as it is in the data, not as it is shown. */
  private List<Double> figures(String column) {
    List<Double> all = new ArrayList<>();
    for (String name : names()) {
      all.add(browser.number(
          "const s = nr.run().stores; return"
              + " s.figures[arguments[0]][s.names.indexOf(arguments[1])];",
          column,
          name));
    }
    return all;
  }

  private String order(String column) {
    return browser.text(
        "return document.querySelector(`#store-table"
            + " th[data-sort='${arguments[0]}']`).getAttribute('aria-sort');",
        column);
  }

  @Test
  void everyStoreStandsInTheTableWithItsFigures() {
    List<String> stores = browser.texts("return nr.run().stores.names;");
    assertThat(stores).hasSizeGreaterThan(3);
    assertThat(names()).containsExactlyInAnyOrderElementsOf(stores);
    for (WebElement row : browser.elements("#store-table tbody tr")) {
      String name = row.findElement(By.tagName("th")).getText();
      String placed = browser.text(
          "const s = nr.run().stores; return"
              + " nr.fmt.number(s.figures.baskets_placed[s.names.indexOf(arguments[0])], 0);",
          name);
      assertThat(row.getText()).as(name).contains(placed);
    }
  }

  @Test
  void aClickSortsAndAnotherTurnsTheOrder() {
    sortButton("baskets_placed").click();
    assertThat(figures("baskets_placed"))
        .isSortedAccordingTo(Comparator.reverseOrder())
        .doesNotHaveDuplicates();
    assertThat(order("baskets_placed")).isEqualTo("descending");
    assertThat(order("name")).isEqualTo("null");
    List<String> down = names();
    sortButton("baskets_placed").click();
    List<String> up = new ArrayList<>(names());
    assertThat(order("baskets_placed")).isEqualTo("ascending");
    Collections.reverse(up);
    assertThat(up).isEqualTo(down);
  }

  @Test
  void theKeyboardSortsAsTheMouseDoesAndKeepsItsPlace() {
    sortButton("name").sendKeys(Keys.ENTER);
    assertThat(names()).isSorted();
    assertThat(order("name")).isEqualTo("ascending");
    browser.driver().switchTo().activeElement().sendKeys(Keys.TAB, Keys.TAB, Keys.TAB);
    browser.driver().switchTo().activeElement().sendKeys(Keys.SPACE);
    assertThat(order("baskets_placed")).isEqualTo("descending");
    assertThat(figures("baskets_placed")).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(browser.text("return document.activeElement.closest('th').dataset.sort;"))
        .isEqualTo("baskets_placed");
  }

  @Test
  void namesAreSortedByTheirNumbers() {
    browser.js("const d = structuredClone(nr.data); d.runs[0].stores.names[0] = 'store-10';"
        + " d.runs[0].stores.names[1] = 'store-9'; nr.update(d);");
    sortButton("name").click();
    List<String> sorted = names();
    assertThat(sorted.indexOf("store-9")).isLessThan(sorted.indexOf("store-10"));
  }

  @Test
  void aFilterLeavesWhatMatchesAndSaysHowMany() {
    String wanted = names().get(2);
    WebElement filter = browser.element("#store-filter");
    filter.sendKeys(wanted.toUpperCase(java.util.Locale.ROOT));
    assertThat(names()).isNotEmpty().allMatch(n -> n.contains(wanted));
    assertThat(browser.element("#store-count").getText())
        .contains(Integer.toString(names().size()));
    filter.sendKeys(Keys.chord(Keys.CONTROL, "a"), "no such store");
    assertThat(names()).isEmpty();
    filter.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.BACK_SPACE);
    assertThat(names()).hasSize(browser.texts("return nr.run().stores.names;").size());
  }

  @Test
  void onlyStoresThatMissedTheStandardAreLeftAndTheStandardMayBeChanged() {
    WebElement ready = browser.element("#standard-readyInTime");
    ready.clear();
    ready.sendKeys("100", Keys.TAB);
    browser.element("#store-failed").sendKeys(Keys.SPACE);
    List<String> failed = names();
    assertThat(failed).isNotEmpty();
    List<String> missed = browser.texts("const s = nr.run().stores, std = nr.standard();const v ="
        + " (n, i) => s.figures[n][i];return s.names.filter((n, i) => v('ready_in_time', i) < 1 ||"
        + " v('fill_online', i) < std.fillOnline / 100 || v('baskets_refused', i) /"
        + " v('baskets_placed', i) > std.refused / 100);");
    assertThat(failed).containsExactlyInAnyOrderElementsOf(missed);
    browser.element("#standard-readyInTime").clear();
    browser.element("#standard-readyInTime").sendKeys("0", Keys.TAB);
    assertThat(names()).hasSizeLessThanOrEqualTo(failed.size());
    assertThat(browser.element("#failed-means").getText()).contains("0");
  }

  @Test
  void whatWasSortedAndFilteredStaysWhenTheLanguageChanges() {
    sortButton("baskets_placed").click();
    List<String> before = names();
    Words.switchTo(browser, "fr");
    assertThat(names()).isEqualTo(before);
    assertThat(order("baskets_placed")).isEqualTo("descending");
  }
}

package io.newretail.examples.browser;

import java.util.ArrayList;
import java.util.List;

/** What a reader can read of a page, whatever it is drawn with. */
final class Words {
  /** Texts and labels that are not in the data, by the place where they stand. */
  private static final String SHOWN = """
      const names = new Set();
      const gather = v => {
        if (typeof v === 'string') names.add(v.trim());
        else if (v && typeof v === 'object') for (const [k, x] of Object.entries(v)) if (!['unit', 'kind', 'stage', 'cause', 'currency', 'what'].includes(k)) gather(x);
      };
      gather(nr.data);
      nr.data.runs.forEach(r => Object.keys(r.settings).forEach(k => names.add(k)));
      const texts = [];
      const seen = n => { for (let e = n; e; e = e.parentElement) if (e.hidden || e.tagName === 'NOSCRIPT' || e.lang && e !== document.documentElement) return false; return true; };
      const add = t => { const s = t.replace(/\\s+/g, ' ').trim(); if (s) texts.push(s); };
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let n = walk.nextNode(); n; n = walk.nextNode()) {
        if (!n.parentElement.closest('script, style, code, kbd') && seen(n.parentElement)) add(n.data);
      }
      for (const e of document.body.querySelectorAll('*')) {
        if (seen(e)) for (const a of ['aria-label', 'title', 'alt', 'placeholder', 'aria-valuetext']) if (e.hasAttribute(a)) add(e.getAttribute(a));
      }
      const long = [...names].filter(n => n.length > 2).sort((a, b) => b.length - a.length);
      return texts.map(t => { let s = t; for (const n of long) if (s.includes(n)) s = s.split(n).join(' '); return s; });
      """;

  private Words() {}

  /** Every text and label of the page, names that come from the data left out. */
  static List<String> shown(Browser browser) {
    return browser.texts(SHOWN);
  }

  /** Switches the language as a reader does. */
  static void switchTo(Browser browser, String language) {
    browser.js(
        "const s = document.getElementById('language'); s.value = arguments[0];"
            + "s.dispatchEvent(new Event('change', {bubbles: true})); nr.charts.drawAll();",
        language);
  }

  /** Switches to a language and gives what is still in English, names left out. */
  static List<String> leftInEnglish(Browser browser, String language) {
    switchTo(browser, "en");
    List<String> english = shown(browser);
    switchTo(browser, language);
    List<String> left = new ArrayList<>(shown(browser));
    if (language.equals("zh")) {
      left.removeIf(t -> !t.replaceAll("NewRetail|\\b[A-Z]{2,}\\b|\\b[a-z]+[.](json|csv)\\b", "")
          .matches(".*[A-Za-z]{3,}.*"));
    } else {
      left.retainAll(english);
      left.removeIf(t -> !t.replace("NewRetail", "").matches(".*\\p{L}{4,}.*")); // "min" is a unit
    }
    left.removeAll(browser.texts(
        "const n = nr.langs.indexOf(arguments[0]);"
            + "return Object.values(nr.words.all).filter(w => w[0] === w[n]).map(w => w[0]);",
        language));
    return left;
  }
}

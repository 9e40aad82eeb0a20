package io.newretail.page;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The page around its data. All scripts and styles stand in it. Its content security policy allows these scripts, named by
 * their fingerprints, and no other, so that nothing runs that came with the data.
 */
final class Template {
  private static final List<String> STYLES = List.of("lib/uPlot.min.css", "page.css", "wall.css");
  private static final List<String> SCRIPTS = List.of(
      "lib/echarts.min.js",
      "lib/uPlot.iife.min.js",
      "i18n.js",
      "words.js",
      "figures.js",
      "app.js",
      "charts.js",
      "overview.js",
      "flow.js",
      "stores.js",
      "study.js",
      "about.js",
      "wall-words.js",
      "wall-model.js",
      "wall-draw.js",
      "wall-charts.js",
      "wall-map.js",
      "wall.js",
      "live.js",
      "start.js");

  private Template() {}

  /**
   * The page.
   *
   * @param title its title, plain text
   * @param json its data
   * @param served whether it may talk to the server that it came from
   */
  static String page(String title, String json, boolean served) {
    List<String> scripts = new ArrayList<>();
    StringBuilder sources = new StringBuilder();
    for (String name : SCRIPTS) {
      String script = "\n" + text(name).strip() + "\n";
      scripts.add(script);
      sources.append(" 'sha256-").append(fingerprint(script)).append('\'');
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("licences", text("LICENCES.txt").strip());
    values.put("title", title);
    values.put(
        "policy",
        "default-src 'none'; script-src" + sources + "; style-src 'unsafe-inline'; img-src data:;"
            + (served ? " connect-src 'self';" : "")
            + " base-uri 'none'; form-action 'none'");
    values.put("styles", STYLES.stream().map(Template::text).toList());
    values.put("scripts", scripts);
    values.put("data", json.replace("<", "\\u003c"));
    return Mustache.compiler().compile(text("page.html")).execute(values);
  }

  private static String fingerprint(String script) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(String name) {
    try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}

package io.newretail.page.live;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** What is shown before there are figures: a bar, and the page itself as soon as there is one. */
final class WaitingPage {
  private WaitingPage() {}

  static String html(String title) {
    return Mustache.compiler()
        .compile(text("waiting.html"))
        .execute(Map.of("title", title, "script", text("waiting.js")));
  }

  private static String text(String name) {
    try (InputStream in =
        Objects.requireNonNull(WaitingPage.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}

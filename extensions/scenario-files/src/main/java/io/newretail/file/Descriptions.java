package io.newretail.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What types and keys are, in a sentence: taken from the Javadoc of the records when the library is built, and kept as a resource. */
final class Descriptions {
  static final String RESOURCE = "descriptions.properties";
  private final Properties texts = new Properties();

  private Descriptions() {}

  static Descriptions load() {
    Descriptions descriptions = new Descriptions();
    try (InputStream in = Descriptions.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + ": is missing");
      }
      descriptions.texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return descriptions;
  }

  /** A type without its package, such as {@code DeliveryPolicy$Trip}. */
  static String name(Class<?> type) {
    return type.getName().substring(type.getPackageName().length() + 1);
  }

  String of(Class<?> type) {
    return texts.getProperty(name(type), "");
  }

  String of(Class<?> type, String key) {
    return texts.getProperty(name(type) + "." + key, "");
  }
}

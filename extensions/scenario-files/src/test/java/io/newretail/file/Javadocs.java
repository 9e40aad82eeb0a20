package io.newretail.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what types and their components are from the Javadoc of the sources. */
final class Javadocs {
  private static final Pattern TYPE = Pattern.compile(
      "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*"
          + "(?:public |static |final |sealed |non-sealed )*(record|interface|class) (\\w+)",
      Pattern.DOTALL);
  private static final Pattern PARAM = Pattern.compile("(?ms)^@param (\\w+) (.*?)(?=^@|\\z)");

  private Javadocs() {}

  /** Texts by type, and by type and component, of all sources below some folders. */
  static Map<String, String> of(List<Path> folders) {
    Map<String, String> texts = new TreeMap<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(f -> f.toString().endsWith(".java")).forEach(f -> add(f, texts));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return texts;
  }

  private static void add(Path file, Map<String, String> texts) {
    try {
      String top = file.getFileName().toString().replace(".java", "");
      Matcher types = TYPE.matcher(Files.readString(file));
      while (types.find()) {
        String name = types.group(3).equals(top) ? top : top + "$" + types.group(3);
        String doc = types.group(1).replaceAll("(?m)^\\s*\\* ?", "");
        String first = plain(doc.split("(?m)^@", 2)[0].split("<p>|<ul>|<pre>", 2)[0]);
        texts.put(name, sentence(first));
        Matcher params = PARAM.matcher(doc);
        while (types.group(2).equals("record") && params.find()) {
          texts.put(name + "." + params.group(1), plain(params.group(2)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sentence(String text) {
    Matcher end = Pattern.compile("[.](?= [A-Z]|$)").matcher(text);
    return end.find() ? text.substring(0, end.end()) : text;
  }

  private static String plain(String doc) {
    return doc.replaceAll("\\{@\\w+\\s+([^}]*)\\}", "$1")
        .replaceAll("\\{@\\w+\\}", "")
        .replaceAll("<[^>]*>", "")
        .replaceAll("\\s+", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .strip();
  }
}

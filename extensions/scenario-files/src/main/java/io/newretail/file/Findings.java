package io.newretail.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The mistakes found so far; at most some hundred are kept. For one thread. */
final class Findings {
  private static final int MOST = 200;
  private final Set<Located> found = new LinkedHashSet<>();
  private final Set<String> paths = new LinkedHashSet<>();

  void add(Place place, String path, String value, String rule, String suggestion) {
    if (found.size() < MOST) {
      paths.add(path);
      found.add(Located.at(place, path, value, rule, suggestion));
    }
  }

  /** Ends the reading with one more mistake. */
  ScenarioFileException fatal(
      Place place, String path, String value, String rule, String suggestion) {
    add(place, path, value, rule, suggestion);
    return exception();
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Whether something is known to be wrong at a path, in it, or around it. */
  boolean covers(String path) {
    return paths.stream().anyMatch(p -> within(p, path) || within(path, p));
  }

  private static boolean within(String outer, String inner) {
    return inner.equals(outer)
        || (inner.startsWith(outer)
            && (outer.isEmpty()
                || inner.charAt(outer.length()) == '.'
                || inner.charAt(outer.length()) == '['));
  }

  /** The mistakes by file, in the order in which files were met, and by line. */
  private List<Located> sorted() {
    List<String> files = found.stream().map(Located::file).distinct().toList();
    List<Located> all = new ArrayList<>(found);
    all.sort(Comparator.comparingInt((Located l) -> files.indexOf(l.file()))
        .thenComparingInt(Located::line)
        .thenComparingInt(Located::column));
    return all;
  }

  ScenarioFileException exception() {
    return new ScenarioFileException(sorted());
  }
}

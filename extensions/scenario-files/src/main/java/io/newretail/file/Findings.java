package io.newretail.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The mistakes found so far; two hundred are kept, and one where copies have it. For one thread. */
final class Findings {
  private static final int MOST = 200;
  private final Set<Located> found = new LinkedHashSet<>();
  private final Set<String> paths = new LinkedHashSet<>();
  /** What was said of a place, so that copies of it are not told again. */
  private final Set<String> told = new LinkedHashSet<>();

  void add(Place place, String path, String value, String rule, String suggestion) {
    String same = place + "|" + path.replaceAll("\\[[0-9]+\\]", "[]") + "|" + rule;
    if (found.size() < MOST && (place.column() == 0 || told.add(same))) {
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

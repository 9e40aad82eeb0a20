package io.newretail.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The mistakes found so far; two hundred are kept, and one where copies have it. For one thread. */
final class Findings {
  private static final int MOST = 200;
  private final Set<Located> found = new LinkedHashSet<>();
  private final Set<String> paths = new HashSet<>();
  /** The paths and all that they stand in. */
  private final Set<String> around = new HashSet<>();
  /** What was said of a place, so that copies of it are not told again. */
  private final Set<String> told = new LinkedHashSet<>();

  void add(Place place, String path, String value, String rule, String suggestion) {
    if (full()) {
      return;
    }
    String same = place + "|" + path.replaceAll("\\[[0-9]+\\]", "[]") + "|" + rule;
    if (place.column() == 0 || told.add(same)) {
      paths.add(path);
      around.addAll(outer(path));
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

  /** Whether no more mistakes are kept, so that there is no use in looking for what was meant. */
  boolean full() {
    return found.size() >= MOST;
  }

  /** Whether something is known to be wrong at a path, in it, or around it. */
  boolean covers(String path) {
    return around.contains(path) || outer(path).stream().anyMatch(paths::contains);
  }

  /** A path and all that it stands in, up to the whole. */
  private static List<String> outer(String path) {
    List<String> all = new ArrayList<>(List.of("", path));
    for (int i = 1; i < path.length(); i++) {
      if (path.charAt(i) == '.' || path.charAt(i) == '[') {
        all.add(path.substring(0, i));
      }
    }
    return all;
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

package io.newretail.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The mistakes found so far; at most some hundred are kept. For one thread. */
final class Findings {
  private static final int MOST = 200;
  private final Set<Located> found = new LinkedHashSet<>();
  private final Set<String> paths = new LinkedHashSet<>();

  void add(Place place, String path, String value, String rule, String suggestion) {
    paths.add(path);
    if (found.size() < MOST) {
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

  List<Located> all() {
    return new ArrayList<>(found);
  }

  ScenarioFileException exception() {
    return new ScenarioFileException(all());
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw exception();
    }
  }
}

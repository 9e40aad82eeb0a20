package io.newretail.file;

import io.newretail.file.Shape.Field;
import io.newretail.unit.Problem;
import io.newretail.unit.Problems;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks sound parts of a whole that could not be made, so that all mistakes are told at once. */
final class PartChecks {
  private static final int MOST = 1_000;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Class<?>, Optional<Method>> checks = new HashMap<>();

  List<Problem> problems() {
    return problems;
  }

  void ofFields(List<Field> fields, @Nullable Object[] values, String path) {
    for (int i = 0; i < values.length; i++) {
      of(values[i], Binder.at(path, fields.get(i).name()));
    }
  }

  void ofList(List<?> values, String path) {
    for (int i = 0; i < values.size(); i++) {
      of(values.get(i), path + "[" + i + "]");
    }
  }

  private void of(@Nullable Object value, String path) {
    if (value == null || value == Binder.FAILED || problems.size() >= MOST) {
      return;
    }
    if (value instanceof List<?> list) {
      ofList(list, path);
      return;
    }
    Optional<Method> check = checks.computeIfAbsent(value.getClass(), PartChecks::check);
    if (check.isPresent()) {
      Problems found = Problems.none();
      invoke(check.get(), value, found.at(path));
      problems.addAll(found.found());
    }
  }

  private static Optional<Method> check(Class<?> type) {
    try {
      Method check = type.getMethod("check", Problems.class);
      check.setAccessible(true);
      return Optional.of(check);
    } catch (NoSuchMethodException e) {
      return Optional.empty();
    }
  }

  private static void invoke(Method check, Object value, Problems found) {
    try {
      check.invoke(value, found);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(value.getClass() + ": cannot be checked", e);
    }
  }
}

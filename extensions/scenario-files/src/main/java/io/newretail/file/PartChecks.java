package io.newretail.file;

import io.newretail.file.Shape.Field;
import io.newretail.unit.Problem;
import io.newretail.unit.Problems;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks sound parts of a whole that could not be made, so that all mistakes are told at once. */
final class PartChecks {
  private final List<Problem> problems = new ArrayList<>();

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
    if (value == null || value == Binder.FAILED) {
      return;
    }
    if (value instanceof List<?> list) {
      ofList(list, path);
      return;
    }
    try {
      Method check = value.getClass().getMethod("check", Problems.class);
      check.setAccessible(true);
      Problems found = Problems.none();
      check.invoke(value, found.at(path));
      problems.addAll(found.found());
    } catch (NoSuchMethodException e) {
      return;
    } catch (InvocationTargetException | IllegalAccessException e) {
      throw new IllegalStateException(path + ": cannot be checked", e);
    }
  }
}

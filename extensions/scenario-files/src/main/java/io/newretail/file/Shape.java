package io.newretail.file;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a place of a file may hold: the one description that reading, writing and the schema go by. */
sealed interface Shape permits Scalar, Shape.ListOf, Shape.MapOf, Shape.Keys, Shape.OneOf {
  /** Values in a row. */
  record ListOf(Shape element) implements Shape {}

  /** Values by names of the user's own. */
  record MapOf(Scalar key, Shape value) implements Shape {}

  /** Known keys: the components of a record. */
  record Keys(Class<? extends Record> type, Supplier<List<Field>> lazy) implements Shape {
    List<Field> fields() {
      return lazy.get();
    }

    @Nullable
    Field field(String name) {
      return fields().stream().filter(f -> f.name().equals(name)).findFirst().orElse(null);
    }
  }

  /** A key: its type, whether it may hold nothing, and what it holds where it is left out. */
  record Field(
      String name,
      Shape shape,
      RecordComponent component,
      boolean nullable,
      boolean required,
      @Nullable Object usual) {
    /** {@return what a record holds here} */
    @Nullable
    Object of(Object record) {
      try {
        return component.getAccessor().invoke(record);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException("cannot read " + component, e);
      } catch (InvocationTargetException e) {
        throw new IllegalStateException("cannot read " + component, e.getCause());
      }
    }
  }

  /**
   * Several ways to describe one type: kinds with keys, single words, a bare value.
   *
   * @param type the type
   * @param usual the kind where none is said; empty if it must be said
   * @param kinds the kinds by name
   * @param words values with a name of their own
   * @param bare a bare value that stands for a kind with one key, or null
   * @param open whether providers may name more
   */
  record OneOf(
      Class<?> type,
      String usual,
      Map<String, Kind> kinds,
      Map<String, Object> words,
      @Nullable Bare bare,
      boolean open)
      implements Shape {
    /** Whether the kind is ever said. */
    boolean told() {
      return kinds.size() > 1 || usual.isEmpty();
    }

    Set<String> names() {
      return kinds.keySet();
    }
  }

  /** A kind: its keys, and how its record becomes the value and back, null where the value is of another kind. */
  record Kind(
      Keys keys, Function<Record, Object> build, Function<Object, @Nullable Record> unbuild) {}

  /** A bare value in the place of a kind. */
  record Bare(
      Shape shape, Function<Object, Object> build, Function<Object, @Nullable Object> unbuild) {}
}

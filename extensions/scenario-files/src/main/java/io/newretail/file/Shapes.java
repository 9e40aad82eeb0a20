package io.newretail.file;

import io.newretail.file.Shape.Bare;
import io.newretail.file.Shape.Field;
import io.newretail.file.Shape.Keys;
import io.newretail.file.Shape.Kind;
import io.newretail.file.Shape.ListOf;
import io.newretail.file.Shape.MapOf;
import io.newretail.file.Shape.OneOf;
import io.newretail.unit.Money;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import io.newretail.unit.Window;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The description of all types that a scenario is made of. Records are read off their components; what Java does not say (the usual
 * value of a component, other ways to describe a type) is added by {@link Usual} and {@link Kinds}.
 */
final class Shapes {
  private static final Set<String> UNLIMITED =
      Set.of("SlotPlan.capacity", "Load.lines", "FixedWindows.capacity");
  private static final Map<String, long[]> RANGES = Map.of(
      "Tmall.year", new long[] {2000, 2100},
      "Zipf.count", new long[] {1, 1 << 20});
  private static final Map<Class<?>, Scalar> SCALARS = Map.of(
      boolean.class, Scalars.BOOL,
      String.class, Scalars.TEXT,
      LocalDate.class, Scalars.DATE,
      LocalTime.class, Scalars.CLOCK,
      LocalDateTime.class, Scalars.MOMENT,
      Window.class, Scalars.WINDOW_OF_DAY,
      Duration.class, Scalars.TIME,
      Share.class, Scalars.SHARE,
      Rate.class, Scalars.RATE,
      Money.class, Scalars.MONEY_AMOUNT);

  private final FunctionNames functions;
  private final Usual usual = new Usual();
  private final Map<Class<?>, Shape> known = new LinkedHashMap<>();

  Shapes(FunctionNames functions) {
    this.functions = functions;
    new Kinds(this).addAll();
  }

  /** The shape of a whole scenario. */
  Shape scenario() {
    return of(io.newretail.scenario.Scenario.class);
  }

  /** Every type with keys or kinds that has been met, in the order of meeting. */
  Map<Class<?>, Shape> known() {
    return known;
  }

  void add(Class<?> type, OneOf shape) {
    known.put(type, shape);
  }

  /** A type with kinds. */
  Choice choice(Class<?> type) {
    return new Choice(type);
  }

  Shape of(Class<?> type) {
    Shape shape = known.get(type);
    if (shape != null) {
      return shape;
    }
    if (type.isRecord()) {
      Keys keys = keys(type.asSubclass(Record.class));
      known.put(type, keys);
      return keys;
    }
    throw new IllegalStateException(type + ": cannot stand in a file");
  }

  Keys keys(Class<? extends Record> type) {
    return new Keys(type, memo(type));
  }

  private java.util.function.Supplier<List<Field>> memo(Class<? extends Record> type) {
    List<Field> fields = new ArrayList<>();
    return () -> {
      if (fields.isEmpty()) {
        for (RecordComponent c : type.getRecordComponents()) {
          fields.add(field(type, c));
        }
      }
      return fields;
    };
  }

  private Field field(Class<? extends Record> type, RecordComponent c) {
    c.getAccessor().setAccessible(true);
    boolean nullable = c.getAnnotatedType().isAnnotationPresent(Nullable.class);
    Shape shape = of(c.getGenericType(), type, c.getName());
    Record prototype = usual.of(type);
    boolean required = usual.required(type, c.getName());
    boolean must = required || (prototype == null && !nullable);
    Object value = prototype == null || must
        ? null
        : new Field(c.getName(), shape, c, nullable, false, null).of(prototype);
    return new Field(c.getName(), shape, c, nullable, must, value);
  }

  private Shape of(Type type, Class<?> owner, String name) {
    if (type instanceof ParameterizedType generic) {
      Class<?> raw = (Class<?>) generic.getRawType();
      Type[] parts = generic.getActualTypeArguments();
      if (Collection.class.isAssignableFrom(raw)) {
        return new ListOf(of(parts[0], owner, name));
      }
      if (raw == Map.class) {
        return new MapOf((Scalar) of(parts[0], owner, name), of(parts[1], owner, name));
      }
      return of(raw);
    }
    return scalarOr((Class<?>) type, owner, name);
  }

  private Shape scalarOr(Class<?> type, Class<?> owner, String name) {
    Scalar scalar = SCALARS.get(type);
    if (scalar != null) {
      return scalar;
    }
    if (type == int.class || type == Integer.class) {
      String path = owner.getSimpleName() + "." + name;
      boolean unlimited = UNLIMITED.contains(path);
      long[] range = RANGES.getOrDefault(path, new long[] {0, Integer.MAX_VALUE});
      return Scalars.whole(range[0], range[1], unlimited ? "unlimited" : null);
    }
    if (type == long.class || type == Long.class) {
      return Scalars.whole(0, Long.MAX_VALUE, null);
    }
    if (type == double.class || type == Double.class) {
      return Scalars.number(unit(name));
    }
    if (type.isEnum()) {
      @SuppressWarnings("unchecked")
      Class<? extends Enum<?>> words = (Class<? extends Enum<?>>) type;
      return Scalars.words(words);
    }
    return of(type);
  }

  private static @Nullable String unit(String name) {
    if (name.equals("kmPerHour")) {
      return "km/h";
    }
    if (name.endsWith("econds")) {
      return "s";
    }
    return name.endsWith("Km") || name.startsWith("kilometres") ? "km" : null;
  }

  /** Builds the ways to describe one type. */
  final class Choice {
    private final Class<?> type;
    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final Map<String, Object> words = new LinkedHashMap<>();
    private String usualKind = "";
    private @Nullable Bare bare;
    private boolean open;

    private Choice(Class<?> type) {
      this.type = type;
    }

    /** A kind that is the type's own record. */
    <R extends Record> Choice kind(String name, Class<R> record) {
      return form(name, record, r -> r, v -> record.isInstance(v) ? record.cast(v) : null);
    }

    /** A kind whose keys are another record's. */
    <R extends Record> Choice form(
        String name,
        Class<R> record,
        Function<R, Object> build,
        Function<Object, @Nullable Record> unbuild) {
      kinds.put(name, new Kind(keys(record), r -> build.apply(record.cast(r)), unbuild));
      return this;
    }

    /** All records nested in a sealed interface, each by its name; compilers list them in any order, so by their names. */
    Choice nested() {
      Map<String, Class<?>> parts = new TreeMap<>();
      for (Class<?> part : type.getPermittedSubclasses()) {
        parts.put(Words.of(part.getSimpleName()), part);
      }
      parts.keySet().removeAll(kinds.keySet());
      parts.forEach((name, part) -> kind(name, part.asSubclass(Record.class)));
      return this;
    }

    Choice word(String name, Object value) {
      words.put(name, value);
      return this;
    }

    Choice usual(String name) {
      usualKind = name;
      return this;
    }

    Choice bare(
        Shape shape, Function<Object, Object> build, Function<Object, @Nullable Object> unbuild) {
      bare = new Bare(shape, build, unbuild);
      return this;
    }

    /** What providers name. */
    Choice named() {
      open = true;
      functions.values(type).forEach(this::word);
      functions.records(type).forEach(this::kind);
      return this;
    }

    void add() {
      Shapes.this.add(type, new OneOf(type, usualKind, kinds, words, bare, open));
    }
  }
}

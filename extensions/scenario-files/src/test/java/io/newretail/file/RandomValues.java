package io.newretail.file;

import io.newretail.file.Shape.Field;
import io.newretail.file.Shape.Keys;
import io.newretail.file.Shape.Kind;
import io.newretail.file.Shape.ListOf;
import io.newretail.file.Shape.MapOf;
import io.newretail.file.Shape.OneOf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Values of any shape, each kind and each key as likely as the next. */
final class RandomValues {
  private static final List<String> TEXTS = List.of(
      "milk",
      "yes",
      "null",
      "~",
      "12",
      "1e3",
      "0x1F",
      "07:30",
      " a ",
      "# b",
      "c: d",
      "- e",
      "{f}",
      "\"g\"",
      "'h'",
      "i\nj",
      "\t",
      "超市",
      "é",
      "<script>",
      "k#1",
      "*l",
      "&m",
      "!n",
      "%o",
      "@p",
      "a\\b",
      "=",
      "<<",
      "2017-11-11",
      "x".repeat(200));
  private static final List<String> NUMBERS =
      List.of("0", "1", "0.1", "0.5", "2", "7", "12.345678901234567", "1e-7", "123456.75", "3");
  private static final List<String> TIMES = List.of(
      "0 min", "1 s", "90 s", "15 min", "1 h", "36 h", "1 day", "5 weeks", "250 ms", "1.5 s");
  private final Random random;

  RandomValues(long seed) {
    random = new Random(seed);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** A value, or null where one of its parts cannot be. */
  @Nullable
  Object of(Shape shape) {
    try {
      return value(shape);
    } catch (IllegalArgumentException | BadValue e) {
      return null;
    }
  }

  private Object value(Shape shape) throws BadValue {
    if (shape instanceof Scalar scalar) {
      return scalar(scalar);
    }
    if (shape instanceof ListOf list) {
      List<Object> values = new ArrayList<>();
      int size = random.nextInt(4);
      for (int i = 0; i < size; i++) {
        values.add(value(list.element()));
      }
      return values;
    }
    if (shape instanceof MapOf map) {
      Map<Object, Object> values = new LinkedHashMap<>();
      int size = random.nextInt(3);
      for (int i = 0; i < size; i++) {
        values.put(scalar(map.key()), value(map.value()));
      }
      return values;
    }
    return shape instanceof Keys keys ? record(keys) : oneOf((OneOf) shape);
  }

  private Object oneOf(OneOf shape) throws BadValue {
    List<Object> ways = new ArrayList<>(shape.words().values());
    ways.addAll(shape.kinds().values());
    if (shape.bare() != null) {
      ways.add(shape.bare());
    }
    Object way = one(ways);
    if (way instanceof Kind kind) {
      return kind.build().apply(record(kind.keys()));
    }
    return way instanceof Shape.Bare bare ? bare.build().apply(value(bare.shape())) : way;
  }

  private Record record(Keys keys) throws BadValue {
    @Nullable Object[] values = new @Nullable Object[keys.fields().size()];
    for (int i = 0; i < values.length; i++) {
      Field field = keys.fields().get(i);
      boolean usual = !field.required() && random.nextBoolean();
      values[i] = usual
          ? field.usual()
          : field.nullable() && !field.required() && random.nextInt(4) == 0
              ? null
              : value(field.shape());
    }
    return Binder.construct(keys.type(), values);
  }

  @SuppressWarnings("ReferenceEquality") // kinds of scalars are constants
  private Object scalar(Scalar scalar) throws BadValue {
    String text = scalar.equals(Scalars.TEXT) ? one(TEXTS) : written(scalar);
    Node.Style style = scalar.equals(Scalars.TEXT) ? Node.Style.QUOTED : Node.Style.PLAIN;
    return scalar.reader().read(new Node.ScalarNode(Place.of(""), text, style));
  }

  @SuppressWarnings("ReferenceEquality") // kinds of scalars are constants
  private String written(Scalar scalar) {
    if (scalar.equals(Scalars.TIME)) {
      return one(TIMES);
    }
    if (scalar.equals(Scalars.SHARE)) {
      return Quantity.plain(
              random.nextInt(4) == 0 ? random.nextDouble() : 0.1 * random.nextInt(900))
          + "%";
    }
    if (scalar.equals(Scalars.RATE)) {
      return one(NUMBERS) + one(List.of("/day", "/h", "/min"));
    }
    if (scalar.equals(Scalars.MONEY_AMOUNT)) {
      return one(List.of("RMB 64", "CNY 0.05", "HKD 22400000000", "JPY 7", "EUR 1.20"));
    }
    if (scalar.equals(Scalars.WINDOW_OF_DAY)) {
      return one(List.of("00:00-24:00", "07:30-22:00", "22:00-24:00", "00:00-00:01"));
    }
    if (scalar.schema().get("enum") instanceof List<?> words) {
      return (String) one(words);
    }
    if (scalar.example().startsWith("1.43") || scalar.example().startsWith("12 or")) {
      return one(NUMBERS);
    }
    return scalar.name().equals("a whole number")
        ? Integer.toString(1 + random.nextInt(20))
        : scalar.example();
  }
}

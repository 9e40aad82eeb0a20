package io.newretail.file;

import io.newretail.file.Node.ScalarNode;
import io.newretail.file.Node.Style;
import io.newretail.unit.Money;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tech.units.indriya.AbstractUnit;
import tech.units.indriya.unit.Units;

/** The types whose values are one word, and how people write them. */
final class Scalars {
  private static final String NOT_A_NUMBER =
      "must be a number such as 12.5, with a point, without leading zeros or spaces";
  private static final String TIME_UNITS =
      "(ns|us|ms|s|min|h|d|days?|weeks?|wk|hours?|minutes?|seconds?)";

  static final Scalar BOOL = new Scalar(
      "true or false",
      "true",
      Map.of("type", "boolean"),
      n -> {
        String text = bare(n);
        if (text.equals("true") || text.equals("false")) {
          return text.equals("true");
        }
        boolean no = text.toLowerCase(java.util.Locale.ROOT).matches("no|off|n|0|false");
        throw new BadValue("must be true or false", "write " + !no);
      },
      v -> Scalar.plain(v.toString()));

  static final Scalar TEXT = new Scalar(
      "text", "\"store-1\"", Map.of("type", "string"), Scalars::text, v -> textOf((String) v));

  static final Scalar DATE = timed(
      "a date", "2017-11-11", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", LocalDate::parse, Object::toString);
  static final Scalar CLOCK = timed(
      "a time of day",
      "22:00",
      "^[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?$",
      LocalTime::parse,
      Object::toString);
  static final Scalar MOMENT = timed(
      "a date and time",
      "2017-11-11 00:00",
      "^[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?$",
      text -> LocalDateTime.parse(text.replaceFirst(" ", "T")),
      v -> v.toString().replace('T', ' '));
  static final Scalar WINDOW_OF_DAY = timed(
      "a part of the day",
      "07:30-22:00",
      "^[0-9]{2}:[0-9]{2}(:[0-9]{2})? ?- ?[0-9]{2}:[0-9]{2}(:[0-9]{2})?$",
      Amounts::window,
      Object::toString);

  static final Scalar TIME = quantity(
      "a time", "15 min", TIME_UNITS, Amounts::duration, v -> Amounts.duration((Duration) v));
  static final Scalar SHARE =
      quantity("a share", "18%", "%", Amounts::share, v -> Amounts.percent(((Share) v).value()));
  static final Scalar RATE = quantity(
      "a rate",
      "670/day",
      "(baskets|orders|units|visits)? ?(/ ?|per )(s|min|h|d|day|week|hour|minute|second)",
      Amounts::rate,
      v -> Quantity.plain(((Rate) v).perDay()) + "/day");
  static final Scalar MONEY_AMOUNT = new Scalar(
      "an amount of money",
      "RMB 64",
      Map.of(
          "type",
          "string",
          "pattern",
          "^([A-Z]{3} ?" + Quantity.NUMBER + "|" + Quantity.NUMBER + " ?[A-Z]{3})$"),
      Amounts::money,
      v -> Scalar.plain(Amounts.money((Money) v)));

  private Scalars() {}

  /** Whole numbers; one of them may have a word. */
  static Scalar whole(long least, long most, @Nullable String word) {
    Map<String, Object> schema = new LinkedHashMap<>();
    Map<String, Object> number = new LinkedHashMap<>();
    number.put("type", "integer");
    number.put("minimum", least);
    number.put("maximum", most);
    schema.putAll(word == null ? number : Map.of("anyOf", List.of(Map.of("const", word), number)));
    boolean isInt = most <= Integer.MAX_VALUE;
    return new Scalar(
        "a whole number",
        word == null ? "12" : "12, or " + word,
        schema,
        n -> {
          String text = bare(n);
          if (text.equals(word)) {
            return Integer.MAX_VALUE;
          }
          BigDecimal value = Quantity.number(text);
          if (value == null || value.stripTrailingZeros().scale() > 0) {
            String also = word == null ? "" : ", or " + word;
            String near = word == null ? "" : Nearest.guess(text, List.of(word));
            throw new BadValue(
                "must be a whole number such as 12" + also,
                near.isEmpty() ? Amounts.guess(text) : near);
          }
          long number1 = within(value, least, most);
          return isInt ? (Object) (int) number1 : (Object) number1;
        },
        v -> Scalar.plain(word != null && v.equals(Integer.MAX_VALUE) ? word : v.toString()));
  }

  private static long within(BigDecimal value, long least, long most) throws BadValue {
    if (value.compareTo(BigDecimal.valueOf(least)) < 0
        || value.compareTo(BigDecimal.valueOf(most)) > 0) {
      throw new BadValue("must be a whole number from " + least + " to " + most, "");
    }
    return value.longValueExact();
  }

  /** Numbers whose name says the unit, which may be written too; or, without a unit, shares of 1 also in percent. */
  static Scalar number(@Nullable String unitName) {
    javax.measure.Unit<?> unit = switch (unitName == null ? "" : unitName) {
      case "s" -> Units.SECOND;
      case "km" -> javax.measure.MetricPrefix.KILO(Units.METRE);
      case "km/h" -> Units.KILOMETRE_PER_HOUR;
      default -> AbstractUnit.ONE;
    };
    String written = unitName == null ? "%" : unitName;
    String units = switch (written) {
      case "s" -> TIME_UNITS;
      case "km" -> "k?m";
      case "km/h" -> "(km/h|m/s)";
      default -> "%";
    };
    Map<String, Object> schema = Map.of(
        "anyOf",
        List.of(
            Map.of("type", "number"),
            Map.of("type", "string", "pattern", "^" + Quantity.NUMBER + " ?" + units + "$")));
    return new Scalar(
        "a number",
        unitName == null ? "1.43" : "12 or 12 " + written,
        schema,
        n -> {
          String text = bare(n);
          BigDecimal value = Quantity.number(text);
          Quantity quantity = value == null ? Quantity.of(text) : null;
          boolean other =
              unitName == null && quantity != null && !quantity.unit().equals("%");
          value = quantity == null ? value : other ? null : quantity.in(unit);
          if (value == null) {
            throw quantity == null
                ? new BadValue(NOT_A_NUMBER, Amounts.guess(text))
                : new BadValue("must be a number, in " + written, "write 12 or 12 " + written);
          }
          return Amounts.finite(value);
        },
        v -> Scalar.plain(Quantity.plain((Double) v)));
  }

  /** The constants of an enumeration. */
  static Scalar words(Class<? extends Enum<?>> type) {
    Map<String, Object> known = new LinkedHashMap<>();
    for (Enum<?> constant : type.getEnumConstants()) {
      known.put(Words.of(constant.name()), constant);
    }
    List<String> names = List.copyOf(known.keySet());
    return new Scalar(
        "one of " + String.join(", ", names),
        names.get(0),
        Map.of("type", "string", "enum", names),
        n -> {
          Object constant = known.get(n.text());
          if (constant == null) {
            throw new BadValue(
                "must be one of " + String.join(", ", names), Nearest.guess(n.text(), names));
          }
          return constant;
        },
        v -> Scalar.plain(Words.of(((Enum<?>) v).name())));
  }

  private static Scalar timed(
      String name,
      String example,
      String pattern,
      Function<String, Object> parse,
      Function<Object, String> print) {
    return new Scalar(
        name,
        example,
        Map.of("type", "string", "pattern", pattern),
        n -> {
          if (!n.text().matches(pattern)) {
            throw new BadValue("must be " + name + " such as " + example, "");
          }
          try {
            return parse.apply(n.text());
          } catch (DateTimeException e) {
            throw new BadValue("must be " + name + " that there is, such as " + example, "");
          }
        },
        v -> Scalar.plain(print.apply(v)));
  }

  private interface Measured {
    Object read(Quantity quantity, String text) throws BadValue;
  }

  private static Scalar quantity(
      String name, String example, String units, Measured read, Function<Object, String> print) {
    return new Scalar(
        name,
        example,
        Map.of("type", "string", "pattern", "^" + Quantity.NUMBER + " ?" + units + "$"),
        n -> {
          String text = n.text();
          BigDecimal number = Quantity.number(text);
          if (number != null) {
            throw new BadValue(
                "must have a unit, such as " + example,
                "did you mean " + meant(number, example) + "?");
          }
          Quantity quantity = Quantity.of(text);
          if (quantity == null) {
            throw new BadValue("must be " + name + " such as " + example, Amounts.guess(text));
          }
          return read.read(quantity, text);
        },
        v -> Scalar.plain(print.apply(v)));
  }

  /** A share below 1 is told in percent; all else takes the unit of the example. */
  private static String meant(BigDecimal number, String example) {
    boolean part = example.endsWith("%") && number.abs().compareTo(BigDecimal.ONE) <= 0;
    return Quantity.plain(part ? number.movePointRight(2) : number)
        + example.replaceFirst("^[0-9]+", "");
  }

  /** What stands without quotes: numbers and switches in quotes are text. */
  private static String bare(ScalarNode node) throws BadValue {
    if (node.style() == Style.QUOTED && !node.text().matches(".*[a-z%].*")) {
      throw new BadValue("must not be in quotes", "write " + node.text());
    }
    return node.text();
  }

  private static Object text(ScalarNode node) throws BadValue {
    String text = node.text();
    if (node.style() == Style.PLAIN
        && (text.matches("true|false|null|~|") || text.matches(Quantity.NUMBER))) {
      throw new BadValue("must be text", "write it in quotes: \"" + text + "\"");
    }
    return text;
  }

  static ScalarNode textOf(String text) {
    return Scalar.quoted(text);
  }
}

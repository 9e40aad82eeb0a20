package io.newretail.examples.cli;

import com.google.common.primitives.Doubles;
import io.newretail.examples.ready.BadSetting;
import io.newretail.examples.ready.Parameter;
import io.newretail.examples.ready.Parameter.Kind;
import io.newretail.examples.ready.Settings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A parameter that a study varies.
 *
 * @param parameter which
 * @param values the values given one by one, as a user would write them; empty for a range
 * @param low the least value of a range
 * @param high the greatest value of a range
 */
record Varied(Parameter parameter, List<String> values, double low, double high) {
  private static final int MOST_VALUES = 1_000;
  private static final String RANGE = "\\.\\.";

  String path() {
    return parameter.path();
  }

  /** A point as a user would write it, such as {@code stores.pickers=12,slots.capacity=60}. */
  static String point(List<Varied> varied, List<String> values) {
    return IntStream.range(0, values.size())
        .mapToObj(v -> varied.get(v).path() + "=" + values.get(v))
        .collect(Collectors.joining(","));
  }

  /** A point as a user would write it, on the grid of its values. */
  static String point(List<Varied> varied, double... values) {
    return point(varied, rounded(varied, Doubles.asList(values)));
  }

  /** The values of a point as they are written. */
  static List<String> rounded(List<Varied> varied, List<Double> values) {
    return IntStream.range(0, values.size())
        .mapToObj(v -> varied.get(v).rounded(values.get(v)))
        .toList();
  }

  /** Reads all {@code PATH=...}, for a study of ranges or of single values; whatever is wrong is told in one error. */
  static List<Varied> all(List<String> texts, Settings settings, boolean ranges) {
    List<String> wrong = new ArrayList<>();
    List<Varied> all = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (String text : texts) {
      try {
        Varied one = of(text, settings, ranges);
        if (!seen.add(one.path())) {
          wrong.add("--vary: " + one.path() + ": is varied twice");
        } else if (settings.changed().containsKey(one.path())) {
          wrong.add("--vary: " + one.path() + ": is set too: leave one out");
        }
        all.add(one);
      } catch (BadSetting e) {
        wrong.add("--vary " + e.problem());
      } catch (UserError e) {
        wrong.addAll(e.lines());
      }
    }
    if (!wrong.isEmpty()) {
      throw new UserError(wrong);
    }
    return all;
  }

  private static Varied of(String text, Settings settings, boolean ranges) {
    int equals = text.indexOf('=');
    if (equals <= 0) {
      throw new UserError("--vary: " + text + ": must be PATH=" + (ranges ? "lo..hi" : "a,b,c"));
    }
    String path = text.substring(0, equals).strip();
    String given = text.substring(equals + 1).strip();
    Parameter parameter = parameter(path, given.split("[,]|" + RANGE, -1)[0], settings);
    return ranges ? range(parameter, given) : levels(parameter, given);
  }

  private static Parameter parameter(String path, String value, Settings settings) {
    settings.with(path, value); // tells the nearest path, or that the value is wrong
    return settings.parameters().stream()
        .filter(p -> p.path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  private static Varied range(Parameter parameter, String given) {
    String[] ends = given.split(RANGE, -1);
    if (ends.length != 2) {
      throw new UserError(
          "--vary: " + parameter.path() + "=" + given + ": must be a range such as lo..hi");
    }
    double low = parameter.parse(ends[0]);
    double high = parameter.parse(ends[1]);
    if (low >= high) {
      throw new UserError("--vary: " + parameter.path() + "=" + given + ": must rise");
    }
    return new Varied(parameter, List.of(), low, high);
  }

  private static Varied levels(Parameter parameter, String given) {
    List<String> values = new ArrayList<>();
    for (String part : given.split(",", -1)) {
      for (String value : part.contains("..") ? steps(parameter, part) : List.of(part)) {
        String written = parameter.show(parameter.parse(value));
        if (values.contains(written)) {
          throw new UserError(
              "--vary: " + parameter.path() + "=" + given + ": has " + written + " twice");
        }
        values.add(written);
      }
    }
    double first = parameter.parse(values.get(0));
    return new Varied(parameter, List.copyOf(values), first, first);
  }

  /** {@code lo..hi..step}, or {@code lo..hi} for whole numbers. */
  private static List<String> steps(Parameter parameter, String text) {
    String[] parts = text.split(RANGE, -1);
    boolean whole = parameter.kind() == Kind.COUNT && parts.length == 2;
    if (parts.length != 3 && !whole) {
      throw new UserError("--vary: " + parameter.path() + "=" + text
          + ": must be values such as a,b,c or lo..hi..step");
    }
    double low = parameter.parse(parts[0]);
    double high = parameter.parse(parts[1]);
    double step = whole ? 1 : size(parameter, parts[2]);
    if (!(step > 0) || low > high || (high - low) / step > MOST_VALUES) {
      throw new UserError("--vary: " + parameter.path() + "=" + text + ": must rise, in at most "
          + MOST_VALUES + " steps");
    }
    List<String> values = new ArrayList<>();
    for (int i = 0; low + i * step <= high + 1e-9 * step; i++) {
      values.add(parameter.show(low + i * step));
    }
    return values;
  }

  /** A step is written like a value, but may lie outside its range. */
  private static double size(Parameter parameter, String text) {
    return new Parameter(
            parameter.path(), parameter.kind(), 0, 0, Double.MAX_VALUE, parameter.meaning(), "")
        .parse(text);
  }

  /** The value at a coordinate from 0 to 1, with as many digits as a thousandth of the range needs. */
  String at(double coordinate) {
    if (parameter.kind() == Kind.COUNT) {
      double count = Math.floor(low + coordinate * (high - low + 1));
      return parameter.show(Math.min(high, count));
    }
    return rounded(low + coordinate * (high - low));
  }

  /** A value of the range as it is written. */
  String rounded(double value) {
    double inside = Math.min(high, Math.max(low, value));
    if (parameter.kind() == Kind.COUNT) {
      return parameter.show(Math.rint(inside));
    }
    double rounded = Math.rint(inside / step()) * step();
    return written(Math.min(high, Math.max(low, rounded)));
  }

  /** The grid on which values of the range lie. */
  double step() {
    return parameter.kind() == Kind.COUNT
        ? 1
        : Math.pow(10, Math.floor(Math.log10(high - low)) - 3);
  }

  /** As a user would write it; a time that minutes or hours would not hit goes into seconds. */
  private String written(double value) {
    String text = parameter.show(value);
    boolean exact = Math.abs(parameter.parse(text) - value) <= 1e-9 * Math.abs(value);
    return exact || parameter.kind() != Kind.TIME ? text : plain(value) + "s";
  }

  /** The name of its column in a file: times in seconds and shares in percent say so. */
  String column() {
    return switch (parameter.kind()) {
      case TIME -> path() + "_seconds";
      case SHARE -> path() + "_percent";
      case RATE -> path() + "_per_day";
      case COUNT, NUMBER -> path();
    };
  }

  /** A value as it stands in that column. */
  String number(String value) {
    double number = parameter.parse(value);
    double shown = parameter.kind() == Kind.SHARE ? 100 * number : number;
    return plain(shown);
  }

  private static String plain(double number) {
    return String.format(Locale.ROOT, "%.6f", number).replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}

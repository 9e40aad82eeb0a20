package io.newretail.examples.ready;

import io.newretail.examples.facts.Facts;
import io.newretail.unit.Problem;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of a ready scenario that a user may set.
 *
 * @param path its name, for example {@code stores.pickers}
 * @param kind how it is written
 * @param value what it is if it is not set
 * @param least the least value allowed
 * @param most the greatest value allowed
 * @param meaning what it means, with its unit
 * @param source where the value comes from; empty for a choice of the scenario
 */
public record Parameter(
    String path,
    Kind kind,
    double value,
    double least,
    double most,
    String meaning,
    String source) {
  private static final Pattern TIME = Pattern.compile("([0-9]*\\.?[0-9]+)\\s*(s|min|m|h|d)");

  /** How a value is written. */
  public enum Kind {
    /** A whole number. */
    COUNT("a whole number such as 12"),
    /** Any number. */
    NUMBER("a number such as 1.43"),
    /** A share of a whole: {@code 95%} or {@code 0.95}; kept as a number from 0 to 1. */
    SHARE("a share such as 95% or 0.95"),
    /** A time: {@code 90s}, {@code 30min}, {@code 2h}, {@code 1d}; kept in seconds. */
    TIME("a time such as 90s, 30min, 2h or 1d"),
    /** A rate; the number is per day. */
    RATE("a rate such as 700/day");

    private final String example;

    Kind(String example) {
      this.example = example;
    }
  }

  /**
   * The same parameter, its value and source taken from a figure.
   *
   * @param key the figure's key
   * @param scale what the figure is multiplied by
   * @return a copy
   */
  public Parameter from(String key, double scale) {
    Facts.Fact fact = Facts.fact(key);
    String said = fact.kind().equals("assumption") ? "assumption: " : "";
    return new Parameter(
        path, kind, fact.value() * scale, least, most, meaning, said + fact.source());
  }

  /**
   * The same parameter with another value.
   *
   * @param other the value
   * @return a copy
   */
  public Parameter with(double other) {
    return new Parameter(path, kind, other, least, most, meaning, source);
  }

  /**
   * Reads a value.
   *
   * @param text as a user wrote it
   * @return the value
   * @throws BadSetting if it is not of the kind, or out of range
   */
  public double parse(String text) {
    double number;
    try {
      number = number(text.strip().toLowerCase(Locale.ROOT));
    } catch (NumberFormatException e) {
      throw new BadSetting(new Problem(path, text, "must be " + kind.example, ""));
    }
    if (!(number >= least && number <= most)) {
      throw new BadSetting(
          new Problem(path, text, "must be " + show(least) + " to " + show(most), ""));
    }
    return number;
  }

  private double number(String text) {
    return switch (kind) {
      case COUNT -> Long.parseLong(text);
      case NUMBER -> finite(text);
      case SHARE ->
        text.endsWith("%") ? finite(text.substring(0, text.length() - 1)) / 100 : finite(text);
      case TIME -> seconds(text);
      case RATE -> finite(text.replaceFirst("/day$", ""));
    };
  }

  private static double finite(String text) {
    double value = Double.parseDouble(text);
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new NumberFormatException(text);
    }
    return value;
  }

  private static double seconds(String text) {
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches()) {
      throw new NumberFormatException(text);
    }
    double unit = switch (matcher.group(2)) {
      case "s" -> 1;
      case "h" -> 3_600;
      case "d" -> 86_400;
      default -> 60;
    };
    return Double.parseDouble(matcher.group(1)) * unit;
  }

  /**
   * Writes a value.
   *
   * @param number the value
   * @return the value as a user would write it
   */
  public String show(double number) {
    return switch (kind) {
      case COUNT -> Long.toString(Math.round(number));
      case NUMBER -> plain(number);
      case RATE -> plain(number) + "/day";
      case SHARE -> plain(100 * number) + "%";
      case TIME -> time(Duration.ofMillis(Math.round(1000 * number)));
    };
  }

  private static String time(Duration time) {
    double seconds = time.toMillis() / 1e3;
    if (seconds >= 7_200) {
      return plain(seconds / 3_600) + "h";
    }
    return seconds >= 60 ? plain(seconds / 60) + "min" : plain(seconds) + "s";
  }

  private static String plain(double number) {
    String text = String.format(Locale.ROOT, "%.6f", number);
    return text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}

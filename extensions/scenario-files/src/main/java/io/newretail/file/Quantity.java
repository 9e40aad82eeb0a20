package io.newretail.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.measure.Unit;
import javax.measure.format.MeasurementParseException;
import org.jspecify.annotations.Nullable;
import tech.units.indriya.AbstractUnit;
import tech.units.indriya.format.SimpleUnitFormat;
import tech.units.indriya.unit.Units;

/**
 * A number with a unit, exactly. Units are read and converted by Indriya. The number is split off before: Indriya's own reader of
 * quantities stops in the middle of {@code 1e3 s} and takes {@code 1,5 h} for 15.
 *
 * @param number the number as written
 * @param unit the unit as written, empty for none
 */
record Quantity(BigDecimal number, String unit) {
  static final String NUMBER = "-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]{1,3})?";
  private static final Pattern PLAIN = Pattern.compile(NUMBER);
  private static final Pattern WITH_UNIT = Pattern.compile("(" + NUMBER + ") ?([^ 0-9.,].{0,30})");
  private static final Pattern FAR = Pattern.compile("-?[0-9.]{1,40}[eE][-+]?[0-9]{4,}.*");
  /** One unit, or one by another: Indriya's parser fails on powers that are too large. */
  private static final Pattern NAME = Pattern.compile("%|\\p{L}{1,12}(?:/\\p{L}{1,12})?");

  private static final int MOST_DIGITS = 40;
  private static final int LARGEST = 309;
  private static final MathContext EXACT = MathContext.DECIMAL128;
  private static final SimpleUnitFormat FORMAT = format();

  private static SimpleUnitFormat format() {
    SimpleUnitFormat format = SimpleUnitFormat.getNewInstance();
    for (String plural : new String[] {"", "s"}) {
      format.alias(Units.SECOND, "second" + plural);
      format.alias(Units.MINUTE, "minute" + plural);
      format.alias(Units.HOUR, "hour" + plural);
      format.alias(Units.DAY, "day" + plural);
      format.alias(Units.WEEK, "week" + plural);
    }
    return format;
  }

  /** A bare number, or null where the text is none. */
  static @Nullable BigDecimal number(String text) throws BadValue {
    if (FAR.matcher(text).matches()) {
      throw new BadValue("must have at most " + MOST_DIGITS + " digits, within 1e308", "");
    }
    return PLAIN.matcher(text).matches() ? bounded(text) : null;
  }

  /** A number and a unit, or null where the text has another form. */
  static @Nullable Quantity of(String text) throws BadValue {
    Matcher matcher = WITH_UNIT.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    return new Quantity(bounded(matcher.group(1)), matcher.group(2));
  }

  private static BigDecimal bounded(String text) throws BadValue {
    BigDecimal number = text.length() > MOST_DIGITS ? null : new BigDecimal(text);
    long magnitude = number == null ? 0 : (long) number.precision() - number.scale();
    if (number == null || magnitude > LARGEST || magnitude < -LARGEST - MOST_DIGITS) {
      throw new BadValue("must have at most " + MOST_DIGITS + " digits, within 1e308", "");
    }
    return number;
  }

  /** The number in another unit, or null where that measures something else. */
  @Nullable
  BigDecimal in(Unit<?> wanted) {
    Unit<?> written = parsed();
    if (written == null || !written.isCompatible(wanted) || inexact(written)) {
      return null;
    }
    try {
      Number factor = written.getConverterToAny(wanted).convert((Number) BigDecimal.ONE);
      return number.multiply(new BigDecimal(factor.toString()), EXACT);
    } catch (javax.measure.IncommensurableException | NumberFormatException e) {
      return null;
    }
  }

  private static boolean inexact(Unit<?> written) {
    return written.isCompatible(Units.YEAR)
        && (written.equals(Units.YEAR) || written.equals(Units.MONTH));
  }

  private @Nullable Unit<?> parsed() {
    return parsed(unit);
  }

  private static @Nullable Unit<?> parsed(String text) {
    if (!NAME.matcher(text).matches()) {
      return null;
    }
    try {
      Unit<?> parsed = FORMAT.parse(text);
      return parsed.equals(AbstractUnit.ONE) ? null : parsed;
    } catch (MeasurementParseException | IllegalArgumentException e) {
      return null;
    }
  }

  /** How often in a day, of {@code 670/day}, or null where that is no rate. */
  @Nullable
  BigDecimal perDay() {
    Matcher per = Pattern.compile("(?:baskets|orders|units|visits)? ?(?:/ ?|per )([a-z]+)")
        .matcher(unit);
    if (!per.matches()) {
      return null;
    }
    BigDecimal seconds = new Quantity(BigDecimal.ONE, per.group(1)).in(Units.SECOND);
    if (seconds == null) {
      return null;
    }
    return number.multiply(BigDecimal.valueOf(86_400).divide(seconds, EXACT), EXACT);
  }

  /** A number as people write it: no exponent where that is short. */
  static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    String plain = stripped.scale() > -20 && stripped.scale() < 20
        ? stripped.toPlainString()
        : stripped.toString();
    return plain.replace("E+", "E");
  }

  /** The shortest text that reads as the same number. */
  static String plain(double number) {
    return plain(new BigDecimal(Double.toString(number)));
  }
}

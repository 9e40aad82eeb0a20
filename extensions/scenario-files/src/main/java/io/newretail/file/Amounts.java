package io.newretail.file;

import io.newretail.file.Node.ScalarNode;
import io.newretail.unit.Money;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import io.newretail.unit.Window;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tech.units.indriya.unit.Units;

/** Amounts with units: read as people write them, and written so. */
final class Amounts {
  private static final Pattern MONEY = Pattern.compile(
      "(?:([A-Z]{3}) ?(" + Quantity.NUMBER + ")|(" + Quantity.NUMBER + ") ?([A-Z]{3}))");
  private static final Pattern WINDOW =
      Pattern.compile("([0-9]{2}:[0-9]{2}(?::[0-9]{2})?) ?- ?([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final Map<String, Currency> CURRENCIES = currencies();

  private Amounts() {}

  private static Map<String, Currency> currencies() {
    Map<String, Currency> known = new TreeMap<>();
    for (Currency c : Currency.getAvailableCurrencies()) {
      if (c.getDefaultFractionDigits() >= 0) {
        known.put(c.getCurrencyCode(), c);
      }
    }
    return known;
  }

  static Double finite(BigDecimal value) throws BadValue {
    double number = value.doubleValue();
    if (!Double.isFinite(number)) {
      throw new BadValue("must be within 1e308", "");
    }
    return number;
  }

  /** What a number in another country's or another format's spelling probably means. */
  static String guess(String text) {
    String cleaned =
        text.replaceFirst("^\\+", "").replace("_", "").replaceFirst("^(-?)0+(?=[0-9])", "$1");
    cleaned = cleaned.matches("-?[0-9]{1,3}(,[0-9]{3})+([^,0-9].*)?")
        ? cleaned.replace(",", "")
        : cleaned;
    cleaned = cleaned
        .replaceFirst("^(-?[0-9]+),([0-9])", "$1.$2")
        .replaceFirst("^(-?)\\.(?=[0-9])", "$10.");
    cleaned = InFileTerms.of(cleaned);
    boolean changed = !cleaned.equals(text) && cleaned.matches(Quantity.NUMBER + ".*");
    return changed ? "did you mean " + cleaned + "?" : "";
  }

  static Object duration(Quantity quantity, String text) throws BadValue {
    BigDecimal seconds = quantity.in(Units.SECOND);
    if (seconds == null) {
      String near =
          quantity.unit().equals("m") ? "m is metres; did you mean min?" : "15 min, 12 h, 2 days";
      throw new BadValue("must be in ns, us, ms, s, min, h, days or weeks", near);
    }
    try {
      BigDecimal nanos = seconds.movePointRight(9);
      return Duration.ofSeconds(
          nanos.longValueExact() / 1_000_000_000, nanos.longValueExact() % 1_000_000_000);
    } catch (ArithmeticException e) {
      throw new BadValue("must be whole nanoseconds, at most 292 years", "");
    }
  }

  static Object share(Quantity quantity, String text) throws BadValue {
    if (!quantity.unit().equals("%")) {
      throw new BadValue("must be in percent", "such as 18%");
    }
    BigDecimal value = quantity.number().divide(HUNDRED);
    if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
      throw new BadValue("must be 0% to 100%", "");
    }
    return Share.of(value.doubleValue());
  }

  static Object rate(Quantity quantity, String text) throws BadValue {
    BigDecimal perDay = quantity.perDay();
    if (perDay == null) {
      throw new BadValue("must be a rate such as 670/day or 28/h", "");
    }
    return Rate.perDay(finite(perDay));
  }

  static Object window(String text) {
    Matcher matcher = WINDOW.matcher(text);
    if (!matcher.matches()) {
      throw new DateTimeException(text);
    }
    String end = matcher.group(2);
    return new Window(
        LocalTime.parse(matcher.group(1)),
        end.matches("24:00(:00)?") ? LocalTime.MIDNIGHT : LocalTime.parse(end));
  }

  static Object money(ScalarNode node) throws BadValue {
    String text = node.text();
    Matcher matcher = MONEY.matcher(text);
    if (!matcher.matches()) {
      String amount = text.replaceFirst("^[¥￥$€£] ?", "");
      boolean number = Quantity.number(amount) != null;
      throw new BadValue(
          "must be an amount of money with its currency, such as RMB 64",
          number ? "did you mean RMB " + amount + "?" : "");
    }
    String said = matcher.group(1) == null ? matcher.group(4) : matcher.group(1);
    String figure = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
    Currency currency = currency(said);
    BigDecimal value = Quantity.number(figure);
    try {
      long minor = java.util.Objects.requireNonNull(value)
          .movePointRight(currency.getDefaultFractionDigits())
          .longValueExact();
      return new Money(minor, currency.getCurrencyCode());
    } catch (ArithmeticException e) {
      throw new BadValue(
          "must have at most " + currency.getDefaultFractionDigits() + " decimals, as " + said
              + " has, and be below 9e16",
          "");
    }
  }

  private static Currency currency(String code) throws BadValue {
    String iso = code.equals("RMB") ? "CNY" : code;
    Currency currency = CURRENCIES.get(iso);
    if (currency == null) {
      throw new BadValue(
          "must be in a currency of ISO 4217, such as CNY (or RMB), EUR, USD",
          "did you mean " + Nearest.of(iso, CURRENCIES.keySet()) + "?");
    }
    return currency;
  }

  static String money(Money money) {
    int decimals = Currency.getInstance(money.currency()).getDefaultFractionDigits();
    BigDecimal amount = BigDecimal.valueOf(money.minor(), decimals);
    boolean whole = amount.stripTrailingZeros().scale() <= 0;
    String code = money.currency().equals("CNY") ? "RMB" : money.currency();
    return code + " " + (whole ? amount.setScale(0) : amount).toPlainString();
  }

  static String percent(double share) {
    return Quantity.plain(new BigDecimal(Double.toString(share)).movePointRight(2)) + "%";
  }

  /** In the largest unit that has no decimals. */
  static String duration(Duration time) {
    long seconds = time.toSeconds();
    if (!time.equals(Duration.ofSeconds(seconds))) {
      return Quantity.plain(BigDecimal.valueOf(time.toNanos(), 9)) + " s";
    }
    if (seconds != 0 && seconds % 86_400 == 0) {
      return seconds / 86_400 + (seconds == 86_400 ? " day" : " days");
    }
    if (seconds != 0 && seconds % 3_600 == 0) {
      return seconds / 3_600 + " h";
    }
    return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
  }
}

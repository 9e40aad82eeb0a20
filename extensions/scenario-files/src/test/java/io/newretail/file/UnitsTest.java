package io.newretail.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.doubles;
import static org.quicktheories.generators.SourceDSL.longs;

import io.newretail.file.Node.ScalarNode;
import io.newretail.file.Node.Style;
import io.newretail.unit.Money;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values as people write them; whatever is written is read as exactly the same value. */
final class UnitsTest {
  private static Object read(Scalar scalar, String text) {
    try {
      return scalar.reader().read(new ScalarNode(Place.of(""), text, Style.PLAIN));
    } catch (BadValue e) {
      throw new IllegalArgumentException(e.rule() + " (" + e.suggestion() + ")", e);
    }
  }

  private static boolean same(Scalar scalar, Object value) {
    return read(scalar, scalar.writer().write(value).text()).equals(value);
  }

  @Test
  void timesComeBackToTheNanosecond() {
    qt().withFixedSeed(11)
        .forAll(longs().between(0, 3_000_000_000_000_000_000L))
        .check(nanos -> same(Scalars.TIME, Duration.ofNanos(nanos)));
    qt().withFixedSeed(11)
        .forAll(longs().between(0, 100_000_000))
        .check(seconds -> same(Scalars.TIME, Duration.ofSeconds(seconds)));
  }

  @Test
  void sharesRatesAndNumbersComeBackToTheBit() {
    qt().withFixedSeed(11)
        .forAll(doubles().between(0, 1))
        .check(d -> same(Scalars.SHARE, Share.of(d)));
    qt().withFixedSeed(11)
        .forAll(doubles().between(0, 1e18))
        .check(d -> same(Scalars.RATE, Rate.perDay(d)));
    qt().withFixedSeed(11)
        .forAll(doubles().any())
        .assuming(Double::isFinite)
        .check(d -> read(Scalars.number(null), Quantity.plain(d)).equals(d + 0.0));
  }

  @Test
  void moneyComesBackToTheCent() {
    qt().withFixedSeed(11)
        .forAll(longs().between(-9_000_000_000_000_000L, 9_000_000_000_000_000L))
        .check(minor -> same(Scalars.MONEY_AMOUNT, new Money(minor, "CNY"))
            && same(Scalars.MONEY_AMOUNT, new Money(minor, "JPY"))
            && same(Scalars.MONEY_AMOUNT, new Money(minor, "BHD")));
  }

  @ParameterizedTest
  @CsvSource({
    "15 min,PT15M",
    "15min,PT15M",
    "1.5 h,PT1H30M",
    "1 day,PT24H",
    "2 days,PT48H",
    "1 week,PT168H",
    "250 ms,PT0.25S",
    "1 minute,PT1M",
    "90 seconds,PT1M30S",
    "0.1 s,PT0.1S",
    "1e3 s,PT16M40S",
    "-1 min,PT-1M"
  })
  void timesAreReadWithTheirUnits(String text, Duration time) {
    assertThat(read(Scalars.TIME, text)).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource({
    "670/day,670",
    "670 / day,670",
    "670 baskets/day,670",
    "28 per h,672",
    "28/h,672",
    "1/min,1440",
    "7/week,1"
  })
  void ratesAreReadWithTheirUnits(String text, double perDay) {
    assertThat(read(Scalars.RATE, text)).isEqualTo(Rate.perDay(perDay));
  }

  @Test
  void sharesMoneyAndNumbersAreReadWithTheirUnits() {
    assertThat(read(Scalars.SHARE, "18%")).isEqualTo(Share.of(0.18));
    assertThat(read(Scalars.SHARE, "0.7 %")).isEqualTo(Share.of(0.007));
    assertThat(read(Scalars.MONEY_AMOUNT, "RMB 64")).isEqualTo(Money.rmb("64"));
    assertThat(read(Scalars.MONEY_AMOUNT, "64.5 CNY")).isEqualTo(Money.rmb("64.50"));
    assertThat(read(Scalars.MONEY_AMOUNT, "JPY 7")).isEqualTo(Money.of("7", "JPY"));
    assertThat(read(Scalars.number("km"), "3 km")).isEqualTo(3.0);
    assertThat(read(Scalars.number("km"), "500 m")).isEqualTo(0.5);
    assertThat(read(Scalars.number("s"), "2 min")).isEqualTo(120.0);
    assertThat(read(Scalars.number("km/h"), "18 km/h")).isEqualTo(18.0);
    assertThat(read(Scalars.number(null), "20%")).isEqualTo(0.2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "15",
        "1,5 h",
        "15 m",
        "1 month",
        "1 year",
        "15 mn",
        "min",
        "",
        " ",
        "1e400 s",
        "NaN s",
        "1 s 1 s",
        "0x10 s",
        "1_000 s",
        "1 000 s",
        "１５ min",
        "PT1H",
        "1:30",
        "5 s^99999999999",
        "5 s^-99999999999",
        "5 min/7",
        "5 s*3",
        "5 (s",
        "5 s/0",
        "5 log(s)"
      })
  void whatIsNoTimeIsRefused(String text) {
    assertThatThrownBy(() -> read(Scalars.TIME, text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5 ms/s", "5 min/s", "5 s/min", "5 s^0", "5 rad", "5 m/s"})
  void whatIsNoNumberIsRefused(String text) {
    assertThatThrownBy(() -> read(Scalars.number(null), text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPartOfTheDayEndsAtMidnightAtTheLatest() {
    assertThat(read(Scalars.WINDOW_OF_DAY, "22:00-24:00:00"))
        .isEqualTo(read(Scalars.WINDOW_OF_DAY, "22:00-24:00"));
    assertThatThrownBy(() -> read(Scalars.WINDOW_OF_DAY, "22:00-24:00:30"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "64",
        "¥64",
        "RMB",
        "RMB 64.001",
        "XXX 1",
        "ABC 1",
        "RMB 1e30",
        "rmb 1",
        "RMB 1,000"
      })
  void whatIsNoMoneyIsRefused(String text) {
    assertThatThrownBy(() -> read(Scalars.MONEY_AMOUNT, text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

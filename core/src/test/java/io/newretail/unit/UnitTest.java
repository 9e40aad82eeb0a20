package io.newretail.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UnitTest {
  @Test
  void moneyIsExact() {
    Money eight = Money.rmb("8.00");

    assertThat(eight.plus(Money.rmb("0.05")).times(3)).isEqualTo(Money.rmb("24.15"));
    assertThat(Money.of("5", "JPY").minor()).as("yen have no cents").isEqualTo(5);
    assertThat(eight).hasToString("CNY 8.00").isLessThan(Money.rmb("8.01"));
    assertThatThrownBy(() -> Money.rmb("8.001")).hasMessageContaining("8.001");
    assertThatThrownBy(() -> Money.rmb("eight")).hasMessageContaining("eight");
    assertThatThrownBy(() -> eight.plus(Money.of("1", "EUR"))).hasMessageContaining("EUR");
    assertThatThrownBy(() -> new Money(Long.MAX_VALUE, "CNY").times(2))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void sharesLieBetweenNothingAndAll() {
    assertThat(Share.percent(18)).isEqualTo(Share.of(0.18));
    assertThatThrownBy(() -> Share.percent(101)).hasMessageContaining("must lie in [0, 1]");
    assertThatThrownBy(() -> Share.of(Double.NaN)).hasMessageContaining("must lie in [0, 1]");
  }

  @Test
  void ratesSayTheirUnit() {
    assertThat(Rate.perHour(2)).isEqualTo(Rate.perDay(48));
    assertThat(Rate.perMinute(1)).isEqualTo(Rate.perHour(60));
    assertThat(Rate.perSecond(1)).isEqualTo(Rate.perMinute(60));
    assertThat(Rate.perHour(100).meanGap()).isEqualTo(Duration.ofSeconds(36));
  }

  @Test
  void aWindowMayEndAtMidnight() {
    Window evening = Window.of("18:00", "00:00");

    assertThat(evening.endMicros() - evening.startMicros()).isEqualTo(6 * 3_600_000_000L);
    assertThat(evening).hasToString("18:00-24:00");
    assertThat(Window.ALL_DAY.endMicros()).isEqualTo(86_400_000_000L);
  }

  @Test
  void problemsKeepTheirPaths() {
    Problems root = Problems.none();
    root.at("a").at("[2]").positive(-1, "b");
    root.at("c").within("x", "d", (x, problems) -> problems.given(null, "e"));
    root.named(" ");
    root.time(Duration.ofDays(40_000), "t", Duration.ZERO);

    assertThat(root.found())
        .extracting(Problem::toString)
        .containsExactly(
            "a[2].b: -1.0: must be finite and > 0",
            "c.d.e: null: must be given",
            "name:  : must not be blank",
            "t: PT960000H: must be PT0S to PT876000H");
  }

  @Test
  void aCopyKeepsGapsAndCannotBeChanged() {
    List<String> copy = Problems.copy(Arrays.asList("a", null));

    assertThat(copy).containsExactly("a", null);
    assertThat(Problems.copy(null)).isEmpty();
    assertThatThrownBy(() -> copy.add("b")).isInstanceOf(UnsupportedOperationException.class);
  }
}

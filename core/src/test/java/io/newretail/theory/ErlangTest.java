package io.newretail.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values after A. K. Erlang (1917), as printed in Gross, Shortle, Thompson and Harris, nine digits. */
final class ErlangTest {
  private static final Percentage NINE_DIGITS = withPercentage(2e-7);

  @ParameterizedTest
  @CsvSource({"10, 5, 0.0183845703", "10, 4.461, 0.00999778669", "20, 12.03, 0.00999586791"})
  void blockingIsErlangB(int servers, double load, double blocking) {
    assertThat(Erlang.blocking(servers, load)).isCloseTo(blocking, NINE_DIGITS);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 4, 3, 0.25, 0.702247191, 0.351123596, 0.425934452",
    "0.9, 1, 1, 2, 0.9, 9.0, 0.736857678",
    "110, 12, 10, 0.05, 0.719035016, 0.0719035016, 0.436116783"
  })
  void waitingIsErlangC(
      double arrivals,
      double services,
      int servers,
      double time,
      double waiting,
      double meanWait,
      double waitAbove) {
    assertThat(Erlang.waiting(servers, arrivals / services)).isCloseTo(waiting, NINE_DIGITS);
    assertThat(Erlang.meanWait(servers, arrivals, services)).isCloseTo(meanWait, NINE_DIGITS);
    assertThat(Erlang.waitAbove(servers, arrivals, services, time))
        .isCloseTo(waitAbove, NINE_DIGITS);
  }

  @Test
  void aLoadThatNoQueueSurvivesIsRefused() {
    assertThatThrownBy(() -> Erlang.waiting(2, 2)).hasMessageContaining("below the number");
    assertThatThrownBy(() -> Erlang.blocking(-1, 2)).hasMessageContaining("must be >= 0");
    assertThatThrownBy(() -> Erlang.blocking(1, -2)).hasMessageContaining("must be finite");
  }
}

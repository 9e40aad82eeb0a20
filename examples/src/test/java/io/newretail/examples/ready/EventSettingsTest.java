package io.newretail.examples.ready;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newretail.demand.OnlineDemand;
import io.newretail.demand.PaymentDelay;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.sim.RunOptions;
import io.newretail.sim.Simulator;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Deals and laws of payment, set on the command line's paths. */
final class EventSettingsTest {
  private static final RunOptions ONCE = RunOptions.seed(11).withReplications(1);

  private static Scenario set(String scenario, String... pathsAndValues) {
    ReadyScenario ready = ReadyScenarios.named(scenario).orElseThrow();
    Settings settings = ready.settings();
    for (int i = 0; i < pathsAndValues.length; i += 2) {
      settings = settings.with(pathsAndValues[i], pathsAndValues[i + 1]);
    }
    return ready.scenario(settings);
  }

  private static OnlineDemand online(Scenario scenario) {
    return Objects.requireNonNull(scenario.demand().online());
  }

  @Test
  void dealsAreOnWhereTheyAreSetAndOffByDefault() {
    String[] few = {"stores.count", "2", "deals.count", "30", "deals.lasts", "90min"};
    Report with = Simulator.run(set("quickstart", few), ONCE);
    Report without = Simulator.run(set("quickstart", "stores.count", "2"), ONCE);
    Report off = Simulator.run(
        set("quickstart", "stores.count", "2", "deals.count", "30", "deals.elasticity", "0"), ONCE);

    assertThat(with.deals()).hasSize(30);
    assertThat(with.deals().get(25).from()).isEqualTo(LocalDate.of(2017, 11, 11).atTime(1, 0));
    assertThat(with.deals().get(25).claims()).hasSize(2);
    assertThat(with.kpi("deals.herded").mean()).isGreaterThan(100);
    assertThat(with.samples("baskets.placed")).isEqualTo(without.samples("baskets.placed"));
    assertThat(off.digest()).isEqualTo(without.digest());
  }

  @Test
  void everyEventScenarioTakesDeals() {
    for (String name :
        new String[] {"singles-day-2016", "singles-day-2017-presale", "channel-choice"}) {
      assertThat(online(set(name, "stores.count", "2", "deals.count", "3"))
              .sources()
              .herding()
              .deals())
          .as(name)
          .hasSize(3);
    }
  }

  @Test
  void thePaymentLawIsTheOneThatIsSet() {
    Duration median = Duration.ofSeconds(196);
    PaymentDelay lognormal = PaymentDelay.lognormal(median, 2.3);

    assertThat(online(set("quickstart")).payment().delay())
        .isEqualTo(PaymentDelay.exponential(Duration.ofMinutes(4)));
    assertThat(online(set("quickstart", "online.payMedian", "196s")).payment().delay())
        .isEqualTo(lognormal)
        .isEqualTo(PaymentDelay.singlesDay2017());
    assertThat(online(set("store-day", "pays.median", "2min", "pays.sigma", "1"))
            .payment()
            .delay())
        .isEqualTo(PaymentDelay.lognormal(Duration.ofMinutes(2), 1));
    assertThat(online(set("quickstart", "online.payLeast", "30s", "online.payDelay", "1min"))
            .payment()
            .delay())
        .isEqualTo(PaymentDelay.atLeast(Duration.ofSeconds(30), Duration.ofMinutes(1)));
  }

  @Test
  void lawsThatDoNotGoTogetherAndValuesOutOfRangeAreTold() {
    assertThatThrownBy(() -> set("quickstart", "online.payMedian", "2min", "online.payLeast", "1s"))
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("online.payLeast")
        .hasMessageContaining("must not be set with online.payMedian");
    assertThatThrownBy(() -> set("store-day", "pays.sigma", "6"))
        .hasMessageContaining("must be 0.01 to 5");
    assertThatThrownBy(() -> set("quickstart", "online.payMedian", "-3s"))
        .hasMessageContaining("must be a time");
  }
}

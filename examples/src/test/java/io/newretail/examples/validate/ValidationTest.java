package io.newretail.examples.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cases of the project, by theory and by the engine; the seed is fixed, so a verdict is no matter of luck. */
final class ValidationTest {
  private static Validation builtin = new Validation(java.util.List.of(), java.util.List.of());

  /** A tenth of the usual length: an engine that is wrong by a few per cent still fails, a matter of seconds. */
  @BeforeAll
  static void run() {
    builtin = Validation.of("builtin", 11, 0.1, row -> {});
  }

  @Test
  void nothingFailsAndEveryCaseIsRun() {
    assertThat(builtin.problems()).isEmpty();
    assertThat(builtin.rows())
        .noneMatch(r -> r.theoryVerdict() == Verdict.FAILED)
        .noneMatch(r -> r.simulatedVerdict() == Verdict.FAILED);
    assertThat(builtin.rows().stream().map(r -> r.family() + r.id()).distinct()).hasSize(183);
  }

  @Test
  void theoryAnswersSomethingOfEveryCase() {
    Set<String> silent = new TreeSet<>();
    Map<String, Boolean> answered = builtin.rows().stream()
        .collect(Collectors.toMap(
            r -> r.family() + "/" + r.id(),
            r -> r.theoryVerdict() == Verdict.PASSED,
            Boolean::logicalOr));
    answered.forEach((id, any) -> {
      if (!any) {
        silent.add(id.substring(0, id.indexOf('/')));
      }
    });
    assertThat(silent).isEmpty();
  }

  @Test
  void theEngineAnswersEveryFamilyOfStockBasketsQueuesAndSlots() {
    Set<String> answered = builtin.rows().stream()
        .filter(r -> r.simulatedVerdict() == Verdict.PASSED)
        .map(Row::family)
        .collect(Collectors.toSet());
    assertThat(answered)
        .contains(
            "ss_periodic_poisson",
            "newsvendor_base_stock",
            "rq_continuous_poisson",
            "serial_echelon_base_stock",
            "one_warehouse_n_retailers",
            "lost_sales_periodic",
            "perishable",
            "mixed_backorder_lost_sales",
            "basket_order_fill_rate",
            "basket_lost_sales_ctmc",
            "advance_orders_presale",
            "risk_pooling",
            "bullwhip",
            "law_kelton_inventory",
            "deterministic_traces",
            "queues_pickup_and_picking",
            "slotted_pick_capacity",
            "time_varying_surge",
            "channel_allocation",
            "choice_and_price_response",
            "demand_distributions",
            "finite_horizon_dp",
            "lot_sizing_deterministic",
            "presale_deposit_overbooking");
  }

  @Test
  void theJsonHasTheShapeThatOthersRead() {
    assertThat(builtin.json())
        .contains(
            "\"cases\"",
            "\"totals\"",
            "\"theoryVerdict\"",
            "\"halfWidth\"",
            "\"simulatedVerdict\"");
  }

  @Test
  void aCaseWithAWrongExpectationFails(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("c.json");
    Files.writeString(file, one("\"cost\": 99.0"));
    Validation v = Validation.of(file.toString(), 11, row -> {});
    assertThat(v.rows())
        .anyMatch(
            r -> r.theoryVerdict() == Verdict.FAILED && r.simulatedVerdict() == Verdict.FAILED);
    assertThat(v.failed()).isTrue();
  }

  @Test
  void whatIsNotKnownIsNeverPassed(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("c.json");
    Files.writeString(file, one("\"cost\": 1").replace("ss_periodic_poisson", "no_such_family"));
    assertThat(Validation.of(file.toString(), 11, row -> {}).rows())
        .allMatch(r -> r.theoryVerdict() == Verdict.NOT_SUPPORTED
            && r.simulatedVerdict() == Verdict.NOT_SUPPORTED);
  }

  @Test
  void aMissingParameterIsNamedWithItsPath(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("c.json");
    Files.writeString(file, one("\"cost\": 1").replace("\"fixed_cost\": 5,", ""));
    assertThat(Validation.of(file.toString(), 11, row -> {}).problems())
        .singleElement()
        .asString()
        .contains("x.parameters.fixed_cost: is missing");
  }

  @Test
  void whatIsNoFileOfCasesIsRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("c.json");
    Files.writeString(file, "{");
    assertThatThrownBy(() -> Validation.of(file.toString(), 1, row -> {}))
        .isInstanceOf(CaseProblem.class)
        .hasMessageContaining("is not JSON");
    assertThatThrownBy(() -> Validation.of(folder.resolve("none").toString(), 1, row -> {}))
        .isInstanceOf(CaseProblem.class)
        .hasMessageContaining("does not exist");
  }

  private static String one(String expected) {
    return """
        {"family": "ss_periodic_poisson", "records": [{"id": "x",
          "parameters": {"demand": "Poisson", "demand_mean": 6, "lead_time": 0, "fixed_cost": 5,
            "holding_cost": 1, "stockout_cost": 4},
          "expected": {%s}, "tolerance": {"analytic_rel": 1e-6}}]}
        """.formatted(expected);
  }
}

package io.newretail.examples.validate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.report.Estimate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The engine's 95 % intervals cover the exact value in 93 to 97 % of 200 independent seeds. An honest interval leaves that
 * range in about a fifth of such experiments; these seeds are fixed, and the cases are of different families.
 *
 * <p>Runs have a tenth of the usual length, so that the build has room for it; the property {@code coverage.effort} sets the length:
 * {@code mvn -pl examples -am test -Dtest=IntervalCoverageTest -Dsurefire.failIfNoSpecifiedTests=false -Dcoverage.effort=1}.
 */
final class IntervalCoverageTest {
  private static final int SEEDS = 200;
  private static final double EFFORT =
      Double.parseDouble(System.getProperty("coverage.effort", "0.1"));

  @ParameterizedTest
  @CsvSource({
    "basket_order_fill_rate, two-items-no-common, overall_order_fill_rate",
    "mixed_backorder_lost_sales, store-none-wait, lost_fraction",
    "newsvendor_base_stock, poisson-snyder-ex4.7, cost",
    "perishable, demoor-m2-L1-fifo-w7, per_period_under_this_policy.cost",
    "queues_pickup_and_picking, mmc-10-4-3-t0.25, P_wait"
  })
  void intervalsCoverTheExactValueAsOftenAsTheySay(String family, String id, String quantity) {
    Case c = CaseFiles.builtin().stream()
        .filter(x -> x.family().equals(family) && x.id().equals(id))
        .findFirst()
        .orElseThrow();
    Family answering = requireNonNull(Families.of(family));
    Answers theory = new Answers();
    answering.theory(c, theory);
    double exact = requireNonNull(theory.get(quantity)).mean();
    long covered = IntStream.range(1_000, 1_000 + SEEDS)
        .parallel()
        .filter(seed -> covers(answering, c, seed, quantity, exact))
        .count();
    System.out.printf("%s, %s: %d of %d intervals cover%n", family, quantity, covered, SEEDS);
    assertThat(covered / (double) SEEDS).as(family + " " + quantity).isBetween(0.93, 0.97);
  }

  private static boolean covers(Family family, Case c, int seed, String quantity, double exact) {
    Answers simulated = new Answers();
    family.simulate(c, seed, EFFORT, simulated);
    Estimate estimate = requireNonNull(simulated.get(quantity));
    return Math.abs(estimate.mean() - exact) <= estimate.halfWidth95();
  }
}

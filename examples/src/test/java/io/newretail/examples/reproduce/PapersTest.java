package io.newretail.examples.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.examples.reproduce.Finding.Verdict;
import io.newretail.examples.reproduce.Paper.Effort;
import io.newretail.report.Estimate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick papers, at a part of the usual length; three standard errors a simulated figure, under a fixed seed. */
final class PapersTest {
  private static List<Finding> findings(String name, double scale) {
    Paper paper =
        Papers.all().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
    return paper.findings().apply(new Effort(11, scale));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pick-waves",
        "time-stable-staffing",
        "bullwhip",
        "law-inventory",
        "phantom-stock",
        "sscont",
        "personal-data",
        "assortment-ranker",
        "rival-pickup",
        "pickup-launch"
      })
  void quickPapersAreFoundAgain(String name) {
    assertThat(findings(name, 0.25)).isNotEmpty().allMatch(Finding::agrees);
  }

  @Test
  void namesDiffer() {
    assertThat(Papers.all().stream().map(Paper::name)).doesNotHaveDuplicates();
  }

  @Test
  void verdictsSayWhatIsTheCase() {
    Estimate ours = new Estimate(10, 1.96, 50, "");
    assertThat(Finding.simulated("x", 12.9, ours, 0).verdict()).isEqualTo(Verdict.HOLDS);
    assertThat(Finding.simulated("x", 13.1, ours, 0).verdict()).isEqualTo(Verdict.FAILS);
    assertThat(Finding.simulated("x", 13.1, ours, 0.2).agrees()).isTrue();
    assertThat(Finding.exact("x", 1, 1.2, 0.1).agrees()).isFalse();
    assertThat(Finding.foretold("x", "up", -1, 0, 9).verdict()).isEqualTo(Verdict.MISSED);
    assertThat(Finding.fitted("x", 1, 1).agrees()).isTrue();
  }
}

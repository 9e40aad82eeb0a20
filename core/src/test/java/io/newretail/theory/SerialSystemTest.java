package io.newretail.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import com.google.common.base.Splitter;
import io.newretail.theory.DemandLaw.LogNormal;
import io.newretail.theory.DemandLaw.NegativeBinomial;
import io.newretail.theory.DemandLaw.Normal;
import io.newretail.theory.DemandLaw.Poisson;
import io.newretail.theory.SerialSystem.Result;
import io.newretail.theory.SerialSystem.Stage;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Poisson under continuous review with rate 16: K. Shang and J.-S. Song, Management Science 49 (2003), table 1 and its design.
 * Normal demand: instances of L. V. Snyder and Z.-J. M. Shen, Fundamentals of Supply Chain Theory, 2nd edition, example 6.1 and
 * problem 6.2, with exact figures by an independent program.
 */
final class SerialSystemTest {
  private static final Percentage SEVEN_DIGITS = withPercentage(1e-5);
  private static final Percentage FIVE_DIGITS = withPercentage(1e-3);

  private static List<Double> numbers(String text) {
    return Splitter.on(" ").splitToStream(text).map(Double::valueOf).toList();
  }

  private static List<Stage> stages(String leads, String holding) {
    List<Stage> stages = new ArrayList<>();
    for (int j = 0; j < numbers(leads).size(); j++) {
      stages.add(new Stage(numbers(leads).get(j), numbers(holding).get(j)));
    }
    return stages;
  }

  @ParameterizedTest
  @CsvSource({
    "continuous, 16, 0.25 0.25 0.25 0.25, 0.25 0.25 0.25 0.25, 9, 8 13 18 22, 12.6878978",
    "continuous, 16, 0.25 0.25 0.25 0.25, 0.25 2.5 2.5 0.25, 99, 11 14 18 26, 74.5636397",
    "continuous, 16, 0.25 0.25 0.25 0.25, 0.25 0.25 0.25 2.5, 9, 9 14 18 18, 49.3870411",
    "continuous, 16, 0.25 0.25 0.25 0.25, 0.25 0.25 2.5 2.5, 9, 9 14 15 17, 73.1066607",
    "continuous, 16, 0.25 0.25 0.25 0.25, 0.25 2.5 0.25 2.5, 9, 9 10 17 17, 63.6625137",
    "continuous, 16, 0.25 0.25 0.25 0.25, 2.5 0.25 0.25 0.25, 9, 6 12 17 21, 17.9472829",
    "continuous, 16, 0.25 0.25 0.25 0.25, 2.5 0.25 2.5 0.25, 9, 6 13 14 20, 43.0817522",
    "continuous, 16, 0.25 0.25 0.25 0.25, 2.5 2.5 0.25 0.25, 9, 6 9 16 20, 32.4794191",
    "continuous, 16, 0.25 0.25 0.25 0.25, 2.5 2.5 2.5 0.25, 9, 6 10 13 19, 56.1267832",
    "continuous, 16, 0.25 0.25 0.25 0.25, 0.25 0.25 0.25 2.5, 99, 11 17 22 24, 63.7111649",
    "continuous, 16, 0.25 0.25 0.25 0.25, 0.25 0.25 2.5 2.5, 99, 11 17 19 23, 97.4959622",
    "continuous, 16, 0.25 0.25 0.25 0.25, 0.25 2.5 0.25 2.5, 99, 11 14 21 23, 86.5690916",
    "continuous, 16, 0.25 0.25 0.25 0.25, 2.5 0.25 0.25 0.25, 99, 8 16 22 27, 27.3826335",
    "continuous, 16, 0.25 0.25 0.25 0.25, 2.5 0.25 2.5 0.25, 99, 8 16 19 26, 62.6222087",
    "continuous, 16, 0.25 0.25 0.25 0.25, 2.5 2.5 0.25 0.25, 99, 8 13 21 26, 50.5233956",
    "continuous, 16, 0.25 0.25 0.25 0.25, 2.5 2.5 2.5 0.25, 99, 8 14 18 25, 84.262542",
    "continuous, 64, 0.5 0.5 0.5 0.5 0.5, 2 2 1 1 1, 24, 41 74 109 142 174, 453.691559",
    "periodic, 5, 1 1 2, 3 2 2, 37.12, 15 20 31, 79.7399797",
    "periodic, 12, 1 3, 1 0.5, 15, 32 73, 24.1670663",
    "periodic, 6, 0 2, 2 0.5, 10, 8 24, 11.7812209"
  })
  void theBestLevelsOfPoissonDemand(
      String review,
      double rate,
      String leads,
      String holding,
      double backlog,
      String levels,
      double cost) {
    SerialSystem system = review.equals("periodic")
        ? SerialSystem.periodic(new Poisson(rate), stages(leads, holding), backlog)
        : SerialSystem.continuous(new Poisson(rate), stages(leads, holding), backlog);

    Result best = system.optimum();

    assertThat(best.levels()).isEqualTo(numbers(levels));
    assertThat(best.cost()).isCloseTo(cost, SEVEN_DIGITS);
    assertThat(system.evaluate(best.levels()).cost()).isCloseTo(cost, SEVEN_DIGITS);
    assertThat(system.heuristic().cost()).isBetween(cost * (1 - 1e-9), cost * 1.05);
    for (int j = 0; j < best.levels().size(); j++) {
      assertThat(best.levels().get(j))
          .isBetween(system.lowerBounds().get(j), system.upperBounds().get(j));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "5, 1, 1 1 2, 3 2 2, 37.12, 6.490885 12.01761 22.7055, 47.66015, 6.490881 12.02743 22.63403, 47.66648",
    "64, 8, 0.5 0.5 0.5 0.5 0.5, 2 2 1 1 1, 24, 40.58676 74.25749 109.0857 142.1214 174.5181, 451.6095, 40.5867 74.45807 109.5963 142.8986 175.833, 451.8818"
  })
  void theBestLevelsOfNormalDemand(
      double mean,
      double sd,
      String leads,
      String holding,
      double backlog,
      String levels,
      double cost,
      String heuristicLevels,
      double heuristicCost) {
    SerialSystem system =
        SerialSystem.continuous(new Normal(mean, sd), stages(leads, holding), backlog);

    Result best = system.optimum();
    Result heuristic = system.heuristic();

    assertThat(best.cost()).isCloseTo(cost, FIVE_DIGITS);
    assertThat(heuristic.cost()).isCloseTo(heuristicCost, FIVE_DIGITS);
    for (int j = 0; j < best.levels().size(); j++) {
      assertThat(best.levels().get(j)).isCloseTo(numbers(levels).get(j), offset(0.005));
      assertThat(heuristic.levels().get(j))
          .isCloseTo(numbers(heuristicLevels).get(j), offset(1e-4));
    }
  }

  @Test
  void localLevelsAreDifferences() {
    assertThat(new Result(List.of(15.0, 20.0, 31.0), 1).localLevels())
        .containsExactly(15.0, 5.0, 11.0);
  }

  @ParameterizedTest
  @CsvSource({"0 1 2", "1 0 2", "1 2 0", "0 0 3"})
  void stagesWithoutLeadTimeAgreeWithShortOnes(String leads) {
    List<Stage> none = stages(leads, "3 2 2");
    List<Stage> few = none.stream()
        .map(s -> new Stage(s.leadTime() + 1e-9, s.echelonHolding()))
        .toList();

    for (DemandLaw law : List.of(new Normal(5, 1), new Poisson(5))) {
      double cost = SerialSystem.continuous(law, none, 37).optimum().cost();
      assertThat(SerialSystem.continuous(law, few, 37).optimum().cost())
          .isCloseTo(cost, withPercentage(0.01));
    }
  }

  @Test
  void oneStageIsANewsvendor() {
    for (DemandLaw law :
        List.of(new Normal(50, 8), new Poisson(6), new NegativeBinomial(2, 0.25))) {
      Newsvendor vendor = new Newsvendor(law.over(3), 2, 7);
      Result best = SerialSystem.periodic(law, List.of(new Stage(2, 2)), 7).optimum();

      assertThat(best.levels().get(0)).isCloseTo(vendor.level(), offset(1e-6));
      assertThat(best.cost()).isCloseTo(vendor.cost(vendor.level()), withPercentage(1e-6));
    }
  }

  @Test
  void argumentsAreChecked() {
    List<Stage> two = stages("1 0.5", "1 1");
    assertThatThrownBy(() -> SerialSystem.periodic(new Poisson(1), two, 9))
        .hasMessage("leadTime: 0.5: must be whole");
    assertThatThrownBy(() -> SerialSystem.periodic(new LogNormal(1, 1), List.of(), 9))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SerialSystem.continuous(new NegativeBinomial(1, 0.5), two, 9))
        .isInstanceOf(IllegalArgumentException.class);
    SerialSystem system = SerialSystem.continuous(new Poisson(1), two, 9);
    assertThatThrownBy(() -> system.evaluate(List.of(1.0, 2.5)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> system.evaluate(List.of(1.0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Stage(-1, 1)).hasMessage("leadTime: -1.0: must be >= 0");
    assertThatThrownBy(() -> new Stage(1, 0)).hasMessage("echelonHolding: 0.0: must be > 0");
  }
}

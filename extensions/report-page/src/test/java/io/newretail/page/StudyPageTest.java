package io.newretail.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import io.newretail.experiment.optimise.Constraint;
import io.newretail.experiment.optimise.Evaluation;
import io.newretail.experiment.optimise.Optimum;
import io.newretail.experiment.optimise.SearchProblem;
import io.newretail.experiment.optimise.Variable;
import io.newretail.page.SweptPoints.Point;
import io.newretail.page.SweptPoints.Setting;
import io.newretail.report.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class StudyPageTest {
  private static final List<Setting> SETTINGS =
      List.of(new Setting("pickers", ""), new Setting("capacity", ""));

  private static JsonNode data(ReportPage page) {
    return JsonMapper.shared().readTree(page.json());
  }

  private static Estimate estimate(double mean) {
    return new Estimate(mean, 0.5, 3, "%");
  }

  private static Point point(double pickers, double capacity, double figure, double less) {
    return new Point(
        List.of(Integer.toString((int) pickers), Integer.toString((int) capacity)),
        List.of(pickers, capacity),
        Map.of("ready.in.time", estimate(figure)),
        less == 0 ? Map.of() : Map.of("ready.in.time", estimate(less)));
  }

  @Test
  void theEffectOfASettingIsTheDifferenceOfPointsThatDifferInItAlone() {
    SweptPoints swept = new SweptPoints(
        SETTINGS,
        List.of(
            point(8, 40, 70, 0),
            point(8, 80, 60, -10),
            point(12, 40, 90, 20),
            point(12, 80, 88, 18)),
        3,
        Map.of("ready.in.time", "%"));
    JsonNode effects =
        data(ReportPage.sweep("city", swept).build()).at("/sweep/effects/ready.in.time");
    assertThat(effects.size()).isEqualTo(2);
    assertThat(effects.get(0).get("path").stringValue()).isEqualTo("pickers");
    assertThat(effects.get(0).get("kind").stringValue()).isEqualTo("alone");
    assertThat(effects.get(0).get("reference").stringValue()).isEqualTo("8");
    assertThat(effects.get(0).at("/values/0").stringValue()).isEqualTo("12");
    assertThat(effects.get(0).get("values").size()).isEqualTo(1);
    assertThat(effects.get(0).at("/differences/0/mean").doubleValue()).isEqualTo(20);
    assertThat(effects.get(1).at("/differences/0/mean").doubleValue()).isEqualTo(-10);
  }

  @Test
  void withoutSuchPointsItIsTheSlopeOfThePlaneOverTheRange() {
    List<Point> points = new ArrayList<>();
    double[][] design = {{8, 40}, {9, 70}, {10, 50}, {11, 80}, {12, 60}};
    double[] off = {0.1, -0.1, 0.05, -0.1, 0.05};
    for (int i = 0; i < design.length; i++) {
      double figure = 50 + 3 * design[i][0] - 0.2 * design[i][1] + off[i];
      points.add(point(design[i][0], design[i][1], figure, i == 0 ? 0 : 1));
    }
    JsonNode effects = data(ReportPage.sweep(
                "city", new SweptPoints(SETTINGS, points, 3, Map.of("ready.in.time", "%")))
            .build())
        .at("/sweep/effects/ready.in.time");
    assertThat(effects.get(0).get("kind").stringValue()).isEqualTo("slope");
    assertThat(effects.get(0).at("/differences/0/mean").doubleValue()).isCloseTo(12, offset(0.5));
    assertThat(effects.get(1).at("/differences/0/mean").doubleValue()).isCloseTo(-8, offset(0.5));
    assertThat(effects.get(1).at("/differences/0/halfWidth95").doubleValue())
        .isGreaterThan(0)
        .isLessThan(4);
    assertThat(effects.get(1).at("/values/0").stringValue()).isEqualTo("80");
  }

  @Test
  void tooFewPointsGiveNoEffectRatherThanAWrongOne() {
    SweptPoints swept = new SweptPoints(
        SETTINGS,
        List.of(point(8, 40, 70, 0), point(12, 80, 88, 18)),
        3,
        Map.of("ready.in.time", "%"));
    assertThat(data(ReportPage.sweep("city", swept).build())
            .at("/sweep/effects/ready.in.time")
            .size())
        .isZero();
  }

  @Test
  void aPointMustHaveAValueForEachSetting() {
    Point half = new Point(List.of("8"), List.of(8.0), Map.of(), Map.of());
    assertThatThrownBy(() -> new SweptPoints(SETTINGS, List.of(half), 3, Map.of()))
        .hasMessage("points: [8]: must have a value for each of 2 settings");
    assertThatThrownBy(() -> new SweptPoints(SETTINGS, List.of(), 3, Map.of()))
        .hasMessage("points: none: must be at least one");
  }

  private static Evaluation evaluation(double pickers, double hours, double ready, double excess) {
    return new Evaluation(List.of(pickers), 2, estimate(hours), List.of(estimate(ready)), excess);
  }

  @Test
  void thePathAndTheChosenPointOfASearchAreThoseOfTheOptimum() {
    SearchProblem problem = new SearchProblem(
        List.of(new Variable("pickers", 6, 12, 1)),
        "pickers.staffed",
        true,
        List.of(Constraint.atLeast("ready.in.time", 95)));
    Evaluation first = evaluation(12, 4_000, 99, 0);
    Evaluation best = evaluation(9, 3_000, 97, 0);
    Evaluation fresh = evaluation(9, 3_010, 96.9, 0);
    Optimum optimum = new Optimum(
        best,
        fresh,
        List.of(best),
        List.of(Constraint.Verdict.HOLDS),
        List.of(
            new Optimum.Step(2, first, first),
            new Optimum.Step(4, evaluation(6, 2_000, 50, 0.4), first),
            new Optimum.Step(6, best, best)),
        6);
    JsonNode tree = data(ReportPage.optimise(
                "city",
                problem,
                optimum,
                Map.of("pickers.staffed", "h", "ready.in.time", "%"),
                p -> List.of(Long.toString(Math.round(p.get(0)))))
            .build())
        .get("optimum");
    assertThat(tree.at("/chosen/values/0").stringValue()).isEqualTo("9");
    assertThat(tree.at("/chosen/fresh/mean").doubleValue()).isEqualTo(3_010);
    assertThat(tree.at("/chosen/bounds/0/verdict").stringValue()).isEqualTo("holds");
    assertThat(tree.at("/bounds/0/atMost").booleanValue()).isFalse();
    assertThat(tree.get("steps").size()).isEqualTo(3);
    assertThat(tree.at("/steps/1/feasible").booleanValue()).isFalse();
    assertThat(tree.at("/steps/1/best/0").doubleValue()).isEqualTo(4_000);
    assertThat(tree.at("/steps/2/best/0").doubleValue()).isEqualTo(3_000);
  }

  @Test
  void aStandardIsGivenInPerCent() {
    assertThat(Standard.usual()).isEqualTo(new Standard(90, 95, 5));
    assertThatThrownBy(() -> new Standard(101, 95, 5))
        .hasMessage("readyInTime: 101.0: must be 0 to 100 per cent");
  }
}

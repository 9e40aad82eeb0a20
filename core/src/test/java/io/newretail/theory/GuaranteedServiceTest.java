package io.newretail.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import io.newretail.theory.GuaranteedService.Plan;
import io.newretail.theory.GuaranteedService.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** L. V. Snyder and Z.-J. M. Shen, Fundamentals of Supply Chain Theory, 2nd edition, examples 6.3 and 6.5. */
final class GuaranteedServiceTest {
  private static final int ANY = Stage.UNLIMITED;

  @Test
  void aSeries() {
    Plan plan = GuaranteedService.place(List.of(
        new Stage("1", List.of(), 1, 7, 1, 1, 0, 1),
        new Stage("2", List.of("1"), 0, 4, 1, 0, 0, ANY),
        new Stage("3", List.of("2"), 1, 2, 1, 0, 1, ANY)));

    assertThat(plan.cost()).isCloseTo(2.82842712, offset(5e-9));
    assertThat(plan.stages().keySet()).containsExactly("1", "2", "3");
    assertThat(plan.stages().get("1").outbound()).isEqualTo(1);
    assertThat(plan.stages().get("2").outbound()).isEqualTo(0);
    assertThat(plan.stages().get("3").outbound()).isEqualTo(0);
    assertThat(plan.stages().get("3").safetyStock()).isCloseTo(Math.sqrt(2), offset(1e-12));
  }

  @Test
  void aTree() {
    Plan plan = GuaranteedService.place(List.of(
        new Stage("1", List.of("3"), 2, 1, 1, 0, 1, ANY),
        new Stage("3", List.of("2", "4"), 1, 2, 1, 0, 0, ANY),
        new Stage("2", List.of(), 1, 3, 1, 1, 0, 0),
        new Stage("4", List.of(), 1, 3, 1, 1, 0, 1)));

    assertThat(plan.cost()).isCloseTo(8.27791687, offset(5e-9));
    assertThat(plan.stages().get("1").outbound()).isEqualTo(0);
    assertThat(plan.stages().get("3").outbound()).isEqualTo(0);
    assertThat(plan.stages().get("2").outbound()).isEqualTo(0);
    assertThat(plan.stages().get("4").outbound()).isEqualTo(1);
  }

  /** Random trees with links either way, against a search through all promises. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void randomTreesAgreeWithASearch(long seed) {
    Random random = new Random(seed);
    int count = 3 + random.nextInt(4);
    List<Stage> stages = new ArrayList<>();
    List<List<String>> successors = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      successors.add(new ArrayList<>());
      int other = k == 0 ? 0 : random.nextInt(k);
      boolean up = random.nextBoolean();
      if (k > 0 && random.nextInt(8) > 0) {
        successors.get(up ? k : other).add("" + (up ? other : k));
      }
    }
    for (int k = 0; k < count; k++) {
      boolean last = successors.get(k).isEmpty();
      stages.add(new Stage(
          "" + k,
          successors.get(k),
          random.nextInt(4),
          1 + 9 * random.nextDouble(),
          1.645,
          last ? 1 + random.nextDouble() : 0,
          random.nextInt(3),
          last ? random.nextInt(3) : random.nextInt(6) == 0 ? 1 : ANY));
    }
    GuaranteedNetwork net = new GuaranteedNetwork(stages);
    Plan plan = GuaranteedService.place(stages);

    assertThat(plan.cost())
        .isCloseTo(net.plan(new GuaranteedSearch(net).solve()).cost(), offset(1e-9));
    for (Stage stage : stages) {
      assertThat(plan.stages().get(stage.name()).outbound())
          .isLessThanOrEqualTo(stage.mostOutbound());
    }
  }

  @Test
  void aLoopIsSearched() {
    Plan plan = GuaranteedService.place(List.of(
        new Stage("a", List.of("b", "c"), 2, 1, 1, 0, 0, ANY),
        new Stage("b", List.of("d"), 1, 2, 1, 0, 0, ANY),
        new Stage("c", List.of("d"), 0, 2, 1, 0, 0, ANY),
        new Stage("d", List.of(), 0, 9, 1, 1, 0, 0)));

    assertThat(plan.cost()).isCloseTo(2 + 2, offset(1e-9));
    assertThat(plan.stages().get("c").cost()).isEqualTo(0);
  }

  @Test
  void argumentsAreChecked() {
    assertThatThrownBy(() -> GuaranteedService.place(List.of()))
        .hasMessage("stages: must not be empty");
    Stage a = new Stage("a", List.of("b"), 1, 1, 1, 1, 0, ANY);
    Stage b = new Stage("b", List.of("a"), 1, 1, 1, 1, 0, ANY);
    assertThatThrownBy(() -> GuaranteedService.place(List.of(a, b)))
        .hasMessage("stages: must not form a cycle");
    assertThatThrownBy(() -> GuaranteedService.place(List.of(a)))
        .hasMessage("successor: b: unknown");
    assertThatThrownBy(() -> GuaranteedService.place(List.of(a, a))).hasMessage("name: a: twice");
    assertThatThrownBy(() -> new Stage("a", List.of(), -1, 1, 1, 1, 0, ANY))
        .hasMessage("times of a: must be >= 0");
  }
}

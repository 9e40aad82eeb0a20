package io.newretail.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever value a program can describe, its text reads as the same value. */
final class RoundTripTest {
  private static final int VALUES = 300;
  private static final Shapes SHAPES = new Shapes(new FunctionNames()
      .value(DoubleUnaryOperator.class, "steady", s -> s / 86_400)
      .value(Consumer.class, "nothing", desk -> {}));

  static Stream<Class<?>> types() {
    return GeneratedFiles.types(SHAPES).stream()
        .filter(t -> !t.getPackageName().equals("io.newretail.file"))
        .filter(t -> t != io.newretail.scenario.Scenario.class);
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyTypeIsReadAsItWasWritten(Class<?> type) {
    Shape shape = SHAPES.of(type);
    int made = 0;
    for (long seed = 0; seed < VALUES; seed++) {
      Object value = new RandomValues(seed).of(shape);
      if (value != null) {
        made++;
        Node written = Tree.of(SHAPES, value, shape);
        for (boolean json : new boolean[] {false, true}) {
          Node read = read(json ? JsonText.of(written) : YamlText.of(written), json);
          Findings findings = new Findings();
          Object bound = new Binder(findings, new PartChecks()).bind(read, shape, "");
          assertThat(findings.isEmpty() ? List.of() : findings.exception().problems())
              .as("seed " + seed)
              .isEmpty();
          assertThat(Tree.same(Tree.of(SHAPES, bound, shape), written))
              .as("seed " + seed)
              .isTrue();
          if (!json && value instanceof Record && !holdsOthers(value)) {
            assertThat(bound).as("seed " + seed).isEqualTo(value);
          }
        }
      }
    }
    assertThat(made).as("values that could be made").isGreaterThan(VALUES / 20);
  }

  /** Some parts are classes without an equality of their own. */
  private static boolean holdsOthers(Object value) {
    String text = value.toString();
    return text.contains("@") || text.contains("$$Lambda");
  }

  private static Node read(String text, boolean json) {
    Findings findings = new Findings();
    Budget budget = new Budget(findings);
    Node node = json
        ? JsonSource.read("a.json", text, findings, budget)
        : YamlSource.read("a.yaml", text, findings, budget);
    assertThat(findings.isEmpty()).as(text).isTrue();
    return node;
  }
}

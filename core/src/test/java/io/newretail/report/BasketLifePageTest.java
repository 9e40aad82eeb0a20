package io.newretail.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The picture in the documents is the table; {@code -Dnewretail.draw=true} draws it anew. */
final class BasketLifePageTest {
  private static final Path PAGE = Path.of("../docs/model/basket-life.md");

  @Test
  void thePageShowsTheTable() throws IOException {
    String drawn = draw();
    if (Boolean.getBoolean("newretail.draw")) {
      Files.writeString(PAGE, drawn);
    }
    assertThat(Files.readString(PAGE).replace("\r\n", "\n")).isEqualTo(drawn);
  }

  @Test
  void everyStateIsReachedFromTheDraftAndLeadsToAnEnd() {
    Set<BasketState> reached = reached(BasketState.DRAFT);
    assertThat(reached).containsExactlyInAnyOrder(BasketState.values());
    for (BasketState state : BasketState.values()) {
      assertThat(reached(state)).as("%s", state).anyMatch(BasketLife::isFinal);
    }
  }

  @Test
  void theTableKnowsEachTransitionOnce() {
    assertThat(BasketLife.transitions().stream().map(t -> t.from() + " " + t.to()))
        .doesNotHaveDuplicates();
    assertThat(BasketLife.allows(BasketState.READY, BasketState.ARRIVED)).isTrue();
    assertThat(BasketLife.allows(BasketState.ARRIVED, BasketState.READY)).isFalse();
    assertThat(BasketLife.ends(BasketState.COLLECTED)).isTrue();
    assertThat(BasketLife.isFinal(BasketState.COLLECTED)).isFalse();
  }

  private static Set<BasketState> reached(BasketState from) {
    Set<BasketState> seen = EnumSet.of(from);
    Deque<BasketState> next = new ArrayDeque<>(seen);
    while (!next.isEmpty()) {
      BasketState state = next.remove();
      BasketLife.transitions().stream()
          .filter(t -> t.from() == state && seen.add(t.to()))
          .forEach(t -> next.add(t.to()));
    }
    return seen;
  }

  private static String draw() {
    StringBuilder page = new StringBuilder("""
        # The life of a basket

        Drawn from the table `BasketLife` by `BasketLifePageTest`, which fails if this page differs (`-Dnewretail.draw=true` draws it
        anew). The engine moves baskets along these arrows and no others: `LifeCheck` in runs that check the books, `BasketLifeTest` in
        160 random scenarios.

        ```mermaid
        stateDiagram-v2
          [*] --> DRAFT
        """);
    for (BasketLife.Transition t : BasketLife.transitions()) {
      page.append("  %s --> %s: %s\n".formatted(t.from(), t.to(), t.because()));
    }
    Arrays.stream(BasketState.values())
        .filter(BasketLife::ends)
        .forEach(s -> page.append("  %s --> [*]\n".formatted(s)));
    page.append("""
        ```

        | from | to | when |
        |---|---|---|
        """);
    for (BasketLife.Transition t : BasketLife.transitions()) {
      page.append("| %s | %s | %s |\n".formatted(t.from(), t.to(), t.because()));
    }
    return page.append("""

        A basket passes through PACKED and STAGED at once where there is no packing stage and no limit of ready places. COLLECTED and
        DELIVERED end a basket unless its shopper brings something back.
        """).toString();
  }
}

package io.newretail.examples.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class FactsTest {
  @Test
  void everyFigureHasASourceOrIsCalledAnAssumption() {
    assertThat(Facts.all()).hasSizeGreaterThan(20).allSatisfy(fact -> {
      assertThat(fact.source()).isNotBlank();
      assertThat(fact.kind()).isIn("published", "derived", "assumption");
      assertThat(fact.url().startsWith("http")).isEqualTo(!fact.kind().equals("assumption"));
    });
  }

  @Test
  void thereAreAsManyProvincesAsPublished() {
    assertThat(Facts.rows("provinces.csv")).hasSize((int) Facts.value("chain.provinces"));
  }

  @Test
  void anUnknownKeyIsNamed() {
    assertThatThrownBy(() -> Facts.value("no.such")).hasMessage("fact: no.such: unknown");
  }
}

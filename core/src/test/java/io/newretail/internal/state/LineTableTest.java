package io.newretail.internal.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LineTableTest {
  private static final int LAST_ITEM = (1 << 20) - 1;
  private final LineTable lines = new LineTable();

  private record Block(int at, int size, int mark) {}

  @Test
  void aLineHoldsTheLargestArticleAndTheMostUnits() {
    int block = lines.open(2);
    lines.set(block, LAST_ITEM, LineTable.MAX_UNITS);
    lines.set(block + 1, 0, 0);

    assertThat(lines.item(block)).isEqualTo(LAST_ITEM);
    assertThat(lines.units(block)).isEqualTo(LineTable.MAX_UNITS);
    assertThat(lines.item(block + 1)).isZero();
    assertThat(lines.units(block + 1)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 8, 9, 1_024, 1_025, 2_048})
  void aClosedBlockServesTheNextBasketOfItsSize(int size) {
    int block = lines.open(size);
    int other = lines.open(size);
    assertThat(other).isGreaterThanOrEqualTo(block + size);

    lines.close(block, size);
    lines.close(other, size);

    assertThat(lines.open(size)).isEqualTo(other);
    assertThat(lines.open(size)).isEqualTo(block);
    assertThat(lines.open(size)).isGreaterThanOrEqualTo(other + size);
  }

  @Test
  void clearingStartsAgainAtTheBeginning() {
    lines.close(lines.open(7), 7);
    lines.open(300);

    lines.clear();

    assertThat(lines.open(3)).isZero();
    assertThat(lines.open(7)).isGreaterThanOrEqualTo(3);
  }

  @Test
  void blocksNeverOverlapAndKeepTheirLinesWhileTheTableGrows() {
    SplittableRandom random = new SplittableRandom(6);
    List<Block> open = new ArrayList<>();
    int highest = 0;
    for (int step = 0; step < 20_000; step++) {
      if (open.isEmpty() || random.nextInt(100) < 55) {
        int size = 1 + random.nextInt(1 << random.nextInt(1, 12));
        Block block = new Block(lines.open(size), size, step);
        for (int i = 0; i < size; i++) {
          lines.set(block.at + i, step + i, (step + i) % LineTable.MAX_UNITS);
        }
        open.add(block);
        highest = Math.max(highest, block.at);
      } else {
        Block block = open.remove(random.nextInt(open.size()));
        holds(block);
        lines.close(block.at, block.size);
      }
    }
    open.forEach(this::holds);
    assertThat(highest).isGreaterThan(100_000);
  }

  private void holds(Block block) {
    for (int i = 0; i < block.size; i++) {
      int expected = block.mark + i;
      if (lines.item(block.at + i) != expected
          || lines.units(block.at + i) != expected % LineTable.MAX_UNITS) {
        assertThat(lines.item(block.at + i)).as("line %d of %s", i, block).isEqualTo(expected);
        assertThat(lines.units(block.at + i)).isEqualTo(expected % LineTable.MAX_UNITS);
      }
    }
  }
}

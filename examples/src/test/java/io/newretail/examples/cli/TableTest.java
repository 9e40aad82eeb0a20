package io.newretail.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import me.tongfei.progressbar.ProgressBarStyle;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

final class TableTest {
  private static final String LONG =
      "the share of all units that shoppers wanted and that stood on the shelf when they came";

  @Test
  void chineseNamesKeepTheColumnsInLine() {
    String text = Table.of("store", "units", "note<")
        .row("大润发闸北店", "12", "开业 today")
        .row("store-1", "1,234", "x")
        .row("cafe\u0301 \ud83d\ude80", "56,789", "x")
        .toString();

    assertThat(text.lines())
        .containsExactly(
            "store          units  note",
            "大润发闸北店      12  开业 today",
            "store-1        1,234  x",
            "caf\u00e9 \ud83d\ude80       56,789  x");
    assertThat(text).contains("大润发闸北店", "开业 today");
  }

  @Test
  void longTextWrapsUnderItsColumnAndFiguresStayWhole() {
    String text = Table.of("name", "meaning<", "figure")
        .row("fill.online", LONG, "123,456,789.123 +- 0.001")
        .toString();

    assertThat(Cells.wider(text, 80)).isEmpty();
    assertThat(text).contains("123,456,789.123 +- 0.001");
    List<String> lines = text.lines().toList();
    int column = lines.get(1).indexOf("the share");
    assertThat(lines).hasSizeGreaterThan(3);
    assertThat(lines.subList(2, lines.size()))
        .allMatch(l -> l.substring(0, column).isBlank() && l.charAt(column) != ' ');
    assertThat(text.replaceAll("\\s+", " ")).contains("wanted and that");
  }

  @Test
  void chineseTextWithoutSpacesWrapsToo() {
    String text = Table.of("name", "meaning<").row("门店", "顾客".repeat(100)).toString();

    assertThat(Cells.wider(text, 80)).isEmpty();
    assertThat(text.chars().filter(c -> c == '顾').count()).isEqualTo(100);
  }

  @Test
  void columnsThatDoNotFitStandBelowBehindTheLeadingOnes() {
    List<String> headers = new ArrayList<>(List.of("point"));
    List<String> row = new ArrayList<>(List.of("pickers=12"));
    for (int i = 0; i < 9; i++) {
      headers.addAll(List.of("figure." + i, "95 %"));
      row.addAll(List.of("1234567." + i, "+- 765432." + i));
    }

    String text = Table.of(headers).parted(1, 2).row(row).toString();

    assertThat(Cells.wider(text, 80)).isEmpty();
    assertThat(text.lines().filter(l -> l.startsWith("point"))).hasSizeGreaterThan(1);
    IntStream.range(0, 9)
        .forEach(i -> assertThat(text).containsPattern("1234567\\." + i + " +\\+- 765432\\." + i));
    assertThat(Table.of(headers).parted(1, 2).row(row).text(400, Ansi.OFF).lines())
        .hasSize(2);
  }

  @Test
  void namesCannotMoveTheCursorOrColourTheScreen() {
    String text = Table.of("a").row("evil\u001b[2J\u202ename\nnext").text(80, Ansi.ON);

    assertThat(text).contains("evil?[2Jname next").doesNotContain("\u001b[2J", "\u202e");
  }

  @Test
  void coloursAddNothingButEscapeSequences() {
    Table table =
        Table.of("figure", "verdict<").section("Service").row("x", "failed").note("a note");

    String coloured = table.text(80, Ansi.ON);

    assertThat(coloured).contains("\u001b[1m", "\u001b[31m").isNotEqualTo(table.toString());
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "").replaceAll(" +(?=\n)", ""))
        .isEqualTo(table.toString());
    assertThat(table.toString()).doesNotContain("\u001b");
  }

  @Test
  void blocksAreDrawnOnlyWhereTheyCanBeShown() {
    assertThat(Bar.style(StandardCharsets.UTF_8)).isEqualTo(ProgressBarStyle.UNICODE_BLOCK);
    assertThat(Bar.style(StandardCharsets.US_ASCII)).isEqualTo(ProgressBarStyle.ASCII);
    assertThat(Bar.style(StandardCharsets.ISO_8859_1)).isEqualTo(ProgressBarStyle.ASCII);
  }
}

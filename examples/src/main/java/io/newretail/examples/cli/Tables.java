package io.newretail.examples.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.ArrayList;
import java.util.List;

/** Plain tables: the first column to the left, the others as asked. */
final class Tables {
  private Tables() {}

  /** A table of rows of text; columns whose header ends in {@code <} stand to the left. */
  static String of(List<String> headers, List<List<String>> rows) {
    List<ColumnData<List<String>>> columns = new ArrayList<>();
    for (int c = 0; c < headers.size(); c++) {
      int column = c;
      String header = headers.get(c);
      boolean left = c == 0 || header.endsWith("<");
      HorizontalAlign align = left ? HorizontalAlign.LEFT : HorizontalAlign.RIGHT;
      columns.add(new Column()
          .header(header.replace("<", ""))
          .headerAlign(align)
          .dataAlign(align)
          .maxWidth(80)
          .with(row -> row.get(column)));
    }
    String table =
        AsciiTable.builder().border(AsciiTable.NO_BORDERS).data(rows, columns).asString();
    return table
        .lines()
        .map(String::stripTrailing)
        .reduce((a, b) -> a + "\n" + b)
        .orElse("");
  }
}

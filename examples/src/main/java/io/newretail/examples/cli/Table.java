package io.newretail.examples.cli;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jline.utils.AttributedString;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * A table that keeps within a width. Figures are never cut or wrapped: texts wrap within their columns first, then columns
 * move into a second table below, each time behind the leading ones. Cells of a terminal are counted as JLine does: East Asian
 * wide characters take two.
 *
 * <p>The first column stands to the left; a header that ends in {@code <} makes a column of text, to the left, that may
 * wrap; others hold figures, to the right.
 */
final class Table {
  private static final int LEAST_TEXT = 8;

  /** What a leading text should have before columns move below. */
  private static final int READABLE = 28;

  private static final Set<String> BAD = Set.of("failed", "fails", "missed", "FAIL");
  private static final List<IStyle> PLAIN = List.of();
  private static final List<IStyle> BOLD = List.of(Style.bold);
  private static final List<IStyle> RED = List.of(Style.bold, Style.fg_red);

  private final List<String> headers;
  private final boolean[] text;
  private final List<Line> lines = new ArrayList<>();
  private int keys;
  private int together = 1;
  private boolean headed = true;

  /** Cells of a row; or one text over all columns, as a heading or below a row. */
  private sealed interface Line {}

  private record Row(List<String> cells) implements Line {}

  private record Section(String text) implements Line {}

  private record Note(String text) implements Line {}

  private Table(List<String> headers) {
    this.headers = headers.stream().map(h -> clean(h.replace("<", ""))).toList();
    text = new boolean[headers.size()];
    for (int c = 0; c < text.length; c++) {
      text[c] = headers.get(c).endsWith("<");
    }
  }

  static Table of(List<String> headers) {
    return new Table(headers);
  }

  static Table of(String... headers) {
    return new Table(Arrays.asList(headers));
  }

  Table row(List<String> cells) {
    lines.add(new Row(cells.stream().map(Table::clean).toList()));
    return this;
  }

  Table row(String... cells) {
    return row(Arrays.asList(cells));
  }

  Table rows(List<List<String>> rows) {
    rows.forEach(this::row);
    return this;
  }

  /** A heading for the rows that follow. */
  Table section(String heading) {
    lines.add(new Section(clean(heading)));
    return this;
  }

  /** Words below the last row, over the whole width. */
  Table note(String words) {
    if (!words.isEmpty()) {
      lines.add(new Note(clean(words)));
    }
    return this;
  }

  /** How many leading columns come again when the table must be parted, and how many others then stay side by side. */
  Table parted(int leading, int sideBySide) {
    keys = leading;
    together = sideBySide;
    return this;
  }

  /** Leaves the headers out. */
  Table withoutHeaders() {
    headed = false;
    return this;
  }

  /** Without what would move the cursor or turn the direction of writing; accents in one with their letters. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
      int type = Character.getType(c);
      if (type == Character.CONTROL) {
        clean.append(Character.isWhitespace(c) ? ' ' : '?');
      } else if (type != Character.FORMAT) {
        clean.appendCodePoint(c);
      }
    });
    return clean.toString();
  }

  /** Cells that a text takes. */
  static int width(String text) {
    return new AttributedString(text).columnLength();
  }

  @Override
  public String toString() {
    return text(Terminal.PIPED, Ansi.OFF);
  }

  /** The lines of the table, each ended. */
  String text(int width, Ansi ansi) {
    StringBuilder all = new StringBuilder();
    for (int[] columns : parts(width)) {
      all.append(all.isEmpty() ? "" : System.lineSeparator());
      new Part(columns, width, ansi).print(all);
    }
    return all.toString();
  }

  /** The columns of each table below another; one if all fit. */
  private List<int[]> parts(int width) {
    int count = headers.size();
    int[] all = IntStream.range(0, count).toArray();
    if (readable(all) <= width || keys == 0 || count <= keys + together) {
      return List.of(all);
    }
    List<int[]> parts = new ArrayList<>();
    int[] part = IntStream.range(0, keys).toArray();
    for (int from = keys; from < count; from += together) {
      int[] more = IntStream.range(from, Math.min(count, from + together)).toArray();
      int[] wider = concat(part, more);
      if (part.length > keys && readable(wider) > width) {
        parts.add(part);
        wider = concat(IntStream.range(0, keys).toArray(), more);
      }
      part = wider;
    }
    parts.add(part);
    return parts;
  }

  private static int[] concat(int[] a, int[] b) {
    return IntStream.concat(Arrays.stream(a), Arrays.stream(b)).toArray();
  }

  /** Cells in a line in which leading texts can still be read. */
  private int readable(int[] columns) {
    int more = IntStream.range(0, keys)
        .filter(c -> text[c])
        .map(c -> Math.max(0, Math.min(READABLE, most(c)) - least(c)))
        .sum();
    return least(columns) + more;
  }

  private int least(int[] columns) {
    return Arrays.stream(columns).map(this::least).sum() + columns.length - 1;
  }

  private int least(int column) {
    int header = headed ? longestWord(headers.get(column)) : 0;
    return Math.max(
        header,
        cells(column)
            .mapToInt(c -> text[column] ? longestWord(c) : width(c.stripTrailing()))
            .max()
            .orElse(0));
  }

  private int most(int column) {
    int header = headed ? width(headers.get(column)) : 0;
    return Math.max(header, cells(column).mapToInt(Table::width).max().orElse(0));
  }

  private java.util.stream.Stream<String> cells(int column) {
    return lines.stream()
        .filter(Row.class::isInstance)
        .map(line -> ((Row) line).cells().get(column));
  }

  private static int longestWord(String text) {
    return Arrays.stream(text.split(" ")).mapToInt(Table::width).max().orElse(0);
  }

  /** Some of the columns, with the widths that they get. */
  private final class Part {
    private final int[] columns;
    private final int[] widths;
    private final int gap;
    private final int width;
    private final Ansi ansi;

    Part(int[] columns, int width, Ansi ansi) {
      this.columns = columns;
      this.width = width;
      this.ansi = ansi;
      gap = least(columns) + columns.length - 1 <= width ? 2 : 1;
      widths = share(width - gap * (columns.length - 1));
    }

    /** Each column has what it wants, and the widest gives way until all fit; texts below their longest word if need be. */
    private int[] share(int room) {
      int[] shares = Arrays.stream(columns).map(Table.this::most).toArray();
      int[] least = Arrays.stream(columns).map(Table.this::least).toArray();
      while (Arrays.stream(shares).sum() > room) {
        int widest = widest(shares, least);
        if (widest < 0) {
          int[] words =
              Arrays.stream(columns).map(c -> text[c] ? LEAST_TEXT : least(c)).toArray();
          widest = widest(shares, words);
        }
        if (widest < 0) {
          break;
        }
        shares[widest]--;
      }
      return shares;
    }

    private int widest(int[] shares, int[] least) {
      return IntStream.range(0, shares.length)
          .filter(i -> shares[i] > least[i])
          .boxed()
          .max((a, b) -> Integer.compare(shares[a], shares[b]))
          .orElse(-1);
    }

    void print(StringBuilder to) {
      if (headed) {
        headers(to);
      }
      for (Line line : lines) {
        if (line instanceof Row row) {
          put(row.cells(), to);
        } else if (line instanceof Section section) {
          to.append(Lines.of(section.text(), "", 2, width, ansi, BOLD));
        } else if (line instanceof Note note) {
          to.append(Lines.of(note.text(), "    ", 4, width, ansi, PLAIN));
        }
      }
    }

    /** Headers wrap too; their last lines stand side by side. */
    private void headers(StringBuilder to) {
      List<List<String>> wrapped = wrapped(headers);
      int height = height(wrapped);
      for (int h = 0; h < height; h++) {
        List<String> line = new ArrayList<>();
        for (List<String> header : wrapped) {
          int above = height - header.size();
          line.add(h < above ? "" : header.get(h - above));
        }
        line(line, i -> BOLD, to);
      }
    }

    private void put(List<String> cells, StringBuilder to) {
      List<List<String>> wrapped = wrapped(cells);
      for (int h = 0; h < height(wrapped); h++) {
        List<String> line = new ArrayList<>();
        for (List<String> cell : wrapped) {
          line.add(h < cell.size() ? cell.get(h) : "");
        }
        line(line, i -> BAD.contains(cells.get(columns[i])) ? RED : PLAIN, to);
      }
    }

    /** One line of the table. */
    private void line(List<String> words, IntFunction<List<IStyle>> style, StringBuilder to) {
      StringBuilder line = new StringBuilder();
      int end = 0;
      int at = 0;
      for (int i = 0; i < columns.length; i++) {
        String cell = words.get(i).stripTrailing();
        boolean left = columns[i] == 0 || text[columns[i]];
        int aside = left ? 0 : Math.max(0, widths[i] - width(words.get(i)));
        if (!cell.isBlank()) {
          int blanks = at + aside - end;
          line.append(" ".repeat(blanks)).append(Lines.styled(cell, ansi, style.apply(i)));
          end += blanks + width(cell);
        }
        at += widths[i] + gap;
      }
      to.append(line).append(System.lineSeparator());
    }

    private List<List<String>> wrapped(List<String> cells) {
      return IntStream.range(0, columns.length)
          .mapToObj(i -> Lines.wrapped(cells.get(columns[i]), Math.max(1, widths[i])))
          .toList();
    }

    private static int height(List<List<String>> wrapped) {
      return wrapped.stream().mapToInt(List::size).max().orElse(0);
    }
  }
}

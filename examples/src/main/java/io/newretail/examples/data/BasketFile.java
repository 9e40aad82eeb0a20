package io.newretail.examples.data;

import io.newretail.demand.BasketModel;
import io.newretail.fit.BasketData;
import io.newretail.fit.BasketDraw;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Baskets as a CSV file: one a line, in columns {@code basket_id} (or {@code invoice}) and {@code items} with ids apart by spaces; or one line
 * an article, in columns {@code basket_id}, {@code item} and perhaps {@code units}, the lines of a basket together. A column {@code customer} may
 * come with either.
 */
public final class BasketFile {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int MOST_LINES = 2_000;

  private BasketFile() {}

  /**
   * Baskets and how the reading went.
   *
   * @param baskets the baskets
   * @param summary rows used and skipped
   */
  public record Read(BasketData baskets, CsvTable.Summary summary) {}

  /**
   * Reads baskets.
   *
   * @param file the file
   * @param skipBad whether bad rows are skipped and counted
   * @param into an empty collection
   * @return the baskets
   * @throws DataException if the file cannot be used
   */
  public static Read read(Path file, boolean skipBad, BasketData.Builder into) {
    try (CsvTable table = CsvTable.open(file, skipBad)) {
      CsvTable.Summary summary = table.optional("items") >= 0 || table.optional("item", "sku") < 0
          ? wide(table, into)
          : tall(table, into);
      return new Read(into.build(), summary);
    }
  }

  private static CsvTable.Summary wide(CsvTable table, BasketData.Builder into) {
    int items = table.column("items");
    int customer = table.optional("customer", "customer_id");
    return table.read(row -> {
      String[] ids = BLANKS.split(row.text(items), -1);
      row.require(ids.length <= MOST_LINES, items, "must hold at most 2000 items", "");
      into.begin();
      if (customer >= 0) {
        into.by(row.field(customer));
      }
      for (String id : ids) {
        into.add(id);
      }
    });
  }

  private static CsvTable.Summary tall(CsvTable table, BasketData.Builder into) {
    int basket = table.column("basket_id", "invoice");
    int item = table.column("item", "sku");
    int units = table.optional("units", "quantity");
    int customer = table.optional("customer", "customer_id");
    SeenNames seen = new SeenNames();
    String[] now = {""};
    return table.read(row -> {
      String id = row.text(basket);
      String article = row.text(item);
      int count = units < 0 ? 0 : row.count(units);
      row.require(units < 0 || count > 0, units, "must be above 0", "leave such rows out");
      if (!id.equals(now[0])) {
        row.require(
            seen.add(id), basket, "must stand on lines that follow each other", "sort by basket");
        into.begin();
        now[0] = id;
        if (customer >= 0) {
          into.by(row.field(customer));
        }
      }
      if (units < 0) {
        into.add(article);
      } else {
        into.add(article, count);
      }
    });
  }

  /**
   * Draws baskets into a file with the columns {@code basket_id} and {@code items}.
   *
   * @param model the model
   * @param count how many
   * @param seed the seed
   * @param file the file
   * @throws DataException if the file cannot be written
   */
  public static void draw(BasketModel model, long count, long seed, Path file) {
    BasketDraw draw = BasketDraw.of(model, seed);
    int[] place = places(model);
    String[] inOrder = new String[place.length];
    for (int i = 0; i < place.length; i++) {
      inOrder[place[i]] = model.items().get(i);
    }
    WholeFile.write(file, out -> {
      out.write("basket_id,items\n");
      int[] items = new int[64];
      for (long b = 0; b < count; b++) {
        int lines = draw.draw(b);
        items = lines > items.length ? new int[2 * lines] : items;
        for (int line = 0; line < lines; line++) {
          items[line] = place[draw.item(line)];
        }
        Arrays.sort(items, 0, lines);
        out.write(Long.toString(b + 1));
        for (int line = 0; line < lines; line++) {
          out.write(line == 0 ? ',' : ' ');
          out.write(inOrder[items[line]]);
        }
        out.write('\n');
      }
    });
  }

  /** The place of each article in the order in which it is written: by number where all are numbers, else by name. */
  private static int[] places(BasketModel model) {
    boolean numbers = model.items().stream().allMatch(id -> id.matches("\\d{1,9}"));
    Comparator<Integer> order = numbers
        ? Comparator.comparingInt(i -> Integer.parseInt(model.items().get(i)))
        : Comparator.comparing(i -> model.items().get(i));
    int[] sorted = IntStream.range(0, model.items().size())
        .boxed()
        .sorted(order)
        .mapToInt(i -> i)
        .toArray();
    int[] place = new int[sorted.length];
    for (int p = 0; p < sorted.length; p++) {
      place[sorted[p]] = p;
    }
    return place;
  }
}

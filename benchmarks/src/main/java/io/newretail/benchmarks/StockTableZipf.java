package io.newretail.benchmarks;

import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.plan.AliasTable;
import io.newretail.internal.state.StockTable;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A line of a basket in the stock table: ask, reserve, and later pick, for articles drawn by Zipf popularity; against one bare
 * array for each number. With 20 stores the table is 11.5 MB and no longer fits a second-level cache.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class StockTableZipf {
  private static final int DRAWS = 1 << 16;
  private static final int STOCK = 1 << 30;

  /** Stores in the catchment. */
  @Param({"1", "20"})
  public int stores;

  private int[] rows;
  private int[] places;
  private int next;
  private StockTable stock;
  private int[] onHand;
  private int[] recorded;
  private int[] reserved;
  private int[] due;
  private int[] wanted;

  /** Fills both and draws the articles. */
  @Setup
  public void fill() {
    int cells = stores * StoreDays.ARTICLES;
    stock = new StockTable(stores, StoreDays.ARTICLES);
    for (int i = 0; i < cells; i++) {
      stock.setLevel(stock.row(i / StoreDays.ARTICLES, i % StoreDays.ARTICLES), STOCK);
    }
    stock.reset();
    onHand = new int[cells];
    Arrays.fill(onHand, STOCK);
    recorded = onHand.clone();
    reserved = new int[cells];
    due = new int[cells];
    wanted = new int[cells];
    AliasTable alias = AliasTable.of(AliasDraw.zipf());
    RandomStream random = new RandomStream();
    random.seek(1111);
    rows = new int[DRAWS];
    places = new int[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      int store = (int) (random.nextUniform() * stores);
      int item = alias.draw(random.nextLong());
      rows[i] = stock.row(store, item);
      places[i] = store * StoreDays.ARTICLES + item;
    }
  }

  /** One line in the engine's table. */
  @Benchmark
  public int table() {
    int row = rows[next++ & (DRAWS - 1)];
    int given = Math.min(1, stock.free(row, true));
    stock.want(row, 1);
    stock.reserve(row, given);
    return stock.pick(row, given);
  }

  /** One line in an array for each number. */
  @Benchmark
  public int arrays() {
    int place = places[next++ & (DRAWS - 1)];
    int given = Math.min(1, recorded[place] - reserved[place] + due[place]);
    wanted[place]++;
    reserved[place] += given;
    int taken = Math.min(given, onHand[place]);
    onHand[place] -= taken;
    recorded[place] -= taken;
    reserved[place] -= given;
    return taken;
  }
}

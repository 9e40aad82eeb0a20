package io.newretail.benchmarks;

import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.plan.AliasTable;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Which article is it? A draw among 18,000 by Zipf popularity: the alias table against a search in the cumulative shares. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class AliasDraw {
  private final RandomStream random = new RandomStream();
  private AliasTable alias;
  private double[] cumulative;

  /** Builds both tables. */
  @Setup
  public void build() {
    double[] weights = zipf();
    alias = AliasTable.of(weights);
    cumulative = weights.clone();
    Arrays.parallelPrefix(cumulative, Double::sum);
    double total = cumulative[cumulative.length - 1];
    Arrays.setAll(cumulative, i -> cumulative[i] / total);
    random.seek(1111);
  }

  /** Weights of the articles of the measured store-days. */
  static double[] zipf() {
    double[] weights = new double[StoreDays.ARTICLES];
    Arrays.setAll(weights, i -> Math.pow(i + 1, -StoreDays.ZIPF));
    return weights;
  }

  /** One draw from the alias table. */
  @Benchmark
  public int alias() {
    return alias.draw(random.nextLong());
  }

  /** One draw by binary search. */
  @Benchmark
  public int search() {
    int at = Arrays.binarySearch(cumulative, random.nextUniform());
    return at < 0 ? -at - 1 : at;
  }
}

package io.newretail.report;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.stock.StockPoint;
import io.newretail.stock.StockSystem;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What came out of a run of a stock system: by point, by site, by article and by class, each figure with its 95 % interval over
 * the replications.
 */
public final class StockReport {
  private final StockSystem system;
  private final double length;
  private final double[][][] points;
  private final double[][][] streams;
  private final long imbalance;

  /**
   * A report; made by the simulator.
   *
   * @param system what was run
   * @param length measured periods or units of time of each replication
   * @param points figures by replication, point and {@link StockCount}
   * @param streams figures by replication, stream and {@link StreamCount}
   * @param imbalance units made or lost by mistake
   */
  public StockReport(
      StockSystem system,
      double length,
      double[][][] points,
      double[][][] streams,
      long imbalance) {
    this.system = system;
    this.length = length;
    this.points = points.clone();
    this.streams = streams.clone();
    this.imbalance = imbalance;
  }

  /**
   * How many replications there were.
   *
   * @return at least 1
   */
  public int replications() {
    return points.length;
  }

  /**
   * Units made or lost by mistake, over all points and replications.
   *
   * @return 0
   */
  public long imbalance() {
    return imbalance;
  }

  /**
   * All points together.
   *
   * @return their figures
   */
  public StockFigures total() {
    return where(p -> true);
  }

  /**
   * One point.
   *
   * @param name of the point
   * @return its figures
   */
  public StockFigures point(String name) {
    return where(p -> p.name().equals(name));
  }

  /**
   * The points of a site.
   *
   * @param site the store or depot
   * @return their figures
   */
  public StockFigures site(String site) {
    return where(p -> p.site().equals(site));
  }

  /**
   * The points of a class of articles.
   *
   * @param itemClass the class
   * @return their figures
   */
  public StockFigures itemClass(String itemClass) {
    return where(p -> p.itemClass().equals(itemClass));
  }

  /**
   * Some points.
   *
   * @param which those to add up; at least one must be found
   * @return their figures
   */
  public StockFigures where(Predicate<? super StockPoint> which) {
    int[] chosen = IntStream.range(0, system.points().size())
        .filter(i -> which.test(system.points().get(i)))
        .toArray();
    checkArgument(chosen.length > 0, "no such point; known: %s", system.points());
    List<StockPoint> specs = IntStream.of(chosen).mapToObj(system.points()::get).toList();
    double[][][] kept = new double[points.length][chosen.length][];
    for (int r = 0; r < points.length; r++) {
      for (int i = 0; i < chosen.length; i++) {
        kept[r][i] = points[r][chosen[i]];
      }
    }
    return new StockFigures(specs, length, kept);
  }

  /**
   * A share of a stream of customers.
   *
   * @param name of the stream
   * @param part what is counted, such as {@link StreamCount#AT_ONCE}
   * @param whole of what, such as {@link StreamCount#PLACED}
   * @return the share
   */
  public Estimate share(String name, StreamCount part, StreamCount whole) {
    int i = stream(name);
    return ratio(f -> f[i][part.place()], f -> f[i][whole.place()]);
  }

  /**
   * A share of all streams of customers together.
   *
   * @param part what is counted
   * @param whole of what
   * @return the share
   */
  public Estimate share(StreamCount part, StreamCount whole) {
    return ratio(f -> sum(f, part), f -> sum(f, whole));
  }

  private static double sum(double[][] figures, StreamCount count) {
    double sum = 0;
    for (double[] stream : figures) {
      sum += stream[count.place()];
    }
    return sum;
  }

  /**
   * The share of a stream's orders that are complete within some time.
   *
   * @param name of the stream
   * @param index which of the stream's times
   * @return the share
   */
  public Estimate shareWithin(String name, int index) {
    int i = stream(name);
    return ratio(
        f -> f[i][StreamCount.values().length + index], f -> f[i][StreamCount.PLACED.place()]);
  }

  private int stream(String name) {
    for (int i = 0; i < system.customers().size(); i++) {
      if (system.customers().get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no stream is called " + name);
  }

  private Estimate ratio(ToDoubleFunction<double[][]> part, ToDoubleFunction<double[][]> whole) {
    double[] parts = new double[streams.length];
    double[] wholes = new double[streams.length];
    for (int r = 0; r < streams.length; r++) {
      parts[r] = part.applyAsDouble(streams[r]);
      wholes[r] = whole.applyAsDouble(streams[r]);
    }
    return Estimate.ofRatio("share", parts, wholes);
  }
}

package io.newretail.internal.plan;

import io.newretail.demand.BasketSize;
import io.newretail.demand.Segment;
import io.newretail.network.Item;
import java.util.List;

/** Segments of shoppers in tables, numbered as declared. Immutable; any thread. */
public final class SegmentPlan {
  /** How many there are. */
  public final int count;

  /** Draws the segment of a shopper. */
  public final AliasTable who;

  /** By segment, basket sizes, less one. */
  public final AliasTable[] size;

  /** By segment, draws an article. */
  public final AliasTable[] popularity;

  /** By segment, the probability that a unit is a re-order. */
  public final double[] reorder;

  /** By segment, how many articles a habit set holds. */
  public final int[] habits;

  /** How many shoppers a store has; 0 if each visit is another. */
  public final int regulars;

  /** By segment, its share of the shoppers. */
  final double[] share;

  /** Mean units of a basket of the demand. */
  final double ordinarySize;

  /** By segment, mean units of a basket. */
  final double[] meanSize;

  /** By segment, the share of each article. */
  final double[][] itemShare;

  /** The share of the shoppers that a segment has. */
  public double share(int segment) {
    return share[segment];
  }

  SegmentPlan(List<Segment> segments, BasketSize ordinary, List<Item> items, int regulars) {
    count = segments.size();
    this.regulars = regulars;
    who = AliasTable.of(segments.stream().mapToDouble(Segment::weight).toArray());
    size = new AliasTable[count];
    popularity = new AliasTable[count];
    reorder = segments.stream().mapToDouble(s -> s.reorder().value()).toArray();
    habits = segments.stream().mapToInt(Segment::habits).toArray();
    double total = segments.stream().mapToDouble(Segment::weight).sum();
    share = segments.stream().mapToDouble(s -> s.weight() / total).toArray();
    ordinarySize = ordinary.mean();
    meanSize = new double[count];
    itemShare = new double[count][];
    for (int s = 0; s < count; s++) {
      Segment segment = segments.get(s);
      BasketSize own = segment.size();
      BasketSize sizes = own == null ? ordinary : own;
      size[s] = AliasTable.of(
          sizes.weights().stream().mapToDouble(Double::doubleValue).toArray());
      meanSize[s] = sizes.mean();
      double[] weights = items.stream()
          .mapToDouble(i -> i.popularity() * segment.tilt().getOrDefault(i.category(), 1.0))
          .toArray();
      popularity[s] = AliasTable.of(weights);
      itemShare[s] = PlanCompiler.shares(weights);
    }
  }
}

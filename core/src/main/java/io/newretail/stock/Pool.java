package io.newretail.stock;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * Points that lend each other what is short, at once.
 *
 * <p>In a period, in the step {@link EventOrder.Step#TRANSSHIP}, what is left over goes to where customers were short, as
 * far as it goes; from the largest rest to the largest gap. In continuous time a unit goes over when a customer finds none.
 *
 * @param points names of at least two points
 * @param unitCost of a unit moved, at least 0
 * @param keep what a point keeps for its own customers: it gives nothing below this
 */
public record Pool(List<String> points, double unitCost, double keep) {
  /** Keeps a copy. */
  public Pool {
    points = List.copyOf(points);
    checkArgument(points.size() >= 2, "pool: %s: must name at least two points", points);
    checkArgument(unitCost >= 0, "unitCost: %s: must be at least 0", unitCost);
    checkArgument(keep >= 0, "keep: %s: must be at least 0", keep);
  }
}

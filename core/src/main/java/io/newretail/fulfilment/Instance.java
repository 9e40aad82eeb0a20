package io.newretail.fulfilment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Orders of several items that arrive one by one from regions, and centres that ship them. An order may be split; each centre
 * that ships a part costs a package, each item its way. What no centre ships is not filled, at a cost of its own.
 *
 * <p>Immutable; safe for any thread. Centres, regions and items are numbered from 0; {@link #centres} stands for "not filled".
 */
public final class Instance {
  private final int arrivals;
  private final List<ImmutableIntArray> types;
  private final double[][] probability;
  private final double[][] packageCost;
  private final double[][] itemCost;
  private final int[][] stock;
  private final int items;

  private Instance(Builder builder) {
    arrivals = builder.arrivals;
    types = List.copyOf(builder.types);
    probability = copy(builder.probability.toArray(new double[0][]));
    packageCost = copy(builder.packageCost);
    itemCost = copy(builder.itemCost);
    stock = Arrays.stream(builder.stock).map(int[]::clone).toArray(int[][]::new);
    items = stock.length == 0 ? 0 : stock[0].length;
  }

  private static double[][] copy(double[][] table) {
    return Arrays.stream(table).map(double[]::clone).toArray(double[][]::new);
  }

  /**
   * Starts an instance.
   *
   * @param arrivals how many orders arrive, empty ones included; at least 1
   * @return a builder
   */
  public static Builder builder(int arrivals) {
    return new Builder(arrivals);
  }

  /**
   * How many orders arrive.
   *
   * @return the number, empty orders included
   */
  public int arrivals() {
    return arrivals;
  }

  /**
   * How many types of order there are.
   *
   * @return the number
   */
  public int types() {
    return types.size();
  }

  /**
   * The items of a type of order.
   *
   * @param type of order
   * @return different items, at least one
   */
  public int[] order(int type) {
    return types.get(type).toArray();
  }

  /**
   * How likely an arrival is of a type and from a region.
   *
   * @param type of order
   * @param region where it comes from
   * @return the probability; what is missing to 1 over all is an arrival that wants nothing
   */
  public double probability(int type, int region) {
    return probability[type][region];
  }

  /**
   * How many centres there are.
   *
   * @return the number, "not filled" not counted; it is the number that stands for it
   */
  public int centres() {
    return stock.length;
  }

  /**
   * How many regions there are.
   *
   * @return the number
   */
  public int regions() {
    return packageCost.length == 0 ? 0 : packageCost[0].length;
  }

  /**
   * How many items there are.
   *
   * @return the number
   */
  public int items() {
    return items;
  }

  /**
   * The cost of a package.
   *
   * @param centre that sends it, or {@link #centres} for a part that is not filled
   * @param region that gets it
   * @return the cost
   */
  public double packageCost(int centre, int region) {
    return packageCost[centre][region];
  }

  /**
   * The cost of an item in a package.
   *
   * @param centre that sends it, or {@link #centres} for one that is not filled
   * @param region that gets it
   * @return the cost
   */
  public double itemCost(int centre, int region) {
    return itemCost[centre][region];
  }

  /**
   * The stock at the start.
   *
   * @param centre that holds it
   * @param item of which
   * @return units
   */
  public int stock(int centre, int item) {
    return stock[centre][item];
  }

  /** Builds an instance step by step; not safe for several threads. */
  public static final class Builder {
    private final int arrivals;
    private final List<ImmutableIntArray> types = new ArrayList<>();
    private final List<double[]> probability = new ArrayList<>();
    private double[][] packageCost = {};
    private double[][] itemCost = {};
    private int[][] stock = {};

    private Builder(int arrivals) {
      this.arrivals = arrivals;
    }

    /**
     * Adds a type of order.
     *
     * @param items different items, one unit each
     * @param byRegion how likely an arrival is of this type, region by region
     * @return this
     */
    public Builder type(int[] items, double[] byRegion) {
      types.add(ImmutableIntArray.copyOf(items));
      probability.add(byRegion.clone());
      return this;
    }

    /**
     * Sets the costs.
     *
     * @param packages by centre and region; the last row is for parts that are not filled
     * @param items the same for an item
     * @return this
     */
    public Builder costs(double[][] packages, double[][] items) {
      packageCost = copy(packages);
      itemCost = copy(items);
      return this;
    }

    /**
     * Sets the stock.
     *
     * @param units by centre and item
     * @return this
     */
    public Builder stock(int[][] units) {
      stock = Arrays.stream(units).map(int[]::clone).toArray(int[][]::new);
      return this;
    }

    /**
     * Checks the parts and finishes.
     *
     * @return the instance
     * @throws IllegalArgumentException if the parts do not fit together
     */
    public Instance build() {
      checkArgument(arrivals >= 1, "arrivals: %s: must be >= 1", arrivals);
      checkArgument(stock.length >= 1 && stock[0].length >= 1, "stock: must be given");
      checkArgument(!types.isEmpty(), "types: must be given");
      for (int[] row : stock) {
        checkArgument(row.length == stock[0].length, "stock: rows must be equally long");
        checkArgument(Arrays.stream(row).allMatch(u -> u >= 0), "stock: must be >= 0");
      }
      int regions = checkCosts("packages", packageCost, -1);
      checkCosts("items", itemCost, regions);
      double total = 0;
      for (int t = 0; t < types.size(); t++) {
        total += checkType(t, regions);
      }
      checkArgument(total <= 1 + 1e-9, "probability: %s in all: must be at most 1", total);
      return new Instance(this);
    }

    private int checkCosts(String name, double[][] costs, int regions) {
      checkArgument(
          costs.length == stock.length + 1,
          "costs of %s: %s rows: must be one a centre and one for what is not filled",
          name,
          costs.length);
      int width = regions < 0 ? costs[0].length : regions;
      for (double[] row : costs) {
        checkArgument(row.length == width, "costs of %s: rows must be equally long", name);
        checkArgument(
            Arrays.stream(row).allMatch(c -> c >= 0 && c < Double.POSITIVE_INFINITY),
            "costs of %s: must be finite and >= 0",
            name);
      }
      return width;
    }

    private double checkType(int type, int regions) {
      ImmutableIntArray items = types.get(type);
      checkArgument(!items.isEmpty(), "types[%s]: must have items", type);
      checkArgument(items.length() <= 12, "types[%s]: must have at most 12 items", type);
      checkArgument(
          items.stream().allMatch(i -> i >= 0 && i < stock[0].length),
          "types[%s]: %s: must be items of the stock table",
          type,
          items);
      checkArgument(
          items.stream().distinct().count() == items.length(),
          "types[%s]: %s: must be different items",
          type,
          items);
      double[] row = probability.get(type);
      checkArgument(row.length == regions, "types[%s]: must name %s regions", type, regions);
      double sum = 0;
      for (double p : row) {
        checkArgument(p >= 0 && p <= 1, "types[%s]: %s: must be a probability", type, (Object) p);
        sum += p;
      }
      return sum;
    }
  }
}

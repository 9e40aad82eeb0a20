package io.newretail.fulfilment;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Purpose;
import java.util.Arrays;
import java.util.List;

/**
 * Draws random instances on a network of cities and centres, as in the experiments of Ma (2023): items and order types at random,
 * orders in proportion to population, each item carried at a centre with some probability, stock for the demand of those whom
 * the centre is nearest to, and some more.
 *
 * @param cities where orders come from
 * @param centres what ships them
 * @param items how many there are
 * @param largest the most items of an order; sizes from 0 to this have random probabilities
 * @param perSize random sets of items for each size from 1 on
 * @param carried the probability that a centre carries an item
 * @param arrivals how many orders arrive
 * @param safety standard deviations of demand beyond the mean that are stocked
 * @param costs of packages and items
 */
public record Warmup(
    List<Place> cities,
    List<Place> centres,
    int items,
    int largest,
    int perSize,
    double carried,
    int arrivals,
    double safety,
    Costs costs) {
  private static final double EARTH_MILES = 6_371 / 1.609_344;

  /**
   * A city or a centre.
   *
   * @param name its name
   * @param latitude in degrees north
   * @param longitude in degrees east
   * @param weight its population; of centres unused
   */
  public record Place(String name, double latitude, double longitude, double weight) {}

  /**
   * What shipping costs (Jasin and Sinha 2015, after tariffs of a parcel service).
   *
   * @param aPackage of a package
   * @param anItem of an item in it
   * @param perMile of an item and a mile
   * @param unfilled how many times a package, and the farthest item, a part costs that nobody ships
   */
  public record Costs(double aPackage, double anItem, double perMile, double unfilled) {}

  /** Checks the figures. */
  public Warmup {
    cities = List.copyOf(cities);
    centres = List.copyOf(centres);
    checkArgument(!cities.isEmpty() && !centres.isEmpty(), "cities and centres: must be given");
    checkArgument(items >= 1, "items: %s: must be >= 1", items);
    checkArgument(
        largest >= 1 && largest <= Math.min(12, items),
        "largest: %s: must be 1 to 12, and no more than the items",
        largest);
    checkArgument(perSize >= 1, "perSize: %s: must be >= 1", perSize);
    checkArgument(carried > 0 && carried <= 1, "carried: %s: must be in (0, 1]", carried);
    checkArgument(arrivals >= 1, "arrivals: %s: must be >= 1", arrivals);
    checkArgument(safety >= 0, "safety: %s: must be >= 0", safety);
  }

  /**
   * The smaller network of Ma (2023): the ten largest metropolitan areas of the United States and five centres, 20 items, orders
   * of up to 5 items, 10,000 arrivals. Populations are those of the Census Bureau's urban areas, rounded.
   *
   * @return the generator
   */
  public static Warmup ofMa() {
    List<Place> cities = List.of(
        new Place("New York", 40.694, -73.925, 18_680),
        new Place("Los Angeles", 34.114, -118.407, 12_531),
        new Place("Chicago", 41.838, -87.687, 8_587),
        new Place("Miami", 25.784, -80.210, 6_076),
        new Place("Dallas", 32.794, -96.767, 5_911),
        new Place("Houston", 29.786, -95.389, 5_724),
        new Place("Philadelphia", 40.008, -75.134, 5_540),
        new Place("Atlanta", 33.763, -84.422, 5_151),
        new Place("Washington", 38.905, -77.016, 5_067),
        new Place("Boston", 42.319, -71.085, 4_466));
    List<Place> centres = List.of(
        new Place("Tracy CA", 37.745, -121.399, 0),
        new Place("Whitestown IN", 39.980, -86.383, 0),
        new Place("Gouldsboro PA", 41.278, -75.497, 0),
        new Place("West Columbia SC", 33.911, -81.050, 0),
        new Place("Fort Worth TX", 32.971, -97.335, 0));
    return new Warmup(
        cities, centres, 20, 5, 5, 0.75, 10_000, 0.5, new Costs(8.759, 0.423, 0.000541, 2));
  }

  /**
   * The same with other random parts.
   *
   * @param newItems how many items there are
   * @param newLargest the most items of an order
   * @param newPerSize random sets of items for each size
   * @param newCarried the probability that a centre carries an item
   * @return a copy
   */
  public Warmup with(int newItems, int newLargest, int newPerSize, double newCarried) {
    return new Warmup(
        cities, centres, newItems, newLargest, newPerSize, newCarried, arrivals, safety, costs);
  }

  /**
   * The same with another number of arrivals.
   *
   * @param value how many
   * @return a copy
   */
  public Warmup withArrivals(int value) {
    return new Warmup(cities, centres, items, largest, perSize, carried, value, safety, costs);
  }

  /**
   * The same with another safety stock.
   *
   * @param value standard deviations of demand beyond the mean
   * @return a copy
   */
  public Warmup withSafety(double value) {
    return new Warmup(cities, centres, items, largest, perSize, carried, arrivals, value, costs);
  }

  /**
   * Draws an instance.
   *
   * @param seed of all draws
   * @param number of the instance, from 0
   * @return the instance
   */
  public Instance draw(long seed, int number) {
    RandomStream random = new RandomStream();
    random.seek(RandomStream.key(seed, number, Purpose.FULFILMENT_INSTANCE, 0));
    int[][] types = types(random);
    double[] ofType = weights(random);
    double people = cities.stream().mapToDouble(Place::weight).sum();
    Instance.Builder builder = Instance.builder(arrivals);
    for (int t = 0; t < types.length; t++) {
      double share = ofType[t];
      builder.type(
          types[t],
          cities.stream().mapToDouble(c -> share * c.weight() / people).toArray());
    }
    double[][] miles = miles();
    return builder
        .costs(packageCosts(), itemCosts(miles))
        .stock(stock(random, miles, demand(types, ofType)))
        .build();
  }

  private int[][] types(RandomStream random) {
    int[][] types = new int[largest * perSize][];
    int[] all = new int[items];
    for (int t = 0; t < types.length; t++) {
      Arrays.setAll(all, i -> i);
      int size = t / perSize + 1;
      for (int i = 0; i < size; i++) {
        int j = i + (int) (random.nextUniform() * (items - i));
        int swap = all[i];
        all[i] = all[j];
        all[j] = swap;
      }
      types[t] = Arrays.copyOf(all, size);
    }
    return types;
  }

  /** Random weights for the sizes from 0 on, and within a size for its types. */
  private double[] weights(RandomStream random) {
    double[] ofSize = new double[largest + 1];
    Arrays.setAll(ofSize, s -> random.nextUniform());
    double sizes = Arrays.stream(ofSize).sum();
    double[] weights = new double[largest * perSize];
    for (int size = 1; size <= largest; size++) {
      double[] within = new double[perSize];
      Arrays.setAll(within, s -> random.nextUniform());
      double sum = Arrays.stream(within).sum();
      for (int s = 0; s < perSize; s++) {
        weights[(size - 1) * perSize + s] = ofSize[size] / sizes * within[s] / sum;
      }
    }
    return weights;
  }

  private double[] demand(int[][] types, double[] ofType) {
    double[] demand = new double[items];
    for (int t = 0; t < types.length; t++) {
      for (int item : types[t]) {
        demand[item] += ofType[t];
      }
    }
    return demand;
  }

  private double[][] miles() {
    double[][] miles = new double[centres.size()][cities.size()];
    for (int k = 0; k < miles.length; k++) {
      for (int j = 0; j < miles[k].length; j++) {
        miles[k][j] = miles(centres.get(k), cities.get(j));
      }
    }
    return miles;
  }

  /** The great-circle distance by the haversine formula. */
  private static double miles(Place a, Place b) {
    double u = Math.toRadians(a.latitude() - b.latitude()) / 2;
    double v = Math.toRadians(a.longitude() - b.longitude()) / 2;
    double h = StrictMath.pow(StrictMath.sin(u), 2)
        + StrictMath.cos(Math.toRadians(a.latitude()))
            * StrictMath.cos(Math.toRadians(b.latitude()))
            * StrictMath.pow(StrictMath.sin(v), 2);
    return 2 * EARTH_MILES * StrictMath.asin(StrictMath.sqrt(h));
  }

  private double[][] packageCosts() {
    double[][] table = new double[centres.size() + 1][cities.size()];
    for (int k = 0; k <= centres.size(); k++) {
      Arrays.fill(table[k], costs.aPackage() * (k < centres.size() ? 1 : costs.unfilled()));
    }
    return table;
  }

  private double[][] itemCosts(double[][] miles) {
    double[][] table = new double[centres.size() + 1][cities.size()];
    double[] dearest = table[centres.size()];
    for (int k = 0; k < centres.size(); k++) {
      for (int j = 0; j < dearest.length; j++) {
        table[k][j] = costs.anItem() + costs.perMile() * miles[k][j];
        dearest[j] = Math.max(dearest[j], costs.unfilled() * table[k][j]);
      }
    }
    return table;
  }

  private int[][] stock(RandomStream random, double[][] miles, double[] demand) {
    int[][] stock = new int[centres.size()][items];
    double people = cities.stream().mapToDouble(Place::weight).sum();
    for (int item = 0; item < items; item++) {
      boolean[] carries = new boolean[stock.length];
      for (int k = 0; k < stock.length; k++) {
        carries[k] = random.nextUniform() < carried;
      }
      double[] near = new double[stock.length];
      for (int j = 0; j < cities.size(); j++) {
        int k = nearest(miles, carries, j);
        if (k >= 0) {
          near[k] += cities.get(j).weight() / people * demand[item];
        }
      }
      for (int k = 0; k < stock.length; k++) {
        double variance = arrivals * near[k] * (1 - near[k]);
        stock[k][item] =
            (int) StrictMath.rint(arrivals * near[k] + safety * StrictMath.sqrt(variance));
      }
    }
    return stock;
  }

  private static int nearest(double[][] miles, boolean[] carries, int city) {
    int best = -1;
    for (int k = 0; k < carries.length; k++) {
      if (carries[k] && (best < 0 || miles[k][city] < miles[best][city])) {
        best = k;
      }
    }
    return best;
  }
}

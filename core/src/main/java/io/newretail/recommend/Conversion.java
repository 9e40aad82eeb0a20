package io.newretail.recommend;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.newretail.demand.OnlineDemand;
import io.newretail.network.Assortment;
import io.newretail.network.Item;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * From what a platform sees of its shoppers to the demand of a chain. Part of the chain's online baskets begin at the feed; their number
 * moves with the purchases of the feed, and what lies in them with the articles it shows. Articles are told apart by popularity: class c
 * holds those that bring the c-th tenth of the feed's purchases in the reference state, in which the chain's demand was observed; in the
 * chain's own range the classes are the tenths of its popularity.
 *
 * <p>Immutable and safe for any thread.
 */
public final class Conversion {
  /** How many classes of popularity there are: {@value}. */
  public static final int CLASSES = 10;

  private final Feed feed;
  private final Recommender reference;
  private final Share throughFeed;
  private final int visitors;
  private final long seed;
  private final double purchases;
  private final int[] classOf;
  private final double[] classSales;

  private Conversion(Feed feed, Recommender reference, Share throughFeed, int visitors, long seed) {
    this.feed = feed;
    this.reference = reference;
    this.throughFeed = throughFeed;
    this.visitors = visitors;
    this.seed = seed;
    FeedOutcome outcome = feed.outcome(reference, visitors, seed);
    purchases = outcome.purchases().mean();
    checkArgument(purchases > 0, "reference: nobody buys anything: lower the hurdle of the feed");
    double[] sales = outcome.sales().stream().mapToDouble(Double::doubleValue).toArray();
    classOf = tenths(sales, feed.catalogue().byAppeal());
    classSales = byClass(sales);
  }

  /**
   * Measures the feed in the reference state.
   *
   * @param feed the feed
   * @param reference what was shown when the chain's demand was observed
   * @param throughFeed the share of the chain's online baskets that began at the feed then
   * @param visitors how many visitors each state is measured on, at least 1
   * @param seed of their draws
   * @return the conversion
   */
  public static Conversion of(
      Feed feed, Recommender reference, Share throughFeed, int visitors, long seed) {
    return new Conversion(feed, reference, throughFeed, visitors, seed);
  }

  /**
   * What becomes of demand with more or fewer events visible; on the visitors of the reference state.
   *
   * @param visible the share of events that the platform sees
   * @return the effect; none at the share of the reference state
   */
  public Effect at(Share visible) {
    FeedOutcome outcome = feed.outcome(reference.seeing(visible), visitors, seed);
    double[] sales =
        byClass(outcome.sales().stream().mapToDouble(Double::doubleValue).toArray());
    double h = throughFeed.value();
    List<Double> factors = new ArrayList<>();
    for (int c = 0; c < CLASSES; c++) {
      double ratio = classSales[c] == 0 ? 1 : sales[c] / classSales[c];
      factors.add(1 - h + h * ratio);
    }
    return new Effect(1 - h + h * outcome.purchases().mean() / purchases, factors);
  }

  private double[] byClass(double[] sales) {
    double[] sums = new double[CLASSES];
    for (int i = 0; i < sales.length; i++) {
      sums[classOf[i]] += sales[i];
    }
    return sums;
  }

  /** The tenth of the weight into which each article falls, taken in an order. */
  private static int[] tenths(double[] weight, int[] order) {
    double total = Arrays.stream(weight).sum();
    int[] classes = new int[weight.length];
    double before = 0;
    for (int item : order) {
      double middle = (before + weight[item] / 2) / total;
      classes[item] = Math.min(CLASSES - 1, (int) (middle * CLASSES));
      before += weight[item];
    }
    return classes;
  }

  /**
   * What becomes of demand.
   *
   * @param baskets what the number of online baskets is multiplied by
   * @param classes by class of popularity, the most popular first, what the units bought online are multiplied by
   */
  public record Effect(double baskets, List<Double> classes) {
    /** Copies the classes. */
    public Effect {
      classes = ImmutableList.copyOf(classes);
    }

    /**
     * Online demand with as many more or fewer baskets. Carts loaded beforehand stay as many as they are.
     *
     * @param demand the demand of the reference state
     * @return a copy
     */
    public OnlineDemand applyTo(OnlineDemand demand) {
      return demand.withBaskets(Rate.perDay(demand.baskets().perDay() * baskets));
    }

    /**
     * A range whose articles are as popular as they are now. The popularity is that of all channels, so those who walk in follow.
     *
     * @param range the range of the reference state
     * @return a copy, in the same order
     */
    public Assortment applyTo(Assortment range) {
      List<Item> items = range.items();
      double[] weight = items.stream().mapToDouble(Item::popularity).toArray();
      int[] order = IntStream.range(0, weight.length)
          .boxed()
          .sorted(Comparator.comparingDouble(i -> -weight[i]))
          .mapToInt(Integer::intValue)
          .toArray();
      int[] classOf = tenths(weight, order);
      List<Item> moved = new ArrayList<>(items.size());
      for (int i = 0; i < weight.length; i++) {
        Item item = items.get(i);
        double popularity = weight[i] * classes.get(classOf[i]) / baskets;
        moved.add(new Item(item.name(), item.price(), popularity, item.category()));
      }
      return Assortment.of(moved);
    }
  }
}

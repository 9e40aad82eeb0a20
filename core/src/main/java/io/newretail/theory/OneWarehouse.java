package io.newretail.theory;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * One warehouse that replenishes stores unit by unit. Poisson demand at the stores, full backlogging, continuous review: each unit
 * sold is ordered at once from the warehouse, and by the warehouse from a source that is never short. The warehouse serves its
 * backorders first come, first served. Lead times are constant; that of a store counts from the shipment.
 *
 * <p>Cost a unit of time: holding on hand at the warehouse and at the stores, and backorders at the stores; units under way are
 * free. Exact figures split the backorders of the warehouse binomially (Simon 1971, Graves 1985). Immutable and safe for any
 * thread.
 */
public final class OneWarehouse {
  private static final double NEGLIGIBLE = 1e-16;

  private final double leadTime;
  private final double holding;
  private final List<Store> stores;
  private final double rate;

  /** How the law of what a store has outstanding is found. */
  public enum Method {
    /** By the binomial split. */
    EXACT,
    /** Poisson with the exact mean (METRIC, Sherbrooke 1968). */
    METRIC,
    /** Negative binomial with the exact mean and variance (Graves 1985). */
    GRAVES
  }

  /**
   * A store.
   *
   * @param rate of its demand, a unit of time, above 0
   * @param leadTime from the warehouse, at least 0
   * @param holding of a unit on hand, a unit of time, above 0
   * @param backlog of a unit owed to a shopper, a unit of time, above 0
   */
  public record Store(double rate, double leadTime, double holding, double backlog) {
    /** Checks the parts. */
    public Store {
      checkArgument(rate > 0 && rate < 1e6, "rate: %s: must be > 0", rate);
      checkArgument(leadTime >= 0 && leadTime < 1e6, "leadTime: %s: must be >= 0", leadTime);
      checkArgument(holding > 0 && backlog > 0, "holding and backlog: must be > 0");
    }
  }

  /**
   * A stock and what it comes to.
   *
   * @param baseStock on hand and on order, less backorders
   * @param onHand mean units on hand
   * @param backorders mean units owed
   * @param fillRate share of units served at once
   * @param meanWait mean wait of all units wanted, those served at once included
   */
  public record Stock(
      int baseStock, double onHand, double backorders, double fillRate, double meanWait) {}

  /**
   * The system in the long run.
   *
   * @param warehouse the stock of the warehouse; those who wait are stores
   * @param stores the stock of each store
   * @param cost a unit of time
   */
  public record Result(Stock warehouse, List<Stock> stores, double cost) {
    /** Copies the stores. */
    public Result {
      stores = List.copyOf(stores);
    }
  }

  /** The law of what a store has outstanding, as far as it is wanted. */
  private interface Outstanding {
    double probability(int units);
  }

  /** Mean and variance of the backorders of the warehouse and their law. */
  private record Backorders(double mean, double variance, double[] law) {}

  /**
   * A system.
   *
   * @param leadTime of the warehouse, at least 0
   * @param holding of a unit on hand at the warehouse, a unit of time, above 0
   * @param stores at least one
   */
  public OneWarehouse(double leadTime, double holding, List<Store> stores) {
    checkArgument(leadTime >= 0 && leadTime < 1e6, "leadTime: %s: must be >= 0", leadTime);
    checkArgument(holding > 0 && holding < 1e12, "holding: %s: must be > 0", holding);
    checkArgument(!stores.isEmpty(), "stores: must not be empty");
    this.leadTime = leadTime;
    this.holding = holding;
    this.stores = List.copyOf(stores);
    this.rate = stores.stream().mapToDouble(Store::rate).sum();
  }

  /**
   * What given base stocks come to. Time grows with the mean demand of the warehouse lead time and with the base stocks.
   *
   * @param warehouse base stock, at least 0
   * @param baseStocks one a store, each at least 0
   * @param method exact or an approximation
   * @return the long-run figures
   */
  public Result evaluate(int warehouse, List<Integer> baseStocks, Method method) {
    checkArgument(warehouse >= 0, "warehouse: %s: must be >= 0", warehouse);
    checkArgument(
        baseStocks.size() == stores.size() && baseStocks.stream().allMatch(s -> s >= 0),
        "baseStocks: %s: must be one a store, each >= 0",
        baseStocks);
    Backorders owed = backorders(warehouse);
    Map<Store, Outstanding> laws = new HashMap<>();
    List<Stock> stocks = new ArrayList<>();
    for (int i = 0; i < stores.size(); i++) {
      Store store = stores.get(i);
      Outstanding law = laws.computeIfAbsent(store, s -> outstanding(s, owed, method));
      stocks.add(stock(store, law, mean(store, owed), baseStocks.get(i)));
    }
    return result(warehouse, owed, stocks);
  }

  /**
   * The best base stocks. For each base stock of the warehouse every store takes its newsvendor level; the warehouse stops where
   * its own holding cost and the stores without delay cost more than the best so far.
   *
   * @param method by which costs are reckoned
   * @return the long-run figures by the same method
   */
  public Result optimum(Method method) {
    Backorders none = new Backorders(0, 0, new double[] {1});
    double floor = costOfStores(best(none, Method.EXACT));
    Result best = result(0, backorders(0), best(backorders(0), method));
    for (int level = 1; ; level++) {
      Backorders owed = backorders(level);
      if (holding * (level - rate * leadTime + owed.mean()) + floor >= best.cost()) {
        return best;
      }
      Result other = result(level, owed, best(owed, method));
      best = other.cost() < best.cost() ? other : best;
    }
  }

  private Result result(int level, Backorders owed, List<Stock> stocks) {
    double demand = rate * leadTime;
    double onHand = level - demand + owed.mean();
    double fill = level == 0 ? 0 : new DemandLaw.Poisson(demand).cdf(level - 1.0);
    Stock warehouse = new Stock(level, onHand, owed.mean(), fill, owed.mean() / rate);
    return new Result(warehouse, stocks, holding * onHand + costOfStores(stocks));
  }

  private double costOfStores(List<Stock> stocks) {
    double cost = 0;
    for (int i = 0; i < stocks.size(); i++) {
      Store store = stores.get(i);
      Stock stock = stocks.get(i);
      cost += store.holding() * stock.onHand() + store.backlog() * stock.backorders();
    }
    return cost;
  }

  private List<Stock> best(Backorders owed, Method method) {
    Map<Store, Stock> known = new HashMap<>();
    Function<Store, Stock> find = store -> {
      Outstanding law = outstanding(store, owed, method);
      double ratio = store.backlog() / (store.backlog() + store.holding());
      int level = 0;
      for (double below = law.probability(0); below < ratio; level++) {
        below += law.probability(level + 1);
      }
      return stock(store, law, mean(store, owed), level);
    };
    return stores.stream().map(store -> known.computeIfAbsent(store, find)).toList();
  }

  private static Stock stock(Store store, Outstanding law, double mean, int level) {
    double onHand = 0;
    double fill = 0;
    for (int k = 0; k < level; k++) {
      onHand += (level - k) * law.probability(k);
      fill += law.probability(k);
    }
    double owed = mean - level + onHand;
    return new Stock(level, onHand, owed, fill, owed / store.rate());
  }

  private Backorders backorders(int level) {
    double demand = rate * leadTime;
    if (demand == 0) {
      return new Backorders(0, 0, new double[] {1});
    }
    PoissonDistribution poisson = PoissonDistribution.of(demand);
    int most = (int) Math.ceil(demand + 12 * Math.sqrt(demand) + 30);
    double[] law = new double[Math.max(1, most - level + 1)];
    law[0] = poisson.cumulativeProbability(level);
    double mean = 0;
    double square = 0;
    for (int n = 1; n < law.length; n++) {
      law[n] = poisson.probability(level + n);
      mean += n * law[n];
      square += (double) n * n * law[n];
    }
    return new Backorders(mean, square - mean * mean, law);
  }

  private double mean(Store store, Backorders owed) {
    return store.rate() * (store.leadTime() + owed.mean() / rate);
  }

  private Outstanding outstanding(Store store, Backorders owed, Method method) {
    double mean = mean(store, owed);
    double share = store.rate() / rate;
    double extra = share * share * (owed.variance() - owed.mean());
    if (method == Method.EXACT) {
      return exact(store, owed, share);
    }
    if (method == Method.GRAVES && extra > 1e-12 * mean) {
      return of(new DemandLaw.NegativeBinomial(mean * mean / extra, mean / (mean + extra)));
    }
    return of(new DemandLaw.Poisson(mean));
  }

  private static Outstanding of(DemandLaw law) {
    return k -> law.cdf(k) - law.cdf(k - 1.0);
  }

  /** The binomial split of the backorders and the Poisson demand of the lead time, added up as far as asked for. */
  private static Outstanding exact(Store store, Backorders owed, double share) {
    Outstanding demand = of(new DemandLaw.Poisson(store.rate() * store.leadTime()));
    List<Double> late = new ArrayList<>();
    List<Double> ordered = new ArrayList<>();
    List<Double> sums = new ArrayList<>();
    return units -> {
      while (sums.size() <= units) {
        int all = sums.size();
        late.add(split(owed.law(), share, all));
        ordered.add(demand.probability(all));
        double sum = 0;
        for (int k = 0; k <= all; k++) {
          sum += late.get(k) * ordered.get(all - k);
        }
        sums.add(sum);
      }
      return sums.get(units);
    };
  }

  /** The probability that a number of the backorders of the warehouse is a store's. */
  private static double split(double[] law, double share, int units) {
    double sum = 0;
    for (int n = units; n < law.length; n++) {
      if (law[n] > NEGLIGIBLE) {
        sum += law[n] * BinomialDistribution.of(n, share).probability(units);
      }
    }
    return sum;
  }
}

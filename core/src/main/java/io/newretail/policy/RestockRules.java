package io.newretail.policy;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.newretail.unit.Share;
import java.util.List;

/** Rules of restocking that are described by their parameters, so that they can be compared, shown and written to a file. */
public final class RestockRules {
  private RestockRules() {}

  private static int position(RestockDesk desk) {
    return desk.recorded() - desk.reserved() + desk.onOrder();
  }

  /**
   * Up to the base-stock level plus what presales will take: the units with a deposit, times the share that is expected to pay,
   * rounded up.
   *
   * @param expected the share of the depositors who are expected to pay the balance
   */
  public record CoveringPresales(Share expected) implements RestockPolicy.RestockRule {
    @Override
    public void accept(RestockDesk desk) {
      int sure = (int) Math.ceil(desk.presold() * expected.value());
      desk.order(Math.max(0, desk.baseStock() + sure - position(desk)));
    }
  }

  /**
   * By a stock policy of each article in each store: base stock, (s, S), (r, Q) or never. The position counts recorded stock and
   * what is on order, less what is promised.
   *
   * @param policies the policies
   */
  public record ByPolicy(RestockPolicy.Ordering policies) implements RestockPolicy.RestockRule {
    @Override
    public void accept(RestockDesk desk) {
      StockPolicy policy = policies.policy(desk.store(), desk.item());
      desk.order(StockPolicy.quantity(policy, position(desk)));
    }
  }

  /**
   * Up to days of an article's mean demand in the store, to the nearest unit, at least one.
   *
   * @param days one number for all articles, or one for each article of the assortment in its order; each at least 0
   */
  public record DaysOfDemand(List<Double> days) implements RestockPolicy.RestockRule {
    /** Copies and checks. */
    public DaysOfDemand {
      days = ImmutableList.copyOf(days);
      checkArgument(!days.isEmpty(), "days: none: must be one, or one for each article");
      for (double d : days) {
        checkArgument(d >= 0 && d <= 36_500, "days: %s: must be 0 to 36,500", d);
      }
    }

    @Override
    public void accept(RestockDesk desk) {
      double cover = days.size() == 1 ? days.get(0) : days.get(desk.item());
      int level = (int) Math.max(1, Math.round(cover * desk.dailyDemand()));
      desk.order(Math.max(0, level - position(desk)));
    }
  }

  /**
   * The same stock policy for every article everywhere.
   *
   * @param policy the policy
   */
  public record Everywhere(StockPolicy policy) implements RestockPolicy.Ordering {
    @Override
    public StockPolicy policy(String site, int item) {
      return policy;
    }
  }

  /**
   * A stock policy for each article, the same everywhere.
   *
   * @param policies one for each article of the assortment, in its order
   */
  public record ByItem(List<StockPolicy> policies) implements RestockPolicy.Ordering {
    /** Copies. */
    public ByItem {
      policies = ImmutableList.copyOf(policies);
    }

    @Override
    public StockPolicy policy(String site, int item) {
      return policies.get(item);
    }
  }
}

package io.newretail.examples.validate;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The families that are known, by name. */
final class Families {
  private static final Map<String, Family> ALL = new TreeMap<>();

  static {
    ALL.put("ss_periodic_poisson", new PeriodFamilies.PeriodicReviewFamily());
    ALL.put("newsvendor_base_stock", new PeriodFamilies.NewsvendorFamily());
    ALL.put("lost_sales_periodic", new PeriodFamilies.LostSalesFamily());
    ALL.put("risk_pooling", new PeriodFamilies.PoolingFamily());
    ALL.put("bullwhip", new PeriodFamilies.BullwhipFamily());
    ALL.put("deterministic_traces", new PeriodFamilies.TraceFamily());
    ALL.put("serial_echelon_base_stock", new ChainFamilies.SerialFamily());
    ALL.put("one_warehouse_n_retailers", new ChainFamilies.WarehouseFamily());
    ALL.put("guaranteed_service_trees", new ChainFamilies.GuaranteedFamily());
    ALL.put("rq_continuous_poisson", new CustomerFamilies.ContinuousReviewFamily());
    ALL.put("advance_orders_presale", new CustomerFamilies.AdvanceOrdersFamily());
    ALL.put("basket_order_fill_rate", new CustomerFamilies.BasketFillFamily());
    ALL.put("basket_lost_sales_ctmc", new CustomerFamilies.BasketLostSalesFamily());
    ALL.put("mixed_backorder_lost_sales", new CustomerFamilies.MixedFamily());
    ALL.put("law_kelton_inventory", new CustomerFamilies.MonthlyReviewFamily());
    ALL.put("perishable", new PerishableFamily());
    ALL.put("supply_disruptions", new DisruptionFamily());
    ALL.put("transshipment", new TransshipmentFamily());
    FormulaFamilies.register(ALL);
    StationFamilies.register(ALL);
  }

  private Families() {}

  /** The family of a name, or of a name like it; null if there is none. */
  static @Nullable Family of(String name) {
    Family known = ALL.get(name);
    if (known != null) {
      return known;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.matches(".*(disrupt|supply_failure|unreliable_suppl).*")) {
      return ALL.get("supply_disruptions");
    }
    return lower.matches(".*(trans-?ship|lateral|two_location).*")
        ? ALL.get("transshipment")
        : null;
  }
}

package io.newretail.scenario;

import io.newretail.policy.RestockPolicy;
import io.newretail.policy.RestockRules;
import io.newretail.policy.StockPolicy;
import io.newretail.unit.Problems;

/** Says what is wrong with rules of ordering: one part for each article, and policies that look at the position alone. */
final class OrderingCheck {
  private OrderingCheck() {}

  static void check(RestockPolicy.Periodic restock, int items, Problems problems) {
    if (restock.rule() instanceof RestockRules.DaysOfDemand cover) {
      int days = cover.days().size();
      perArticle(problems, "rule.days", days == 1 ? items : days, items);
    }
    if (restock.rule() instanceof RestockRules.ByPolicy own) {
      check(own.policies(), items, problems.at("rule.policies"));
    }
    if (restock.depots() != null) {
      check(restock.depots(), items, problems.at("depots"));
    }
  }

  private static void check(RestockPolicy.Ordering ordering, int items, Problems problems) {
    if (ordering instanceof RestockRules.Everywhere everywhere) {
      byPosition(problems, "policy", everywhere.policy());
    }
    if (ordering instanceof RestockRules.ByItem byItem) {
      perArticle(problems, "policies", byItem.policies().size(), items);
      for (int i = 0; i < byItem.policies().size(); i++) {
        byPosition(problems, "policies[" + i + "]", byItem.policies().get(i));
      }
    }
  }

  private static void perArticle(Problems problems, String step, int count, int items) {
    problems.require(
        count == items, step, count + " parts", "must be one for each article, " + items, "");
  }

  private static void byPosition(Problems problems, String step, StockPolicy policy) {
    problems.require(
        policy instanceof StockPolicy.None
            || (policy instanceof StockPolicy.BaseStock base && !base.echelon())
            || policy instanceof StockPolicy.ReorderUpTo
            || policy instanceof StockPolicy.ReorderQuantity,
        step,
        policy,
        "must order by the position alone",
        "never, base stock without echelon, (s, S) or (r, Q)");
  }
}

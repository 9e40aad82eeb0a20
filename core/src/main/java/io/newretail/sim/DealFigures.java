package io.newretail.sim;

import io.newretail.internal.flow.Outcome;
import io.newretail.internal.plan.HerdingPlan;
import io.newretail.internal.plan.Plan;
import io.newretail.report.DealReport;
import io.newretail.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** What was claimed of deals, hour by hour. */
final class DealFigures {
  private final Scenario scenario;
  private final Plan plan;
  private final List<Outcome> outcomes;

  DealFigures(Scenario scenario, Plan plan, List<Outcome> outcomes) {
    this.scenario = scenario;
    this.plan = plan;
    this.outcomes = outcomes;
  }

  List<DealReport> reports() {
    List<DealReport> reports = new ArrayList<>();
    HerdingPlan herding = plan.herding;
    for (int shard = 0; herding != null && shard < plan.shards.size(); shard++) {
      for (int deal = 0; deal < herding.deals; deal++) {
        reports.add(report(herding, shard, deal));
      }
    }
    return reports;
  }

  private DealReport report(HerdingPlan herding, int shard, int deal) {
    List<Double> claims = new ArrayList<>();
    for (int h = 0; h < herding.end[deal] - herding.first[deal]; h++) {
      int cell = herding.column[deal] + h;
      long sum = outcomes.stream().mapToLong(o -> o.claims[shard][cell]).sum();
      claims.add((double) sum / outcomes.size());
    }
    return new DealReport(
        plan.shards.get(shard).name(),
        scenario.network().assortment().items().get(herding.item[deal]).name(),
        scenario.from().atStartOfDay().plusHours(herding.first[deal]),
        claims);
  }
}

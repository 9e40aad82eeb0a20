package io.newretail.page;

import io.newretail.alliance.Contribution;
import io.newretail.alliance.Partner;
import io.newretail.report.Estimate;
import io.newretail.scenario.Scenario;
import io.newretail.worth.AllianceReport;
import io.newretail.worth.Split;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** What an alliance is worth, as a tree; amounts in major units, over the measured days of the whole chain. */
final class AllianceTree {
  private final AllianceReport report;
  private final Scenario scenario;
  private final List<Partner> partners;

  AllianceTree(AllianceReport report) {
    this.report = report;
    scenario = report.scenario();
    partners = scenario.alliance().partners();
  }

  Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("currency", scenario.network().assortment().items().get(0).price().currency());
    tree.put("seed", Long.toString(report.seed()));
    tree.put("replications", report.replications());
    tree.put("digest", report.digest());
    tree.put("notice", scenario.notice());
    tree.put("scale", scenario.alliance().scale());
    tree.put("days", scenario.days() - scenario.warmUpDays());
    tree.put("profitAlone", Shown.estimate(report.profitAlone()));
    tree.put("profitAllied", Shown.estimate(report.profitAllied()));
    tree.put("gain", Shown.estimate(report.worth((1 << partners.size()) - 1)));
    tree.put("partners", partners.stream().map(Partner::name).toList());
    tree.put("splits", splits());
    tree.put("parties", report.parties());
    tree.put("contract", trees(report.parties().stream().map(report::contract).toList()));
    tree.put("dividend", trees(report.parties().stream().map(report::dividend).toList()));
    tree.put("coalitions", coalitions());
    tree.put("leaving", leaving());
    tree.put("contributions", contributions());
    tree.put("breakEvenAStore", Shown.estimate(report.breakEvenAStore()));
    return tree;
  }

  private static List<Object> trees(List<Estimate> estimates) {
    List<Object> all = new ArrayList<>();
    estimates.forEach(e -> all.add(Shown.estimate(e)));
    return all;
  }

  private List<Object> splits() {
    List<Object> splits = new ArrayList<>();
    splits.add(split("by_contributions", report.split(Split.BY_CONTRIBUTIONS)));
    splits.add(split("shapley", report.split(Split.SHAPLEY)));
    splits.add(split("nash", report.split(Split.NASH)));
    List<Estimate> nucleolus = report.nucleolus();
    if (!nucleolus.isEmpty()) {
      splits.add(split("nucleolus", nucleolus));
    }
    return splits;
  }

  private static Map<String, Object> split(String name, List<Estimate> gains) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", name);
    tree.put("gains", trees(gains));
    return tree;
  }

  private List<Integer> members(int coalition) {
    return IntStream.range(0, partners.size())
        .filter(i -> (coalition >> i & 1) != 0)
        .boxed()
        .toList();
  }

  private List<Object> coalitions() {
    List<Object> all = new ArrayList<>();
    for (int c = 1; c < 1 << partners.size(); c++) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("members", members(c));
      tree.put("worth", Shown.estimate(report.worth(c)));
      all.add(tree);
    }
    return all;
  }

  private List<Object> leaving() {
    List<Object> all = new ArrayList<>();
    for (Split how : partners.size() < 2 ? new Split[0] : Split.values()) {
      AllianceReport.Leaving leaving = report.leaving(how);
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("split", how.name().toLowerCase(Locale.ROOT));
      tree.put("members", members(leaving.coalition()));
      tree.put("excess", Shown.estimate(leaving.excess()));
      all.add(tree);
    }
    return all;
  }

  private List<Object> contributions() {
    List<Contribution> brought = scenario.alliance().contributions();
    List<Estimate> effects = report.effects();
    List<Estimate> values = report.contributionValues();
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < brought.size(); i++) {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("name", brought.get(i).name());
      tree.put("effect", Shown.estimate(effects.get(1 << i)));
      tree.put("value", Shown.estimate(values.get(i)));
      all.add(tree);
    }
    return all;
  }
}

package io.newretail.examples.cli;

import io.newretail.alliance.Alliance;
import io.newretail.alliance.Contribution;
import io.newretail.alliance.Partner;
import io.newretail.alliance.Stake;
import io.newretail.report.Estimate;
import io.newretail.scenario.Scenario;
import io.newretail.theory.Core;
import io.newretail.worth.AllianceReport;
import io.newretail.worth.Split;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What an alliance is worth, as tables for a terminal. Amounts in millions, over the measured days. */
final class AllianceTables {
  private static final int MOST_INTERACTIONS = 6;
  private final AllianceReport report;
  private final Alliance alliance;
  private final List<Partner> partners;
  private final List<String> contributions;

  AllianceTables(AllianceReport report) {
    this.report = report;
    alliance = report.scenario().alliance();
    partners = alliance.partners();
    contributions = alliance.contributions().stream().map(Contribution::name).toList();
  }

  void print(Screen screen) {
    heading(screen);
    screen.blank();
    screen.table(aloneAndAllied());
    part(screen, "Worth of coalitions (gain over the chain alone)", coalitions());
    part(screen, "Who gets what of the gain", splits());
    part(
        screen,
        "The contract beside it (fair: by what it brings; the free float brings nothing)",
        contract());
    stability(screen);
    part(
        screen,
        "Contributions (mean effect over all settings of the others; on its own; value)",
        effects());
    oddOrders(screen);
    part(screen, "Strongest interactions", interactions());
    screen.blank();
    breakEven(screen);
    screen.field("Digest", report.digest());
  }

  private static void part(Screen screen, String heading, Table table) {
    screen.blank();
    screen.heading(heading);
    screen.table(table);
  }

  private void heading(Screen screen) {
    Scenario s = report.scenario();
    screen.heading(s.name() + ": alone or allied");
    screen.notice(s.notice());
    int stores = s.network().storeCount();
    screen.field(
        "Chain",
        String.format(
            Locale.ROOT,
            "%d stores in %d cities simulated, times %.2f for the whole chain",
            stores,
            s.network().catchments().size(),
            alliance.scale()));
    screen.field("", "intervals cover days and shoppers, not which cities were sampled");
    screen.field(
        "Run",
        "seed " + report.seed() + ", " + (1 << contributions.size()) + " settings, "
            + report.replications() + " replications each, the same shoppers in all");
    screen.field(
        "Amounts",
        "millions, whole chain, over " + (s.days() - s.warmUpDays()) + " measured days; +- 95 %");
    for (Stake stake : alliance.stakes()) {
      screen.field("Owner", owner(stake));
    }
  }

  private static String owner(Stake stake) {
    String share = String.format(
        Locale.ROOT, "%-14s %6.2f %%", stake.holder(), 100 * stake.share().value());
    return stake.paid() == null
        ? share
        : share + ", bought for " + stake.paid().currency() + " "
            + Numbers.show(stake.paid().inMajorUnits() / 1e6) + " million";
  }

  private static String millions(double amount) {
    return String.format(Locale.ROOT, "%,.2f", amount / 1e6);
  }

  private static String both(Estimate e) {
    return millions(e.mean()) + " +- " + millions(e.halfWidth95());
  }

  private Estimate gain() {
    return report.worth((1 << partners.size()) - 1);
  }

  private Table aloneAndAllied() {
    List<List<String>> rows = List.of(
        List.of("Profit alone", both(report.profitAlone()), ""),
        List.of("Profit allied", both(report.profitAllied()), ""),
        List.of(
            "Gain (paired)",
            both(gain()),
            String.format(
                Locale.ROOT, "pairing cut the variance %.1f times", report.varianceFactor())));
    return Table.of(List.of("", "millions", "<")).rows(rows);
  }

  String coalition(int coalition) {
    return members(coalition, partners.stream().map(Partner::name).toList(), " + ");
  }

  String set(int set) {
    return members(set, contributions, " x ");
  }

  private static String members(int set, List<String> names, String between) {
    return IntStream.range(0, names.size())
        .filter(i -> (set >> i & 1) != 0)
        .mapToObj(names::get)
        .collect(Collectors.joining(between));
  }

  private Table coalitions() {
    List<List<String>> rows = IntStream.range(1, 1 << partners.size())
        .mapToObj(c -> List.of(coalition(c), both(report.worth(c))))
        .toList();
    return Table.of(List.of("Coalition", "worth")).rows(rows);
  }

  private Table splits() {
    List<Estimate> fair = report.split(Split.BY_CONTRIBUTIONS);
    List<Estimate> shapley = report.split(Split.SHAPLEY);
    List<Estimate> nash = report.split(Split.NASH);
    List<Estimate> nucleolus = report.nucleolus();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < partners.size(); i++) {
      rows.add(List.of(
          partners.get(i).name(),
          brief(fair.get(i)),
          brief(shapley.get(i)),
          brief(nash.get(i)),
          nucleolus.isEmpty() ? "" : brief(nucleolus.get(i))));
    }
    return Table.of(List.of("", "by what it brings", "Shapley", "Nash", "nucleolus"))
        .rows(rows);
  }

  private Table contract() {
    List<Estimate> fair = report.split(Split.BY_CONTRIBUTIONS);
    List<List<String>> rows = new ArrayList<>();
    List<String> parties = report.parties();
    for (int i = 0; i < parties.size(); i++) {
      Estimate contract = report.contract(parties.get(i));
      double dividend = report.dividend(parties.get(i)).mean();
      double just = i < partners.size() ? fair.get(i).mean() : 0;
      rows.add(List.of(
          parties.get(i),
          brief(contract),
          millions(contract.mean() - dividend),
          millions(dividend),
          millions(contract.mean() - just)));
    }
    return Table.of(List.of("", "contract", "by terms", "by owning", "over fair"))
        .rows(rows);
  }

  private static String brief(Estimate e) {
    return String.format(Locale.ROOT, "%.2f +- %.2f", e.mean() / 1e6, e.halfWidth95() / 1e6);
  }

  private void stability(Screen screen) {
    if (partners.size() < 2) {
      return;
    }
    Table table = Table.of("split", "<", "better off alone", "<");
    for (Split how : Split.values()) {
      AllianceReport.Leaving leaving = report.leaving(how);
      Estimate excess = leaving.excess();
      table.row(
          how == Split.BY_CONTRIBUTIONS ? "by what it brings" : how.name().toLowerCase(Locale.ROOT),
          excess.mean() > 0 ? coalition(leaving.coalition()) : "nobody",
          both(excess) + (excess.covers(0) ? "  " : " *"),
          excess.mean() > 0 ? "" : "nearest: " + coalition(leaving.coalition()));
    }
    part(screen, "Who would leave (* the interval does not hold 0)", table);
    double least = Core.least(report.meanGame());
    screen.line("The core is " + (least <= 1e-6 ? "not empty" : "empty")
        + " (least greatest excess " + millions(least) + ")");
  }

  private Table effects() {
    List<Estimate> effects = report.effects();
    List<Estimate> dividends = report.dividends();
    List<Estimate> values = report.contributionValues();
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, contributions.size()).boxed().toList());
    order.sort(Comparator.comparingDouble(i -> -values.get(i).mean()));
    List<List<String>> rows = new ArrayList<>();
    for (int i : order) {
      rows.add(List.of(
          contributions.get(i),
          both(effects.get(1 << i)),
          both(dividends.get(1 << i)),
          both(values.get(i))));
    }
    rows.add(List.of("sum", millions(sumOfMain(effects)), "", both(gain())));
    return Table.of("", "main effect", "on its own", "Shapley value").rows(rows);
  }

  private void oddOrders(Screen screen) {
    double others = gain().mean() - sumOfMain(report.effects());
    screen.line("Main effects and odd higher orders sum to the gain; odd higher orders: "
        + millions(others));
  }

  private double sumOfMain(List<Estimate> effects) {
    double main = 0;
    for (int i = 0; i < contributions.size(); i++) {
      main += effects.get(1 << i).mean();
    }
    return main;
  }

  private Table interactions() {
    List<Estimate> effects = report.effects();
    List<Estimate> dividends = report.dividends();
    List<List<String>> rows = IntStream.range(1, effects.size())
        .filter(s -> Integer.bitCount(s) >= 2)
        .boxed()
        .sorted(Comparator.comparingDouble(s -> -Math.abs(effects.get(s).mean())))
        .limit(MOST_INTERACTIONS)
        .map(s -> List.of(set(s), both(effects.get(s)), both(dividends.get(s))))
        .toList();
    return Table.of(List.of("", "interaction", "beyond its parts")).rows(rows);
  }

  private void breakEven(Screen screen) {
    Estimate most = report.breakEvenAStore();
    double planned = alliance.contributions().stream()
        .mapToDouble(c -> c.preparation() == null ? 0 : c.preparation().inMajorUnits())
        .sum();
    screen.field(
        "Break-even",
        both(most) + " million a store to prepare, written off over "
            + alliance.economics().life().toDays() + " days like those measured; prepared for "
            + millions(planned));
  }
}

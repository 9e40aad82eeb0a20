package io.newretail.examples.cli;

import io.newretail.alliance.Partner;
import io.newretail.page.ReportPage;
import io.newretail.parquet.Column;
import io.newretail.report.Estimate;
import io.newretail.worth.AllianceReport;
import io.newretail.worth.Flow;
import io.newretail.worth.Split;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an alliance is worth, as files. */
final class AllianceFiles {
  private final AllianceReport report;
  private final AllianceTables names;
  private final List<Partner> partners;

  AllianceFiles(AllianceReport report) {
    this.report = report;
    names = new AllianceTables(report);
    partners = report.scenario().alliance().partners();
  }

  Map<String, OutputFolder.Content> all(Formats formats) {
    Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
    files.put("alliance.json", f -> ReportFiles.json(f, tree()));
    formats.add(List.of(coalitions(), partnerGains(), effects(), flows()), files);
    return files;
  }

  /** The page of the alliance. */
  ReportPage page(String command) {
    return ReportPage.alliance(report).version(Main.version()).command(command).build();
  }

  /** What {@code alliance.json} holds. */
  Map<String, @Nullable Object> tree() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("scenario", report.scenario().name());
    tree.put("seed", report.seed());
    tree.put("replications", report.replications());
    tree.put("digest", report.digest());
    tree.put("scale", report.scenario().alliance().scale());
    tree.put("measuredDays", report.scenario().days() - report.scenario().warmUpDays());
    tree.put("profitAlone", ReportFiles.estimate(report.profitAlone()));
    tree.put("profitAllied", ReportFiles.estimate(report.profitAllied()));
    tree.put("gain", ReportFiles.estimate(report.worth((1 << partners.size()) - 1)));
    tree.put("varianceFactor", ReportFiles.orNull(report.varianceFactor()));
    tree.put("breakEvenAStore", ReportFiles.estimate(report.breakEvenAStore()));
    tree.put("fairCents", report.fairCents());
    tree.put("partners", partners.stream().map(Partner::name).toList());
    tree.put("byContributions", trees(report.split(Split.BY_CONTRIBUTIONS)));
    tree.put("shapley", trees(report.split(Split.SHAPLEY)));
    tree.put("nash", trees(report.split(Split.NASH)));
    tree.put("nucleolus", trees(report.nucleolus()));
    return tree;
  }

  private static List<Object> trees(List<Estimate> estimates) {
    List<Object> all = new ArrayList<>();
    estimates.forEach(e -> all.add(ReportFiles.estimate(e)));
    return all;
  }

  private static List<Column> columns(String... names) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < names.length - 1; i++) {
      columns.add(Column.text(names[i]));
    }
    columns.add(Column.number(names[names.length - 1]));
    columns.add(Column.number("half_width_95"));
    columns.add(Column.integer("n"));
    columns.add(Column.text("unit"));
    return columns;
  }

  private ResultTable coalitions() {
    return new ResultTable("coalitions", columns("coalition", "worth"), rows -> {
      for (int c = 1; c < 1 << partners.size(); c++) {
        rows.accept(row(report.worth(c), names.coalition(c)));
      }
    });
  }

  private ResultTable partnerGains() {
    return new ResultTable("partners", columns("split", "party", "gain"), rows -> {
      split(rows, "by_contributions", report.split(Split.BY_CONTRIBUTIONS));
      split(rows, "shapley", report.split(Split.SHAPLEY));
      split(rows, "nash", report.split(Split.NASH));
      split(rows, "nucleolus", report.nucleolus());
      for (String party : report.parties()) {
        rows.accept(row(report.contract(party), "contract", party));
        rows.accept(row(report.dividend(party), "contract_dividend", party));
      }
    });
  }

  private void split(Consumer<List<String>> rows, String split, List<Estimate> estimates) {
    for (int p = 0; p < estimates.size(); p++) {
      rows.accept(row(estimates.get(p), split, partners.get(p).name()));
    }
  }

  private static List<String> row(Estimate e, String... names) {
    List<String> row = new ArrayList<>(List.of(names));
    row.add(ReportFiles.number(e.mean()));
    row.add(ReportFiles.number(e.halfWidth95()));
    row.add(Integer.toString(e.n()));
    row.add(e.unit());
    return row;
  }

  private ResultTable effects() {
    List<Column> columns = List.of(
        Column.text("contributions"),
        Column.number("effect"),
        Column.number("effect_half_width_95"),
        Column.number("dividend"),
        Column.number("dividend_half_width_95"));
    return new ResultTable("effects", columns, rows -> {
      List<Estimate> effects = report.effects();
      List<Estimate> dividends = report.dividends();
      for (int s = 1; s < effects.size(); s++) {
        rows.accept(List.of(
            names.set(s),
            ReportFiles.number(effects.get(s).mean()),
            ReportFiles.number(effects.get(s).halfWidth95()),
            ReportFiles.number(dividends.get(s).mean()),
            ReportFiles.number(dividends.get(s).halfWidth95())));
      }
    });
  }

  private ResultTable flows() {
    List<Column> columns = List.of(
        Column.integer("replication"),
        Column.text("from"),
        Column.text("to"),
        Column.text("what"),
        Column.integer("cents"));
    return new ResultTable("flows", columns, rows -> {
      for (int r = 0; r < report.replications(); r++) {
        for (Flow f : report.allied(r).flows()) {
          rows.accept(
              List.of(Integer.toString(r), f.from(), f.to(), f.what(), Long.toString(f.cents())));
        }
      }
    });
  }
}

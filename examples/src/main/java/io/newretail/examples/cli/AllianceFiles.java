package io.newretail.examples.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.newretail.alliance.Partner;
import io.newretail.report.Estimate;
import io.newretail.worth.AllianceReport;
import io.newretail.worth.Flow;
import io.newretail.worth.Split;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  Map<String, OutputFolder.Content> all() {
    Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
    files.put("alliance.json", f -> ReportFiles.json(f, tree()));
    files.put("coalitions.csv", this::coalitions);
    files.put("partners.csv", this::partners);
    files.put("effects.csv", this::effects);
    files.put("flows.csv", this::flows);
    return files;
  }

  private Map<String, @Nullable Object> tree() {
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

  private void coalitions(Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord("coalition", "worth", "half_width_95", "n", "unit");
      for (int c = 1; c < 1 << partners.size(); c++) {
        line(csv, report.worth(c), names.coalition(c));
      }
    }
  }

  private void partners(Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord("split", "party", "gain", "half_width_95", "n", "unit");
      split(csv, "by_contributions", report.split(Split.BY_CONTRIBUTIONS));
      split(csv, "shapley", report.split(Split.SHAPLEY));
      split(csv, "nash", report.split(Split.NASH));
      split(csv, "nucleolus", report.nucleolus());
      for (String party : report.parties()) {
        line(csv, report.contract(party), "contract", party);
        line(csv, report.dividend(party), "contract_dividend", party);
      }
    }
  }

  private void split(CsvWriter csv, String split, List<Estimate> estimates) {
    for (int p = 0; p < estimates.size(); p++) {
      line(csv, estimates.get(p), split, partners.get(p).name());
    }
  }

  private static void line(CsvWriter csv, Estimate e, String... names) {
    List<String> line = new ArrayList<>(List.of(names));
    line.add(ReportFiles.number(e.mean()));
    line.add(ReportFiles.number(e.halfWidth95()));
    line.add(Integer.toString(e.n()));
    line.add(e.unit());
    csv.writeRecord(line);
  }

  private void effects(Path file) throws IOException {
    List<Estimate> effects = report.effects();
    List<Estimate> dividends = report.dividends();
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(
          "contributions", "effect", "effect_half_width_95", "dividend", "dividend_half_width_95");
      for (int s = 1; s < effects.size(); s++) {
        csv.writeRecord(
            names.set(s),
            ReportFiles.number(effects.get(s).mean()),
            ReportFiles.number(effects.get(s).halfWidth95()),
            ReportFiles.number(dividends.get(s).mean()),
            ReportFiles.number(dividends.get(s).halfWidth95()));
      }
    }
  }

  private void flows(Path file) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord("replication", "from", "to", "what", "cents");
      for (int r = 0; r < report.replications(); r++) {
        for (Flow f : report.allied(r).flows()) {
          csv.writeRecord(
              Integer.toString(r), f.from(), f.to(), f.what(), Long.toString(f.cents()));
        }
      }
    }
  }
}

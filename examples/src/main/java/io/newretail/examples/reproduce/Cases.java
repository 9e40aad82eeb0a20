package io.newretail.examples.reproduce;

import io.newretail.examples.reproduce.Finding.Verdict;
import io.newretail.examples.reproduce.Paper.Effort;
import io.newretail.examples.validate.Row;
import io.newretail.examples.validate.Validation;
import io.newretail.report.Estimate;
import java.util.ArrayList;
import java.util.List;

/** Results that are among the validation cases: by theory, and by the engine where it answers. */
final class Cases {
  private Cases() {}

  static List<Finding> of(String family, String id, Effort effort) {
    List<Finding> findings = new ArrayList<>();
    Validation validation = Validation.ofBuiltin(
        (f, i) -> f.equals(family) && i.matches(id), effort.seed(), effort.scale());
    for (Row row : validation.rows()) {
      String what = row.id() + " " + row.quantity();
      String published = Finding.show(row.expected());
      Double theory = row.theory();
      if (theory != null) {
        findings.add(
            new Finding(what, published, theory, Double.NaN, verdict(row.theoryVerdict())));
      }
      Estimate simulated = row.simulated();
      if (simulated != null) {
        findings.add(new Finding(
            what + ", engine",
            published,
            simulated.mean(),
            simulated.halfWidth95(),
            verdict(row.simulatedVerdict())));
      }
    }
    return findings;
  }

  private static Verdict verdict(io.newretail.examples.validate.Verdict verdict) {
    return verdict == io.newretail.examples.validate.Verdict.PASSED ? Verdict.HOLDS : Verdict.FAILS;
  }
}

package io.newretail.examples.validate;

import io.newretail.theory.DemandLaw;

/** Demand laws as cases name them. */
final class Laws {
  private Laws() {}

  static DemandLaw of(Parameters p) {
    String name = p.has("demand") ? p.text("demand") : "poisson";
    if (name.startsWith("poisson")) {
      return new DemandLaw.Poisson(p.numberOf("demand_mean", "rate"));
    }
    if (name.startsWith("negative")) {
      return new DemandLaw.NegativeBinomial(p.number("r"), p.number("q"));
    }
    if (name.startsWith("geometric")) {
      return new DemandLaw.NegativeBinomial(1, 1 / (1 + p.number("demand_mean")));
    }
    if (name.startsWith("lognormal")) {
      return new DemandLaw.LogNormal(p.number("mu_log"), p.number("sigma_log"));
    }
    if (name.startsWith("normal")) {
      return new DemandLaw.Normal(p.number("demand_mean"), p.number("demand_sd"));
    }
    throw new CaseProblem("demand: " + name + ": is not known");
  }

  /** Steps per unit that the engine counts in. */
  static int grain(DemandLaw law) {
    return law.whole() ? 1 : 1_000;
  }
}

package io.newretail.examples.validate;

import io.newretail.theory.DemandLaw;

/** Demand laws as cases name them. */
final class Laws {
  private Laws() {}

  static DemandLaw of(Parameters p) {
    String name = p.has("demand") ? p.text("demand") : "poisson";
    if (name.startsWith("poisson")) {
      return new DemandLaw.Poisson(p.numberOf(Names.MEAN));
    }
    if (name.startsWith("negative")) {
      return new DemandLaw.NegativeBinomial(p.number("r"), p.number("q"));
    }
    if (name.startsWith("geometric")) {
      return new DemandLaw.NegativeBinomial(1, 1 / (1 + p.numberOf(Names.MEAN)));
    }
    if (name.startsWith("lognormal")) {
      return new DemandLaw.LogNormal(p.number("mu_log"), p.number("sigma_log"));
    }
    if (name.startsWith("normal")) {
      return new DemandLaw.Normal(p.numberOf(Names.MEAN), p.numberOf(Names.SD));
    }
    throw new CaseProblem("demand: " + name + ": is not known");
  }

  /** Steps per unit that the engine counts in. */
  static int grain(DemandLaw law) {
    return law.whole() ? 1 : 1_000;
  }
}

package io.newretail.internal.plan;

import io.newretail.demand.Reaction;
import io.newretail.internal.clock.NormalLaw;
import io.newretail.internal.clock.Ticks;

/** A ramp and a lognormal time on top, in ticks. Immutable; any thread. */
public final class ReactionPlan {
  private static final double LEAST = 1e-300;
  private final long ramp;
  private final double median;
  private final double spread;

  ReactionPlan(Reaction reaction) {
    ramp = Ticks.of(reaction.ramp());
    median = Ticks.of(reaction.median());
    spread = reaction.spread();
  }

  /** The probability of a reaction within so many ticks. */
  public double within(long ticks) {
    return ticks <= ramp ? 0 : NormalLaw.cdf(StrictMath.log((ticks - ramp) / median) / spread);
  }

  /**
   * The ticks within which a reaction comes with some probability, given that it comes at all within a time of probability {@code
   * whole}; told by the log of the probability that it comes later, so that both tails keep their digits.
   */
  public double ticksAt(double logLater, double whole) {
    double sooner = -StrictMath.expm1(logLater) * whole;
    double later = whole < 1 ? 1 - sooner : StrictMath.exp(logLater);
    double z = sooner < 0.5
        ? NormalLaw.quantile(Math.max(LEAST, sooner))
        : -NormalLaw.quantile(Math.max(LEAST, later));
    return ramp + median * StrictMath.exp(spread * z);
  }
}

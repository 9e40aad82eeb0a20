package io.newretail.internal.stock;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.plan.AliasTable;
import io.newretail.stock.PeriodDemand;
import io.newretail.theory.DemandLaw;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws the demand of a period, in grains. Laws of whole numbers become alias tables that leave out less than 1e-14 of the
 * probability; other laws are rounded to the grain.
 */
final class DemandSampler {
  private static final double TAIL = 1e-14;
  private static final int CELLS = 1 << 22;
  private final @Nullable AliasTable only;
  private final @Nullable AliasTable[] tables;
  private final List<DemandLaw> laws;
  private final int[] trace;
  private final int grain;
  private final PeriodDemand.@Nullable Autocorrelated memory;
  private double carried;

  DemandSampler(PeriodDemand demand, int grain) {
    this.grain = grain;
    laws = demand instanceof PeriodDemand.Cycle c ? c.laws() : List.of();
    tables = new AliasTable[laws.size()];
    for (int i = 0; i < tables.length; i++) {
      tables[i] = laws.get(i).whole() ? table(laws.get(i)) : null;
    }
    only = tables.length == 1 && grain == 1 ? tables[0] : null;
    trace = demand instanceof PeriodDemand.Trace t
        ? t.units().stream().mapToInt(u -> u * grain).toArray()
        : new int[0];
    memory = demand instanceof PeriodDemand.Autocorrelated a ? a : null;
  }

  static AliasTable table(DemandLaw law) {
    int cells = 1;
    while (cells < CELLS && 1 - law.cdf(cells - 1) > TAIL) {
      cells = cells < 1_024 ? cells + 1 : 2 * cells;
    }
    checkArgument(
        1 - law.cdf(cells - 1) < 1e-6, "demand: %s: its mean must be below a million", law);
    double[] weights = new double[cells];
    double before = 0;
    for (int k = 0; k < cells; k++) {
      double sum = law.cdf(k);
      weights[k] = Math.max(0, sum - before);
      before = sum;
    }
    return AliasTable.of(weights);
  }

  /** Whether there is never any demand. */
  boolean none() {
    return trace.length == 1 && trace[0] == 0;
  }

  void clear() {
    carried = 0;
  }

  int draw(RandomStream random, int period) {
    if (only != null) {
      return only.draw(random.nextLong());
    }
    if (trace.length > 0) {
      return trace[period % trace.length];
    }
    if (memory != null) {
      return remembered(memory, random);
    }
    int i = laws.size() == 1 ? 0 : period % laws.size();
    AliasTable table = tables[i];
    if (table != null) {
      return grain * table.draw(random.nextLong());
    }
    return rounded(laws.get(i), random);
  }

  private int remembered(PeriodDemand.Autocorrelated law, RandomStream random) {
    double fresh = StrictMath.sqrt(1 - law.correlation() * law.correlation());
    carried = law.correlation() * carried + fresh * random.nextNormal();
    return (int) Math.rint((law.mean() + law.sd() * carried) * grain);
  }

  private int rounded(DemandLaw law, RandomStream random) {
    if (law instanceof DemandLaw.Normal n) {
      return (int) Math.rint((n.mean() + n.sd() * random.nextNormal()) * grain);
    }
    if (law instanceof DemandLaw.LogNormal n) {
      return (int) Math.rint(StrictMath.exp(n.mu() + n.sigma() * random.nextNormal()) * grain);
    }
    return (int) Math.rint(law.quantile(random.nextUniform()) * grain);
  }
}

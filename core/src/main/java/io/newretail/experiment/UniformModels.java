package io.newretail.experiment;

import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Purpose;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;

/**
 * Models that read nothing but uniform numbers, so that every draw can be turned round. The scenarios of the library do not: their samplers
 * reject and take as many numbers as they need, and a turned draw would meet another purpose.
 */
public final class UniformModels {
  private UniformModels() {}

  /**
   * A model of independent replications.
   *
   * @param output what it computes
   * @param seed of the numbers
   * @param simulation from a source of numbers in (0, 1) to what came out; called by several threads at a time
   * @return the model
   */
  public static Model plain(String output, long seed, ToDoubleFunction<DoubleSupplier> simulation) {
    return Model.of(output, r -> simulation.applyAsDouble(numbers(seed, r, false)));
  }

  /**
   * Antithetic variates (Hammersley and Morton 1956): a replication is the mean of two runs, the second with 1 - u wherever the first has u. If
   * what comes out rises, or falls, in every number, its variance is below that of two independent runs. An interval over such replications
   * is honest, since pairs are independent of each other.
   *
   * @param output what it computes
   * @param seed of the numbers
   * @param simulation from a source of numbers in (0, 1) to what came out; called by several threads at a time
   * @return the model; each replication runs the simulation twice
   */
  public static Model antithetic(
      String output, long seed, ToDoubleFunction<DoubleSupplier> simulation) {
    return Model.of(
        output,
        r -> (simulation.applyAsDouble(numbers(seed, r, false))
                + simulation.applyAsDouble(numbers(seed, r, true)))
            / 2);
  }

  private static DoubleSupplier numbers(long seed, int replication, boolean turned) {
    RandomStream random = new RandomStream();
    random.seek(RandomStream.key(seed, replication, Purpose.UNIFORMS, 0));
    // The middles of 2^52 cells: neither 0 nor 1, and a number and its counterpart are equally
    // likely.
    return () -> {
      double u = ((random.nextLong() >>> 12) + 0.5) * 0x1.0p-52;
      return turned ? 1 - u : u;
    };
  }
}

package io.newretail.fulfilment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import io.newretail.report.Estimate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * How far rules stay above the bound of the linear programme, over instances and sequences of orders: the same orders for every
 * rule. Intervals are over instances, which are the observations.
 *
 * @param instances how many
 * @param sequences of orders, for each instance
 * @param rules what came of each rule, in the order they were given
 */
public record ShippingStudy(int instances, int sequences, Map<Dispatch, Figures> rules) {

  /**
   * The figures of a rule.
   *
   * @param ratio its mean cost over the bound
   * @param packages packages sent an order that wants something, splits included
   * @param unfilled items not filled, in per cent of those wanted
   */
  public record Figures(Estimate ratio, Estimate packages, Estimate unfilled) {}

  /** Copies the rules. */
  public ShippingStudy {
    rules = ImmutableMap.copyOf(rules);
  }

  /**
   * Runs a study on random instances of a generator.
   *
   * @param generator draws the instances
   * @param instances how many, at least 1
   * @param sequences of orders, at least 1
   * @param seed of everything
   * @param rules to run; none for all
   * @return the study
   */
  public static ShippingStudy of(
      Warmup generator, int instances, int sequences, long seed, Dispatch... rules) {
    return of(n -> generator.draw(seed, n), instances, sequences, seed, n -> {}, rules);
  }

  /**
   * Runs a study on any instances.
   *
   * @param source gives instance by instance, numbered from 0
   * @param instances how many, at least 1
   * @param sequences of orders, at least 1
   * @param seed of the orders and of the rules' draws
   * @param progress told after each instance how many are done
   * @param rules to run; none for all
   * @return the study
   */
  public static ShippingStudy of(
      IntFunction<Instance> source,
      int instances,
      int sequences,
      long seed,
      IntConsumer progress,
      Dispatch... rules) {
    checkArgument(instances >= 1, "instances: %s: must be >= 1", instances);
    checkArgument(sequences >= 1, "sequences: %s: must be >= 1", sequences);
    List<Dispatch> all = List.of(rules.length == 0 ? Dispatch.values() : rules);
    Map<Dispatch, double[][]> samples = new EnumMap<>(Dispatch.class);
    all.forEach(rule -> samples.put(rule, new double[3][instances]));
    for (int n = 0; n < instances; n++) {
      Instance instance = source.apply(n);
      ShippingBound bound = ShippingBound.of(instance);
      for (Dispatch rule : all) {
        double[] means = means(instance, bound, rule, sequences, seed + n * 1_000_003L);
        for (int f = 0; f < means.length; f++) {
          samples.getOrDefault(rule, new double[0][])[f][n] = means[f];
        }
      }
      progress.accept(n + 1);
    }
    ImmutableMap.Builder<Dispatch, Figures> figures = ImmutableMap.builder();
    samples.forEach((rule, s) -> figures.put(
        rule,
        new Figures(
            Estimate.of("of the bound", s[0]),
            Estimate.of("packages", s[1]),
            Estimate.of("%", s[2]))));
    return new ShippingStudy(instances, sequences, figures.buildOrThrow());
  }

  private static double[] means(
      Instance instance, ShippingBound bound, Dispatch rule, int sequences, long seed) {
    Shipping shipping = new Shipping(instance, bound);
    double orders = 0;
    double items = 0;
    for (int t = 0; t < instance.types(); t++) {
      for (int j = 0; j < instance.regions(); j++) {
        orders += instance.arrivals() * instance.probability(t, j);
        items += instance.arrivals() * instance.probability(t, j) * instance.order(t).length;
      }
    }
    double cost = 0;
    double packages = 0;
    double unfilled = 0;
    for (int s = 0; s < sequences; s++) {
      cost += shipping.run(rule, seed, s);
      packages += shipping.packages();
      unfilled += shipping.unfilled();
    }
    return new double[] {
      cost / sequences / bound.value(),
      packages / sequences / orders,
      100 * unfilled / sequences / items
    };
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(String.format(
        Locale.ROOT,
        "%d instances, %d sequences each; cost over the bound of the linear programme:",
        instances,
        sequences));
    rules.forEach((rule, f) -> text.append(String.format(
        Locale.ROOT,
        "%n  %-22s %.4f +- %.4f   packages an order %.3f   not filled %.2f %%",
        rule,
        f.ratio().mean(),
        f.ratio().halfWidth95(),
        f.packages().mean(),
        f.unfilled().mean())));
    return text.toString();
  }
}

package io.newretail.internal.plan;

import io.newretail.demand.Promotion;
import io.newretail.scenario.Scenario;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Promotions by day: what they do to the number of baskets and to the mix of articles. If an article's units are to be multiplied by
 * m, baskets are multiplied by the mean of m over the units wanted on an ordinary day, and the article's weight by m. Immutable by
 * convention; any thread.
 */
final class PromotionPlan {
  /** By day, what the expected baskets are multiplied by. */
  final double[] factor;

  /** By day, the articles by popularity; days of the same mix share a table. */
  final AliasTable[] mix;

  private final double[][] ofClass;
  private final int[] classOf;

  private PromotionPlan(PlanCompiler c) {
    Scenario scenario = c.scenario;
    double[] weights = c.weights;
    factor = new double[scenario.days()];
    mix = new AliasTable[factor.length];
    ofClass = new double[factor.length][];
    classOf = c.classOf;
    Map<List<Double>, AliasTable> known = new HashMap<>();
    for (int day = 0; day < factor.length; day++) {
      LocalDate date = scenario.from().plusDays(day);
      List<Double> factors = c.classes.stream()
          .map(name -> factor(scenario.demand().promotions(), name, date))
          .toList();
      ofClass[day] = factors.stream().mapToDouble(Double::doubleValue).toArray();
      double[] promoted = weights.clone();
      for (int i = 0; i < promoted.length; i++) {
        promoted[i] *= factors.get(classOf[i]);
      }
      factor[day] = sum(promoted) / sum(weights);
      boolean alike = factor[day] == 0 || factors.stream().distinct().count() == 1;
      mix[day] =
          alike ? c.popularity : known.computeIfAbsent(factors, f -> AliasTable.of(promoted));
    }
  }

  /** The promotions of a checked scenario; null if it has none. */
  static @Nullable PromotionPlan of(PlanCompiler c) {
    return c.scenario.demand().promotions().isEmpty() ? null : new PromotionPlan(c);
  }

  /** What the units of an article are multiplied by on a day. */
  double ofArticle(int day, int item) {
    return ofClass[day][classOf[item]];
  }

  private static double factor(List<Promotion> promotions, String category, LocalDate date) {
    double product = 1;
    for (Promotion promotion : promotions) {
      product *= promotion.concerns(category) ? promotion.factor(date) : 1;
    }
    return product;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}

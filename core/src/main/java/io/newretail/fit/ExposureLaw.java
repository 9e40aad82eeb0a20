package io.newretail.fit;

import io.newretail.internal.clock.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How much of a day an article stands on the shelf, given how much is asked for: a shelf runs out on days of high demand, so
 * exposures are drawn from the days of the data on which demand over its mean was much the same. Days with hardly any exposure
 * say nothing of demand and come with their share.
 *
 * @param hardly the share of days with hardly any exposure
 * @param least equally spaced quantiles of the exposure of those days
 * @param edges demand over its mean where one class of days ends and the next begins, ascending
 * @param classes equally spaced quantiles of the exposure of the days of each class, one more than edges
 */
public record ExposureLaw(
    double hardly, List<Double> least, List<Double> edges, List<List<Double>> classes) {
  private static final int CLASSES = 20;
  private static final int QUANTILES = 50;

  /** Copies the lists. */
  public ExposureLaw {
    least = List.copyOf(least);
    edges = List.copyOf(edges);
    classes = classes.stream().map(List::copyOf).toList();
  }

  /** The law of a panel, demand being judged from what was sold in how much of a day. */
  static ExposureLaw of(DemandPanel panel, double[] mean) {
    List<Integer> counted = new ArrayList<>();
    double[] none = new double[panel.rows];
    int hardly = 0;
    for (int i = 0; i < panel.rows; i++) {
      if (panel.counts(i)) {
        counted.add(i);
      } else {
        none[hardly++] = panel.exposure[i];
      }
    }
    counted.sort(Comparator.comparingDouble(i -> panel.units[i] / mean[i]));
    int n = counted.size();
    int parts = Math.min(CLASSES, Math.max(1, n / 50));
    List<Double> edges = new ArrayList<>();
    List<List<Double>> classes = new ArrayList<>();
    for (int c = 0; c < parts; c++) {
      int from = (int) ((long) n * c / parts);
      int to = (int) ((long) n * (c + 1) / parts);
      if (c > 0) {
        edges.add(panel.units[counted.get(from)] / mean[counted.get(from)]);
      }
      classes.add(quantiles(
          counted.subList(from, to).stream().mapToDouble(i -> panel.exposure[i]).toArray()));
    }
    return new ExposureLaw(
        (double) hardly / panel.rows, quantiles(Arrays.copyOf(none, hardly)), edges, classes);
  }

  private static List<Double> quantiles(double[] values) {
    double[] sorted = values.length == 0 ? new double[1] : values.clone();
    Arrays.sort(sorted);
    List<Double> quantiles = new ArrayList<>();
    for (int q = 0; q <= QUANTILES; q++) {
      quantiles.add(sorted[(int) ((long) q * (sorted.length - 1) / QUANTILES)]);
    }
    return quantiles;
  }

  /** Draws the exposure of a day on which so much was asked for, relative to the mean. */
  double draw(double demand, RandomStream random) {
    double which = random.nextUniform();
    double u = random.nextUniform();
    if (which < hardly) {
      return at(least, u);
    }
    int c = 0;
    while (c < edges.size() && demand >= edges.get(c)) {
      c++;
    }
    return at(classes.get(c), u);
  }

  /** Between quantiles on a line, but a whole day or not. */
  private static double at(List<Double> quantiles, double u) {
    double at = u * (quantiles.size() - 1);
    int low = (int) at;
    double a = quantiles.get(low);
    double b = quantiles.get(Math.min(quantiles.size() - 1, low + 1));
    if (b >= 1 && a < 1) {
      return at - low < 0.5 ? a : 1;
    }
    return a + (at - low) * (b - a);
  }
}

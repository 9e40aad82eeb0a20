package io.newretail.experiment.selection;

import io.newretail.internal.crew.Crew;
import io.newretail.sim.RunInterruptedException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The observations of some alternatives as they grow, each times a sign so that the greatest mean is best. One thread leads. */
final class Samples {
  private final Observations observations;
  private final double sign;
  private final Crew crew;
  private final double[][] values;
  private final int[] size;

  Samples(int alternatives, Observations observations, double sign, Crew crew) {
    this.observations = observations;
    this.sign = sign;
    this.crew = crew;
    values = new double[alternatives][16];
    size = new int[alternatives];
  }

  int alternatives() {
    return size.length;
  }

  int size(int alternative) {
    return size[alternative];
  }

  double value(int alternative, int replication) {
    return values[alternative][replication];
  }

  /** Brings every alternative to so many observations, side by side; those that have more keep them. */
  void grow(int[] wanted) {
    int[] of = IntStream.range(0, size.length)
        .flatMap(i -> IntStream.range(size[i], Math.max(size[i], wanted[i])).map(r -> i))
        .toArray();
    int[] number = IntStream.range(0, size.length)
        .flatMap(i -> IntStream.range(size[i], Math.max(size[i], wanted[i])))
        .toArray();
    for (int i = 0; i < size.length; i++) {
      if (values[i].length < wanted[i]) {
        values[i] = Arrays.copyOf(values[i], Math.max(wanted[i], 2 * values[i].length));
      }
    }
    observe(of, number);
    for (int i = 0; i < size.length; i++) {
      size[i] = Math.max(size[i], wanted[i]);
    }
  }

  private void observe(int[] of, int[] number) {
    try {
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted during a selection");
      }
      if (crew.threads() == 1 || of.length == 1) {
        for (int piece = 0; piece < of.length; piece++) {
          observe(of[piece], number[piece]);
        }
      } else if (of.length > 0) {
        crew.run(
            of.length,
            of.length,
            (worker, piece) -> observe(of[piece], number[piece]),
            done -> true);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunInterruptedException(0, e);
    }
  }

  private void observe(int alternative, int replication) {
    values[alternative][replication] = sign * observations.observe(alternative, replication);
  }

  void growAll(int wanted) {
    int[] all = new int[size.length];
    Arrays.fill(all, wanted);
    grow(all);
  }

  double mean(int alternative) {
    return DoubleStream.of(values[alternative]).limit(size[alternative]).sum() / size[alternative];
  }

  /** The sample variance of the first observations of an alternative. */
  double variance(int alternative, int first) {
    double mean = DoubleStream.of(values[alternative]).limit(first).average().orElse(0);
    double squares = 0;
    for (int r = 0; r < first; r++) {
      squares += (values[alternative][r] - mean) * (values[alternative][r] - mean);
    }
    return squares / (first - 1);
  }

  /** The sample variance of the difference of two alternatives over the first observations. */
  double variance(int one, int other, int first) {
    double mean = 0;
    for (int r = 0; r < first; r++) {
      mean += (values[one][r] - values[other][r]) / first;
    }
    double squares = 0;
    for (int r = 0; r < first; r++) {
      double d = values[one][r] - values[other][r] - mean;
      squares += d * d;
    }
    return squares / (first - 1);
  }

  /** The alternative of greatest mean among some; of equals the first. */
  int best(IntStream among) {
    int best = -1;
    for (int i : among.toArray()) {
      if (best < 0 || mean(i) > mean(best)) {
        best = i;
      }
    }
    return best;
  }

  Selected selected(int best, double guarantee) {
    List<Double> means =
        IntStream.range(0, size.length).mapToObj(i -> sign * mean(i)).toList();
    return new Selected(best, means, Arrays.stream(size).boxed().toList(), guarantee);
  }
}

package io.newretail.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import io.newretail.internal.clock.RandomStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Waves, distances, ways through aisles, fluid peaks: golden values of the project's reference of models; draws with a fixed seed. */
final class OperationsTheoryTest {
  @ParameterizedTest
  @CsvSource({"1, 300.00", "2, 130.28", "3, 100.00", "4, 88.82", "6, 80.46", "10, 76.27"})
  void moreWavesNeedSlowerPicking(int waves, double rate) {
    PickWaves day = new PickWaves(100, 12, 16);
    assertThat(day.pickRate(waves)).isCloseTo(rate, offset(0.0051));
    List<Double> times = day.waveTimes(waves);
    double last = 0;
    for (int i = 0; i < waves; i++) {
      double done = times.get(i) + 100 * (times.get(i) - last) / day.pickRate(waves);
      assertThat(done).isCloseTo(i + 1 < waves ? times.get(i + 1) : 16, offset(1e-6));
      last = times.get(i);
    }
    assertThat(last).isEqualTo(12);
  }

  @Test
  void wavesHaveALimitAndASharePromisedNeedsLess() {
    PickWaves day = new PickWaves(100, 12, 16);
    assertThat(day.limit()).isEqualTo(75);
    assertThat(day.pickRate(1_000)).isCloseTo(75, offset(1e-6));
    assertThat(day.pickRateForShare(0.90)).isCloseTo(207.7, offset(0.051));
    assertThat(day.pickRateForShare(0.95)).isCloseTo(247.8, offset(0.051));
    assertThat(day.pickRateForShare(0.99)).isCloseTo(288.3, offset(0.051));
    assertThat(day.pickRateForShare(1)).isCloseTo(day.pickRate(1), withPercentage(1e-9));
    assertThatThrownBy(() -> new PickWaves(100, 12, 12)).hasMessageContaining("deadline");
    assertThatThrownBy(() -> day.pickRate(0)).hasMessageContaining("waves");
  }

  /** A mean of 200,000 draws; four standard errors, missed with probability 6e-5. */
  @Test
  void distancesInADisc() {
    RandomStream random = new RandomStream();
    random.seek(7);
    int n = 200_000;
    double one = 0;
    double two = 0;
    for (int i = 0; i < n; i++) {
      double[] a = point(random, 3);
      double[] b = point(random, 3);
      one += Math.hypot(a[0], a[1]) / n;
      two += Math.hypot(a[0] - b[0], a[1] - b[1]) / n;
    }
    assertThat(DeliveryGeometry.meanDistance(3)).isEqualTo(2);
    assertThat(one).isCloseTo(2, offset(4 * 0.7072 / Math.sqrt(n)));
    assertThat(two)
        .isCloseTo(DeliveryGeometry.meanDistanceOfTwo(3), offset(4 * 1.3 / Math.sqrt(n)));
    assertThat(DeliveryGeometry.distanceQuantile(3, 0.25)).isEqualTo(1.5);
  }

  private static double[] point(RandomStream random, double radius) {
    double r = radius * Math.sqrt(random.nextUniform());
    double angle = 2 * Math.PI * random.nextUniform();
    return new double[] {r * Math.cos(angle), r * Math.sin(angle)};
  }

  /** 20,000 customers among 400 riders on a torus; four standard errors, missed with probability 6e-5. */
  @Test
  void theNearestRiderIsHalfARootAway() {
    RandomStream random = new RandomStream();
    random.seek(11);
    int n = 2_000;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double nearest = 1;
      for (int k = 0; k < 400; k++) {
        double dx = Math.abs(random.nextUniform() - 0.5);
        double dy = Math.abs(random.nextUniform() - 0.5);
        nearest = Math.min(nearest, Math.hypot(dx, dy));
      }
      sum += nearest / n;
    }
    double expected = DeliveryGeometry.nearestRider(400);
    assertThat(expected).isEqualTo(0.025);
    assertThat(sum).isCloseTo(expected, offset(4 * expected * 0.53 / Math.sqrt(n)));
  }

  /** On a torus there is no edge, so the constant holds at a finite size; a tour by improvement is some hundredths above the shortest. */
  @Test
  void aGoodTourOfAThousandStopsIsNearTheConstant() {
    double least = Double.POSITIVE_INFINITY;
    for (int start = 0; start < 3; start++) {
      RandomStream random = new RandomStream();
      random.seek(3);
      Tour tour = new Tour(1_000, random, 300 * start);
      tour.improve();
      least = Math.min(least, tour.length());
    }
    assertThat(least / DeliveryGeometry.tourLength(1_000, 1)).isBetween(0.97, 1.05);
  }

  /** Means of 40,000 trips, within 1 % for the S and 3 % for the largest gap, which is an approximation. */
  @ParameterizedTest
  @CsvSource({"5, 3", "10, 8", "10, 30", "1, 4"})
  void waysThroughAisles(int aisles, int lines) {
    RandomStream random = new RandomStream();
    random.seek(5);
    PickRoute route = new PickRoute(aisles, 20, 4);
    int n = 40_000;
    double s = 0;
    double gap = 0;
    for (int i = 0; i < n; i++) {
      double[][] picks = new double[aisles][];
      Arrays.fill(picks, new double[0]);
      for (int k = 0; k < lines; k++) {
        int aisle = (int) (aisles * random.nextUniform());
        picks[aisle] = Arrays.copyOf(picks[aisle], picks[aisle].length + 1);
        picks[aisle][picks[aisle].length - 1] = 20 * random.nextUniform();
      }
      s += walkS(picks) / n;
      gap += walkGaps(picks) / n;
    }
    assertThat(route.sShape(lines)).isCloseTo(s, withPercentage(1));
    assertThat(route.largestGap(lines)).isCloseTo(gap, withPercentage(3));
  }

  private static double walkS(double[][] picks) {
    int visited = 0;
    int far = 0;
    for (int a = 0; a < picks.length; a++) {
      visited += picks[a].length > 0 ? 1 : 0;
      far = picks[a].length > 0 ? a : far;
    }
    return 20 * (visited + visited % 2) + 2 * 4 * far;
  }

  private static double walkGaps(double[][] picks) {
    int first = -1;
    int far = 0;
    for (int a = 0; a < picks.length; a++) {
      if (picks[a].length > 0) {
        first = first < 0 ? a : first;
        far = a;
      }
    }
    double way = 40 + 2 * 4 * far;
    for (int a = first + 1; a < far; a++) {
      way += picks[a].length == 0 ? 0 : 2 * (20 - largestGap(picks[a]));
    }
    return way;
  }

  private static double largestGap(double[] picks) {
    Arrays.sort(picks);
    double gap = Math.max(picks[0], 20 - picks[picks.length - 1]);
    for (int i = 1; i < picks.length; i++) {
      gap = Math.max(gap, picks[i] - picks[i - 1]);
    }
    return gap;
  }

  @Test
  void fluidPeaks() {
    ArrivalRate.Steps rush =
        new ArrivalRate.Steps(List.of(0.0, 1.0, 3.0), List.of(200.0, 900.0, 200.0));
    assertThat(FluidSurge.peak(rush, 400, 24)).isEqualTo(1_000);
    assertThat(FluidSurge.peak(rush, 400, 2)).isEqualTo(500);
    assertThat(FluidSurge.peak(rush, 1_000, 24)).isZero();
  }

  /** A closed tour on the torus of side 1, improved by turning stretches round (Croes 1958) and moving short ones (Or 1976). */
  private static final class Tour {
    private final double[][] stops;

    Tour(int n, RandomStream random, int first) {
      stops = new double[n][];
      for (int i = 0; i < n; i++) {
        stops[i] = new double[] {random.nextUniform(), random.nextUniform()};
      }
      swap(0, first);
      for (int i = 1; i < n; i++) {
        int best = i;
        for (int j = i + 1; j < n; j++) {
          best = far(stops[i - 1], stops[j]) < far(stops[i - 1], stops[best]) ? j : best;
        }
        swap(i, best);
      }
    }

    private void swap(int i, int j) {
      double[] stop = stops[i];
      stops[i] = stops[j];
      stops[j] = stop;
    }

    private static double far(double[] a, double[] b) {
      double dx = Math.abs(a[0] - b[0]);
      double dy = Math.abs(a[1] - b[1]);
      double x = Math.min(dx, 1 - dx);
      double y = Math.min(dy, 1 - dy);
      return Math.sqrt(x * x + y * y);
    }

    private double[] at(int i) {
      return stops[i % stops.length];
    }

    double length() {
      double sum = 0;
      for (int i = 0; i < stops.length; i++) {
        sum += far(at(i), at(i + 1));
      }
      return sum;
    }

    void improve() {
      boolean better = true;
      while (better) {
        boolean turned = turn();
        better = move() || turned;
      }
    }

    private boolean turn() {
      boolean better = false;
      int n = stops.length;
      for (int i = 0; i < n - 2; i++) {
        for (int j = i + 2; j < n; j++) {
          double now = far(at(i), at(i + 1)) + far(at(j), at(j + 1));
          if (far(at(i), at(j)) + far(at(i + 1), at(j + 1)) < now - 1e-12) {
            reverse(i + 1, j);
            better = true;
          }
        }
      }
      return better;
    }

    private void reverse(int from, int to) {
      for (int i = from, j = to; i < j; i++, j--) {
        swap(i, j);
      }
    }

    /** Moves up to three stops to between two others, in the better direction. */
    private boolean move() {
      boolean better = false;
      int n = stops.length;
      for (int size = 1; size <= 3; size++) {
        for (int i = 1; i + size < n; i++) {
          for (int j = 0; j < n - 1; j++) {
            better |= (j < i - 1 || j >= i + size) && moved(i, i + size - 1, j);
          }
        }
      }
      return better;
    }

    private boolean moved(int i, int k, int j) {
      double cut = far(at(i - 1), at(i)) + far(at(k), at(k + 1)) - far(at(i - 1), at(k + 1));
      double open = far(at(j), at(j + 1));
      double straight = far(at(j), at(i)) + far(at(k), at(j + 1)) - open;
      double turned = far(at(j), at(k)) + far(at(i), at(j + 1)) - open;
      if (Math.min(straight, turned) >= cut - 1e-12) {
        return false;
      }
      if (turned <= straight) {
        reverse(i, k);
      }
      if (j < i) {
        reverse(j + 1, i - 1);
        reverse(i, k);
        reverse(j + 1, k);
      } else {
        reverse(i, k);
        reverse(k + 1, j);
        reverse(i, j);
      }
      return true;
    }
  }
}

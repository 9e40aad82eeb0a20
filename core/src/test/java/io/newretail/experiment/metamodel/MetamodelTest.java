package io.newretail.experiment.metamodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newretail.experiment.design.Design;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class MetamodelTest {
  private static final double[] LOW = {-2, 10};
  private static final double[] HIGH = {2, 30};

  private static double bowl(double[] x) {
    return 5
        + (x[0] - 1) * (x[0] - 1)
        + 0.02 * (x[1] - 22) * (x[1] - 22)
        + 0.1 * (x[0] - 1) * (x[1] - 22);
  }

  private static double waves(double[] x) {
    return Math.sin(2 * x[0]) + Math.cos(0.3 * x[1]) + 0.1 * x[0] * x[1];
  }

  @Test
  void aQuadraticIsFoundAgainWithItsLowestPoint() {
    double[][] points = Design.latinHypercube(12, 2, 3).scaled(LOW, HIGH);
    QuadraticSurface surface = QuadraticSurface.fit(points, responses(points));

    assertThat(surface.predict(new double[] {0.3, 17}))
        .isCloseTo(bowl(new double[] {0.3, 17}), Offset.offset(1e-9));
    assertThat(surface.q2()).isCloseTo(1, Offset.offset(1e-9));
    assertThat(surface.r2()).isCloseTo(1, Offset.offset(1e-9));
    assertThat(surface.hasMinimum()).isTrue();
    assertThat(surface.stationaryPoint())
        .containsExactly(new double[] {1, 22}, Offset.offset(1e-6));
  }

  private static double[] responses(double[][] points) {
    return Arrays.stream(points).mapToDouble(MetamodelTest::bowl).toArray();
  }

  @Test
  void leaveOneOutOfASurfaceIsThatOfFittingWithoutThePoint() {
    double[][] points = Design.latinHypercube(15, 2, 5).scaled(LOW, HIGH);
    double[] y = Arrays.stream(points).mapToDouble(MetamodelTest::waves).toArray();
    double[] errors = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      QuadraticSurface rest = QuadraticSurface.fit(without(points, i), without(y, i));
      errors[i] = y[i] - rest.predict(points[i]);
    }

    assertThat(QuadraticSurface.fit(points, y).q2())
        .isCloseTo(Samples.share(errors, y), Offset.offset(1e-9));
  }

  private static double[][] without(double[][] rows, int i) {
    double[][] rest = new double[rows.length - 1][];
    System.arraycopy(rows, 0, rest, 0, i);
    System.arraycopy(rows, i + 1, rest, i, rest.length - i);
    return rest;
  }

  private static double[] without(double[] values, int i) {
    double[] rest = new double[values.length - 1];
    System.arraycopy(values, 0, rest, 0, i);
    System.arraycopy(values, i + 1, rest, i, rest.length - i);
    return rest;
  }

  @Test
  void krigingRunsThroughItsPointsAndPredictsBetweenThem() {
    double[][] points = Design.maximinLatinHypercube(40, 2, 3, 50).scaled(LOW, HIGH);
    double[] y = Arrays.stream(points).mapToDouble(MetamodelTest::waves).toArray();
    Kriging model = Kriging.fit(points, y);

    assertThat(model.predict(points[7]).mean()).isCloseTo(y[7], Offset.offset(1e-5));
    assertThat(model.predict(points[7]).variance()).isLessThan(1e-5);
    assertThat(model.q2()).isGreaterThan(0.97);
    double worst = 0;
    for (double[] point :
        Design.sobol(64, 2).scaled(new double[] {-1.8, 11}, new double[] {1.8, 29})) {
      worst = Math.max(worst, Math.abs(model.predict(point).mean() - waves(point)));
    }
    assertThat(worst).isLessThan(0.15);
    assertThat(QuadraticSurface.fit(points, y).q2()).isLessThan(model.q2());
  }

  @Test
  void leaveOneOutOfKrigingIsThatOfLeavingThePointOut() {
    double[][] x = Design.latinHypercube(20, 2, 9).points();
    double[] y = Arrays.stream(x).mapToDouble(p -> Math.sin(5 * p[0]) * p[1]).toArray();
    double[] noise = new double[y.length];
    Arrays.fill(noise, 0.01);
    double[] logs = {Math.log(0.4), Math.log(0.7), 0};
    double[] errors = new Field(x, y, noise, logs).leaveOneOut();

    for (int i = 0; i < y.length; i++) {
      Field rest = new Field(without(x, i), without(y, i), without(noise, i), logs);
      assertThat(errors[i]).isCloseTo(y[i] - rest.at(x[i])[0], Offset.offset(1e-9));
    }
  }

  @Test
  void stochasticKrigingSmoothsNoiseAway() {
    // noise of deviation 0.3 by a fixed rule; the mean error over 64 points must fall well below it
    double[][] points = Design.sobol(64, 2).scaled(LOW, HIGH);
    double[] noise = new double[64];
    double[] y = new double[64];
    for (int i = 0; i < 64; i++) {
      noise[i] = 0.09;
      y[i] = bowl(points[i]) + 0.3 * Math.sqrt(3) * (2 * ((i * 37 + 11) % 64 + 0.5) / 64 - 1);
    }
    Kriging model = Kriging.fit(points, y, noise);

    double squares = 0;
    for (double[] point : points) {
      squares += Math.pow(model.predict(point).mean() - bowl(point), 2) / 64;
    }
    assertThat(Math.sqrt(squares)).isLessThan(0.15);
    assertThat(model.predict(points[9]).variance()).isBetween(1e-4, 0.09);
  }

  @Test
  void constantResponsesAndBadPointsAreToldApart() {
    double[][] points = Design.sobol(8, 1).points();
    assertThat(Kriging.fit(points, new double[8]).predict(new double[] {0.3}).mean())
        .isZero();
    assertThatThrownBy(() -> QuadraticSurface.fit(new double[][] {{1}, {1}}, new double[2]))
        .hasMessageContaining("must vary");
    assertThatThrownBy(() -> Kriging.fit(points, new double[3])).hasMessageContaining("responses");
  }
}

package io.newretail.demand;

import io.newretail.demand.SinglesDayPoints.Published;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Fits the published days with some points left out, and predicts what was left out. */
final class SinglesDayRefit {
  static final List<Integer> YEARS = List.of(2015, 2016, 2017, 2018);

  private final List<Published> points = SinglesDayPoints.all();

  /** What a curve says of a published point: residual is curve minus published. */
  record Prediction(Published of, double residual) {
    double error() {
      return Math.abs(residual);
    }
  }

  List<Published> points() {
    return points;
  }

  /** The points of a year that a fit may use. */
  List<Published> fitted(int year) {
    return points.stream().filter(p -> p.year() == year && p.fitted()).toList();
  }

  /** The curves of all years, fitted to the points that are kept. */
  List<SurgeCurve> curves(Predicate<Published> kept) {
    List<List<SurgeCurveFit.Point>> days = new ArrayList<>();
    for (int year : YEARS) {
      days.add(fitted(year).stream().filter(kept).map(Published::point).toList());
    }
    return SurgeCurveFit.jointly(days).stream().map(SurgeCurveFit.Result::curve).toList();
  }

  /** Each fitted point of the year, predicted by a fit that did not see it: every third in turn. */
  List<Prediction> leaveEveryThirdOut(int year) {
    List<Published> all = fitted(year);
    List<Prediction> out = new ArrayList<>();
    for (int turn = 0; turn < 3; turn++) {
      int first = turn;
      List<Published> left = IntStream.range(0, all.size())
          .filter(i -> i % 3 == first)
          .mapToObj(all::get)
          .toList();
      out.addAll(predict(year, left));
    }
    return out;
  }

  /** The points left out, predicted by a fit to all others. */
  List<Prediction> predict(int year, List<Published> left) {
    SurgeCurve curve = curves(p -> !left.contains(p)).get(YEARS.indexOf(year));
    return left.stream().map(p -> of(curve, p)).toList();
  }

  static Prediction of(SurgeCurve curve, Published p) {
    return new Prediction(p, curve.cumulative(p.seconds()) - p.share());
  }

  static double mean(List<Prediction> list) {
    return list.stream().mapToDouble(Prediction::error).average().orElseThrow();
  }

  static double worst(List<Prediction> list) {
    return list.stream().mapToDouble(Prediction::error).max().orElseThrow();
  }

  static List<Prediction> sharp(List<Prediction> list) {
    return list.stream().filter(p -> p.of().sharp()).toList();
  }
}

package io.newretail.examples.ready;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.newretail.unit.GeoPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the cities of Sun Art are drawn: near the capitals of their provinces, since no addresses are published. From a capital outwards on
 * a spiral, the first point that is far enough from all cities before it. The same for the same provinces in the same order.
 */
final class CityPlaces {
  /** The least distance of two cities, in degrees of latitude. */
  static final double APART = 0.35;

  private static final double STEP = 0.2;
  private static final double GOLDEN_ANGLE = Math.PI * (3 - StrictMath.sqrt(5));
  private static final double SPREAD = Math.toRadians(75);
  private final List<GeoPoint> taken = new ArrayList<>();

  /** By province, how many points of its spiral are taken or too near: they stay so. */
  private final Map<String, Integer> tried = new HashMap<>();

  /** The place of one more city of a province. */
  GeoPoint next(NamedCsvRecord province) {
    double longitude = SunArt.number(province, "longitude");
    double latitude = SunArt.number(province, "latitude");
    String toward = province.getField("spread_toward");
    String name = province.getField("province");
    while (true) {
      int k = tried.merge(name, 1, Integer::sum) - 1;
      double bearing = k * GOLDEN_ANGLE;
      if (k > 0 && !toward.isEmpty()) {
        double middle = Math.toRadians(Double.parseDouble(toward));
        bearing = middle + SPREAD * (2 * (bearing / (2 * Math.PI) % 1) - 1);
      }
      double distance = STEP * StrictMath.sqrt(k);
      GeoPoint point = new GeoPoint(
          rounded(longitude + distance * StrictMath.sin(bearing) / shrink(latitude)),
          rounded(latitude + distance * StrictMath.cos(bearing)));
      if (taken.stream().allMatch(other -> distance(point, other) >= APART)) {
        taken.add(point);
        return point;
      }
    }
  }

  /** How much shorter a degree of longitude is than one of latitude. */
  private static double shrink(double latitude) {
    return StrictMath.cos(Math.toRadians(latitude));
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 100) / 100.0;
  }

  /** The distance of two places, in degrees of latitude. */
  static double distance(GeoPoint one, GeoPoint other) {
    double width = shrink((one.latitude() + other.latitude()) / 2);
    double east = (one.longitude() - other.longitude()) * width;
    return StrictMath.hypot(east, one.latitude() - other.latitude());
  }
}

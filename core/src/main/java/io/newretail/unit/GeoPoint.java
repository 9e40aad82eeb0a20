package io.newretail.unit;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A place on the earth. Nothing is computed from it; reports draw it.
 *
 * @param longitude degrees east of Greenwich, from -180 to 180
 * @param latitude degrees north of the equator, from -90 to 90
 */
public record GeoPoint(double longitude, double latitude) {

  /** Checks the ranges. */
  public GeoPoint {
    checkArgument(
        longitude >= -180 && longitude <= 180,
        "longitude: %s: must lie in [-180, 180] degrees",
        longitude);
    checkArgument(
        latitude >= -90 && latitude <= 90, "latitude: %s: must lie in [-90, 90] degrees", latitude);
  }
}

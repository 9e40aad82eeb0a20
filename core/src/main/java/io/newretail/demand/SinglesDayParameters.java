package io.newretail.demand;

/**
 * The shipped parameters of Singles' Day, as {@link SurgeCurveFit#jointly} returns them for the
 * published points of 2015 to 2018, rounded. A test refits them. 2015 only helps to fix the common
 * daytime rate and is not shipped.
 */
final class SinglesDayParameters {
  private static final double SECOND_START_SECONDS = 3600;
  private static final double[] KNOT_SECONDS = {
    0, 3600, 10_800, 21_600, 30_600, 43_200, 52_200, 64_800, 75_600, 86_400
  };
  private static final double[] LOG_RATES = {
    0.71316, 1.11704, -1.66715, -0.76374, 0.45159, 0.12707, -0.25243, -0.37558, 0.00661, 0.64343
  };

  private SinglesDayParameters() {}

  static SurgeCurve of(int year) {
    return switch (year) {
      case 2016 ->
        curve(
            new SurgeBurst(0, 0.21042, 807.44, 1.13892),
            new SurgeBurst(SECOND_START_SECONDS, 0.08231, 2277.55, 0.58370),
            12.368,
            -0.04871);
      case 2017 ->
        curve(
            new SurgeBurst(0, 0.28375, 771.42, 0.95866),
            new SurgeBurst(SECOND_START_SECONDS, 0.11124, 2038.55, 0.95526),
            18.883,
            0.10686);
      case 2018 ->
        curve(
            new SurgeBurst(0, 0.24609, 697.32, 0.83915),
            new SurgeBurst(SECOND_START_SECONDS, 0.10000, 1680.54, 0.60814),
            19.317,
            -0.07972);
      default ->
        throw new IllegalArgumentException(
            "year must be 2016, 2017 or 2018, the fitted ones, but was " + year);
    };
  }

  private static SurgeCurve curve(
      SurgeBurst midnight, SurgeBurst oneOClock, double rampSeconds, double tilt) {
    return SurgeCurve.builder()
        .burst(midnight)
        .burst(oneOClock)
        .rampSeconds(rampSeconds)
        .tilt(tilt)
        .daytime(KNOT_SECONDS, LOG_RATES)
        .build();
  }
}

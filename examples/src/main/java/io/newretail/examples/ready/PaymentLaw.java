package io.newretail.examples.ready;

import io.newretail.demand.PaymentDelay;
import io.newretail.examples.ready.Parameter.Kind;
import io.newretail.unit.Problem;
import java.util.List;

/**
 * The law of the time from promise to payment: exponential unless a median or a least time is set.
 *
 * @param mean the path of the mean of the exponential law, or of what comes on top of the least time
 * @param median the path of the median of the lognormal law
 * @param sigma the path of the spread of its logarithm
 * @param least the path of the least time
 */
record PaymentLaw(String mean, String median, String sigma, String least) {
  /** As a chain names it. */
  static final PaymentLaw CHAIN =
      new PaymentLaw("online.payDelay", "online.payMedian", "online.paySigma", "online.payLeast");

  /** As a single store names it. */
  static final PaymentLaw STORE =
      new PaymentLaw("pays.delay", "pays.median", "pays.sigma", "pays.least");

  private static final double LONGEST = 30 * 86_400;
  private static final double SIGMA_2017 = 2.3;

  /** What may be set besides the mean. */
  List<Parameter> parameters() {
    return List.of(
        new Parameter(
            median,
            Kind.TIME,
            0,
            0,
            LONGEST,
            "median time from promise to payment, lognormal; 0: exponential, by " + mean,
            ""),
        new Parameter(
            sigma,
            Kind.NUMBER,
            SIGMA_2017,
            0.01,
            5,
            "standard deviation of the logarithm of that time, where " + median + " is set",
            "fitted, with a median of 196 s, to the payment peak of Singles' Day 2017"),
        new Parameter(
            least,
            Kind.TIME,
            0,
            0,
            LONGEST,
            "least time from promise to payment; " + mean + " comes on top",
            ""));
  }

  /** The law as set. */
  PaymentDelay of(Settings settings) {
    boolean lognormal = settings.number(median) > 0;
    boolean shifted = settings.number(least) > 0;
    if (lognormal && shifted) {
      throw new BadSetting(new Problem(
          least, "set", "must not be set with " + median, "a lognormal time has no least"));
    }
    if (lognormal) {
      return PaymentDelay.lognormal(settings.time(median), settings.number(sigma));
    }
    return shifted
        ? PaymentDelay.atLeast(settings.time(least), settings.time(mean))
        : PaymentDelay.exponential(settings.time(mean));
  }
}

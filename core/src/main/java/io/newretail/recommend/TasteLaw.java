package io.newretail.recommend;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.unit.Share;

/**
 * How the tastes of shoppers are spread and how well events tell them. Each coordinate of a taste is normal around the mean of the
 * shopper's segment; an event reads it with a normal error. With n events of which the share d is visible, the posterior is normal with
 *
 * <pre>
 *   variance   1 / (1 / spread^2 + d n / noise^2)
 *   mean       segment mean + learnt(d) (mean reading - segment mean)
 * </pre>
 *
 * (the normal model with known variance; Gelman and others 2013).
 *
 * @param spread standard deviation of a coordinate within a segment, at least 0
 * @param events how many events of a shopper there are, at least 0
 * @param noise standard deviation of the error of an event, above 0
 * @param privacyNoise standard deviation of what is added to each event before it is shared, at least 0; 0 for nothing
 */
public record TasteLaw(double spread, double events, double noise, double privacyNoise) {

  /** Checks the parts. */
  public TasteLaw {
    atLeast("spread", spread, 0);
    atLeast("events", events, 0);
    atLeast("noise", noise, Double.MIN_NORMAL);
    atLeast("privacyNoise", privacyNoise, 0);
  }

  private static void atLeast(String name, double value, double least) {
    checkArgument(
        value >= least && value < Double.POSITIVE_INFINITY,
        "%s: %s: must be finite and %s",
        name,
        value,
        least > 0 ? "above 0" : "at least 0");
  }

  /**
   * A law without privacy noise.
   *
   * @param spread standard deviation of a coordinate within a segment
   * @param events how many events of a shopper there are
   * @param noise standard deviation of the error of an event
   * @return the law
   */
  public static TasteLaw of(double spread, double events, double noise) {
    return new TasteLaw(spread, events, noise, 0);
  }

  /**
   * The same with another error.
   *
   * @param value standard deviation of the error of an event
   * @return a copy
   */
  public TasteLaw withNoise(double value) {
    return new TasteLaw(spread, events, value, privacyNoise);
  }

  /**
   * The same with more or fewer events.
   *
   * @param value how many events of a shopper there are
   * @return a copy
   */
  public TasteLaw withEvents(double value) {
    return new TasteLaw(spread, value, noise, privacyNoise);
  }

  /**
   * The same where events are blurred before they are shared (the Gaussian mechanism of differential privacy; Dwork and Roth 2014).
   *
   * @param value standard deviation of what is added to each event
   * @return a copy
   */
  public TasteLaw withPrivacyNoise(double value) {
    return new TasteLaw(spread, events, noise, value);
  }

  /**
   * The variance of the mean reading of a shopper around her taste.
   *
   * @param visible the share of events that is visible
   * @return the variance; infinite if nothing is visible
   */
  public double readingVariance(Share visible) {
    return (noise * noise + privacyNoise * privacyNoise) / (visible.value() * events);
  }

  /**
   * How much of the spread of tastes is learnt.
   *
   * @param visible the share of events that is visible
   * @return 0 if nothing is visible, towards 1 with many events
   */
  public double learnt(Share visible) {
    double prior = spread * spread;
    return prior == 0 || visible.value() * events == 0
        ? 0
        : prior / (prior + readingVariance(visible));
  }

  /**
   * The variance of a coordinate given the visible events.
   *
   * @param visible the share of events that is visible
   * @return the posterior variance
   */
  public double posteriorVariance(Share visible) {
    return spread * spread * (1 - learnt(visible));
  }
}

package io.newretail.station;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;

/**
 * Riders who bring orders from a store to customers spread evenly over a disc around it. A free rider takes the orders that have been ready
 * longest, as many as fit a trip, goes to the nearest customer next, and comes back. Orders are Poisson at rates that come round. Times
 * are hours, but for what is called minutes. Immutable; any thread.
 */
public final class RiderFleet {
  private final Builder b;

  private RiderFleet(Builder builder) {
    this.b = builder;
  }

  /**
   * A fleet to describe.
   *
   * @param riders how many, 1 to 100,000
   * @return a builder: 3 km, 3 orders a trip, 18 km/h, 2.5 minutes to hand over, orders ready at once, a promise of 30 minutes
   */
  public static Builder of(int riders) {
    return new Builder(riders);
  }

  /**
   * The parts, to change some.
   *
   * @return a builder with this fleet's parts
   */
  public Builder toBuilder() {
    return new Builder(b);
  }

  /**
   * How many riders.
   *
   * @return at least 1
   */
  public int riders() {
    return b.riders;
  }

  /**
   * Orders an hour in each step.
   *
   * @return the rates
   */
  public List<Double> rates() {
    return b.rates;
  }

  /**
   * How long a rate lasts.
   *
   * @return hours
   */
  public double step() {
    return b.step;
  }

  /**
   * How far the farthest customer lives.
   *
   * @return km, a straight line
   */
  public double radius() {
    return b.radius;
  }

  /**
   * Orders a trip at most.
   *
   * @return 1 to 100
   */
  public int batch() {
    return b.batch;
  }

  /**
   * Speed along a straight line: what streets add is in it.
   *
   * @return km an hour
   */
  public double speed() {
    return b.speed;
  }

  /**
   * How long an order takes until it is ready for a rider.
   *
   * @return minutes
   */
  public ServiceLaw preparation() {
    return b.preparation;
  }

  /**
   * How long a hand-over at the door takes.
   *
   * @return minutes
   */
  public ServiceLaw handover() {
    return b.handover;
  }

  /**
   * Within which time from the click the hand-over should be done.
   *
   * @return minutes
   */
  public double promise() {
    return b.promise;
  }

  /** The parts of a fleet. Not safe for several threads. */
  public static final class Builder {
    private int riders;
    private List<Double> rates = List.of(0.0);
    private double step = 1;
    private double radius = 3;
    private int batch = 3;
    private double speed = 18;
    private ServiceLaw preparation = ServiceLaw.constant(0);
    private ServiceLaw handover = ServiceLaw.constant(2.5);
    private double promise = 30;

    private Builder(int riders) {
      riders(riders);
    }

    private Builder(Builder other) {
      riders = other.riders;
      rates = other.rates;
      step = other.step;
      radius = other.radius;
      batch = other.batch;
      speed = other.speed;
      preparation = other.preparation;
      handover = other.handover;
      promise = other.promise;
    }

    /**
     * Riders.
     *
     * @param value 1 to 100,000
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder riders(int value) {
      checkArgument(value >= 1 && value <= 100_000, "riders: %s: must be 1 to 100,000", value);
      riders = value;
      return this;
    }

    /**
     * Orders.
     *
     * @param perHour rates, 0 to 1e9
     * @param hours how long each lasts, above 0
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder orders(List<Double> perHour, double hours) {
      checkArgument(
          !perHour.isEmpty() && perHour.stream().allMatch(r -> r >= 0 && r <= 1e9),
          "orders: must be 0 to 1e9");
      checkArgument(hours > 0, "orders: hours %s: must be above 0", hours);
      rates = List.copyOf(perHour);
      step = hours;
      return this;
    }

    /**
     * The disc and the speed.
     *
     * @param radiusKm above 0
     * @param kmPerHour above 0
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder disc(double radiusKm, double kmPerHour) {
      checkArgument(radiusKm > 0 && radiusKm <= 1e4, "disc: radius %s: must be above 0", radiusKm);
      checkArgument(
          kmPerHour > 0 && kmPerHour <= 1e4, "disc: speed %s: must be above 0", kmPerHour);
      radius = radiusKm;
      speed = kmPerHour;
      return this;
    }

    /**
     * Orders a trip at most.
     *
     * @param value 1 to 100
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder batch(int value) {
      checkArgument(value >= 1 && value <= 100, "batch: %s: must be 1 to 100", value);
      batch = value;
      return this;
    }

    /**
     * From the click until an order is ready for a rider.
     *
     * @param minutes the law
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder preparation(ServiceLaw minutes) {
      preparation = minutes;
      return this;
    }

    /**
     * At the door.
     *
     * @param minutes the law
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder handover(ServiceLaw minutes) {
      handover = minutes;
      return this;
    }

    /**
     * From the click until the hand-over is done.
     *
     * @param minutes above 0
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder promise(double minutes) {
      checkArgument(minutes > 0 && minutes <= 1e6, "promise: %s: must be above 0", minutes);
      promise = minutes;
      return this;
    }

    /**
     * The fleet.
     *
     * @return a fleet that later changes of this builder do not touch
     */
    public RiderFleet build() {
      return new RiderFleet(new Builder(this));
    }
  }
}

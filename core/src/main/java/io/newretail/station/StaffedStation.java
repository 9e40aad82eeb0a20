package io.newretail.station;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;

/**
 * Servers whose number changes with time, before them customers of several ranks: pickers or packers in shifts, a counter that serves
 * early shoppers, late ones and the curbside. Within a rank first come, first served; a service once begun is not given up for a higher
 * rank. Arrivals are Poisson at rates that come round, and so does the staff. Immutable; any thread.
 */
public final class StaffedStation {
  private final Builder b;

  private StaffedStation(Builder builder) {
    this.b = builder;
  }

  /** What becomes of a customer whose server goes off duty. */
  public enum Cut {
    /** Returns to the head of the queue, and is served for the rest of the time later. */
    AT_ONCE,
    /** Is served to the end. */
    AFTER_SERVICE
  }

  /**
   * A station to describe.
   *
   * @param service of one customer
   * @return a builder: no arrivals, one server, one rank, patience without end
   */
  public static Builder of(ServiceLaw service) {
    return new Builder(service);
  }

  /**
   * How long a service takes.
   *
   * @return its law
   */
  public ServiceLaw service() {
    return b.service;
  }

  /**
   * Arrivals per unit of time in each step.
   *
   * @return the rates
   */
  public List<Double> rates() {
    return b.rates;
  }

  /**
   * How long a rate lasts.
   *
   * @return above 0
   */
  public double rateStep() {
    return b.rateStep;
  }

  /**
   * Servers at work in each step.
   *
   * @return the numbers
   */
  public List<Integer> servers() {
    return b.servers;
  }

  /**
   * How long a number of servers lasts.
   *
   * @return above 0
   */
  public double serverStep() {
    return b.serverStep;
  }

  /**
   * Which part of the arrivals has which rank, the first goes first.
   *
   * @return shares with sum 1
   */
  public List<Double> ranks() {
    return b.ranks;
  }

  /**
   * The rate at which those who wait give up.
   *
   * @return 0 for never
   */
  public double patience() {
    return b.patience;
  }

  /**
   * What a cut of the staff does.
   *
   * @return the rule
   */
  public Cut cut() {
    return b.cut;
  }

  /**
   * Instants at which the numbers are observed, counted from the start.
   *
   * @return the times
   */
  public List<Double> watchedTimes() {
    return b.watchedTimes;
  }

  /** The parts of a station. Not safe for several threads. */
  public static final class Builder {
    private final ServiceLaw service;
    private List<Double> rates = List.of(0.0);
    private double rateStep = 1;
    private List<Integer> servers = List.of(1);
    private double serverStep = 1;
    private List<Double> ranks = List.of(1.0);
    private double patience;
    private Cut cut = Cut.AT_ONCE;
    private List<Double> watchedTimes = List.of();

    private Builder(ServiceLaw service) {
      this.service = service;
    }

    private Builder(Builder other) {
      service = other.service;
      rates = other.rates;
      rateStep = other.rateStep;
      servers = other.servers;
      serverStep = other.serverStep;
      ranks = other.ranks;
      patience = other.patience;
      cut = other.cut;
      watchedTimes = other.watchedTimes;
    }

    /**
     * Arrivals.
     *
     * @param values per unit of time, 0 to 1e9
     * @param step how long each lasts, above 0
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder rates(List<Double> values, double step) {
      checkArgument(
          !values.isEmpty() && values.stream().allMatch(r -> r >= 0 && r <= 1e9),
          "rates: must be 0 to 1e9");
      checkArgument(step > 0, "rates: step %s: must be above 0", step);
      rates = List.copyOf(values);
      rateStep = step;
      return this;
    }

    /**
     * Servers.
     *
     * @param values how many, 0 to 1,000,000
     * @param step how long each number lasts, above 0
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder servers(List<Integer> values, double step) {
      checkArgument(
          !values.isEmpty() && values.stream().allMatch(c -> c >= 0 && c <= 1_000_000),
          "servers: must be 0 to 1,000,000");
      checkArgument(step > 0, "servers: step %s: must be above 0", step);
      servers = List.copyOf(values);
      serverStep = step;
      return this;
    }

    /**
     * Ranks.
     *
     * @param shares of the arrivals, the first goes first; scaled to a sum of 1
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder ranks(Double... shares) {
      double sum = 0;
      for (double share : shares) {
        checkArgument(share >= 0 && share <= 1e9, "ranks: %s: must be 0 to 1e9", share);
        sum += share;
      }
      checkArgument(sum > 0, "ranks: must not be all 0");
      double total = sum;
      ranks = List.of(shares).stream().map(s -> s / total).toList();
      return this;
    }

    /**
     * Patience.
     *
     * @param rate at which those who wait give up, at least 0
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder patience(double rate) {
      checkArgument(rate >= 0 && rate <= 1e9, "patience: %s: must be 0 to 1e9", rate);
      patience = rate;
      return this;
    }

    /**
     * What a cut of the staff does.
     *
     * @param rule the rule
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder cut(Cut rule) {
      cut = rule;
      return this;
    }

    /**
     * Observes the numbers at instants.
     *
     * @param times counted from the start
     * @return this
     */
    @CanIgnoreReturnValue
    public Builder watched(List<Double> times) {
      watchedTimes = List.copyOf(times);
      return this;
    }

    /**
     * The station.
     *
     * @return a station that later changes of this builder do not touch
     */
    public StaffedStation build() {
      return new StaffedStation(new Builder(this));
    }
  }
}

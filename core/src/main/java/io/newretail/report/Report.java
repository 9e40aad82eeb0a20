package io.newretail.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a run: key figures with intervals, days, stores, series, distributions and books. Immutable to its
 * users; safe for any thread.
 */
public final class Report {
  private final String scenario;
  private final String notice;
  private final long seed;
  private final int replications;
  private final String digest;
  private final double wallSeconds;
  private final long basketsSimulated;
  private final long linesSimulated;
  private final long eventsSimulated;
  private final ImmutableMap<String, double[]> samples;
  private final ImmutableMap<String, Estimate> kpis;
  private final ImmutableList<DayReport> days;
  private final ImmutableList<StoreReport> stores;
  private final ImmutableList<DealReport> deals;
  private final ImmutableMap<String, Distribution> distributions;
  private final Series series;
  private final ImmutableList<SlotReport> slots;
  private final @Nullable StoreSeries storeSeries;
  private final @Nullable OrderTrace story;
  private final Funnel funnel;
  private final Losses losses;
  private final String currency;
  private final Conservation conservation;

  private Report(Builder b) {
    scenario = b.scenario;
    notice = b.notice;
    seed = b.seed;
    replications = b.replications;
    digest = b.digest;
    wallSeconds = b.wallSeconds;
    basketsSimulated = b.basketsSimulated;
    linesSimulated = b.linesSimulated;
    eventsSimulated = b.eventsSimulated;
    samples = ImmutableMap.copyOf(b.samples);
    kpis = ImmutableMap.copyOf(b.kpis);
    days = ImmutableList.copyOf(b.days);
    stores = ImmutableList.copyOf(b.stores);
    deals = ImmutableList.copyOf(b.deals);
    distributions = ImmutableMap.copyOf(b.distributions);
    series = Objects.requireNonNull(b.series, "series");
    conservation = b.conservation;
    slots = ImmutableList.copyOf(b.slots);
    storeSeries = b.storeSeries;
    story = b.story;
    funnel = b.funnel;
    losses = b.losses;
    currency = b.currency;
  }

  /**
   * The scenario's name.
   *
   * @return the name
   */
  public String scenario() {
    return scenario;
  }

  /**
   * What a reader must know before the figures.
   *
   * @return the scenario's notice; empty if there is none
   */
  public String notice() {
    return notice;
  }

  /**
   * The seed.
   *
   * @return the seed of the run
   */
  public long seed() {
    return seed;
  }

  /**
   * How many replications were run.
   *
   * @return the count
   */
  public int replications() {
    return replications;
  }

  /**
   * A fingerprint of the results: the same for any number of threads, width of buckets, JVM and machine.
   *
   * @return SHA-256 in hexadecimal, over every event, counter and item-store count
   */
  public String digest() {
    return digest;
  }

  /**
   * How long the run took by the clock on the wall.
   *
   * @return seconds
   */
  public double wallSeconds() {
    return wallSeconds;
  }

  /**
   * How many baskets were simulated, online and walk-in, warm-up included, over all replications.
   *
   * @return the count
   */
  public long basketsSimulated() {
    return basketsSimulated;
  }

  /**
   * How many lines were simulated: lines of online baskets and units of walk-in baskets, over all replications.
   *
   * @return the count
   */
  public long linesSimulated() {
    return linesSimulated;
  }

  /**
   * How many events were handled, over all replications.
   *
   * @return the count
   */
  public long eventsSimulated() {
    return eventsSimulated;
  }

  /**
   * The key figures.
   *
   * @return estimates by name, in the order of a shopper's way
   */
  public Map<String, Estimate> kpis() {
    return kpis;
  }

  /**
   * One key figure.
   *
   * @param name its name, for example {@code baskets.placed}
   * @return the estimate
   * @throws IllegalArgumentException if there is no such figure
   */
  public Estimate kpi(String name) {
    Estimate estimate = kpis.get(name);
    if (estimate == null) {
      throw new IllegalArgumentException("kpi: " + name + ": must be one of " + kpis.keySet());
    }
    return estimate;
  }

  /**
   * One key figure's value in each replication.
   *
   * @param name its name
   * @return a copy of the values; NaN where there was nothing to measure
   * @throws IllegalArgumentException if there is no such figure
   */
  public double[] samples(String name) {
    kpi(name);
    return Objects.requireNonNull(samples.get(name)).clone();
  }

  /**
   * The days of the run, warm-up included.
   *
   * @return one report a day
   */
  public List<DayReport> days() {
    return days;
  }

  /**
   * The stores.
   *
   * @return one report a store, in the order of catchment and store names
   */
  public List<StoreReport> stores() {
    return stores;
  }

  /**
   * One store.
   *
   * @param name its name
   * @return its report
   * @throws IllegalArgumentException if there is no such store
   */
  public StoreReport store(String name) {
    return stores.stream()
        .filter(s -> s.store().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("store: " + name + ": unknown"));
  }

  /**
   * The deals with visible claims.
   *
   * @return one report a catchment and deal, in the order of catchment names, then as declared; empty where nobody follows claims
   */
  public List<DealReport> deals() {
    return deals;
  }

  /**
   * A distribution of times.
   *
   * @param name {@code click.to.ready}, {@code counter.wait} or {@code ready.lateness}
   * @return the distribution over all baskets of all replications
   * @throws IllegalArgumentException if there is no such distribution
   */
  public Distribution distribution(String name) {
    Distribution distribution = distributions.get(name);
    if (distribution == null) {
      throw new IllegalArgumentException(
          "distribution: " + name + ": must be one of " + distributions.keySet());
    }
    return distribution;
  }

  /**
   * What happened when.
   *
   * @return the series
   */
  public Series series() {
    return series;
  }

  /**
   * What happened when, store by store.
   *
   * @return the series; null unless the run was asked for it
   */
  public @Nullable StoreSeries storeSeries() {
    return storeSeries;
  }

  /**
   * The story of one basket of the first replication, in the largest catchment: of the first hundred that are placed from half an hour into the
   * event's day on, the first that is handed over. Without an event, from ten o'clock of the first reported day on.
   *
   * @return the story; null unless the run was asked for it, and where no such basket came
   */
  public @Nullable OrderTrace story() {
    return story;
  }

  /**
   * The slots of the reported days.
   *
   * @return one row a start, in order; empty if no store limits its slots
   */
  public List<SlotReport> slots() {
    return slots;
  }

  /**
   * The way of online baskets.
   *
   * @return its stages
   */
  public Funnel funnel() {
    return funnel;
  }

  /**
   * Where sales were lost, and why.
   *
   * @return units and their worth, by cause
   */
  public Losses losses() {
    return losses;
  }

  /**
   * The currency of all money.
   *
   * @return its ISO 4217 code
   */
  public String currency() {
    return currency;
  }

  /**
   * What does not balance.
   *
   * @return the residuals of the books
   */
  public Conservation conservation() {
    return conservation;
  }

  /**
   * Compares with another report on the same shoppers.
   *
   * @param other a report of the same seed and replications
   * @return this less the other
   * @throws IllegalArgumentException if the shoppers are not the same
   */
  public Comparison comparedWith(Report other) {
    return Comparison.of(this, other);
  }

  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(scenario + ", seed " + seed + ", " + replications + " replications");
    if (!notice.isEmpty()) {
      text.append(System.lineSeparator()).append(notice);
    }
    kpis.forEach((name, estimate) -> text.append(String.format("%n  %-28s %s", name, estimate)));
    return text.toString();
  }

  /** Gathers a report; for the simulator. Not safe for several threads. */
  public static final class Builder {
    private final String scenario;
    private final long seed;
    private final int replications;
    private String notice = "";
    private String digest = "";
    private double wallSeconds;
    private long basketsSimulated;
    private long linesSimulated;
    private long eventsSimulated;
    private final Map<String, double[]> samples = new LinkedHashMap<>();
    private final Map<String, Estimate> kpis = new LinkedHashMap<>();
    private List<DayReport> days = List.of();
    private List<StoreReport> stores = List.of();
    private List<DealReport> deals = List.of();
    private final Map<String, Distribution> distributions = new LinkedHashMap<>();
    private @Nullable Series series;
    private Conservation conservation = new Conservation(0, 0, 0);
    private List<SlotReport> slots = List.of();
    private @Nullable StoreSeries storeSeries;
    private @Nullable OrderTrace story;
    private Funnel funnel = new Funnel(List.of());
    private Losses losses =
        new Losses(new Losses.Sales(0, 0, 0, 0), new Losses.Sales(0, 0, 0, 0), List.of());
    private String currency = "";

    /**
     * An empty report.
     *
     * @param scenario the scenario's name
     * @param seed the seed
     * @param replications how many replications were run
     */
    public Builder(String scenario, long seed, int replications) {
      this.scenario = scenario;
      this.seed = seed;
      this.replications = replications;
    }

    /**
     * Sets what a reader must know.
     *
     * @param value the notice
     * @return this
     */
    public Builder notice(String value) {
      notice = value;
      return this;
    }

    /**
     * Sets the fingerprint.
     *
     * @param value the digest
     * @return this
     */
    public Builder digest(String value) {
      digest = value;
      return this;
    }

    /**
     * Sets how much was done in which time.
     *
     * @param seconds wall-clock seconds
     * @param baskets baskets simulated
     * @param lines lines simulated
     * @param events events handled
     * @return this
     */
    public Builder effort(double seconds, long baskets, long lines, long events) {
      wallSeconds = seconds;
      basketsSimulated = baskets;
      linesSimulated = lines;
      eventsSimulated = events;
      return this;
    }

    /**
     * Adds a key figure.
     *
     * @param name its name
     * @param unit its unit
     * @param values one value a replication
     * @return this
     */
    public Builder kpi(String name, String unit, double... values) {
      samples.put(name, values.clone());
      kpis.put(name, Estimate.of(unit, values));
      return this;
    }

    /**
     * Sets the days.
     *
     * @param value one report a day
     * @return this
     */
    public Builder days(List<DayReport> value) {
      days = value;
      return this;
    }

    /**
     * Sets the stores.
     *
     * @param value one report a store
     * @return this
     */
    public Builder stores(List<StoreReport> value) {
      stores = value;
      return this;
    }

    /**
     * Sets the deals with visible claims.
     *
     * @param value one report a catchment and deal
     * @return this
     */
    public Builder deals(List<DealReport> value) {
      deals = value;
      return this;
    }

    /**
     * Adds a distribution.
     *
     * @param name its name
     * @param value the distribution
     * @return this
     */
    public Builder distribution(String name, Distribution value) {
      distributions.put(name, value);
      return this;
    }

    /**
     * Sets the series.
     *
     * @param value the series
     * @return this
     */
    public Builder series(Series value) {
      series = value;
      return this;
    }

    /**
     * Sets the slots.
     *
     * @param value one row a start
     * @return this
     */
    public Builder slots(List<SlotReport> value) {
      slots = value;
      return this;
    }

    /**
     * Sets the series of the stores.
     *
     * @param value the series, or null
     * @return this
     */
    public Builder storeSeries(@Nullable StoreSeries value) {
      storeSeries = value;
      return this;
    }

    /**
     * Sets the story of one basket.
     *
     * @param value the story; null for none
     * @return this
     */
    public Builder story(@Nullable OrderTrace value) {
      story = value;
      return this;
    }

    /**
     * Sets the way of online baskets, and where sales were lost.
     *
     * @param way the stages
     * @param lost the losses
     * @param code the currency of all money
     * @return this
     */
    public Builder ways(Funnel way, Losses lost, String code) {
      funnel = way;
      losses = lost;
      currency = code;
      return this;
    }

    /**
     * Sets the residuals of the books.
     *
     * @param value the residuals
     * @return this
     */
    public Builder conservation(Conservation value) {
      conservation = value;
      return this;
    }

    /**
     * Finishes.
     *
     * @return the report
     */
    public Report build() {
      return new Report(this);
    }
  }
}

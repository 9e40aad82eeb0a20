package io.newretail.fit;

import static com.google.common.base.Preconditions.checkArgument;

import io.newretail.demand.ItemShocks;
import io.newretail.demand.ItemShocks.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fits daily demand to a panel. Days out of stock count by their exposure, so that stock-outs do not pass for lack of demand.
 *
 * <p>Two sets of effects are fitted: given the conditions of each day, and blind to them (weekdays only), for forecasts of
 * days of which nothing is known. Variances of daily shocks start from their moments; how strongly and how long they last in
 * forecasts is chosen by the likelihood of rolling-origin forecasts.
 */
public final class DemandFit {
  static final int PLAIN_ROUNDS = 4;
  private static final int SCOPES = Scope.values().length;
  private static final double START_CORRELATION = 0.93;
  private static final double[] CORRELATIONS = {0.8, 0.9, 0.95, 0.975, 0.988, 0.995};
  private static final double[] SCALES = {0.25, 0.5, 1, 2, 4};

  private final DemandPanel panel;
  private final int horizon;

  /**
   * What came of a fit.
   *
   * @param model the model
   * @param rows how many rows counted
   * @param forecastGiven how forecasts given the conditions did on the last weeks; of NaN without rolling origins
   * @param forecastBlind the same of forecasts from the past alone
   * @param moments the shocks around level and weekday as the data show them
   * @param explained the shocks that remain once the conditions are known
   */
  public record Result(
      DemandModel model,
      int rows,
      Fitness forecastGiven,
      Fitness forecastBlind,
      List<Moment> moments,
      List<Moment> explained) {
    /** Copies the lists. */
    public Result {
      moments = List.copyOf(moments);
      explained = List.copyOf(explained);
    }
  }

  /**
   * The relative covariance of two series that share a scope and nothing narrower.
   *
   * @param scope what they share; {@link Scope#ITEM} for one series with itself
   * @param pair the covariance on one day
   * @param part what the scope adds to those that hold it
   * @param lag1 the covariance across one day
   * @param lag7 across seven days
   * @param lag14 across fourteen days
   */
  public record Moment(
      Scope scope, double pair, double part, double lag1, double lag7, double lag14) {}

  private DemandFit(DemandPanel panel, int horizon) {
    this.panel = panel;
    this.horizon = horizon;
  }

  /**
   * Fits.
   *
   * @param panel the data
   * @param horizon how many days ahead forecasts shall be good, at least 1
   * @return the model and how well it fits
   * @throws IllegalArgumentException if there are fewer than 14 days or fewer than 50 rows that count
   */
  public static Result of(DemandPanel panel, int horizon) {
    checkArgument(horizon >= 1, "horizon: %s: must be at least 1 day", horizon);
    checkArgument(panel.days >= 14, "days: %s: must be at least 14 to fit", panel.days);
    return new DemandFit(panel, horizon).fit();
  }

  private record Side(EffectsModel effects, Fitness fitness, Dispersion dispersion) {}

  private Result fit() {
    int counted = 0;
    for (int i = 0; i < panel.rows; i++) {
      counted += panel.counts(i) ? 1 : 0;
    }
    checkArgument(counted >= 50, "rows with stock: %s: must be at least 50 to fit", counted);
    SeriesMeans means = new SeriesMeans(panel);
    ShockMoments all = new ShockMoments(panel, means.mean);
    Design design = Design.of(panel);
    ShockMoments left = new ShockMoments(panel, plainMeans(design));
    Side given = side(design, left.shocks());
    Side blind = side(Design.blind(), all.shocks());
    List<DemandModel.Series> series = new ArrayList<>();
    for (int s = 0; s < panel.series(); s++) {
      series.add(new DemandModel.Series(
          panel.places.get(s),
          means.level[s],
          given.dispersion().alpha[s],
          blind.dispersion().alpha[s]));
    }
    DrawingFit drawing = new DrawingFit(panel, means, all.shocks());
    DemandModel.Parts bare = new DemandModel.Parts(
        new DemandModel.Days(panel.firstDay, panel.lastDay(), panel.weekdayOfFirst),
        series,
        given.effects(),
        blind.effects(),
        drawing.start());
    DemandModel model = new DemandModel(bare.drawing(drawing.fit(bare)));
    return new Result(
        model, counted, given.fitness(), blind.fitness(), moments(all), moments(left));
  }

  /** The means of each row as exposed: levels of series and the fixed effects, no more. */
  private double[] plainMeans(Design design) {
    NestedEffects plain = new NestedEffects(panel, design, panel.days, Smoothing.plain());
    plain.fit(PLAIN_ROUNDS);
    double[] mean = plain.means();
    for (int i = 0; i < panel.rows; i++) {
      mean[i] *= panel.exposure[i];
    }
    return mean;
  }

  private Side side(Design design, ItemShocks shocks) {
    Smoothing start = start(shocks);
    NestedEffects whole = new NestedEffects(panel, design, panel.days, Smoothing.plain());
    whole.fit(PLAIN_ROUNDS);
    whole.restart(start);
    whole.fit(3);
    Smoothing smoothing = start.withLevel(whole.levelVariances());
    RollingOrigin rolling = new RollingOrigin(panel, design, smoothing, horizon);
    RollingOrigin.Width width = new RollingOrigin.Width(Double.NaN, 0.02, 1);
    Fitness fitness = new Fitness(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    if (rolling.possible()) {
      smoothing = choose(rolling, smoothing);
      width = rolling.score(smoothing, 3, true);
      fitness = rolling.fitness(width);
    }
    whole.smoothing = smoothing;
    whole.fit(2);
    whole.smoothing = smoothing.withLevel(whole.levelVariances());
    whole.fit(2);
    double[][] covariance = whole.settle();
    whole.fit(1);
    whole.recalibrate();
    Dispersion dispersion = RollingOrigin.dispersion(whole);
    return new Side(effects(whole, covariance, dispersion, width), fitness, dispersion);
  }

  private static Smoothing start(ItemShocks shocks) {
    double kept = shocks.memory().lasting() + shocks.memory().weekly();
    double[] level = new double[SCOPES];
    level[Scope.STORE.number()] = 0.03;
    level[Scope.PRODUCT.number()] = 0.3;
    level[Scope.PRODUCT_IN_CITY.number()] = 0.03;
    level[Scope.ITEM.number()] = 0.05;
    double[] lasting = new double[SCOPES];
    double[] passing = new double[SCOPES];
    for (Scope scope : Scope.values()) {
      double v = shocks.variance(scope);
      boolean shared = scope != Scope.ITEM;
      lasting[scope.number()] = Math.max(shared ? 0 : 0.01, v * kept);
      passing[scope.number()] = shared ? v * (1 - kept) : 0;
    }
    double own = Math.max(0.02, shocks.variance(Scope.ITEM) * (1 - kept));
    double[] correlation = new double[SCOPES];
    Arrays.fill(correlation, START_CORRELATION);
    return new Smoothing(own, level, lasting, passing, correlation);
  }

  /** Correlation, then size of the lasting shocks, then correlation again, each the best of a few. */
  private static Smoothing choose(RollingOrigin rolling, Smoothing start) {
    double likeliest = rolling.score(start, 4, true).logLikelihood();
    double scale = 1;
    double correlation = start.correlation()[Scope.PRODUCT.number()];
    for (int turn = 0; turn < 3; turn++) {
      boolean size = turn == 1;
      double kept = size ? scale : correlation;
      for (double candidate : size ? SCALES : CORRELATIONS) {
        double s = size ? candidate : scale;
        double c = size ? correlation : candidate;
        double l = candidate == kept
            ? Double.NEGATIVE_INFINITY
            : rolling.score(start.scaled(s, c), 1, false).logLikelihood();
        if (l > likeliest) {
          likeliest = l;
          scale = s;
          correlation = c;
        }
      }
      if (turn == 1 && scale == 1) {
        break;
      }
    }
    return start.scaled(scale, correlation);
  }

  private EffectsModel effects(
      NestedEffects fit, double[][] covariance, Dispersion dispersion, RollingOrigin.Width width) {
    List<Parameter> coefficients = new ArrayList<>();
    for (int j = 0; j < fit.beta.length; j++) {
      coefficients.add(new Parameter(
          fit.design.names.get(j),
          fit.beta[j],
          j == 0 ? Double.NaN : Math.sqrt(Math.max(0, covariance[j][j]))));
    }
    List<Double> centre = new ArrayList<>();
    for (int c = 0; c < fit.design.used.length; c++) {
      centre.add(fit.design.used[c] ? fit.design.centre[c] : Double.NaN);
    }
    Map<Scope, EffectsModel.Variances> scopes = new EnumMap<>(Scope.class);
    Map<Scope, Map<String, EffectsModel.Group>> groups = new EnumMap<>(Scope.class);
    for (Scope scope : Scope.values()) {
      int s = scope.number();
      Smoothing of = fit.smoothing;
      scopes.put(
          scope,
          new EffectsModel.Variances(
              of.level()[s], of.lasting()[s], of.passing()[s], of.correlation()[s]));
      groups.put(scope, groups(fit, scope));
    }
    return new EffectsModel(new EffectsModel.Parts(
        coefficients,
        centre,
        fit.design.weekendsAreHolidays,
        scopes,
        groups,
        new EffectsModel.Forecasting(
            dispersion.median, dispersion.spread, width.more(), width.doubts(), horizon)));
  }

  private Map<String, EffectsModel.Group> groups(NestedEffects fit, Scope scope) {
    int s = scope.number();
    Map<String, EffectsModel.Group> groups = new LinkedHashMap<>();
    List<String> names = panel.names(scope);
    for (int g = 0; g < names.size(); g++) {
      groups.put(
          names.get(g),
          new EffectsModel.Group(
              fit.effects.level[s][g],
              fit.effects.levelVariance[s][g],
              fit.effects.lastState[s][g],
              fit.effects.lastVariance[s][g]));
    }
    return groups;
  }

  private static List<Moment> moments(ShockMoments of) {
    double[] part = of.parts();
    List<Moment> moments = new ArrayList<>();
    for (Scope scope : Scope.values()) {
      moments.add(new Moment(
          scope,
          of.covariance(scope, 0),
          part[scope.number()],
          of.covariance(scope, 1),
          of.covariance(scope, 4),
          of.covariance(scope, 5)));
    }
    return moments;
  }
}

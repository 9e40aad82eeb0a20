package io.newretail.fit;

import io.newretail.demand.ItemShocks.Scope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fitted panel: fixed effects, levels of groups, where their lasting shocks stand on the last day, and how wide the laws of
 * forecasts must be. Immutable.
 */
public final class EffectsModel {
  private final Parts parts;
  private final Design design;

  /**
   * A group of series.
   *
   * @param level its level over the groups that hold it, a logarithm
   * @param levelVariance how unsure that is
   * @param state its lasting shock on the last day, a logarithm
   * @param stateVariance how unsure that is
   */
  public record Group(double level, double levelVariance, double state, double stateVariance) {}

  /**
   * The variances of a scope.
   *
   * @param level of levels between groups
   * @param lasting of daily shocks that last, as the forecasts use it
   * @param passing of daily shocks that do not
   * @param correlation of lasting shocks from day to day, as the forecasts use it
   */
  public record Variances(double level, double lasting, double passing, double correlation) {}

  /**
   * How forecasts are made.
   *
   * @param dispersion the median over-dispersion of a series around its mean
   * @param dispersionSpread the standard deviation of its logarithm between series
   * @param more what a forecast's over-dispersion adds
   * @param doubts how much of the variance of a forecast it adds
   * @param horizon days ahead for which all this was chosen
   */
  public record Forecasting(
      double dispersion, double dispersionSpread, double more, double doubts, int horizon) {}

  /**
   * All parts of a model, for keeping it in a file.
   *
   * @param coefficients the fixed effects: constant, weekdays, conditions
   * @param centre the mean of each of {@link #conditions}, NaN where it is not used
   * @param weekendsAreHolidays whether holidays in the data count weekends
   * @param scopes the variances of each scope
   * @param groups the groups of each scope by name
   * @param forecasting how forecasts are made
   */
  public record Parts(
      List<Parameter> coefficients,
      List<Double> centre,
      boolean weekendsAreHolidays,
      Map<Scope, Variances> scopes,
      Map<Scope, Map<String, Group>> groups,
      Forecasting forecasting) {
    /** Copies the lists and maps. */
    public Parts {
      coefficients = List.copyOf(coefficients);
      centre = List.copyOf(centre);
      scopes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(scopes));
      groups = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(groups));
    }
  }

  /**
   * A model of its parts.
   *
   * @param parts the parts
   */
  public EffectsModel(Parts parts) {
    this.parts = parts;
    boolean[] used = new boolean[6];
    double[] centre = new double[6];
    for (int c = 0; c < 6; c++) {
      used[c] = !Double.isNaN(parts.centre().get(c));
      centre[c] = used[c] ? parts.centre().get(c) : 0;
    }
    design = new Design(used, centre, parts.weekendsAreHolidays());
  }

  /**
   * The parts.
   *
   * @return all of them
   */
  public Parts parts() {
    return parts;
  }

  /**
   * The conditions that a model may use, in the order of {@link Parts#centre}.
   *
   * @return their names
   */
  public static List<String> conditions() {
    return Design.CONDITIONS;
  }

  /** Whether conditions say what this model needs: the price if it uses it, else anything that it uses. */
  boolean served(Conditions conditions) {
    return design.served(conditions);
  }

  /**
   * The predicted law of a day.
   *
   * @param mean the mean of a day on which the article is never out
   * @param alpha the over-dispersion: variance = mean + alpha mean^2
   */
  public record Law(double mean, double alpha) {}

  /**
   * Predicts. A series, store, article or city that the data did not hold has the level of those that hold it, and more
   * variance.
   *
   * @param place the series
   * @param weekday 0 for Monday
   * @param daysAhead days after the last day of the data, at least 1
   * @param conditions what is known of the day
   * @param ownDispersion the over-dispersion of the series itself, or null for that of an average series
   * @return the law
   */
  Law predict(
      Place place,
      int weekday,
      int daysAhead,
      Conditions conditions,
      @Nullable Double ownDispersion) {
    double[] x = new double[design.size()];
    design.fill(weekday, conditions, x);
    double log = 0;
    for (int j = 0; j < x.length; j++) {
      log += x[j] * parts.coefficients().get(j).value();
    }
    Forecasting f = parts.forecasting();
    double doubt = 0;
    for (Scope scope : Scope.values()) {
      Variances v = parts.scopes().getOrDefault(scope, new Variances(0, 0, 0, 0));
      double fade = Math.pow(v.correlation(), Math.max(0, daysAhead));
      Group g = parts.groups().getOrDefault(scope, Map.of()).get(DemandPanel.name(scope, place));
      if (g == null) {
        doubt += v.level() + v.lasting();
      } else {
        log += g.level() + fade * g.state();
        doubt +=
            g.levelVariance() + fade * fade * g.stateVariance() + v.lasting() * (1 - fade * fade);
      }
    }
    double own = ownDispersion == null ? f.dispersion() : ownDispersion;
    return new Law(Math.exp(log), own + f.more() + f.doubts() * doubt);
  }
}

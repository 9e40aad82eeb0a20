package io.newretail.fit;

import io.newretail.demand.ItemShocks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Daily demand of articles in stores, fitted to a panel: what forecasts it, with and without knowledge of prices, promotions,
 * holidays and weather, and what draws panels like it. Immutable; {@link DemandFit} makes it.
 */
public final class DemandModel {
  private final Parts parts;
  private final Map<String, Series> byName = new HashMap<>();
  private final Map<String, String> cities = new HashMap<>();
  private final Map<String, String> categories = new HashMap<>();

  /**
   * A series of the data.
   *
   * @param place where
   * @param level units on a whole day of a mean weekday
   * @param given over-dispersion around what the conditions explain
   * @param blind over-dispersion around level and weekday
   */
  public record Series(Place place, double level, double given, double blind) {}

  /**
   * The days of the data.
   *
   * @param first the number of the first
   * @param last the number of the last
   * @param weekdayOfFirst 0 for Monday
   */
  public record Days(int first, int last, int weekdayOfFirst) {}

  /**
   * What draws a panel.
   *
   * @param shocks the daily shocks, prices and promotions among them
   * @param week the weekdays from Monday on, of mean 1
   * @param exposure how much of a day an article stands on the shelf
   * @param lift what is asked for on a mean day over what the level says; more than 1 where shelves run out
   * @param volatility by product, the variance of its shocks and of those of its series over that of a mean product
   */
  public record Drawing(
      ItemShocks shocks,
      List<Double> week,
      ExposureLaw exposure,
      double lift,
      Map<String, Double> volatility) {
    /** Copies lists and map. */
    public Drawing {
      week = List.copyOf(week);
      volatility = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(volatility));
    }

    /** The part of the shocks of single series that products may take in a step. */
    private static final double LEAST_ITEM = 0.5;

    /** The same with a higher mean and larger shocks. */
    Drawing scaled(double more, double larger) {
      List<ItemShocks.Shock> all = new ArrayList<>();
      for (ItemShocks.Shock s : shocks.shocks()) {
        all.add(new ItemShocks.Shock(s.scope(), Math.min(10, s.variance() * larger)));
      }
      return new Drawing(
          new ItemShocks(all, shocks.memory()), week, exposure, lift * more, volatility);
    }

    /** The same with the shocks of products larger, those of single series smaller by as much. */
    Drawing withProducts(double larger) {
      double product = shocks.variance(ItemShocks.Scope.PRODUCT)
          + shocks.variance(ItemShocks.Scope.PRODUCT_IN_CITY);
      double item = shocks.variance(ItemShocks.Scope.ITEM);
      double most = 1 + LEAST_ITEM * item / Math.max(1e-12, product);
      double factor = Math.min(larger, most);
      List<ItemShocks.Shock> all = new ArrayList<>();
      for (ItemShocks.Shock s : shocks.shocks()) {
        boolean ofProduct =
            s.scope() == ItemShocks.Scope.PRODUCT || s.scope() == ItemShocks.Scope.PRODUCT_IN_CITY;
        double variance = ofProduct ? s.variance() * factor : s.variance();
        boolean single = s.scope() == ItemShocks.Scope.ITEM;
        all.add(
            new ItemShocks.Shock(s.scope(), single ? variance - (factor - 1) * product : variance));
      }
      return new Drawing(new ItemShocks(all, shocks.memory()), week, exposure, lift, volatility);
    }
  }

  /**
   * All parts, for keeping the model in a file.
   *
   * @param days the days of the data
   * @param series the series
   * @param given effects with conditions
   * @param blind effects of weekdays only
   * @param drawing what draws a panel
   */
  public record Parts(
      Days days, List<Series> series, EffectsModel given, EffectsModel blind, Drawing drawing) {
    /** Copies the list. */
    public Parts {
      series = List.copyOf(series);
    }

    /** The same with another drawing. */
    Parts drawing(Drawing other) {
      return new Parts(days, series, given, blind, other);
    }
  }

  /**
   * A model of its parts.
   *
   * @param parts the parts
   */
  public DemandModel(Parts parts) {
    this.parts = parts;
    for (Series s : parts.series()) {
      byName.put(name(s.place()), s);
      cities.putIfAbsent(s.place().store(), s.place().city());
      categories.putIfAbsent(s.place().product(), s.place().category());
    }
  }

  private static String name(Place place) {
    return place.store() + "|" + place.product();
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
   * The weekday of a day.
   *
   * @param day its number
   * @return 0 for Monday
   */
  public int weekday(int day) {
    return Math.floorMod(parts.days().weekdayOfFirst() + day - parts.days().first(), 7);
  }

  /**
   * Predicts the demand of a day after the data. What the data do not say of a store's city or an article's category is taken
   * from other rows of that store or article.
   *
   * @param place where; empty city or category for unknown
   * @param day the day's number
   * @param conditions what is known of the day, or null; if its price is not known though prices matter, or nothing is known
   *     of it that matters, the past alone predicts
   * @return the mean of a day on which the article is never out, and its over-dispersion
   */
  public EffectsModel.Law predict(Place place, int day, @Nullable Conditions conditions) {
    Place full = new Place(
        place.store(),
        place.product(),
        place.city().isEmpty() ? cities.getOrDefault(place.store(), "") : place.city(),
        place.category().isEmpty()
            ? categories.getOrDefault(place.product(), "")
            : place.category());
    Series own = byName.get(name(full));
    int ahead = day - parts.days().last();
    return conditions == null || !parts.given().served(conditions)
        ? parts
            .blind()
            .predict(
                full, weekday(day), ahead, Conditions.unknown(), own == null ? null : own.blind())
        : parts
            .given()
            .predict(full, weekday(day), ahead, conditions, own == null ? null : own.given());
  }

  /**
   * Draws panels like the data.
   *
   * @return the drawing machine
   */
  public PanelDraw draw() {
    return new PanelDraw(this);
  }
}

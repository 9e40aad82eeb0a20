package io.newretail.internal.plan;

import io.newretail.demand.Promotion;
import io.newretail.network.Item;
import io.newretail.scenario.Scenario;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a unit of each article costs at a time, in minor units of money. Immutable by convention; any thread. */
public final class PriceList {
  /** Its place among the lists of a plan; 0 for list prices. */
  public final int number;

  /** By article, the price of a unit. */
  public final int[] unit;

  private PriceList(int number, int[] unit) {
    this.number = number;
    this.unit = unit;
  }

  /** List prices. */
  static PriceList ordinary(int[] price) {
    return new PriceList(0, price);
  }

  /** By day, the prices in force; days of the same prices share a list. Empty if no promotion of the scenario moves a price. */
  static PriceList[] byDay(Scenario scenario, PriceList ordinary) {
    List<Promotion> promotions = scenario.demand().promotions();
    PriceList[] lists = new PriceList[promotions.isEmpty() ? 0 : scenario.days()];
    List<Item> items = scenario.network().assortment().items();
    List<String> classes =
        items.stream().map(Item::category).distinct().sorted().toList();
    int[] classOf = items.stream().mapToInt(i -> classes.indexOf(i.category())).toArray();
    Map<List<BigDecimal>, PriceList> known = new LinkedHashMap<>();
    known.put(classes.stream().map(c -> BigDecimal.ONE).toList(), ordinary);
    for (int day = 0; day < lists.length; day++) {
      LocalDate date = scenario.from().plusDays(day);
      List<BigDecimal> ratios =
          classes.stream().map(c -> Promotion.priceRatio(promotions, c, date)).toList();
      lists[day] = known.computeIfAbsent(
          ratios, r -> new PriceList(known.size(), promoted(ordinary.unit, classOf, r)));
    }
    return known.size() == 1 ? new PriceList[0] : lists;
  }

  private static int[] promoted(int[] price, int[] classOf, List<BigDecimal> ratios) {
    int[] promoted = new int[price.length];
    for (int i = 0; i < price.length; i++) {
      BigDecimal exact = BigDecimal.valueOf(price[i]).multiply(ratios.get(classOf[i]));
      promoted[i] = exact.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }
    return promoted;
  }
}

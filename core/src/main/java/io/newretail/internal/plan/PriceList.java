package io.newretail.internal.plan;

import io.newretail.demand.Promotion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
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
  static PriceList[] byDay(PlanCompiler c, PriceList ordinary) {
    List<Promotion> promotions = c.scenario.demand().promotions();
    if (promotions.isEmpty()) {
      return new PriceList[0];
    }
    PriceList[] lists = new PriceList[c.scenario.days()];
    Map<List<BigDecimal>, PriceList> known = new LinkedHashMap<>();
    known.put(c.classes.stream().map(name -> BigDecimal.ONE).toList(), ordinary);
    for (int day = 0; day < lists.length; day++) {
      LocalDate date = c.scenario.from().plusDays(day);
      List<BigDecimal> ratios = c.classes.stream()
          .map(name -> Promotion.priceRatio(promotions, name, date))
          .toList();
      lists[day] = known.computeIfAbsent(
          ratios, r -> new PriceList(known.size(), promoted(ordinary.unit, c.classOf, r)));
    }
    return known.size() == 1 ? new PriceList[0] : lists;
  }

  /** All lists by number: list prices, then those of promotions. */
  static PriceList[] byNumber(PriceList ordinary, PriceList[] byDay) {
    int most = Arrays.stream(byDay).mapToInt(p -> p.number).max().orElse(0);
    PriceList[] all = new PriceList[most + 1];
    all[0] = ordinary;
    for (PriceList list : byDay) {
      all[list.number] = list;
    }
    return all;
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

package io.newretail.file;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ranges of numbers for editors; the checks of the library are what decides. */
final class Ranges {
  /** Type, key, least, most; brackets as in mathematics. */
  private static final String TEXT = """
      Store.size (0,
      Store.pickers [0,
      Store.counters [0,
      Store.shelfSpaces [0,
      Zone.size (0,
      Rival.priceIndex (0,
      Item.popularity [0,
      DeliveryPolicy$Trip.radiusKm (0,100]
      DeliveryPolicy$Trip.kmPerHour (0,200]
      DeliveryPolicy$Trip.baskets [1,16]
      HoldPolicy.admission [1,1000000]
      PickRounds.baskets [1,32]
      PickRounds$Crowd.full (0,
      PickTime.searchSeconds [0,1000000]
      PickTime.scanSeconds [0,1000000]
      PickTime.travelSeconds [0,1000000]
      PickTime.travelLines [1,
      PickTime.congestion [0,0.95]
      PickTime$Zones.count [1,1000]
      PickTime$Zones.consolidationSeconds [0,1000000]
      SlotPlan.capacity [1,
      SlotPlan.daysAhead [0,60]
      SlotPlan$Load.lines [1,
      PolicyForms$FixedWindows.capacity [1,
      PolicyForms$FixedWindows.daysAhead [0,60]
      StaffingPlan$Shift.share [0,
      StockRecords.misplaced [0,1]
      StockRecords.scanError [0,1]
      StockRecords$Shrink.ofDemand [0,1]
      StockRecords$Shrink.perDay [0,1000000]
      StockRecords$Opening.wrong [0,1]
      StockRecords$Opening.meanUnits [1,1000000]
      StockRecords$Counting.zeroBalance [0,1]
      RestockPolicy$Periodic.minimum [0,1073741824]
      RestockPolicy$FixedStock.units [0,1073741824]
      ItemDemand.concentration [0,1000000]
      ItemShocks$Shock.variance [0,10]
      DayLevel.cv [0,10]
      CartLoading.carts [0,100000000]
      CartLoading.cv [0,
      Deal.rating [1,5]
      Herding.elasticity [0,1)
      Excitement.branching [0,1)
      Reaction.spread (0,
      Spike.multiplier [0,
      CurveForms$SinglesDaySpike.multiplier [0,
      CurveForms$SinglesDaySpike.year [2016,2018]
      CurveForms$SinglesDay.year [2016,2018]
      PaymentDelay$Lognormal.sigma (0,5]
      Promotion$Offer.priceRatio (0,
      Promotion$Offer.elasticity ,0]
      Promotion$Offer.feature (0,
      Promotion$Offer.display (0,
      PickSubstitution.listLength [1,20]
      Substitution.attempts [1,100]
      Substitution.nothing [0,
      StoreChoice.outside [0,
      StoreChoice.priceElasticity [0,
      ShopperForms$Offer.kilometres [0,
      ShopperForms$Part.weight (0,
      ShopperForms$Part.habits [1,1000]
      ChannelChoice$Nest.dissimilarity (0,1]
      Tastes.price [0,
      Tastes.delay [0,
      Tastes.distance [0,
      Tastes.availability [0,
      Tastes.slot [0,
      SizeForms$Fixed.units [1,2000]
      SizeForms$NegativeBinomial.mean (1,2000)
      SizeForms$NegativeBinomial.shape (0,1000000)
      AllianceForm.scale [1,1000000]
      Partner.weight (0,
      Lever$Traffic.baskets [1,1000]
      Lever$Traffic.event [1,1000]
      Lever$Space.slots [1,1000]
      Lever$Space.places [1,1000]
      Lever$Space.pickers [1,1000]
      Lever$Supply.lead (0,1]
      Lever$Fleet.riders [1,1048576]
      ScenarioForm.warmUpDays [0,999999]
      """;

  private static final Map<String, String> RANGES = new HashMap<>();

  static {
    TEXT.lines()
        .map(String::strip)
        .forEach(l -> RANGES.put(l.substring(0, l.indexOf(' ')), l.substring(l.indexOf(' ') + 1)));
  }

  private Ranges() {}

  /** Every range, by type and key. */
  static Map<String, String> all() {
    return Map.copyOf(RANGES);
  }

  /** The schema of a number, with its range. */
  static Map<String, Object> of(Class<?> type, String key, Map<String, Object> schema) {
    String range = RANGES.get(Descriptions.name(type) + "." + key);
    return range == null ? schema : ranged(schema, range);
  }

  private static Map<String, Object> ranged(Map<String, Object> schema, String range) {
    Map<String, Object> ranged = new LinkedHashMap<>(schema);
    if (schema.get("anyOf") instanceof List<?> ways) {
      ranged.put("anyOf", ways.stream().map(w -> way((Map<?, ?>) w, range)).toList());
      return ranged;
    }
    String[] ends = range.substring(range.startsWith(",") ? 0 : 1).split(",", -1);
    if (!ends[0].isEmpty()) {
      ranged.remove("minimum");
      ranged.put(range.startsWith("(") ? "exclusiveMinimum" : "minimum", number(ends[0]));
    }
    if (!ends[1].isEmpty()) {
      ranged.remove("maximum");
      String most = ends[1].substring(0, ends[1].length() - 1);
      ranged.put(ends[1].endsWith(")") ? "exclusiveMaximum" : "maximum", number(most));
    }
    return ranged;
  }

  private static Map<String, Object> way(Map<?, ?> way, String range) {
    Map<String, Object> copy = new java.util.TreeMap<>();
    way.forEach((k, v) -> copy.put((String) k, v));
    boolean number = "number".equals(way.get("type")) || "integer".equals(way.get("type"));
    return number ? ranged(copy, range) : copy;
  }

  private static Number number(String text) {
    return text.contains(".") ? (Number) Double.valueOf(text) : (Number) Long.valueOf(text);
  }
}

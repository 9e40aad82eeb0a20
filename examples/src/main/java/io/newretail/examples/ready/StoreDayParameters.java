package io.newretail.examples.ready;

import static io.newretail.examples.ready.Parameter.Kind.COUNT;
import static io.newretail.examples.ready.Parameter.Kind.NUMBER;
import static io.newretail.examples.ready.Parameter.Kind.SHARE;
import static io.newretail.examples.ready.Parameter.Kind.TIME;

import io.newretail.examples.facts.Facts;
import io.newretail.examples.ready.Parameter.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What may be set of a single store: on an ordinary day, on the day of an event, or under stress. */
final class StoreDayParameters {
  /** Which day it is. */
  enum Day {
    ORDINARY,
    EVENT,
    STRESS
  }

  private static final double MONTH = 30 * 86_400;

  private final Day day;
  private final List<Parameter> all = new ArrayList<>();

  private StoreDayParameters(Day day) {
    this.day = day;
  }

  static List<Parameter> of(Day day) {
    StoreDayParameters parameters = new StoreDayParameters(day);
    parameters.addOrders();
    parameters.addShoppers();
    parameters.addPeople();
    parameters.addPicking();
    parameters.addDelivery();
    parameters.addRest();
    return parameters.all;
  }

  /** A store like Hema's first, where everything is brought home; people are assumed. */
  static List<Parameter> hema() {
    Map<String, Parameter> all = new LinkedHashMap<>();
    of(Day.ORDINARY).forEach(p -> all.put(p.path(), p));
    hema(all, "orders", 4_000, "Hema's first store, 2016 to 2017: about 4,000 online orders a day");
    hema(all, "assortment.items", 3_000, "Hema, 2017: over 3,000 articles");
    hema(all, "delivery.radius", 3, "Hema, 2017: within 3 km");
    hema(all, "delivery.promise", 30 * 60, "Hema, 2017: 30 minutes");
    hema(all, "delivery.share", 1, "assumption: nobody fetches");
    hema(all, "walkin.sales", 520_000, "Hema, 2018: RMB 800,000 a day, 4,000 at 70 of it online");
    hema(all, "pickers", 90, "assumption");
    hema(all, "picking.zones", 6, "assumption: pickers by zone, put together by belt");
    hema(all, "packers", 12, "assumption");
    hema(all, "riders", 90, "assumption");
    hema(all, "slots.capacity", 10_000, "assumption: nobody is refused");
    return List.copyOf(all.values());
  }

  private static void hema(Map<String, Parameter> all, String path, double value, String source) {
    Parameter p = Objects.requireNonNull(all.get(path), path);
    all.put(path, new Parameter(path, p.kind(), value, p.least(), p.most(), p.meaning(), source));
  }

  private void addOrders() {
    String orders = switch (day) {
      case ORDINARY -> "online.baskets";
      case EVENT -> "online.baskets.event";
      case STRESS -> "day.orders.stress";
    };
    fact(NUMBER, "orders", 0, 1e6, orders, "online baskets of the day");
    if (day != Day.ORDINARY) {
      fact(NUMBER, "orders.ordinary", 0.1, 1e6, "online.baskets", "online baskets of other days");
    }
    fact(NUMBER, "basket.items", 1.01, 1_000, or("day.items"), "mean items of an online basket");
    fact(NUMBER, "basket.shape", 0.01, 1e6, "day.items.shape", "shape of basket sizes");
    fact(SHARE, "level.cv", 0, 3, or("day.level.cv"), "spread of a whole day");
    fact(NUMBER, "walkin.sales", 0, 1e9, "day.sales", "walk-in sales of a day in RMB");
    fact(SHARE, "walkin.busy", 0, 10, or("day.sales.busy"), "of these, sold about this day");
  }

  private void addShoppers() {
    fact(SHARE, "pays", 0, 1, or("day.pays"), "shoppers who pay in the end");
    fact(TIME, "pays.delay", 0, MONTH, "online.pay.delay", "mean time from promise to payment");
    all.addAll(PaymentLaw.STORE.parameters());
    fact(TIME, "hold.timeout", 0.001, MONTH, "hold.timeout", "how long unpaid baskets are held");
    fact(SHARE, "no.show", 0, 1, or("day.no.show"), "baskets to be fetched that nobody fetches");
    fact(SHARE, "cancels", 0, 1, "day.cancels", "paid baskets that their shoppers cancel");
    fact(TIME, "cancels.delay", 0, MONTH, "day.cancel.delay", "mean time from payment to that");
    fact(SHARE, "returns", 0, 1, "day.returns", "baskets brought back whole");
  }

  private void addPeople() {
    own(COUNT, "pickers", 11, 0, 10_000, "pickers while the store is open");
    own(COUNT, "packers", 3, 0, 10_000, "packers while the store is open; 0: pickers pack");
    own(COUNT, "riders", 18, 0, 10_000, "riders while the store is open; 0: all is fetched");
    own(COUNT, "counters", 2, 0, 10_000, "pickup counters");
    own(COUNT, "lockers", 20, 0, 100_000, "boxes; what finds none goes to the counters");
    own(SHARE, "staff.night", 0.25, 0, 10, "staff outside opening hours, of those within");
  }

  private void addPicking() {
    fact(NUMBER, "pick.rate", 1, 1e5, "day.pick.rate", "lines an hour, ten a trip, no crowd");
    fact(SHARE, "pick.crowd", 0, 0.95, "day.crowd.loss", "of the rate, lost in a full store");
    fact(COUNT, "pick.full", 1, 1e6, "day.crowd.full", "walk-in shoppers that fill the store");
    fact(TIME, "pick.stay", 0, 86_400, "day.crowd.stay", "mean time that a walk-in stays");
    fact(TIME, "pick.setup", 0, 86_400, "pick.setup", "a picker's time for each basket");
    own(COUNT, "picking.batch", 1, 1, 32, "most baskets of a picker's trip");
    own(COUNT, "picking.zones", 1, 1, 100, "zones that are picked at the same time");
    fact(TIME, "pack.time", 0, 86_400, "day.pack.time", "time to pack a basket");
    fact(TIME, "counter.time", 0, 86_400, "counter.time", "time to hand a basket over");
  }

  private void addDelivery() {
    fact(SHARE, "delivery.share", 0, 1, or("day.delivery"), "baskets brought home");
    fact(NUMBER, "delivery.radius", 0.1, 100, "day.radius", "km to the farthest customer");
    fact(TIME, "delivery.promise", 0, 86_400, "day.promise", "from order to door; 0: a slot");
    fact(NUMBER, "delivery.speed", 1, 200, "day.speed", "km an hour along a straight line");
    fact(COUNT, "delivery.trip", 1, 16, "day.trip", "most baskets of a rider's trip");
    fact(TIME, "delivery.door", 0, 86_400, "day.door", "time at the door");
    fact(SHARE, "delivery.absent", 0, 1, "day.absent", "doors that nobody opens");
  }

  private void addRest() {
    fact(COUNT, "assortment.items", 1, 1e5, "assortment.items", "articles of the store");
    fact(NUMBER, "assortment.zipf", 0, 3, "assortment.zipf", "exponent of popularity by rank");
    fact(TIME, "slots.width", 60, 86_399, "slots.width", "width of a pickup slot");
    fact(TIME, "slots.lead", 0, MONTH, "slots.lead", "least time from order to slot");
    own(COUNT, "slots.capacity", 60, 1, 1e6, "baskets of a slot");
    own(COUNT, "promise.perRider", 0, 0, 1_000, "promised baskets a rider may have; 0: not asked");
    own(SHARE, "restock.service", 0.95, 0, 0.9999, "cycles without a stock-out aimed at");
    fact(TIME, "restock.lead", 60, MONTH, "depot.lead", "time from review to delivery");
  }

  /** The figure of an ordinary day, or that of an event. */
  private String or(String key) {
    return day == Day.ORDINARY ? key : key + ".event";
  }

  private void own(
      Kind kind, String path, double value, double least, double most, String meaning) {
    all.add(new Parameter(path, kind, value, least, most, meaning, ""));
  }

  private void fact(Kind kind, String path, double least, double most, String key, String meaning) {
    double scale = switch (Facts.fact(key).unit()) {
      case "percent" -> 0.01;
      case "minutes" -> 60;
      case "hours" -> 3_600;
      default -> 1;
    };
    all.add(new Parameter(path, kind, least, least, most, meaning, "").from(key, scale));
  }
}

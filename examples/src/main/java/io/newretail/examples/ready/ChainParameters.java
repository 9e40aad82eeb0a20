package io.newretail.examples.ready;

import io.newretail.examples.ready.Parameter.Kind;
import java.util.ArrayList;
import java.util.List;

/** What may be set of a chain of hypermarkets that takes orders online. */
final class ChainParameters {
  private ChainParameters() {}

  /** The parameters, for a chain of at most so many stores. */
  static List<Parameter> of(int stores, int articles) {
    List<Parameter> all = new ArrayList<>();
    all.add(count("stores.count", stores, 1, stores, "stores of the chain that are simulated"));
    all.add(count("stores.pickers", 9, 0, 10_000, "pickers of a store of size 1, all day"));
    all.add(count("stores.counters", 5, 0, 10_000, "pickup counters of a store of size 1"));
    all.add(count("stores.shelfSpaces", 300, 0, 1_000_000, "baskets that the ready shelf holds"));
    all.add(count("assortment.items", articles, 1, 100_000, "articles that every store carries"));
    all.add(number("assortment.zipf", 0, 3, "exponent of popularity by rank")
        .from("assortment.zipf", 1));
    addOnline(all);
    addWalkIn(all);
    addPolicies(all);
    addDelivery(all);
    return all;
  }

  /** The parameter of an event day. */
  static Parameter multiplier(double value, String source) {
    String meaning = "online baskets of the event day over an ordinary day's";
    return new Parameter("event.multiplier", Kind.NUMBER, value, 0, 1_000, meaning, source);
  }

  private static void addOnline(List<Parameter> all) {
    all.add(number("online.baskets", 0, 1e6, "baskets ordered online, a day and store of size 1")
        .from("online.baskets", 1));
    all.add(number("online.items", 1.01, 1_000, "mean items of an online basket")
        .from("online.items", 1));
    all.add(share("online.levelCv", 0, 3, "spread of a city's whole day, coefficient of variation")
        .from("day.level.cv", 0.01));
    all.add(share("online.pays", 0, 1, "shoppers who pay in the end").from("online.pays", 0.01));
    all.add(time("online.payDelay", 0, "mean time from promise to payment")
        .from("online.pay.delay", 60));
    all.addAll(PaymentLaw.CHAIN.parameters());
    all.add(share("online.noShow", 0, 1, "paid baskets that nobody fetches")
        .from("online.no.show", 0.01));
  }

  private static void addWalkIn(List<Parameter> all) {
    all.add(number("walkin.sales", 0, 1e9, "walk-in sales in RMB, a day and store of size 1")
        .from("walkin.sales", 1));
    all.add(number("walkin.items", 1.01, 1_000, "mean items of a walk-in basket")
        .from("walkin.items", 1));
  }

  private static void addPolicies(List<Parameter> all) {
    all.add(time("slots.width", 60, "width of a pickup slot").from("slots.width", 60));
    all.add(count("slots.capacity", 80, 1, 1_000_000, "baskets of a slot, store of size 1"));
    all.add(time("slots.lead", 0, "least time from order to slot").from("slots.lead", 3_600));
    all.add(count("slots.daysAhead", 2, 0, 60, "days after today that may be promised"));
    all.add(
        count("promise.safetyStock", 0, 0, 1_000, "units that are never promised, of an article"));
    all.add(
        time("hold.timeout", 0.001, "how long an unpaid basket is held").from("hold.timeout", 60));
    all.add(number("pick.rate", 1, 100_000, "items that a picker picks an hour")
        .from("pick.rate.low", 1));
    all.add(time("pick.setup", 0, "a picker's time for each basket").from("pick.setup", 60));
    all.add(time("counter.time", 0, "time to hand a basket over").from("counter.time", 60));
    all.add(share("restock.service", 0, 0.9999, "review cycles without a stock-out aimed at")
        .with(0.95));
    all.add(time("restock.safetyTime", 0, "mean demand of this time that a store keeps on top")
        .with(43_200));
    all.add(time("depot.safetyTime", 0, "mean demand of this time that a depot keeps on top")
        .with(2 * 86_400));
    all.add(share("records.wrong", 0, 1, "stock records that are wrong when the run starts"));
    all.add(share("records.shrink", 0, 1, "units that vanish without a record, of daily demand"));
    all.add(
        count("records.countEvery", 0, 0, 10_000, "days between counts of an article; 0 never"));
    all.add(time("restock.lead", 60, "time from a store's review to the delivery")
        .from("depot.lead", 3_600));
  }

  private static void addDelivery(List<Parameter> all) {
    all.add(share("delivery.share", 0, 1, "baskets brought home, where shoppers do not choose"));
    all.add(count(
        "stores.riders",
        0,
        0,
        10_000,
        "riders of a store of size 1; 0: one for each 30 baskets of a day to be brought home"));
    all.add(time("delivery.promise", 0, "from order to door; 0 promises a slot"));
    all.add(
        number("delivery.radius", 0.1, 100, "km to the farthest customer").from("day.radius", 1));
  }

  private static Parameter count(
      String path, double value, double least, double most, String what) {
    return new Parameter(path, Kind.COUNT, value, least, most, what, "");
  }

  private static Parameter number(String path, double least, double most, String what) {
    return new Parameter(path, Kind.NUMBER, least, least, most, what, "");
  }

  private static Parameter share(String path, double least, double most, String what) {
    return new Parameter(path, Kind.SHARE, least, least, most, what, "");
  }

  private static Parameter time(String path, double least, String what) {
    return new Parameter(path, Kind.TIME, least, least, 30 * 86_400, what, "");
  }
}

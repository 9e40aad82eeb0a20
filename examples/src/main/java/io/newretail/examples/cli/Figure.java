package io.newretail.examples.cli;

import java.util.List;
import java.util.Set;

/**
 * A key figure as a planner reads it.
 *
 * @param group the heading that it stands under
 * @param label what it is called
 * @param key its name in {@code summary.json}
 */
record Figure(String group, String label, String key) {
  /** All figures, in the order of the table. */
  private static final List<Figure> ALL = List.of(
      of("Choice", "visits", "choice.visits"),
      of("Choice", "  collect", "choice.share.collect"),
      of("Choice", "  have it delivered", "choice.share.deliver"),
      of("Choice", "  walk in", "choice.share.walkin"),
      of("Choice", "  buy from a rival", "choice.share.rival"),
      of("Choice", "  buy nothing", "choice.share.nothing"),
      of("Shoppers", "online baskets placed", "baskets.placed"),
      of("Shoppers", "  of these on the day of the event", "baskets.placed.spike.day"),
      of("Shoppers", "promised", "baskets.promised"),
      of("Shoppers", "refused: out of stock", "baskets.refused.stock"),
      of("Shoppers", "refused: no slot free", "baskets.refused.slot"),
      of("Shoppers", "refused: by the chain's own rule", "baskets.refused.rule"),
      of("Shoppers", "refused: no locker, space or rider", "baskets.refused.place"),
      of("Shoppers", "not paid in time", "baskets.expired"),
      of("Shoppers", "picked and ready", "baskets.ready"),
      of("Shoppers", "collected", "baskets.collected"),
      of("Shoppers", "brought home", "baskets.delivered"),
      of("Shoppers", "nobody at home, put back", "baskets.undelivered"),
      of("Shoppers", "never fetched, put back", "baskets.lapsed"),
      of("Shoppers", "cancelled by their shoppers", "baskets.cancelled.shopper"),
      of("Shoppers", "brought back, in part or whole", "baskets.returned"),
      of("Shoppers", "nothing left to pick, cancelled", "baskets.cancelled"),
      of("Shoppers", "still under way at the end", "baskets.open"),
      of("Shoppers", "walk-in baskets", "walkin.baskets"),
      of("Service", "fill rate online, of units wanted", "fill.online"),
      of("Service", "  of these, the articles wanted first", "fill.online.first"),
      of("Service", "fill rate at the shelf (walk-in units)", "fill.walkin"),
      of("Service", "lines picked, substitutes counted", "fill.pick.lines"),
      of("Service", "  substitutes not counted", "fill.pick.lines.first"),
      of("Service", "  substitutes kept at the handover", "replaced.accepted"),
      of("Service", "  substitutes refused", "replaced.refused"),
      of("Service", "collected baskets that were complete", "baskets.full"),
      of("Service", "complete and ready on arrival (OTIF)", "baskets.otif"),
      of("Service", "ready before the slot began", "ready.in.time"),
      of("Service", "click to ready, mean", "click.to.ready.mean"),
      of("Service", "click to ready, 95 % within", "click.to.ready.p95"),
      of("Service", "late for the slot, 95 % within", "ready.lateness.p95"),
      of("Service", "click to door, mean", "click.to.door.mean"),
      of("Service", "click to door, 95 % within", "click.to.door.p95"),
      of("Service", "at the door in time", "delivered.in.time"),
      of("Service", "wait at the counter, mean", "counter.wait.mean"),
      of("Service", "wait at the counter, 95 % within", "counter.wait.p95"),
      of("People", "pickers busy, of their time at work", "pickers.busy"),
      of("People", "picking work", "pickers.hours"),
      of("People", "most baskets waiting for a picker", "pick.queue.peak"),
      of("People", "packers busy", "packers.busy"),
      of("People", "riders on the way, of time at work", "riders.busy"),
      of("People", "baskets of a rider's hour on the way", "riders.baskets.an.hour"),
      of("People", "counters busy", "counters.busy"),
      of("People", "most baskets on a ready shelf", "shelf.peak"),
      of("People", "baskets that found the shelf full", "shelf.overflow"),
      of("People", "baskets that waited for the shelf", "staged.waited"),
      of("People", "lockers full, of those that looked", "lockers.blocked"),
      of("Money", "online baskets placed (GMV)", "gmv.online"),
      of("Money", "online sales, handed over", "sales.online"),
      of("Money", "refunds", "refunds.online"),
      of("Money", "walk-in sales", "sales.walkin"),
      of("Stock", "units paid for and gone when picked", "units.short.at.pick"),
      of("Stock", "units promised, taken by walk-ins", "units.overtaken"),
      of("Stock", "units received from depots", "units.received"),
      of("Stock", "units ordered, not at the depots", "units.cut.by.depot"),
      of("Stock", "review cycles without a unit short", "cycle.service"),
      of("Stock", "articles found empty at a review", "stock.empty"),
      of("Stock", "stock on hand, mean", "stock.mean"),
      of("Stock", "turns of the stock", "stock.turns"),
      of("Stock", "cover of the stock", "stock.cover"),
      of("Stock", "orders to depots", "restock.orders"),
      of("Lost", "units neither in city nor depot", "lost.in.network"),
      of("Lost", "units at another store or the depot", "lost.in.place"),
      of("Lost", "units that a wrong record cost", "lost.record.wrong"),
      of("Lost", "units kept back by the threshold", "lost.to.threshold"),
      of("Lost", "units of baskets without a slot", "lost.to.slot"),
      of("Lost", "units of baskets the rule refused", "lost.to.rule"),
      of("Lost", "units free, of baskets refused whole", "lost.with.basket"),
      of("Lost", "of these, held and never paid", "lost.to.hold"),
      of("Lost", "worth of what was lost", "lost.worth"));

  private static final String OF_THE_EVENT = "baskets.placed.spike.day";

  /** The figures that mean something for scenarios with or without an event, and that are there. */
  static List<Figure> of(boolean event, Set<String> there) {
    return ALL.stream()
        .filter(f -> there.contains(f.key()) && (event || !f.key().equals(OF_THE_EVENT)))
        .toList();
  }

  private static Figure of(String group, String label, String key) {
    return new Figure(group, label, key);
  }
}

package io.newretail.examples.cli;

import io.newretail.network.Network;
import io.newretail.report.Conservation;
import io.newretail.report.Estimate;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A report as text for a terminal. */
final class ReportTable {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE MM-dd", Locale.ENGLISH);

  private final Choice choice;
  private final Report report;

  ReportTable(Choice choice, Report report) {
    this.choice = choice;
    this.report = report;
  }

  void print(Screen screen) {
    heading(screen);
    screen.blank();
    screen.table(days());
    screen.blank();
    screen.table(figures());
    screen.blank();
    footing(screen);
  }

  private void heading(Screen screen) {
    Scenario scenario = choice.scenario();
    screen.heading(report.scenario() + ": " + choice.ready().summary());
    screen.notice(report.notice());
    Network network = scenario.network();
    screen.field(
        "Chain",
        Numbers.count(network.storeCount(), "store")
            + " in "
            + Numbers.count(network.catchments().size(), "catchment")
            + ", "
            + Numbers.count(network.depots().size(), "depot")
            + ", "
            + Numbers.count(network.assortment().size(), "article"));
    screen.field(
        "Run",
        "seed " + report.seed() + ", " + Numbers.count(report.replications(), "replication")
            + (report.replications() > 1 ? "; means of a replication, with 95 % intervals" : ""));
    if (!choice.settings().changed().isEmpty()) {
      screen.field("Set", choice.settings().changed().toString());
    }
  }

  private Table days() {
    Table table = Table.of(
        Integer.toString(choice.scenario().from().getYear()),
        "placed",
        "ready",
        "collected",
        "most waiting",
        "units short",
        "walk-in",
        "<");
    for (DayFigures day : DayFigures.of(choice.scenario(), report.series())) {
      table.row(
          DAY.format(day.date()),
          Numbers.show(day.placed()),
          Numbers.show(day.ready()),
          Numbers.show(day.collected()),
          Numbers.show(day.mostWaiting()),
          Numbers.show(day.unitsShort()),
          Numbers.show(day.walkIns()),
          day.warmUp() ? "warm-up" : day.spike() ? "event" : "");
    }
    return table;
  }

  private Table figures() {
    Table table = Table.of("<", "mean", "95 %", "unit<");
    String group = "";
    for (Figure figure : Figure.of(choice.hasEvent(), report.kpis().keySet())) {
      if (!figure.group().equals(group)) {
        group = figure.group();
        table.section(group);
      }
      Estimate estimate = report.kpi(figure.key());
      table.row(
          "  " + figure.label(), Numbers.mean(estimate), Numbers.spread(estimate), estimate.unit());
    }
    return table;
  }

  private void footing(Screen screen) {
    Conservation books = report.conservation();
    String sums =
        "units " + books.units() + ", baskets " + books.baskets() + ", money " + books.money();
    if (books.holds()) {
      screen.field("Books", sums + ": nothing lost, nothing made up");
    } else {
      screen.warning("Books", sums + ": THEY DO NOT BALANCE");
    }
    screen.field(
        "Simulated",
        String.format(
            Locale.ROOT,
            "%,d baskets with %,d lines, %,d events",
            report.basketsSimulated(),
            report.linesSimulated(),
            report.eventsSimulated()));
    screen.field("Digest", report.digest());
    screen.field(
        "Wall time",
        String.format(
            Locale.ROOT,
            "%.1f s, %.2f million baskets a second",
            report.wallSeconds(),
            report.basketsSimulated() / Math.max(1e-3, report.wallSeconds()) / 1e6));
  }
}

package io.newretail.examples.cli;

import io.newretail.network.Network;
import io.newretail.report.Conservation;
import io.newretail.report.Estimate;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import java.io.PrintWriter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report as text for a terminal. */
final class ReportTable {
  private final Choice choice;
  private final Report report;

  ReportTable(Choice choice, Report report) {
    this.choice = choice;
    this.report = report;
  }

  void print(PrintWriter out) {
    heading(out);
    out.println();
    out.println(days());
    out.println();
    out.println(figures());
    out.println();
    footing(out);
  }

  private void heading(PrintWriter out) {
    Scenario scenario = choice.scenario();
    out.println(report.scenario() + ": " + choice.ready().summary());
    if (!report.notice().isEmpty()) {
      out.println("What-if    " + report.notice());
    }
    Network network = scenario.network();
    out.println("Chain      " + Numbers.count(network.storeCount(), "store") + " in "
        + Numbers.count(network.catchments().size(), "catchment") + ", "
        + Numbers.count(network.depots().size(), "depot") + ", "
        + Numbers.count(network.assortment().size(), "article"));
    out.println("Run        seed " + report.seed() + ", "
        + Numbers.count(report.replications(), "replication")
        + (report.replications() > 1 ? "; means of a replication, with 95 % intervals" : ""));
    if (!choice.settings().changed().isEmpty()) {
      out.println("Set        " + choice.settings().changed());
    }
  }

  private String days() {
    List<List<String>> rows = new ArrayList<>();
    for (DayFigures day : DayFigures.of(choice.scenario(), report.series())) {
      String weekday = day.date().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      rows.add(List.of(
          weekday + " " + day.date(),
          Numbers.show(day.placed()),
          Numbers.show(day.ready()),
          Numbers.show(day.collected()),
          Numbers.show(day.mostWaiting()),
          Numbers.show(day.unitsShort()),
          Numbers.show(day.walkIns()),
          day.warmUp() ? "warm-up, not in the figures below" : day.spike() ? "the event" : ""));
    }
    return Tables.of(
        List.of(
            "Day", "placed", "ready", "collected", "most waiting", "units short", "walk-in", "<"),
        rows);
  }

  private String figures() {
    List<List<String>> rows = new ArrayList<>();
    String group = "";
    for (Figure figure : Figure.of(choice.hasEvent(), report.kpis().keySet())) {
      Estimate estimate = report.kpi(figure.key());
      rows.add(List.of(
          figure.group().equals(group) ? "" : figure.group(),
          figure.label(),
          Numbers.mean(estimate),
          Numbers.spread(estimate),
          estimate.unit()));
      group = figure.group();
    }
    return Tables.of(List.of("", "<", "mean", "", "unit<"), rows);
  }

  private void footing(PrintWriter out) {
    Conservation books = report.conservation();
    out.printf(
        Locale.ROOT,
        "Books      units %d, baskets %d, money %d: %s%n",
        books.units(),
        books.baskets(),
        books.money(),
        books.holds() ? "nothing lost, nothing made up" : "THEY DO NOT BALANCE");
    out.printf(
        Locale.ROOT,
        "Simulated  %,d baskets with %,d lines, %,d events%n",
        report.basketsSimulated(),
        report.linesSimulated(),
        report.eventsSimulated());
    out.println("Digest     " + report.digest());
    out.printf(
        Locale.ROOT,
        "Wall time  %.1f s, %.2f million baskets a second%n",
        report.wallSeconds(),
        report.basketsSimulated() / Math.max(1e-3, report.wallSeconds()) / 1e6);
  }
}

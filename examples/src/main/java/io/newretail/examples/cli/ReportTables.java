package io.newretail.examples.cli;

import static io.newretail.examples.cli.ReportFiles.number;
import static io.newretail.parquet.Column.date;
import static io.newretail.parquet.Column.integer;
import static io.newretail.parquet.Column.text;
import static io.newretail.parquet.Column.time;

import io.newretail.parquet.Column;
import io.newretail.report.DayReport;
import io.newretail.report.DealReport;
import io.newretail.report.Funnel;
import io.newretail.report.Losses;
import io.newretail.report.Losses.Loss;
import io.newretail.report.Losses.Sales;
import io.newretail.report.Report;
import io.newretail.report.SlotReport;
import io.newretail.report.StoreReport;
import io.newretail.report.StoreSeries;
import io.newretail.unit.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A report as tables. */
final class ReportTables {
  private final Report report;

  ReportTables(Report report) {
    this.report = report;
  }

  /** Those that the report has something for. */
  List<ResultTable> all() {
    List<ResultTable> tables = new ArrayList<>();
    tables.add(new SeriesTable(report.series()).table());
    tables.add(stores());
    tables.add(kpis());
    tables.add(days());
    tables.add(funnel());
    tables.add(losses());
    if (!report.slots().isEmpty()) {
      tables.add(slots());
    }
    StoreSeries stores = report.storeSeries();
    if (stores != null) {
      tables.add(storeSeries(stores));
    }
    if (!report.deals().isEmpty()) {
      tables.add(deals());
    }
    return tables;
  }

  private ResultTable stores() {
    List<Column> columns =
        new ArrayList<>(List.of(text("store"), text("catchment"), text("depot")));
    report.stores().get(0).figures().keySet().forEach(name -> columns.add(Column.number(name)));
    columns.add(Column.number("longitude"));
    columns.add(Column.number("latitude"));
    return new ResultTable("stores", columns, rows -> {
      for (StoreReport store : report.stores()) {
        List<String> row =
            new ArrayList<>(List.of(store.store(), store.catchment(), store.depot()));
        store.figures().values().forEach(v -> row.add(number(v)));
        GeoPoint place = store.place();
        row.add(place == null ? "" : number(place.longitude()));
        row.add(place == null ? "" : number(place.latitude()));
        rows.accept(row);
      }
    });
  }

  private ResultTable kpis() {
    List<Column> columns = List.of(
        text("kpi"),
        Column.number("mean"),
        Column.number("half_width_95"),
        integer("n"),
        text("unit"));
    return new ResultTable(
        "kpis",
        columns,
        rows -> report
            .kpis()
            .forEach((name, e) -> rows.accept(
                List.of(name, number(e.mean()), number(e.halfWidth95()), "" + e.n(), e.unit()))));
  }

  private ResultTable days() {
    List<Column> columns = List.of(date("date"), Column.number("baskets_placed"));
    return new ResultTable("days", columns, rows -> {
      for (DayReport day : report.days()) {
        rows.accept(List.of(day.date().toString(), number(day.basketsPlaced())));
      }
    });
  }

  private ResultTable slots() {
    List<Column> columns = List.of(
        Column.number("t_seconds"),
        time("start"),
        Column.number("capacity"),
        Column.number("booked"));
    return new ResultTable("slots", columns, rows -> {
      for (SlotReport slot : report.slots()) {
        rows.accept(List.of(
            number(slot.seconds()),
            slot.start().toString(),
            number(slot.capacity()),
            number(slot.booked())));
      }
    });
  }

  private ResultTable funnel() {
    List<Column> columns = List.of(text("stage"), text("what"), Column.number("baskets"));
    return new ResultTable("funnel", columns, rows -> {
      for (Funnel.Stage stage : report.funnel().stages()) {
        rows.accept(List.of(stage.name(), "came", number(stage.baskets())));
        rows.accept(List.of(stage.name(), "open.before", number(stage.openBefore())));
        for (Funnel.Leak leak : stage.leaks()) {
          rows.accept(List.of(stage.name(), leak.cause(), number(leak.baskets())));
        }
        rows.accept(List.of(stage.name(), "open.after", number(stage.openAfter())));
      }
    });
  }

  private ResultTable losses() {
    List<Column> columns = List.of(
        text("channel"),
        text("what"),
        text("cause"),
        Column.number("units"),
        Column.number("worth"),
        text("currency"));
    return new ResultTable("losses", columns, rows -> {
      Losses losses = report.losses();
      sales(rows, "online", losses.online());
      sales(rows, "walkin", losses.walkIn());
      for (Loss loss : losses.causes()) {
        rows.accept(List.of(
            loss.cause().isOnline() ? "online" : "walkin",
            "lost",
            loss.cause().name().toLowerCase(Locale.ROOT).replace('_', '.'),
            number(loss.units()),
            number(loss.worth()),
            report.currency()));
      }
    });
  }

  private static void sales(Consumer<List<String>> rows, String channel, Sales sales) {
    rows.accept(List.of(channel, "wanted", "", number(sales.wanted()), "", ""));
    rows.accept(List.of(channel, "open.before", "", number(sales.openBefore()), "", ""));
    rows.accept(List.of(channel, "sold", "", number(sales.sold()), "", ""));
    rows.accept(List.of(channel, "open.after", "", number(sales.openAfter()), "", ""));
  }

  private static ResultTable storeSeries(StoreSeries series) {
    List<Column> columns = List.of(
        Column.number("t_seconds"),
        text("store"),
        Column.number("baskets_placed"),
        Column.number("picks_waiting"),
        Column.number("units_short"));
    return new ResultTable("store-series", columns, rows -> {
      for (int b = 0; b < series.buckets(); b++) {
        String at = number(series.seconds(b));
        for (int s = 0; s < series.stores().size(); s++) {
          rows.accept(List.of(
              at,
              series.stores().get(s),
              number(series.value(s, b, StoreSeries.Column.PLACED)),
              number(series.value(s, b, StoreSeries.Column.WAITING)),
              number(series.value(s, b, StoreSeries.Column.SHORT))));
        }
      }
    });
  }

  private ResultTable deals() {
    List<Column> columns =
        List.of(text("catchment"), text("article"), time("hour"), Column.number("claims"));
    return new ResultTable("deals", columns, rows -> {
      for (DealReport deal : report.deals()) {
        for (int h = 0; h < deal.claims().size(); h++) {
          rows.accept(List.of(
              deal.catchment(),
              deal.item(),
              deal.from().plusHours(h).toString(),
              number(deal.claims().get(h))));
        }
      }
    });
  }
}

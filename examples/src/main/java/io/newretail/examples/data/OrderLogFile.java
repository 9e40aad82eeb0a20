package io.newretail.examples.data;

import io.newretail.demand.Channel;
import io.newretail.demand.TraceDemand;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A log of orders as a CSV file in long format: one row a line of an order, columns {@code order_id}, {@code timestamp} (local time, for
 * example {@code 2017-11-11T00:00:07}), {@code store}, {@code article} and {@code units}, and if wished {@code channel}:
 * {@code collect}, {@code deliver} or {@code walk_in}. The rows of an order stand together, and orders
 * stand in the order of their times.
 */
public final class OrderLogFile {
  private final CsvTable table;
  private final int order;
  private final int time;
  private final int store;
  private final int article;
  private final int units;
  private final int channel;
  private final TraceDemand.Builder log = TraceDemand.builder();
  private @Nullable String last;
  private LocalDateTime lastTime = LocalDateTime.MIN;
  private String lastStore = "";
  private @Nullable Channel lastChannel;

  private OrderLogFile(CsvTable table) {
    this.table = table;
    order = table.column("order_id");
    time = table.column("timestamp");
    store = table.column("store");
    article = table.column("article");
    units = table.column("units");
    channel = table.optional("channel");
  }

  /**
   * Reads a log.
   *
   * @param file the file
   * @return the log
   * @throws DataException naming file, line and column of what is wrong
   */
  public static TraceDemand read(Path file) {
    try (CsvTable table = CsvTable.open(file, false)) {
      return new OrderLogFile(table).read();
    }
  }

  private TraceDemand read() {
    table.read(this::use);
    return log.build();
  }

  private Channel channel(CsvRow row) {
    return switch (row.text(channel).toLowerCase(Locale.ROOT)) {
      case "collect" -> Channel.COLLECT;
      case "deliver" -> Channel.DELIVER;
      case "walk_in", "walk-in", "walk in" -> Channel.WALK_IN;
      default ->
        throw row.bad(channel, "must be collect, deliver or walk_in", "leave out other orders");
    };
  }

  private void use(CsvRow row) {
    String id = row.text(order);
    LocalDateTime at = row.time(time);
    String where = row.text(store);
    String what = row.text(article);
    int number = row.count(units);
    row.require(number >= 1, units, "must be at least 1", "");
    Channel by = channel < 0 ? null : channel(row);
    if (id.equals(last)) {
      row.require(
          at.equals(lastTime) && where.equals(lastStore) && by == lastChannel,
          order,
          "must have one time, store and channel an order",
          "give orders ids of their own");
    } else {
      row.require(
          !at.isBefore(lastTime),
          time,
          "must not be before the order above",
          "sort the log by time");
      log.order(id, at, where, by);
      last = id;
      lastTime = at;
      lastStore = where;
      lastChannel = by;
    }
    log.line(what, number);
  }
}

package io.newretail.examples.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.newretail.parquet.Column;
import io.newretail.report.OrderTrace;
import io.newretail.scenario.Scenario;
import io.newretail.sim.Simulator;
import io.newretail.sim.TraceSelection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The option {@code --traces}: the stories of many baskets as two tables. They are written as they are told into a folder of their own, which
 * goes when this is closed.
 */
final class TraceTables implements AutoCloseable {
  static final List<Column> STEPS = List.of(
      Column.text("store"),
      Column.integer("basket"),
      Column.integer("step"),
      Column.time("at"),
      Column.text("state"),
      Column.text("what"));
  static final List<Column> LINES = List.of(
      Column.text("store"),
      Column.integer("basket"),
      Column.text("article"),
      Column.integer("wanted"),
      Column.integer("promised"),
      Column.integer("picked"));
  private static final String ORDERS = "orders";
  private static final String ORDER_LINES = "order-lines";
  private final Path folder;

  private TraceTables(Path folder) {
    this.folder = folder;
  }

  /** Reads a number of baskets, or the name of a store. */
  static TraceSelection selection(Scenario scenario, String text) {
    if (text.matches("[1-9][0-9]{0,8}")) {
      return TraceSelection.firstOfEachStore(Long.parseLong(text));
    }
    Traces.requireStore(
        scenario, text, "--traces: " + text + ": must be a number from 1 or a store (");
    return TraceSelection.allOf(text);
  }

  /** Runs the first replication and writes the stories. */
  static TraceTables of(Scenario scenario, long seed, TraceSelection selection) {
    try {
      TraceTables tables = new TraceTables(Files.createTempDirectory("newretail-traces"));
      tables.tell(scenario, seed, selection);
      return tables;
    } catch (IOException e) {
      throw new IllegalStateException("--traces: cannot be written (" + e.getMessage() + ")", e);
    }
  }

  private void tell(Scenario scenario, long seed, TraceSelection selection) throws IOException {
    boolean complete = false;
    try (CsvWriter steps = CsvWriter.builder().build(csv(ORDERS));
        CsvWriter lines = CsvWriter.builder().build(csv(ORDER_LINES))) {
      steps.writeRecord(STEPS.stream().map(Column::name).toList());
      lines.writeRecord(LINES.stream().map(Column::name).toList());
      Simulator.traces(scenario, seed, selection, trace -> {
        steps(trace, steps);
        lines(trace, lines);
      });
      complete = true;
    } finally {
      if (!complete) {
        close();
      }
    }
  }

  private Path csv(String table) {
    return folder.resolve(table + ".csv");
  }

  private static void steps(OrderTrace trace, CsvWriter csv) {
    int number = 0;
    for (OrderTrace.Step step : trace.steps()) {
      csv.writeRecord(
          trace.store(),
          Long.toString(trace.number()),
          Integer.toString(++number),
          step.at().toString(),
          step.state().name(),
          step.what());
    }
  }

  private static void lines(OrderTrace trace, CsvWriter csv) {
    for (OrderTrace.Line line : trace.lines()) {
      csv.writeRecord(
          trace.store(),
          Long.toString(trace.number()),
          line.article(),
          Integer.toString(line.wanted()),
          Integer.toString(line.promised()),
          Integer.toString(line.picked()));
    }
  }

  /** Adds the files of the tables to others. */
  void add(Formats formats, Map<String, OutputFolder.Content> files) {
    formats.add(ORDERS, STEPS, csv(ORDERS), files);
    formats.add(ORDER_LINES, LINES, csv(ORDER_LINES), files);
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(csv(ORDERS));
      Files.deleteIfExists(csv(ORDER_LINES));
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new IllegalStateException(folder + ": cannot be deleted (" + e.getMessage() + ")", e);
    }
  }
}

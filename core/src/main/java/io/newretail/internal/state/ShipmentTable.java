package io.newretail.internal.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Orders of stores to their depot, which become shipments when the depot has answered. Rows are reused; their arrays grow
 * to the longest order. One thread at a time.
 */
public final class ShipmentTable {
  private final List<Row> rows = new ArrayList<>();
  private int[] free = new int[8];
  private int frees;
  private int[] outbox = new int[8];
  private int outgoing;

  /** One order. */
  private static final class Row {
    private int store;
    private long placed;
    private int count;
    private int[] line = new int[64];
  }

  /** Forgets all orders. */
  public void clear() {
    outgoing = 0;
    frees = 0;
    free = Arrays.copyOf(free, Math.max(free.length, rows.size()));
    for (int i = rows.size() - 1; i >= 0; i--) {
      free[frees++] = i;
    }
  }

  /** Opens an order. */
  public int open(int store, long tick) {
    if (frees == 0) {
      rows.add(new Row());
      free = Arrays.copyOf(free, Math.max(free.length, rows.size()));
      free[frees++] = rows.size() - 1;
    }
    int shipment = free[--frees];
    Row row = rows.get(shipment);
    row.store = store;
    row.placed = tick;
    row.count = 0;
    return shipment;
  }

  /** Adds a line. */
  public void add(int shipment, int item, int units) {
    Row row = rows.get(shipment);
    if (2 * row.count == row.line.length) {
      row.line = Arrays.copyOf(row.line, 2 * row.line.length);
    }
    row.line[2 * row.count] = item;
    row.line[2 * row.count++ + 1] = units;
  }

  /** Sends an order to the depot's next exchange. */
  public void send(int shipment) {
    if (outgoing == outbox.length) {
      outbox = Arrays.copyOf(outbox, 2 * outgoing);
    }
    outbox[outgoing++] = shipment;
  }

  /** How many orders wait for the exchange. */
  public int outgoing() {
    return outgoing;
  }

  /** An order that waits for the exchange, oldest first. */
  public int outgoing(int i) {
    return outbox[i];
  }

  /** Empties the box of waiting orders. */
  public void clearOutbox() {
    outgoing = 0;
  }

  /** Gives a row back. */
  public void close(int shipment) {
    free[frees++] = shipment;
  }

  /** The store that ordered. */
  public int store(int shipment) {
    return rows.get(shipment).store;
  }

  /** When it ordered. */
  public long placed(int shipment) {
    return rows.get(shipment).placed;
  }

  /** How many lines there are. */
  public int lines(int shipment) {
    return rows.get(shipment).count;
  }

  /** The article of a line. */
  public int item(int shipment, int line) {
    return rows.get(shipment).line[2 * line];
  }

  /** The units of a line. */
  public int units(int shipment, int line) {
    return rows.get(shipment).line[2 * line + 1];
  }

  /** Sets the units of a line to what is shipped. */
  public void setUnits(int shipment, int line, int units) {
    rows.get(shipment).line[2 * line + 1] = units;
  }
}

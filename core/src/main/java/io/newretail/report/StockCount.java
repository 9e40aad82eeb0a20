package io.newretail.report;

/** What is counted at a stock point. Sums run over the measured time; units are units of the article. */
public enum StockCount {
  /** Units that customers wanted. */
  DEMANDED,
  /** Of these, met from the point's own stock when they were wanted. */
  MET_AT_ONCE,
  /** Of these, met at once from another point of the pool. */
  MET_BY_POOL,
  /** Units handed to customers, at once or later. */
  SOLD,
  /** Units that customers brought back: demand below zero. */
  RETURNED,
  /** Units not sold. */
  LOST,
  /** Of these, while the record showed stock that was not there. */
  LOST_RECORD_WRONG,
  /** Of these, while another point had the article. */
  LOST_WRONG_PLACE,
  /** Of these, while there was none anywhere. */
  LOST_NOWHERE,
  /** Stock on hand, summed over periods or integrated over time. */
  STOCK_TIME,
  /** Units owed to customers, in the same way. */
  BACKLOG_TIME,
  /** Units owed to points below, in the same way. */
  OWED_BELOW_TIME,
  /** Units under way to the point, in the same way. */
  TRANSIT_TIME,
  /** The inventory position, in the same way. */
  POSITION_TIME,
  /** Periods, or time, without stock. */
  EMPTY_TIME,
  /** Periods with demand. */
  CYCLES,
  /** Of these, without a unit short. */
  CYCLES_MET,
  /** Orders placed. */
  ORDERS,
  /** Units ordered. */
  ORDERED,
  /** Squares of the units ordered in a period, summed. */
  ORDERED_SQUARES,
  /** Squares of the units demanded in a period, summed. */
  DEMANDED_SQUARES,
  /** Shipments received. */
  RECEIPTS,
  /** Units received. */
  RECEIVED,
  /** Stock on hand just before each receipt, summed. */
  STOCK_AT_RECEIPT,
  /** Units shipped to points below. */
  SHIPPED,
  /** Units that points below asked for. */
  ASKED_BELOW,
  /** Of these, shipped at once. */
  SHIPPED_AT_ONCE,
  /** Units thrown away at the end of their life. */
  WASTED,
  /** Units lost without a record. */
  SHRUNK,
  /** Units given to other points of the pool. */
  LENT,
  /** Units taken from other points of the pool. */
  BORROWED,
  /** Counts of the stock. */
  COUNTS,
  /** What orders and their units cost, in money. */
  ORDER_COST,
  /** What units under way cost, in money. */
  TRANSIT_COST,
  /** What units from other points of the pool cost, in money. */
  TRANSFER_COST,
  /** When the stock first ran out, counted from the start; not a number if never. */
  FIRST_EMPTY;

  /**
   * The place in a row of figures; it lives no longer than a run.
   *
   * @return from 0
   */
  @SuppressWarnings("EnumOrdinal")
  public int place() {
    return ordinal();
  }
}

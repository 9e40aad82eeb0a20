package io.newretail.policy;

import io.newretail.unit.Problems;

/**
 * How the recorded stock of the stores drifts from what stands on their shelves, and how it is set right. Policies see the
 * records; pickers and walk-in shoppers find the shelves. The terms are those of {@code io.newretail.stock.RecordErrors}.
 *
 * @param shrink what vanishes without a record
 * @param misplaced the share of units received that stand where nobody finds them until a count; 0 to 1
 * @param scanError the share of units sold to walk-ins that are recorded wrongly, as none or as two with equal chance; 0 to 1
 * @param opening how wrong the records are when the run starts
 * @param counting how they are set right
 */
public record StockRecords(
    Shrink shrink, double misplaced, double scanError, Opening opening, Counting counting) {
  private static final double LARGEST = 1e6;

  /**
   * Undetected loss of each article in each store, Poisson a day, as far as there are any units; it happens at night.
   *
   * @param ofDemand mean units as a share of the article's mean daily demand in the store
   * @param perDay mean units a day on top, the same for every article
   */
  public record Shrink(double ofDemand, double perDay) {
    /** No loss. */
    public static final Shrink NONE = new Shrink(0, 0);

    void check(Problems problems) {
      problems.require(
          ofDemand >= 0 && ofDemand <= 1, "ofDemand", ofDemand, "must be 0 to 1", "0.01 is 1 %");
      inRange(perDay, "perDay", problems);
    }
  }

  /**
   * Errors of the records when the run starts. A wrong record is too high or too low with equal chance, by at least one unit;
   * one that would fall below zero is too high.
   *
   * @param wrong the share of the records that are wrong; 0 to 1
   * @param meanUnits the mean size of an error, geometric from 1 on; at least 1
   */
  public record Opening(double wrong, double meanUnits) {
    /** Every record is right. */
    public static final Opening RIGHT = new Opening(0, 1);

    void check(Problems problems) {
      share(wrong, "wrong", problems);
      problems.require(
          meanUnits >= 1 && meanUnits <= LARGEST,
          "meanUnits",
          meanUnits,
          "must be 1 to 1e6",
          "most errors are of one or two units");
    }
  }

  /**
   * Counts: of an article in a store, they set its record right and find what was misplaced.
   *
   * @param everyDays each article is counted every so many nights, a part of the range each night; 0 for never
   * @param zeroBalance the chance that a walk-in who finds the shelf empty where the record shows stock sets off a count; 0 to 1
   * @param atPick whether a picker does so who finds less than the record shows
   */
  public record Counting(int everyDays, double zeroBalance, boolean atPick) {
    /** Nobody counts. */
    public static final Counting NEVER = new Counting(0, 0, false);

    void check(Problems problems) {
      problems.require(
          everyDays >= 0,
          "everyDays",
          everyDays,
          "must be at least 0",
          "0 for never, 7 for weekly");
      share(zeroBalance, "zeroBalance", problems);
    }
  }

  /**
   * Records that are right and stay so.
   *
   * @return it
   */
  public static StockRecords exact() {
    return new StockRecords(Shrink.NONE, 0, 0, Opening.RIGHT, Counting.NEVER);
  }

  /**
   * Undetected loss in proportion to demand (Kang and Gershwin 2005).
   *
   * @param ofDemand mean units lost as a share of mean demand, such as 0.01
   * @return it
   */
  public static StockRecords shrinking(double ofDemand) {
    return exact().withShrink(new Shrink(ofDemand, 0));
  }

  /**
   * The records of a large retailer: 65 % wrong (DeHoratius and Raman 2008), by two units in the mean.
   *
   * @return it
   */
  public static StockRecords asAudited() {
    return exact().withOpening(new Opening(0.65, 2));
  }

  /**
   * The same with other loss.
   *
   * @param value what vanishes without a record
   * @return a copy
   */
  public StockRecords withShrink(Shrink value) {
    return new StockRecords(value, misplaced, scanError, opening, counting);
  }

  /**
   * The same with misplaced units.
   *
   * @param share of units received
   * @return a copy
   */
  public StockRecords withMisplaced(double share) {
    return new StockRecords(shrink, share, scanError, opening, counting);
  }

  /**
   * The same with scan errors.
   *
   * @param share of units sold to walk-ins
   * @return a copy
   */
  public StockRecords withScanErrors(double share) {
    return new StockRecords(shrink, misplaced, share, opening, counting);
  }

  /**
   * The same with other errors at the start.
   *
   * @param value the errors
   * @return a copy
   */
  public StockRecords withOpening(Opening value) {
    return new StockRecords(shrink, misplaced, scanError, value, counting);
  }

  /**
   * The same with other counts.
   *
   * @param value how records are set right
   * @return a copy
   */
  public StockRecords withCounting(Counting value) {
    return new StockRecords(shrink, misplaced, scanError, opening, value);
  }

  /**
   * The same with cycle counts.
   *
   * @param days nights between two counts of an article
   * @return a copy
   */
  public StockRecords countedEvery(int days) {
    return withCounting(new Counting(days, counting.zeroBalance, counting.atPick));
  }

  /**
   * The same with zero-balance walks.
   *
   * @param chance that an empty shelf sets off a count
   * @return a copy
   */
  public StockRecords withZeroBalanceWalks(double chance) {
    return withCounting(new Counting(counting.everyDays, chance, counting.atPick));
  }

  /**
   * The same with counts by pickers who find less than the record shows.
   *
   * @return a copy
   */
  public StockRecords countedAtPick() {
    return withCounting(new Counting(counting.everyDays, counting.zeroBalance, true));
  }

  /**
   * Whether nothing can make a record wrong.
   *
   * @return whether recorded and on hand never differ
   */
  public boolean isExact() {
    return shrink.ofDemand == 0
        && shrink.perDay == 0
        && misplaced == 0
        && scanError == 0
        && opening.wrong == 0;
  }

  /**
   * Says what is wrong, if anything.
   *
   * @param problems where to say it
   */
  public void check(Problems problems) {
    problems.within(shrink, "shrink", Shrink::check);
    share(misplaced, "misplaced", problems);
    share(scanError, "scanError", problems);
    problems.within(opening, "opening", Opening::check);
    problems.within(counting, "counting", Counting::check);
  }

  private static void share(double value, String step, Problems problems) {
    problems.require(
        value >= 0 && value <= 1, step, value, "must be 0 to 1", "a share: 0.65 is 65 %");
  }

  private static void inRange(double value, String step, Problems problems) {
    problems.require(value >= 0 && value <= LARGEST, step, value, "must be 0 to 1e6", "");
  }
}

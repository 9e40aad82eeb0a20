package io.newretail.file;

/** What a file may hold at most, so that a file from a stranger costs little. */
final class Limits {
  /** Bytes of a scenario file. */
  static final int FILE_BYTES = 16 << 20;
  /** Bytes of a table beside it. */
  static final int TABLE_BYTES = 32 << 20;
  /** Values of all files together, with those that aliases, groups and tables stand for. */
  static final int VALUES = 1_000_000;
  /** Bytes of all files of one scenario. */
  static final long ALL_BYTES = 64L << 20;
  /** Characters of a line of YAML, whose parser takes the square of their number. */
  static final int LINE = 1 << 17;
  /** Lists and groups within each other. */
  static final int DEPTH = 32;
  /** Characters of one value. */
  static final int TEXT = 4_096;
  /** Files that one scenario is made of. */
  static final int FILES = 32;
  /** Stores of a scenario times its articles. */
  static final long STOCK_ROWS = 50_000_000;

  private Limits() {}
}

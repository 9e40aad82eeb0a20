package io.newretail.file;

/** What is left of the limits while the files of one scenario are read. For one thread. */
final class Budget {
  private final Findings findings;
  private int values;
  private int files;
  private long bytes;

  Budget(Findings findings) {
    this.findings = findings;
  }

  /** Takes values, or ends the reading where they are too many. */
  void values(Place place, String path, long more) {
    if (values + more > Limits.VALUES) {
      throw findings.fatal(
          place,
          path,
          values + more + " values in all",
          "must be at most " + Limits.VALUES,
          "fewer or smaller lists, groups and tables");
    }
    values += (int) more;
  }

  /** Takes a file of some bytes, or ends the reading. */
  void file(Place place, String name, long size, int most) {
    files++;
    bytes += size;
    if (size > most || bytes > Limits.ALL_BYTES) {
      throw findings.fatal(
          place, "file", name, "must be at most " + (most >> 20) + " MB", "has " + size + " bytes");
    }
    if (files > Limits.FILES) {
      throw findings.fatal(
          place, "file", name, "must be one of at most " + Limits.FILES + " files", "");
    }
  }
}

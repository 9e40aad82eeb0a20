package io.newretail.parquet;

/**
 * A column of a table.
 *
 * @param name its name, as the first line of a CSV file has it; not blank
 * @param type what its values are
 */
public record Column(String name, Type type) {

  /** What the values of a column are, and how a CSV file writes them. */
  public enum Type {
    /** Any text; empty text is a value. */
    TEXT("VARCHAR"),
    /** A whole number of at most 64 bits; empty for none. */
    INTEGER("BIGINT"),
    /** A number of double precision; empty for none. */
    NUMBER("DOUBLE"),
    /** {@code true} or {@code false}; empty for neither. */
    FLAG("BOOLEAN"),
    /** A day, {@code 2017-11-11}; empty for none. */
    DATE("DATE"),
    /** A local time to the microsecond, {@code 2017-11-11T08:30} with or without seconds; empty for none. */
    TIME("TIMESTAMP");

    private final String sql;

    Type(String sql) {
      this.sql = sql;
    }

    String sql() {
      return sql;
    }
  }

  /** Checks the name. */
  public Column {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name: must not be blank");
    }
  }

  /**
   * A column of text.
   *
   * @param name its name
   * @return the column
   */
  public static Column text(String name) {
    return new Column(name, Type.TEXT);
  }

  /**
   * A column of whole numbers.
   *
   * @param name its name
   * @return the column
   */
  public static Column integer(String name) {
    return new Column(name, Type.INTEGER);
  }

  /**
   * A column of numbers.
   *
   * @param name its name
   * @return the column
   */
  public static Column number(String name) {
    return new Column(name, Type.NUMBER);
  }

  /**
   * A column of flags.
   *
   * @param name its name
   * @return the column
   */
  public static Column flag(String name) {
    return new Column(name, Type.FLAG);
  }

  /**
   * A column of days.
   *
   * @param name its name
   * @return the column
   */
  public static Column date(String name) {
    return new Column(name, Type.DATE);
  }

  /**
   * A column of local times.
   *
   * @param name its name
   * @return the column
   */
  public static Column time(String name) {
    return new Column(name, Type.TIME);
  }
}

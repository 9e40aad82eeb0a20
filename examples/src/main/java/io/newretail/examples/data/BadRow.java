package io.newretail.examples.data;

/** A row that cannot be used; caught by the table that hands the row out. */
public final class BadRow extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadRow(String message) {
    super(message, null, false, false);
  }
}

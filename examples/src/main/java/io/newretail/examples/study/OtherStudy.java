package io.newretail.examples.study;

/** The folder holds something else than what was asked for. */
public final class OtherStudy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * An exception with its one line.
   *
   * @param message what is there, and what to do
   */
  public OtherStudy(String message) {
    super(message);
  }
}

package io.newretail.examples.validate;

/** How an answer compares with what is expected. */
public enum Verdict {
  /** Near enough. */
  PASSED("passed"),
  /** Not near enough. */
  FAILED("failed"),
  /** No answer. Never counted as passed. */
  NOT_SUPPORTED("not supported");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}

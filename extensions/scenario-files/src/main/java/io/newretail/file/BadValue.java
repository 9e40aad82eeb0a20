package io.newretail.file;

/** A value that its place cannot hold: the rule that it breaks and what to write instead. */
final class BadValue extends Exception {
  private static final long serialVersionUID = 1L;
  private final String rule;
  private final String suggestion;

  BadValue(String rule, String suggestion) {
    super(rule, null, false, false);
    this.rule = rule;
    this.suggestion = suggestion;
  }

  String rule() {
    return rule;
  }

  String suggestion() {
    return suggestion;
  }
}

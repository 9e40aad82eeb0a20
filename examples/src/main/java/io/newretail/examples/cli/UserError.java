package io.newretail.examples.cli;

import java.util.List;

/** The call or the input is wrong: told in one line each, exit status 2. */
final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<String> lines;

  UserError(List<String> lines) {
    super(String.join("\n", lines));
    this.lines = List.copyOf(lines);
  }

  UserError(String line) {
    this(List.of(line));
  }

  List<String> lines() {
    return lines;
  }
}

package io.newretail.examples.cli;

import java.nio.file.Path;

/** A study was stopped; what is done is kept. */
final class StudyInterrupted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StudyInterrupted(int done, Path journal) {
    super("interrupted: " + Numbers.count(done, "replication") + " done and kept in " + journal
        + "; the same call goes on from there");
  }
}

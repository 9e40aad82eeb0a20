package io.newretail.examples.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of spoiled scenario files. Exit status 0 or 2 each, one clear line a problem, in time and in memory. More and others by
 * {@code -Dfuzz.files=10000 -Dfuzz.seed=7}; a file that fails is kept in {@code target/fuzz}.
 */
final class FileFuzzTest {
  private static final int FILES = Integer.getInteger("fuzz.files", 300);
  private static final long SEED = Long.getLong("fuzz.seed", 11L);

  @TempDir
  private Path folder;

  @Test
  void everySpoiledFileIsRefusedInClearWordsOrRuns() throws IOException {
    List<Corpus.Text> corpus = corpus();
    Corpus.copyTo(folder);
    Tally tally = new Tally();
    try (Trial trial = new Trial()) {
      for (int i = 0; i < FILES; i++) {
        Mutator mutator = new Mutator(SEED * 1_000_003 + i, corpus);
        Corpus.Text base = corpus.get(i % corpus.size());
        String name = "spoiled" + (base.json() ? ".json" : ".yaml");
        byte[] bytes = mutator.spoiled(base);
        Corpus.write(folder.resolve(name), bytes);
        Trial.Outcome outcome = trial.of(folder.resolve(name));
        tally.add(outcome, base.name(), i);
        if (!outcome.fault().isEmpty()) {
          Path kept = Path.of("target", "fuzz", SEED + "-" + i + "-" + base.name());
          Corpus.write(kept, bytes);
          tally.fault("seed " + SEED + " file " + i + " (" + kept + "): " + outcome.fault());
        }
      }
    }
    System.out.println(tally);
    assertThat(tally.faults()).isEmpty();
    assertThat(tally.ran()).as("files that ran").isGreaterThan(FILES / 10);
    assertThat(tally.refused()).as("files that were refused").isGreaterThan(FILES / 4);
  }

  private static List<Corpus.Text> corpus() {
    List<Corpus.Text> corpus = new ArrayList<>();
    for (String name : Corpus.BY_HAND) {
      corpus.add(new Corpus.Text(name, Corpus.byHand(name)));
      corpus.add(new Corpus.Text(name, Corpus.byHand(name)));
    }
    corpus.addAll(Corpus.small(".yaml"));
    corpus.addAll(Corpus.small(".json"));
    return corpus;
  }
}

package io.newretail.internal.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes down the lives of many baskets of a shard, and gives each away when it has ended. */
final class Chronicle implements Watch {
  private final Shard shard;
  private final Wanted wanted;
  private final Consumer<Story> reader;
  private final long[] placed;
  private final Map<Long, Story> ofKey = new HashMap<>();
  private @Nullable Story[] ofRow = new Story[64];

  /**
   * Which baskets.
   *
   * @param store the place of their store among all stores, or -1 for any
   * @param first how many of each store, or 0 for all
   */
  record Wanted(int store, long first) {}

  Chronicle(Shard shard, Wanted wanted, Consumer<Story> reader) {
    this.shard = shard;
    this.wanted = wanted;
    this.reader = reader;
    placed = new long[shard.stores.length];
  }

  @Override
  public void reset(int replication) {
    Arrays.fill(placed, 0);
    Arrays.fill(ofRow, null);
    ofKey.clear();
  }

  @Override
  public void placed() {
    Draft draft = shard.draft;
    long number = ++placed[draft.store];
    boolean here = wanted.store() < 0 || wanted.store() == shard.stores[draft.store].index();
    if (here && (wanted.first() == 0 || number <= wanted.first())) {
      ofKey.put(draft.key, Story.placed(shard, number));
    }
  }

  @Override
  public void refused() {
    Story story = ofKey.remove(shard.draft.key);
    if (story != null) {
      story.refused(shard);
      reader.accept(story);
    }
  }

  @Override
  public void opened(int row) {
    if (row >= ofRow.length) {
      ofRow = Arrays.copyOf(ofRow, 2 * row);
    }
    Story story = ofKey.remove(shard.draft.key);
    ofRow[row] = story;
    if (story != null) {
      story.opened(shard, row);
    }
  }

  @Override
  public void moved(int row, int from, int to) {
    Story story = ofRow[row];
    if (story != null) {
      story.moved(shard, row, from, to);
    }
  }

  @Override
  public void closed(int row, int state) {
    Story story = ofRow[row];
    if (story != null) {
      ofRow[row] = null;
      reader.accept(story);
    }
  }

  /** Gives away those that have not ended, by store and number. */
  void finish() {
    List<Story> open = new ArrayList<>(ofKey.values());
    for (Story story : ofRow) {
      if (story != null) {
        open.add(story);
      }
    }
    open.sort(Comparator.comparingInt(Story::orderedAt).thenComparingLong(Story::number));
    open.forEach(reader);
  }
}

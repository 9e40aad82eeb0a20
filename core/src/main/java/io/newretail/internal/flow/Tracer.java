package io.newretail.internal.flow;

import io.newretail.report.BasketState;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes down the life of one basket of a shard, in the first replication. */
public final class Tracer implements Watch {
  private final Shard shard;
  private final Wanted wanted;
  private @Nullable Story[] ofRow = new Story[64];
  private final Map<Long, Story> ofKey = new HashMap<>();
  private @Nullable Story story;
  private final long[] placed;
  private int followed;
  private boolean first;

  /**
   * Which basket.
   *
   * @param store the place of its store among all stores, or -1 for any
   * @param number its number among the baskets of the store, from 1, or 0 for any
   * @param ends states of which it passes one, or none for any
   * @param from the tick from which on it is placed
   * @param most how many baskets are followed at most until one is found
   */
  public record Wanted(int store, long number, Set<BasketState> ends, long from, int most) {

    /** A basket placed at any time. */
    public static Wanted of(int store, long number, Set<BasketState> ends) {
      return new Wanted(store, number, ends, 0, Integer.MAX_VALUE);
    }

    /** The first that is handed over, of some placed from a tick on. */
    public static Wanted handedOver(long from, int most) {
      return new Wanted(-1, 0, Set.of(BasketState.COLLECTED, BasketState.DELIVERED), from, most);
    }
  }

  Tracer(Shard shard, Wanted wanted) {
    this.shard = shard;
    this.wanted = wanted;
    placed = new long[shard.stores.length];
  }

  /** The story, if there was such a basket. */
  @Nullable
  Story story() {
    return story;
  }

  @Override
  public void reset(int replication) {
    Arrays.fill(placed, 0);
    Arrays.fill(ofRow, null);
    ofKey.clear();
    followed = 0;
    first = replication == 0;
    if (first) {
      story = null;
    }
  }

  @Override
  public void placed() {
    Draft draft = shard.draft;
    int store = shard.stores[draft.store].index();
    long number = ++placed[draft.store];
    boolean here = wanted.store() < 0 || wanted.store() == store;
    boolean this1 = wanted.number() == 0 || wanted.number() == number;
    boolean late = shard.now >= wanted.from() && followed < wanted.most();
    if (first && story == null && here && this1 && late) {
      followed++;
      Story one = Story.placed(shard, number);
      ofKey.put(draft.key, one);
      look(one, BasketState.PLACED);
    }
  }

  private void look(Story one, BasketState state) {
    if (story == null && (wanted.ends().isEmpty() || wanted.ends().contains(state))) {
      story = one;
      one.found(shard.now);
    }
  }

  @Override
  public void refused() {
    Story one = ofKey.remove(shard.draft.key);
    if (one != null) {
      one.refused(shard);
      look(one, BasketState.REFUSED);
    }
  }

  @Override
  public void opened(int row) {
    if (row >= ofRow.length) {
      ofRow = Arrays.copyOf(ofRow, 2 * row);
    }
    Story one = ofKey.remove(shard.draft.key);
    ofRow[row] = one;
    if (one != null) {
      one.opened(shard, row);
      look(one, BasketState.PROMISED);
    }
  }

  @Override
  public void moved(int row, int from, int to) {
    Story one = ofRow[row];
    if (one != null) {
      one.moved(shard, row, from, to);
      look(one, one.last());
    }
  }

  @Override
  public void closed(int row, int state) {
    ofRow[row] = null;
  }
}

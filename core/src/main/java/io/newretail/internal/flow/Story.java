package io.newretail.internal.flow;

import io.newretail.internal.state.OrderTable;
import io.newretail.report.BasketState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a traced basket went through, in numbers. */
public final class Story {
  private final int orderedAt;
  private final long number;
  private final int[] item;
  private final int[] wanted;
  private final int[] given;
  private final int[] picked;
  private final List<Step> steps = new ArrayList<>();
  private int servedBy = -1;
  private long slotStart;
  private long slotEnd;
  private long found = Long.MAX_VALUE;

  /**
   * One step.
   *
   * @param tick when
   * @param state the state from then on
   * @param number what there is to say about it: units wanted, promised or missing; baskets or shoppers that wait before it
   */
  public record Step(long tick, BasketState state, int number) {}

  /** The story of the shard's draft, which is placed now. */
  static Story placed(Shard shard, long number) {
    Draft draft = shard.draft;
    Story story = new Story(shard.stores[draft.store].index(), number, draft);
    story.step(shard.now, BasketState.DRAFT, draft.lines);
    story.step(shard.now, BasketState.PLACED, draft.units);
    return story;
  }

  private Story(int orderedAt, long number, Draft draft) {
    this.orderedAt = orderedAt;
    this.number = number;
    item = Arrays.copyOf(draft.item, draft.lines);
    wanted = Arrays.copyOf(draft.want, draft.lines);
    given = new int[draft.lines];
    picked = new int[draft.lines];
  }

  private void step(long tick, BasketState state, int number) {
    steps.add(new Step(tick, state, number));
  }

  /** The draft is refused. */
  void refused(Shard shard) {
    step(shard.now, BasketState.REFUSED, 0);
  }

  /** The draft is promised, and has a row. */
  void opened(Shard shard, int row) {
    System.arraycopy(shard.draft.given, 0, given, 0, given.length);
    servedBy = shard.orders.store(row);
    int slot = shard.orders.slot(row);
    slotStart = slot < 0 ? 0 : shard.slots.start(servedBy, slot);
    slotEnd = slot < 0 ? 0 : shard.slots.end(servedBy, slot);
    servedBy = shard.stores[servedBy].index();
    step(shard.now, BasketState.PROMISED, shard.orders.units(row));
  }

  /** The basket of a row is about to come to another state. */
  void moved(Shard shard, int row, int from, int to) {
    if (to >= OrderTable.PICKED && from == OrderTable.PICKING) {
      picked(shard, row);
    }
    step(shard.now, BasketState.of(to), number(shard, row, to));
  }

  private static int number(Shard shard, int row, int to) {
    int store = shard.orders.store(row);
    if (to == OrderTable.RELEASED) {
      return shard.pickers.waiting(store);
    }
    if (to == OrderTable.ARRIVED) {
      return shard.counters.waiting(store);
    }
    return shard.orders.units(row);
  }

  /** The last state. */
  BasketState last() {
    return steps.get(steps.size() - 1).state();
  }

  /** Notes what was picked of the lines that were promised, in their order. */
  private void picked(Shard shard, int row) {
    int place = shard.orders.block(row);
    for (int i = 0; i < given.length; i++) {
      picked[i] = given[i] > 0 ? shard.lines.units(place++) : 0;
    }
  }

  void found(long tick) {
    found = Math.min(found, tick);
  }

  /** The tick at which it was known to be the one. */
  long found() {
    return found;
  }

  /** The store where it was ordered: its place among all stores. */
  public int orderedAt() {
    return orderedAt;
  }

  /** The store that serves it, or -1. */
  public int servedBy() {
    return servedBy;
  }

  /** Its number among the baskets of the store where it was ordered, from 1. */
  public long number() {
    return number;
  }

  /** The start of its slot, in ticks. */
  public long slotStart() {
    return slotStart;
  }

  /** The end of its slot, in ticks. */
  public long slotEnd() {
    return slotEnd;
  }

  /** The steps so far. */
  public List<Step> steps() {
    return steps;
  }

  /** How many lines were wanted. */
  public int lines() {
    return item.length;
  }

  /** The article, and the units wanted, promised and picked, of a line. */
  public int[] line(int line) {
    return new int[] {item[line], wanted[line], given[line], picked[line]};
  }
}

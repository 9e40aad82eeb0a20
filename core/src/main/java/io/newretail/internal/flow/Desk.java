package io.newretail.internal.flow;

import io.newretail.internal.clock.Ticks;
import io.newretail.policy.PromiseDesk;
import io.newretail.policy.PromisePolicy.PromiseRule;
import io.newretail.policy.Refusal;

/** The desk at which a user's promise rule sees the draft. Reused; one thread at a time. */
final class Desk implements PromiseDesk {
  private static final int OPEN = -2;
  private final Shard shard;
  private final Promising promising;
  private int store;
  private boolean due;
  private int row;

  Desk(Shard shard, Promising promising) {
    this.shard = shard;
    this.promising = promising;
  }

  /** Asks a rule; gives the order's row, or -1 if the basket was refused. */
  int ask(PromiseRule rule, Draft draft, int atStore) {
    store = atStore;
    row = OPEN;
    int slot = promising.firstSlot(draft, store);
    due = slot >= 0 && promising.countsDue(store, slot);
    rule.accept(this);
    if (row == OPEN) {
      refuse(Refusal.RULE);
    }
    return row;
  }

  private void mustBeOpen() {
    if (row != OPEN) {
      throw new IllegalStateException("promise rule: the basket was already answered");
    }
  }

  private int slot(int slot) {
    if (slot >= shard.slots.count(store)
        || (slot >= 0 && shard.slots.start(store, slot) < shard.now)) {
      throw new IllegalArgumentException(
          "promise rule: slot " + slot + ": must be one that the desk has named for this basket");
    }
    return slot;
  }

  private int shown(int slot) {
    if (slot < 0) {
      throw new IllegalArgumentException("promise rule: slot " + slot + ": there is none");
    }
    return slot(slot);
  }

  private int line(int line) {
    if (line < 0 || line >= shard.draft.lines) {
      throw new IndexOutOfBoundsException(
          "promise rule: line " + line + ": must be 0 to " + (shard.draft.lines - 1));
    }
    return line;
  }

  @Override
  public int lines() {
    return shard.draft.lines;
  }

  @Override
  public int item(int line) {
    return shard.draft.item[line(line)];
  }

  @Override
  public int units(int line) {
    return shard.draft.want[line(line)];
  }

  @Override
  public int free(int line) {
    return promising.available(store, shard.draft.item[line(line)], due);
  }

  @Override
  public int firstSlot() {
    return promising.firstSlot(shard.draft, store);
  }

  @Override
  public boolean hasPlace() {
    return promising.hasPlace(shard.draft, store);
  }

  @Override
  public int slotAfter(int slot) {
    long later = shard.slots.start(store, shown(slot)) + 1;
    long lastDay = shard.now / Ticks.DAY + shard.plan.rules.daysAhead;
    return shard.slots.find(store, later, lastDay, false, shard.draft.lines);
  }

  @Override
  public long microsUntil(int slot) {
    return shard.slots.start(store, shown(slot)) - shard.now;
  }

  @Override
  public void accept(int slot) {
    mustBeOpen();
    row = promising.reserve(shard.draft, store, slot(slot));
  }

  @Override
  public void refuse(Refusal reason) {
    mustBeOpen();
    if (reason == null) {
      throw new IllegalArgumentException("promise rule: refuse: null: must name a reason");
    }
    row = promising.refuse(shard.draft, reason);
  }
}

package io.newretail.internal.flow;

import io.newretail.internal.state.OrderTable;

/** Somebody who follows baskets through their lives: asked for on demand, and never there otherwise. One thread at a time. */
interface Watch extends OrderTable.Moves {
  /** Whom to ask, for a shard; called once for each. */
  interface Source {
    /** The watch over a shard. */
    Watch over(Shard shard);
  }

  /** A replication starts. */
  void reset(int replication);

  /** The shard's draft is placed. */
  void placed();

  /** The shard's draft is refused. */
  void refused();

  /** The shard's draft is promised, and has a row. */
  void opened(int row);

  /** Two watches as one. */
  static Watch both(Watch one, Watch other) {
    return new Watch() {
      @Override
      public void reset(int replication) {
        one.reset(replication);
        other.reset(replication);
      }

      @Override
      public void placed() {
        one.placed();
        other.placed();
      }

      @Override
      public void refused() {
        one.refused();
        other.refused();
      }

      @Override
      public void opened(int row) {
        one.opened(row);
        other.opened(row);
      }

      @Override
      public void moved(int row, int from, int to) {
        one.moved(row, from, to);
        other.moved(row, from, to);
      }

      @Override
      public void closed(int row, int state) {
        one.closed(row, state);
        other.closed(row, state);
      }
    };
  }
}

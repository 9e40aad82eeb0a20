package io.newretail.internal.flow;

import io.newretail.demand.CartLoading;
import io.newretail.internal.clock.EventKind;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Purpose;
import io.newretail.internal.plan.SourcesPlan.Carts;
import io.newretail.internal.plan.StorePlan;
import io.newretail.internal.tally.Count;
import java.util.List;

/** Carts loaded beforehand and sent off from a moment on: at each store a finite population a release. */
final class LoadedCarts {
  private final Shard shard;
  private final List<Carts> releases;
  private final StorePlan[] sources;
  private final FinitePopulation crowd;
  private final boolean[] released;
  private final long[] key;
  private final long[] number;

  LoadedCarts(Shard shard) {
    this.shard = shard;
    releases = shard.plan.sources.carts;
    sources = shard.shardPlan.sources().toArray(new StorePlan[0]);
    int cells = releases.size() * sources.length;
    crowd = new FinitePopulation(cells);
    released = new boolean[cells];
    key = new long[cells];
    number = new long[cells];
  }

  void reset(long seed, int replication) {
    crowd.reset();
    for (int cell = 0; cell < key.length; cell++) {
      Carts release = releases.get(cell / sources.length);
      long entity = sources[source(cell)].entity();
      long store = RandomStream.key(seed, replication, Purpose.LOADED_CARTS, entity);
      key[cell] = RandomStream.part(store, release.identity());
      number[cell] = 0;
      released[cell] = false;
      if (release.release() >= 0 && release.release() < shard.plan.end) {
        shard.queue.push(release.release(), EventKind.CART, cell);
      }
    }
  }

  /** Sends off the next cart of a release at a store; the key of its basket, or 0 at the release itself. */
  long send(int cell) {
    Carts release = releases.get(cell / sources.length);
    if (!released[cell]) {
      released[cell] = true;
      load(release, cell);
      schedule(release, cell);
      return 0;
    }
    schedule(release, cell);
    shard.tally.one(shard.shardPlan.home(source(cell)), Count.CARTS_SENT);
    return RandomStream.part(RandomStream.part(key[cell], 2), number[cell]++);
  }

  /** Where the shoppers of a cell live: a store, or a zone. */
  int source(int cell) {
    return cell % sources.length;
  }

  /** The tick of the release of a cell. */
  long release(int cell) {
    return releases.get(cell / sources.length).release();
  }

  private void load(Carts release, int cell) {
    RandomStream random = shard.random;
    random.seek(RandomStream.part(key[cell], 0));
    int source = source(cell);
    double mean = release.carts() * sources[source].size() * shard.shardPlan.inside(source);
    double factor = release.shape() > 0 ? random.nextGamma(release.shape()) / release.shape() : 1;
    boolean fixed = release.law() == CartLoading.Law.FIXED;
    int loaded = fixed ? (int) Math.round(mean) : random.nextPoisson(mean * factor);
    shard.tally.add(shard.shardPlan.home(source), Count.CARTS_LOADED, loaded);
    int sent = random.nextBinomial(loaded, release.checksOut());
    crowd.start(cell, sent, RandomStream.part(key[cell], 1));
  }

  private void schedule(Carts release, int cell) {
    if (!crowd.goesOn(cell)) {
      return;
    }
    double wait = release.reaction().ticksAt(crowd.next(cell, shard.random), 1);
    double tick = release.release() + wait;
    if (tick < shard.plan.end) {
      shard.queue.push(Math.max(shard.now, (long) tick), EventKind.CART, cell);
    }
  }
}

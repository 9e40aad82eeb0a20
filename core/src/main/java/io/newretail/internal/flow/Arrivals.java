package io.newretail.internal.flow;

import io.newretail.demand.Channel;
import io.newretail.internal.clock.EventKind;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Purpose;
import io.newretail.internal.clock.RandomStream.Step;
import io.newretail.internal.clock.Ticks;
import io.newretail.internal.plan.AliasTable;
import io.newretail.internal.plan.ChannelPlan;
import io.newretail.internal.plan.PriceList;
import io.newretail.internal.plan.ShardPlan;
import io.newretail.internal.plan.StorePlan;
import io.newretail.internal.plan.ZonePlan;
import io.newretail.internal.tally.Count;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws online baskets into the shard's draft, one after the other, each store's from streams of its own. */
final class Arrivals {
  private final Shard shard;
  private final @Nullable ArrivalClock clock;
  private final @Nullable Segments segments;
  private final @Nullable ModelBaskets model;
  private final @Nullable AliasTable size;
  private final List<ZonePlan> zones;
  private final StorePlan[] sources;
  private final long[] stream;
  private final long[] number;
  private final OrderLog log;
  private final Families families;
  private final LoadedCarts carts;
  private final Presales presales;
  private final @Nullable Herd herd;
  private double storeDraw;

  Arrivals(Shard shard) {
    this.shard = shard;
    ChannelPlan channel = shard.plan.online;
    ShardPlan here = shard.shardPlan;
    zones = here.zones();
    sources = here.sources().toArray(new StorePlan[0]);
    ShardPlan places =
        new ShardPlan(here.name(), here.entity(), here.depot(), here.sources(), List.of());
    clock = channel == null ? null : new ArrivalClock(channel, places, true);
    size = channel == null ? null : channel.size();
    segments = shard.segments(shard.plan.segments);
    model = shard.plan.onlineModel == null ? null : new ModelBaskets(shard.plan.onlineModel, shard);
    stream = new long[sources.length];
    number = new long[sources.length];
    log = new OrderLog(shard);
    families = new Families(shard);
    carts = new LoadedCarts(shard);
    presales = new Presales(shard);
    herd = shard.plan.herding == null ? null : new Herd(shard, shard.plan.herding);
  }

  void reset(long seed, int replication) {
    log.reset(seed, replication);
    if (clock == null) {
      return;
    }
    clock.reset(seed, replication);
    for (int s = 0; s < stream.length; s++) {
      number[s] = 0;
      stream[s] = RandomStream.key(seed, replication, Purpose.ONLINE_BASKETS, sources[s].entity());
      schedule(s, clock);
    }
    if (herd != null) {
      herd.reset();
    }
    families.reset();
    carts.reset(seed, replication);
    presales.reset(seed, replication, clock);
  }

  private void schedule(int source, ArrivalClock arrivals) {
    long tick = arrivals.next(source);
    if (tick >= 0) {
      shard.queue.push(Math.max(tick, shard.now), EventKind.ONLINE, source);
    }
  }

  /** Draws the basket of the shopper who comes now, and schedules the next one; false if she goes to none of the stores. */
  boolean draw(int source) {
    if (clock == null) {
      return false;
    }
    schedule(source, clock);
    return come(source, RandomStream.part(stream[source], number[source]++));
  }

  /** Puts an order of the log into the draft; false if its shopper fills the basket in the store. */
  boolean replay(int place) {
    log.replay(place);
    if (shard.draft.channel == Channel.WALK_IN.number()) {
      return false;
    }
    if (herd != null) {
      herd.claim(0);
    }
    return true;
  }

  /** Draws the basket that comes of another; false if its shopper goes to none of the stores. */
  boolean drawExcited(int row) {
    int source = families.source(row);
    long key = families.key(row);
    families.close(row);
    boolean comes = come(source, key);
    shard.tally.one(shard.shardPlan.home(source), Count.EXCITED);
    return comes;
  }

  private boolean come(int source, long key) {
    families.found(source, key);
    int store = zones.isEmpty() ? source : store(zones.get(source), key);
    if (store < 0) {
      leave(zones.get(source));
      return false;
    }
    int reorders = draw(source, store, key, shard.now, shard.plan.prices(shard.now));
    claim(shard.now);
    if (segments != null) {
      segments.count(reorders);
    }
    return true;
  }

  /** Counts a visit that goes to none of the chain's stores; the draw is still that of its store. */
  private void leave(ZonePlan zone) {
    int rival = zone.rivals().isEmpty() ? -1 : zone.rival(storeDraw);
    shard.tally.one(zone.order()[0], rival < 0 ? Count.OUTSIDE : Count.RIVAL + rival);
  }

  private int store(ZonePlan zone, long key) {
    shard.random.seek(RandomStream.part(key, Step.STORE));
    storeDraw = shard.random.nextUniform();
    return zone.store(storeDraw);
  }

  /** Draws the basket of a key again, as it was at a tick before, at the prices of now. */
  void fill(int source, int store, long key, long tick) {
    draw(source, store, key, tick, shard.plan.prices(shard.now));
    if (herd != null) {
      herd.add(tick);
    }
  }

  /** Adds what the shopper of the draft adds because of the claims of a tick, and counts what she claims now. */
  private void claim(long tick) {
    if (herd != null) {
      herd.claim(herd.add(tick));
    }
  }

  /** By deal and hour, the units claimed; empty without deals. */
  long[] claimsByHour() {
    return herd == null ? new long[0] : herd.claimsByHour();
  }

  /**
   * Draws the basket of a key into the draft, the same whenever it is asked for with ticks of the same day, whose mix of articles it
   * has; gives the units that are re-orders.
   */
  private int draw(int source, int store, long key, long tick, PriceList prices) {
    Draft draft = shard.draft;
    draft.begin(store, key, prices);
    draft.source = source;
    draft.drawn = tick;
    if (segments != null) {
      return segments.fill(draft, stream[source]);
    }
    if (model != null) {
      model.fill(draft);
      return 0;
    }
    if (size == null) {
      return 0;
    }
    RandomStream random = shard.random;
    random.seek(key);
    AliasTable articles = shard.plan.popularity(tick);
    int units = size.draw(random.nextLong()) + 1;
    for (int u = 0; u < units; u++) {
      int item = articles.draw(random.nextLong());
      draft.add(item);
    }
    return 0;
  }

  /** Books the draft as a basket ordered online. */
  void place() {
    Draft draft = shard.draft;
    int store = draft.store;
    shard.tally.one(store, Count.PLACED);
    if (segments != null) {
      shard.tally.one(store, Count.SEGMENT_PLACED + draft.segment);
    }
    shard.tally.add(store, Count.LINES_PLACED, draft.lines);
    shard.tally.add(store, Count.UNITS_WANTED, draft.units);
    shard.tally.add(store, Count.GMV, draft.amount);
    shard.placedByDay[(int) (shard.now / Ticks.DAY)]++;
    shard.series.placed(shard.now, draft.amount);
    if (shard.watch != null) {
      shard.watch.placed();
    }
  }

  /** Draws the basket of a key for the store that it goes to: one of the chain's, for baskets of others never came here.
   * It has the mix and the prices of a tick. */
  private void fillFrom(int source, long key, long tick) {
    int store = source;
    if (!zones.isEmpty()) {
      ZonePlan zone = zones.get(source);
      shard.random.seek(RandomStream.part(key, Step.STORE));
      store = zone.store(shard.random.nextUniform() * zone.inside());
    }
    draw(source, store, key, tick, shard.plan.prices(tick));
  }

  /** Draws the cart that is sent off now; false at the release itself. */
  boolean sendCart(int cell) {
    long key = carts.send(cell);
    if (key == 0) {
      return false;
    }
    fillFrom(carts.source(cell), key, carts.release(cell));
    claim(carts.release(cell));
    return true;
  }

  /** Takes the deposit that is paid now. */
  void deposit(int cell) {
    fillFrom(presales.source(cell), presales.deposit(cell), presales.due(cell));
    presales.book(cell);
  }

  /** Draws the basket whose balance is paid now; false as balances fall due. */
  boolean balance(int cell) {
    long key = presales.balance(cell);
    if (key == 0) {
      return false;
    }
    fillFrom(presales.source(cell), key, presales.due(cell));
    if (herd != null) {
      herd.claim(0);
    }
    return true;
  }

  /** Books the balance of the draft, which became an order or was refused. */
  void settle(int cell, int order) {
    presales.settle(cell, order);
  }

  /** Keeps all deposits whose balance was not paid in time. */
  void forfeit(int cell) {
    while (presales.open(cell) > 0) {
      fillFrom(presales.source(cell), presales.overdue(cell), presales.due(cell));
      presales.forfeit(cell);
    }
  }

  /** Deposits held for shoppers. */
  long depositsHeld() {
    return presales.held();
  }
}

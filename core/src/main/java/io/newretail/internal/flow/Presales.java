package io.newretail.internal.flow;

import io.newretail.internal.clock.EventKind;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Purpose;
import io.newretail.internal.plan.SourcesPlan.Advance;
import io.newretail.internal.plan.StorePlan;
import io.newretail.internal.tally.Count;
import java.util.Arrays;
import java.util.List;

/**
 * Baskets ordered ahead with a deposit: deposits in one span, balances in a later one, forfeits at its end. A basket is drawn from its
 * key when its deposit is paid and again when it is settled, so an open deposit takes no memory. Baskets are exchangeable: the n-th
 * balance settles the n-th deposit.
 */
final class Presales {
  private final Shard shard;
  private final List<Advance> presales;
  private final StorePlan[] sources;
  private final FinitePopulation payers;
  private final boolean[] due;
  private final long[] key;
  private final double[] mean;
  private final double[] passed;
  private final long[] position;
  private final int[] deposited;
  private final int[] settled;
  private final long[] held;

  Presales(Shard shard) {
    this.shard = shard;
    presales = shard.plan.sources.presales;
    sources = shard.shardPlan.sources().toArray(new StorePlan[0]);
    int cells = presales.size() * sources.length;
    payers = new FinitePopulation(cells);
    due = new boolean[cells];
    key = new long[cells];
    mean = new double[cells];
    passed = new double[cells];
    position = new long[cells];
    deposited = new int[cells];
    settled = new int[cells];
    held = new long[cells];
  }

  void reset(long seed, int replication, ArrivalClock levels) {
    payers.reset();
    Arrays.fill(shard.presold, 0);
    for (int cell = 0; cell < key.length; cell++) {
      Advance presale = presales.get(cell / sources.length);
      int source = source(cell);
      long entity = sources[source].entity();
      long ofStore = RandomStream.key(seed, replication, Purpose.PRESALES, entity);
      key[cell] = RandomStream.part(ofStore, presale.identity());
      mean[cell] = presale.baskets()
          * sources[source].size()
          * shard.shardPlan.inside(source)
          * levels.level(source, presale.day());
      passed[cell] = 0;
      position[cell] = RandomStream.part(key[cell], 0);
      deposited[cell] = 0;
      settled[cell] = 0;
      held[cell] = 0;
      due[cell] = false;
      scheduleDeposit(presale, cell);
      shard.queue.push(presale.due(), EventKind.BALANCE, cell);
      shard.queue.push(presale.end(), EventKind.FORFEIT, cell);
    }
  }

  /** Where the shoppers of a cell live: a store, or a zone. */
  int source(int cell) {
    return cell % sources.length;
  }

  private long basket(int cell, int number) {
    return RandomStream.part(RandomStream.part(key[cell], 3), number);
  }

  private void scheduleDeposit(Advance presale, int cell) {
    shard.random.seek(position[cell]);
    passed[cell] += shard.random.nextExponential();
    position[cell] = shard.random.position();
    if (passed[cell] < mean[cell]) {
      double span = presale.closes() - presale.opens();
      long tick = presale.opens() + (long) (passed[cell] / mean[cell] * span);
      shard.queue.push(Math.max(shard.now, tick), EventKind.DEPOSIT, cell);
    }
  }

  /** The next depositor of a presale at a store: the key of the basket. */
  long deposit(int cell) {
    scheduleDeposit(presales.get(cell / sources.length), cell);
    return basket(cell, deposited[cell]++);
  }

  /** Books the deposit of the draft. */
  void book(int cell) {
    long amount = amount(cell);
    held[cell] += amount;
    note(1);
    shard.tally.one(shard.draft.store, Count.DEPOSITS);
    shard.tally.add(shard.draft.store, Count.AMOUNT_DEPOSITED, amount);
  }

  /** The deposit on the draft, in whole minor units. */
  private long amount(int cell) {
    return Math.round(presales.get(cell / sources.length).deposit() * shard.draft.amount);
  }

  private void note(int sign) {
    Draft draft = shard.draft;
    int cells = draft.store * shard.plan.items;
    for (int i = 0; i < draft.lines; i++) {
      shard.presold[cells + draft.item[i]] += sign * draft.want[i];
    }
  }

  /** The next balance that is paid: the key of the basket, or 0 as balances fall due. */
  long balance(int cell) {
    Advance presale = presales.get(cell / sources.length);
    if (!due[cell]) {
      due[cell] = true;
      shard.random.seek(RandomStream.part(key[cell], 1));
      int paying = shard.random.nextBinomial(deposited[cell], presale.paysInTime());
      payers.start(cell, paying, RandomStream.part(key[cell], 2));
      scheduleBalance(presale, cell);
      return 0;
    }
    scheduleBalance(presale, cell);
    return basket(cell, settled[cell]++);
  }

  private void scheduleBalance(Advance presale, int cell) {
    if (payers.goesOn(cell)) {
      double logLater = payers.next(cell, shard.random);
      double wait = presale.reaction().ticksAt(logLater, presale.within());
      long tick = Math.min(presale.end() - 1, presale.due() + (long) wait);
      shard.queue.push(Math.max(shard.now, tick), EventKind.BALANCE, cell);
    }
  }

  /** Books the balance of the draft, which became an order, or -1 if it was refused: the deposit is credited, or given back. */
  void settle(int cell, int order) {
    long deposit = amount(cell);
    long credited = order < 0 ? 0 : Math.min(deposit, shard.orders.amount(order));
    held[cell] -= deposit;
    note(-1);
    int store = shard.draft.store;
    shard.tally.one(store, Count.BALANCES);
    shard.tally.add(store, Count.AMOUNT_CREDITED, credited);
    shard.tally.add(store, Count.AMOUNT_DEPOSIT_REFUNDED, deposit - credited);
  }

  /** How many deposits of a presale at a store are not settled. */
  int open(int cell) {
    return deposited[cell] - settled[cell];
  }

  /** The tick at which the balances of a cell fall due. */
  long due(int cell) {
    return presales.get(cell / sources.length).due();
  }

  /** The next deposit whose time has run out: the key of its basket. */
  long overdue(int cell) {
    return basket(cell, settled[cell]++);
  }

  /** Keeps the deposit of the draft. */
  void forfeit(int cell) {
    long deposit = amount(cell);
    held[cell] -= deposit;
    note(-1);
    shard.tally.one(shard.draft.store, Count.FORFEITS);
    shard.tally.add(shard.draft.store, Count.AMOUNT_FORFEITED, deposit);
  }

  /** Deposits held for shoppers who have neither paid the balance nor run out of time. */
  long held() {
    long sum = 0;
    for (long part : held) {
      sum += part;
    }
    return sum;
  }
}

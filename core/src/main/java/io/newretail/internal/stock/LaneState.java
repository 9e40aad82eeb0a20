package io.newretail.internal.stock;

import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.plan.AliasTable;
import io.newretail.stock.Lane;
import io.newretail.stock.LeadTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What is under way on a lane, and what waits for it. One thread. */
final class LaneState {
  final Lane spec;

  /** The source's index, or -1 for outside. */
  final int source;

  final int index;
  final Cell to;
  final RandomStream random = new RandomStream();
  final RandomStream chance = new RandomStream();
  private final @Nullable AliasTable periods;
  private final int least;
  private final int span;

  /** Arrivals by period, as far as lots need not be told apart. */
  final int[] ring;

  final int mask;

  /** Lots under way: period of receipt, expiry (or -1 for fresh), units. */
  private int[] lots = new int[12];

  private int lotCount;
  boolean up = true;

  /** Ordered outside while the lane was down. */
  int waiting;

  /** Ordered from the source and not shipped. */
  int wanted;

  int inTransit;

  LaneState(Lane spec, int source, int index, Cell to) {
    this.spec = spec;
    this.source = source;
    this.index = index;
    this.to = to;
    int most = 0;
    AliasTable table = null;
    int from = 0;
    int choices = 1;
    if (spec.leadTime() instanceof LeadTime.Constant c) {
      from = (int) Math.ceil(c.time());
      most = from;
    } else if (spec.leadTime() instanceof LeadTime.Uniform u) {
      from = (int) Math.ceil(u.least());
      most = (int) Math.floor(u.most());
      choices = Math.max(1, most - from + 1);
    } else if (spec.leadTime() instanceof LeadTime.Weighted w) {
      table = AliasTable.of(w.weights().stream().mapToDouble(x -> x).toArray());
      most = w.weights().size() - 1;
    }
    periods = table;
    least = from;
    span = choices;
    int size = Integer.highestOneBit(Math.max(1, most)) * 2;
    ring = new int[size];
    mask = size - 1;
  }

  void seek(long seed, int replication) {
    long entity = RandomStream.entity(spec.from() + ">" + to.spec.name());
    random.seek(RandomStream.key(seed, replication, RandomStream.Purpose.STOCK_LEAD, entity));
    chance.seek(RandomStream.key(seed, replication, RandomStream.Purpose.STOCK_DISRUPTION, entity));
  }

  /** Back to the start: nothing under way. */
  void clear() {
    Arrays.fill(ring, 0);
    lotCount = 0;
    up = true;
    waiting = 0;
    wanted = 0;
    inTransit = 0;
  }

  /** Draws how many periods a shipment takes. */
  int drawPeriods() {
    if (periods != null) {
      return periods.draw(random.nextLong());
    }
    return span == 1 ? least : least + (int) (((random.nextLong() >>> 32) * span) >>> 32);
  }

  /** Draws how many units of time a shipment takes. */
  double drawTime() {
    LeadTime time = spec.leadTime();
    if (time instanceof LeadTime.Constant c) {
      return c.time();
    }
    if (time instanceof LeadTime.Uniform u) {
      return u.least() + (u.most() - u.least()) * random.nextUniform();
    }
    if (time instanceof LeadTime.Exponential e) {
      return e.mean() * random.nextExponential();
    }
    return drawPeriods();
  }

  /** Adds a lot; expiry -1 stands for fresh at receipt. */
  void addLot(int due, int expiry, int units) {
    if (3 * lotCount + 3 > lots.length) {
      lots = Arrays.copyOf(lots, 2 * lots.length);
    }
    lots[3 * lotCount] = due;
    lots[3 * lotCount + 1] = expiry;
    lots[3 * lotCount + 2] = units;
    lotCount++;
  }

  /** Takes the lots that are due into the stock of the point; those past their life count as received, too. */
  int receiveLots(int period) {
    int units = 0;
    int kept = 0;
    for (int i = 0; i < lotCount; i++) {
      if (lots[3 * i] == period) {
        int expiry = lots[3 * i + 1];
        to.lots.add(expiry < 0 ? period + to.shelfLife - 1 : expiry, lots[3 * i + 2]);
        units += lots[3 * i + 2];
      } else {
        System.arraycopy(lots, 3 * i, lots, 3 * kept, 3);
        kept++;
      }
    }
    lotCount = kept;
    return units;
  }

  /** Units due in a period. */
  int due(int period) {
    int units = ring[period & mask];
    for (int i = 0; i < lotCount; i++) {
      units += lots[3 * i] == period ? lots[3 * i + 2] : 0;
    }
    return units;
  }
}

package io.newretail.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.internal.clock.Ticks;
import io.newretail.internal.plan.PlanCompiler;
import io.newretail.internal.state.OrderTable;
import io.newretail.internal.tally.Count;
import io.newretail.report.BasketLife;
import io.newretail.report.BasketState;
import io.newretail.scenario.Scenario;
import io.newretail.sim.RandomOperations;
import io.newretail.sim.RandomScenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Random small scenarios, each basket followed from draft to end and held against the table. */
final class BasketLifeTest {
  private static final int SCENARIOS = 160;

  private static final Set<Integer> TABLE = BasketLife.transitions().stream()
      .map(t -> t.from().number() * BasketState.values().length + t.to().number())
      .collect(Collectors.toSet());
  private static final int STATES = BasketState.values().length;

  /** Follows every basket of a shard, and keeps its own books beside the engine's. */
  private static final class Follower implements Watch {
    private final Shard shard;
    private final long[] used;
    private final long[] ended = new long[STATES];
    private long[] seen = new long[1 << 12];
    private long[] since = new long[1 << 12];
    private long[] spent = new long[1 << 12];
    private long placed;
    private long refused;
    private long returned;

    Follower(Shard shard, long[] used) {
      this.shard = shard;
      this.used = used;
    }

    @Override
    public void reset(int replication) {}

    @Override
    public void placed() {
      placed++;
      use(BasketState.DRAFT, BasketState.PLACED);
    }

    @Override
    public void refused() {
      refused++;
      use(BasketState.PLACED, BasketState.REFUSED);
    }

    @Override
    public void opened(int row) {
      if (row >= seen.length) {
        seen = Arrays.copyOf(seen, 2 * row);
        since = Arrays.copyOf(since, 2 * row);
        spent = Arrays.copyOf(spent, 2 * row);
      }
      BasketState state = BasketState.of(shard.orders.state(row));
      use(BasketState.PLACED, state);
      require(seen[row] == 0, "a row is opened twice");
      seen[row] = 1L << state.number();
      since[row] = shard.now;
      spent[row] = 0;
    }

    @Override
    public void moved(int row, int from, int to) {
      BasketState before = BasketState.of(from);
      BasketState after = BasketState.of(to);
      use(before, after);
      require((seen[row] >>> from & 1) != 0, "a basket leaves a state that it was not in");
      require((seen[row] >>> to & 1) == 0, "a basket comes to a state twice");
      seen[row] |= 1L << to;
      spent[row] += shard.now - since[row];
      since[row] = shard.now;
      boolean unpicked = before.compareTo(BasketState.PICKING) < 0;
      if (unpicked && before != BasketState.PROMISED && BasketLife.isFinal(after)) {
        returned += shard.orders.units(row);
      }
      if (BasketLife.ends(after)) {
        require(spent[row] == shard.now - shard.orders.placed(row), "times do not add up to age");
      }
    }

    @Override
    public void closed(int row, int state) {
      BasketState end = BasketState.of(state);
      require(BasketLife.ends(end), "a row is given back in state " + end);
      int finals = 0;
      for (BasketState each : BasketState.values()) {
        boolean passed = (seen[row] >>> each.number() & 1) != 0;
        finals += passed && BasketLife.isFinal(each) ? 1 : 0;
      }
      require(finals == (BasketLife.isFinal(end) ? 1 : 0), "a basket ends in several states");
      seen[row] = 0;
      ended[state]++;
    }

    private void use(BasketState from, BasketState to) {
      require(TABLE.contains(from.number() * STATES + to.number()), from + " to " + to);
      used[from.number() * STATES + to.number()]++;
    }

    private static void require(boolean holds, String what) {
      if (!holds) {
        throw new AssertionError(what);
      }
    }

    /** Placed = every kind of end + open, and each reserved unit left the shelf, came back or is still reserved: once. */
    void balance() {
      long open = Arrays.stream(seen).filter(path -> path != 0).count();
      long unordered = total(Count.ABANDONED) + shard.carts;
      assertThat(Arrays.stream(ended).sum() + refused + open + unordered).isEqualTo(placed);
      assertThat(total(Count.PLACED)).isEqualTo(placed);
      long reserved = 0;
      for (int store = 0; store < shard.stores.length; store++) {
        for (int item = 0; item < shard.plan.items; item++) {
          reserved += shard.stock.reserved(shard.stock.row(store, item));
        }
      }
      long unheld = shard.plan.rules.takesAtPayment ? unpaid() + total(Count.UNITS_EXPIRED) : 0;
      assertThat(total(Count.UNITS_PICKED)
              + total(Count.UNITS_SHORT_AT_PICK)
              + returned
              + reserved
              - total(Count.UNITS_BLOCKED)
              + total(Count.LOST_TO_OVERSELL)
              + unheld)
          .isEqualTo(total(Count.UNITS_PROMISED));
    }

    private long unpaid() {
      long sum = 0;
      for (int row = 0; row < seen.length; row++) {
        boolean open = seen[row] != 0;
        sum += open && shard.orders.state(row) == OrderTable.PROMISED ? shard.orders.units(row) : 0;
      }
      return sum;
    }

    private long total(int count) {
      long sum = 0;
      for (int store = 0; store < shard.stores.length; store++) {
        sum += shard.tally.total(store, count);
      }
      return sum;
    }
  }

  @Test
  void everyBasketOfRandomScenariosKeepsToTheTableAndEndsOnce() throws InterruptedException {
    long[] used = new long[STATES * STATES];
    for (long seed = 0; seed < SCENARIOS; seed++) {
      boolean plain = seed % 4 == 0;
      follow(
          plain ? new RandomScenario(seed).draw() : new RandomOperations(seed).draw(), seed, used);
    }
    for (BasketLife.Transition t : BasketLife.transitions()) {
      boolean walked = used[t.from().number() * STATES + t.to().number()] > 0;
      assertThat(walked).as("%s", t).isTrue();
    }
    assertThat(Arrays.stream(used).sum()).isGreaterThan(15_000);
  }

  private static void follow(Scenario scenario, long seed, long[] used)
      throws InterruptedException {
    List<Follower> followers = new ArrayList<>();
    try (Engine engine =
        new Engine(PlanCompiler.compile(scenario), 1, Ticks.DAY, false, done -> {})) {
      engine.watch(shard -> {
        Follower follower = new Follower(shard, used);
        followers.add(follower);
        return follower;
      });
      engine.replicate(seed, 0);
      followers.forEach(Follower::balance);
    } catch (AssertionError e) {
      throw new AssertionError("scenario of seed " + seed, e);
    }
  }
}

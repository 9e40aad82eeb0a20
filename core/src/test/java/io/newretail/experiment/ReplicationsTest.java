package io.newretail.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newretail.internal.clock.RandomStream;
import io.newretail.policy.StockPolicy;
import io.newretail.report.StockReport;
import io.newretail.sim.RunInterruptedException;
import io.newretail.sim.StockRun;
import io.newretail.sim.StockSimulator;
import io.newretail.stock.EventOrder;
import io.newretail.stock.PeriodDemand;
import io.newretail.stock.StockCosts;
import io.newretail.stock.StockPoint;
import io.newretail.stock.StockSystem;
import io.newretail.theory.DemandLaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReplicationsTest {
  private static double uniform(int replication) {
    RandomStream random = new RandomStream();
    random.seek(RandomStream.key(11, replication, RandomStream.Purpose.FIT, 0));
    return random.nextUniform();
  }

  private static final Model UNIFORM = Model.of("u", ReplicationsTest::uniform);

  private static String digest(Model model, int threads, int... calls) {
    try (Replications runs = new Replications(model, threads)) {
      for (int count : calls) {
        runs.more(count);
      }
      return runs.digest();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8, 64})
  void theDigestIsTheSameForAnyNumberOfThreadsAndCalls(int threads) {
    String one = digest(UNIFORM, 1, 1_000);

    assertThat(digest(UNIFORM, threads, 1_000)).isEqualTo(one);
    assertThat(digest(UNIFORM, threads, 1, 7, 500, 492)).isEqualTo(one);
  }

  @Test
  void noReplicationIsRunTwice() {
    AtomicInteger calls = new AtomicInteger();
    Model counted = Model.of("u", r -> {
      calls.incrementAndGet();
      return uniform(r);
    });
    try (Replications runs = new Replications(counted, 4)) {
      runs.more(100).more(50);

      assertThat(runs.size()).isEqualTo(150);
      assertThat(calls).hasValue(150);
      assertThat(runs.samples("u")[149]).isEqualTo(uniform(149));
    }
  }

  @Test
  void aFollowerSeesEstimatesSoFar() {
    List<Integer> sizes = new ArrayList<>();
    try (Replications runs = new Replications(UNIFORM, 2)) {
      runs.watchedBy(r -> {
        sizes.add(r.size());
        assertThat(r.estimate("u").n()).isEqualTo(r.size());
        assertThat(r.wanted()).isEqualTo(500);
      });
      runs.more(500);
    }
    assertThat(sizes).isSorted().doesNotHaveDuplicates().endsWith(500);
  }

  @Test
  void replicationsRunAtTheSameTime() {
    CountDownLatch both = new CountDownLatch(2);
    Model meeting = Model.of("met", r -> {
      both.countDown();
      return await(both) ? 1 : 0;
    });
    try (Replications runs = new Replications(meeting, 2)) {
      assertThat(runs.more(2).estimate("met").mean()).isEqualTo(1);
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }

  @Test
  void anInterruptionIsHeardThoughTheReplicationsDoNotListenAndTheRestIsKept() throws Exception {
    CountDownLatch stuck = new CountDownLatch(1);
    AtomicInteger late = new AtomicInteger(Integer.MAX_VALUE);
    Model deaf = Model.of("u", r -> {
      if (r >= late.get()) {
        stuck.countDown();
        long end = System.nanoTime() + 20_000_000_000L;
        while (System.nanoTime() < end && late.get() < Integer.MAX_VALUE) {
          Thread.onSpinWait();
        }
        return Double.NaN;
      }
      return uniform(r);
    });
    try (Replications runs = new Replications(deaf, 2)) {
      runs.more(10);
      late.set(20);
      AtomicReference<@Nullable RunInterruptedException> thrown = new AtomicReference<>();
      Thread caller = new Thread(() -> {
        try {
          runs.more(1_000);
        } catch (RunInterruptedException e) {
          thrown.set(e);
        }
      });
      caller.start();
      stuck.await();
      caller.interrupt();
      caller.join(5_000);

      assertThat(caller.isAlive()).isFalse();
      assertThat(thrown.get()).isNotNull();
      assertThat(runs.size()).isBetween(10, 20);
      late.set(Integer.MAX_VALUE);
      runs.more(40 - runs.size());
      assertThat(runs.digest()).isEqualTo(digest(UNIFORM, 1, 40));
    }
  }

  @Test
  void whatAReplicationThrowsArrivesWithItsNumberAndTheExperimentCanGoOn() {
    AtomicInteger bad = new AtomicInteger(17);
    Model failing = Model.of("u", r -> {
      if (r == bad.get()) {
        throw new ArithmeticException("no such root");
      }
      return uniform(r);
    });
    try (Replications runs = new Replications(failing, 3)) {
      assertThatThrownBy(() -> runs.more(100))
          .isInstanceOf(ArithmeticException.class)
          .satisfies(e -> assertThat(e.getSuppressed()[0]).hasMessage("in replication 17"));
      assertThat(runs.size()).isLessThanOrEqualTo(17);
      bad.set(-1);
      assertThat(runs.more(100 - runs.size()).digest()).isEqualTo(digest(UNIFORM, 1, 100));
    }
  }

  @Test
  void wrongCallsAreTold() {
    assertThatThrownBy(() -> new Replications(UNIFORM, 0)).hasMessageContaining("threads: 0");
    assertThatThrownBy(() -> Model.of(List.of("a", "a"), r -> new double[2]))
        .hasMessageContaining("names must differ");
    try (Replications runs = new Replications(UNIFORM, 1)) {
      assertThatThrownBy(() -> runs.more(0)).hasMessageContaining("count: 0");
      assertThatThrownBy(() -> runs.samples("v")).hasMessageContaining("known: [u]");
    }
    try (Replications runs =
        new Replications(Model.of(List.of("a", "b"), r -> new double[] {r}), 1)) {
      assertThatThrownBy(() -> runs.more(1)).hasMessageContaining("one for each of [a, b]");
    }
  }

  private static StockSystem shop(int upTo) {
    return StockSystem.inPeriods(EventOrder.ORDER_RECEIVE_DEMAND)
        .point(StockPoint.named("shop")
            .policy(StockPolicy.baseStock(upTo))
            .costs(StockCosts.of(1, 9))
            .demand(PeriodDemand.of(new DemandLaw.Poisson(10)))
            .build())
        .build();
  }

  @Test
  void aStockSystemIsReplicatedAsItsSimulatorDoes() {
    StockRun run = StockRun.of(5, 200).withReplications(20);
    Model model = Model.of(
        shop(14), run, Map.of("cost", (StockReport r) -> r.total().cost().mean()));
    StockReport whole = StockSimulator.run(shop(14), run);
    try (Replications runs = new Replications(model, 4)) {
      assertThat(runs.more(20).estimate("cost").mean())
          .isCloseTo(whole.total().cost().mean(), org.assertj.core.data.Offset.offset(1e-9));
    }
  }
}

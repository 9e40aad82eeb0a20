package io.newretail.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Network;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.SlotPlan;
import io.newretail.scenario.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class InterruptionTest {
  private static final int ENDLESS = 1_000_000;

  @Test
  void anInterruptedRunStopsTellsHowFarItCameAndLeavesNoThread() throws InterruptedException {
    Scenario scenario = Chains.scenario(
            Chains.city(50, Chains.store("a"), Chains.store("b")), Chains.online(2_000, 4), 3)
        .build();
    CountDownLatch started = new CountDownLatch(1_000);
    AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    RunOptions options = RunOptions.seed(11)
        .withThreads(4)
        .withReplications(ENDLESS)
        .withProgress((done, total) -> started.countDown());
    Thread runner = new Thread(() -> {
      try {
        Simulator.run(scenario, options);
      } catch (RunInterruptedException e) {
        thrown.set(Thread.currentThread().isInterrupted() ? e : new AssertionError("flag lost", e));
      }
    });
    runner.start();
    assertThat(started.await(60, TimeUnit.SECONDS)).isTrue();

    runner.interrupt();
    runner.join(30_000);

    assertThat(runner.isAlive()).isFalse();
    assertThat(thrown.get()).isInstanceOf(RunInterruptedException.class);
    int completed = ((RunInterruptedException) thrown.get()).completed();
    assertThat(completed).isBetween(1, ENDLESS - 1);
    assertThat(workersLeftAfterAWhile()).isFalse();
  }

  @Test
  void aRunThatIsInterruptedBeforeItStartsLeavesNoThread() throws InterruptedException {
    Scenario scenario = Chains.scenario(twoCities(), Chains.online(20, 2), 1).build();
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> Simulator.run(scenario, RunOptions.seed(1).withThreads(2)))
        .isInstanceOfSatisfying(
            RunInterruptedException.class, e -> assertThat(e.completed()).isZero());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(workersLeftAfterAWhile()).isFalse();
  }

  @Test
  void aRunThatFailsLeavesNoThread() throws InterruptedException {
    Scenario scenario = Chains.scenario(twoCities(), Chains.online(20, 2), 1)
        .promise(PromisePolicy.rule(SlotPlan.every(Duration.ofHours(1)), desk -> {
          throw new ArithmeticException("a rule of the user's");
        }))
        .build();

    assertThatThrownBy(() -> Simulator.run(scenario, RunOptions.seed(1).withThreads(2)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("a rule of the user's");
    assertThat(workersLeftAfterAWhile()).isFalse();
  }

  private static Network twoCities() {
    return Network.builder()
        .assortment(Assortment.zipf(5, 1))
        .depot(Depot.unlimited("depot", Duration.ofHours(5)))
        .catchment(new Catchment("x", "depot", List.of(Chains.store("a"))))
        .catchment(new Catchment("y", "depot", List.of(Chains.store("b"))))
        .build();
  }

  private static boolean workersLeftAfterAWhile() throws InterruptedException {
    for (int i = 0; i < 1_000; i++) {
      boolean left = Thread.getAllStackTraces().keySet().stream()
          .anyMatch(t -> t.getName().startsWith("newretail-") && t.isAlive());
      if (!left) {
        return false;
      }
      Thread.sleep(10);
    }
    return true;
  }

  @Test
  void progressEndsAtItsTotal() {
    Scenario scenario = Chains.scenario(Chains.city(5, Chains.store("a")), Chains.online(20, 2), 3)
        .build();
    long[] last = new long[2];

    Simulator.run(scenario, RunOptions.seed(1).withReplications(3).withProgress((done, total) -> {
      assertThat(done).isGreaterThanOrEqualTo(last[0]);
      last[0] = done;
      last[1] = total;
    }));

    assertThat(last[0]).isEqualTo(last[1]).isPositive();
  }
}

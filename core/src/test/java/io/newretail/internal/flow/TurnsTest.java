package io.newretail.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newretail.demand.Habits;
import io.newretail.demand.Visit;
import io.newretail.internal.clock.RandomStream;
import io.newretail.internal.clock.RandomStream.Step;
import io.newretail.internal.clock.Ticks;
import io.newretail.internal.plan.PlanCompiler;
import io.newretail.policy.CollectPolicy;
import io.newretail.policy.PickPolicy;
import io.newretail.policy.ReadyPlaces;
import io.newretail.policy.ReadyPlaces.Turn;
import io.newretail.policy.ServiceTime;
import io.newretail.report.BasketState;
import io.newretail.scenario.Scenario;
import io.newretail.sim.Chains;
import io.newretail.theory.Erlang;
import io.newretail.theory.PriorityQueueing;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose turn it is at the counters: shoppers at the kerb and the others, each with their own mean time from coming to going. */
final class TurnsTest {
  private static final double CURBSIDE = 0.5;
  private static final int COUNTERS = 2;
  private static final double ARRIVALS = 40;
  private static final double SERVICES = 25;

  /** Times from coming to going by kind of shopper. */
  private static final class Clock implements Watch {
    private final Shard shard;
    private final RandomStream random = new RandomStream();
    private final long[] came = new long[100_000];
    private final double[] hours = new double[2];
    private final int[] served = new int[2];

    Clock(Shard shard) {
      this.shard = shard;
    }

    @Override
    public void reset(int replication) {}

    @Override
    public void placed() {}

    @Override
    public void refused() {}

    @Override
    public void opened(int row) {}

    @Override
    public void closed(int row, int state) {}

    @Override
    public void moved(int row, int from, int to) {
      if (to == BasketState.ARRIVED.number()) {
        came[row] = shard.now;
      } else if (to == BasketState.COLLECTED.number()) {
        random.seek(RandomStream.part(shard.orders.key(row), Step.CURBSIDE));
        int kind = random.nextUniform() < CURBSIDE ? 0 : 1;
        hours[kind] += (shard.now - came[row]) / (double) Ticks.HOUR;
        served[kind]++;
      }
    }

    /** The mean wait, in minutes. */
    double wait(int kind) {
      return 60 * (hours[kind] / served[kind] - 1 / SERVICES);
    }
  }

  @Test
  void shoppersAtTheKerbGoFirstAndTheOthersWaitForThem() throws InterruptedException {
    Clock clock = run(ReadyPlaces.plain().withTurns(Turn.CURBSIDE));
    double half = ARRIVALS / 2;
    List<Double> waits = PriorityQueueing.meanWaits(COUNTERS, SERVICES, List.of(half, half));
    // waits of 1.42 and 7.1 min; over 57,600 shoppers their standard errors are about 1 and 3 %
    assertThat(clock.wait(0)).isCloseTo(60 * waits.get(0), within(0.05 * 60 * waits.get(0)));
    assertThat(clock.wait(1)).isCloseTo(60 * waits.get(1), within(0.12 * 60 * waits.get(1)));
    assertThat(clock.served[0]).isGreaterThan(25_000);
  }

  @Test
  void withoutTurnsAllWaitAlike() throws InterruptedException {
    Clock clock = run(ReadyPlaces.plain());
    double wait = 60 * Erlang.meanWait(COUNTERS, ARRIVALS, SERVICES);
    // the same standard error of about 3 %
    assertThat(clock.wait(0)).isCloseTo(wait, within(0.12 * wait));
    assertThat(clock.wait(1)).isCloseTo(wait, within(0.12 * wait));
  }

  private static Clock run(ReadyPlaces places) throws InterruptedException {
    Scenario scenario = Chains.scenario(
            Chains.city(3, Chains.store("store").withCounters(COUNTERS)),
            Chains.online(24 * ARRIVALS, 1)
                .withVisit(Visit.onceReady(Duration.ZERO))
                .withHabits(Habits.plain().withCurbside(Share.of(CURBSIDE))),
            60)
        .pick(PickPolicy.continuous(ServiceTime.none()))
        .collect(
            CollectPolicy.counter(ServiceTime.exponential(Rate.perHour(SERVICES).meanGap()))
                .withPlaces(places))
        .build();
    List<Clock> clocks = new ArrayList<>();
    try (Engine engine =
        new Engine(PlanCompiler.compile(scenario), 1, Ticks.DAY, false, done -> {})) {
      engine.watch(shard -> {
        Clock clock = new Clock(shard);
        clocks.add(clock);
        return clock;
      });
      engine.replicate(7, 0);
    }
    return clocks.get(0);
  }
}

package io.newretail.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.newretail.demand.Demand;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.Payment;
import io.newretail.demand.Spike;
import io.newretail.demand.WalkInDemand;
import io.newretail.internal.clock.Ticks;
import io.newretail.internal.plan.Plan;
import io.newretail.internal.plan.PlanCompiler;
import io.newretail.internal.tally.Count;
import io.newretail.internal.tally.SeriesTally;
import io.newretail.network.Store;
import io.newretail.policy.RestockPolicy;
import io.newretail.scenario.Scenario;
import io.newretail.sim.Chains;
import io.newretail.unit.Rate;
import io.newretail.unit.Share;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class AllocationTest {
  private static final LocalDate ELEVENTH = LocalDate.of(2017, 11, 11);

  @Test
  void aStoreDayAllocatesNothingOnceItsTablesHaveGrown() {
    Plan plan = PlanCompiler.compile(eleventh());
    EventLoop loop = new EventLoop(plan, plan.shards.get(0), false);
    SeriesTally series = new SeriesTally(Ticks.HOUR, plan.end);
    for (int i = 0; i < 100; i++) {
      run(loop, plan, series, i % 3);
    }
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    threads.getCurrentThreadAllocatedBytes();

    long before = threads.getCurrentThreadAllocatedBytes();
    long baskets = 0;
    for (int i = 0; i < 30; i++) {
      baskets += run(loop, plan, series, i % 3);
    }
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;

    assertThat(baskets).isGreaterThan(150_000);
    assertThat((double) bytes / baskets).as("bytes a basket").isLessThan(0.01);
  }

  private static long run(EventLoop loop, Plan plan, SeriesTally series, int replication) {
    loop.reset(11, replication);
    loop.run(plan.end, series, () -> false);
    return loop.total(Count.PLACED) + loop.total(Count.WALK_INS);
  }

  private static Scenario eleventh() {
    OnlineDemand online = OnlineDemand.of(Rate.perDay(700))
        .withPayment(new Payment(Share.percent(90), Duration.ofMinutes(4)));
    Demand demand = Demand.none()
        .withOnline(online)
        .withWalkIn(WalkInDemand.of(Rate.perDay(800)))
        .plus(Spike.singlesDay(2017).scaledTo(5));
    return Scenario.builder(Chains.city(500, Store.ofPickers(20)))
        .days(ELEVENTH, ELEVENTH.plusDays(2))
        .demand(demand)
        .restock(RestockPolicy.orderUpTo(Share.percent(90)))
        .build();
  }
}

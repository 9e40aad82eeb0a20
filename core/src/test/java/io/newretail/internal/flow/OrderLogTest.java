package io.newretail.internal.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newretail.demand.Channel;
import io.newretail.demand.Demand;
import io.newretail.demand.Habits;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.TraceDemand;
import io.newretail.internal.plan.Plan;
import io.newretail.internal.plan.PlanCompiler;
import io.newretail.internal.plan.ShardPlan;
import io.newretail.network.Assortment;
import io.newretail.network.Catchment;
import io.newretail.network.Depot;
import io.newretail.network.Network;
import io.newretail.policy.DeliveryPolicy;
import io.newretail.policy.PromisePolicy;
import io.newretail.policy.RestockPolicy;
import io.newretail.report.Conservation;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import io.newretail.sim.Chains;
import io.newretail.sim.RunOptions;
import io.newretail.sim.Simulator;
import io.newretail.unit.Share;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A log is replayed exactly: order by order, line by line, whatever the chain decides. */
final class OrderLogTest {
  private static final int ORDERS = 3_000;
  private static final int ARTICLES = 30;
  private static final List<String> STORES = List.of("a", "b", "z");
  private static final LocalDateTime START = Chains.MONDAY.atStartOfDay();

  private record Logged(long micros, String store, TreeMap<Integer, Integer> units) {}

  private static Network network() {
    return Network.builder()
        .assortment(Assortment.zipf(ARTICLES, 1))
        .depot(Depot.unlimited("depot", Duration.ofHours(12)))
        .catchment(new Catchment("south", "depot", List.of(Chains.store("z"))))
        .catchment(new Catchment("north", "depot", List.of(Chains.store("b"), Chains.store("a"))))
        .build();
  }

  private static List<Logged> orders() {
    SplittableRandom random = new SplittableRandom(8);
    List<Logged> orders = new ArrayList<>();
    long at = 0;
    for (int o = 0; o < ORDERS; o++) {
      at += random.nextInt(3) * 20_000_000L;
      TreeMap<Integer, Integer> units = new TreeMap<>();
      for (int line = 0; line < 1 + random.nextInt(4); line++) {
        units.put(random.nextInt(ARTICLES), 1 + random.nextInt(5));
      }
      orders.add(new Logged(at, STORES.get(random.nextInt(3)), units));
    }
    return orders;
  }

  private static TraceDemand log(List<Logged> orders) {
    TraceDemand.Builder log = TraceDemand.builder();
    List<String> names =
        network().assortment().items().stream().map(i -> i.name()).toList();
    for (int o = 0; o < orders.size(); o++) {
      Logged order = orders.get(o);
      log.order("o" + o, START.plus(order.micros(), ChronoUnit.MICROS), order.store());
      order.units().forEach((item, units) -> log.line(names.get(item), units));
    }
    return log.build();
  }

  private static Scenario.Builder scenario(TraceDemand log) {
    return Scenario.builder(network())
        .days(Chains.MONDAY, Chains.MONDAY.plusDays(1))
        .demand(Demand.none().withTrace(log))
        .restock(RestockPolicy.fixedStock(1_000_000));
  }

  @Test
  void whatIsPlacedIsTheLogOrderByOrder() {
    List<Logged> orders = orders();
    Plan plan = PlanCompiler.compile(scenario(log(orders)).build());
    List<Logged> placed = new ArrayList<>();
    for (ShardPlan shardPlan : plan.shards) {
      Shard shard = new Shard(plan, shardPlan);
      Arrivals arrivals = new Arrivals(shard);
      arrivals.reset(1, 0);
      while (shard.queue.pollBefore(plan.end)) {
        shard.now = shard.queue.tick();
        arrivals.replay(shard.queue.row());
        TreeMap<Integer, Integer> units = new TreeMap<>();
        for (int line = 0; line < shard.draft.lines; line++) {
          units.put(shard.draft.item[line], shard.draft.want[line]);
        }
        placed.add(new Logged(shard.now, shard.stores[shard.draft.store].name(), units));
      }
    }

    assertThat(placed).hasSize(ORDERS);
    for (List<String> city : List.of(List.of("z"), List.of("a", "b"))) {
      assertThat(placed.stream().filter(o -> city.contains(o.store())))
          .containsExactlyElementsOf(
              orders.stream().filter(o -> city.contains(o.store())).toList());
    }
  }

  @Test
  void everyPolicyAndSeedMeetsTheSameLog() {
    TraceDemand log = log(orders());
    RunOptions options = RunOptions.seed(1).withReplications(1);
    Report ample = Simulator.run(scenario(log).build(), options);
    Report scarce = Simulator.run(
        scenario(log)
            .restock(RestockPolicy.orderUpTo(Share.percent(20)))
            .promise(PromisePolicy.timeSlots(Duration.ofHours(4)))
            .build(),
        RunOptions.seed(2).withReplications(1));

    for (Report report : List.of(ample, scarce)) {
      assertThat(report.conservation()).isEqualTo(new Conservation(0, 0, 0));
      assertThat(Chains.figure(report, "baskets.placed")).isEqualTo(ORDERS);
      assertThat(Chains.figure(report, "gmv.online")).isEqualTo(Chains.figure(ample, "gmv.online"));
    }
    assertThat(Chains.figure(scarce, "fill.online"))
        .isLessThan(Chains.figure(ample, "fill.online"));
  }

  private static final List<Channel> TURNS =
      List.of(Channel.COLLECT, Channel.DELIVER, Channel.WALK_IN, Channel.RIVAL, Channel.NOTHING);

  private static TraceDemand channelled(List<Logged> orders, int channels) {
    TraceDemand.Builder log = TraceDemand.builder();
    List<String> names =
        network().assortment().items().stream().map(i -> i.name()).toList();
    for (int o = 0; o < orders.size(); o++) {
      Logged order = orders.get(o);
      LocalDateTime at = START.plus(order.micros(), ChronoUnit.MICROS);
      log.order("o" + o, at, order.store(), TURNS.get(o % channels));
      order.units().forEach((item, units) -> log.line(names.get(item), units));
    }
    return log.build();
  }

  private static long units(List<Logged> orders, int channel) {
    long units = 0;
    for (int o = channel; o < orders.size(); o += 3) {
      units += orders.get(o).units().values().stream().mapToInt(u -> u).sum();
    }
    return units;
  }

  /** Collected, delivered, walked in by turns; delivery is as likely as not where the log does not say. */
  @Test
  void everyOrderTakesTheChannelOfTheLog() {
    List<Logged> orders = orders();
    OnlineDemand halfDelivered =
        Chains.online(0, 1).withHabits(Habits.plain().withDelivered(Share.percent(50)));
    Scenario.Builder scenario = scenario(channelled(orders, 3))
        .days(Chains.MONDAY, Chains.MONDAY.plusDays(5))
        .delivery(DeliveryPolicy.of(50))
        .demand(Demand.none().withOnline(halfDelivered).withTrace(channelled(orders, 3)));
    Report report = Simulator.run(
        scenario.build(), RunOptions.seed(3).withReplications(1).checkingEveryEvent());

    assertThat(report.conservation()).isEqualTo(new Conservation(0, 0, 0));
    assertThat(Chains.figure(report, "baskets.placed")).isEqualTo(2_000);
    assertThat(Chains.figure(report, "baskets.delivered")).isEqualTo(ORDERS / 3);
    assertThat(Chains.figure(report, "baskets.collected")).isEqualTo(ORDERS / 3);
    assertThat(Chains.figure(report, "walkin.baskets")).isEqualTo(ORDERS / 3);
    assertThat(Chains.figure(report, "units.sold.walkin")).isEqualTo((double) units(orders, 2));
    assertThat(Chains.figure(report, "units.wanted.online"))
        .isEqualTo((double) (units(orders, 0) + units(orders, 1)));
  }

  @Test
  void channelsThatCannotBeAreTold() {
    List<Logged> few = orders().subList(0, 5);

    assertThatThrownBy(scenario(channelled(few, 3))::build)
        .hasMessageContaining("demand.trace.channel: deliver, of order 2 of the log: needs riders");
    assertThatThrownBy(scenario(channelled(few, 5)).delivery(DeliveryPolicy.of(1))::build)
        .hasMessageContaining("demand.trace[o3]: RIVAL")
        .hasMessageContaining("demand.trace[o4]: NOTHING");
  }

  @Test
  void aLogThatDoesNotFitIsToldWithItsOrders() {
    TraceDemand log = TraceDemand.builder()
        .order("first", START.plusHours(2), "a")
        .line("no such", 1)
        .order("second", START.plusHours(1), "nowhere")
        .line("no such", 0)
        .order("third", START.plusDays(3), "a")
        .build();
    Scenario.Builder builder = scenario(log);

    assertThatThrownBy(builder::build)
        .hasMessageContaining("demand.trace[second]")
        .hasMessageContaining("sort the log by time")
        .hasMessageContaining("units must be at least 1")
        .hasMessageContaining("demand.trace.store: nowhere")
        .hasMessageContaining("demand.trace.article: no such")
        .hasMessageContaining("must lie in the run");
  }
}

package io.newretail.sim;

import io.newretail.internal.flow.Story;
import io.newretail.internal.plan.Plan;
import io.newretail.internal.plan.ShardPlan;
import io.newretail.internal.plan.StorePlan;
import io.newretail.network.Item;
import io.newretail.report.OrderTrace;
import io.newretail.scenario.Scenario;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Turns the numbers of a story into words. */
final class TraceWriter {
  private final Scenario scenario;
  private final List<String> stores = new ArrayList<>();

  TraceWriter(Scenario scenario, Plan plan) {
    this.scenario = scenario;
    for (ShardPlan shard : plan.shards) {
      shard.stores().stream().map(StorePlan::name).forEach(stores::add);
    }
  }

  /** The place of a store among all stores, or -1. */
  static int place(Plan plan, String store) {
    int place = 0;
    for (ShardPlan shard : plan.shards) {
      for (StorePlan each : shard.stores()) {
        if (each.name().equals(store)) {
          return place;
        }
        place++;
      }
    }
    return -1;
  }

  OrderTrace write(Story story) {
    List<OrderTrace.Step> steps = new ArrayList<>();
    for (Story.Step step : story.steps()) {
      steps.add(new OrderTrace.Step(time(step.tick()), step.state(), words(story, step)));
    }
    List<Item> items = scenario.network().assortment().items();
    List<OrderTrace.Line> lines = new ArrayList<>();
    for (int i = 0; i < story.lines(); i++) {
      int[] line = story.line(i);
      lines.add(new OrderTrace.Line(items.get(line[0]).name(), line[1], line[2], line[3]));
    }
    return new OrderTrace(stores.get(story.orderedAt()), story.number(), steps, lines);
  }

  private LocalDateTime time(long tick) {
    return scenario.from().atStartOfDay().plus(tick, ChronoUnit.MICROS);
  }

  private String words(Story story, Story.Step step) {
    int n = step.number();
    return switch (step.state()) {
      case DRAFT -> count(n, "line");
      case PLACED -> count(n, "unit") + " wanted";
      case PROMISED -> count(n, "unit") + " by " + stores.get(story.servedBy()) + slot(story);
      case RELEASED -> count(n, "basket") + " waiting before it";
      case ARRIVED -> count(n, "shopper") + " waiting before";
      case SHORTED, PICKED, SUBSTITUTED -> count(n, "unit") + " picked";
      default -> "";
    };
  }

  private String slot(Story story) {
    if (story.slotEnd() == 0) {
      return ", to be brought home";
    }
    LocalDateTime start = time(story.slotStart());
    return ", slot " + start.toLocalDate() + " " + start.toLocalTime() + " to "
        + time(story.slotEnd()).toLocalTime();
  }

  private static String count(int n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }
}

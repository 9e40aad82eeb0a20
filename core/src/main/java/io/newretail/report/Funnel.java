package io.newretail.report;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * The way of online baskets, stage by stage: means over replications, over the reported days. It adds up: the baskets that come to a stage,
 * and those that stood there when the reported days began, go on to the next stage, leave by one of the leaks, or stand there at the
 * end. Immutable; any thread.
 *
 * @param stages placed, promised, paid, picked, ready, handed over; the last has neither leaks nor open baskets
 */
public record Funnel(List<Stage> stages) {

  /**
   * A stage.
   *
   * @param name {@code placed}, {@code promised}, {@code paid}, {@code picked}, {@code ready} or {@code handed.over}
   * @param baskets baskets that came to it
   * @param openBefore baskets that stood at it when the reported days began
   * @param leaks how baskets left the way at it
   * @param openAfter baskets that stood at it at the end
   */
  public record Stage(
      String name, double baskets, double openBefore, List<Leak> leaks, double openAfter) {
    /** Copies the list. */
    public Stage {
      leaks = ImmutableList.copyOf(leaks);
    }

    /**
     * Baskets that left the way here.
     *
     * @return the sum of the leaks
     */
    public double leaked() {
      return leaks.stream().mapToDouble(Leak::baskets).sum();
    }
  }

  /**
   * How baskets left the way.
   *
   * @param cause {@code cart.left}, {@code refused.stock}, {@code refused.slot}, {@code refused.place}, {@code refused.rule}; {@code
   *     expired}; {@code oversold}, {@code cancelled.shopper}, {@code cancelled.store}; {@code not.fetched}, {@code not.delivered}
   * @param baskets how many
   */
  public record Leak(String cause, double baskets) {}

  /** Copies the list. */
  public Funnel {
    stages = ImmutableList.copyOf(stages);
  }

  /**
   * A stage.
   *
   * @param name its name
   * @return the stage
   * @throws IllegalArgumentException if there is none of the name
   */
  public Stage stage(String name) {
    return stages.stream()
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("stage: " + name + ": unknown"));
  }
}

package io.newretail.report;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The story of one basket, from the shopper's first line to its end or the end of the run. {@link #toString} tells it in plain
 * text. Immutable; any thread.
 *
 * @param store where it was ordered
 * @param number its number among the baskets ordered there, from 1
 * @param steps what happened, in order
 * @param lines its lines
 */
public record OrderTrace(String store, long number, List<Step> steps, List<Line> lines) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);

  /**
   * One step.
   *
   * @param at when, in the chain's local time, cut to the millisecond in the text
   * @param state the state from then on
   * @param what what there is to say about it; may be empty
   */
  public record Step(LocalDateTime at, BasketState state, String what) {}

  /**
   * One line.
   *
   * @param article its name
   * @param wanted units wanted
   * @param promised units promised
   * @param picked units picked; 0 before that
   */
  public record Line(String article, int wanted, int promised, int picked) {}

  /** Copies the lists. */
  public OrderTrace {
    steps = List.copyOf(steps);
    lines = List.copyOf(lines);
  }

  /**
   * The state at the end of the story.
   *
   * @return the last step's state
   */
  public BasketState last() {
    return steps.get(steps.size() - 1).state();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("Basket " + number + " of " + store + "\n");
    for (Step step : steps) {
      String line = "  %s  %-18s  %s".formatted(step.at().format(TIME), step.state(), step.what());
      text.append(line.stripTrailing()).append('\n');
    }
    for (Line line : lines) {
      text.append("  %s: wanted %d, promised %d, picked %d%n"
          .formatted(line.article(), line.wanted(), line.promised(), line.picked())
          .replace("\r", ""));
    }
    return text.toString();
  }
}

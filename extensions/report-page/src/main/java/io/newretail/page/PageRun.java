package io.newretail.page;

import io.newretail.report.OrderTrace;
import io.newretail.report.Report;
import io.newretail.scenario.Scenario;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run as a page shows it. Immutable; any thread.
 *
 * @param label how the reader knows it, such as {@code quickstart:stores.pickers=12}
 * @param scenario what was run
 * @param report what came out
 * @param settings what was changed, by path, for the reader only
 * @param story one basket's story; null for that of the report, if it has one
 */
public record PageRun(
    String label,
    Scenario scenario,
    Report report,
    Map<String, String> settings,
    @Nullable OrderTrace story) {

  /** Copies the settings, in their order. */
  public PageRun {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /**
   * A run under its scenario's name.
   *
   * @param scenario what was run
   * @param report what came out
   * @return the run, without settings or a story
   */
  public static PageRun of(Scenario scenario, Report report) {
    return new PageRun(scenario.name(), scenario, report, Map.of(), null);
  }

  /**
   * The same run under another name.
   *
   * @param value how the reader knows it
   * @return the run
   */
  public PageRun labelled(String value) {
    return new PageRun(value, scenario, report, settings, story);
  }

  /**
   * The same run with what was changed.
   *
   * @param value values by path
   * @return the run
   */
  public PageRun withSettings(Map<String, String> value) {
    return new PageRun(label, scenario, report, value, story);
  }

  /**
   * The same run with a basket's story.
   *
   * @param value the story; null for that of the report
   * @return the run
   */
  public PageRun withStory(@Nullable OrderTrace value) {
    return new PageRun(label, scenario, report, settings, value);
  }
}

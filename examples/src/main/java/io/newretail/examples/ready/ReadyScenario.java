package io.newretail.examples.ready;

import io.newretail.scenario.Scenario;
import java.util.List;
import java.util.function.Function;

/**
 * A scenario that is ready to run.
 *
 * @param name its name on the command line
 * @param summary what it is, in one line
 * @param replications how many replications are run unless the user says otherwise
 * @param parameters what may be set
 * @param build describes the scenario for some settings
 */
public record ReadyScenario(
    String name,
    String summary,
    int replications,
    List<Parameter> parameters,
    Function<Settings, Scenario> build) {

  /** Copies the parameters. */
  public ReadyScenario {
    parameters = List.copyOf(parameters);
  }

  /**
   * The parameters as they are if nothing is set.
   *
   * @return the settings
   */
  public Settings settings() {
    return Settings.of(parameters);
  }

  /**
   * The scenario for some settings.
   *
   * @param settings what was set
   * @return the scenario
   * @throws io.newretail.scenario.ScenarioException if the settings do not go together
   */
  public Scenario scenario(Settings settings) {
    return build.apply(settings);
  }
}

package io.newretail.examples.ready;

import io.newretail.unit.Problem;
import io.newretail.unit.Share;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The parameters of a ready scenario with their values. Immutable. */
public final class Settings {
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final Map<String, Double> set;
  private final Map<String, String> said;

  private Settings(List<Parameter> parameters, Map<String, Double> set, Map<String, String> said) {
    parameters.forEach(p -> this.parameters.put(p.path(), p));
    this.set = new TreeMap<>(set);
    this.said = new TreeMap<>(said);
  }

  /**
   * All parameters as they are if nothing is set.
   *
   * @param parameters the parameters
   * @return the settings
   */
  public static Settings of(List<Parameter> parameters) {
    return new Settings(parameters, Map.of(), Map.of());
  }

  /**
   * Parameters of a scenario that came from a file, in which some values were set already.
   *
   * @param parameters the parameters
   * @param said what was set, by path, as the user wrote it
   * @return the settings
   */
  public static Settings ofFile(List<Parameter> parameters, Map<String, String> said) {
    return new Settings(parameters, Map.of(), said);
  }

  /**
   * The same settings with one value set.
   *
   * @param path the parameter's path
   * @param text the value as a user wrote it
   * @return a copy
   * @throws BadSetting if there is no such parameter, or it cannot take the value
   */
  public Settings with(String path, String text) {
    Parameter parameter = parameters.get(path);
    if (parameter == null) {
      throw new BadSetting(new Problem(
          path,
          text,
          "is no parameter of this scenario",
          "did you mean " + Nearest.of(path, parameters.keySet()) + "?"));
    }
    Map<String, Double> more = new TreeMap<>(set);
    more.put(path, parameter.parse(text));
    return new Settings(List.copyOf(parameters.values()), more, said);
  }

  /**
   * What was set.
   *
   * @return values by path, as a user would write them
   */
  public Map<String, String> changed() {
    Map<String, String> changed = new TreeMap<>(said);
    set.forEach((path, value) ->
        changed.put(path, Objects.requireNonNull(parameters.get(path)).show(value)));
    return changed;
  }

  /**
   * A value.
   *
   * @param path the parameter's path
   * @return the number: counts as they are, shares from 0 to 1, times in seconds
   */
  public double number(String path) {
    Double value = set.get(path);
    return value == null ? Objects.requireNonNull(parameters.get(path), path).value() : value;
  }

  /**
   * A whole number.
   *
   * @param path the parameter's path
   * @return the number
   */
  public int count(String path) {
    return Math.toIntExact(Math.round(number(path)));
  }

  /**
   * A share.
   *
   * @param path the parameter's path
   * @return the share
   */
  public Share share(String path) {
    return Share.of(number(path));
  }

  /**
   * A time.
   *
   * @param path the parameter's path
   * @return the time, to the millisecond
   */
  public Duration time(String path) {
    return Duration.ofMillis(Math.round(1_000 * number(path)));
  }

  /**
   * The parameters.
   *
   * @return the parameters in their order
   */
  public List<Parameter> parameters() {
    return List.copyOf(parameters.values());
  }
}

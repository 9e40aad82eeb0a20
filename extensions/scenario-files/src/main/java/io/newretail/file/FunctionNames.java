package io.newretail.file;

import io.newretail.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names that scenario files may use for functions and for base scenarios. For one thread. */
public final class FunctionNames {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private final Map<Class<?>, Map<String, Object>> values = new LinkedHashMap<>();
  private final Map<Class<?>, Map<String, Class<? extends Record>>> records = new LinkedHashMap<>();
  private final Map<String, Supplier<Scenario>> scenarios = new LinkedHashMap<>();

  FunctionNames() {}

  /** The names of all providers on the class path. */
  static FunctionNames found() {
    FunctionNames names = new FunctionNames();
    ServiceLoader.load(ScenarioFunctions.class, FunctionNames.class.getClassLoader())
        .forEach(provider -> provider.addTo(names));
    return names;
  }

  /**
   * Names a function without parameters.
   *
   * @param type the interface that a scenario asks for, such as {@code RestockPolicy.RestockRule}
   * @param name words of small letters and digits with hyphens between
   * @param function the function; a scenario that holds this very one, or an equal one, is written by the name
   * @param <T> the interface
   * @return this
   * @throws IllegalArgumentException if the name has another form or is taken
   */
  public <T> FunctionNames value(Class<T> type, String name, T function) {
    claim(type, name);
    values.computeIfAbsent(type, t -> new LinkedHashMap<>()).put(name, function);
    return this;
  }

  /**
   * Names a function with parameters: a record whose components stand in the file as keys.
   *
   * @param type the interface that a scenario asks for
   * @param name words of small letters and digits with hyphens between
   * @param record a record that implements the interface; its components may be of any type that files know
   * @param <T> the interface
   * @param <R> the record
   * @return this
   * @throws IllegalArgumentException if the name has another form or is taken
   */
  public <T, R extends Record> FunctionNames parameters(
      Class<T> type, String name, Class<R> record) {
    claim(type, name);
    if (!type.isAssignableFrom(record)) {
      throw new IllegalArgumentException(record + ": must implement " + type);
    }
    records.computeIfAbsent(type, t -> new LinkedHashMap<>()).put(name, record);
    return this;
  }

  /**
   * Names a scenario that files may extend.
   *
   * @param name words of small letters and digits with hyphens between
   * @param scenario makes it
   * @return this
   * @throws IllegalArgumentException if the name has another form or is taken
   */
  public FunctionNames scenario(String name, Supplier<Scenario> scenario) {
    checkForm(name);
    if (scenarios.putIfAbsent(name, scenario) != null) {
      throw new IllegalArgumentException(name + ": is taken");
    }
    return this;
  }

  private void claim(Class<?> type, String name) {
    checkForm(name);
    if (values(type).containsKey(name) || records(type).containsKey(name)) {
      throw new IllegalArgumentException(name + ": is taken for " + type);
    }
  }

  private static void checkForm(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          name + ": must be small letters and digits with hyphens between");
    }
  }

  Map<String, Object> values(Class<?> type) {
    return values.getOrDefault(type, Map.of());
  }

  Map<String, Class<? extends Record>> records(Class<?> type) {
    return records.getOrDefault(type, Map.of());
  }

  Map<String, Supplier<Scenario>> scenarios() {
    return scenarios;
  }

  @Nullable
  Scenario scenario(String name) {
    Supplier<Scenario> scenario = scenarios.get(name);
    return scenario == null ? null : scenario.get();
  }
}

package io.newretail.file;

/**
 * Names code of a user's own, so that scenario files can say it. Files hold no code and no names of classes: a file says a name, and a
 * provider of this interface, found by {@link java.util.ServiceLoader}, says what that name means.
 *
 * <p>A provider is a public class with a public constructor without parameters, listed in
 * {@code META-INF/services/io.newretail.file.ScenarioFunctions}.
 */
public interface ScenarioFunctions {
  /**
   * Adds the names.
   *
   * @param names where to
   */
  void addTo(FunctionNames names);
}

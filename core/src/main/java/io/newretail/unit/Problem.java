package io.newretail.unit;

/**
 * One thing that is wrong with a description.
 *
 * @param path where, for example {@code network.catchments[2].stores}
 * @param value what stood there
 * @param rule what should hold
 * @param suggestion what to do; empty if there is nothing to add
 */
public record Problem(String path, String value, String rule, String suggestion) {

  @Override
  public String toString() {
    String tail = suggestion.isEmpty() ? "" : " (" + suggestion + ")";
    return path + ": " + value + ": " + rule + tail;
  }
}

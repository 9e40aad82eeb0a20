package io.newretail.examples.cli;

import io.newretail.network.Catchment;
import io.newretail.network.Store;
import io.newretail.report.BasketState;
import io.newretail.report.OrderTrace;
import io.newretail.scenario.Scenario;
import io.newretail.sim.Simulator;
import io.newretail.sim.TraceRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The option {@code --trace}: a basket's story. */
final class Traces {
  private Traces() {}

  /** Reads {@code STORE:N}, or the name of a state. */
  static TraceRequest request(Scenario scenario, String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      return TraceRequest.firstIn(state(text));
    }
    String store = text.substring(0, colon);
    String number = text.substring(colon + 1);
    if (!number.matches("[1-9][0-9]{0,11}")) {
      throw new UserError(
          List.of("--trace: " + text + ": after the colon must be a number from 1"));
    }
    requireStore(scenario, store, "--trace: " + store + ": there is no such store (");
    return TraceRequest.basket(store, Long.parseLong(number));
  }

  /** Refuses what is no store's name, in some words that end before where the names run from and to. */
  static void requireStore(Scenario scenario, String name, String words) {
    List<String> stores = scenario.network().catchments().stream()
        .map(Catchment::stores)
        .flatMap(List::stream)
        .map(Store::name)
        .sorted()
        .toList();
    if (!stores.contains(name)) {
      throw new UserError(words + "the first is " + stores.get(0) + ", the last "
          + stores.get(stores.size() - 1) + ")");
    }
  }

  private static BasketState state(String text) {
    String name = text.strip().replace('-', '_').toUpperCase(Locale.ROOT);
    return Arrays.stream(BasketState.values())
        .filter(s -> s.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new UserError(List.of("--trace: " + text
            + ": must be STORE:N or one of "
            + String.join(
                ", ", Arrays.stream(BasketState.values()).map(Enum::name).toList()))));
  }

  /** The story, or that there is none. */
  static String story(Scenario scenario, long seed, TraceRequest request) {
    return Simulator.trace(scenario, seed, request)
        .map(OrderTrace::toString)
        .orElse("No such basket in the first replication.\n");
  }
}

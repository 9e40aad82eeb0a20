package io.newretail.examples.cli;

import io.newretail.demand.BasketModel;
import io.newretail.demand.Baskets;
import io.newretail.demand.Demand;
import io.newretail.demand.OnlineDemand;
import io.newretail.demand.OnlineSources;
import io.newretail.demand.TraceDemand;
import io.newretail.examples.data.BasketModelFile;
import io.newretail.examples.data.CurveFile;
import io.newretail.examples.ready.BadSetting;
import io.newretail.examples.ready.Nearest;
import io.newretail.examples.ready.ReadyScenario;
import io.newretail.examples.ready.ReadyScenarios;
import io.newretail.examples.ready.Settings;
import io.newretail.network.Assortment;
import io.newretail.scenario.Scenario;
import io.newretail.scenario.ScenarioException;
import io.newretail.unit.Problem;
import io.newretail.unit.Rate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A scenario that a user chose, with its settings.
 *
 * @param ready the ready scenario
 * @param label how the user called it: its name and the settings of its own
 * @param settings all settings
 * @param scenario the checked description
 */
record Choice(ReadyScenario ready, String label, Settings settings, Scenario scenario) {
  private static final String MODEL = "baskets.model=";
  private static final String CURVE = "curve.file=";

  /** Finds a ready scenario by name. */
  static ReadyScenario ready(String name) {
    return ReadyScenarios.named(name).orElseThrow(() -> new UserError(unknown(name)));
  }

  private static String unknown(String name) {
    List<String> names = ReadyScenarios.all().stream().map(ReadyScenario::name).toList();
    return "SCENARIO: " + name + ": is no ready scenario (did you mean " + Nearest.of(name, names)
        + "? ./newretail list shows all; a file ends in .yaml, .yml or .json)";
  }

  /**
   * Reads {@code name} or {@code name:path=value,path=value}, to which common settings are added first; the same with a file in the
   * place of the name.
   *
   * @throws UserError naming everything that is wrong
   * @throws io.newretail.file.ScenarioFileException naming everything that is wrong in a file
   */
  static Choice of(String text, List<String> common) {
    if (FileChoice.isFile(text)) {
      return FileChoice.of(text, common);
    }
    int colon = text.indexOf(':');
    ReadyScenario ready = ready(colon < 0 ? text : text.substring(0, colon));
    List<String> assignments = new ArrayList<>(common);
    if (colon >= 0) {
      assignments.addAll(List.of(text.substring(colon + 1).split(",")));
    }
    List<String> wrong = new ArrayList<>();
    Settings settings = ready.settings();
    String model = "";
    String curve = "";
    for (String assignment : assignments) {
      if (assignment.startsWith(MODEL)) {
        model = assignment.substring(MODEL.length());
        continue;
      }
      if (assignment.startsWith(CURVE)) {
        curve = assignment.substring(CURVE.length());
        continue;
      }
      try {
        settings = with(settings, assignment);
      } catch (BadSetting e) {
        wrong.add("--set " + e.problem());
      }
    }
    if (!wrong.isEmpty()) {
      throw new UserError(wrong);
    }
    Scenario scenario = describe(ready, settings);
    scenario = model.isEmpty() ? scenario : withBaskets(scenario, model);
    scenario = curve.isEmpty() ? scenario : withCurve(scenario, curve);
    return new Choice(ready, text, settings, scenario);
  }

  /** The scenario whose online baskets come by a day curve that fit curve wrote. */
  private static Scenario withCurve(Scenario scenario, String file) {
    OnlineDemand online = scenario.demand().online();
    if (online == null) {
      throw new UserError("--set curve.file: the scenario has no online demand: must have some");
    }
    Demand demand = scenario.demand().withOnline(online.withCurve(CurveFile.curve(Path.of(file))));
    return scenario.toBuilder().demand(demand).build();
  }

  /** The scenario with baskets from a model that fit baskets wrote, laid onto its range by rank unless all names are known. */
  private static Scenario withBaskets(Scenario scenario, String file) {
    BasketModel model = BasketModelFile.read(Path.of(file));
    Assortment range = scenario.network().assortment();
    if (!scenario.network().itemNames().containsAll(model.items())) {
      model = model.rankedOnto(range);
    }
    return scenario.toBuilder()
        .demand(scenario.demand().withBaskets(Baskets.of(model)))
        .build();
  }

  private static Settings with(Settings settings, String assignment) {
    int equals = assignment.indexOf('=');
    if (equals <= 0) {
      throw new BadSetting(new Problem(
          assignment, "no value", "must be PATH=VALUE", "for example stores.pickers=20"));
    }
    return settings.with(assignment.substring(0, equals).strip(), assignment.substring(equals + 1));
  }

  private static Scenario describe(ReadyScenario ready, Settings settings) {
    try {
      return ready.scenario(settings);
    } catch (ScenarioException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw new UserError("--set " + e.getMessage());
    }
  }

  /** The scenario's name as a name of a file or folder can be: letters, digits and hyphens, whatever a file from a stranger says. */
  String fileName() {
    String plain = ready.name().replaceAll("[^\\p{L}\\p{N}_]+", "-").replaceAll("^-|-$", "");
    return plain.isEmpty() ? "scenario" : plain.substring(0, Math.min(60, plain.length()));
  }

  /** Whether online demand spikes on one of the days. */
  boolean hasEvent() {
    return scenario.demand().spikeOn(scenario.spikeDay()) != null;
  }

  /** The same choice with a log of orders in the place of the online baskets that would be drawn. */
  Choice replaying(TraceDemand log) {
    Demand demand = scenario.demand();
    OnlineDemand online = demand.online();
    if (online != null) {
      demand =
          demand.withOnline(online.withBaskets(Rate.perDay(0)).withSources(OnlineSources.none()));
    }
    Scenario replayed = scenario.toBuilder().demand(demand.withTrace(log)).build();
    return new Choice(ready, label, settings, replayed);
  }

  /** How a page calls it: as the user did, without the folders of a file. */
  String shown() {
    return FileChoice.withoutFolders(label);
  }

  /** The values of some settings here, set or not; those that the scenario does not have are left out. */
  Map<String, String> valuesOf(Set<String> paths) {
    Map<String, String> values = new TreeMap<>(settings.changed());
    values.keySet().retainAll(paths);
    settings.parameters().stream()
        .filter(p -> paths.contains(p.path()))
        .forEach(p -> values.put(p.path(), p.show(settings.number(p.path()))));
    return values;
  }

  /** The same choice, run so many times unless the user says otherwise. */
  Choice withReplications(int usual) {
    ReadyScenario same =
        new ReadyScenario(ready.name(), ready.summary(), usual, ready.parameters(), ready.build());
    return new Choice(same, label, settings, scenario);
  }
}

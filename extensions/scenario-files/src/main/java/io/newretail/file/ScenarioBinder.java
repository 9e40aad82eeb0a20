package io.newretail.file;

import io.newretail.file.Node.MapNode;
import io.newretail.file.Shape.Field;
import io.newretail.file.Shape.Keys;
import io.newretail.file.Shape.OneOf;
import io.newretail.network.Network;
import io.newretail.scenario.Scenario;
import io.newretail.scenario.ScenarioException;
import io.newretail.unit.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a scenario of a file's values. Parts that fail do not keep the other parts from being checked. For one file. */
final class ScenarioBinder {
  private final Findings findings;
  private final Keys keys;
  private final PartChecks checks = new PartChecks();
  private final Binder binder;

  ScenarioBinder(Shapes shapes, Findings findings) {
    this.findings = findings;
    OneOf scenario = (OneOf) shapes.scenario();
    this.keys = Objects.requireNonNull(scenario.kinds().get(scenario.usual())).keys();
    this.binder = new Binder(findings, checks);
  }

  /** The scenario, or null where something is wrong. */
  @Nullable
  Scenario bind(Node root) {
    if (!(root instanceof MapNode map)) {
      findings.add(
          root.place(),
          "",
          root.shown(),
          "must be the keys of a scenario",
          "such as name, from, to, network, demand");
      return null;
    }
    binder.unknown(map, keys, "", Set.of("$schema"));
    List<Field> fields = keys.fields();
    @Nullable Object[] values = new @Nullable Object[fields.size()];
    for (int i = 0; i < values.length; i++) {
      Object value = binder.field(map, fields.get(i), "");
      values[i] = value == Binder.FAILED ? sound(fields.get(i)) : value;
    }
    ScenarioForm form = (ScenarioForm) Binder.construct(keys.type(), values);
    tell(map, checks.problems());
    tooLarge(map, form.network());
    try {
      Scenario scenario = form.builder().build();
      return findings.isEmpty() ? scenario : null;
    } catch (ScenarioException e) {
      tell(map, e.problems());
      return null;
    }
  }

  /** Nothing in the place of a part, or some number or text in that of a number or text. */
  private static @Nullable Object sound(Field field) {
    return field.shape() instanceof Scalar && !field.required() ? field.usual() : null;
  }

  private void tell(MapNode root, List<Problem> problems) {
    for (Problem p : problems) {
      if (!findings.full() && !findings.covers(p.path())) {
        findings.add(
            Locator.place(root, p.path()),
            p.path(),
            Locator.written(root, p.path(), InFileTerms.of(p.value())),
            InFileTerms.of(p.rule()),
            InFileTerms.of(p.suggestion()));
      }
    }
  }

  private void tooLarge(MapNode root, @Nullable Network network) {
    if (network == null || network.itemNames().isEmpty()) {
      return;
    }
    long rows = (long) network.storeCount() * network.assortment().size();
    if (rows > Limits.STOCK_ROWS) {
      findings.add(
          Locator.place(root, "network"),
          "network",
          network.storeCount() + " stores of " + network.assortment().size() + " articles",
          "must be at most " + Limits.STOCK_ROWS + " stores times articles",
          "describe a sample of the stores");
    }
  }
}

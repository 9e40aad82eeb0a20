package io.newretail.examples.data;

import io.newretail.demand.BasketModel;
import io.newretail.demand.BasketSize;
import io.newretail.demand.PairLift;
import io.newretail.demand.TripType;
import io.newretail.fit.FittedBaskets;
import io.newretail.fit.Parameter;
import io.newretail.fit.SizeLaw;
import io.newretail.unit.Problem;
import io.newretail.unit.Problems;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A basket model as a JSON file. What a run needs is read back strictly; what was found while fitting is for readers. */
public final class BasketModelFile {
  /** The format and its version. */
  public static final String FORMAT = "newretail-baskets-1";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final MathContext DIGITS = new MathContext(9);

  private BasketModelFile() {}

  /**
   * Writes a fitted model.
   *
   * @param file the file
   * @param fitted the model
   * @throws DataException if the file cannot be written
   */
  public static void write(Path file, FittedBaskets fitted) {
    String text = MAPPER.writeValueAsString(json(fitted));
    WholeFile.write(file, out -> {
      out.write(text);
      out.newLine();
    });
  }

  private static ObjectNode json(FittedBaskets fitted) {
    BasketModel model = fitted.model();
    ObjectNode root = MAPPER.createObjectNode();
    root.put("format", FORMAT);
    root.put("baskets", fitted.baskets());
    root.put("lines", fitted.lines());
    SizeLaw size = fitted.sizes().get(0);
    root.set("size", law(size, model.lines()));
    SizeLaw units = fitted.units();
    if (units != null) {
      root.set("units", law(units, model.units()));
    }
    ObjectNode popularity = root.putObject("popularity").put("law", "zipf-mandelbrot");
    parameters(
        popularity, List.of(fitted.popularity().exponent(), fitted.popularity().shift()));
    popularity.put("divergence", round(fitted.popularity().divergence()));
    Parameter loyalty = fitted.loyalty();
    if (loyalty != null) {
      parameters(root.putObject("loyalty"), List.of(loyalty));
    }
    ArrayNode items = root.putArray("items");
    model.items().forEach(items::add);
    ArrayNode classes = root.putArray("sizeClasses");
    model.sizeClasses().forEach(classes::add);
    types(root.putArray("types"), fitted);
    pairs(root.putArray("pairs"), fitted);
    heldOut(root, fitted);
    return root;
  }

  private static ObjectNode law(SizeLaw law, BasketSize size) {
    ObjectNode node = MAPPER.createObjectNode().put("law", name(law.family()));
    parameters(node, law.parameters());
    node.put("logLikelihood", round(law.logLikelihood()));
    numbers(node.putArray("weights"), size.weights());
    return node;
  }

  /** The name of a family as users write it. */
  public static String name(SizeLaw.Family family) {
    return family.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private static void parameters(ObjectNode node, List<Parameter> parameters) {
    ArrayNode list = node.putArray("parameters");
    for (Parameter p : parameters) {
      ObjectNode one = list.addObject().put("name", p.name()).put("value", round(p.value()));
      if (Double.isFinite(p.standardError())) {
        one.put("standardError", round(p.standardError()));
      }
    }
  }

  private static void numbers(ArrayNode list, List<Double> values) {
    values.forEach(v -> list.add(round(v)));
  }

  private static BigDecimal round(double value) {
    return Double.isFinite(value)
        ? new BigDecimal(value, DIGITS).stripTrailingZeros()
        : BigDecimal.ZERO;
  }

  private static void types(ArrayNode list, FittedBaskets fitted) {
    for (int t = 0; t < fitted.model().types().size(); t++) {
      TripType type = fitted.model().types().get(t);
      Parameter share = fitted.typeShares().get(t);
      ObjectNode node = list.addObject().put("name", type.name());
      parameters(node, List.of(new Parameter("share", share.value(), share.standardError())));
      numbers(node.putArray("shares"), type.shares());
      numbers(node.putArray("weights"), type.weights());
    }
  }

  private static void pairs(ArrayNode list, FittedBaskets fitted) {
    for (int p = 0; p < fitted.model().pairs().size(); p++) {
      PairLift pair = fitted.model().pairs().get(p);
      ObjectNode node = list.addObject().put("first", pair.first()).put("second", pair.second());
      node.put("lift", round(pair.lift()));
      node.put("standardErrorOfLog", round(fitted.pairErrors().get(p)));
    }
  }

  private static void heldOut(ObjectNode root, FittedBaskets fitted) {
    FittedBaskets.HeldOut held = fitted.heldOut();
    if (held != null) {
      ObjectNode node = root.putObject("heldOut")
          .put("baskets", held.baskets())
          .put("independent", round(held.independent()))
          .put("sizeOnly", round(held.sizeOnly()))
          .put("tripTypes", round(held.tripTypes()))
          .put("whole", round(held.whole()))
          .put("sizeDistance", round(held.sizeDistance()));
      if (!Double.isNaN(held.liftCorrelation())) {
        node.put("liftCorrelation", round(held.liftCorrelation()));
      }
    }
  }

  /**
   * Reads a model.
   *
   * @param file the file
   * @return the model
   * @throws DataException if it is not there, is of another format or does not hold together
   */
  public static BasketModel read(Path file) {
    JsonPart root = JsonPart.read(file, FORMAT)
        .only(
            "format",
            "baskets",
            "lines",
            "size",
            "units",
            "popularity",
            "loyalty",
            "items",
            "sizeClasses",
            "types",
            "pairs",
            "heldOut");
    BasketModel.Builder model = BasketModel.builder(root.texts("items"), size(root.part("size")))
        .sizeClasses(root.wholes("sizeClasses"));
    if (root.has("units")) {
      model.units(size(root.part("units")));
    }
    for (JsonPart type : root.parts("types")) {
      type.only("name", "parameters", "shares", "weights");
      model.type(new TripType(type.text("name"), type.numbers("shares"), type.numbers("weights")));
    }
    for (JsonPart pair : root.parts("pairs")) {
      pair.only("first", "second", "lift", "standardErrorOfLog");
      model.lift(pair.text("first"), pair.text("second"), pair.number("lift"));
    }
    return checked(file, model.build());
  }

  private static BasketSize size(JsonPart part) {
    part.only("law", "parameters", "logLikelihood", "weights");
    return new BasketSize(part.numbers("weights"));
  }

  private static BasketModel checked(Path file, BasketModel model) {
    Problems problems = Problems.none();
    model.check(problems);
    List<Problem> found = problems.found();
    if (!found.isEmpty()) {
      throw new DataException(found.stream()
          .map(p -> new Problem(file + ": " + p.path(), p.value(), p.rule(), p.suggestion()))
          .toList());
    }
    return model;
  }
}

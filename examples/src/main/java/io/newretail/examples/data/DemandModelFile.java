package io.newretail.examples.data;

import io.newretail.fit.DemandModel;
import io.newretail.fit.EffectsModel;
import io.newretail.fit.PriceModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Models of demand as JSON files. */
public final class DemandModelFile {
  private static final String DAILY = "daily demand";
  private static final String PRICES = "weekly prices";
  private static final int VERSION = 2;
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
      .build();

  private record Daily(
      String kind,
      int version,
      DemandModel.Days days,
      List<DemandModel.Series> series,
      EffectsModel.Parts given,
      EffectsModel.Parts blind,
      DemandModel.Drawing drawing) {}

  private record Prices(String kind, int version, PriceModel.Parts model) {}

  private DemandModelFile() {}

  /**
   * Writes a model of daily demand.
   *
   * @param file the file
   * @param model the model
   */
  public static void write(Path file, DemandModel model) {
    DemandModel.Parts p = model.parts();
    Daily daily = new Daily(
        DAILY, VERSION, p.days(), p.series(), p.given().parts(), p.blind().parts(), p.drawing());
    WholeFile.write(file, out -> out.write(JSON.writeValueAsString(daily)));
  }

  /**
   * Writes a model of weekly prices.
   *
   * @param file the file
   * @param model the model
   */
  public static void write(Path file, PriceModel model) {
    Prices prices = new Prices(PRICES, VERSION, model.parts());
    WholeFile.write(file, out -> out.write(JSON.writeValueAsString(prices)));
  }

  /**
   * Whether a file holds a model of weekly prices.
   *
   * @param file the file
   * @return false for one of daily demand
   */
  public static boolean ofPrices(Path file) {
    String kind = tree(file).path("kind").asString("");
    if (!kind.equals(DAILY) && !kind.equals(PRICES)) {
      throw new DataException(
          file + ": kind",
          kind.isEmpty() ? "missing" : kind,
          "must be " + DAILY + " or " + PRICES,
          "make one by newretail fit demand");
    }
    return kind.equals(PRICES);
  }

  private static JsonNode tree(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new DataException(
          file.toString(), "is not there", "must be a model", "make one by newretail fit demand");
    }
    try {
      return JSON.readTree(file);
    } catch (JacksonException e) {
      throw broken(file, e);
    }
  }

  private static DataException broken(Path file, RuntimeException e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return new DataException(file.toString(), message, "must be a model of demand", "");
  }

  /**
   * Reads a model of daily demand.
   *
   * @param file the file
   * @return the model
   */
  public static DemandModel daily(Path file) {
    if (ofPrices(file)) {
      throw new DataException(file + ": kind", PRICES, "must be " + DAILY, "");
    }
    try {
      Daily d = JSON.readValue(file, Daily.class);
      return new DemandModel(new DemandModel.Parts(
          d.days(),
          d.series(),
          new EffectsModel(d.given()),
          new EffectsModel(d.blind()),
          d.drawing()));
    } catch (JacksonException | NullPointerException | IndexOutOfBoundsException e) {
      throw broken(file, e);
    }
  }

  /**
   * Reads a model of weekly prices.
   *
   * @param file the file
   * @return the model
   */
  public static PriceModel prices(Path file) {
    try {
      return new PriceModel(JSON.readValue(file, Prices.class).model());
    } catch (JacksonException | NullPointerException e) {
      throw broken(file, e);
    }
  }
}

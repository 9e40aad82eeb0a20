package io.newretail.examples.data;

import io.newretail.demand.DayCurve;
import io.newretail.demand.SurgeBurst;
import io.newretail.demand.SurgeCurve;
import io.newretail.demand.SurgeCurveFit;
import io.newretail.fit.CurveFit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Day curves: clock times or cumulative points as CSV, curves as JSON. */
public final class CurveFile {
  /** The format and its version. */
  public static final String FORMAT = "newretail-curve-1";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final double SIGMA = 0.005;

  private CurveFile() {}

  /**
   * What stands in a file: one of the two lists is empty.
   *
   * @param seconds clock times, seconds after midnight
   * @param points cumulative points
   * @param summary rows used and skipped
   */
  public record Read(
      double[] seconds, List<SurgeCurveFit.Point> points, CsvTable.Summary summary) {}

  /**
   * Reads clock times (a column {@code timestamp}) or cumulative points (columns {@code t_seconds} and {@code share}, perhaps {@code sigma}).
   *
   * @param file the file
   * @param skipBad whether bad rows are skipped and counted
   * @return what stands there
   * @throws DataException if the file cannot be used
   */
  public static Read read(Path file, boolean skipBad) {
    try (CsvTable table = CsvTable.open(file, skipBad)) {
      return table.optional("t_seconds") >= 0 ? points(table) : times(table);
    }
  }

  private static Read times(CsvTable table) {
    int time = table.column("timestamp", "time");
    double[][] seconds = {new double[1_024]};
    int[] count = {0};
    CsvTable.Summary summary = table.read(row -> {
      double second = row.time(time).toLocalTime().toNanoOfDay() / 1e9;
      if (count[0] == seconds[0].length) {
        seconds[0] = Arrays.copyOf(seconds[0], 2 * count[0]);
      }
      seconds[0][count[0]++] = second;
    });
    return new Read(Arrays.copyOf(seconds[0], count[0]), List.of(), summary);
  }

  private static Read points(CsvTable table) {
    int time = table.column("t_seconds");
    int share = table.column("share", "share_of_day");
    int sigma = table.optional("sigma");
    List<SurgeCurveFit.Point> points = new ArrayList<>();
    double[] last = {-1, 0};
    CsvTable.Summary summary = table.read(row -> {
      double t = row.number(time);
      double s = row.number(share);
      double off = sigma < 0 ? SIGMA : row.number(sigma);
      row.require(t >= 0 && t <= 86_400, time, "must be 0 to 86400", "seconds after midnight");
      row.require(t > last[0], time, "must not go back in time", "sort by t_seconds");
      row.require(s >= last[1] && s <= 1, share, "must rise from 0 to 1", "give shares of the day");
      row.require(sigma < 0 || (off > 0 && off <= 1), sigma, "must be above 0, at most 1", "");
      last[0] = t;
      last[1] = s;
      points.add(new SurgeCurveFit.Point(t, s, off));
    });
    return new Read(new double[0], points, summary);
  }

  /**
   * Writes a curve with a constant rate in each hour.
   *
   * @param file the file
   * @param fit the curve
   * @throws DataException if the file cannot be written
   */
  public static void write(Path file, CurveFit fit) {
    ObjectNode root = MAPPER.createObjectNode().put("format", FORMAT).put("kind", "hourly");
    root.put("arrivals", fit.arrivals());
    ArrayNode shares = root.putArray("shares");
    ArrayNode errors = root.putArray("standardErrors");
    fit.hours().forEach(h -> {
      shares.add(h.value());
      errors.add(h.standardError());
    });
    root.put("ksDistance", fit.distance()).put("ksPValue", fit.pValue());
    write(file, root);
  }

  /**
   * Writes a surge.
   *
   * @param file the file
   * @param curve the surge
   * @throws DataException if the file cannot be written
   */
  public static void write(Path file, SurgeCurve curve) {
    ObjectNode root = MAPPER.createObjectNode().put("format", FORMAT).put("kind", "surge");
    ArrayNode bursts = root.putArray("bursts");
    for (SurgeBurst burst : curve.bursts()) {
      bursts
          .addObject()
          .put("startSeconds", burst.startSeconds())
          .put("share", burst.share())
          .put("scaleSeconds", burst.scaleSeconds())
          .put("shape", burst.shape());
    }
    root.put("rampSeconds", curve.rampSeconds()).put("tilt", curve.tilt());
    ArrayNode knots = root.putArray("knotSeconds");
    Arrays.stream(curve.daytimeKnotSeconds()).forEach(knots::add);
    ArrayNode logs = root.putArray("logRates");
    Arrays.stream(curve.daytimeLogRates()).forEach(logs::add);
    write(file, root);
  }

  private static void write(Path file, ObjectNode root) {
    String text = MAPPER.writeValueAsString(root);
    WholeFile.write(file, out -> {
      out.write(text);
      out.newLine();
    });
  }

  /**
   * Reads a curve.
   *
   * @param file the file
   * @return the curve
   * @throws DataException if it is not there, is of another format or does not hold together
   */
  public static DayCurve curve(Path file) {
    JsonPart root = JsonPart.read(file, FORMAT);
    try {
      return root.text("kind").equals("hourly") ? hourly(file, root) : surge(root);
    } catch (IllegalArgumentException e) {
      throw new DataException(
          file.toString(), String.valueOf(e.getMessage()), "must be a curve", "");
    }
  }

  private static DayCurve hourly(Path file, JsonPart root) {
    root.only("format", "kind", "arrivals", "shares", "standardErrors", "ksDistance", "ksPValue");
    double[] shares = array(root.numbers("shares"));
    if (shares.length != 24) {
      throw new DataException(file + ": shares", shares.length + " numbers", "must be 24", "");
    }
    return DayCurve.hourly(shares);
  }

  private static DayCurve surge(JsonPart root) {
    root.only("format", "kind", "bursts", "rampSeconds", "tilt", "knotSeconds", "logRates");
    SurgeCurve.Builder curve = SurgeCurve.builder();
    for (JsonPart b : root.parts("bursts")) {
      b.only("startSeconds", "share", "scaleSeconds", "shape");
      curve.burst(new SurgeBurst(
          b.number("startSeconds"),
          b.number("share"),
          b.number("scaleSeconds"),
          b.number("shape")));
    }
    return DayCurve.surge(curve
        .rampSeconds(root.number("rampSeconds"))
        .tilt(root.number("tilt"))
        .daytime(array(root.numbers("knotSeconds")), array(root.numbers("logRates")))
        .build());
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}

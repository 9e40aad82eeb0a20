package io.newretail.examples.files;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;

/** What strangers may write in a scenario file in the place of what belongs there. */
final class Snippets {
  /** Values at and over the edges of what their types can hold. */
  static final List<String> EDGES = List.of(
      "0",
      "1",
      "-1",
      "2",
      "0.5",
      "1.5",
      "-0.0",
      "1e-300",
      "1e-9",
      "1e9",
      "1e12",
      "1e18",
      "1e300",
      "2147483647",
      "2147483648",
      "9223372036854775807",
      "9223372036854775808",
      "1e400",
      "1e999999999",
      "NaN",
      ".nan",
      ".inf",
      "-.inf",
      "Infinity",
      "0x10",
      "0o7",
      "1_000",
      "1,5",
      "0%",
      "100%",
      "100.0001%",
      "-1%",
      "1e-300%",
      "1 ns",
      "1 us",
      "1 ms",
      "0 s",
      "-1 s",
      "1 s",
      "1 min",
      "1 h",
      "23 h",
      "1 day",
      "13 days",
      "36500 days",
      "36501 days",
      "1e9 days",
      "1 weeks",
      "106751 days",
      "1 month",
      "1 year",
      "1 parsec",
      "0/day",
      "1e-9/day",
      "1/s",
      "1e6/s",
      "1e12/day",
      "1e300/day",
      "-1/day",
      "RMB 0",
      "RMB 0.01",
      "RMB 0.001",
      "RMB -1",
      "RMB 1e9",
      "RMB 21474836.47",
      "RMB 21474836.48",
      "EUR 1",
      "JPY 1",
      "XXX 1",
      "2017-11-11",
      "2017-02-29",
      "0001-01-01",
      "9999-12-31",
      "2017-11-12",
      "'2017-11-11 24:00'",
      "'2017-11-11 00:00'",
      "'9999-12-31 23:59:59.999999999'",
      "'00:00'",
      "'24:00'",
      "'23:59:59'",
      "00:00-24:00",
      "'12:00-12:00'",
      "'22:00-06:00'",
      "'00:00-00:01'",
      "true",
      "false",
      "yes",
      "null",
      "~",
      "''",
      "' '",
      "[]",
      "{}",
      "[[]]",
      "[1]",
      "[0, 0]",
      "{a: 1}",
      "flat",
      "grocery",
      "none",
      "unlimited",
      "while-open",
      "always",
      "full",
      "'<script>alert(1)</script>'",
      "'=1+1'",
      "\"\\e[31mred\\e[0m\"",
      "\"a\\nb\"",
      "\"\\u202Eabc\"",
      "\u6d77\u53f7",
      "'#'",
      "'../../../tmp/x'");

  private static final List<String> UNITS = List.of(
      "%",
      " min",
      " m",
      " h",
      " s",
      " ms",
      " ns",
      " day",
      " days",
      " weeks",
      " month",
      "/day",
      "/h",
      "/s",
      "/year",
      " km",
      " m/s",
      " km/h",
      "",
      " RMB",
      " %%",
      " min min",
      "/",
      " lightyear");

  private static final List<String> BLOCKS = List.of(
      "x: &x [1, 2]\ny: *x",
      "<<: *x",
      "<<: {a: 1}",
      "? [a, b]\n: c",
      "!!java.net.URL x",
      "name: !!javax.script.ScriptEngineManager [x]",
      "include: tables/base.yaml",
      "include: ../base.yaml",
      "include: [tables/base.yaml, tables/online.json]",
      "extends: quickstart",
      "extends: tables.yaml",
      "include: /etc/passwd",
      "csv: tables/hours.csv",
      "csv: tables/articles.csv\ncolumn: price",
      "count: 3",
      "count: 1000000",
      "count: 2147483647",
      "count: -1",
      "kind: none",
      "kind: rule",
      "kind: shifts",
      "---",
      "...",
      "%YAML 1.1",
      "name: |\n  a\n  b",
      "notice: >\n  folded\n  text",
      "- a\n- b",
      "a",
      "'",
      "\"",
      "{",
      "]",
      "# just a note",
      "name: again",
      "$schema: x",
      "warmUpDays: 1");

  private Snippets() {}

  private static String one(List<String> all, SplittableRandom random) {
    return all.get(random.nextInt(all.size()));
  }

  static String value(SplittableRandom random) {
    return one(EDGES, random);
  }

  static String unit(SplittableRandom random) {
    return one(UNITS, random);
  }

  static String block(SplittableRandom random) {
    return one(BLOCKS, random);
  }

  static String opening(SplittableRandom random) {
    return one(List.of("[", "{", "[[", "[{", "{a: {", "", "&a [", "*a [", "!!set {"), random);
  }

  /** A number blown up, turned round, or moved a little. */
  static String number(String written, SplittableRandom random) {
    return switch (random.nextInt(9)) {
      case 0 -> "-" + written;
      case 1 -> written + "0".repeat(1 + random.nextInt(30));
      case 2 -> written + "e" + random.nextInt(400);
      case 3 -> "0" + written;
      case 4 -> "0";
      case 5 -> new BigDecimal(written).negate().toPlainString();
      case 6 ->
        new BigDecimal(written)
            .multiply(BigDecimal.valueOf(random.nextInt(1, 50), 1))
            .toPlainString();
      case 7 -> new BigDecimal(written).add(BigDecimal.ONE).toPlainString();
      default -> new BigDecimal(written).movePointLeft(random.nextInt(12)).toPlainString();
    };
  }

  static String nested(SplittableRandom random) {
    int depth = random.nextInt(8) == 0 ? 5_000 : 1 + random.nextInt(40);
    boolean list = random.nextBoolean();
    boolean closed = random.nextInt(4) > 0;
    String open = (list ? "[" : "{a: ").repeat(depth);
    return open + "1" + (closed ? (list ? "]" : "}").repeat(depth) : "");
  }
}

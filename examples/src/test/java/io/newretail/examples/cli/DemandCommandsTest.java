package io.newretail.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code fit demand}, {@code predict demand} and {@code draw demand}, on made-up sales. */
final class DemandCommandsTest {
  private static final int DAYS = 42;

  @TempDir
  private static Path folder;

  private static Path sales;
  private static Path model;
  private static Cli fit;

  @BeforeAll
  static void fitOnce() throws IOException {
    sales = folder.resolve("sales.csv");
    model = folder.resolve("model.json");
    List<String> lines = new ArrayList<>();
    lines.add("store_id,product_id,city_id,cat3,day,dow_mon0,units,exposure,discount_ratio,note");
    SplittableRandom random = new SplittableRandom(4);
    for (int day = 0; day < DAYS; day++) {
      for (int series = 0; series < 24; series++) {
        double price = random.nextInt(4) == 0 ? 0.8 : 1;
        double mean = (4 + series % 6) * Math.pow(price, -2) * (day % 7 == 5 ? 1.4 : 1);
        int units = 0;
        for (int i = 0; i < 40; i++) {
          units += random.nextDouble() < mean / 40 ? 1 : 0;
        }
        lines.add(String.format(
            Locale.ROOT,
            "%d,%d,%d,%d,%d,%d,%d,1,%.1f,\"a, b\"",
            series / 6,
            series % 6,
            series / 12,
            series % 3,
            day,
            day % 7,
            units,
            price));
      }
    }
    Files.write(sales, lines);
    fit = Cli.run("fit", "demand", sales.toString(), "--out", model.toString());
  }

  @Test
  void fittingPrintsEffectsWithErrorsSharesOfShocksAndHowGoodForecastsAre() {
    assertThat(fit.err()).isEmpty();
    assertThat(fit.status()).isZero();
    assertThat(fit.out())
        .contains("log price ratio", "s.e.", "product in city", "median alpha")
        .contains("nats a row", "PIT distance", "90 % coverage");
  }

  @Test
  void predictionsHaveTheColumnsOfTheJudgeAndFollowThePrice() throws IOException {
    Path out = folder.resolve("blind.csv");
    Cli blind =
        Cli.run("predict", "demand", model.toString(), "--days", "42..55", "--out", out.toString());
    assertThat(blind.status()).isZero();
    List<String> lines = Files.readAllLines(out);
    assertThat(lines.get(0)).isEqualTo("store_id,product_id,day,mean,alpha");
    assertThat(lines).hasSize(1 + 24 * 14);

    Path rows = folder.resolve("rows.csv");
    Files.writeString(
        rows, "store_id,product_id,day,discount_ratio\n0,0,42,1\n0,0,42,0.8\n9,0,42,1\n");
    Path given = folder.resolve("given.csv");
    Cli at = Cli.run(
        "predict",
        "demand",
        model.toString(),
        "--rows",
        rows.toString(),
        "--out",
        given.toString());
    assertThat(at.status()).isZero();
    List<String> laws = Files.readAllLines(given);
    assertThat(mean(laws.get(2)) / mean(laws.get(1))).isBetween(1.35, 1.8);
    assertThat(mean(laws.get(3))).as("a store never seen").isBetween(2.0, 8.0);
  }

  private static double mean(String line) {
    return Double.parseDouble(line.split(",", -1)[3]);
  }

  @Test
  void drawnSalesHaveTheColumnsOfTheJudgeAndTheSameSeedDrawsTheSame() throws IOException {
    Path one = folder.resolve("one.csv");
    Path two = folder.resolve("two.csv");
    for (Path out : List.of(one, two)) {
      Cli draw = Cli.run(
          "draw",
          "demand",
          model.toString(),
          "--days",
          "21",
          "--seed",
          "5",
          "--out",
          out.toString());
      assertThat(draw.status()).isZero();
    }
    assertThat(Files.readString(one)).isEqualTo(Files.readString(two));
    List<String> lines = Files.readAllLines(one);
    assertThat(lines.get(0))
        .isEqualTo("store_id,product_id,day,dow_mon0,units_6_22_in_stock,in_stock_exposure");
    assertThat(lines).hasSize(1 + 24 * 21);
  }

  @Test
  void weeklyPricesAreKnownByTheirColumnsAndJudged() throws IOException {
    Path weekly = folder.resolve("weekly.csv");
    List<String> lines = new ArrayList<>();
    lines.add("store,brand,week,units64,price_per_oz,deal,feature");
    SplittableRandom random = new SplittableRandom(8);
    for (int week = 1; week <= 60; week++) {
      for (int row = 0; row < 12; row++) {
        double price = 0.03 + 0.02 * random.nextDouble();
        double units = 0.01 * Math.pow(price, -3) * (1 + 0.2 * random.nextDouble());
        lines.add(row / 3 + "," + row % 3 + "," + week + "," + units + "," + price + ",0,0");
      }
    }
    Files.write(weekly, lines);
    Path prices = folder.resolve("prices.json");
    Cli fitted = Cli.run("fit", "demand", weekly.toString(), "--out", prices.toString());
    assertThat(fitted.out()).contains("own log price", "R2");
    Path out = folder.resolve("weeks.csv");
    Cli judged = Cli.run(
        "predict",
        "demand",
        prices.toString(),
        "--rows",
        weekly.toString(),
        "--out",
        out.toString(),
        "--judge");
    assertThat(judged.status()).isZero();
    assertThat(judged.out()).contains("root mean square error of log units 0.0");
  }

  @Test
  void badDataIsToldWithFileAndLineOrSkipped() throws IOException {
    Path bad = folder.resolve("bad.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(sales));
    lines.set(7, "0,0,0,0,1,1,-3,1,1.0,x");
    lines.set(9, "0,1,0,0,1,1,2.5,1,1.0,x");
    Files.write(bad, lines);
    String out = folder.resolve("bad.json").toString();
    Cli refused = Cli.run("fit", "demand", bad.toString(), "--out", out);
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err()).contains("bad.csv:8", "must be >= 0", "bad.csv:10", "whole number");
    Cli skipped = Cli.run("fit", "demand", bad.toString(), "--out", out, "--skip-bad");
    assertThat(skipped.status()).isZero();
    assertThat(skipped.out()).contains("skipped 2");

    Path few = folder.resolve("few.csv");
    Files.write(few, lines.subList(0, 5));
    assertThat(Cli.run("fit", "demand", few.toString(), "--out", out).err())
        .contains("must be at least 14");
    Path other = folder.resolve("other.json");
    Files.writeString(other, "{\"kind\": \"baskets\"}");
    Cli wrong = Cli.run("predict", "demand", other.toString(), "--days", "1..2", "--out", out);
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).contains("must be daily demand or weekly prices");
    Cli reversed = Cli.run("predict", "demand", model.toString(), "--days", "9..2", "--out", out);
    assertThat(reversed.err()).contains("--days: 9..2");
  }
}

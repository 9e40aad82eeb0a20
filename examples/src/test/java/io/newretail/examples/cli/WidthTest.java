package io.newretail.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.demand.BasketModel;
import io.newretail.demand.BasketSize;
import io.newretail.examples.data.BasketFile;
import io.newretail.examples.ready.ReadyScenario;
import io.newretail.examples.ready.ReadyScenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command on small settings: no line is wider than 80 cells. */
final class WidthTest {
  private static final String FEW = ":sample.cities=2,assortment.items=300";
  private static final String ALLIANCE = "alliance-auchan-alibaba-sunart" + FEW;

  @TempDir
  private static Path folder;

  @BeforeAll
  static void data() throws IOException {
    List<String> items =
        IntStream.range(100, 140).mapToObj(i -> "大米-article-" + i).toList();
    BasketModel truth = BasketModel.builder(items, BasketSize.negativeBinomial(4, 1.3))
        .mission("up", 1, IntStream.range(0, 40).mapToObj(i -> 1.0 + i).toList())
        .mission("down", 1, IntStream.range(0, 40).mapToObj(i -> 40.0 - i).toList())
        .lift(items.get(5), items.get(6), 3)
        .build();
    BasketFile.draw(truth, 3_000, 7, folder.resolve("baskets.csv"));
    List<String> rows = new ArrayList<>();
    rows.add("store_id,product_id,city_id,cat3,day,dow_mon0,units,exposure,discount_ratio");
    SplittableRandom random = new SplittableRandom(4);
    for (int day = 0; day < 42; day++) {
      for (int series = 0; series < 24; series++) {
        int units = 2 + random.nextInt(4) + series % 6 + (day % 7 == 5 ? 2 : 0);
        double price = random.nextInt(4) == 0 ? 0.8 : 1;
        rows.add(series / 6 + "," + series % 6 + "," + series / 12 + "," + series % 3 + "," + day
            + "," + day % 7 + "," + units + ",1," + price);
      }
    }
    Files.write(folder.resolve("sales.csv"), rows);
    Files.writeString(
        folder.resolve("times.csv"), "timestamp\n2017-11-11T08:26\n2017-11-12T17:00\n");
    SomeCases.write(
        folder.resolve("cases.json"), "bullwhip", "channel_allocation", "basket_order_fill_rate");
  }

  static Stream<String> calls() {
    return Stream.of(
        "list",
        "run quickstart --replications 2 --set stores.pickers=12 --trace store-1:100 --out @run",
        "run store-day --replications 1 --trace store-1:100",
        "run rival-carrefour --replications 1",
        "run quickstart --until ready.in.time<=50 --replications 3",
        "run " + ALLIANCE + " --replications 1",
        "compare quickstart quickstart:stores.pickers=20 quickstart:slots.capacity=60"
            + " quickstart:stores.pickers=8,slots.capacity=60,hold.timeout=20min,slots.lead=3h"
            + " --replications 2 --out @compare",
        "sweep quickstart --vary stores.pickers=8,12 --vary slots.capacity=40,60"
            + " --vary hold.timeout=10min,20min --replications 2 --out @sweep",
        "optimise quickstart --vary stores.pickers=8..9 --vary slots.capacity=40..60 --minimise"
            + " pickers.staffed --subject-to ready.in.time>=95% --replications 2 --budget 4"
            + " --out @optimise",
        "alliance " + ALLIANCE + " --replications 2 --out @alliance",
        "advise staff quickstart --target 0.05",
        "reproduce",
        "reproduce law-inventory --effort 0.1",
        "reproduce herding --effort 0.1",
        "validate @cases.json --effort 0.05",
        "fit baskets @baskets.csv --out @model.json --held-out @baskets.csv",
        "draw baskets @model.json --count 10 --out @drawn.csv",
        "fit curve @times.csv --out @curve.json",
        "fit demand @sales.csv --out @demand.json",
        "predict demand @demand.json --days 42..44 --out @next.csv",
        "draw demand @demand.json --days 3 --out @panel.csv",
        "fulfilment --instances 2 --sequences 2 --arrivals 500",
        "export quickstart --out @quickstart.yaml",
        "check @quickstart.yaml",
        "help",
        "--version");
  }

  @ParameterizedTest
  @MethodSource("calls")
  void noLineIsWiderThanEightyCells(String text) {
    Cli call = Cli.run(Arrays.stream(text.split(" "))
        .map(w -> w.startsWith("@") ? folder.resolve(w.substring(1)).toString() : w)
        .toArray(String[]::new));

    assertThat(call.status()).as(call.err()).isIn(0, 1);
    assertThat(call.out()).isNotBlank();
    assertThat(call.err()).isEmpty();
    String path = folder.toString();
    assertThat(Cells.wider(call.out(), 80)).noneMatch(l -> !l.contains(path));
  }

  @Test
  void norIsAnyOfWhatMayBeSetOfAScenario() {
    for (ReadyScenario scenario : ReadyScenarios.all()) {
      Cli call = Cli.run("list", scenario.name());
      assertThat(Cells.wider(call.out(), 80)).as(scenario.name()).isEmpty();
      assertThat(call.out()).contains(scenario.parameters().get(0).path());
    }
  }

  /** Figures of the file stand whole in the table, whichever way it is laid out. */
  @Test
  void noFigureIsCut() {
    String[] sweep = {
      "sweep",
      "quickstart",
      "--vary",
      "stores.pickers=8,12",
      "--replications",
      "2",
      "--out",
      folder.resolve("whole").toString()
    };

    String out = Cli.run(sweep).out();

    for (String figure : List.of(
        "ready.in.time",
        "fill.online",
        "baskets.refused.slot",
        "click.to.ready.p95",
        "pickers.busy",
        "pickers.staffed")) {
      assertThat(out).contains(figure);
    }
    assertThat(out.lines().filter(l -> l.startsWith("12 ")))
        .allMatch(l -> l.matches("12( +[0-9,.]+ +\\+- [0-9,.]+)+"));
  }
}

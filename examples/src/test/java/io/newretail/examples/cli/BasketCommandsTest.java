package io.newretail.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.newretail.demand.BasketModel;
import io.newretail.demand.BasketSize;
import io.newretail.examples.data.BasketFile;
import io.newretail.examples.data.BasketModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BasketCommandsTest {
  @TempDir
  private Path folder;

  private Path baskets;

  @BeforeEach
  void drawBaskets() {
    List<String> items = IntStream.range(100, 140).mapToObj(String::valueOf).toList();
    BasketModel truth = BasketModel.builder(items, BasketSize.negativeBinomial(4, 1.3))
        .mission("up", 1, IntStream.range(0, 40).mapToObj(i -> 1.0 + i).toList())
        .mission("down", 1, IntStream.range(0, 40).mapToObj(i -> 40.0 - i).toList())
        .lift("105", "106", 3)
        .build();
    baskets = folder.resolve("baskets.csv");
    BasketFile.draw(truth, 4_000, 7, baskets);
  }

  private Cli call(String... args) {
    return Cli.run(Arrays.stream(args)
        .map(a -> a.startsWith("@") ? folder.resolve(a.substring(1)).toString() : a)
        .toArray(String[]::new));
  }

  @Test
  void fitAndDrawGiveBasketsOfTheSameArticlesEachOnceAndTheSameFileForTheSameSeed()
      throws IOException {
    Cli fit = call(
        "fit", "baskets", "@baskets.csv", "--out", "@model.json", "--held-out", "@baskets.csv");
    assertThat(fit.status()).as(fit.err()).isZero();
    assertThat(fit.out())
        .contains(
            "4,000 baskets",
            "truncated-negative-binomial",
            "s.e. of log",
            "nats a basket over 4000");

    for (String[] run : new String[][] {{"5", "a"}, {"5", "b"}, {"6", "c"}}) {
      Cli draw = call(
          "draw",
          "baskets",
          "@model.json",
          "--count",
          "500",
          "--seed",
          run[0],
          "--out",
          "@" + run[1]);
      assertThat(draw.status()).as(draw.err()).isZero();
    }

    assertThat(folder.resolve("a")).hasSameTextualContentAs(folder.resolve("b"));
    assertThat(Files.mismatch(folder.resolve("a"), folder.resolve("c"))).isNotNegative();
    List<String> lines = Files.readAllLines(folder.resolve("a"));
    assertThat(lines).hasSize(501);
    assertThat(lines.get(0)).isEqualTo("basket_id,items");
    for (String line : lines.subList(1, 501)) {
      List<Integer> ids = Arrays.stream(line.split(",", -1)[1].split(" ", -1))
          .map(Integer::parseInt)
          .toList();
      assertThat(ids).isSorted().allMatch(id -> id >= 100 && id < 140);
      assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }
  }

  @Test
  void oneLineAnArticleGivesTheSameModelAsOneLineABasket() throws IOException {
    StringBuilder tall = new StringBuilder("invoice,sku,quantity,customer\n");
    for (String line : Files.readAllLines(baskets).subList(1, 4_001)) {
      String[] parts = line.split(",", -1);
      for (String id : parts[1].split(" ", -1)) {
        tall.append(parts[0])
            .append(',')
            .append(id)
            .append(",2,c")
            .append(parts[0])
            .append('\n');
      }
    }
    Files.writeString(folder.resolve("tall.csv"), tall);

    assertThat(call("fit", "baskets", "@baskets.csv", "--out", "@wide.json").status())
        .isZero();
    Cli fit = call("fit", "baskets", "@tall.csv", "--out", "@tall.json");
    assertThat(fit.status()).as(fit.err()).isZero();

    BasketModel wide = BasketModelFile.read(folder.resolve("wide.json"));
    BasketModel other = BasketModelFile.read(folder.resolve("tall.json"));
    assertThat(other.types()).isEqualTo(wide.types());
    assertThat(other.pairs()).isEqualTo(wide.pairs());
    assertThat(other.units().mean()).isBetween(1.99, 2.01);
  }

  @Test
  void aReadyScenarioDrawsItsBasketsFromAFittedModel() {
    assertThat(call("fit", "baskets", "@baskets.csv", "--out", "@model.json").status())
        .isZero();

    Cli with = Cli.run(
        "run",
        "quickstart",
        "--replications",
        "1",
        "--set",
        "baskets.model=" + folder.resolve("model.json"));
    Cli without = Cli.run("run", "quickstart", "--replications", "1");

    assertThat(with.status()).as(with.err()).isZero();
    assertThat(with.out()).isNotEqualTo(without.out());
    assertThat(Cli.run("run", "quickstart", "--set", "baskets.model=no.json").status())
        .isEqualTo(2);
  }

  @Test
  void aFileOfAnyOtherKindIsNoModelAndADeviceIsNoPlaceToWrite() throws IOException {
    Files.writeString(folder.resolve("broken.json"), "{\"format\": ");
    Files.write(folder.resolve("bytes.json"), new byte[] {(byte) 0xff, (byte) 0xfe});
    Files.createFile(folder.resolve("nothing.json"));

    assertBad("@absent.json", "is not there");
    assertBad("@broken.json", "must be JSON");
    assertBad("@bytes.json", "is not UTF-8");
    assertBad("@nothing.json", "format: none");
    assertBad("@.", "is a folder");
    assumeThat(Files.exists(Path.of("/dev/null"))).isTrue();
    Cli device = call("draw", "baskets", "@absent.json", "--count", "1", "--out", "/dev/null");
    assertThat(device.status()).isEqualTo(2);
    assertThat(device.err()).contains("is a device");
  }

  private void assertBad(String model, String why) {
    Cli draw = call("draw", "baskets", model, "--count", "1", "--out", "@drawn.csv");
    assertThat(draw.status()).isEqualTo(2);
    assertThat(draw.err().strip().lines()).singleElement().asString().contains(why);
    assertThat(folder.resolve("drawn.csv")).doesNotExist();
  }

  @Test
  void badInputIsToldWithFileAndLineAndLeavesNoModel() throws IOException {
    Files.writeString(folder.resolve("bad.csv"), "basket_id,itmes\n1,2 3\n");
    Files.writeString(folder.resolve("split.csv"), "basket_id,item\n1,a\n2,b\n1,c\n");
    Files.writeString(folder.resolve("old.json"), "{\"format\": \"newretail-baskets-0\"}");
    Files.writeString(
        folder.resolve("typo.json"),
        "{\"format\": \"newretail-baskets-1\", \"itmes\": [], \"size\": {}}");

    assertThat(call("fit", "baskets", "@bad.csv", "--out", "@m.json").err())
        .contains("bad.csv:1: ", "must have a column items (is itmes meant?)");
    assertThat(call("fit", "baskets", "@split.csv", "--out", "@m.json").err())
        .contains("split.csv:4: basket_id: \"1\": must stand on lines that follow each other");
    assertThat(call("fit", "baskets", "@no.csv", "--out", "@m.json").status()).isEqualTo(2);
    assertThat(call("draw", "baskets", "@old.json", "--count", "1", "--out", "@m.json")
            .err())
        .contains("must be newretail-baskets-1");
    assertThat(call("draw", "baskets", "@typo.json", "--count", "1", "--out", "@m.json")
            .err())
        .contains("itmes", "is items meant?");
    assertThat(call("draw", "baskets", "@old.json", "--count", "0", "--out", "@m.json")
            .status())
        .isEqualTo(2);
    assertThat(call("fit", "baskets", "@baskets.csv", "--size", "zipf", "--out", "@m.json")
            .err())
        .contains("must be one of shifted-negative-binomial");
    assertThat(folder.resolve("m.json")).doesNotExist();
  }
}

package io.newretail.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.newretail.demand.TraceDemand;
import io.newretail.examples.data.OrderLogFile;
import io.newretail.examples.ready.ReadyScenario;
import io.newretail.examples.ready.ReadyScenarios;
import io.newretail.network.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log of orders, from the file to the report. */
final class ReplayTest {
  private static final String HEADER = "order_id,timestamp,store,article,units\n";

  @TempDir
  private Path folder;

  private Path file(String text) throws IOException {
    Path file = folder.resolve("orders.csv");
    Files.writeString(file, text);
    return file;
  }

  private static Network network() {
    ReadyScenario ready = ReadyScenarios.named("quickstart").orElseThrow();
    return ready.scenario(ready.settings()).network();
  }

  @Test
  void aLogIsReplayedFromTheCommandLine() throws IOException {
    String store = network().catchments().get(0).stores().get(0).name();
    String first = network().assortment().items().get(0).name();
    String second = network().assortment().items().get(1).name();
    Path file = file(HEADER
        + "x1,2017-11-11T00:00:07," + store + "," + first + ",2\n"
        + "x1,2017-11-11T00:00:07," + store + "," + second + ",1\n"
        + "x2,2017-11-11T00:00:09.5," + store + "," + first + ",4\n");

    TraceDemand log = OrderLogFile.read(file);
    assertThat(log.orders()).isEqualTo(2);
    assertThat(log.firstLine(1)).isEqualTo(2);
    assertThat(log.units(2)).isEqualTo(4);

    Cli call = Cli.run("run", "quickstart", "--replay", file.toString(), "--replications", "1");

    assertThat(call.err()).isEmpty();
    assertThat(call.status()).isZero();
    assertThat(call.out()).containsPattern("Sat 11-11 +2(\\.0+)? ");
  }

  @Test
  void theChannelOfTheLogIsObeyed() throws IOException {
    String store = network().catchments().get(0).stores().get(0).name();
    String item = network().assortment().items().get(0).name();
    StringBuilder text = new StringBuilder("channel," + HEADER);
    for (int o = 0; o < 60; o++) {
      String by = o < 10 ? "deliver" : o < 30 ? "Walk_in" : "collect";
      String at = ",2017-11-10T1" + o / 10 + ":00:07,";
      text.append(by).append(",x").append(o).append(at).append(store + "," + item + ",1\n");
    }
    Path out = folder.resolve("out");
    Cli call = Cli.run(
        "run",
        "quickstart",
        "--set",
        "online.pays=100%",
        "--set",
        "online.noShow=0",
        "--set",
        "stores.riders=20",
        "--set",
        "hold.timeout=10h",
        "--replay",
        file(text.toString()).toString(),
        "--replications",
        "1",
        "--out",
        out.toString());

    assertThat(call.err()).isEmpty();
    String summary = Files.readString(out.resolve("summary.json"));
    assertThat(summary)
        .containsPattern("\"baskets.delivered\" : \\{\\s+\"mean\" : 10.0,")
        .containsPattern("\"baskets.placed\" : \\{\\s+\"mean\" : 40.0,")
        .containsPattern("\"baskets.collected\" : \\{\\s+\"mean\" : 30.0,");
  }

  @Test
  void anUnknownChannelIsToldWithItsLine() throws IOException {
    Path file = file("""
        order_id,timestamp,store,article,units,channel
        x1,2017-11-11T00:00:07,a,b,2,collect
        x1,2017-11-11T00:00:07,a,b,2,deliver
        x2,2017-11-11T00:00:09,a,b,1,pigeon
        x3,2017-11-11T00:00:09,a,b,1,
        """);

    Cli call = Cli.run("run", "quickstart", "--replay", file.toString());

    assertThat(call.status()).isEqualTo(2);
    assertThat(call.err())
        .contains("orders.csv:3")
        .contains("must have one time, store and channel an order")
        .contains("orders.csv:4")
        .contains("pigeon")
        .contains("must be collect, deliver or walk_in")
        .contains("orders.csv:5");
  }

  @Test
  void whatIsWrongIsToldWithFileAndLine() throws IOException {
    Path file = file(HEADER
        + "x1,2017-11-11T00:00:07,a,b,2\n"
        + "x2,2017-11-11T00:00:05,a,b,1\n"
        + "x3,2017-11-11T00:00:08,a,b,0\n"
        + "x4,yesterday,a,b,1\n");

    Cli call = Cli.run("run", "quickstart", "--replay", file.toString());

    assertThat(call.status()).isNotZero();
    assertThat(call.err())
        .contains("orders.csv:3")
        .contains("sort the log by time")
        .contains("orders.csv:4")
        .contains("must be at least 1")
        .contains("orders.csv:5");
  }
}

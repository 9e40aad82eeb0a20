package io.newretail.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code --watch}. */
@Timeout(120)
final class WatchTest {
  private static final String QUICK = "quickstart";

  @TempDir
  private Path folder;

  private static List<JsonNode> data(Stream<String> events) {
    List<JsonNode> all = new ArrayList<>();
    events
        .filter(l -> l.startsWith("data: {\"format\""))
        .map(l -> JsonMapper.shared().readTree(l.substring("data: ".length())))
        .forEach(all::add);
    return all;
  }

  private static Stream<String> events(URI address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address.resolve("events")).build(),
            HttpResponse.BodyHandlers.ofLines())
        .body();
  }

  private static int status(URI address) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    return connection.getResponseCode();
  }

  @Test
  void figuresComeAsReplicationsEndAndTheLastAreThoseOfTheSummary() throws Exception {
    Path out = folder.resolve("out");
    try (RunningCli run = RunningCli.start(
        "run", QUICK, "--replications", "12", "--watch", "--out", out.toString())) {
      URI address = run.address();
      assertThat(InetAddress.getByName(address.getHost()).isLoopbackAddress()).isTrue();
      assertThat(status(address.resolve("/"))).isEqualTo(404);
      List<JsonNode> shown = data(events(address));
      Cli done = run.end();
      assertThat(done.status()).isZero();
      assertThat(done.err().lines()).as("one line").hasSize(1);

      assertThat(shown).hasSizeGreaterThan(2);
      JsonNode first = shown.get(0);
      assertThat(first.at("/live/total").asInt()).isEqualTo(12);
      assertThat(first.at("/live/done").asInt()).isLessThan(12);
      assertThat(first.at("/runs/0/replications")).isEqualTo(first.at("/live/done"));
      JsonNode last = shown.get(shown.size() - 1);
      JsonNode summary =
          JsonMapper.shared().readTree(Files.readString(out.resolve("summary.json")));
      assertThat(last.get("live").asBoolean()).isFalse();
      assertThat(last.at("/runs/0/digest")).isEqualTo(summary.get("digest"));
      assertThat(last.at("/runs/0/replications").asInt()).isEqualTo(12);
      assertThat(Files.readString(out.resolve("report.html")))
          .as("the file itself talks to nobody")
          .doesNotContain("connect-src");
      assertThatNobodyAnswers(address);
    }
  }

  private static void assertThatNobodyAnswers(URI address) {
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> status(address))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aWatchedRunGivesWhatAnUnwatchedOneGives() throws Exception {
    Pattern digest = Pattern.compile("[0-9a-f]{64}");
    Cli alone = Cli.run("run", QUICK, "--replications", "5", "--threads", "2");
    try (RunningCli run =
        RunningCli.start("run", QUICK, "--replications", "5", "--threads", "2", "--watch")) {
      String watched = run.end().out();
      assertThat(Cli.withoutWallTime(watched)).isEqualTo(Cli.withoutWallTime(alone.out()));
      assertThat(watched).containsPattern(digest);
    }
  }

  @Test
  void withStayThePageStaysUntilAnInterruption() throws Exception {
    try (RunningCli run =
        RunningCli.start("run", QUICK, "--replications", "1", "--watch", "--stay")) {
      URI address = run.address();
      List<JsonNode> shown = data(events(address));
      assertThat(shown.get(shown.size() - 1).get("live").asBoolean()).isFalse();
      assertThat(status(address)).isEqualTo(200);
      assertThat(run.isRunning()).isTrue();
      run.interrupt();
      Cli ended = run.end();
      assertThat(ended.status()).isEqualTo(130);
      assertThat(ended.out()).contains("Digest");
      assertThatNobodyAnswers(address);
    }
  }

  @Test
  void anInterruptionOfAWatchedRunEndsItAndItsPage() throws Exception {
    try (RunningCli run = RunningCli.start("run", QUICK, "--replications", "100000", "--watch")) {
      URI address = run.address();
      assertThat(status(address)).isEqualTo(200);
      run.interrupt();
      Cli ended = run.end();
      assertThat(ended.status()).isEqualTo(130);
      assertThat(ended.err()).contains("interrupted: ");
      assertThatNobodyAnswers(address);
    }
  }

  @Test
  void worksWithUntil() throws Exception {
    try (RunningCli run = RunningCli.start(
        "run", QUICK, "--until", "ready.in.time<=0.4", "--replications", "20", "--watch")) {
      List<JsonNode> shown = data(events(run.address()));
      assertThat(run.end().status()).isZero();
      assertThat(shown.get(0).at("/live/total").asInt()).isEqualTo(20);
      assertThat(shown.get(shown.size() - 1).get("live").asBoolean()).isFalse();
    }
  }

  @Test
  void comparesWhileItRuns() throws Exception {
    try (RunningCli run = RunningCli.start(
        "compare", QUICK, "quickstart:stores.pickers=12", "--replications", "3", "--watch")) {
      List<JsonNode> shown = data(events(run.address()));
      assertThat(run.end().status()).isZero();
      assertThat(shown.get(0).at("/live/total").asInt()).isEqualTo(6);
      JsonNode last = shown.get(shown.size() - 1);
      assertThat(last.get("kind").asString()).isEqualTo("compare");
      assertThat(last.get("runs").size()).isEqualTo(2);
      assertThat(last.get("live").asBoolean()).isFalse();
    }
  }

  @Test
  void aPortThatIsTakenIsOneClearLine() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Cli refused = Cli.run("run", QUICK, "--watch", "--port", port);
      assertThat(refused.status()).isEqualTo(2);
      assertThat(refused.out()).isEmpty();
      assertThat(refused.err().lines())
          .singleElement()
          .asString()
          .startsWith("--port: " + port + ": cannot be had (")
          .contains("leave --port out");
    }
  }

  @Test
  void aPortThatIsAskedForIsTaken() throws Exception {
    int free;
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = probe.getLocalPort();
    }
    try (RunningCli run =
        RunningCli.start("run", QUICK, "--watch", "--stay", "--port", Integer.toString(free))) {
      assertThat(run.address().getPort()).isEqualTo(free);
    }
  }

  @Test
  void optionsThatMeanNothingAreTold() {
    Cli refused = Cli.run("run", QUICK, "--port", "70000", "--stay");
    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.err().lines())
        .containsExactly(
            "--port: 70000: must be 0 to 65535 (0: any that is free)",
            "--port: is of no use without --watch: must stand beside it",
            "--stay: is of no use without --watch: must stand beside it");
  }
}

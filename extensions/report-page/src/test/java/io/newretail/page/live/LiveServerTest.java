package io.newretail.page.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class LiveServerTest {
  private LiveServer server;
  private final List<Client> clients = new ArrayList<>();

  /** A page that says which it is and counts how often it is made. */
  private record Numbered(int number, AtomicInteger made, int size) implements LivePage {
    Numbered(int number) {
      this(number, new AtomicInteger(), 0);
    }

    @Override
    public String html() {
      made.incrementAndGet();
      return "<p>page " + number + "</p>";
    }

    @Override
    public String json() {
      made.incrementAndGet();
      return "{\"number\":" + number + ",\"filling\":\"" + "x".repeat(size) + "\"}";
    }
  }

  @BeforeEach
  void start() throws IOException {
    server = LiveServer.start("<quick> & start", 0, Duration.ofMillis(100));
  }

  @AfterEach
  void stop() throws IOException {
    for (Client client : clients) {
      client.close();
    }
    server.close();
  }

  private Client events(String query, int buffer) throws IOException {
    Client client = Client.events(server, query, buffer);
    clients.add(client);
    return client;
  }

  @Test
  void listensOnTheLoopbackAddressAlone() {
    assertThat(server.bound().getAddress().isLoopbackAddress()).isTrue();
    assertThat(server.bound().getAddress().isAnyLocalAddress()).isFalse();
    assertThat(server.bound().getPort()).isPositive();
    assertThat(server.address().getPath()).matches("/[0-9a-f]{32}/");
  }

  @Test
  void everyServerHasATokenOfItsOwn() throws IOException {
    try (LiveServer other = LiveServer.start("other", 0)) {
      assertThat(other.address().getPath()).isNotEqualTo(server.address().getPath());
    }
  }

  @Test
  void withoutTheTokenNothingIsFound() throws IOException {
    server.publish(new Numbered(1));
    String path = server.address().getPath();
    String wrong = path.replace(path.charAt(1), path.charAt(1) == 'a' ? 'b' : 'a');
    for (String asked : List.of(
        "/",
        "/events",
        wrong,
        path.toUpperCase(java.util.Locale.ROOT) + "x",
        path.substring(0, path.length() - 2) + "/",
        "/x" + path,
        "/%2e%2e" + path,
        path + "../",
        path + "other")) {
      assertThat(Client.status(server, asked)).as(asked).isEqualTo(404);
    }
    assertThat(Client.status(server, path)).isEqualTo(200);
    assertThat(Client.status(server, path.substring(0, path.length() - 1))).isEqualTo(301);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example",
        "Host: evil.example:80",
        "Host: 127.0.0.1.evil.example",
        "Host: localhost.evil.example:1234",
        "Host: 0.0.0.0",
        "Host: ",
        "X-Nothing: 1"
      })
  void anotherHostIsTurnedAwayAlthoughItKnowsTheToken(String host) throws IOException {
    String answer = Client.ask(server, "GET", server.address().getPath(), host);
    assertThat(Client.status(answer)).isIn(400, 404);
    assertThat(answer).doesNotContain("<html");
  }

  @Test
  void theNamesOfThisMachineItselfAreLetIn() throws IOException {
    String path = server.address().getPath();
    for (String host : List.of("localhost", "LOCALHOST:80", "127.0.0.1:65535", "[::1]:8080")) {
      assertThat(Client.status(Client.ask(server, "GET", path, "Host: " + host)))
          .as(host)
          .isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE"})
  void onlyGetIsAnswered(String method) throws IOException {
    String answer = Client.ask(
        server, method, server.address().getPath(), Client.host(server), "Content-Length: 0");
    assertThat(Client.status(answer)).isEqualTo(405);
    assertThat(answer).contains("Allow: GET");
  }

  @Test
  void anAnswerProtectsItselfAndLetsNoOtherOriginReadIt() throws IOException {
    for (String path : List.of(server.address().getPath(), "/")) {
      String answer =
          Client.ask(server, "GET", path, Client.host(server), "Origin: http://evil.example");
      assertThat(answer)
          .containsIgnoringCase("Content-Security-Policy: default-src 'none'")
          .contains("connect-src 'self'")
          .contains("frame-ancestors 'none'")
          .containsIgnoringCase("X-Content-Type-Options: nosniff")
          .containsIgnoringCase("Referrer-Policy: no-referrer")
          .containsIgnoringCase("Cache-Control: no-store")
          .doesNotContainIgnoringCase("Access-Control-");
    }
  }

  @Test
  void beforeThereIsAPageAReaderIsToldToWaitAndNamesAreText() throws IOException {
    String answer = Client.ask(server, "GET", server.address().getPath(), Client.host(server));
    assertThat(answer).contains("&lt;quick&gt; &amp; start").doesNotContain("<quick>");
    try (Client waiting = Client.events(server, "?waiting", 0)) {
      waiting.until("event: progress");
      server.publish(new Numbered(1));
      waiting.until("event: data");
      assertThat(waiting.line()).isEqualTo("data: {}");
    }
    assertThat(Client.ask(server, "GET", server.address().getPath(), Client.host(server)))
        .contains("<p>page 1</p>");
  }

  @Test
  void newPagesAndProgressArriveAndThenTheEnd() throws IOException {
    server.publish(new Numbered(1));
    server.progress(1, 3, 0.375);
    Client client = events("", 0);
    assertThat(client.until("data: {\"done\""))
        .isEqualTo("data: {\"done\":1,\"total\":3,\"share\":0.375}");
    assertThat(client.until("data: {\"number\"")).startsWith("data: {\"number\":1,");
    server.publish(new Numbered(2));
    assertThat(client.until("id: ")).isEqualTo("id: 2");
    assertThat(client.until("data: ")).startsWith("data: {\"number\":2,");
    server.progress(2, 3, 0.5);
    assertThat(client.until("data: ")).contains("\"done\":2");
    server.end();
    client.until("event: end");
    Client late = events("", 0);
    assertThat(late.until("data: {\"number\"")).contains("2");
    late.until("event: end");
  }

  @Test
  void aReaderWhoComesBackIsNotToldTwice() throws IOException {
    server.publish(new Numbered(1));
    Client client = new Client(server, 0);
    clients.add(client);
    client.send(
        "GET", server.address().getPath() + "events", Client.host(server), "Last-Event-ID: 1");
    client.until("retry: ");
    server.publish(new Numbered(2));
    assertThat(client.until("data: {\"number\"")).contains("2");
  }

  @Test
  void aPageIsMadeOnceForAllAndNotAtAllWhereNobodyLooks() throws IOException {
    Numbered unseen = new Numbered(1);
    Numbered seen = new Numbered(2);
    server.publish(unseen);
    server.publish(seen);
    for (int i = 0; i < 3; i++) {
      assertThat(events("", 0).until("data: {\"number\"")).contains("2");
    }
    assertThat(unseen.made()).hasValue(0);
    assertThat(seen.made()).hasValue(1);
  }

  @Test
  void aReaderWhoDoesNotReadDelaysNeitherTheWorkNorOthers() throws IOException {
    AtomicInteger made = new AtomicInteger();
    int large = 8_000_000;
    server.publish(new Numbered(0, made, large));
    Client slow = events("", 1_024);
    slow.until("event: data"); // and never reads its data
    for (int i = 1; i <= 200; i++) {
      server.publish(new Numbered(i, made, large));
      server.progress(i, 200, i / 200.0);
    }
    Client quick = events("", 0);
    assertThat(quick.until("data: {\"number\"")).startsWith("data: {\"number\":200,");
    assertThat(made.get()).as("pages made for nobody").isLessThan(10);
    assertThat(slow.until("data: {\"number\"")).startsWith("data: {\"number\":0,");
    assertThat(slow.until("data: {\"number\"")).as("skips").startsWith("data: {\"number\":200,");
  }

  @Test
  void aReaderWhoNeverReadsDoesNotKeepTheServerFromClosing() throws IOException {
    server.publish(new Numbered(0, new AtomicInteger(), 20_000_000));
    Client slow = events("", 1_024);
    slow.until("event: data");
    server.close();
    assertThatThrownBy(() -> Client.status(server, "/")).isInstanceOf(IOException.class);
  }

  @Test
  void moreReadersThanThereIsRoomForAreToldSoAndOneWhoLeavesMakesRoom() throws IOException {
    server.publish(new Numbered(1));
    for (int i = 0; i < LiveServer.MOST_STREAMS; i++) {
      events("", 0).until("data: {\"number\"");
    }
    String path = server.address().getPath();
    assertThat(Client.status(server, path + "events")).isEqualTo(503);
    assertThat(Client.status(server, path)).as("the page itself").isEqualTo(200);
    clients.get(0).close();
    int status = 503;
    for (int i = 2; i < 200 && status == 503; i++) { // noticed when something is sent
      server.publish(new Numbered(i));
      try (Client next = Client.events(server, "", 0)) {
        status = Client.status(next.line());
      }
    }
    assertThat(status).isEqualTo(200);
  }

  @Test
  void aPageHandedOutAMomentAgoStillGetsItsFigures() throws Exception {
    try (LiveServer patient = LiveServer.start("any", 0)) {
      patient.publish(new Numbered(1));
      Client.status(patient, patient.address().getPath());
      patient.publish(new Numbered(2));
      Thread closing = new Thread(patient::close);
      closing.start();
      try (Client client = Client.events(patient, "", 0)) {
        assertThat(client.until("data: {\"number\"")).contains("2");
        client.until("event: end");
      }
      closing.join();
    }
  }

  @Test
  void closesAtOnceWhereNobodyLooksAndTwiceDoesNoHarm() {
    server.close();
    server.close();
    assertThatThrownBy(() -> Client.status(server, "/")).isInstanceOf(IOException.class);
  }

  @Test
  void lettersArriveAsTheyAreAndLineBreaksDoNotBreakAnEvent() throws IOException {
    server.publish(new LivePage() {
      @Override
      public String html() {
        return "大润发";
      }

      @Override
      public String json() {
        return "{\"a\":\n\"大润发\"}";
      }
    });
    assertThat(Client.ask(server, "GET", server.address().getPath(), Client.host(server)))
        .contains("大润发");
    Client client = events("", 0);
    client.until("event: data");
    assertThat(client.line()).isEqualTo("data: {\"a\":");
    assertThat(client.line()).isEqualTo("data: \"大润发\"}");
  }

  @Test
  void aPortInUseIsToldAsSuch() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> LiveServer.start("any", taken.getLocalPort()))
          .isInstanceOf(BindException.class);
    }
  }
}

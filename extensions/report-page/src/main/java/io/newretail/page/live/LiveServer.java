package io.newretail.page.live;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.newretail.page.ReportPage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Shows work that goes on as a page that fills itself: on the loopback address alone, to those who know the random token in its
 * address. Whoever does the work says {@link #publish} when there is something new and {@link #progress} as often as it likes;
 * neither ever waits for a reader, and pages are only made when somebody looks.
 *
 * <p>Safe for any thread. At most {@value #MOST_STREAMS} pages are kept up to date at a time. Started by a thread, it keeps the
 * process alive until {@link #close}.
 *
 * <p>What is refused: a wrong or missing token, and a {@code Host} that is not this machine's own name, with 404; anything but
 * GET with 405. No header lets another origin read an answer.
 */
public final class LiveServer implements AutoCloseable {
  /** How many pages are kept up to date at a time; more are told 503. */
  public static final int MOST_STREAMS = 16;

  private static final int OTHER_THREADS = 8;
  private static final int IDLE_SECONDS = 10;
  private static final Duration FAREWELL = Duration.ofSeconds(2);
  private static final long LOOK_MILLIS = 25;
  private static final long NEVER = Long.MIN_VALUE;
  private static final String WAITING = "waiting";

  /** Beside the page's own policy, which names its scripts one by one. */
  private static final String POLICY =
      "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Gate gate = new Gate();
  private final Feed feed = new Feed();
  private final Semaphore streams = new Semaphore(MOST_STREAMS);
  /** When a page was handed out last that will come back for more, in nanoseconds. */
  private volatile long handedOut = NEVER;

  private final AtomicBoolean closed = new AtomicBoolean();
  private final Duration farewell;
  private final String title;
  private final HttpServer http;
  private final ThreadPoolExecutor threads;

  private LiveServer(String title, HttpServer http, Duration farewell) {
    this.title = title;
    this.farewell = farewell;
    this.http = http;
    AtomicInteger number = new AtomicInteger();
    threads = new ThreadPoolExecutor(
        MOST_STREAMS + OTHER_THREADS,
        MOST_STREAMS + OTHER_THREADS,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        work -> {
          Thread thread = new Thread(work, "newretail-live-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Starts one.
   *
   * @param title what is being worked on, plain text; shown until there is a page
   * @param port the port, 1 to 65535; 0 for any that is free
   * @return the server, which answers already
   * @throws IOException if the port cannot be had; a {@link java.net.BindException} if it is in use
   * @throws IllegalArgumentException if there is no such port
   */
  public static LiveServer start(String title, int port) throws IOException {
    return start(title, port, FAREWELL);
  }

  static LiveServer start(String title, int port, Duration farewell) throws IOException {
    InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    LiveServer server = new LiveServer(title, HttpServer.create(here, 0), farewell);
    server.http.createContext("/", server::answer);
    server.http.setExecutor(server.threads);
    server.http.start();
    return server;
  }

  /**
   * Where the page is. Who knows this address, and may use this machine, may look.
   *
   * @return the address, token included
   */
  public URI address() {
    InetSocketAddress here = bound();
    String host = here.getAddress().getHostAddress();
    host = host.contains(":") ? "[::1]" : host;
    return URI.create("http://" + host + ":" + here.getPort() + "/" + gate.token() + "/");
  }

  /**
   * What it listens on.
   *
   * @return the loopback address and the port
   */
  public InetSocketAddress bound() {
    return http.getAddress();
  }

  /**
   * Shows a page in the place of the one before. Returns at once.
   *
   * @param page makes the page: later, on another thread, at most once, and not at all if nobody looks before the next; one to
   *     which more will follow says so ({@link ReportPage.Builder#live})
   */
  public void publish(Supplier<ReportPage> page) {
    publish(LivePage.of(page));
  }

  void publish(LivePage page) {
    feed.publish(page);
  }

  /**
   * Says how far the work is. Returns at once.
   *
   * @param done replications done
   * @param total replications in all
   * @param share of the whole work, 0 to 1
   */
  public void progress(int done, int total, double share) {
    feed.progress(new Feed.Progress(done, total, Math.max(0, Math.min(1, share))));
  }

  /** Says that nothing will follow: open pages are told and let go, later ones still get the last page. Returns at once. */
  public void end() {
    feed.end();
  }

  /**
   * Ends, gives open pages a moment to take what is left for them, and stops. Returns at once where nobody looks or this thread is
   * interrupted, and after four seconds at most.
   */
  @Override
  public void close() {
    end();
    if (closed.getAndSet(true)) {
      return;
    }
    try {
      farewell(System.nanoTime() + 2 * farewell.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    http.stop(0);
    threads.shutdownNow();
  }

  /** Waits until all who look, or are about to, have what there is, or their time is over. */
  private void farewell(long deadline) throws InterruptedException {
    while (System.nanoTime() < deadline) {
      if (comingBack() > 0) {
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      } else if (streams.tryAcquire(MOST_STREAMS, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        if (comingBack() <= 0) {
          return;
        }
        streams.release(MOST_STREAMS);
      }
    }
  }

  /** Milliseconds that a page handed out a moment ago still has to come for its figures. */
  private long comingBack() {
    long handed = handedOut;
    return handed == NEVER
        ? 0
        : farewell.toMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - handed);
  }

  private void handOut() {
    long now = System.nanoTime();
    handedOut = now == NEVER ? now + 1 : now;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      protect(exchange.getResponseHeaders());
      String place = gate.place(exchange);
      if (place == null || !(place.isEmpty() || place.equals("/") || place.equals("/events"))) {
        send(exchange, 404, "text/plain", "not found\n");
      } else if (!exchange.getRequestMethod().equals("GET")) {
        exchange.getResponseHeaders().set("Allow", "GET");
        send(exchange, 405, "text/plain", "only GET\n");
      } else if (place.isEmpty()) {
        exchange.getResponseHeaders().set("Location", "/" + gate.token() + "/");
        exchange.sendResponseHeaders(301, -1);
      } else if (place.equals("/")) {
        page(exchange, feed.now());
      } else {
        stream(exchange);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void page(HttpExchange exchange, Feed.News news) throws IOException {
    LivePage page = news.page();
    if (!news.ended()) {
      handOut();
    }
    send(exchange, 200, "text/html", page == null ? WaitingPage.html(title) : page.html());
  }

  private static void protect(Headers headers) {
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    boolean headAlone = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, headAlone ? -1 : bytes.length);
    if (!headAlone) {
      exchange.getResponseBody().write(bytes);
    }
  }

  private void stream(HttpExchange exchange) throws IOException, InterruptedException {
    if (!streams.tryAcquire()) {
      send(exchange, 503, "text/plain", "too many pages are open\n");
      return;
    }
    try {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
      exchange.sendResponseHeaders(200, 0);
      boolean waiting = WAITING.equals(exchange.getRequestURI().getRawQuery());
      try (OutputStream out = exchange.getResponseBody()) { // closed before it counts as gone
        new EventStream(out, feed, waiting).run(knownBy(exchange));
      }
      if (waiting) {
        handOut();
      }
    } finally {
      streams.release();
    }
  }

  /** The version that a page had before its connection broke. */
  private static int knownBy(HttpExchange exchange) {
    String last = exchange.getRequestHeaders().getFirst("Last-Event-ID");
    return last != null && last.matches("[0-9]{1,9}") ? Integer.parseInt(last) : 0;
  }
}

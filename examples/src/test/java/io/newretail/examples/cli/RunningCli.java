package io.newretail.examples.cli;

import com.google.common.util.concurrent.Uninterruptibles;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A call of the command line that goes on while a test looks at it. Closing it interrupts it, as Ctrl-C would. */
public final class RunningCli implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://[^ ]+/");
  private static final int PATIENCE_SECONDS = 60;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CompletableFuture<Integer> status = new CompletableFuture<>();
  private final Thread thread;

  private RunningCli(String... args) {
    thread = new Thread(
        () -> {
          try {
            status.complete(Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args));
          } catch (RuntimeException | Error e) {
            status.completeExceptionally(e);
          }
        },
        "newretail-cli");
    thread.start();
  }

  /** Calls it. */
  public static RunningCli start(String... args) {
    return new RunningCli(args);
  }

  /** The address of its page, as soon as it tells it. */
  public URI address() throws InterruptedException {
    for (int i = 0; i < PATIENCE_SECONDS * 100; i++) {
      Matcher told = ADDRESS.matcher(err.toString());
      if (told.find()) {
        return URI.create(told.group());
      }
      if (status.isDone()) {
        break;
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
    throw new AssertionError("no address was told: " + err);
  }

  /** Whether it still goes on. */
  public boolean isRunning() {
    return !status.isDone();
  }

  /** Interrupts it. */
  public void interrupt() {
    thread.interrupt();
  }

  /** Waits for its end. */
  public Cli end() throws Exception {
    return new Cli(status.get(PATIENCE_SECONDS, TimeUnit.SECONDS), out.toString(), err.toString());
  }

  @Override
  public void close() {
    thread.interrupt();
    Uninterruptibles.joinUninterruptibly(thread, PATIENCE_SECONDS, TimeUnit.SECONDS);
  }
}

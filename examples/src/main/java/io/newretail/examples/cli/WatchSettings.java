package io.newretail.examples.cli;

import io.newretail.page.live.LiveServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of whoever wants to look on. */
final class WatchSettings {
  private static final int HIGHEST_PORT = 65_535;

  /** Limits of the JDK's server, for the whole process: seconds that a request may take to arrive, and open connections. */
  private static final String[][] LIMITS = {
    {"sun.net.httpserver.maxReqTime", "20"}, {"jdk.httpserver.maxConnections", "64"}
  };

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--watch",
      description =
          "Shows the page while the run goes on: tells its address, on this machine alone.")
  private boolean watch;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port of --watch (default: any that is free).")
  private @Nullable Integer port;

  @Option(names = "--stay", description = "Keeps the page of --watch after the run, until Ctrl-C.")
  private boolean stay;

  /** Says what is wrong with the options, before any work. */
  void check() {
    List<String> wrong = new ArrayList<>();
    if (port != null && (port < 0 || port > HIGHEST_PORT)) {
      wrong.add("--port: " + port + ": must be 0 to " + HIGHEST_PORT + " (0: any that is free)");
    }
    if (port != null && !watch) {
      wrong.add("--port: is of no use without --watch: must stand beside it");
    }
    if (stay && !watch) {
      wrong.add("--stay: is of no use without --watch: must stand beside it");
    }
    if (!wrong.isEmpty()) {
      throw new UserError(wrong);
    }
  }

  /** Opens the page, if it is wanted, and tells its address on standard error. */
  Watch open(String title, int scenarios) {
    check();
    if (!watch) {
      return new Watch(null, false, scenarios);
    }
    LiveServer server = start(title, port == null ? 0 : port);
    PrintWriter err = spec.commandLine().getErr();
    err.println(
        "watch      " + server.address() + (stay ? " (until Ctrl-C)" : " (while the run goes on)"));
    err.flush();
    return new Watch(server, stay, scenarios);
  }

  private static LiveServer start(String title, int port) {
    for (String[] limit : LIMITS) {
      if (System.getProperty(limit[0]) == null) {
        System.setProperty(limit[0], limit[1]);
      }
    }
    try {
      return LiveServer.start(title, port);
    } catch (BindException e) {
      throw new UserError("--port: " + port + ": cannot be had (" + e.getMessage()
          + "): must be free (leave --port out to take any that is)");
    } catch (IOException e) {
      throw new IllegalStateException("--watch: no server can be started (" + e + ")", e);
    }
  }
}

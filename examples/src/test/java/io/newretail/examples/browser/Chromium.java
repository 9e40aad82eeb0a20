package io.newretail.examples.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A browser on this machine and the driver that belongs to it.
 *
 * @param browser Chromium or Chrome
 * @param driver its chromedriver
 */
record Chromium(Path browser, Path driver) {
  /** Where the browser is, if not in a usual place. */
  static final String BROWSER_VARIABLE = "CHROME_BINARY";

  /** Where the driver is, if not in a usual place. */
  static final String DRIVER_VARIABLE = "CHROMEDRIVER";

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final List<String> BROWSER_PLACES = List.of(
      "/usr/bin",
      "/usr/local/bin",
      "/usr/lib/chromium",
      "/usr/lib64/chromium-browser",
      "/snap/bin",
      "/opt/google/chrome",
      "/Applications/Chromium.app/Contents/MacOS",
      "/Applications/Google Chrome.app/Contents/MacOS");

  private static final List<String> DRIVER_PLACES = List.of(
      "/usr/bin",
      "/usr/local/bin",
      "/usr/lib/chromium",
      "/usr/lib/chromium-browser",
      "/usr/lib64/chromium-browser",
      "/snap/bin",
      "/opt/homebrew/bin");

  /** Looks for both; the variables come first, then the path, then the usual places. */
  static Optional<Chromium> find(UnaryOperator<String> variables) {
    List<String> names = new ArrayList<>(BROWSERS);
    names.addAll(List.of("chrome", "Chromium", "Google Chrome"));
    Optional<Path> browser = find(variables, BROWSER_VARIABLE, names, BROWSER_PLACES);
    Optional<Path> driver =
        find(variables, DRIVER_VARIABLE, List.of("chromedriver"), DRIVER_PLACES);
    return browser.flatMap(b -> driver.map(d -> new Chromium(b, d)));
  }

  private static Optional<Path> find(
      UnaryOperator<String> variables, String variable, List<String> names, List<String> places) {
    String named = variables.apply(variable);
    if (named != null && !named.isBlank()) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }
    List<String> folders = new ArrayList<>();
    String path = variables.apply("PATH");
    if (path != null) {
      folders.addAll(List.of(path.split(File.pathSeparator, -1)));
    }
    folders.addAll(places);
    return folders.stream()
        .filter(f -> !f.isBlank())
        .flatMap(f -> names.stream().map(n -> Path.of(f, n)))
        .filter(f -> Files.isRegularFile(f) && Files.isExecutable(f))
        .findFirst();
  }
}

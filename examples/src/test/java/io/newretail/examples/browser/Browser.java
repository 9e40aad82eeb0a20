package io.newretail.examples.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless browser with what the tests ask of it. One thread at a time. */
final class Browser implements AutoCloseable {
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Logger DEVTOOLS = Logger.getLogger("org.openqa.selenium.devtools");
  private final ChromeDriver driver;
  private final List<String> errors = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /**
   * Starts one with an empty profile.
   *
   * @throws org.openqa.selenium.WebDriverException if it does not start
   */
  static Browser start(Chromium found, Path profile) {
    DEVTOOLS.setLevel(
        Level.OFF); // warns that it does not know the newest protocol, which is not used
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(found.browser().toFile());
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    options.addArguments(
        "--headless=new",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-default-apps",
        "--disable-extensions",
        "--disable-sync",
        "--no-first-run",
        "--no-default-browser-check",
        "--hide-scrollbars=false",
        "--force-color-profile=srgb",
        "--lang=en-US",
        "--window-size=1280,900",
        "--user-data-dir=" + profile);
    if ("root".equals(System.getProperty("user.name"))) {
      options.addArguments("--no-sandbox"); // Chromium refuses its sandbox to root
    }
    ChromeDriverService service = new ChromeDriverService.Builder()
        .usingDriverExecutable(found.driver().toFile())
        .usingAnyFreePort()
        .withSilent(true)
        .build();
    return new Browser(new ChromeDriver(service, options));
  }

  /** Back to the usual window, light, English, and no left-over messages. */
  void reset() {
    cdp("Emulation.clearDeviceMetricsOverride", Map.of());
    cdp("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of()));
    cdp("Network.emulateNetworkConditions", network(false));
    driver.get("about:blank");
    collect();
    errors.clear();
    requests.clear();
  }

  private static Map<String, Object> network(boolean offline) {
    return Map.of(
        "offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1);
  }

  /** Opens a page from disk. */
  void open(Path file) {
    open(file.toAbsolutePath().toUri());
  }

  /** Opens an address. */
  void open(URI address) {
    driver.get(address.toString());
    until("page", "return document.readyState === 'complete' && location.href !== 'about:blank';");
  }

  /** Runs a function body in the page. */
  Object js(String body, Object... arguments) {
    return driver.executeScript(body, arguments);
  }

  /** Runs a function body in the page that gives a number. */
  double number(String body, Object... arguments) {
    return ((Number) Objects.requireNonNull(js(body, arguments), body)).doubleValue();
  }

  /** Runs a function body in the page that gives a text. */
  String text(String body, Object... arguments) {
    return String.valueOf(js(body, arguments));
  }

  /** Runs a function body in the page that gives texts. */
  List<String> texts(String body, Object... arguments) {
    List<String> texts = new ArrayList<>();
    for (Object one : (List<?>) Objects.requireNonNull(js(body, arguments), body)) {
      texts.add(String.valueOf(one));
    }
    return texts;
  }

  /** What a function body gives, as a tree. */
  JsonNode tree(String body, Object... arguments) {
    return JSON.readTree(text(
        "return JSON.stringify((function () {" + body + "}).apply(null, arguments));", arguments));
  }

  /** Runs a body that calls the last of its arguments when it is done. */
  Object async(String body, Object... arguments) {
    driver.manage().timeouts().scriptTimeout(PATIENCE);
    return driver.executeAsyncScript(body, arguments);
  }

  /** Waits until a function body gives true; fails with what was waited for. */
  void until(String what, String body, Object... arguments) {
    new WebDriverWait(driver, PATIENCE, Duration.ofMillis(25))
        .withMessage(what)
        .until(d -> Boolean.TRUE.equals(js(body, arguments)));
  }

  /** The one element that a selector finds. */
  WebElement element(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** All elements that a selector finds. */
  List<WebElement> elements(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** The selenium driver itself. */
  ChromeDriver driver() {
    return driver;
  }

  /** A window of a width and height in CSS pixels. */
  void size(int width, int height, boolean phone) {
    cdp(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
  }

  /** What the machine prefers: {@code light} or {@code dark}. */
  void prefers(String scheme) {
    media("", "prefers-color-scheme", scheme);
    settle();
  }

  /** Waits until what has been asked of the page so far is on the screen. */
  void settle() {
    async("const done = arguments[arguments.length - 1];"
        + "requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)));");
  }

  /** Shows the page on a medium ({@code screen}, {@code print}) with a preference. */
  void media(String medium, String feature, String value) {
    cdp(
        "Emulation.setEmulatedMedia",
        Map.of("media", medium, "features", List.of(Map.of("name", feature, "value", value))));
  }

  /** Cuts the network off. */
  void offline() {
    cdp("Network.enable", Map.of());
    cdp("Network.emulateNetworkConditions", network(true));
  }

  /** Calls the browser's own protocol. */
  Map<String, Object> cdp(String command, Map<String, Object> parameters) {
    return driver.executeCdpCommand(command, parameters);
  }

  /** Keeps a picture of the window. */
  Path picture(String name) {
    return keep(name, driver.getScreenshotAs(OutputType.BYTES));
  }

  /** Keeps a picture of an element, also where it is longer than the window. */
  Path picture(String name, WebElement element) {
    js("arguments[0].scrollIntoView({block: 'start', behavior: 'instant'});", element);
    JsonNode box = tree(
        "const r = arguments[0].getBoundingClientRect();return {x: r.x + scrollX, y: r.y +"
            + " scrollY, width: r.width, height: r.height, scale: 1};",
        element);
    Map<String, Object> clip =
        JSON.convertValue(box, new tools.jackson.core.type.TypeReference<>() {});
    Object data = cdp(
            "Page.captureScreenshot",
            Map.of("format", "png", "clip", clip, "captureBeyondViewport", true))
        .get("data");
    return keep(name, java.util.Base64.getDecoder().decode(String.valueOf(data)));
  }

  private static Path keep(String name, byte[] picture) {
    try {
      Files.createDirectories(PICTURES);
      return Files.write(PICTURES.resolve(name + ".png"), picture);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the page complained about in the browser's log since the last {@link #reset}. */
  List<String> errors() {
    collect();
    return List.copyOf(errors);
  }

  /** Every address that was asked for since the last {@link #reset}. */
  List<String> requests() {
    collect();
    return List.copyOf(requests);
  }

  private void collect() {
    for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
      if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
        errors.add(entry.getLevel() + " " + entry.getMessage());
      }
    }
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = JSON.readTree(entry.getMessage()).path("message");
      if (message.path("method").asString("").equals("Network.requestWillBeSent")) {
        String address = message.path("params").path("request").path("url").asString("");
        String scheme = address.toLowerCase(Locale.ROOT).replaceFirst(":.*", "");
        if (!List.of("about", "data", "blob", "chrome", "devtools").contains(scheme)) {
          requests.add(address);
        }
      }
    }
  }

  /** What axe-core finds wrong with the page as it stands, a line a rule. */
  List<String> violations(String... disabled) {
    js(Axe.SCRIPT);
    Object result = async(
        "const done = arguments[arguments.length - 1];const rules ="
            + " Object.fromEntries(arguments[0].map(r => [r, {enabled: false}]));axe.run(document,"
            + " {rules, resultTypes: ['violations']}).then(r => done(r.violations.map(v =>"
            + " v.impact + ' ' + v.id + ': ' + v.help + ' (' + v.nodes.length + '): ' +"
            + " v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + (n.any[0] || n.all[0] ||"
            + " n.none[0] || {message: ''}).message).join(' | '))), e => done(['failed ' + e]));",
        List.of(disabled));
    List<String> lines = new ArrayList<>();
    for (Object line : (List<?>) Objects.requireNonNull(result)) {
      lines.add(String.valueOf(line));
    }
    return lines;
  }

  @Override
  public void close() {
    driver.quit();
  }

  /** The script of axe-core. */
  private static final class Axe {
    static final String SCRIPT = script();

    private static String script() {
      try (var in = Objects.requireNonNull(Browser.class.getResourceAsStream("/axe.min.js"))) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

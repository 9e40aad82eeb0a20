package io.newretail.examples.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openqa.selenium.WebDriverException;

/** Starts the browser before the first class that needs it and ends it with the process's last test. */
final class BrowserExtension implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {
  private static final String REQUIRED = "NEWRETAIL_BROWSER";

  /** The browser, or why there is none. */
  private record Holder(Optional<Browser> browser, String missing, Path folder)
      implements AutoCloseable {
    static Holder start() {
      Path folder = temporary();
      Optional<Chromium> found = Chromium.find(System::getenv);
      if (found.isEmpty()) {
        return missing(
            folder,
            "no chromium with chromedriver was found (on the PATH, in the usual places, or named"
                + " by "
                + Chromium.BROWSER_VARIABLE + " and " + Chromium.DRIVER_VARIABLE + ")");
      }
      try {
        return new Holder(Optional.of(Browser.start(found.get(), folder)), "", folder);
      } catch (WebDriverException e) {
        return missing(
            folder,
            found.get().browser() + " did not start: "
                + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
      }
    }

    private static Holder missing(Path folder, String why) {
      System.err.println("newretail: browser tests are SKIPPED: " + why);
      return new Holder(Optional.empty(), why, folder);
    }

    private static Path temporary() {
      try {
        return Files.createTempDirectory("newretail-browser");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      browser.ifPresent(Browser::close);
      Pages.delete(folder);
    }
  }

  private static Holder holder(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(BrowserExtension.class))
        .getOrComputeIfAbsent(Holder.class, k -> Holder.start(), Holder.class);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Holder holder = holder(context);
    if (holder.browser().isEmpty() && "required".equals(System.getenv(REQUIRED))) {
      Assertions.fail(REQUIRED + "=required, but " + holder.missing());
    }
    Assumptions.assumeTrue(holder.browser().isPresent(), holder.missing());
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    holder(context).browser().ifPresent(Browser::reset);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Browser.class || type == Pages.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    if (parameter.getParameter().getType() == Pages.class) {
      return context
          .getRoot()
          .getStore(Namespace.create(BrowserExtension.class))
          .getOrComputeIfAbsent(Pages.class, k -> new Pages(), Pages.class);
    }
    return holder(context).browser().orElseThrow();
  }
}

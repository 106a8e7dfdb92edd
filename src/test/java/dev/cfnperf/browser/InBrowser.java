package dev.cfnperf.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What is tested in one browser, started for it; which property asks for it, each class says. */
abstract class InBrowser {
  @TempDir static Path folder;

  static Chromium browser;

  @BeforeAll
  static void start() throws Exception {
    browser = Chromium.start(Files.createDirectories(folder.resolve("profile")));
    browser.driver().manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
      browser = null;
    }
  }
}

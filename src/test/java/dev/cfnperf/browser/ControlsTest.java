package dev.cfnperf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.html.Resource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/**
 * Everything on a page that can be used does what it's for. {@code controls.js} finds all of it,
 * and has for each kind what must come of using it; what is of no kind that it knows fails.
 */
@EnabledIfSystemProperty(named = "browser", matches = "true")
class ControlsTest extends InBrowser {
  @Test
  void ofOneApplication() throws Exception {
    Map<String, Long> used = use(WrittenPage.review(folder.resolve("one.html"), "samples/orders"));
    assertThat(used)
        .containsKeys("link", "outside", "summary", "box", "zoom", "close", "severity", "words")
        .containsKeys("order", "scrolled");
  }

  @Test
  void ofSeveralApplications() throws Exception {
    Map<String, Long> used =
        use(WrittenPage.review(folder.resolve("several.html"), "samples/ticketing"));
    assertThat(used).containsKeys("head", "names", "link", "summary", "box");
  }

  @Test
  void ofGroupsAndPackedSections() throws Exception {
    Path templates = Files.createDirectories(folder.resolve("packed"));
    for (int i = 0; i < 12; i++) {
      Files.writeString(templates.resolve("app" + i + ".yaml"), LargeTemplate.of(i == 0 ? 90 : 6));
    }
    Path page =
        WrittenPage.of(
            folder.resolve("packed.html"), templates, "review", "--quiet", "--format", "html");
    Map<String, Long> used = use(page);
    assertThat(used).containsKeys("group", "view", "head", "names");
  }

  @Test
  void ofFindings() throws Exception {
    Path page =
        WrittenPage.of(
            folder.resolve("lint.html"),
            Path.of("").toAbsolutePath(),
            "lint",
            "--format",
            "html",
            "samples/orders");
    assertThat(use(page)).containsKeys("severity", "words", "order", "summary", "link");
  }

  /** How many of each kind were used. */
  private static Map<String, Long> use(Path page) {
    browser.open(page);
    browser.screen(1280, "light");
    Object answer =
        browser
            .driver()
            .executeAsyncScript(
                Resource.text(ControlsTest.class, "controls.js")
                    + "useAll().then(arguments[0], e => arguments[0]({failures: [e.stack]}));");
    Map<?, ?> result = (Map<?, ?>) answer;
    assertThat((List<?>) result.get("failures")).isEmpty();
    assertThat(browser.console()).isEmpty();
    assertThat(browser.requests(page)).isEmpty();
    @SuppressWarnings("unchecked")
    Map<String, Long> used = (Map<String, Long>) result.get("used");
    return used;
  }

  @Test
  void tabGoesThroughThePageInReadingOrderAndIsSeen() throws Exception {
    Path page = WrittenPage.review(folder.resolve("tab.html"), "samples/storefront");
    browser.open(page);
    browser.screen(1280, "light");
    browser.run(Resource.text(ControlsTest.class, "controls.js") + "window.startTabbing();");
    long all = (Long) browser.run("return window.tabbable.length");
    assertThat(all).isGreaterThan(60);
    for (int i = 0; i < all; i++) {
      new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
      assertThat(browser.run("return window.atTabStop(" + i + ")")).isEqualTo("");
    }
  }

  @Test
  void anIndexSortsBothWaysByKeyboard() throws Exception {
    browser.open(WrittenPage.review(folder.resolve("keys.html"), "samples"));
    List<WebElement> heads = browser.driver().findElements(By.cssSelector(".index th button"));
    assertThat(heads).hasSize(9);
    for (int column = 0; column < heads.size(); column++) {
      List<String> directions = List.of("ascending", "descending", "ascending", "descending");
      // Names begin with the first letter, numbers with the most.
      for (String direction : directions.subList(column == 0 ? 0 : 1, column == 0 ? 3 : 4)) {
        heads.get(column).sendKeys(Keys.ENTER);
        String sorted =
            Resource.text(ControlsTest.class, "controls.js") + "return sorted(arguments[0])";
        assertThat(browser.run(sorted, column)).as("column " + column).isEqualTo(direction);
      }
    }
  }

  @Test
  void escapeClosesWhatEnterOpened() throws Exception {
    browser.open(WrittenPage.review(folder.resolve("escape.html"), "samples/orders"));
    WebElement panel = browser.driver().findElement(By.cssSelector(".panel"));
    for (CharSequence key : List.of(Keys.ENTER, Keys.SPACE)) {
      browser.driver().findElement(By.cssSelector("[data-node=OrdersTable]")).sendKeys(key);
      assertThat(panel.isDisplayed()).isTrue();
      panel.sendKeys(Keys.ESCAPE);
      assertThat(panel.isDisplayed()).isFalse();
      assertThat(browser.run("return document.activeElement.dataset.node"))
          .isEqualTo("OrdersTable");
    }
  }
}

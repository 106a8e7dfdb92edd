package dev.cfnperf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What has changed since an earlier review, as the page tells it. */
@EnabledIfSystemProperty(named = "browser", matches = "true")
class ComparisonPageTest extends InBrowser {
  private static final Path KEPT =
      Path.of("src/test/resources/dev/cfnperf/review/compared").toAbsolutePath();

  @Test
  void newFixedAndRemainingFindingsArePerPractice() throws Exception {
    Path template = folder.resolve("t.yaml");
    Files.copy(KEPT.resolve("earlier.yaml"), template);
    Path earlier = folder.resolve("earlier.json");
    WrittenPage.of(earlier, folder, "review", "--format", "json", "t.yaml");
    Files.copy(KEPT.resolve("now.yaml"), template, StandardCopyOption.REPLACE_EXISTING);
    Path page =
        WrittenPage.of(
            folder.resolve("page.html"),
            folder,
            "review",
            "--compare",
            "earlier.json",
            "--format",
            "html",
            "t.yaml");
    browser.open(page);
    List<WebElement> rows = browser.driver().findElements(By.cssSelector(".changes tbody tr"));
    assertThat(rows).hasSize(5);
    List<WebElement> capacity = rows.get(0).findElements(By.tagName("td"));
    assertThat(capacity.get(0).findElement(By.tagName("b")).getText()).isEqualTo("1");
    List<WebElement> concurrency = rows.get(3).findElements(By.tagName("td"));
    assertThat(concurrency.get(1).getText()).contains("queue-no-redrive");
    int remaining = 0;
    for (WebElement row : rows) {
      remaining += Integer.parseInt(row.findElements(By.tagName("td")).get(2).getText());
    }
    assertThat(remaining).isPositive();
    WebElement link = capacity.get(0).findElement(By.tagName("a"));
    link.click();
    WebElement card =
        browser.driver().findElement(By.id(link.getDomAttribute("href").substring(1)));
    assertThat(card.isDisplayed()).isTrue();
    assertThat(card.getText()).contains("Worker", "lambda-memory-unset");
    for (int width : new int[] {1280, 390}) {
      browser.screen(width, "dark");
      assertThat(browser.accessibility()).isEmpty();
    }
    assertThat(browser.console()).isEmpty();
    assertThat(browser.requests(page)).isEmpty();
  }
}

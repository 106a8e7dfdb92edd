package dev.cfnperf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The pages as people use them: in a browser; {@code mvn test -Dbrowser=true} runs it. */
@EnabledIfSystemProperty(named = "browser", matches = "true")
class ReviewPageTest extends InBrowser {
  /** Bytes of a page for each application that it has. */
  private static final int LARGEST_SECTION = 20_000;

  private static Path review(String name, String... paths) throws Exception {
    return WrittenPage.review(folder.resolve(name + ".html"), paths);
  }

  private static WebElement find(String selector) {
    return browser.driver().findElement(By.cssSelector(selector));
  }

  private static void isQuiet(Path page) {
    assertThat(browser.console()).isEmpty();
    assertThat(browser.requests(page)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders", "orders-tuned", "storefront", "ticketing"})
  void samplesAreAccessibleQuietAndWhole(String sample) throws Exception {
    Path page = review(sample, "samples/" + sample);
    browser.open(page);
    for (String scheme : List.of("light", "dark")) {
      for (int width : new int[] {1280, 390}) {
        browser.screen(width, scheme);
        browser.run("for (const each of document.querySelectorAll('details')) each.open = true;");
        // Contrast differs by scheme, layout by width: two of the four have both.
        if (scheme.equals("light") == (width == 1280)) {
          assertThat(browser.accessibility()).as(scheme + " " + width).isEmpty();
        }
        assertThat(browser.run("return document.documentElement.scrollWidth"))
            .as("no sideways scrolling at " + width)
            .isEqualTo(browser.run("return document.documentElement.clientWidth"));
      }
    }
    assertThat(
            browser.run(
                "return Array.from(document.querySelectorAll('a[href^=\"#\"]'))"
                    + ".filter(a => !document.getElementById("
                    + "decodeURIComponent(a.getAttribute('href').slice(1)))).length"))
        .isEqualTo(0L);
    isQuiet(page);
  }

  @Test
  void theFindingsPageIsAccessibleAndQuiet() throws Exception {
    Path here = Path.of("").toAbsolutePath();
    Path page =
        WrittenPage.of(
            folder.resolve("lint.html"), here, "lint", "--format", "html", "samples/orders");
    browser.open(page);
    browser.screen(1280, "light");
    browser.run("for (const each of document.querySelectorAll('details')) each.open = true;");
    assertThat(browser.accessibility()).isEmpty();
    isQuiet(page);
  }

  @Test
  void aBoxShowsItsFindingsByClickAndByEnter() throws Exception {
    Path page = review("boxes", "samples/orders");
    browser.open(page);
    browser.screen(1280, "light");
    WebElement panel = find(".panel");
    assertThat(panel.isDisplayed()).isFalse();
    browser.driver().findElement(By.cssSelector("[data-node=OrdersTable] .name")).click();
    assertThat(panel.isDisplayed()).isTrue();
    assertThat(panel.getText()).contains("OrdersTable", "dynamodb-fixed-capacity");
    assertThat(panel.findElements(By.cssSelector(".source mark"))).isNotEmpty();
    panel.sendKeys(Keys.ESCAPE);
    assertThat(panel.isDisplayed()).isFalse();
    assertThat(browser.run("return document.activeElement.dataset.node")).isEqualTo("OrdersTable");
    find("[data-node=FulfilmentQueue]").sendKeys(Keys.ENTER);
    assertThat(panel.getText()).contains("FulfilmentQueue", "queue-visibility-too-short");
    find(".panel .close").click();
    assertThat(panel.isDisplayed()).isFalse();
    isQuiet(page);
  }

  @Test
  void whatATemplateHoldsStaysText() throws Exception {
    Path templates = Files.createDirectories(folder.resolve("hostile"));
    String mark = "<img src=x onerror=document.title=1><script>document.title=2</script>\\\"'>";
    Files.writeString(
        templates.resolve("a.yaml"),
        """
        Transform: AWS::Serverless-2016-10-31
        Resources:
          "Work%1$s":
            Type: AWS::Serverless::Function
            Properties:
              Runtime: python3.13
              Description: "%1$s"
              Handler: app.handler
              Events:
                Jobs: {Type: SQS, Properties: {Queue: "arn:aws:sqs:eu-west-1:1:%1$s"}}
        """
            .formatted(mark));
    Path page =
        WrittenPage.of(
            folder.resolve("hostile.html"),
            templates,
            "review",
            "--quiet",
            "--format",
            "html",
            "a.yaml");
    browser.open(page);
    assertThat(Files.readString(page)).contains("&lt;img src=x");
    assertThat(browser.driver().findElements(By.tagName("img"))).isEmpty();
    assertThat(browser.driver().findElements(By.tagName("script"))).hasSize(1);
    assertThat(browser.driver().getTitle()).isEqualTo("PERF 1: a.yaml");
    find(".canvas [data-node]").sendKeys(Keys.ENTER);
    assertThat(browser.driver().findElements(By.tagName("img"))).isEmpty();
    isQuiet(page);
  }

  @Test
  void groupsOfThreeHundredResourcesOpenAndClose() throws Exception {
    Path templates = Files.createDirectories(folder.resolve("large"));
    Files.writeString(templates.resolve("large.yaml"), LargeTemplate.of(300));
    Path page =
        WrittenPage.of(
            folder.resolve("large.html"),
            templates,
            "review",
            "--quiet",
            "--format",
            "html",
            "large.yaml");
    long before = System.nanoTime();
    browser.open(page);
    long opened = (System.nanoTime() - before) / 1_000_000;
    assertThat(find(".canvas").getAttribute("data-view")).isEqualTo("none");
    int closed = browser.driver().findElements(By.cssSelector(".canvas .box")).size();
    WebElement group = find(".canvas [data-group]");
    group.sendKeys(Keys.ENTER);
    assertThat(browser.driver().findElements(By.cssSelector(".canvas .box")))
        .hasSizeGreaterThan(closed);
    find(".canvas .frame").sendKeys(Keys.ENTER);
    assertThat(browser.driver().findElements(By.cssSelector(".canvas .box"))).hasSize(closed);
    find(".tools [data-view=all]").click();
    int open = browser.driver().findElements(By.cssSelector(".canvas .box")).size();
    assertThat(open).isEqualTo(300);
    System.out.printf(
        "300 resources: %d KB, opened in %d ms, %d boxes closed%n",
        Files.size(page) / 1024, opened, closed);
    isQuiet(page);
  }

  @Test
  void anIndexOfFiveHundredTemplatesStaysUsable() throws Exception {
    Path templates = Files.createDirectories(folder.resolve("many"));
    for (int i = 0; i < 500; i++) {
      Files.writeString(templates.resolve("app" + i + ".yaml"), LargeTemplate.of(6 + i % 7));
    }
    Path page =
        WrittenPage.of(
            folder.resolve("many.html"), templates, "review", "--quiet", "--format", "html");
    assertThat(Files.size(page)).isLessThan(500 * LARGEST_SECTION);
    long before = System.nanoTime();
    browser.open(page);
    long opened = (System.nanoTime() - before) / 1_000_000;
    assertThat(browser.driver().findElements(By.cssSelector(".index tbody tr"))).hasSize(500);
    List<WebElement> heads = browser.driver().findElements(By.cssSelector(".index th button"));
    before = System.nanoTime();
    for (WebElement head : heads) {
      head.click();
    }
    long sorted = (System.nanoTime() - before) / 1_000_000;
    assertThat(browser.accessibility()).isEmpty();
    find("[name=names]").sendKeys("app77");
    assertThat(find(".search output").getText()).isEqualTo("1 of 500");
    WebElement link = find(".index tbody tr:not([hidden]) a");
    String target = link.getDomAttribute("href").substring(1);
    before = System.nanoTime();
    link.click();
    browser.await("#" + target + " .canvas svg");
    long made = (System.nanoTime() - before) / 1_000_000;
    assertThat(find("#" + target).isDisplayed()).isTrue();
    assertThat(browser.accessibility()).isEmpty();
    System.out.printf(
        "500 templates: %d KB, opened in %d ms, sorted %d times in %d ms, a section in %d ms%n",
        Files.size(page) / 1024, opened, heads.size(), sorted, made);
    isQuiet(page);
  }
}

package dev.cfnperf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfnperf.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The pages as people use them: in a browser; {@code mvn test -Dbrowser=true} runs it. */
@EnabledIfSystemProperty(named = "browser", matches = "true")
class ReviewPageTest {
  @TempDir static Path folder;

  private static Chromium browser;

  @BeforeAll
  static void start() throws Exception {
    browser = Chromium.start(Files.createDirectories(folder.resolve("profile")));
    browser.driver().manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Path page(String name, Path directory, String... args) throws Exception {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(written, false, StandardCharsets.UTF_8)) {
      Main.run(args, InputStream.nullInputStream(), out, System.err, Map.of(), directory);
    }
    return Files.write(folder.resolve(name + ".html"), written.toByteArray());
  }

  private static Path review(String name, String... paths) throws Exception {
    List<String> args = new ArrayList<>(List.of("review", "--quiet", "--format", "html"));
    args.addAll(Arrays.asList(paths));
    return page(name, Path.of("").toAbsolutePath(), args.toArray(String[]::new));
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
        assertThat(browser.accessibility()).as(scheme + " " + width).isEmpty();
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
    Path page = page("lint", here, "lint", "--format", "html", "samples/orders");
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
  void findingsAreChosenAndOrdered() throws Exception {
    Path page = review("controls", "samples/orders");
    browser.open(page);
    int all = shown();
    find("[name=severity][value=info]").click();
    assertThat(shown()).isPositive().isLessThan(all);
    new Select(find("[name=order]")).selectByValue("rule");
    assertThat(
            browser.run(
                "return [...document.querySelectorAll('.cards"
                    + " .card')].map(c=>c.dataset.rule).every((r,i,a)=>i===0||a[i-1].localeCompare(r)<=0)"))
        .isEqualTo(true);
    find("[name=words]").sendKeys("OrdersTable");
    assertThat(browser.driver().findElements(By.cssSelector(".cards .card:not([hidden])")))
        .isNotEmpty()
        .allMatch(card -> card.getText().contains("OrdersTable"));
    find("[data-fit]").click();
    assertThat(find("[data-fit]").getAttribute("aria-pressed")).isEqualTo("true");
    find(".rules summary").click();
    assertThat(find(".rules details").getAttribute("open")).isNotNull();
    isQuiet(page);
  }

  private static int shown() {
    return browser.driver().findElements(By.cssSelector(".cards .card:not([hidden])")).size();
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
    Path page = page("hostile", templates, "review", "--quiet", "--format", "html", "a.yaml");
    browser.open(page);
    assertThat(Files.readString(page)).contains("&lt;img src=x");
    assertThat(browser.driver().findElements(By.tagName("img"))).isEmpty();
    assertThat(browser.driver().findElements(By.tagName("script"))).hasSize(1);
    assertThat(browser.driver().getTitle()).isEqualTo("cfn-perf: review");
    find(".canvas [data-node]").sendKeys(Keys.ENTER);
    assertThat(browser.driver().findElements(By.tagName("img"))).isEmpty();
    isQuiet(page);
  }

  @Test
  void groupsOfThreeHundredResourcesOpenAndClose() throws Exception {
    Path templates = Files.createDirectories(folder.resolve("large"));
    Files.writeString(templates.resolve("large.yaml"), LargeTemplate.of(300));
    Path page = page("large", templates, "review", "--quiet", "--format", "html", "large.yaml");
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
  void anIndexOfFiveHundredTemplatesSortsAndLeads() throws Exception {
    Path templates = Files.createDirectories(folder.resolve("many"));
    for (int i = 0; i < 500; i++) {
      Files.writeString(templates.resolve("app" + i + ".yaml"), LargeTemplate.of(6 + i % 7));
    }
    Path page = page("many", templates, "review", "--quiet", "--format", "html");
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
    assertThat(
            browser.run(
                "const c=document.querySelector('.index').rows[0].cells.length-1;"
                    + "return [...document.querySelectorAll('.index tbody tr')].map(r=>"
                    + "+r.cells[c].dataset.key).every((n,i,a)=>i===0||a[i-1]>=n)"))
        .isEqualTo(true);
    WebElement link = find(".index tbody tr:last-child a");
    String target = link.getDomAttribute("href").substring(1);
    link.click();
    assertThat(browser.driver().findElement(By.id(target)).getAttribute("open")).isNotNull();
    System.out.printf(
        "500 templates: %d KB, opened in %d ms, sorted %d times in %d ms%n",
        Files.size(page) / 1024, opened, heads.size(), sorted);
    isQuiet(page);
  }
}

package dev.cfnperf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openqa.selenium.By;
import org.openqa.selenium.print.PrintOptions;

/** Pages and pictures where there are no colours and nothing to click. */
@EnabledIfSystemProperty(named = "browser", matches = "true")
class PaperTest extends InBrowser {
  @Test
  void aPrintedReviewHasWhatPaperCanShow() throws Exception {
    browser.open(WrittenPage.review(folder.resolve("print.html"), "samples/storefront"));
    browser.screen(1000, "dark");
    browser.paper();
    for (String control : List.of(".controls", ".tools", ".panel", ".rules", ".parts")) {
      assertThat(browser.run("return " + visible(control))).as(control).isEqualTo(0L);
    }
    for (String shown : List.of(".canvas svg", ".legend", ".card", ".verdict.met", "tr")) {
      assertThat((Long) browser.run("return " + visible(shown))).as(shown).isPositive();
    }
    // What shows that a bullet is met isn't folded away.
    assertThat(browser.run("return " + visible(".bullets li:has(> .met) details:not([open])")))
        .isEqualTo(0L);
    // Dark ink, though the screen prefers light on dark.
    assertThat(browser.run("return getComputedStyle(document.body).color"))
        .isEqualTo("rgb(35, 39, 43)");
    assertThat(
            browser.run(
                "return document.querySelector('.canvas svg').getBoundingClientRect().width"
                    + " <= document.body.clientWidth"))
        .isEqualTo(true);
    byte[] pdf =
        Base64.getDecoder().decode(browser.driver().print(new PrintOptions()).getContent());
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }

  private static String visible(String selector) {
    return "[...document.querySelectorAll('"
        + selector
        + "')].filter(e => e.checkVisibility()).length";
  }

  @Test
  void linesOfEachKindDifferWithoutColour() throws Exception {
    Path picture =
        WrittenPage.of(
            folder.resolve("picture.svg"),
            Path.of("src/test/resources/dev/cfnperf/browser").toAbsolutePath(),
            "graph",
            "--format",
            "svg",
            "every-line.yaml");
    browser.open(picture);
    Object looks =
        browser.run(
            "return Object.fromEntries([...document.querySelectorAll('.key .line')].map(line => {"
                + " const paths = [...line.querySelectorAll('path')];"
                + " return [line.getAttribute('class'), paths.map(path => {"
                + "   const style = getComputedStyle(path);"
                + "   return [style.strokeDasharray, style.strokeWidth, style.markerEnd].join();"
                + " }).join(' over ')]; }))");
    Map<?, ?> byKind = (Map<?, ?>) looks;
    assertThat(byKind).hasSize(8);
    assertThat(new HashSet<>(byKind.values())).as("looks: " + byKind).hasSize(8);
  }

  @Test
  void aPictureAloneIsReadableOnAnyGround() throws Exception {
    Path picture =
        WrittenPage.of(
            folder.resolve("alone.svg"),
            Path.of("").toAbsolutePath(),
            "graph",
            "--format",
            "svg",
            "samples/ticketing");
    browser.open(picture);
    for (String scheme : List.of("light", "dark")) {
      browser.screen(1280, scheme);
      Object faint =
          browser.run(
              "const rgb = c => c.match(/[0-9.]+/g).slice(0, 3).map(v => { v /= 255;"
                  + " return v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; });"
                  + "const light = c => { const [r, g, b] = rgb(c);"
                  + " return .2126 * r + .7152 * g + .0722 * b; };"
                  + "const contrast = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) =>"
                  + " q - p); return (x + .05) / (y + .05); };"
                  + "const ground = getComputedStyle(document.querySelector('.ground')).fill;"
                  + "const faint = [];"
                  + "for (const text of document.querySelectorAll('text')) {"
                  + " const box = text.closest('.box');"
                  + " const outline = box && box.querySelector('.outline');"
                  + " const on = outline ? getComputedStyle(outline).fill : ground;"
                  + " if (contrast(getComputedStyle(text).fill, on) < 4.5)"
                  + "   faint.push(text.textContent); }"
                  + "for (const path of document.querySelectorAll('.line path:not(.core)'))"
                  + " if (contrast(getComputedStyle(path).stroke, ground) < 3) faint.push('line');"
                  + "return faint;");
      assertThat((List<?>) faint).as(scheme).isEmpty();
    }
    assertThat(browser.driver().findElements(By.cssSelector("title"))).isNotEmpty();
    assertThat(browser.console()).isEmpty();
    assertThat(browser.requests(picture)).isEmpty();
  }

  @Test
  void textStaysInItsBox() throws Exception {
    for (String sample : List.of("orders", "storefront", "ticketing", "inventory-raw.json")) {
      browser.open(
          WrittenPage.of(
              folder.resolve("boxes.svg"),
              Path.of("").toAbsolutePath(),
              "graph",
              "--format",
              "svg",
              "samples/" + sample));
      Object outside =
          browser.run(
              "const outside = [];"
                  + "for (const box of document.querySelectorAll('.box')) {"
                  + " const outline = box.querySelector('.outline').getBoundingClientRect();"
                  + " const texts = [...box.querySelectorAll('text')];"
                  + " texts.forEach((text, i) => { const at = text.getBoundingClientRect();"
                  + "  if (at.left < outline.left || at.right > outline.right + 1)"
                  + "    outside.push(text.textContent);"
                  + "  for (const other of texts.slice(i + 1)) {"
                  + "   const to = other.getBoundingClientRect();"
                  + "   if (at.left < to.right && to.left < at.right && at.top < to.bottom - 3"
                  + "     && to.top < at.bottom - 3)"
                  + "     outside.push(text.textContent + ' over ' + other.textContent); } }); }"
                  + "return outside;");
      assertThat((List<?>) outside).as(sample).isEmpty();
    }
  }
}

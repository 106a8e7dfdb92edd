package dev.cfnperf.html;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** One document that needs nothing else: its policy lets its own style and script act, no other. */
public final class Page {
  private Page() {}

  /** What is between the header and the end of a page. */
  public interface Body {
    void to(Markup out) throws IOException;
  }

  /**
   * Writes a page.
   *
   * @param style of the page's own, besides what all pages share
   */
  public static void write(String title, String style, Writer writer, Body body)
      throws IOException {
    String css = Resource.text(Page.class, "page.css") + style;
    String script = Resource.text(Page.class, "page.js");
    String policy =
        "default-src 'none'; style-src "
            + hash(css)
            + "; script-src "
            + hash(script)
            + "; img-src data:; base-uri 'none'; form-action 'none'";
    Markup out = new Markup(writer);
    out.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">\n");
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
    out.raw("<meta name=\"referrer\" content=\"no-referrer\">\n<title>").text(title);
    out.raw("</title>\n<link rel=\"icon\" href=\"data:,\">\n<style>" + css + "</style>\n");
    out.raw("</head>\n<body>\n");
    FindingCards.signs(out);
    body.to(out);
    out.raw("<script>" + script + "</script>\n</body>\n</html>\n");
  }

  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}

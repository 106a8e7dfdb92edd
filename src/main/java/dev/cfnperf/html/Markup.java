package dev.cfnperf.html;

import dev.cfnperf.source.Printable;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** Writes HTML and SVG. What isn't given as markup is escaped. */
public final class Markup {
  private final Writer out;

  public Markup(Writer out) {
    this.out = out;
  }

  /** Markup of the program's own: never anything that comes from a template. */
  public Markup raw(String markup) throws IOException {
    out.write(markup);
    return this;
  }

  /** Text of any origin, also for an attribute's value in double quotes. */
  public Markup text(String text) throws IOException {
    out.write(escaped(Printable.text(text)));
    return this;
  }

  /** An attribute, with a blank before it. */
  public Markup attribute(String name, String value) throws IOException {
    return raw(" ").raw(name).raw("=\"").text(value).raw("\"");
  }

  public Markup attribute(String name, double value) throws IOException {
    return raw(" ").raw(name).raw("=\"").raw(number(value)).raw("\"");
  }

  /** With at most one decimal. */
  public static String number(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0
        ? Long.toString(tenths / 10)
        : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
  }

  /** Text whose lines stay apart. */
  public Markup lines(String text) throws IOException {
    String separator = "";
    for (String line : text.split("\n", -1)) {
      raw(separator).text(line);
      separator = "\n";
    }
    return this;
  }

  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}

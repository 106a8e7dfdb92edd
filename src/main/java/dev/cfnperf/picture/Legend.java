package dev.cfnperf.picture;

import dev.cfnperf.html.Markup;
import dev.cfnperf.rules.Severity;
import java.io.IOException;
import java.util.Set;

/** What the picture's styles mean. */
final class Legend {
  static final double WIDTH = 760;
  static final double HEIGHT = 176;

  private static final double COLUMN = 240;
  private static final int PER_COLUMN = 4;
  private static final double ROW = 26;

  private Legend() {}

  static void write(Set<LineStyle> styles, Set<Shape> shapes, double top, Markup out)
      throws IOException {
    out.raw("<g class=\"key\" transform=\"translate(16 " + Markup.number(top + 20) + ")\">\n");
    int place = 0;
    for (LineStyle style : styles) {
      double y = row(place);
      double x = column(place++);
      out.raw("<g class=\"line " + style.cssClass() + "\">");
      String d = "M" + Markup.number(x) + " " + Markup.number(y) + "h46";
      Svg.stroke(style, d, out);
      out.raw("</g>");
      label(x + 56, y, style.label(), out);
    }
    place = (place + PER_COLUMN - 1) / PER_COLUMN * PER_COLUMN;
    for (Shape shape : shapes) {
      double y = row(place);
      double x = column(place++);
      out.raw("<g class=\"box " + Outline.cssClass(shape) + "\">");
      Outline.draw(shape, new Plan.Rectangle(x, y - 8, 28, 16), out);
      out.raw("</g>");
      label(x + 38, y, shape.label(), out);
    }
    double x = 0;
    for (Severity severity : Badges.ORDER) {
      double y = PER_COLUMN * ROW + ROW / 2;
      Svg.badge(severity, 1, x, y, out);
      label(x + 38, y, severity.label(), out);
      x += COLUMN / 2;
    }
    label(x, PER_COLUMN * ROW + ROW / 2, "with how many there are", out);
    out.raw("\n</g>\n");
  }

  private static double column(int place) {
    int column = place / PER_COLUMN;
    return column * COLUMN;
  }

  private static double row(int place) {
    return place % PER_COLUMN * ROW + ROW / 2;
  }

  private static void label(double x, double y, String text, Markup out) throws IOException {
    out.raw("<text class=\"key-text\"").attribute("x", x).attribute("y", y + 4);
    out.raw(">").text(text).raw("</text>\n");
  }
}

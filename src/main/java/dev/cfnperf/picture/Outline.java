package dev.cfnperf.picture;

import dev.cfnperf.html.Markup;
import java.io.IOException;
import java.util.Locale;

/** The outlines of boxes: what kind of thing a box is shows without colour. */
final class Outline {
  private Outline() {}

  static String cssClass(Shape shape) {
    return shape.name().toLowerCase(Locale.ROOT);
  }

  static void draw(Shape shape, Plan.Rectangle at, Markup out) throws IOException {
    double w = at.width();
    double h = at.height();
    switch (shape) {
      case CODE -> rectangle(at, Math.min(9, h / 3), out);
      case MESSAGES -> rectangle(at, Math.min(20, h / 2), out);
      case ENTRY -> {
        rectangle(at, 2, out);
        path(at, "M3.5 0v" + n(h), "edge", out);
      }
      case EVENTS ->
          path(
              at,
              "M8 0h" + n(w - 16) + "l8 " + n(h / 2) + "-8 " + n(h / 2) + "h-" + n(w - 16) + "l-8-"
                  + n(h / 2) + "z",
              "outline",
              out);
      case DATA -> {
        double half = w / 2;
        String lid = "a" + n(half) + " 4 0 0 0 " + n(w) + " 0";
        path(
            at,
            "M0 1a"
                + n(half)
                + " 4 0 0 1 "
                + n(w)
                + " 0v"
                + n(h - 5)
                + "a"
                + n(half)
                + " 4 0 0 1-"
                + n(w)
                + " 0z",
            "outline",
            out);
        path(at, "M0 1" + lid, "lid", out);
      }
      case GROUP -> {
        path(at, "M6-4h" + n(w - 8) + "q6 0 6 6v" + n(h - 8), "behind", out);
        rectangle(at, 9, out);
      }
      case OTHER, OUTSIDE -> rectangle(at, 2, out);
    }
  }

  private static void rectangle(Plan.Rectangle at, double round, Markup out) throws IOException {
    out.raw("<rect class=\"outline\"").attribute("x", at.x()).attribute("y", at.y());
    out.attribute("width", at.width()).attribute("height", at.height()).attribute("rx", round);
    out.raw("/>");
  }

  private static void path(Plan.Rectangle at, String d, String cssClass, Markup out)
      throws IOException {
    out.raw("<path class=\"" + cssClass + "\" transform=\"translate(");
    out.raw(n(at.x()) + " " + n(at.y()) + ")\" d=\"" + d + "\"/>");
  }

  private static String n(double value) {
    return Markup.number(value);
  }
}

package dev.cfnperf.picture;

import dev.cfnperf.html.Markup;
import dev.cfnperf.rules.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the picture's styles mean: of those that it uses, each with its sign. */
final class Legend {
  private static final double ROW = 26;
  private static final double SIGN_HEIGHT = 22;
  private static final double TEXT_SIZE = 12;
  private static final double MARGIN = 16;

  private final List<List<Item>> groups;

  private Legend(List<List<Item>> groups) {
    this.groups = groups;
  }

  private record Item(Sign sign, double width, String label) {}

  private interface Sign {
    /** Draws it, 46 wide at most, around a line at a height. */
    void draw(double x, double middle, Markup out) throws IOException;
  }

  static Legend of(Set<LineStyle> styles, Set<Shape> shapes) {
    List<Item> lines = new ArrayList<>();
    for (LineStyle style : styles) {
      lines.add(new Item((x, y, out) -> line(style, x, y, out), 44, style.label()));
    }
    List<Item> outlines = new ArrayList<>();
    for (Shape shape : shapes) {
      outlines.add(new Item((x, y, out) -> outline(shape, x, y, out), 42, shape.label()));
    }
    List<Item> badges = new ArrayList<>();
    for (Severity severity : Badges.ORDER) {
      badges.add(
          new Item(
              (x, y, out) -> Svg.badge(severity, 2, x, y, out), 26, "2 " + severity.label() + "s"));
    }
    return new Legend(List.of(lines, outlines, badges));
  }

  private static void line(LineStyle style, double x, double y, Markup out) throws IOException {
    out.raw("<g class=\"line " + style.cssClass() + "\">");
    Svg.stroke(style, "M" + Markup.number(x) + " " + Markup.number(y) + "h42", out);
    out.raw("</g>");
  }

  private static void outline(Shape shape, double x, double y, Markup out) throws IOException {
    out.raw("<g class=\"box " + Outline.cssClass(shape) + "\">");
    Outline.draw(shape, new Plan.Rectangle(x + 1, y - 7, 34, 15), out);
    out.raw("</g>");
  }

  /** The height that it takes in a picture of a width. */
  double height(double width) {
    double height = 2 * MARGIN;
    for (List<Item> group : groups) {
      height += rows(group, width) * ROW;
    }
    return height;
  }

  private static int rows(List<Item> group, double width) {
    int columns = columns(group, width);
    return (group.size() + columns - 1) / columns;
  }

  private static int columns(List<Item> group, double width) {
    return Math.max(1, (int) ((width - 2 * MARGIN) / columnWidth(group)));
  }

  private static double columnWidth(List<Item> group) {
    double widest = 1;
    for (Item item : group) {
      widest = Math.max(widest, item.width() + TextWidth.of(item.label(), TEXT_SIZE) + 32);
    }
    return widest;
  }

  /** As part of an image, in aligned columns, a kind of sign after the other. */
  void draw(double top, double width, Markup out) throws IOException {
    out.raw("<g class=\"key\">\n");
    double y = top + MARGIN;
    for (List<Item> group : groups) {
      int columns = columns(group, width);
      for (int i = 0; i < group.size(); i++) {
        double x = MARGIN + i % columns * columnWidth(group);
        int row = i / columns;
        double middle = y + row * ROW + ROW / 2;
        group.get(i).sign().draw(x, middle, out);
        out.raw("<text class=\"key-text\"").attribute("x", x + group.get(i).width() + 6);
        out.attribute("y", middle + 4).raw(">").text(group.get(i).label()).raw("</text>\n");
      }
      y += rows(group, width) * ROW;
    }
    out.raw("</g>\n");
  }

  /** As part of a page, which breaks lines where it must. */
  void write(Markup out) throws IOException {
    for (List<Item> group : groups) {
      out.raw("<ul class=\"legend\">");
      for (Item item : group) {
        String size = " width=\"" + Markup.number(item.width()) + "\" height=\"";
        out.raw("<li><svg class=\"picture\" aria-hidden=\"true\"" + size);
        out.raw(Markup.number(SIGN_HEIGHT) + "\">");
        item.sign().draw(1, SIGN_HEIGHT / 2, out);
        out.raw("</svg> ").text(item.label()).raw("</li>");
      }
      out.raw("</ul>\n");
    }
  }
}

package dev.cfnperf.picture;

import dev.cfnperf.html.Markup;
import dev.cfnperf.rules.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes what has been laid out. */
final class Svg {
  /** The height of a caption above each of several pictures. */
  static final double CAPTION = 34;

  private static final double CORNER = 6;

  private final Markup out;
  private final String prefix;
  private final Optional<Picture.Targets> targets;

  Svg(Markup out, String prefix, Optional<Picture.Targets> targets) {
    this.out = out;
    this.prefix = prefix;
    this.targets = targets;
  }

  void begin(double width, double height, String attributes) throws IOException {
    String w = Markup.number(Math.ceil(width));
    String h = Markup.number(Math.ceil(height));
    out.raw("<svg ").raw(attributes);
    out.raw(" width=\"" + w + "\" height=\"" + h + "\" viewBox=\"0 0 " + w + " " + h + "\"");
    out.raw(" aria-labelledby=\"" + prefix + "title " + prefix + "desc\">\n");
  }

  void title(String title, String description) throws IOException {
    out.raw("<title id=\"" + prefix + "title\">").text(title).raw("</title>");
    out.raw("<desc id=\"" + prefix + "desc\">").text(description).raw("</desc>\n");
  }

  void end() throws IOException {
    out.raw("</svg>\n");
  }

  static void markers(Markup out) throws IOException {
    out.raw("<defs>\n");
    marker("filled", "<path class=\"tip\" d=\"M0 0 8 4 0 8z\"/>", 8, out);
    marker("open", "<path class=\"open-tip\" d=\"M1 1 7 4 1 7\"/>", 7, out);
    marker("cross", "<path class=\"cross-tip\" d=\"M1 1 7 7M7 1 1 7\"/>", 7.5, out);
    marker("small", "<path class=\"small-tip\" d=\"M2 1.5 7 4 2 6.5\"/>", 7, out);
    out.raw("</defs>\n");
  }

  private static void marker(String name, String content, double end, Markup out)
      throws IOException {
    out.raw("<marker id=\"end-" + name + "\" viewBox=\"0 0 8 8\"").attribute("refX", end);
    out.raw(" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" markerUnits=\"userSpaceOnUse\"");
    out.raw(" orient=\"auto\">" + content + "</marker>\n");
  }

  void captioned(String caption, Sketch sketch, Plan plan, double top) throws IOException {
    out.raw("<g transform=\"translate(0 " + Markup.number(top) + ")\">\n");
    out.raw("<text class=\"caption\" x=\"16\" y=\"24\">").text(caption).raw("</text>\n");
    out.raw("<g transform=\"translate(0 " + Markup.number(CAPTION) + ")\">\n");
    content(sketch, plan);
    out.raw("</g></g>\n");
  }

  void content(Sketch sketch, Plan plan) throws IOException {
    for (Sketch.Frame frame : sketch.frames()) {
      frame(frame, plan.frames().get(frame.id()));
    }
    for (int i = 0; i < sketch.lines().size(); i++) {
      line(sketch.lines().get(i), plan.paths().get(i));
    }
    for (Sketch.Box box : sketch.boxes()) {
      box(box, plan.boxes().get(box.id()));
    }
    if (plan.apart().isPresent()) {
      text("apart", 16, plan.apart().getAsDouble() + 12, "Nothing seen leads to or from these:");
    }
  }

  /** What an image that stands alone is drawn on, whatever it's shown on. */
  void ground() throws IOException {
    out.raw("<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n");
  }

  private void frame(Sketch.Frame frame, Plan.Rectangle at) throws IOException {
    boolean closes = targets.isPresent();
    out.raw("<g class=\"frame\"");
    if (closes) {
      out.attribute("data-group", frame.id());
      String label = "Close " + frame.label() + ", " + frame.size() + " resources";
      out.raw(" role=\"button\" tabindex=\"0\"").attribute("aria-label", label);
    }
    out.raw(">");
    rectangle("sheet", at, 10);
    double room = at.width() - 60;
    text(
        "frame-name",
        at.x() + 14,
        at.y() + 22,
        TextWidth.fit(frame.label(), 12 * BoxSize.BOLD, room));
    if (closes) {
      out.raw("<path class=\"sign\" d=\"M" + Markup.number(at.x() + at.width() - 24));
      out.raw(" " + Markup.number(at.y() + 18) + "h10\"/>");
    }
    out.raw("</g>\n");
  }

  private void line(Sketch.Line line, List<Plan.Point> path) throws IOException {
    if (path.isEmpty()) {
      return;
    }
    String d = path(path);
    out.raw("<g class=\"line " + line.style().cssClass() + "\"");
    if (targets.isPresent()) {
      out.attribute("data-from", line.from().box()).attribute("data-to", line.to().box());
    }
    out.raw("><title>").lines(line.words()).raw("</title>");
    stroke(line.style(), d, out);
    out.raw("</g>\n");
  }

  /** A line of a style along a path. */
  static void stroke(LineStyle style, String d, Markup out) throws IOException {
    boolean isDouble = style == LineStyle.QUEUE;
    if (isDouble) {
      // Two parallel lines: one drawn over a wider one.
      out.raw("<path d=\"" + d + "\"/>");
    }
    out.raw(isDouble ? "<path class=\"core\"" : "<path");
    out.raw(" d=\"" + d + "\" marker-end=\"url(#end-" + end(style) + ")\"/>");
  }

  private static String end(LineStyle style) {
    return switch (style) {
      case SYNCHRONOUS, QUEUE, STREAM -> "filled";
      case ASYNCHRONOUS, POSSIBLE -> "open";
      case DEAD_LETTER -> "cross";
      case DATA, SETTING -> "small";
    };
  }

  /** A path whose corners are round. */
  private static String path(List<Plan.Point> points) {
    Plan.Point first = points.get(0);
    StringBuilder d = new StringBuilder("M" + at(first));
    for (int i = 1; i < points.size() - 1; i++) {
      Plan.Point corner = points.get(i);
      Plan.Point before = towards(corner, points.get(i - 1));
      Plan.Point after = towards(corner, points.get(i + 1));
      d.append("L").append(at(before)).append("Q").append(at(corner)).append(" ").append(at(after));
    }
    return d.append("L").append(at(points.get(points.size() - 1))).toString();
  }

  private static Plan.Point towards(Plan.Point from, Plan.Point to) {
    double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
    double share = length == 0 ? 0 : Math.min(CORNER, length / 2) / length;
    return new Plan.Point(
        from.x() + (to.x() - from.x()) * share, from.y() + (to.y() - from.y()) * share);
  }

  private static String at(Plan.Point point) {
    return Markup.number(point.x()) + " " + Markup.number(point.y());
  }

  private void box(Sketch.Box box, Plan.Rectangle at) throws IOException {
    boolean group = box.shape() == Shape.GROUP;
    boolean link = targets.isPresent() && !group;
    String label = label(box);
    out.raw(link ? "<a" : "<g");
    out.raw(" class=\"box " + Outline.cssClass(box.shape()) + "\"");
    if (link) {
      out.attribute("href", targets.get().of(box.id())).attribute("data-node", box.id());
    } else if (targets.isPresent()) {
      out.attribute("data-group", box.id()).raw(" role=\"button\" tabindex=\"0\"");
      label = "Open " + label;
    } else {
      out.raw(" role=\"img\" tabindex=\"0\"");
    }
    out.attribute("aria-label", label).raw("><title>").text(label).raw("</title>");
    Outline.draw(box.shape(), at, out);
    double room = at.width() - 2 * BoxSize.PADDING;
    double kindRoom = room - BoxSize.badges(box.badges());
    double x = at.x() + BoxSize.PADDING;
    text("kind", x, at.y() + 17, TextWidth.fit(box.kind(), BoxSize.KIND_SIZE, kindRoom));
    text("name", x, at.y() + 34, TextWidth.fit(box.name(), BoxSize.NAME_SIZE * BoxSize.BOLD, room));
    badges(box.badges(), at.x() + at.width() - 4, at.y() + 13, out);
    rows(box, at, room);
    out.raw(link ? "</a>\n" : "</g>\n");
  }

  private void rows(Sketch.Box box, Plan.Rectangle at, double room) throws IOException {
    for (int i = 0; i < box.rows().size(); i++) {
      double middle = at.y() + BoxSize.rowMiddle(i);
      double top = middle - BoxSize.ROW / 2;
      out.raw("<path class=\"rule\" d=\"M" + Markup.number(at.x() + 1) + " " + Markup.number(top));
      out.raw("h" + Markup.number(at.width() - 2) + "\"/>");
      String label = TextWidth.fit(box.rows().get(i).label(), BoxSize.ROW_SIZE, room);
      text("row", at.x() + BoxSize.PADDING, middle + 4, label);
    }
  }

  private static String label(Sketch.Box box) {
    String badges = box.badges().toString();
    String words = box.kind() + " " + box.name();
    if (box.shape() == Shape.GROUP) {
      words = box.name() + ": " + box.kind();
    }
    return badges.isEmpty() ? words : words + ", " + badges;
  }

  /** Badges side by side, the strongest first, the last at the right. */
  static void badges(Badges badges, double right, double middle, Markup out) throws IOException {
    double x = right - BoxSize.badges(badges);
    for (Severity severity : Badges.ORDER) {
      int count = badges.of(severity);
      if (count > 0) {
        badge(severity, count, x, middle, out);
        x += BoxSize.badge(count);
      }
    }
  }

  static void badge(Severity severity, int count, double x, double y, Markup out)
      throws IOException {
    out.raw("<g class=\"badge " + severity.label() + "\" transform=\"translate(");
    out.raw(Markup.number(x) + " " + Markup.number(y) + ")\">");
    out.raw(
        switch (severity) {
          case ERROR -> "<path d=\"M4-6.5h6l4 4v5l-4 4h-6l-4-4v-5z\"/>";
          case WARNING -> "<path d=\"M7-7 14.5 6.5h-15z\"/>";
          case INFO -> "<circle cx=\"7\" cy=\"0\" r=\"6.5\"/>";
        });
    out.raw("<text x=\"17\" y=\"4\">" + Badges.shown(count) + "</text></g>");
  }

  private void text(String cssClass, double x, double y, String text) throws IOException {
    out.raw("<text class=\"" + cssClass + "\"").attribute("x", x).attribute("y", y);
    out.raw(">").text(text).raw("</text>");
  }

  private void rectangle(String cssClass, Plan.Rectangle at, double round) throws IOException {
    out.raw("<rect class=\"" + cssClass + "\"").attribute("x", at.x()).attribute("y", at.y());
    out.attribute("width", at.width()).attribute("height", at.height()).attribute("rx", round);
    out.raw("/>");
  }
}

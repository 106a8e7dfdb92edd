package dev.cfnperf.picture;

import dev.cfnperf.app.Graph;
import dev.cfnperf.html.Markup;
import dev.cfnperf.html.Resource;
import dev.cfnperf.rules.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The application drawn, from what is asked on the left to what is stored on the right. */
public final class Picture {
  /** More groups than this, and only all together or none are opened. */
  private static final int GROUPS_OPENED_SINGLY = 24;

  private static final double NARROWEST = 760;

  private final String title;
  private final Wholes wholes;
  private final Grouping grouping;

  /**
   * A picture of one application.
   *
   * @param title what it's of: the template's file
   * @param findings shown as badges at what they're about
   */
  public Picture(String title, Graph graph, List<Finding> findings) {
    this.title = title;
    this.wholes = new Wholes(graph, findings);
    this.grouping = Grouping.of(wholes);
  }

  /** The style of pictures, for a page that holds them. */
  public static String style() {
    return Resource.text(Picture.class, "picture.css");
  }

  /** How many resources it shows; the parts of resources aren't counted. */
  public int size() {
    return wholes.all().size();
  }

  /** The nodes that stand by themselves, in the order of the graph. */
  public List<Graph.Node> nodes() {
    return wholes.all();
  }

  /** The parts of such a node, such as an API's routes. */
  public List<Graph.Node> parts(String node) {
    return wholes.parts(node);
  }

  /** The id of such a node that a node is, or is a part of. */
  public String whole(String node) {
    return wholes.of(node);
  }

  /** The findings about such a node and its parts. */
  public List<Finding> findings(String node) {
    return wholes.findings(node);
  }

  /** The findings that are about nothing in the picture. */
  public List<Finding> elsewhere() {
    return wholes.unplaced();
  }

  /**
   * A way to draw it.
   *
   * @param name {@code all}, {@code none} or the id of the one group that is open
   */
  public record View(String name, boolean isFirst) {}

  /** The ways to draw it; one if nothing is grouped. */
  public List<View> views() {
    List<Grouping.Group> groups = grouping.all();
    if (groups.isEmpty()) {
      return List.of(new View("all", true));
    }
    boolean large = size() > Grouping.LARGE;
    List<View> views = new ArrayList<>();
    views.add(new View("none", large));
    if (groups.size() > 1 && groups.size() <= GROUPS_OPENED_SINGLY) {
      groups.forEach(group -> views.add(new View(group.id(), false)));
    }
    views.add(new View("all", !large));
    return views;
  }

  private Sketch sketch(View view) {
    return Sketcher.sketch(
        wholes, grouping, group -> view.name().equals("all") || view.name().equals(group));
  }

  /**
   * Draws a view for a page.
   *
   * @param prefix sets the ids of this picture apart from those of others
   * @param targets where a box leads to
   */
  public void draw(View view, String prefix, Targets targets, Markup out) throws IOException {
    Sketch sketch = sketch(view);
    Plan plan = Layout.of(sketch);
    Svg svg = new Svg(out, prefix, Optional.of(targets));
    svg.begin(plan.width(), plan.height(), "class=\"picture\" role=\"group\"");
    svg.title(title, description(sketch));
    svg.content(sketch, plan);
    svg.end();
  }

  /** Where a box of the picture leads to. */
  public interface Targets {
    /** The address, within the page, of what is said of a resource. */
    String of(String node);
  }

  /** Several pictures as one image that stands alone, with everything open and a legend. */
  public static void write(List<Picture> pictures, Markup out) throws IOException {
    List<Sketch> sketches = new ArrayList<>();
    List<Plan> plans = new ArrayList<>();
    Set<LineStyle> styles = EnumSet.noneOf(LineStyle.class);
    Set<Shape> shapes = EnumSet.noneOf(Shape.class);
    double width = NARROWEST;
    double height = 0;
    for (Picture picture : pictures) {
      Sketch sketch = picture.sketch(new View("all", true));
      Plan plan = Layout.of(sketch);
      sketches.add(sketch);
      plans.add(plan);
      sketch.lines().forEach(line -> styles.add(line.style()));
      sketch.boxes().forEach(box -> shapes.add(box.shape()));
      width = Math.max(width, plan.width());
      height += plan.height() + Svg.CAPTION;
    }
    Legend legend = Legend.of(styles, shapes);
    Svg svg = new Svg(out, "", Optional.empty());
    svg.begin(
        width,
        height + legend.height(width),
        "xmlns=\"http://www.w3.org/2000/svg\" class=\"picture\" role=\"img\"");
    svg.title(
        pictures.size() == 1 ? pictures.get(0).title : pictures.size() + " applications",
        sketches.size() == 1 ? description(sketches.get(0)) : "");
    out.raw("<style>").raw(style()).raw("</style>\n");
    Svg.markers(out);
    svg.ground();
    double top = 0;
    for (int i = 0; i < pictures.size(); i++) {
      svg.captioned(pictures.get(i).title, sketches.get(i), plans.get(i), top);
      top += plans.get(i).height() + Svg.CAPTION;
    }
    legend.draw(top, width, out);
    svg.end();
  }

  /** The ends of lines, to which every picture of a page refers. */
  public static void writeMarkers(Markup out) throws IOException {
    out.raw("<svg class=\"markers\" width=\"0\" height=\"0\" aria-hidden=\"true\">");
    Svg.markers(out);
    out.raw("</svg>\n");
  }

  /** What the lines, outlines and badges of this picture mean, for a page that holds it. */
  public void writeLegend(Markup out) throws IOException {
    Set<LineStyle> styles = EnumSet.noneOf(LineStyle.class);
    Set<Shape> shapes = EnumSet.noneOf(Shape.class);
    for (View view : List.of(new View("all", true), views().get(0))) {
      Sketch sketch = sketch(view);
      sketch.lines().forEach(line -> styles.add(line.style()));
      sketch.boxes().forEach(box -> shapes.add(box.shape()));
    }
    Legend.of(styles, shapes).write(out);
  }

  private static String description(Sketch sketch) {
    return sketch.boxes().size()
        + " boxes and "
        + sketch.lines().size()
        + " lines, from entry points on the left to data on the right.";
  }
}

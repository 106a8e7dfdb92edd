package dev.cfnperf.review;

import dev.cfnperf.app.Graph;
import dev.cfnperf.html.Markup;
import dev.cfnperf.picture.Picture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The picture of one application, and the same in words: what a box of it leads to. */
final class PictureHtml {
  private final ReviewedApplication application;
  private final String id;
  private final FindingLinks links;
  private final Markup out;
  private final Picture picture;
  private final Map<String, String> partIds = new HashMap<>();

  PictureHtml(ReviewedApplication application, String id, FindingLinks links, Markup out) {
    this.application = application;
    this.id = id;
    this.links = links;
    this.out = out;
    this.picture = new Picture(application.template(), application.graph(), application.findings());
    for (Graph.Node node : picture.nodes()) {
      partIds.put(node.id(), id + "n" + partIds.size());
    }
  }

  void drawing() throws IOException {
    if (picture.size() == 0) {
      return;
    }
    List<Picture.View> views = picture.views();
    out.raw("<h2>Picture</h2><div class=\"stage\"><div>");
    tools(views);
    for (int i = 0; i < views.size(); i++) {
      Picture.View view = views.get(i);
      boolean shown = view.isFirst();
      out.raw(shown ? "<div class=\"canvas\" tabindex=\"0\" role=\"group\"" : "<template");
      if (shown) {
        out.attribute("aria-label", "Picture of " + application.template());
      }
      out.attribute("data-view", view.name()).raw(">");
      picture.draw(view, id + "v" + i + "-", node -> "#" + partIds.get(node), out);
      out.raw(shown ? "</div>\n" : "</template>\n");
    }
    picture.writeLegend(out);
    out.raw(
        "</div><section class=\"panel\" tabindex=\"-1\" aria-label=\"Chosen resource\" hidden>");
    out.raw("<button type=\"button\" class=\"close\">Close</button>");
    out.raw("<div class=\"content\"></div></section></div>\n");
  }

  private void tools(List<Picture.View> views) throws IOException {
    out.raw("<div class=\"tools\" hidden>");
    button("data-zoom", "-1", "Smaller");
    button("data-zoom", "1", "Larger");
    button("data-zoom", "0", "Fit to width");
    if (views.size() > 1) {
      button("data-view", "none", "Close all groups");
      button("data-view", "all", "Open all groups");
    }
    out.raw("<span class=\"hint\">Click a box, or press Enter on it, for its findings and");
    out.raw(" source.</span></div>\n");
  }

  private void button(String data, String value, String words) throws IOException {
    out.raw("<button type=\"button\"").attribute(data, value).raw(">" + words + "</button>");
  }

  void resources() throws IOException {
    Map<String, List<String>> relations = relations();
    out.raw("<details class=\"parts\"><summary>All " + picture.size() + " resources</summary>\n");
    for (Graph.Node node : picture.nodes()) {
      out.raw("<section id=\"" + partIds.get(node.id()) + "\"><h3>");
      out.text(node.kind().label() + " " + node.id()).raw("</h3><p class=\"related\"><code>");
      out.text(links.place(node.range().file(), node.range().startLine())).raw("</code></p>");
      if (!node.facts().isEmpty()) {
        out.raw("<dl>");
        for (Map.Entry<String, String> fact : node.facts().entrySet()) {
          out.raw("<dt>").text(fact.getKey()).raw("</dt><dd>").text(fact.getValue()).raw("</dd>");
        }
        out.raw("</dl>");
      }
      if (relations.containsKey(node.id())) {
        out.raw("<ul class=\"evidence\">");
        for (String relation : relations.get(node.id())) {
          out.raw("<li>").text(relation).raw("</li>");
        }
        out.raw("</ul>");
      }
      links.list(picture.findings(node.id()));
      out.raw("</section>\n");
    }
    out.raw("</details>\n");
  }

  /** What leads from or to each resource, in words. */
  private Map<String, List<String>> relations() {
    Map<String, List<String>> relations = new HashMap<>();
    for (Graph.Edge edge : application.graph().edges()) {
      String from = picture.whole(edge.from());
      String to = picture.whole(edge.to());
      if (!from.equals(to)) {
        String words = edge.from() + " " + edge.relation().label() + " " + edge.to();
        relations.computeIfAbsent(from, any -> new ArrayList<>()).add(words);
        relations.computeIfAbsent(to, any -> new ArrayList<>()).add(words);
      }
    }
    return relations;
  }
}

package dev.cfnperf.review;

import dev.cfnperf.html.FindingCards;
import dev.cfnperf.html.Markup;
import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.RuleInfo;
import dev.cfnperf.rules.RulePages;
import dev.cfnperf.rules.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Each finding of an application is written once, as a card; elsewhere links lead to it. */
final class FindingLinks {
  /** More findings of a rule than this are behind a fold. */
  private static final int SHOWN = 4;

  private final Markup out;
  private final String folder;
  private final Map<Finding, String> cards = new HashMap<>();

  FindingLinks(ReviewedApplication application, String id, Markup out) {
    this.out = out;
    this.folder = application.template().substring(0, application.template().lastIndexOf('/') + 1);
    for (Finding finding : application.findings()) {
      cards.putIfAbsent(finding, id + "f" + cards.size());
    }
  }

  /** The id of a finding's card. */
  String card(Finding finding) {
    return cards.get(finding);
  }

  /** A place as it's called from beside the template. */
  String place(String file, int line) {
    String name = file.startsWith(folder) ? file.substring(folder.length()) : file;
    return name + ":" + line;
  }

  /** One by one. */
  void list(List<Finding> findings) throws IOException {
    if (!findings.isEmpty()) {
      out.raw("<ul class=\"evidence\">");
      for (Finding finding : findings) {
        out.raw("<li>").raw(FindingCards.sign(finding.severity())).raw(" ");
        link(finding, finding.resource() + ": " + finding.rule());
        out.raw("</li>");
      }
      out.raw("</ul>");
    }
  }

  /** Rule by rule, the strongest first, with what each is about. */
  void byRule(List<Finding> findings) throws IOException {
    Map<String, List<Finding>> byRule = new LinkedHashMap<>();
    findings.stream()
        .sorted(Comparator.comparing(finding -> rank(finding.severity())))
        .forEach(each -> byRule.computeIfAbsent(each.rule(), any -> new ArrayList<>()).add(each));
    if (byRule.isEmpty()) {
      return;
    }
    out.raw("<ul class=\"evidence\">");
    for (Map.Entry<String, List<Finding>> each : byRule.entrySet()) {
      List<Finding> ofRule = each.getValue();
      out.raw("<li>").raw(FindingCards.sign(ofRule.get(0).severity())).raw(" ");
      out.text(RulePages.builtIn().info(each.getKey()).map(RuleInfo::title).orElse(each.getKey()));
      out.raw(ofRule.size() == 1 ? "" : " <small>" + ofRule.size() + "</small>");
      out.raw("<br>");
      links(ofRule.subList(0, Math.min(SHOWN, ofRule.size())));
      if (ofRule.size() > SHOWN) {
        out.raw(" <details><summary>and " + (ofRule.size() - SHOWN) + " more</summary>");
        links(ofRule.subList(SHOWN, ofRule.size()));
        out.raw("</details>");
      }
      out.raw("</li>\n");
    }
    out.raw("</ul>");
  }

  private static int rank(Severity severity) {
    return switch (severity) {
      case ERROR -> 0;
      case WARNING -> 1;
      case INFO -> 2;
    };
  }

  private void links(List<Finding> findings) throws IOException {
    String separator = "";
    for (Finding finding : findings) {
      out.raw(separator);
      link(finding, finding.resource());
      separator = ", ";
    }
  }

  private void link(Finding finding, String text) throws IOException {
    out.raw("<a").attribute("href", "#" + card(finding)).raw(">").text(text).raw("</a> <code>");
    out.text(place(finding.range().file(), finding.range().startLine())).raw("</code>");
  }
}

package dev.cfnperf.rules;

import dev.cfnperf.source.Suppression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Suppressions by what they cover, as there may be as many of them as of findings. */
final class SuppressionIndex {
  private final Map<String, List<Suppression>> byScope = new HashMap<>();

  SuppressionIndex(Collection<Suppression> suppressions) {
    for (Suppression each : suppressions) {
      String scope = scope(each);
      byScope.computeIfAbsent(each.rule() + " " + scope, any -> new ArrayList<>(1)).add(each);
    }
  }

  private static String scope(Suppression suppression) {
    if (suppression.scope() instanceof Suppression.OnLine on) {
      return line(on.line());
    }
    return suppression.scope() instanceof Suppression.OnResource on
        ? resource(on.id())
        : file(suppression.range().file());
  }

  /** Those that cover a finding: its line, its resource or its file. */
  List<Suppression> covering(Finding finding) {
    if (byScope.isEmpty()) {
      return List.of();
    }
    List<Suppression> found = new ArrayList<>();
    String[] scopes = {
      line(finding.range().startLine()), resource(finding.resource()), file(finding.range().file())
    };
    for (String scope : scopes) {
      found.addAll(byScope.getOrDefault(finding.rule() + " " + scope, List.of()));
    }
    return found;
  }

  private static String line(int line) {
    return "line " + line;
  }

  private static String resource(String id) {
    return "resource " + id;
  }

  private static String file(String name) {
    return "file " + name;
  }
}

package dev.cfnperf.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.FindingKey;
import dev.cfnperf.rules.Practice;
import dev.cfnperf.rules.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A review as an earlier run wrote it as JSON. Findings are told apart as a baseline does: by file,
 * resource, rule, property and occurrence, whatever line or file they've moved to.
 */
public final class EarlierReview {
  private final Map<String, List<EarlierFinding>> byTemplate;

  private EarlierReview(Map<String, List<EarlierFinding>> byTemplate) {
    this.byTemplate = byTemplate;
  }

  /**
   * Reads what {@code --format json} wrote.
   *
   * @throws IOException if it's something else
   */
  public static EarlierReview read(String json) throws IOException {
    JsonNode root = tree(json);
    if (root.path("version").asInt() != ReviewJson.VERSION
        || !root.path("applications").isArray()) {
      throw new IOException(
          root.path("findings").isArray()
              ? "these are findings alone, as lint and baselines have them; what is needed is what"
                  + " cfn-perf review --format json wrote"
              : "not what cfn-perf review --format json writes");
    }
    Map<String, List<EarlierFinding>> byTemplate = new LinkedHashMap<>();
    for (JsonNode application : root.path("applications")) {
      List<EarlierFinding> findings = new ArrayList<>();
      for (JsonNode finding : application.path("findings")) {
        findings.add(finding(finding));
      }
      byTemplate.put(application.path("template").asText(), findings);
    }
    return new EarlierReview(byTemplate);
  }

  private static JsonNode tree(String json) throws IOException {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException malformed) {
      throw new IOException("not JSON", malformed);
    }
  }

  private static EarlierFinding finding(JsonNode node) throws IOException {
    FindingKey key =
        new FindingKey(
            node.path("file").asText(),
            node.path("resource").asText(),
            node.path("rule").asText(),
            node.path("property").asText(),
            node.path("occurrence").asInt());
    try {
      return new EarlierFinding(
          key,
          Severity.valueOf(node.path("severity").asText().toUpperCase(Locale.ROOT)),
          Practice.valueOf(node.path("practice").asText().toUpperCase(Locale.ROOT)),
          node.path("message").asText(),
          node.path("line").asInt());
    } catch (IllegalArgumentException unknown) {
      throw new IOException("a finding of the earlier review has no known severity or practice");
    }
  }

  /** A later review with what has changed since this one. */
  public Review compare(Review now) {
    List<ReviewedApplication> applications = new ArrayList<>();
    Map<String, List<EarlierFinding>> gone = new LinkedHashMap<>(byTemplate);
    now.applications().forEach(application -> gone.remove(application.template()));
    for (ReviewedApplication application : now.applications()) {
      Optional<String> moved =
          byTemplate.containsKey(application.template())
              ? Optional.empty()
              : movedFrom(application, gone);
      moved.ifPresent(gone::remove);
      String earlier = moved.orElse(application.template());
      List<EarlierFinding> before = byTemplate.getOrDefault(earlier, List.of());
      applications.add(application.with(changes(application.findings(), before, moved)));
    }
    return new Review(
        List.copyOf(applications), gone.keySet().stream().sorted().toList(), now.errors());
  }

  // A template was another of the earlier review's if most of that one's findings are its own; one
  // without findings is told by its name.
  private static Optional<String> movedFrom(
      ReviewedApplication now, Map<String, List<EarlierFinding>> gone) {
    List<String> likely = new ArrayList<>();
    int most = 1;
    for (Map.Entry<String, List<EarlierFinding>> each : gone.entrySet()) {
      int all = each.getValue().size();
      int shared = new FindingMatch(now.findings(), each.getValue()).remaining().size();
      String name = FindingMatch.name(each.getKey());
      boolean isAlike = all == 0 && name.equals(FindingMatch.name(now.template()));
      if (isAlike || (all > 0 && 2 * shared > all)) {
        if (shared > most) {
          likely.clear();
        }
        if (shared >= most || isAlike) {
          likely.add(each.getKey());
          most = Math.max(most, shared);
        }
      }
    }
    return likely.size() == 1 ? Optional.of(likely.get(0)) : Optional.empty();
  }

  private static Changes changes(
      List<Finding> now, List<EarlierFinding> before, Optional<String> movedFrom) {
    FindingMatch match = new FindingMatch(now, before);
    List<Changes.OfPractice> practices = new ArrayList<>();
    for (Practice practice : Practice.values()) {
      practices.add(
          new Changes.OfPractice(
              practice,
              match.fresh().stream().filter(each -> each.practice() == practice).toList(),
              match.fixed().stream().filter(each -> each.practice() == practice).toList(),
              match.remaining().stream().filter(each -> each.practice() == practice).toList()));
    }
    return new Changes(List.copyOf(practices), movedFrom);
  }
}

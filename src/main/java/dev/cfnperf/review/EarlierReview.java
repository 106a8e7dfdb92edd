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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A review as an earlier run wrote it as JSON. Findings are told apart as a baseline does: by file,
 * resource, rule, property and occurrence, whatever line they've moved to.
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
      throw new IOException("not what cfn-perf review --format json writes");
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
    Set<String> gone = new HashSet<>(byTemplate.keySet());
    for (ReviewedApplication application : now.applications()) {
      gone.remove(application.template());
      List<EarlierFinding> before = byTemplate.getOrDefault(application.template(), List.of());
      applications.add(application.with(changes(application.findings(), before)));
    }
    return new Review(List.copyOf(applications), gone.stream().sorted().toList(), now.errors());
  }

  private static Changes changes(List<Finding> now, List<EarlierFinding> before) {
    List<FindingKey> keys = FindingKey.of(now, UnaryOperator.identity());
    Set<FindingKey> known = new HashSet<>();
    for (EarlierFinding each : before) {
      known.add(each.key());
    }
    List<Changes.OfPractice> practices = new ArrayList<>();
    for (Practice practice : Practice.values()) {
      List<Finding> fresh = new ArrayList<>();
      List<Finding> remaining = new ArrayList<>();
      for (int i = 0; i < now.size(); i++) {
        if (now.get(i).practice() == practice) {
          (known.contains(keys.get(i)) ? remaining : fresh).add(now.get(i));
        }
      }
      Set<FindingKey> found = new HashSet<>(keys);
      List<EarlierFinding> fixed = new ArrayList<>();
      for (EarlierFinding each : before) {
        if (each.practice() == practice && !found.contains(each.key())) {
          fixed.add(each);
        }
      }
      practices.add(new Changes.OfPractice(practice, fresh, fixed, remaining));
    }
    return new Changes(List.copyOf(practices));
  }
}

package dev.cfnperf.fix;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds the graph of an application against what it was before fixes: facts may differ only for
 * what a mended finding is about, and only those that its rule's fix sets; nothing is lost; what is
 * new is a queue or an alias that such a fix makes, and the way there.
 */
final class GraphChange {
  private static final Set<String> QUEUE_MAKERS =
      Set.of(
          "async-no-failure-destination",
          "eventbridge-target-no-dlq",
          "pipe-no-dlq",
          "queue-no-redrive",
          "scheduler-target-no-dlq",
          "sns-subscription-no-dlq");
  private static final Set<String> ALIAS_MAKERS =
      Set.of("lambda-snapstart-off", "lambda-snapstart-inert");
  private static final Set<String> CACHE = Set.of("api-cache-off", "api-cache-inert");
  private static final Set<String> ASYNC = Set.of("async-no-failure-destination");

  /** What a rule's fix may change, by what a graph calls it. */
  private static final Map<String, Set<String>> SETTERS =
      ImmutableMap.<String, Set<String>>builder()
          .put("compression from", Set.of("api-compression-off"))
          .put("keeps decisions", Set.of("api-authorizer-uncached"))
          .put("delivers to S3, compression", Set.of("firehose-uncompressed"))
          .put("keeps failed records in S3, compression", Set.of("firehose-uncompressed"))
          .put("SnapStart", Set.of("lambda-snapstart-off"))
          .put("architecture", Set.of("lambda-x86"))
          .put("asynchronous event age", ASYNC)
          .put("asynchronous failure destination", ASYNC)
          .put("asynchronous retries", ASYNC)
          .put(
              "environment",
              Set.of("import-profiling-on", "java-tiered-compilation", "node-connection-reuse-off"))
          .put("memory", Set.of("lambda-memory-unset"))
          .put("timeout", Set.of("lambda-timeout-unset", "api-waits-too-long"))
          .put(
              "tracing",
              Set.of(
                  "api-tracing-off",
                  "appsync-tracing-off",
                  "lambda-tracing-off",
                  "state-machine-tracing-off"))
          .put("redrive", Set.of("queue-no-redrive"))
          .put("visibility timeout", Set.of("queue-visibility-too-short"))
          .put("cache TTL of all methods", CACHE)
          .put("cache cluster", CACHE)
          .put("caches a method", CACHE)
          .put("caches all methods", CACHE)
          .put("measures methods", Set.of("api-metrics-off"))
          .put(
              "dead-letter queue",
              Set.of(
                  "eventbridge-target-no-dlq",
                  "scheduler-target-no-dlq",
                  "sns-subscription-no-dlq"))
          .put("receives", Set.of("queue-max-receive-low"))
          .put("qualifier", ALIAS_MAKERS)
          .put("batch size", Set.of("batch-size-one", "queue-batch-needs-window"))
          .put(
              "batch window",
              Set.of("batch-size-one", "batch-window-unset", "queue-batch-needs-window"))
          .put("bisects", Set.of("stream-no-bisect"))
          .put("failure destination", Set.of("pipe-no-dlq"))
          .put("retries forever", Set.of("stream-retries-unbounded"))
          .buildOrThrow();

  /** A finding that is gone. */
  private record Mended(String rule, String file, String resource) {}

  /**
   * What a fix calls for elsewhere in the template: a batch can be split that had one record, a
   * queue has to wait longer for a function that may run longer, and a SAM event's subscription is
   * drawn as the way from its topic to a queue.
   */
  private static final Map<String, Set<String>> FOLLOWING =
      Map.of(
          "bisects", Set.of("batch-size-one"),
          "visibility timeout", Set.of("lambda-timeout-unset"),
          "dead-letter queue", Set.of("sns-subscription-no-dlq"));

  private final Set<Mended> mended = new HashSet<>();
  private final List<String> unwanted = new ArrayList<>();
  private final Set<String> drawn = new HashSet<>();

  private GraphChange(JsonNode findingsBefore, JsonNode findingsAfter) {
    Map<Mended, Integer> counts = count(findingsBefore);
    count(findingsAfter).forEach((about, left) -> counts.merge(about, -left, Integer::sum));
    counts.forEach(
        (about, gone) -> {
          if (gone > 0) {
            mended.add(about);
          }
        });
  }

  /** What changed though no mended finding names it; empty if all is as it's meant. */
  static List<String> unwanted(
      JsonNode before, JsonNode after, JsonNode findingsBefore, JsonNode findingsAfter) {
    GraphChange change = new GraphChange(findingsBefore, findingsAfter);
    Map<String, JsonNode> later = new HashMap<>();
    after.forEach(template -> later.put(template.get("template").asText(), template));
    for (JsonNode template : before) {
      JsonNode now = later.remove(template.get("template").asText());
      if (now == null) {
        change.unwanted.add(template.get("template") + " is no template any more");
      } else {
        change.compare(template, now);
      }
    }
    later.keySet().forEach(name -> change.unwanted.add(name + " is new"));
    return change.unwanted;
  }

  // A finding at what several resources inherit stands for all of them.
  private static Map<Mended, Integer> count(JsonNode findings) {
    Map<Mended, Integer> counts = new HashMap<>();
    for (JsonNode finding : findings.get("findings")) {
      String rule = finding.get("rule").asText();
      String file = finding.get("file").asText();
      counts.merge(new Mended(rule, file, last(finding.get("resource").asText())), 1, Integer::sum);
      for (JsonNode related : finding.path("related")) {
        String note = related.get("message").asText();
        if (note.startsWith("also ")) {
          counts.merge(new Mended(rule, file, last(note.substring(5))), 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  private static String last(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  private void compare(JsonNode before, JsonNode after) {
    String template = before.get("template").asText();
    Map<String, JsonNode> nodes = byKey(before.get("nodes"), "id");
    drawn.clear();
    drawn.addAll(nodes.keySet());
    Map<String, JsonNode> laterNodes = byKey(after.get("nodes"), "id");
    nodes.forEach((id, node) -> compare(template, id, node, laterNodes.get(id)));
    Set<String> fresh = new TreeSet<>(laterNodes.keySet());
    fresh.removeAll(nodes.keySet());
    for (String id : fresh) {
      JsonNode node = laterNodes.get(id);
      String kind = node.get("kind").asText();
      boolean wanted =
          (kind.equals("queue") && isMended(QUEUE_MAKERS, template, id))
              || (kind.equals("alias") && isMended(ALIAS_MAKERS, template, id));
      if (!wanted) {
        unwanted.add(template + ": new " + kind + " " + id);
      }
    }
    Map<String, JsonNode> edges = byKey(before.get("edges"), "from", "relation", "to");
    Map<String, JsonNode> laterEdges = byKey(after.get("edges"), "from", "relation", "to");
    edges.forEach((key, edge) -> compare(template, key, edge, laterEdges.get(key)));
    laterEdges.keySet().removeAll(edges.keySet());
    for (JsonNode edge : laterEdges.values()) {
      String relation = edge.get("relation").asText();
      boolean leadsToNew =
          fresh.contains(edge.get("to").asText())
              && Set.of("fails to", "writes").contains(relation);
      if (!leadsToNew) {
        unwanted.add(template + ": new " + edge);
      }
    }
  }

  private void compare(String template, String key, JsonNode before, JsonNode after) {
    if (after == null) {
      unwanted.add(template + ": lost " + key);
      return;
    }
    for (String name : List.of("kind", "parent", "file", "construct")) {
      if (!before.path(name).equals(after.path(name))) {
        unwanted.add(template + ": " + name + " of " + key);
      }
    }
    Set<String> facts = new TreeSet<>();
    before.get("facts").fieldNames().forEachRemaining(facts::add);
    after.get("facts").fieldNames().forEachRemaining(facts::add);
    for (String fact : facts) {
      boolean same = before.get("facts").path(fact).equals(after.get("facts").path(fact));
      boolean meant =
          isMended(SETTERS.getOrDefault(fact, Set.of()), template, key)
              || follows(FOLLOWING.getOrDefault(fact, Set.of()), template);
      if (!same && !meant) {
        unwanted.add(template + ": " + fact + " of " + key);
      }
    }
  }

  /**
   * Whether a finding of one of the rules is mended that is about something in a key, or about a
   * resource that the graph draws as part of something else: a deployment, a mapping, a
   * subscription.
   */
  private boolean isMended(Set<String> rules, String template, String key) {
    for (Mended each : mended) {
      boolean named =
          key.contains(each.resource())
              || (each.file().equals(template) && !drawn.contains(each.resource()));
      if (rules.contains(each.rule()) && named) {
        return true;
      }
    }
    return false;
  }

  private boolean follows(Set<String> rules, String template) {
    return mended.stream()
        .anyMatch(each -> rules.contains(each.rule()) && each.file().equals(template));
  }

  private static Map<String, JsonNode> byKey(JsonNode list, String... names) {
    Map<String, JsonNode> map = new LinkedHashMap<>();
    for (Iterator<JsonNode> each = list.iterator(); each.hasNext(); ) {
      JsonNode node = each.next();
      StringBuilder key = new StringBuilder();
      for (String name : names) {
        key.append(key.isEmpty() ? "" : " ").append(node.get(name).asText());
      }
      String unique = key.toString();
      for (int i = 2; map.containsKey(unique); i++) {
        unique = key + " (" + i + ")";
      }
      map.put(unique, node);
    }
    return map;
  }
}

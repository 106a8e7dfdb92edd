package dev.cfnperf;

import dev.cfnperf.document.Documents;
import dev.cfnperf.document.Node;
import dev.cfnperf.document.Node.Entry;
import dev.cfnperf.document.Node.Mapping;
import dev.cfnperf.document.Node.Scalar;
import dev.cfnperf.document.Node.Sequence;
import dev.cfnperf.document.SyntaxException;
import dev.cfnperf.rules.Gate;
import dev.cfnperf.rules.Practice;
import dev.cfnperf.rules.RuleInfo;
import dev.cfnperf.rules.RulePages;
import dev.cfnperf.rules.RuleSettings;
import dev.cfnperf.rules.Severity;
import dev.cfnperf.rules.Spelling;
import dev.cfnperf.source.Diagnostic;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a configuration file; whatever it doesn't know is an error at its place. */
final class ConfigurationReader {
  private static final List<String> KEYS =
      List.of(
          "select", "ignore", "severity", "rules", "paths", "fail-on", "parameters", "config-env");

  private final RulePages pages;
  private final List<Diagnostic> errors = new ArrayList<>();

  private ConfigurationReader(RulePages pages) {
    this.pages = pages;
  }

  /**
   * A configuration, or what is wrong with it.
   *
   * @param errors empty if the configuration can be used
   */
  record Read(Configuration configuration, List<Diagnostic> errors) {}

  static Read read(SourceText text, Path folder, RulePages pages) {
    ConfigurationReader reader = new ConfigurationReader(pages);
    Configuration configuration = Configuration.none(folder);
    try {
      Node root = Documents.read(text).root();
      if (root instanceof Mapping mapping) {
        configuration = reader.configuration(mapping, folder);
      } else if (!(root instanceof Scalar scalar) || !scalar.isNull()) {
        reader.error(root.range(), "a configuration is a map of keys: " + String.join(", ", KEYS));
      }
    } catch (SyntaxException e) {
      reader.errors.add(e.diagnostic());
    }
    return new Read(configuration, reader.errors);
  }

  private Configuration configuration(Mapping root, Path folder) {
    checkKeys(root, KEYS, "key");
    Mapping paths = map(root, "paths");
    checkKeys(paths, List.of("include", "exclude"), "key of paths");
    return new Configuration(
        folder,
        ruleNames(root, "select"),
        ruleNames(root, "ignore"),
        new RuleSettings(severities(map(root, "severity")), parameters(map(root, "rules"))),
        texts(paths, "include"),
        texts(paths, "exclude"),
        root.get("fail-on").flatMap(this::failOn),
        values(map(root, "parameters")),
        root.scalar("config-env").map(Scalar::text));
  }

  private Set<String> ruleNames(Mapping root, String key) {
    List<String> known = pages.ids();
    for (Practice practice : Practice.values()) {
      known.add(practice.label());
    }
    Set<String> names = new LinkedHashSet<>();
    for (Scalar each : scalars(root, key)) {
      check(each, known, "rule or practice");
      names.add(each.text());
    }
    return names;
  }

  private Map<String, Severity> severities(Mapping levels) {
    Map<String, Severity> severities = new LinkedHashMap<>();
    for (Entry entry : levels.entries()) {
      check(entry.key(), pages.ids(), "rule");
      Optional<Severity> severity = text(entry).flatMap(Severity::named);
      if (severity.isPresent()) {
        severities.put(entry.name(), severity.get());
      } else {
        error(entry.value().range(), "a severity is " + String.join(", ", Severity.names()));
      }
    }
    return severities;
  }

  private Optional<Gate> failOn(Node node) {
    Optional<Gate> gate =
        node instanceof Scalar level ? Gate.named(level.text()) : Optional.empty();
    if (gate.isEmpty()) {
      error(node.range(), "fail-on takes " + String.join(", ", Gate.names()));
    }
    return gate;
  }

  private Map<String, Map<String, Object>> parameters(Mapping rules) {
    Map<String, Map<String, Object>> parameters = new LinkedHashMap<>();
    for (Entry rule : rules.entries()) {
      check(rule.key(), pages.ids(), "rule");
      Optional<RuleInfo> info = pages.info(rule.name());
      if (info.isPresent() && rule.value() instanceof Mapping settings) {
        checkKeys(settings, info.get().parameterNames(), "parameter of " + rule.name());
        Map<String, Object> own = new LinkedHashMap<>();
        for (Entry setting : settings.entries()) {
          info.get()
              .parameter(setting.name())
              .ifPresent(parameter -> own.put(setting.name(), setting(parameter, setting)));
        }
        parameters.put(rule.name(), own);
      } else if (info.isPresent()) {
        error(rule.value().range(), "the parameters of a rule are a map");
      }
    }
    return parameters;
  }

  private Object setting(RuleInfo.Parameter parameter, Entry setting) {
    if (parameter.isList()) {
      List<String> words = new ArrayList<>();
      for (Scalar each : scalars(setting.value())) {
        words.add(each.text());
      }
      return words;
    }
    try {
      return Integer.valueOf(text(setting).orElse("").strip());
    } catch (NumberFormatException e) {
      error(setting.value().range(), setting.name() + " takes a whole number");
      return "";
    }
  }

  private Map<String, String> values(Mapping given) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Entry entry : given.entries()) {
      List<String> parts = new ArrayList<>();
      scalars(entry.value()).forEach(each -> parts.add(each.text()));
      values.put(entry.name(), String.join(",", parts));
    }
    return values;
  }

  private List<String> texts(Mapping root, String key) {
    List<String> texts = new ArrayList<>();
    scalars(root, key).forEach(each -> texts.add(each.text()));
    return texts;
  }

  private List<Scalar> scalars(Mapping root, String key) {
    return root.get(key).map(this::scalars).orElse(List.of());
  }

  private List<Scalar> scalars(Node node) {
    List<Scalar> scalars = new ArrayList<>();
    if (node instanceof Scalar scalar) {
      scalars.add(scalar);
    } else if (node instanceof Sequence sequence) {
      sequence.items().forEach(item -> scalars.addAll(scalars(item)));
    } else {
      error(node.range(), "a list is expected here");
    }
    return scalars;
  }

  private Optional<String> text(Entry entry) {
    if (entry.value() instanceof Scalar scalar) {
      return Optional.of(scalar.text());
    }
    error(entry.value().range(), entry.name() + " takes one value");
    return Optional.empty();
  }

  private Mapping map(Mapping root, String key) {
    Optional<Node> found = root.get(key);
    if (found.isPresent() && !(found.get() instanceof Mapping)) {
      error(found.get().range(), key + " is a map");
    }
    return root.mapping(key).orElse(new Mapping(root.range(), List.of(), false));
  }

  private void checkKeys(Mapping mapping, List<String> known, String kind) {
    for (Entry entry : mapping.entries()) {
      check(entry.key(), known, kind);
    }
  }

  private void check(Scalar name, List<String> known, String kind) {
    if (!known.contains(name.text())) {
      List<String> near = Spelling.nearest(name.text(), known);
      String meant = near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
      error(name.range(), "unknown " + kind + " " + name.text() + meant);
    }
  }

  private void error(Range range, String message) {
    errors.add(new Diagnostic(range.firstLine(), message));
  }
}

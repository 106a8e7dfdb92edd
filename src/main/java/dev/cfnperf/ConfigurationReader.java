package dev.cfnperf;

import dev.cfnperf.document.Document;
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
import dev.cfnperf.source.Glob;
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
import java.util.regex.Pattern;

/** Reads a configuration file; whatever it doesn't know is an error at its place. */
final class ConfigurationReader {
  private static final List<String> KEYS =
      List.of(
          "select", "ignore", "severity", "rules", "paths", "fail-on", "parameters", "config-env");

  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");
  private static final Pattern PARAMETER = Pattern.compile("[A-Za-z0-9]+");

  private final RulePages pages;
  private final Map<String, Range> places = new LinkedHashMap<>();
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
      Document document = Documents.read(text);
      reader.errors.addAll(document.problems());
      if (document.root() instanceof Mapping mapping) {
        configuration = reader.configuration(mapping, folder);
      } else if (!isNull(document.root())) {
        reader.error(
            document.root().range(),
            "a configuration is a map of keys: " + String.join(", ", KEYS));
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
        globs(paths, "include"),
        globs(paths, "exclude"),
        failOn(root),
        values(map(root, "parameters")),
        environment(root),
        places);
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
      places.put(key + "/" + each.text(), each.range());
    }
    return names;
  }

  private Map<String, Severity> severities(Mapping levels) {
    Map<String, Severity> severities = new LinkedHashMap<>();
    for (Entry entry : levels.entries()) {
      check(entry.key(), pages.ids(), "rule");
      Optional<Severity> severity =
          entry.value() instanceof Scalar level ? Severity.named(level.text()) : Optional.empty();
      if (severity.isPresent()) {
        severities.put(entry.name(), severity.get());
        places.put("severity/" + entry.name(), entry.range());
      } else {
        error(entry.value().range(), "a severity is " + String.join(", ", Severity.names()));
      }
    }
    return severities;
  }

  private Optional<Gate> failOn(Mapping root) {
    Optional<Node> set = set(root, "fail-on");
    if (set.isEmpty()) {
      return Optional.empty();
    }
    Optional<Gate> gate =
        set.get() instanceof Scalar level ? Gate.named(level.text()) : Optional.empty();
    if (gate.isEmpty()) {
      error(set.get().range(), "fail-on takes " + String.join(", ", Gate.names()));
    }
    places.put("fail-on", set.get().range());
    return gate;
  }

  private Optional<String> environment(Mapping root) {
    Optional<Node> set = set(root, "config-env");
    if (set.isPresent() && set.get() instanceof Scalar name) {
      places.put("config-env", name.range());
      return Optional.of(name.text());
    }
    if (set.isPresent()) {
      error(set.get().range(), "config-env takes the name of one environment");
    }
    return Optional.empty();
  }

  private Map<String, Map<String, Object>> parameters(Mapping rules) {
    Map<String, Map<String, Object>> parameters = new LinkedHashMap<>();
    for (Entry rule : rules.entries()) {
      check(rule.key(), pages.ids(), "rule");
      Optional<RuleInfo> info = pages.info(rule.name());
      if (info.isPresent() && info.get().parameters().isEmpty()) {
        error(rule.key().range(), "rule " + rule.name() + " has no parameters");
      } else if (info.isPresent() && rule.value() instanceof Mapping settings) {
        checkKeys(settings, info.get().parameterNames(), "parameter of " + rule.name());
        Map<String, Object> own = new LinkedHashMap<>();
        for (Entry setting : settings.entries()) {
          Optional<RuleInfo.Parameter> parameter = info.get().parameter(setting.name());
          if (parameter.isPresent() && !isNull(setting.value())) {
            own.put(setting.name(), setting(parameter.get(), setting));
            places.put("rules/" + rule.name() + "/" + setting.name(), setting.range());
          }
        }
        parameters.put(rule.name(), own);
      } else if (info.isPresent() && !isNull(rule.value())) {
        error(rule.value().range(), "the parameters of a rule are a map");
      }
    }
    return parameters;
  }

  private Object setting(RuleInfo.Parameter parameter, Entry setting) {
    if (parameter.isList()) {
      return texts(scalars(setting.value()));
    }
    if (setting.value() instanceof Scalar number
        && number.style() == Scalar.Style.PLAIN
        && NUMBER.matcher(number.text()).matches()) {
      return Integer.valueOf(number.text());
    }
    error(setting.value().range(), setting.name() + " takes a whole number");
    return "";
  }

  private Map<String, String> values(Mapping given) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Entry entry : given.entries()) {
      if (!PARAMETER.matcher(entry.name()).matches()) {
        error(entry.key().range(), "a template parameter's name is letters and digits");
      }
      values.put(entry.name(), String.join(",", texts(scalars(entry.value()))));
      places.put("parameters/" + entry.name(), entry.range());
    }
    return values;
  }

  private List<String> globs(Mapping paths, String key) {
    List<Scalar> globs = scalars(paths, key);
    for (Scalar glob : globs) {
      if (Glob.of(glob.text()).isEmpty()) {
        error(glob.range(), "not a glob: " + glob.text());
        return List.of();
      }
      places.put("paths/" + key + "/" + glob.text(), glob.range());
    }
    return texts(globs);
  }

  private static List<String> texts(List<Scalar> scalars) {
    List<String> texts = new ArrayList<>(scalars.size());
    for (Scalar each : scalars) {
      texts.add(each.text());
    }
    return texts;
  }

  private List<Scalar> scalars(Mapping root, String key) {
    Optional<Node> set = set(root, key);
    return set.isPresent() ? scalars(set.get()) : List.of();
  }

  // One value may stand without a list around it.
  private List<Scalar> scalars(Node node) {
    List<Scalar> scalars = new ArrayList<>();
    for (Node item : node instanceof Sequence sequence ? sequence.items() : List.of(node)) {
      if (isNull(item)) {
        error(item.range(), "a value is missing here");
      } else if (item instanceof Scalar scalar) {
        scalars.add(scalar);
      } else {
        error(item.range(), "a value or a list of values is expected here");
      }
    }
    return scalars;
  }

  private Mapping map(Mapping root, String key) {
    Optional<Node> found = set(root, key);
    if (found.isPresent() && found.get() instanceof Mapping map) {
      return map;
    }
    if (found.isPresent()) {
      error(found.get().range(), key + " is a map");
    }
    return new Mapping(root.range(), List.of(), false);
  }

  // A key without a value is as good as none: that's what is left when its list is commented out.
  private static Optional<Node> set(Mapping root, String key) {
    Optional<Node> found = root.get(key);
    return found.isPresent() && isNull(found.get()) ? Optional.empty() : found;
  }

  private static boolean isNull(Node node) {
    return node instanceof Scalar scalar && scalar.isNull();
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

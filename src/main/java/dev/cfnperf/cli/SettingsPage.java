package dev.cfnperf.cli;

import dev.cfnperf.Configuration;
import dev.cfnperf.rules.Gate;
import dev.cfnperf.rules.RuleInfo;
import dev.cfnperf.rules.Severity;
import dev.cfnperf.source.Range;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings that hold for a template, as a configuration file that says the same, with a comment
 * behind each that tells where it comes from.
 */
final class SettingsPage {
  private static final String DEFAULT = "default";

  private final LintOptions options;
  private final Configuration configuration;
  private final Map<String, String> fromSam;
  private final StringBuilder text = new StringBuilder();

  /**
   * A page to print.
   *
   * @param configuration the file's that holds
   * @param fromSam values of parameters that the environment of samconfig.toml sets
   */
  SettingsPage(LintOptions options, Configuration configuration, Map<String, String> fromSam) {
    this.options = options;
    this.configuration = configuration;
    this.fromSam = fromSam;
  }

  /**
   * The whole page.
   *
   * @param name the template's or folder's name, as people gave it
   * @param rules all rules there are
   */
  String of(String name, List<RuleInfo> rules) {
    comment("Settings for " + YamlText.line(name));
    if (options.select().isEmpty()) {
      list("", "select", configuration.select(), "select/");
    } else {
      list("", "select", origins(options.select(), "--select"));
    }
    ignored();
    severities();
    parameters(rules);
    text.append("paths:\n");
    list("  ", "include", configuration.include(), "paths/include/");
    list("  ", "exclude", configuration.exclude(), "paths/exclude/");
    Gate gate = options.failOn().or(configuration::failOn).orElse(Gate.DEFAULT);
    line("fail-on: " + gate.label(), options.failOn().isPresent(), "--fail-on", "fail-on");
    Optional<String> environment = options.configEnv().or(configuration::configEnv);
    String named = environment.map(YamlText::scalar).orElse("null");
    line("config-env: " + named, options.configEnv().isPresent(), "--config-env", "config-env");
    templateParameters(environment.orElse(""));
    commandLine();
    return text.toString();
  }

  private void ignored() {
    Map<String, String> ignored = new LinkedHashMap<>();
    for (String each : configuration.ignore()) {
      ignored.put(each, place("ignore/" + each));
    }
    for (String each : options.ignore()) {
      ignored.putIfAbsent(each, "--ignore");
    }
    list("", "ignore", ignored);
  }

  private void severities() {
    Map<String, Severity> severities = configuration.rules().severities();
    heading("severity", severities.isEmpty());
    severities.forEach(
        (rule, severity) ->
            text.append("  ")
                .append(rule)
                .append(": ")
                .append(severity.label())
                .append(from(place("severity/" + rule))));
  }

  private void parameters(List<RuleInfo> rules) {
    text.append("rules:\n");
    for (RuleInfo rule : rules) {
      if (!rule.parameters().isEmpty()) {
        text.append("  ").append(rule.id()).append(":\n");
      }
      for (RuleInfo.Parameter parameter : rule.parameters()) {
        text.append("    ").append(parameter.name()).append(": ");
        if (parameter.isList()) {
          text.append(YamlText.list(configuration.rules().words(rule, parameter.name())));
        } else {
          text.append(configuration.rules().number(rule, parameter.name()));
        }
        text.append(from(place("rules/" + rule.id() + "/" + parameter.name())));
      }
    }
  }

  private void templateParameters(String environment) {
    Map<String, String> values = new LinkedHashMap<>(fromSam);
    values.putAll(configuration.parameters());
    values.putAll(options.parameters());
    heading("parameters", values.isEmpty());
    values.forEach(
        (name, value) -> {
          String origin =
              options.parameters().containsKey(name)
                  ? "--parameters"
                  : configuration.parameters().containsKey(name)
                      ? place("parameters/" + name)
                      : "environment " + YamlText.line(environment) + " of samconfig";
          text.append("  ").append(YamlText.scalar(name)).append(": ");
          text.append(YamlText.scalar(value)).append(from(origin));
        });
  }

  // What a configuration file has no key for.
  private void commandLine() {
    List<String> flags = new ArrayList<>();
    options.baseline().ifPresent(file -> flags.add("--baseline " + file));
    options.changedSince().ifPresent(revision -> flags.add("--changed-since " + revision));
    if (!options.code()) {
      flags.add("--no-code");
    }
    if (!options.suppressions()) {
      flags.add("--no-suppressions");
    }
    if (!flags.isEmpty()) {
      comment("On the command line only: " + YamlText.line(String.join(", ", flags)));
    }
  }

  private void list(String indent, String key, Collection<String> items, String path) {
    Map<String, String> origins = new LinkedHashMap<>();
    for (String each : items) {
      origins.put(each, place(path + each));
    }
    list(indent, key, origins);
  }

  private void list(String indent, String key, Map<String, String> origins) {
    text.append(indent).append(key);
    text.append(origins.isEmpty() ? ": []" + from(DEFAULT) : ":\n");
    origins.forEach(
        (item, origin) ->
            text.append(indent).append("  - ").append(YamlText.scalar(item)).append(from(origin)));
  }

  private static Map<String, String> origins(Collection<String> items, String option) {
    Map<String, String> origins = new LinkedHashMap<>();
    for (String each : items) {
      origins.put(each, option);
    }
    return origins;
  }

  private void heading(String key, boolean empty) {
    text.append(key).append(empty ? ": {}" + from(DEFAULT) : ":\n");
  }

  private void line(String setting, boolean onCommandLine, String option, String path) {
    text.append(setting).append(from(onCommandLine ? option : place(path)));
  }

  private String place(String path) {
    Range range = configuration.places().get(path);
    return range == null ? DEFAULT : YamlText.line(range.file()) + ":" + range.startLine();
  }

  private void comment(String words) {
    text.append("# ").append(words).append('\n');
  }

  private static String from(String origin) {
    return "  # " + origin + "\n";
  }
}

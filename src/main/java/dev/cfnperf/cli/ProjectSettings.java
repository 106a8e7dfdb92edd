package dev.cfnperf.cli;

import dev.cfnperf.Configuration;
import dev.cfnperf.Configurations;
import dev.cfnperf.SamConfigs;
import dev.cfnperf.Settings;
import dev.cfnperf.SettingsSource;
import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.Gate;
import dev.cfnperf.rules.RulePages;
import dev.cfnperf.rules.RuleSet;
import dev.cfnperf.source.Diagnostic;
import dev.cfnperf.source.RepositoryRoot;
import dev.cfnperf.source.TemplateFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What holds for each template: its configuration file, with the command line over it. Selected
 * rules and the gate are replaced by the command line's, ignored rules and parameters add up.
 */
final class ProjectSettings implements SettingsSource {
  private final LintOptions options;
  private final Configurations configurations;
  private final SamConfigs samConfigs;
  private final RulePages pages;
  private final Map<Configuration, Settings> settings = new HashMap<>();
  private final Map<String, Gate> gates = new HashMap<>();

  ProjectSettings(
      LintOptions options, Configurations configurations, SamConfigs samConfigs, RulePages pages) {
    this.options = options;
    this.configurations = configurations;
    this.samConfigs = samConfigs;
    this.pages = pages;
  }

  @Override
  public synchronized Settings of(TemplateFile file) {
    Configuration configuration = configuration(file);
    Settings known = settings.get(configuration);
    if (known == null) {
      known = merged(configuration);
      settings.put(configuration, known);
    }
    Optional<String> environment = options.configEnv();
    if (environment.isEmpty()) {
      environment = configuration.configEnv();
    }
    return environment.isPresent() ? known.over(samParameters(file, environment.get())) : known;
  }

  /** Values of template parameters that an environment of samconfig.toml deploys a file with. */
  Map<String, String> samParameters(TemplateFile file, String environment) {
    return samConfigs.parameters(real(file.path()), file.root(), environment);
  }

  /** Whether the configuration lets a file be linted at all. */
  boolean covers(TemplateFile file) {
    Path real = real(file.path());
    return configurations.of(real.getParent(), file.root()).covers(real);
  }

  /** What the nearest configuration file says. */
  Configuration configuration(TemplateFile file) {
    return configurations.of(real(file.path()).getParent(), file.root());
  }

  // Roots are known by their real paths, so configurations are looked for along them.
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException gone) {
      return path;
    }
  }

  private Settings merged(Configuration configuration) {
    Set<String> ignore = new LinkedHashSet<>(configuration.ignore());
    ignore.addAll(options.ignore());
    Map<String, String> parameters = new LinkedHashMap<>(configuration.parameters());
    parameters.putAll(options.parameters());
    RuleSet rules =
        RuleSet.of(
            options.select().isEmpty() ? configuration.select() : options.select(),
            ignore,
            pages,
            configuration.rules());
    return new Settings(rules, parameters, options.code(), options.suppressions(), LocalDate::now);
  }

  /**
   * Whether a finding makes the run fail, by the command line or the configuration near its file.
   */
  boolean fails(Finding finding, Path directory) {
    return gates
        .computeIfAbsent(
            finding.range().file(), file -> gate(directory.resolve(file).normalize().getParent()))
        .fails(finding.severity());
  }

  private Gate gate(Path folder) {
    if (options.failOn().isPresent()) {
      return options.failOn().get();
    }
    try {
      return configurations
          .of(real(folder), RepositoryRoot.around(folder))
          .failOn()
          .orElse(Gate.DEFAULT);
    } catch (IOException gone) {
      return Gate.DEFAULT;
    }
  }

  /** What is wrong with the configuration files. */
  List<Diagnostic> errors() {
    List<Diagnostic> errors = new ArrayList<>(configurations.errors());
    errors.addAll(samConfigs.errors());
    return errors;
  }
}

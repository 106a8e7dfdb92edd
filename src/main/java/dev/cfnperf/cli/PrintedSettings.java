package dev.cfnperf.cli;

import dev.cfnperf.Configuration;
import dev.cfnperf.Configurations;
import dev.cfnperf.report.Output;
import dev.cfnperf.report.ReportSettings;
import dev.cfnperf.rules.RulePages;
import dev.cfnperf.source.RepositoryRoot;
import dev.cfnperf.source.TemplateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** {@code --print-config}: what holds for a template or a folder, and where it's from. */
final class PrintedSettings {
  // Settings are looked up for a template; of a folder, for the one that SAM expects there.
  private static final String USUAL_TEMPLATE = "template.yaml";

  private final Console console;
  private final LintOptions options;
  private final ProjectSettings project;

  PrintedSettings(Console console, LintOptions options, ProjectSettings project) {
    this.console = console;
    this.options = options;
    this.project = project;
  }

  int print(RulePages pages) throws UsageException, IOException {
    if (options.paths().size() > 1 || options.paths().contains("-")) {
      throw new UsageException("--print-config takes one template or folder");
    }
    String name = options.paths().get(0);
    Path path = console.directory().resolve(LintRun.paths(options.paths()).get(0)).normalize();
    if (!Files.exists(path)) {
      throw new UsageException(name + ": no such file or directory");
    }
    boolean folder = Files.isDirectory(path);
    Path real = path.toRealPath();
    TemplateFile file =
        new TemplateFile(
            folder ? real.resolve(USUAL_TEMPLATE) : real,
            RepositoryRoot.around(folder ? real : real.getParent()));
    Configuration configuration = project.configuration(file);
    Optional<String> environment = options.configEnv().or(configuration::configEnv);
    Map<String, String> fromSam =
        environment.isPresent() ? project.samParameters(file, environment.get()) : Map.of();
    if (!project.errors().isEmpty()) {
      ReportSettings plain = ReportSettings.plain(pages, Help.version());
      Problems.report(project.errors(), plain, Output.of(console.err()));
      return Main.PROBLEM;
    }
    console.out().print(new SettingsPage(options, configuration, fromSam).of(name, pages.infos()));
    if (!folder && !project.covers(file)) {
      console.out().println("# Not linted: " + Configurations.FILE_NAME + " leaves it out");
    }
    return Main.CLEAN;
  }
}

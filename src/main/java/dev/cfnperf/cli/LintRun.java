package dev.cfnperf.cli;

import dev.cfnperf.CfnPerf;
import dev.cfnperf.Configurations;
import dev.cfnperf.NamedSource;
import dev.cfnperf.Settings;
import dev.cfnperf.rules.LintResult;
import dev.cfnperf.source.Diagnostic;
import dev.cfnperf.source.Limits;
import dev.cfnperf.source.LocalFiles;
import dev.cfnperf.source.RepositoryFiles;
import dev.cfnperf.source.RepositoryRoot;
import dev.cfnperf.source.SourceReader;
import dev.cfnperf.source.SourceText;
import dev.cfnperf.source.TemplateDiscovery;
import dev.cfnperf.source.TemplateFile;
import dev.cfnperf.source.TemplateReader;
import dev.cfnperf.source.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Gathers what a command line names, has it linted, and adds what couldn't be found. */
final class LintRun {
  private static final String STANDARD_INPUT = "-";

  private final Console console;
  private final LintOptions options;
  private final SourceReader reader;
  private final ProjectSettings project;

  LintRun(Console console, LintOptions options, SourceReader reader, ProjectSettings project) {
    this.console = console;
    this.options = options;
    this.reader = reader;
    this.project = project;
  }

  LintResult of() throws UsageException, IOException {
    return of(Optional.empty());
  }

  /**
   * Lints what the command line names.
   *
   * @param only the one file of them to lint
   */
  LintResult of(Optional<String> only) throws UsageException, IOException {
    CfnPerf program = new CfnPerf(project, options.jobs(), reader);
    if (options.paths().contains(STANDARD_INPUT)) {
      return with(standardInput(program), project.errors(), List.of());
    }
    NamedFiles named = NamedFiles.of(paths(options.paths()), console.directory(), options.code());
    List<Diagnostic> notes = new ArrayList<>();
    // Linting begins with the first template that is found.
    try (ProgressLine progress = ProgressLine.on(console, options.quiet());
        CfnPerf.Intake intake = program.begin(progress)) {
      TemplateDiscovery.Found found =
          TemplateDiscovery.find(
              named.others(),
              reader,
              file -> {
                boolean wanted = only.isEmpty() || only.get().equals(reader.name(file.path()));
                if (isCovered(file, notes) && wanted) {
                  intake.add(file);
                }
              });
      List<TemplateFile> candidates =
          new ArrayList<>(named.templatesAround(intake.files(), console.directory(), reader));
      candidates.removeIf(file -> !isCovered(file, notes));
      LintResult linted = intake.finish(new NamedSource(named.source(), candidates));
      notes.addAll(found.notes());
      List<Diagnostic> errors = new ArrayList<>(found.errors());
      errors.addAll(project.errors());
      return with(linted, errors, notes);
    }
  }

  private boolean isCovered(TemplateFile file, List<Diagnostic> notes) {
    boolean covered = project.covers(file);
    if (!covered) {
      String why = "left out: " + Configurations.FILE_NAME + " excludes it";
      notes.add(Diagnostic.ofFile(reader.name(file.path()), why));
    }
    return covered;
  }

  private LintResult standardInput(CfnPerf program) throws UsageException, IOException {
    if (options.paths().size() > 1) {
      throw new UsageException("- can't be mixed with other paths");
    }
    Path name = path(options.stdinFilename().orElse("stdin"));
    byte[] content = console.in().readNBytes(SourceReader.SIZE_LIMIT + 1);
    if (content.length > SourceReader.SIZE_LIMIT) {
      String limit = Limits.FILE_MEGABYTES + " MB, which is the limit";
      throw new UsageException("standard input is larger than " + limit);
    }
    try {
      Optional<SourceText> text = new TemplateReader(reader).decode(name, content);
      if (text.isPresent()) {
        return program.lint(text.get(), around(name), settings(name));
      }
      Diagnostic note = Diagnostic.ofFile(reader.name(name), "left out: it isn't a template");
      return new LintResult(0, List.of(), List.of(), List.of(note), 0);
    } catch (UnreadableException unreadable) {
      return new LintResult(0, List.of(), List.of(unreadable.diagnostic()), List.of(), 0);
    }
  }

  private Settings settings(Path name) throws IOException {
    Path file = console.directory().resolve(name).normalize();
    Path folder = Files.isDirectory(file.getParent()) ? file.getParent() : console.directory();
    return project.of(
        new TemplateFile(folder.resolve(file.getFileName()), RepositoryRoot.around(folder)));
  }

  // What an editor pipes in has its files where its name says; what has no name has none.
  private LocalFiles around(Path name) throws IOException {
    Path folder = console.directory().resolve(name).normalize().getParent();
    boolean placed = options.stdinFilename().isPresent() && Files.isDirectory(folder);
    return placed ? new RepositoryFiles(reader, RepositoryRoot.around(folder)) : LocalFiles.NONE;
  }

  static List<Path> paths(List<String> given) throws UsageException {
    List<Path> paths = new ArrayList<>();
    for (String each : given) {
      paths.add(path(each));
    }
    return paths;
  }

  private static Path path(String given) throws UsageException {
    if (given.isEmpty()) {
      throw new UsageException("a path is empty");
    }
    try {
      return Path.of(given);
    } catch (InvalidPathException invalid) {
      throw new UsageException("not a path: " + invalid.getMessage());
    }
  }

  private static LintResult with(
      LintResult result, List<Diagnostic> errors, List<Diagnostic> notes) {
    return new LintResult(
        result.files(),
        result.findings(),
        merged(result.errors(), errors),
        merged(result.notes(), notes),
        result.suppressed());
  }

  private static List<Diagnostic> merged(List<Diagnostic> left, List<Diagnostic> right) {
    List<Diagnostic> all = new ArrayList<>(left);
    all.addAll(right);
    Collections.sort(all);
    return all;
  }
}

package dev.cfnperf.cli;

import dev.cfnperf.Baseline;
import dev.cfnperf.document.SyntaxException;
import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.LintResult;
import dev.cfnperf.source.GitChanges;
import dev.cfnperf.source.RepositoryRoot;
import dev.cfnperf.source.SourceReader;
import dev.cfnperf.source.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Leaves of a run's findings what is new: to a baseline, or in files changed since a revision. */
final class Narrowing {
  private final Console console;
  private final SourceReader reader;
  private final Optional<String> changedSince;
  private final Optional<String> baseline;
  private final Optional<String> writeBaseline;
  private boolean silent;
  private final List<Path> looked = new ArrayList<>();

  Narrowing(Console console, SourceReader reader, LintOptions options) {
    this.console = console;
    this.reader = reader;
    this.changedSince = options.changedSince();
    this.baseline = options.baseline();
    this.writeBaseline = options.writeBaseline();
    this.silent = options.quiet();
    for (String path : options.paths()) {
      String name = path.equals("-") ? options.stdinFilename().orElse(path) : path;
      looked.add(console.directory().resolve(name).normalize());
    }
  }

  /** A narrowing of one result of several, which says nothing of each. */
  Narrowing silently() {
    silent = true;
    return this;
  }

  LintResult apply(LintResult result) throws UsageException, IOException {
    List<Finding> findings = result.findings();
    if (baseline.isPresent()) {
      findings = fresh(findings, baseline.get());
    }
    if (changedSince.isPresent()) {
      findings = changed(findings, changedSince.get());
    }
    if (writeBaseline.isPresent()) {
      write(result.findings(), writeBaseline.get());
      findings = List.of();
    }
    return new LintResult(
        result.files(), findings, result.errors(), result.notes(), result.suppressed());
  }

  private List<Finding> changed(List<Finding> findings, String revision) throws UsageException {
    try {
      Set<Path> files = GitChanges.since(revision, RepositoryRoot.around(console.directory()));
      List<Finding> kept = new ArrayList<>();
      for (Finding finding : findings) {
        Path file = console.directory().resolve(finding.range().file());
        if (Files.exists(file) && files.contains(file.toRealPath())) {
          kept.add(finding);
        }
      }
      return kept;
    } catch (IOException failed) {
      throw new UsageException("--changed-since: " + failed.getMessage());
    }
  }

  private List<Finding> fresh(List<Finding> findings, String file) throws UsageException {
    Path path = console.directory().resolve(file).normalize();
    try {
      Baseline known =
          Baseline.read(
              reader.read(path, RepositoryRoot.around(path.getParent())),
              name -> nameBeside(path, name));
      Baseline.Comparison compared = known.compare(findings, name -> wasLookedAt(path, name));
      say(
          "baseline: "
              + compared.fresh().size()
              + " new, "
              + compared.known()
              + " known, "
              + compared.gone()
              + " gone");
      return compared.fresh();
    } catch (UnreadableException | SyntaxException | IOException failed) {
      throw new UsageException("--baseline " + file + ": " + Problems.describe(failed));
    }
  }

  private void say(String message) {
    if (!silent) {
      console.say(message);
    }
  }

  private void write(List<Finding> findings, String file) throws IOException {
    Path path = console.directory().resolve(file).normalize();
    Baseline now = Baseline.of(findings, name -> nameBeside(path, name));
    Problems.write(path, file, now::write);
    say("baseline: " + findings.size() + " findings written to " + file);
  }

  // A hook names the files of a commit; what the baseline knows of the others isn't gone.
  private boolean wasLookedAt(Path baselineFile, String name) {
    Path file = baselineFile.resolveSibling(name).normalize();
    for (Path path : looked) {
      if (file.startsWith(path)) {
        return true;
      }
    }
    return false;
  }

  // Named from the baseline's folder, so that it holds wherever a run is started.
  private String nameBeside(Path baselineFile, String name) {
    Path file = console.directory().resolve(name).normalize();
    return baselineFile.getParent().relativize(file).toString().replace('\\', '/');
  }
}

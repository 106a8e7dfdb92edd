package dev.cfnperf.cli;

import dev.cfnperf.fix.Fixing;
import dev.cfnperf.fix.Linting;
import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.LintResult;
import dev.cfnperf.source.Diagnostic;
import dev.cfnperf.source.FileRewriter;
import dev.cfnperf.source.Patch;
import dev.cfnperf.source.SourceReader;
import dev.cfnperf.source.SourceText;
import dev.cfnperf.source.TextEdit;
import dev.cfnperf.source.UnreadableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** {@code --fix} and {@code --diff}: makes fixes, and gives what is left to report. */
final class FixRun {
  private final Console console;
  private final LintOptions options;
  private final SourceReader reader;
  private final ProjectSettings project;
  private final Narrowing narrowing;
  private final FileRewriter rewriter;
  private final List<Diagnostic> errors = new ArrayList<>();

  /** The names of files that couldn't be written. */
  private final Set<String> failed = new HashSet<>();

  FixRun(Console console, LintOptions options, SourceReader reader, ProjectSettings project) {
    this.console = console;
    this.options = options;
    this.reader = reader;
    this.project = project;
    this.narrowing = new Narrowing(console, reader, options).silently();
    this.rewriter = new FileRewriter(reader);
  }

  LintResult of() throws UsageException, IOException {
    // What is wrong with the command line shows here already.
    LintResult before = lint(Map.of(), Optional.empty());
    Linting linting =
        (changed, only) -> {
          try {
            return changed.isEmpty() && only.isEmpty() ? before : lint(changed, only);
          } catch (UsageException changedMeanwhile) {
            throw new IOException(changedMeanwhile.getMessage(), changedMeanwhile);
          }
        };
    Fixing.Fixed fixed = Fixing.fix(linting, options.fix().orElseThrow());
    Map<String, SourceText> originals = new TreeMap<>(fixed.originals());
    for (Map.Entry<String, SourceText> each : originals.entrySet()) {
      finish(each.getValue(), fixed.changed().get(each.getKey()));
    }
    tell(fixed);
    LintResult after = failed.isEmpty() ? fixed.result() : lint(Map.of(), Optional.empty());
    LintResult result = withErrors(options.diff() ? before : after);
    if (options.diff()) {
      // The patch takes the place of the report that would say so.
      result.errors().forEach(this::say);
    }
    return result;
  }

  private void say(Diagnostic error) {
    console.say(error.range().file() + ":" + error.range().startLine() + ": " + error.message());
  }

  private LintResult lint(Map<String, SourceText> changed, Optional<String> only)
      throws UsageException, IOException {
    SourceReader seeing = changed.isEmpty() ? reader : reader.seeing(changed.values());
    LintResult linted = new LintRun(console, options, seeing, project).of(only);
    return unobstructed(narrowing.apply(linted));
  }

  /** The findings; a repair in a file that can't be written is refused. */
  private LintResult unobstructed(LintResult result) {
    Map<String, Optional<String>> obstacles = new HashMap<>();
    List<Finding> findings = new ArrayList<>(result.findings().size());
    for (Finding finding : result.findings()) {
      Optional<String> obstacle = Optional.empty();
      for (TextEdit edit : finding.edits()) {
        SourceText text = edit.range().text();
        obstacle = obstacle.or(() -> obstacles.computeIfAbsent(text.path(), any -> obstacle(text)));
      }
      findings.add(obstacle.map(finding::withRefusal).orElse(finding));
    }
    return new LintResult(
        result.files(), findings, result.errors(), result.notes(), result.suppressed());
  }

  private Optional<String> obstacle(SourceText text) {
    return rewriter
        .obstacle(text)
        .map(why -> text.path() + " " + why + ": change it where it comes from");
  }

  private void finish(SourceText original, SourceText changed) throws IOException {
    try {
      if (options.diff()) {
        console.out().write(new Patch(reader).of(original, changed));
        console.out().flush();
      } else {
        rewriter.rewrite(original, changed);
      }
    } catch (UnreadableException why) {
      failed.add(original.path());
      errors.add(why.diagnostic());
    } catch (UncheckedIOException why) {
      throw why.getCause();
    }
  }

  private void tell(Fixing.Fixed fixed) {
    if (options.quiet()) {
      return;
    }
    int count = 0;
    for (Finding each : fixed.mended()) {
      count += isWritten(each) ? 1 : 0;
    }
    int files = fixed.changed().size() - failed.size();
    console.say(
        count
            + (count == 1 ? " finding" : " findings")
            + (options.diff() ? " would be mended in " : " mended in ")
            + files
            + (files == 1 ? " file" : " files"));
  }

  private boolean isWritten(Finding mended) {
    for (TextEdit edit : mended.edits()) {
      if (failed.contains(edit.range().file())) {
        return false;
      }
    }
    return true;
  }

  private LintResult withErrors(LintResult result) {
    List<Diagnostic> all = new ArrayList<>(result.errors());
    all.addAll(errors);
    return new LintResult(
        result.files(), result.findings(), all, result.notes(), result.suppressed());
  }
}

package dev.cfnperf;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.FunctionSources;
import dev.cfnperf.document.Document;
import dev.cfnperf.document.Documents;
import dev.cfnperf.document.SyntaxException;
import dev.cfnperf.rules.LintResult;
import dev.cfnperf.rules.RuleSet;
import dev.cfnperf.rules.Suppressor;
import dev.cfnperf.source.Diagnostic;
import dev.cfnperf.source.Limits;
import dev.cfnperf.source.LocalFiles;
import dev.cfnperf.source.RepositoryFiles;
import dev.cfnperf.source.SourceReader;
import dev.cfnperf.source.SourceText;
import dev.cfnperf.source.TemplateFile;
import dev.cfnperf.source.TemplateReader;
import dev.cfnperf.source.TimeLimit;
import dev.cfnperf.source.UnreadableException;
import dev.cfnperf.template.Scenario;
import dev.cfnperf.template.Scenarios;
import dev.cfnperf.template.Stack;
import dev.cfnperf.template.Template;
import dev.cfnperf.template.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The whole program on one screen: read, build, check, suppress, sort. Reporting is the caller's.
 */
public final class CfnPerf {
  private final SettingsSource settings;
  private final int jobs;
  private final SourceReader reader;
  private final int seconds;
  private final RepositoryCode code;

  /**
   * A linter.
   *
   * @param jobs how many templates to lint at a time, at least 1
   */
  public CfnPerf(SettingsSource settings, int jobs, SourceReader reader) {
    this(settings, jobs, reader, Limits.TEMPLATE_SECONDS);
  }

  CfnPerf(SettingsSource settings, int jobs, SourceReader reader, int seconds) {
    this.settings = settings;
    this.jobs = jobs;
    this.seconds = seconds;
    this.reader = reader;
    this.code = new RepositoryCode(reader);
  }

  /** Lints files, several at a time; those that turn out not to be templates are left out. */
  public LintResult lint(List<TemplateFile> files, Progress progress) {
    try (Intake intake = begin(progress)) {
      files.forEach(intake::add);
      return intake.finish(NamedSource.NONE);
    }
  }

  /** Begins to lint files that are still being looked for. */
  public Intake begin(Progress progress) {
    return new Intake(progress);
  }

  /** Takes files in while earlier ones are linted. */
  public final class Intake implements AutoCloseable {
    private final Progress progress;
    private final Parallel.Work<TemplateFile, Outcome> work;

    private Intake(Progress progress) {
      this.progress = progress;
      this.work = new Parallel(jobs).begin(CfnPerf.this::lint, progress);
    }

    public void add(TemplateFile file) {
      work.add(file);
    }

    /** What was taken in so far. */
    public List<TemplateFile> files() {
      return work.items();
    }

    /**
     * Waits for what was taken in, and lints the templates that have functions made of some source
     * beside it. Of the latter, what is said of that source and of these functions is told. Files
     * that turn out not to be templates are left out.
     */
    public LintResult finish(NamedSource source) {
      List<Outcome> outcomes = new ArrayList<>(work.results());
      if (!source.candidates().isEmpty()) {
        SourceOwners owners = new SourceOwners(source, files(), reader, settings, code);
        outcomes.addAll(
            new Parallel(jobs).map(source.candidates(), file -> lint(file, owners), progress));
      }
      return Outcome.merge(outcomes);
    }

    /** Leaves out what hasn't begun. */
    @Override
    public void close() {
      work.close();
    }
  }

  private Outcome lint(TemplateFile file, SourceOwners owners) {
    Optional<SourceOwners.Concern> concern = owners.in(file);
    if (concern.isEmpty()) {
      return Outcome.passedOver();
    }
    Outcome outcome = lint(file);
    outcome.keep(concern.get()::includes);
    return outcome;
  }

  /** Lints one text, which may name files around it. */
  public LintResult lint(SourceText text, LocalFiles around, Settings how) {
    return Outcome.merge(List.of(check(text, around, how, Onlooker.NONE)));
  }

  private Outcome lint(TemplateFile file) {
    return lint(file, Onlooker.NONE);
  }

  /** Lints a file while somebody looks on. */
  Outcome lint(TemplateFile file, Onlooker onlooker) {
    try {
      Optional<SourceText> text = new TemplateReader(reader).read(file);
      return text.isPresent()
          ? check(text.get(), new RepositoryFiles(reader, file.root()), settings.of(file), onlooker)
          : Outcome.skipped(reader.name(file.path()));
    } catch (UnreadableException unreadable) {
      return Outcome.failed(unreadable.diagnostic());
    }
  }

  private Outcome check(SourceText text, LocalFiles around, Settings how, Onlooker onlooker) {
    Outcome outcome = new Outcome();
    try {
      Document document = Documents.read(text);
      outcome.errors().addAll(document.problems());
      Templates drawnIn = new Templates(around, seconds);
      Optional<Template> template = Template.of(document, drawnIn);
      if (template.isEmpty()) {
        return Outcome.skipped(text.path());
      }
      NotedSources sources = new NotedSources(sources(around, how));
      RuleSet.Check check = how.rules().begin(text.path());
      Suppressor suppressor = Suppressor.of(text, how.today());
      // One application for each set of circumstances that a resource of the template may meet.
      for (Scenario scenario : Scenarios.of(template.get(), drawnIn, how.parameters())) {
        Stack stack = Stack.root(template.get(), drawnIn, scenario, how.parameters());
        Application app = Application.of(stack, sources);
        check.run(app);
        drawnIn.time().checkNow();
        onlooker.see(app);
        suppressor.add(app);
      }
      outcome.add(check.checked());
      if (how.suppressions()) {
        outcome.suppress(suppressor, how.rules());
      }
      outcome.unite();
      outcome.planFixes(document);
      outcome.of(text.path(), drawnIn.nested());
      outcome.errors().addAll(drawnIn.errors());
      outcome.notes().addAll(drawnIn.notes());
      outcome.notes().addAll(sources.notes());
    } catch (SyntaxException malformed) {
      return Outcome.failed(malformed.diagnostic());
    } catch (TimeLimit.Exceeded late) {
      return Outcome.failed(Diagnostic.ofFile(text.path(), late.getMessage()));
    } catch (OutOfMemoryError full) {
      String message = "not linted: it takes more memory than there is";
      return Outcome.failed(Diagnostic.ofFile(text.path(), message));
    } catch (RuntimeException | StackOverflowError failed) {
      outcome.failed(text.path(), failed);
    }
    return outcome;
  }

  private FunctionSources sources(LocalFiles around, Settings how) {
    return how.code() && around instanceof RepositoryFiles files
        ? code.within(files.root())
        : FunctionSources.NONE;
  }
}

package dev.cfnperf;

import dev.cfnperf.review.ApplicationReview;
import dev.cfnperf.review.ImprovementPlan;
import dev.cfnperf.review.RepositorySearch;
import dev.cfnperf.review.Review;
import dev.cfnperf.review.ReviewedApplication;
import dev.cfnperf.rules.LintResult;
import dev.cfnperf.source.Diagnostic;
import dev.cfnperf.source.SourceReader;
import dev.cfnperf.source.TemplateFile;
import java.util.ArrayList;
import java.util.List;

/** Reviews templates: lints them as ever, and takes down what speaks for them as well. */
public final class Reviews {
  private final CfnPerf program;
  private final ImprovementPlan plan;
  private final SourceReader reader;
  private final int jobs;

  /**
   * Reviews by a plan.
   *
   * @param jobs how many templates to review at a time, at least 1
   */
  public Reviews(CfnPerf program, ImprovementPlan plan, SourceReader reader, int jobs) {
    this.program = program;
    this.reader = reader;
    this.plan = plan;
    this.jobs = jobs;
  }

  /** One template's outcome, and what was seen of it. */
  private record Seen(TemplateFile file, Outcome outcome, ApplicationReview review) {}

  /** Reviews each template that isn't a nested stack of another one of them. */
  public Review of(List<TemplateFile> files, Progress progress) {
    List<Seen> all = new Parallel(jobs).map(files, this::see, progress);
    NestedReadings readings = new NestedReadings();
    List<Outcome> outcomes = new ArrayList<>();
    for (Seen each : all) {
      outcomes.add(each.outcome());
      each.outcome().tellNesting(readings);
    }
    List<Seen> whole = new ArrayList<>();
    List<TemplateFile> templates = new ArrayList<>();
    for (Seen each : all) {
      if (each.review().hasSeen() && !readings.isNested(each.outcome().file())) {
        whole.add(each);
        templates.add(each.file());
      }
    }
    RepositorySearch search = new RepositorySearch(reader, templates);
    List<ReviewedApplication> applications = new ArrayList<>();
    for (Seen each : whole) {
      LintResult alone = Outcome.merge(List.of(each.outcome()));
      applications.add(
          each.review()
              .answer(each.outcome().file(), alone.findings(), search.around(each.file())));
    }
    List<Diagnostic> errors = Outcome.merge(outcomes).errors();
    return new Review(List.copyOf(applications), List.of(), errors);
  }

  private Seen see(TemplateFile file) {
    ApplicationReview review = new ApplicationReview(plan);
    return new Seen(file, program.lint(file, review::see), review);
  }
}

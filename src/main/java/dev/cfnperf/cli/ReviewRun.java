package dev.cfnperf.cli;

import dev.cfnperf.CfnPerf;
import dev.cfnperf.Reviews;
import dev.cfnperf.review.ImprovementPlan;
import dev.cfnperf.review.Review;
import dev.cfnperf.source.Diagnostic;
import dev.cfnperf.source.SourceReader;
import dev.cfnperf.source.TemplateDiscovery;
import dev.cfnperf.source.TemplateFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Gathers what a command line names, and has it reviewed. */
final class ReviewRun {
  private ReviewRun() {}

  static Review of(
      Console console, LintOptions options, SourceReader reader, ProjectSettings project)
      throws UsageException, IOException {
    TemplateDiscovery.Found found = TemplateDiscovery.find(LintRun.paths(options.paths()), reader);
    List<TemplateFile> files = new ArrayList<>();
    for (TemplateFile file : found.files()) {
      if (project.covers(file)) {
        files.add(file);
      }
    }
    try (ProgressLine progress = ProgressLine.on(console, options.quiet())) {
      CfnPerf program = new CfnPerf(project, options.jobs(), reader);
      Review review =
          new Reviews(program, ImprovementPlan.builtIn(), reader, options.jobs())
              .of(files, progress);
      List<Diagnostic> errors = new ArrayList<>(review.errors());
      errors.addAll(found.errors());
      errors.addAll(project.errors());
      Collections.sort(errors);
      return new Review(review.applications(), List.of(), errors);
    }
  }
}

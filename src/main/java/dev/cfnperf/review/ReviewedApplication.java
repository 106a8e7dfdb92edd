package dev.cfnperf.review;

import dev.cfnperf.app.Graph;
import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.Severity;
import java.util.List;
import java.util.Optional;

/**
 * PERF 1 answered for one application: a template with its nested stacks.
 *
 * @param template its file, as reports call it
 * @param graph with every parameter at its default, or as given
 * @param findings sorted by place; each serves at least one bullet
 * @param practices all five, in the order of the lens
 * @param changes what is new and fixed since an earlier review, where one was given
 */
public record ReviewedApplication(
    String template,
    Graph graph,
    List<Finding> findings,
    List<PracticeReview> practices,
    Optional<Changes> changes) {

  /** The bullets, counted by verdict. */
  public VerdictCounts counts() {
    VerdictCounts counts = VerdictCounts.NONE;
    for (PracticeReview practice : practices) {
      counts = counts.plus(practice.counts());
    }
    return counts;
  }

  /** How many findings have a severity. */
  public int count(Severity severity) {
    int count = 0;
    for (Finding finding : findings) {
      count += finding.severity() == severity ? 1 : 0;
    }
    return count;
  }

  ReviewedApplication with(Changes since) {
    return new ReviewedApplication(template, graph, findings, practices, Optional.of(since));
  }
}

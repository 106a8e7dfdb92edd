package dev.cfnperf.review;

import dev.cfnperf.source.Diagnostic;
import java.util.List;

/**
 * PERF 1 answered for the applications of a run.
 *
 * @param applications in the order of their templates; nested stacks are part of their parent's
 * @param gone templates of the earlier review that it's compared with, which it hasn't reviewed
 * @param errors what couldn't be read, sorted by place
 */
public record Review(
    List<ReviewedApplication> applications, List<String> gone, List<Diagnostic> errors) {

  /** The bullets of all applications, counted by verdict. */
  public VerdictCounts counts() {
    VerdictCounts counts = VerdictCounts.NONE;
    for (ReviewedApplication application : applications) {
      counts = counts.plus(application.counts());
    }
    return counts;
  }
}

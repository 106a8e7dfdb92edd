package dev.cfnperf.rules;

import dev.cfnperf.source.Diagnostic;
import java.util.List;

/**
 * What a run found, ready to be reported.
 *
 * @param files how many templates were linted
 * @param findings sorted by place, without the suppressed ones
 * @param errors what couldn't be read, sorted by place
 * @param notes what made a run see less than it might, in words for {@code --verbose}
 * @param suppressed how many findings a comment or Metadata silenced
 */
public record LintResult(
    int files,
    List<Finding> findings,
    List<Diagnostic> errors,
    List<Diagnostic> notes,
    int suppressed) {

  public long count(Severity severity) {
    long count = 0;
    for (Finding finding : findings) {
      count += finding.severity() == severity ? 1 : 0;
    }
    return count;
  }
}

package dev.cfnperf.review;

import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.Practice;
import java.util.List;

/** What became of an application's findings since an earlier review: all five practices. */
public record Changes(List<OfPractice> practices) {

  /**
   * Of one best practice.
   *
   * @param fresh found now and not before
   * @param fixed found before and not now
   * @param remaining found both times
   */
  public record OfPractice(
      Practice practice,
      List<Finding> fresh,
      List<EarlierFinding> fixed,
      List<Finding> remaining) {}
}

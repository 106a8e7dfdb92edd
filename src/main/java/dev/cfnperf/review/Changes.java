package dev.cfnperf.review;

import dev.cfnperf.rules.Finding;
import dev.cfnperf.rules.Practice;
import java.util.List;
import java.util.Optional;

/**
 * What became of an application's findings since an earlier review.
 *
 * @param practices all five
 * @param movedFrom what the template was called in the earlier review, if it has moved
 */
public record Changes(List<OfPractice> practices, Optional<String> movedFrom) {

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

  /** How many findings are new. */
  public int fresh() {
    int count = 0;
    for (OfPractice each : practices) {
      count += each.fresh().size();
    }
    return count;
  }

  /** How many findings are gone. */
  public int fixed() {
    int count = 0;
    for (OfPractice each : practices) {
      count += each.fixed().size();
    }
    return count;
  }

  /** How many findings were there before, and still are. */
  public int remaining() {
    int count = 0;
    for (OfPractice each : practices) {
      count += each.remaining().size();
    }
    return count;
  }
}

package dev.cfnperf.review;

import dev.cfnperf.rules.Practice;
import java.util.List;

/** One best practice, bullet by bullet of its improvement plan, in the order of the lens. */
public record PracticeReview(Practice practice, List<BulletReview> bullets) {

  /** The bullets, counted by verdict. */
  public VerdictCounts counts() {
    VerdictCounts counts = VerdictCounts.NONE;
    for (BulletReview bullet : bullets) {
      counts = counts.plus(VerdictCounts.of(bullet.verdict()));
    }
    return counts;
  }
}

package dev.cfnperf.review;

/** How many bullets have each verdict; none is worth more than another. */
public record VerdictCounts(int met, int needsWork, int cantBeSeen, int doesNotApply) {
  static final VerdictCounts NONE = new VerdictCounts(0, 0, 0, 0);

  static VerdictCounts of(Verdict verdict) {
    return new VerdictCounts(
        verdict instanceof Verdict.Met ? 1 : 0,
        verdict instanceof Verdict.NeedsWork ? 1 : 0,
        verdict instanceof Verdict.CantBeSeen ? 1 : 0,
        verdict instanceof Verdict.DoesNotApply ? 1 : 0);
  }

  VerdictCounts plus(VerdictCounts other) {
    return new VerdictCounts(
        met + other.met,
        needsWork + other.needsWork,
        cantBeSeen + other.cantBeSeen,
        doesNotApply + other.doesNotApply);
  }
}

package dev.cfnperf.code;

import java.util.Optional;

/**
 * How control leaves a statement.
 *
 * @param end what becomes of the block it's in
 * @param rest the way that the rest of the block is on, after a guard
 * @param failed whether the rest is only reached after a failure
 */
record Outcome(End end, Optional<Branch.Arm> rest, boolean failed) {
  enum End {
    GOES_ON,
    /** Returns or throws. */
    LEAVES,
    /** Continues or breaks off a loop. */
    SKIPS
  }

  static final Outcome GOES_ON = new Outcome(End.GOES_ON, Optional.empty(), false);
  static final Outcome LEAVES = new Outcome(End.LEAVES, Optional.empty(), false);
  static final Outcome SKIPS = new Outcome(End.SKIPS, Optional.empty(), false);

  static Outcome onlyBy(Branch.Arm arm) {
    return new Outcome(End.GOES_ON, Optional.of(arm), false);
  }

  static Outcome onlyAfterFailure() {
    return new Outcome(End.GOES_ON, Optional.empty(), true);
  }

  boolean goesOn() {
    return end == End.GOES_ON;
  }

  /** The situation of what comes after the statement. */
  Situation rest(Situation before) {
    Situation after = rest.isPresent() ? before.in(rest.get()) : before;
    return failed ? after.afterFailure() : after;
  }
}

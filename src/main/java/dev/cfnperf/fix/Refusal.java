package dev.cfnperf.fix;

/** Why a place isn't edited, and where to change it instead. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  Refusal(String why) {
    super(why, null, false, false);
  }
}

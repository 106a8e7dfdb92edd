package dev.cfnperf.code;

/** Keeps the origins of structures that hold each other from being computed for ever. */
final class Nesting {
  private static final int DEEPEST = 12;
  private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

  private Nesting() {}

  static Origins origins(Meaning value) {
    int depth = DEPTH.get();
    if (depth >= DEEPEST) {
      return Origins.NONE;
    }
    DEPTH.set(depth + 1);
    try {
      return value.origins();
    } finally {
      DEPTH.set(depth);
    }
  }
}

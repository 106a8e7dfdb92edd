package dev.cfnperf.code;

import java.util.Optional;
import java.util.Set;

/**
 * A place where the code goes one way or another.
 *
 * @param place the condition's statement or expression
 * @param origins what the choice depends on
 * @param kept names that live on between invocations and that the condition looks at
 * @param validity whether it asks if something is there or what type it has, rather than deciding
 *     by a value of the data
 */
record Branch(Syntax place, Origins origins, Set<Scope.Cell> kept, boolean validity) {

  /**
   * One way out of a branch.
   *
   * @param number 0 for the first
   * @param httpMethod the HTTP method that this way is for
   * @param leaves whether the other way left the function or the loop, so that this one is the rest
   *     of it
   */
  record Arm(Branch branch, int number, Optional<String> httpMethod, boolean leaves) {}

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}

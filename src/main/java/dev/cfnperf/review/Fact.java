package dev.cfnperf.review;

import java.util.List;

/**
 * Something that can be told of parts of the application, part by part.
 *
 * @param id stable
 * @param statement what holds or doesn't: {@code functions set their memory size}
 * @param holds where it's so, in reading order
 * @param lacks where it isn't, or can't be told
 */
public record Fact(String id, String statement, List<Sight> holds, List<Sight> lacks) {

  /** How many parts of the application it's about. */
  public int applies() {
    return holds.size() + lacks.size();
  }

  /** Whether it's about anything, and holds everywhere. */
  public boolean isMet() {
    return !holds.isEmpty() && lacks.isEmpty();
  }
}

package dev.cfnperf.review;

import java.util.List;

/** What the repository around a template holds besides it. */
public interface Surroundings {

  /** Those of a template that came without a place. */
  Surroundings NONE = kinds -> List.of();

  /**
   * What there is of some kinds.
   *
   * @param kinds as {@code improvement-plan.yaml} names them
   * @return one for each, in their order
   */
  List<Search> search(List<String> kinds);
}

package dev.cfnperf.rules;

import dev.cfnperf.app.Application;

/**
 * One piece of advice as a check of the application. What it's called, how much it matters and how
 * to explain it stands on its page, {@code rules/<practice>/<id>.md}; {@link CatalogueLine} names
 * it.
 */
public interface Rule {

  /** Reports each place of the application that departs from the advice; keeps no state. */
  void check(Application app, Findings findings);
}

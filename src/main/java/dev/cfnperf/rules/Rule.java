package dev.cfnperf.rules;

import dev.cfnperf.app.Application;

/**
 * One piece of advice as a check of the application. What it's called, how much it matters and how
 * to explain it stands on its page, {@code rules/<practice>/<id>.md}.
 */
public interface Rule {

  /** The page's name, the suppression key and, in CamelCase, the class's name. */
  String id();

  /** Reports each place of the application that departs from the advice; keeps no state. */
  void check(Application app, Findings findings);
}

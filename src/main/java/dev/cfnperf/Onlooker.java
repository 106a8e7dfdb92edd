package dev.cfnperf;

import dev.cfnperf.app.Application;

/** Looks at what is linted as well; shown the same application once for each scenario. */
interface Onlooker {
  Onlooker NONE = app -> {};

  void see(Application app);
}

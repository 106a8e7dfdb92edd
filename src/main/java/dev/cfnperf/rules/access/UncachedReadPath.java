package dev.cfnperf.rules.access;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.ReadPath;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import java.util.HashSet;
import java.util.Set;

final class UncachedReadPath implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    // Further routes to the same function change nothing about what to do.
    Set<String> told = new HashSet<>();
    for (ReadPath path : ReadPath.of(app)) {
      if (path.isCached().isFalse() && told.add(path.function().id() + " " + path.table().id())) {
        report(path, findings);
      }
    }
  }

  private static void report(ReadPath path, Findings findings) {
    findings
        .at(path.route())
        .related(path.function(), "runs for every request")
        .related(path.table(), "is read for every request")
        .report(
            path.route()
                + " -> "
                + path.api().label()
                + " -> function "
                + path.function()
                + " -> table "
                + path.table()
                + ": nothing on the way keeps an answer, so equal requests each run the function and"
                + " read the table. If an answer may be a little old, cache it as far in front as"
                + " possible: CloudFront, the stage of a REST API, or DAX or ElastiCache before the"
                + " table.");
  }
}

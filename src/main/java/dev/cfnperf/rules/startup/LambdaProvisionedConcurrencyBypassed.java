package dev.cfnperf.rules.startup;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.Qualifier;
import dev.cfnperf.app.Trigger;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.source.Range;
import dev.cfnperf.source.Truth;
import java.util.List;

final class LambdaProvisionedConcurrencyBypassed implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      List<Qualifier> provisioned = function.startup().provisioned();
      if (!provisioned.isEmpty()) {
        if (provisioned.get(0).hasProvisionedConcurrency().isTrue()
            && isReached(function, provisioned).isFalse()) {
          Range place = provisioned.get(0).provisionedConcurrencyPlace();
          report(function, "Provisioned concurrency", provisioned.get(0), place, findings);
        }
      } else if (function.startup().hasSnapStart().isTrue()
          && !function.startup().qualifiers().isEmpty()
          && isReached(function, function.startup().qualifiers()).isFalse()) {
        Range place = function.at("SnapStart");
        report(function, "SnapStart", function.startup().qualifiers().get(0), place, findings);
      }
    }
  }

  // Of a function that nothing in the template invokes, nothing is known.
  private static Truth isReached(LambdaFunction function, List<Qualifier> qualifiers) {
    Truth reached = Truth.of(function.triggers().isEmpty());
    for (Trigger trigger : function.triggers()) {
      for (Qualifier qualifier : qualifiers) {
        reached = reached.or(trigger.goesThrough(qualifier));
      }
    }
    return reached;
  }

  private static void report(
      LambdaFunction function, String what, Qualifier qualifier, Range place, Findings findings) {
    Findings.Draft draft = findings.at(place, function);
    for (Trigger trigger : function.triggers()) {
      draft.related(trigger.range(), "invokes " + trigger.qualifier().orElse("another version"));
    }
    Trigger first = function.triggers().get(0);
    draft.report(
        what
            + " works on "
            + qualifier
            + " of function "
            + function
            + ", but the "
            + first.kind().label()
            + " invokes "
            + first.qualifier().orElse("another version")
            + ", so it starts cold all the same. Let it invoke "
            + qualifier
            + ".");
  }
}

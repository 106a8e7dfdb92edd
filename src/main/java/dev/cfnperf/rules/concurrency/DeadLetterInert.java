package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Component;
import dev.cfnperf.app.Grant;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.Principal;
import dev.cfnperf.app.Queue;
import dev.cfnperf.app.Trigger;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.source.Range;
import java.util.HashSet;
import java.util.Set;

final class DeadLetterInert implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    // A setting in Globals is of use if it is to one function.
    Set<Range> useful = new HashSet<>();
    CalledByCode called = new CalledByCode(app);
    for (LambdaFunction function : app.functions()) {
      if (mayBeAsynchronous(function) || called.mayInclude(function)) {
        useful.addAll(function.asynchronous().destinationRanges());
      }
    }
    for (LambdaFunction function : app.functions()) {
      for (Range place : function.asynchronous().destinationRanges()) {
        if (!useful.contains(place)) {
          report(function, place, findings);
        }
      }
    }
  }

  // CloudFormation sends requests to custom resources as asynchronous events.
  private static boolean mayBeAsynchronous(LambdaFunction function) {
    for (Trigger trigger : function.triggers()) {
      if (trigger.mode() == Trigger.Mode.ASYNCHRONOUS
          || trigger.kind() == Trigger.Kind.CUSTOM_RESOURCE) {
        return true;
      }
    }
    return function.triggers().isEmpty();
  }

  /** What functions may invoke by an SDK call; such a call need not wait. */
  private static final class CalledByCode {
    private final Set<String> ids = new HashSet<>();
    private boolean anything;

    CalledByCode(Application app) {
      for (Principal principal : app.principals()) {
        if (principal.kind() == Principal.Kind.FUNCTION) {
          for (Grant grant : principal.grants().granting("lambda:InvokeFunction")) {
            anything |= grant.mayBeOnMore();
            for (Component target : grant.targets()) {
              ids.add(target.id());
            }
          }
        }
      }
    }

    boolean mayInclude(LambdaFunction function) {
      return anything || ids.contains(function.id());
    }
  }

  private static void report(LambdaFunction function, Range place, Findings findings) {
    Findings.Draft draft = findings.at(place, function);
    for (Trigger trigger : function.triggers()) {
      draft.related(trigger.range(), "invokes " + function);
    }
    Trigger first = function.triggers().get(0);
    int others = function.triggers().size() - 1;
    draft.report(
        "Function "
            + function
            + " has a destination for asynchronous events, but is never invoked asynchronously ("
            + first.label()
            + (others == 0 ? "" : " and " + others + " more")
            + "): nothing arrives there. Remove it, and "
            + remedy(first));
  }

  private static String remedy(Trigger trigger) {
    boolean kept =
        trigger.source().isPresent()
            && trigger.source().get() instanceof Queue queue
            && queue.hasRedrive().isTrue();
    if (kept) {
      return "rely on the RedrivePolicy that the queue has.";
    }
    return switch (trigger.mode()) {
      case QUEUE -> "set a RedrivePolicy with a dead-letter queue on the source queue.";
      case STREAM -> "set DestinationConfig.OnFailure on the event source.";
      case SYNCHRONOUS, ASYNCHRONOUS -> "let the caller, who gets the error, deal with it.";
    };
  }
}

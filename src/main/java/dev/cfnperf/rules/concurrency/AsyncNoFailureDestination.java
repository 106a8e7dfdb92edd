package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.ActingRole;
import dev.cfnperf.app.Application;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.app.Qualifier;
import dev.cfnperf.app.Trigger;
import dev.cfnperf.rules.Content;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Fix;
import dev.cfnperf.rules.Rule;
import dev.cfnperf.rules.Severity;
import dev.cfnperf.source.Spot;
import java.util.List;
import java.util.Optional;

final class AsyncNoFailureDestination implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.functions()) {
      List<Trigger> asynchronous = function.triggers(Trigger.Mode.ASYNCHRONOUS);
      boolean concerned = !asynchronous.isEmpty() || function.triggers().isEmpty();
      if (!concerned || !function.asynchronous().hasFailureDestination().isFalse()) {
        continue;
      }
      Findings.Draft draft =
          findings.at(function.asynchronous().failureDestinationPlace(), function);
      for (Trigger trigger : asynchronous) {
        draft.related(trigger.range(), "invokes " + function + " without waiting");
      }
      draft
          .fix(fix(function, asynchronous.isEmpty(), app))
          .severity(asynchronous.isEmpty() ? Severity.INFO : Severity.WARNING)
          .report(
              callers(function, asynchronous)
                  + loss(function, asynchronous.isEmpty())
                  + " Set "
                  + remedy(function)
                  + ".");
    }
  }

  private static String callers(LambdaFunction function, List<Trigger> asynchronous) {
    if (asynchronous.isEmpty()) {
      return "Nothing in the template shows what invokes function "
          + function
          + ", and it has neither an on-failure destination nor a dead-letter queue:";
    }
    Trigger first = asynchronous.get(0);
    int others = asynchronous.size() - 1;
    return "Function "
        + function
        + " is invoked asynchronously ("
        + first.label()
        + (others == 0 ? "" : " and " + others + " more")
        + ") and has neither an on-failure destination nor a dead-letter queue:";
  }

  private static String loss(LambdaFunction function, boolean supposed) {
    String retries =
        function
            .asynchronous()
            .retries()
            .get()
            .map(times -> times == 1 ? "1 retry" : times + " retries")
            .orElse("its retries");
    return (supposed ? " if that is asynchronous, " : " ")
        + "an event that Lambda has accepted is lost after "
        + retries
        + ".";
  }

  // A durable execution outlives the invocation; AWS advises a dead-letter queue for it.
  private static String remedy(LambdaFunction function) {
    String deadLetter = function.isSam() ? "DeadLetterQueue" : "DeadLetterConfig";
    if (function.isDurable()) {
      return deadLetter;
    }
    return function.isSam()
        ? "EventInvokeConfig.DestinationConfig.OnFailure"
        : "DestinationConfig.OnFailure in an AWS::Lambda::EventInvokeConfig";
  }

  private static Fix fix(LambdaFunction function, boolean supposed, Application app) {
    Fix fix = Fix.suggested();
    ActingRole role = ActingRole.of(function, app);
    if (supposed) {
      return fix.refused("nothing shows how it's invoked: set it if that's asynchronous");
    }
    if (role.isMadeBySam() && !function.isDurable()) {
      return fix.set(
          function.spot("EventInvokeConfig", "DestinationConfig", "OnFailure"),
          Content.fields("Type", Content.of("SQS")));
    }
    FailureQueue failures = FailureQueue.of(function, function.range());
    Fix made = role.isMadeBySam() ? failures.addTo(fix, false) : failures.addFor(fix, role);
    if (function.isDurable()) {
      return withDeadLetterQueue(made, function, failures.arn());
    }
    return function.isSam()
        ? made.set(
            function.spot("EventInvokeConfig", "DestinationConfig", "OnFailure"),
            Content.fields("Type", Content.of("SQS")).with("Destination", failures.arn()))
        : withInvokeConfig(made, function, failures.arn());
  }

  private static Fix withDeadLetterQueue(Fix fix, LambdaFunction function, Content queue) {
    return function.isSam()
        ? fix.set(
            function.spot("DeadLetterQueue"),
            Content.fields("Type", Content.of("SQS")).with("TargetArn", queue))
        : fix.set(function.spot("DeadLetterConfig", "TargetArn"), queue);
  }

  // In the resource that configures its asynchronous events already, or in one of its own.
  private static Fix withInvokeConfig(Fix fix, LambdaFunction function, Content queue) {
    Optional<Spot> there = function.asynchronous().failureDestinationSpot();
    if (there.isPresent()) {
      return fix.set(there.get().to("Destination"), queue);
    }
    if (!function.asynchronous().isOfLatestOnly()) {
      return fix.refused(
          "it has aliases or versions: give the one that is invoked an"
              + " AWS::Lambda::EventInvokeConfig with DestinationConfig.OnFailure, and let the"
              + " function's role send there (sqs:SendMessage)");
    }
    String id = ActingRole.logicalId(function);
    Content.Fields onFailure = Content.fields("OnFailure", Content.fields("Destination", queue));
    return fix.add(
        id + "EventInvokeConfig",
        function.range(),
        "AWS::Lambda::EventInvokeConfig",
        Content.fields("FunctionName", new Content.Reference(id))
            .with("Qualifier", Qualifier.LATEST)
            .with("DestinationConfig", onFailure));
  }
}

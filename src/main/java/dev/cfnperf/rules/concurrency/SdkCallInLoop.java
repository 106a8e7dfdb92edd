package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.Component;
import dev.cfnperf.app.FunctionCall;
import dev.cfnperf.app.LambdaFunction;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;

final class SdkCallInLoop implements Rule {
  @Override
  public void check(Application app, Findings findings) {
    for (LambdaFunction function : app.workload()) {
      for (FunctionCall call : function.handler().calls()) {
        String batch = batchForm(call);
        if (!batch.isEmpty() && call.elementLoop().isPresent() && !call.isOnErrorPath()) {
          report(function, call, batch, findings);
        }
      }
    }
  }

  private static void report(
      LambdaFunction function, FunctionCall call, String batch, Findings findings) {
    Findings.Draft draft =
        findings
            .at(call.range(), function)
            .related(call.elementLoop().get(), "the loop")
            .related(function, "runs this code");
    for (Component target : call.targets()) {
      draft.related(target, "is called once per turn");
    }
    draft.report(
        "Function "
            + function
            + " calls "
            + call.operation()
            + call.targetName().map(name -> " on " + name).orElse("")
            + " once for each turn of a loop: every element costs a round trip, and the function is"
            + " paid for waiting. Collect them and call "
            + batch
            + ", and send again what it reports as failed.");
  }

  // What a condition guards can't go into a batch.
  private static String batchForm(FunctionCall call) {
    boolean unconditional = call.passes("ConditionExpression").isFalse();
    return switch (call.api()) {
      case "dynamodb:GetItem" -> "BatchGetItem with up to 100 keys";
      case "dynamodb:PutItem", "dynamodb:DeleteItem" ->
          unconditional ? "BatchWriteItem with up to 25 items" : "";
      case "sqs:SendMessage" -> "SendMessageBatch with up to 10 messages";
      case "sns:Publish" -> "PublishBatch with up to 10 messages";
      case "kinesis:PutRecord" -> "PutRecords with up to 500 records";
      case "firehose:PutRecord" -> "PutRecordBatch with up to 500 records";
      case "events:PutEvents" -> call.writesOut("Entries") ? "PutEvents with up to 10 entries" : "";
      default -> "";
    };
  }
}

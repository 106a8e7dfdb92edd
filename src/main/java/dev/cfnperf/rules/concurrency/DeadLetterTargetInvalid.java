package dev.cfnperf.rules.concurrency;

import dev.cfnperf.app.Application;
import dev.cfnperf.app.FailureTarget;
import dev.cfnperf.app.Target;
import dev.cfnperf.rules.Findings;
import dev.cfnperf.rules.Rule;
import java.util.Map;

final class DeadLetterTargetInvalid implements Rule {
  private static final Map<String, String> NAMES =
      Map.of(
          "sqs", "an SQS queue",
          "sns", "an SNS topic",
          "s3", "an S3 bucket",
          "kafka", "a Kafka topic",
          "lambda", "a function",
          "events", "an event bus");

  @Override
  public void check(Application app, Findings findings) {
    for (FailureTarget failure : app.failureTargets()) {
      String fault = fault(failure);
      if (!fault.isEmpty()) {
        findings
            .at(failure.target().range(), failure.owner())
            .report(failure.label() + " is " + failure.target() + ", " + fault);
      }
    }
  }

  private static String fault(FailureTarget failure) {
    Target target = failure.target();
    if (failure.isOrigin()) {
      return "which is where the failures come from: they go round, and none is kept. Name another"
          + " queue.";
    }
    if (!target.service().isEmpty() && !failure.takers().contains(target.service())) {
      return "which can't take failures: the deployment fails. Only "
          + takers(failure)
          + " can; name one.";
    }
    if (failure.mustBeFifo().isTrue() && target.isFifo().isFalse()) {
      return "a standard queue, but failures of what is FIFO go to a FIFO queue only: the"
          + " deployment fails. Make it a FIFO queue.";
    }
    if (failure.mustBeFifo().isFalse() && target.isFifo().isTrue()) {
      return "which is FIFO and refused there: failures would be lost. Name a standard one.";
    }
    return "";
  }

  private static String takers(FailureTarget failure) {
    StringBuilder names = new StringBuilder();
    for (String service : failure.takers()) {
      names.append(names.isEmpty() ? "" : " or ").append(NAMES.getOrDefault(service, service));
    }
    return names.toString();
  }
}

package dev.cfnperf.app;

import dev.cfnperf.source.Truth;
import java.util.ArrayList;
import java.util.List;

/** Picks from a function's grants those that its work needs, as against running at all. */
final class WorkGrants {
  private WorkGrants() {}

  static List<Grant> of(LambdaFunction function) {
    List<Grant> found = new ArrayList<>();
    for (Grant grant : function.grants().all()) {
      if (!servesRunning(grant)
          && !servesPolling(grant, function)
          && !keepsFailures(grant, function)) {
        found.add(grant);
      }
    }
    return found;
  }

  private static boolean servesRunning(Grant grant) {
    return switch (grant.service()) {
      case "logs", "xray", "cloudwatch", "kms", "ec2", "iam" -> true;
      default ->
          grant.action().startsWith("lambda:CheckpointDurable")
              || grant.action().startsWith("lambda:GetDurable");
    };
  }

  // Lambda polls with the function's role.
  private static boolean servesPolling(Grant grant, LambdaFunction function) {
    boolean polls =
        switch (grant.action()) {
          case "sqs:ReceiveMessage",
              "sqs:DeleteMessage",
              "sqs:DeleteMessageBatch",
              "sqs:ChangeMessageVisibilityBatch",
              "sqs:GetQueueAttributes",
              "sqs:ChangeMessageVisibility" ->
              function.isInvokedBy(Trigger.Kind.QUEUE);
          case "dynamodb:GetRecords",
              "dynamodb:GetShardIterator",
              "dynamodb:DescribeStream",
              "dynamodb:ListStreams" ->
              function.isInvokedBy(Trigger.Kind.DYNAMODB);
          case "kinesis:GetRecords",
              "kinesis:GetShardIterator",
              "kinesis:DescribeStream",
              "kinesis:DescribeStreamSummary",
              "kinesis:SubscribeToShard",
              "kinesis:ListShards",
              "kinesis:ListStreams" ->
              function.isInvokedBy(Trigger.Kind.KINESIS);
          default -> false;
        };
    return polls || grant.service().equals("kafka") || grant.service().equals("kafka-cluster");
  }

  private static boolean keepsFailures(Grant grant, LambdaFunction function) {
    if (grant.targets().size() != 1) {
      return false;
    }
    Component target = grant.targets().get(0);
    boolean sends =
        grant.action().equals("sqs:SendMessage") || grant.action().equals("sns:Publish");
    return sends
        && (target instanceof Queue queue && queue.isFailureSink())
        && function.asynchronous().hasFailureDestination().isTrue();
  }

  static Truth writeOnly(LambdaFunction function) {
    boolean writes = false;
    for (Grant grant : of(function)) {
      if (grant.mayRead()) {
        return Truth.FALSE;
      }
      writes |= grant.mayWrite() && !grant.onlyDescribes();
    }
    if (!function.grants().isComplete()) {
      return Truth.UNKNOWN;
    }
    return Truth.of(writes);
  }
}
